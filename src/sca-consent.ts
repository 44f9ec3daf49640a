import { html, isServer, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { type Conducted, Conductor } from './conductor.js';
import type { ReadConsent } from './consent/consent.js';
import type { ProviderChoice } from './consent/read-consent.js';
import { meaningsOf } from './consent/scopes.js';
import { chooseWay, type Mode, modes } from './departure/choose-way.js';
import { warn } from './errors.js';
import type { ConsentOutcome, ScaConsentEventMap } from './events.js';
import { clockTime, momentBetween, spokenTime } from './explain/countdown.js';
import { explanationKeys, formatAmount, reasonKey } from './explain/explanation.js';
import { nearestLang, onLangChange } from './explain/nearest-lang.js';
import { createToggletip } from './explain/toggletip.js';
import type { HostHeaders, InitiateRequest, StatusRequest } from './host/ask-host.js';
import { countdownWindow, deadlineOf } from './journey/clock.js';
import type { State, Way } from './journey/journey.js';
import { situationOf } from './journey/situation.js';
import { lazy } from './lazy.js';
import { styles } from './sca-consent.styles.js';
import en from './words/en.js';
import { fill, intlTag, pickLanguage } from './words/pick-words.js';
import type { Words } from './words/words.js';

/** How long the words of a language are waited for before English is shown in their place. */
const wordsPatience = 400;

/** A consent attribute that is no JSON stays the text it is: the conductor says what is wrong with it. */
const jsonAttribute = {
  fromAttribute: (text: string | null): unknown => {
    try {
      return JSON.parse(text || 'null');
    } catch {
      return text;
    }
  },
};

const paragraph = (text: string): TemplateResult => html`<p>${text}</p>`;

/**
 * Asks a person to authorise something at their payment provider, and tells in one event how it ended.
 *
 * @tag sca-consent
 * @summary Strong Customer Authentication by popup or full page, explained, verified, and told in one event.
 *
 * @fires {CustomEvent<ConsentStartDetail>} consent-start - The user pressed the button and nothing has happened yet; cancelable.
 * @fires {CustomEvent<ConsentChangeDetail>} consent-change - The state, or what is known of the provider's window, changed.
 * @fires {CustomEvent<ConsentCompleteDetail>} consent-complete - Terminal: authorised, or nothing needed authorising.
 * @fires {CustomEvent<ConsentDeclinedDetail>} consent-declined - Terminal: the user refused at the provider.
 * @fires {CustomEvent<ConsentExpiredDetail>} consent-expired - Terminal: time ran out, and a last status check did not say otherwise.
 * @fires {CustomEvent<ConsentCancelledDetail>} consent-cancelled - Terminal: the user or the host stopped it on this page.
 * @fires {CustomEvent<ConsentErrorDetail>} consent-error - Terminal: it cannot go on; `code` says why.
 * @fires {CustomEvent<ConsentRenewDetail>} consent-renew - The user asked to start again and this consent is spent: set a fresh one.
 *
 * @slot label - The main button's text.
 * @slot reason - The always visible sentence.
 * @slot explanation - The content of the explanation.
 * @slot icon - The main button's icon.
 *
 * @csspart button - The main button.
 * @csspart reason - The always visible sentence.
 * @csspart why - The button that opens the explanation.
 * @csspart tooltip - The explanation's panel.
 * @csspart arrow - The panel's arrow.
 * @csspart countdown - The time left.
 * @csspart status - The status line, a live region.
 * @csspart secondary - Each secondary action: open again, cancel, start again.
 *
 * @cssprop [--sca-accent=light-dark(#1546b8, #9dbdff)] - The main button's background.
 * @cssprop [--sca-on-accent=light-dark(#fff, #0a1730)] - Text on the main button.
 * @cssprop [--sca-surface=transparent] - The element's background.
 * @cssprop [--sca-text=light-dark(#16191f, #f3f5f8)] - Text.
 * @cssprop [--sca-muted=light-dark(#454d5a, #b9c1cd)] - Less important text.
 * @cssprop [--sca-border=light-dark(#7b8494, #7d8797)] - Borders of secondary buttons and of the explanation.
 * @cssprop [--sca-danger=light-dark(#8f1d14, #ffb9b0)] - Errors.
 * @cssprop [--sca-success=light-dark(#10572b, #86e0a3)] - A good end.
 * @cssprop [--sca-radius=10px] - Corners.
 * @cssprop [--sca-font=inherit] - The `font` shorthand for everything.
 * @cssprop [--sca-focus=var(--sca-accent)] - The focus ring.
 * @cssprop [--sca-space=0.75rem] - The distance between parts.
 * @cssprop [--sca-tooltip-surface=light-dark(#fff, #252b35)] - The explanation's background.
 * @cssprop [--sca-tooltip-text=light-dark(#16191f, #f3f5f8)] - The explanation's text.
 * @cssprop [--sca-tooltip-width=23rem] - The explanation's width, where there is room.
 *
 * @cssstate empty - No consent: nothing is shown.
 * @cssstate idle - Ready to be started.
 * @cssstate initiating - The link is being asked for.
 * @cssstate authorizing - The user is at the provider.
 * @cssstate verifying - The status endpoint is being asked.
 * @cssstate complete - Ended: authorised.
 * @cssstate declined - Ended: refused.
 * @cssstate expired - Ended: out of time.
 * @cssstate cancelled - Ended: stopped here.
 * @cssstate failed - Ended: an error.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the interface adds overloads alone, which cost no code.
export class ScaConsent extends LitElement implements Conducted {
  static override styles = styles;

  static override properties = {
    consent: { converter: jsonAttribute },
    provider: {},
    initiateUrl: { attribute: 'initiate-url' },
    statusUrl: { attribute: 'status-url' },
    returnUrl: { attribute: 'return-url' },
    mode: {},
    redirectOrigins: { attribute: 'redirect-origins' },
    amount: {},
    currency: {},
    payee: {},
    locale: {},
    keepOpener: { attribute: 'keep-opener', type: Boolean },
    disabled: { type: Boolean, reflect: true },
    credentials: {},
    timeout: { type: Number },
    initiate: { attribute: false },
    checkStatus: { attribute: false },
    headers: { attribute: false },
    words: { attribute: false },
  };

  /** What the backend got, in any shape of the built-in dialects (as JSON in the attribute). A new one starts a new journey, null shows nothing. */
  declare consent: ReadConsent | object | null;
  /** Which dialect to read: `auto`, `intergiro`, `mangopay`, `generic`, or a provider object. */
  declare provider: ProviderChoice;
  /** The host's endpoint that returns the provider's link; `{id}` is filled in. */
  declare initiateUrl: string | null;
  /** The host's endpoint that knows the truth; `{id}` is filled in. Without it outcomes are unverified. */
  declare statusUrl: string | null;
  /** Where the provider sends the user: a page of this origin. Default: this page. */
  declare returnUrl: string | null;
  /** `auto`, `popup` or `redirect`. */
  declare mode: Mode;
  /** Space-separated origins. When set, a link of any other origin is refused. */
  declare redirectOrigins: string | null;
  /** The amount of a payment as a decimal number, e.g. `129.90`; shown in the explanation. */
  declare amount: string | null;
  /** The payment's currency, ISO 4217. */
  declare currency: string | null;
  /** Who is paid. */
  declare payee: string | null;
  /** BCP 47. Default: the nearest `lang`, then the browser's languages, then English. */
  declare locale: string | null;
  /** Leaves the provider's window its `opener`: it can then be closed from here, and can navigate this page. */
  declare keepOpener: boolean;
  /** Makes the main button unusable. */
  declare disabled: boolean;
  /** `credentials` of both host calls: `same-origin`, `include` or `omit`. */
  declare credentials: RequestCredentials;
  /** Milliseconds for one host call. */
  declare timeout: number;
  /** Replaces the call to `initiate-url`; returns what the endpoint would. */
  declare initiate: ((request: InitiateRequest) => Promise<unknown>) | null;
  /** Replaces the call to `status-url`; returns what the endpoint would. */
  declare checkStatus: ((request: StatusRequest) => Promise<unknown>) | null;
  /** Headers for both host calls, e.g. a CSRF token; or a function that gives them. */
  declare headers: HostHeaders | (() => HostHeaders) | null;
  /** Overrides any word. */
  declare words: Partial<Words> | null;

  readonly #conductor: Conductor;
  readonly #tip = createToggletip(
    () => this.#findTip(),
    () => this.requestUpdate(),
  );
  readonly #internals = this.attachInternals();
  #stopLang: (() => void) | undefined;
  #loaded: { readonly language: string; readonly words: Words } = { language: 'en', words: en };
  #wanted = { language: 'en', tag: 'en' };
  #asked = 'en';
  /** The locale of numbers and times: worked out at each drawing, since the countdown wants it every second. */
  #numbers = 'en';
  #waitsForWords = false;
  #way: Way = 'popup';
  #lastRest = Number.POSITIVE_INFINITY;
  #spoken = '';
  #countdown: Element | null = null;
  #hadFocus = false;

  constructor() {
    super();
    this.consent = null;
    this.provider = 'auto';
    this.initiateUrl = this.statusUrl = this.returnUrl = this.redirectOrigins = null;
    this.mode = 'auto';
    this.amount = this.currency = this.payee = this.locale = null;
    this.keepOpener = this.disabled = false;
    this.credentials = 'same-origin';
    this.timeout = 15_000;
    this.initiate = this.checkStatus = this.headers = this.words = null;
    this.#conductor = new Conductor(this);
  }

  /**
   * Registers the element; does nothing where the tag is taken, so that two copies of the script live together.
   *
   * @param tag - The tag, `sca-consent` unless told.
   * @param registry - A scoped registry, where not the page's own.
   */
  static define(tag = 'sca-consent', registry: CustomElementRegistry = customElements): void {
    if (registry.get(tag)) return;
    try {
      registry.define(tag, ScaConsent);
    } catch {
      // A class has one tag: a second one gets a class of its own.
      registry.define(tag, class extends ScaConsent {});
    }
  }

  /** Where the journey is. Reflected, and a custom state. */
  get state(): State {
    return this.#conductor.journey.state;
  }

  /** @internal The words in use. */
  get table(): Words {
    return this.words ? { ...this.#loaded.words, ...this.words } : this.#loaded.words;
  }

  /** @internal The language of the words in use. */
  get language(): string {
    return this.words && this.locale ? this.locale : this.#loaded.language;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopLang = onLangChange(this, () => this.requestUpdate());
    // Another place may be in another language.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopLang?.();
    this.#tip.hide();
  }

  /** Begins, as the button does. Call it in a user gesture. Resolves to the outcome; null where there was nothing to begin. */
  start(): Promise<ConsentOutcome | null> {
    return this.#conductor.start();
  }

  /** Stops it: closes the provider's window where the platform lets it, asks the status endpoint once more, and ends. */
  cancel(): void {
    this.#conductor.cancel('host');
  }

  /** Back to the beginning with the same consent. What was running ends as cancelled by the host. */
  reset(): void {
    this.#conductor.reset();
  }

  /** Shows the provider's page again, with a new link where the old one is over. Call it in a user gesture. */
  reopen(): void {
    this.#conductor.reopen();
  }

  /** Opens the explanation. */
  showExplanation(): void {
    // Right after the consent was set there is nothing to open yet.
    if (this.#findTip()) this.#tip.show();
    else void this.updateComplete.then(() => this.#tip.show());
  }

  /** Closes the explanation. */
  hideExplanation(): void {
    this.#tip.hide();
  }

  /** @internal The conductor's clock moved on. */
  onTick(rest: number): void {
    this.#showRest(rest);
    const moment = momentBetween(this.#lastRest, rest);
    this.#lastRest = rest;
    if (moment === undefined) return;
    // After a sleep the moment may be long over: then what is left is said.
    this.#spoken = this.#timeLeft(moment - rest < 2000 ? moment : rest, spokenTime);
    this.requestUpdate();
  }

  #showRest(rest: number): void {
    const text = this.#timeLeft(rest, clockTime);
    const at = this.#countdown?.firstChild as Text | null | undefined;
    // A text that is there already costs less to change than to replace, and this runs every second.
    if (at) at.data = text;
    else if (this.#countdown) this.#countdown.textContent = text;
  }

  #timeLeft(rest: number, write: typeof clockTime): string {
    // Every language that there are words in has European digits.
    const european = this.#numbers.split('-')[0] === this.#wanted.language;
    return rest > countdownWindow ? '' : fill(this.table.timeLeft, { time: write(rest, this.#numbers, european) });
  }

  #pickLanguage(): void {
    const lang = this.locale || nearestLang(this);
    this.#wanted = pickLanguage([...(lang ? [lang] : []), ...navigator.languages], lazy.languages);
    const { language } = this.#wanted;
    // Nothing is fetched for an element that shows nothing, and nothing twice, found or not.
    if (language === this.#asked || (language !== 'en' && this.state === 'empty')) return;
    this.#asked = language;
    if (language === 'en') this.#use('en', en);
    else void this.#load(language);
  }

  async #load(language: string): Promise<void> {
    if (!this.hasUpdated) this.#waitsForWords = true;
    const shown = setTimeout(() => this.#use(this.#loaded.language, this.#loaded.words), wordsPatience);
    try {
      const words = await lazy.loadWords(language);
      if (language === this.#wanted.language) this.#use(language, words);
    } catch {
      warn(`has no words for "${language}" here and speaks English: is words/${language}.js beside the script?`);
      if (language === this.#wanted.language) this.#use('en', en);
    }
    clearTimeout(shown);
  }

  #use(language: string, words: Words): void {
    this.#loaded = { language, words };
    this.#waitsForWords = false;
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('mode') && !modes.includes(this.mode)) {
      warn(`mode is "${this.mode}": expected ${modes.join(', ')}; auto is used.`);
      this.mode = 'auto';
    }
    this.#conductor.refresh();
    if (!isServer) {
      if (changed.has('mode') && this.hasUpdated) this.#way = chooseWay(this.mode);
      this.#pickLanguage();
      this.#hadFocus = !!this.shadowRoot?.activeElement;
    }
    this.#numbers = intlTag(this.locale || this.#wanted.tag, this.#loaded.language);
  }

  protected override firstUpdated(): void {
    this.#way = chooseWay(this.mode);
    if (this.#way !== 'popup') this.requestUpdate();
  }

  protected override updated(): void {
    const { state } = this;
    if (this.getAttribute('state') !== state) this.setAttribute('state', state);
    // Engines before custom states had their present form refuse names without dashes.
    try {
      const { states } = this.#internals;
      if (!states.has(state)) states.clear();
      states.add(state);
    } catch {}
    const deadline = deadlineOf(this.#conductor.journey);
    this.#countdown = this.renderRoot.querySelector('[part=countdown]');
    this.#showRest(deadline === null ? Number.POSITIVE_INFINITY : deadline - this.#conductor.now);
    if (deadline === null) {
      this.#lastRest = Number.POSITIVE_INFINITY;
      this.#spoken = '';
    }
    this.#keepFocus();
    // What it explained may be over, and its panel gone.
    if (!this.#findTip()) this.#tip.hide();
  }

  /** The button that had the focus may be gone: whoever uses a keyboard goes on from the next best place. */
  #keepFocus(): void {
    if (!this.#hadFocus || this.shadowRoot?.activeElement) return;
    this.renderRoot.querySelector<HTMLElement>('.main, .secondary, .status')?.focus();
  }

  #findTip(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('.tip') ?? null;
  }

  readonly #onMain = ({ detail }: MouseEvent): void => {
    // The second half of a double click.
    if (detail > 1) return;
    const { state } = this;
    if (state === 'authorizing') this.reopen();
    else if (state !== 'initiating') void this.start();
  };

  readonly #onAction = {
    reopen: (): void => this.reopen(),
    cancel: (): void => this.#conductor.cancel('user'),
    again: (): void => void this.start(),
  };

  protected override render(): TemplateResult | typeof nothing {
    const { journey } = this.#conductor;
    if (journey.state === 'empty') return nothing;
    const { status, tone, button, busy, actions } = situationOf(journey);
    const words = this.table;
    const ended = journey.state === 'complete' || !journey.ask;
    const hint = button && !busy && this.#way === 'popup' ? words.newWindow : nothing;
    const notes =
      ended || (hint === nothing && deadlineOf(journey) === null)
        ? nothing
        : html`<div class="row">
            <p class="small" id="hint">${hint}</p>
            <p class="small" part="countdown"></p>
          </div>`;
    return html`<div class="box ${this.#waitsForWords ? 'waiting' : ''}" lang=${this.language}>
      ${ended ? nothing : this.#renderReason(words)}
      ${
        button
          ? html`<button
              class="main"
              part="button"
              type="button"
              aria-describedby=${hint === nothing ? 'reason' : 'reason hint'}
              aria-disabled=${busy ? 'true' : nothing}
              ?disabled=${this.disabled}
              @click=${this.#onMain}
            >
              <slot name="icon"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 10.5h14v10H5zM8 10.5V7a4 4 0 0 1 8 0v3.5" /></svg></slot>
              <span><slot name="label">${words[button]}</slot></span>
            </button>`
          : nothing
      }
      ${button ? notes : nothing}
      <p class="status ${tone ?? ''}" part="status" role="status" tabindex="-1">${status ? words[status] : nothing}</p>
      ${
        actions.length
          ? html`<div class="row">
              ${actions.map(
                (action) =>
                  html`<button class="secondary" part="secondary" type="button" @click=${this.#onAction[action]}>${words[action]}</button>`,
              )}
            </div>`
          : nothing
      }
      ${button ? nothing : notes}
      <p class="spoken" aria-live="polite">${this.#spoken}</p>
    </div>`;
  }

  #renderReason(words: Words): TemplateResult {
    const meanings = meaningsOf(this.#conductor.journey.ask?.consent.scope);
    const amount = formatAmount(this, this.#numbers);
    const payee = this.payee ?? undefined;
    const [reason, ...others] = meanings.map((meaning) =>
      fill(words[reasonKey(meaning, amount, payee)], { amount, payee }),
    );
    // One scope has five sentences at most, and they have their places in the template: that costs less than a list.
    const [one, two, three, four, five = nothing, ...more] = explanationKeys(meanings, this.#way).map(
      (key) => words[key],
    );
    return html`<div class="reason" part="reason" id="reason">
        <slot name="reason"><p>${reason}</p>${others.map(paragraph)}</slot>
      </div>
      <button
        class="why"
        part="why"
        type="button"
        aria-expanded=${this.#tip.open}
        aria-controls="tip"
        @click=${this.#tip.onClick}
        @focus=${this.#tip.onIntent}
        @pointerenter=${this.#tip.onIntent}
        @pointerleave=${this.#tip.onIntent}
      >
        ${words.why}
      </button>
      <div
        class="tip"
        part="tooltip"
        id="tip"
        role="note"
        popover="manual"
        @pointerenter=${this.#tip.onIntent}
        @pointerleave=${this.#tip.onIntent}
      >
        <div class="arrow" part="arrow"></div>
        <div class="text">
          <slot name="explanation"><p>${one}</p><p>${two}</p><p>${three}</p><p>${four}</p><p>${five}</p>${more.map(paragraph)}</slot>
        </div>
      </div>`;
  }
}

export interface ScaConsent {
  addEventListener<T extends keyof ScaConsentEventMap>(
    type: T,
    listener: (this: ScaConsent, event: ScaConsentEventMap[T]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}
