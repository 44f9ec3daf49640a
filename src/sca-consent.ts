import { LitElement, type nothing, type TemplateResult } from 'lit';
import { conduct } from './conductor.js';
import type { ReadConsent } from './consent/consent.js';
import type { ProviderChoice } from './consent/read-consent.js';
import type { Mode } from './departure/flow.js';
import type { ConsentOutcome, ScaConsentEventMap } from './events.js';
import type { HostHeaders, InitiateRequest, StatusRequest } from './host/host-client.js';
import type { State } from './journey/state.js';
import { styles } from './sca-consent.styles.js';
import { createView } from './view.js';
import type { Words } from './words/words.js';

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
export class ScaConsent extends LitElement {
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

  readonly #conductor = conduct(this);
  readonly #view = createView(this, this.#conductor);
  readonly #internals = this.attachInternals();

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
    return this.#view.words();
  }

  /** @internal The language of the words in use. */
  get language(): string {
    return this.#view.language();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#conductor.connect();
    this.#view.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#conductor.disconnect();
    this.#view.disconnect();
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
    this.#view.showExplanation();
  }

  /** Closes the explanation. */
  hideExplanation(): void {
    this.#view.hideExplanation();
  }

  /** @internal The conductor's clock moved on. */
  onTick(rest: number): void {
    this.#view.tick(rest);
  }

  protected override willUpdate(): void {
    this.#conductor.refresh();
    this.#view.prepare();
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
    this.#view.settle();
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.#view.render();
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
