import { html, isServer, nothing, type TemplateResult } from 'lit';
import type { Conductor } from './conductor.js';
import { meaningsOf } from './consent/scopes.js';
import { chooseFlow, modes } from './departure/flow.js';
import { warn } from './errors.js';
import { lazy } from './i18n/load-words.js';
import { nearestLang, onLangChange } from './i18n/nearest-lang.js';
import { fill, intlTag, pickLanguage } from './i18n/pick-language.js';
import { countdownWindow, deadlineOf } from './journey/deadline.js';
import type { Way } from './journey/state.js';
import type { ScaConsent } from './sca-consent.js';
import { clockTime, momentBetween, spokenTime } from './view/countdown.js';
import { explanationKeys, formatAmount, reasonKey } from './view/explanation.js';
import { createToggletip } from './view/toggletip-controller.js';
import { viewModelOf } from './view/view-model.js';
import en from './words/en.js';
import type { Words } from './words/words.js';

/** What an element shows, in whose words. */
export interface View {
  /** The words in use, and their language. */
  words(): Words;
  language(): string;
  /** The element was put into a page, or taken out of it. */
  connect(): void;
  disconnect(): void;
  /** Before it is drawn: which language, and where the focus is. */
  prepare(): void;
  render(): TemplateResult | typeof nothing;
  /** After it is drawn: the time left, and the focus where it belongs. */
  settle(): void;
  /** So many milliseconds are left. */
  tick(rest: number): void;
  showExplanation(): void;
  hideExplanation(): void;
}

/** How long the words of a language are waited for before English is shown in their place. */
const wordsPatience = 400;

const paragraph = (text: string): TemplateResult => html`<p>${text}</p>`;

