import { html, isServer, nothing, type TemplateResult } from 'lit';
import type { Conductor } from './conductor.js';
import { meaningsOf } from './consent/scopes.js';
import { chooseFlow, modes } from './departure/flow.js';
import { warn } from './errors.js';
import { fillPlaceholders, formatAmount } from './i18n/formats.js';
import { LocalizeController } from './i18n/localize-controller.js';
import { deadlineOf } from './journey/deadline.js';
import type { Way } from './journey/state.js';
import type { ScaConsent } from './sca-consent.js';
import { clockTime, spokenTime } from './view/countdown.js';
import { CountdownController } from './view/countdown-controller.js';
import { explanationKeys, reasonKey } from './view/explanation.js';
import { ToggletipController } from './view/toggletip-controller.js';
import { createViewModel } from './view/view-model.js';
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

const paragraph = (text: string): TemplateResult => html`<p>${text}</p>`;

export const createView = (element: ScaConsent, conductor: Conductor): View => {
  /** A server cannot know, and the first drawing is to be the server's. */
  let way: Way = 'popup';
  /** The one that was looked at last; at first none that a host can set. */
  let mode: unknown = element;
  let hadFocus = false;

  const localize = new LocalizeController(element, { isNeeded: () => element.state !== 'empty' });
  const tip = new ToggletipController(element, { anchor: '.why', panel: '.tip', arrow: '.arrow', content: '.text' });
  const countdown = new CountdownController(element, {
    getRemainingMs: () => {
      const deadline = deadlineOf(conductor.journey);
      return deadline === null ? null : deadline - conductor.now;
    },
    formatClock: (remainingMs) => {
      const locale = localize.digitsAreEuropean ? null : localize.numberLocale;
      return fillPlaceholders(localize.words.timeLeft, { time: clockTime(remainingMs, locale) });
    },
    formatSpoken: (remainingMs) =>
      fillPlaceholders(localize.words.timeLeft, { time: spokenTime(remainingMs, localize.numberLocale) }),
  });

  const find = (name: string): HTMLElement | null => element.renderRoot?.querySelector(name) ?? null;

  const lookAtMode = (): void => {
    if (element.mode === mode) return;
    if (!modes.includes(element.mode)) {
      if (element.mode) warn(`mode is "${element.mode}": expected ${modes.join(', ')}; auto is used.`);
      element.mode = 'auto';
    }
    mode = element.mode;
    way = chooseFlow(element.mode);
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
    const amount = element.amount ? formatAmount(element, localize.numberLocale) : undefined;
    const payee = element.payee ?? undefined;
    const [reason = '', ...others] = meanings.map((meaning) =>
      fillPlaceholders(table[reasonKey(meaning, amount, payee)], { amount, payee }),
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
        aria-expanded=${`${tip.isOpen}`}
        aria-controls="tip"
        @click=${tip.onClick}
        @focus=${tip.onFocus}
        @pointerenter=${tip.onPointerEnter}
        @pointerleave=${tip.onPointerLeave}
      >
        ${table.why}
      </button>
      <div
        class="tip"
        part="tooltip"
        id="tip"
        role="note"
        popover="manual"
        @pointerenter=${tip.onPointerEnter}
        @pointerleave=${tip.onPointerLeave}
      >
        <div class="arrow" part="arrow"></div>
        <div class="text">
          <slot name="explanation"><p>${one}</p><p>${two}</p><p>${three}</p><p>${four}</p><p>${five}</p>${more.map(paragraph)}</slot>
        </div>
      </div>`;
  };

  return {
    words: () => localize.words,
    language: () => localize.language,
    connect: () => {},
    disconnect: () => {},
    prepare: () => {
      if (isServer) return;
      hadFocus = !!element.shadowRoot?.activeElement;
      if (element.hasUpdated) lookAtMode();
    },
    render: () => {
      const { journey } = conductor;
      if (journey.state === 'empty') return nothing;
      const { status, tone, button, busy, actions } = createViewModel(journey);
      const table = localize.words;
      const ended = journey.state === 'complete' || !journey.ask;
      const hint = button && !busy && way === 'popup' ? table.newWindow : '';
      const notes =
        ended || (!hint && deadlineOf(journey) === null)
          ? nothing
          : html`<div class="row">
              <p class="small" id="hint">${hint}</p>
              <p class="small" part="countdown"></p>
            </div>`;
      return html`<div class=${localize.isWaitingForWords ? 'box waiting' : 'box'} lang=${localize.language}>
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
        <p class="spoken" aria-live="polite">${countdown.spoken}</p>
      </div>`;
    },
    settle: () => {
      const before = way;
      lookAtMode();
      if (way !== before) element.requestUpdate();
      // The button that had the focus may be gone: whoever uses a keyboard goes on from the next best place.
      if (hadFocus && !element.shadowRoot?.activeElement) find('.main, .secondary, .status')?.focus();
    },
    tick: () => {},
    showExplanation: tip.show,
    hideExplanation: tip.hide,
  };
};