export const createView = (element: ScaConsent, conductor: Conductor): View => {
  let loaded = en;
  let loadedLanguage = 'en';
  let wanted = { language: 'en', tag: 'en' };
  let asked = 'en';
  let waitsForWords = false;
  /** A server cannot know, and the first drawing is to be the server's. */
  let way: Way = 'popup';
  /** The one that was looked at last; at first none that a host can set. */
  let mode: unknown = element;
  let lastRest = Number.POSITIVE_INFINITY;
  let spoken = '';
  let countdown: HTMLElement | null = null;
  let hadFocus = false;
  /** The host wants the explanation shown. */
  let explains = false;
  let stopLang: (() => void) | undefined;

  const find = (name: string): HTMLElement | null => element.renderRoot?.querySelector(name) ?? null;

  const findTip = (): HTMLElement | null => find('.tip');
  const tip = createToggletip(findTip, () => element.requestUpdate());

  const words = (): Words => {
    if (!element.words) return loaded;
    const table = { ...loaded, ...element.words };
    // What a host did not have a word for after all keeps ours.
    for (const key of Object.keys(table) as (keyof Words)[]) table[key] ??= loaded[key];
    return table;
  };
  const language = (): string => (element.words && element.locale) || loadedLanguage;

  const use = (newLanguage: string, newWords: Words): void => {
    loaded = newWords;
    loadedLanguage = newLanguage;
    waitsForWords = false;
    element.requestUpdate();
  };

  const load = async (name: string): Promise<void> => {
    waitsForWords ||= !element.hasUpdated;
    const shown = setTimeout(() => use(loadedLanguage, loaded), wordsPatience);
    try {
      const table = await lazy.loadWords(name);
      if (name === wanted.language) use(name, table);
    } catch {
      warn(`has no words for "${name}" here and speaks English: is words/${name}.js beside the script?`);
      if (name === wanted.language) use('en', en);
    }
    clearTimeout(shown);
  };

  const pickWords = (): void => {
    const lang = element.locale || nearestLang(element);
    wanted = pickLanguage([...(lang ? [lang] : []), ...navigator.languages], lazy.languages);
    const name = wanted.language;
    // Nothing is fetched for an element that shows nothing, and nothing twice, found or not.
    if (name === asked || (name !== 'en' && element.state === 'empty')) return;
    asked = name;
    if (name === 'en') use('en', en);
    else void load(name);
  };

  const lookAtMode = (): void => {
    if (element.mode === mode) return;
    if (!modes.includes(element.mode)) {
      if (element.mode) warn(`mode is "${element.mode}": expected ${modes.join(', ')}; auto is used.`);
      element.mode = 'auto';
    }
    mode = element.mode;
    way = chooseFlow(element.mode);
  };

  const locale = (): string => `${element.locale || wanted.tag}`;

  /** The locale of numbers and times. Asked for where it is needed alone: the browser's first `Intl` call takes its time. */
  const numbers = (): string => intlTag(locale(), loadedLanguage);

  const timeLeft = (rest: number, write: typeof clockTime): string => {
    // Every language that there are words in has European digits.
    const european = write === clockTime && locale().split(/[-_]/)[0]?.toLowerCase() === wanted.language;
    return rest > countdownWindow
      ? ''
      : fill(words().timeLeft, { time: write(rest, european ? '' : numbers(), european) });
  };

  const showRest = (rest: number): void => {
    if (!countdown) return;
    const text = timeLeft(rest, clockTime);
    // Not by :empty, which would cost a look at its style every second.
    countdown.hidden = !text;
    // A text that is there already costs less to change than to replace, and this runs every second.
    if (countdown.firstChild) (countdown.firstChild as Text).data = text;
    else countdown.textContent = text;
  };

  const onMain = ({ detail }: MouseEvent): void => {
    // The second half of a double click.
    if (detail > 1) return;
    if (element.state === 'authorizing') element.reopen();
    else if (element.state !== 'initiating') void element.start();
  };

  const onAction = ({ currentTarget }: Event): void => {
    const { value } = currentTarget as HTMLButtonElement;
    if (value === 'cancel') conductor.cancel('user');
    else if (value === 'reopen') element.reopen();
    else void element.start();
  };

  const renderReason = (table: Words): TemplateResult => {
    const meanings = meaningsOf(conductor.journey.ask?.consent.scope);
    const amount = element.amount ? formatAmount(element, numbers()) : undefined;
    const payee = element.payee ?? undefined;
    const [reason = '', ...others] = meanings.map((meaning) =>
      fill(table[reasonKey(meaning, amount, payee)], { amount, payee }),
    );
    // One scope has five sentences at most, and they have their places in the template: that costs less than a list.
    const [one = '', two = '', three = '', four = '', five = '', ...more] = explanationKeys(meanings, way).map(
      (key) => table[key],
    );
    return html`<div class="reason" part="reason" id="reason">
        <slot name="reason"><p>${reason}</p>${others.map(paragraph)}</slot>
      </div>
      <button
        class="why"
        part="why"
        type="button"
        aria-expanded=${`${tip.open}`}
        aria-controls="tip"
        @click=${tip.onClick}
        @focus=${tip.onIntent}
        @pointerenter=${tip.onIntent}
        @pointerleave=${tip.onIntent}
      >
        ${table.why}
      </button>
      <div
        class="tip"
        part="tooltip"
        id="tip"
        role="note"
        popover="manual"
        @pointerenter=${tip.onIntent}
        @pointerleave=${tip.onIntent}
      >
        <div class="arrow" part="arrow"></div>
        <div class="text">
          <slot name="explanation"><p>${one}</p><p>${two}</p><p>${three}</p><p>${four}</p><p>${five}</p>${more.map(paragraph)}</slot>
        </div>
      </div>`;
  };

  return {
    words,
    language,
    connect: () => {
      stopLang = onLangChange(element, () => element.requestUpdate());
      // Another place may be in another language.
      element.requestUpdate();
    },
    disconnect: () => {
      stopLang?.();
      tip.hide();
    },
    prepare: () => {
      if (isServer) return;
      pickWords();
      hadFocus = !!element.shadowRoot?.activeElement;
      if (element.hasUpdated) lookAtMode();
    },
    render: () => {
      const { journey } = conductor;
      if (journey.state === 'empty') return nothing;
      const { status, tone = '', button, busy, actions } = viewModelOf(journey);
      const table = words();
      const ended = journey.state === 'complete' || !journey.ask;
      const hint = button && !busy && way === 'popup' ? table.newWindow : '';
      const notes =
        ended || (!hint && deadlineOf(journey) === null)
          ? nothing
          : html`<div class="row">
              <p class="small" id="hint">${hint}</p>
              <p class="small" part="countdown"></p>
            </div>`;
      return html`<div class=${waitsForWords ? 'box waiting' : 'box'} lang=${language()}>
        ${ended ? nothing : renderReason(table)}
        ${
          button
            ? html`<button
                class="main"
                part="button"
                type="button"
                aria-describedby=${hint ? 'reason hint' : 'reason'}
                aria-disabled=${busy ? 'true' : nothing}
                ?disabled=${element.disabled}
                @click=${onMain}
              >
                <slot name="icon"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 10.5h14v10H5zM8 10.5V7a4 4 0 0 1 8 0v3.5" /></svg></slot>
                <span><slot name="label">${table[button]}</slot></span>
              </button>`
            : nothing
        }
        ${button ? notes : nothing}
        <p class=${`status ${tone}`} part="status" role="status" tabindex="-1">${status ? table[status] : ''}</p>
        ${
          actions.length
            ? html`<div class="row">
                ${actions.map(
                  (action) =>
                    html`<button class="secondary" part="secondary" type="button" value=${action} @click=${onAction}>${table[action]}</button>`,
                )}
              </div>`
            : nothing
        }
        ${button ? nothing : notes}
        <p class="spoken" aria-live="polite">${spoken}</p>
      </div>`;
    },
    settle: () => {
      const before = way;
      lookAtMode();
      if (way !== before) element.requestUpdate();
      const deadline = deadlineOf(conductor.journey);
      countdown = find('[part=countdown]');
      showRest(deadline === null ? Number.POSITIVE_INFINITY : deadline - conductor.now);
      if (deadline === null) {
        lastRest = Number.POSITIVE_INFINITY;
        spoken = '';
      }
      // What was explained may be over, and its panel gone.
      if (!findTip()) tip.hide();
      // The button that had the focus may be gone: whoever uses a keyboard goes on from the next best place.
      if (hadFocus && !element.shadowRoot?.activeElement) find('.main, .secondary, .status')?.focus();
    },
    tick: (rest) => {
      showRest(rest);
      const moment = momentBetween(lastRest, rest);
      lastRest = rest;
      if (moment === undefined) return;
      // After a sleep the moment may be long over: then what is left is said.
      spoken = timeLeft(moment - rest < 2000 ? moment : rest, spokenTime);
      element.requestUpdate();
    },
    showExplanation: () => {
      // Right after the consent was set there is nothing to open yet.
      explains = true;
      if (findTip()) tip.show();
      else void element.updateComplete.then(() => explains && tip.show());
    },
    hideExplanation: () => {
      explains = false;
      tip.hide();
    },
  };
};
