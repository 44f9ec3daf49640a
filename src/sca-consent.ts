import { LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { forgetAll } from './attempt/attempt-store.js';
import type { ConsentInput } from './consent/consent.js';
import type { ProviderChoice } from './consent/read-consent.js';
import { chooseFlow, type Mode, readMode } from './departure/flow.js';
import { DeveloperHints } from './developer-hints.js';
import type { ConsentOutcome } from './events.js';
import type { HostHeadersSource, InitiateRequest, StatusRequest } from './host/host-client.js';
import type { Perform } from './host/perform-call.js';
import { LocalizeController } from './i18n/localize-controller.js';
import type { Flow, State } from './journey/state.js';
import { parseConsentAttribute } from './journey-consent.js';
import { JourneyController } from './journey-controller.js';
import { styles } from './sca-consent.styles.js';
import { ActivationGuard } from './view/activation-guard.js';
import { renderBox } from './view/box.js';
import { timeFormats } from './view/countdown.js';
import { CountdownController } from './view/countdown-controller.js';
import { describeQuestion } from './view/explanation.js';
import { FocusKeeper } from './view/focus-keeper.js';
import { PatienceController } from './view/patience-controller.js';
import { StateReflector } from './view/state-reflector.js';
import { keepStyled } from './view/style-keeper.js';
import { ToggletipController } from './view/toggletip-controller.js';
import { BLANK, type ButtonAction } from './view/view.js';
import { describeView } from './view/view-model.js';
import type { Words } from './words/words.js';

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
 * @slot label - The main button's text.
 * @slot reason - The always visible sentence.
 * @slot explanation - The content of the explanation.
 * @slot icon - The main button's icon.
 * @slot help - The host's own link, shown where the element cannot go on.
 * @slot done - The host's own words after "Confirmed".
 * @csspart button - The main button.
 * @csspart reason - The always visible sentence.
 * @csspart why - The button that opens the explanation.
 * @csspart tooltip - The explanation's panel.
 * @csspart arrow - The panel's arrow.
 * @csspart countdown - The time left.
 * @csspart status - What is true now: the live region, and the panel.
 * @csspart panel - The box that shows the status.
 * @csspart facts - Amount, payee and time left, in the panel.
 * @csspart secondary - Each button that is not filled: open again, check again, cancel, stop waiting.
 * @cssprop [--sca-accent=light-dark(#1546b8, #9dbdff)] - The main button's background.
 * @cssprop [--sca-on-accent=light-dark(#fff, #0a1730)] - Text on the main button.
 * @cssprop [--sca-surface=transparent] - The element's background.
 * @cssprop [--sca-text=light-dark(currentcolor, oklch(from currentcolor max(l, .9) c h))] - Text: the page's colour, and in a dark scheme never a dark one.
 * @cssprop [--sca-muted=color-mix(in oklab, currentcolor 82%, transparent)] - Less important text.
 * @cssprop [--sca-border=light-dark(#7b8494, #7d8797)] - Borders of secondary buttons and of the explanation.
 * @cssprop [--sca-danger=light-dark(#8f1d14, #ffb9b0)] - Errors.
 * @cssprop [--sca-success=light-dark(#10572b, #86e0a3)] - A good end.
 * @cssprop [--sca-radius=10px] - Corners.
 * @cssprop [--sca-font=inherit] - The `font` shorthand for everything.
 * @cssprop [--sca-focus=var(--sca-accent)] - The focus ring.
 * @cssprop [--sca-space=0.75rem] - The distance between parts.
 * @cssprop [--sca-width=30rem] - How wide buttons, panel and last line grow in a wide room.
 * @cssprop [--sca-tooltip-surface=light-dark(#fff, #252b35)] - The explanation's background.
 * @cssprop [--sca-tooltip-text=light-dark(#16191f, #f3f5f8)] - The explanation's text.
 * @cssprop [--sca-tooltip-width=23rem] - The explanation's width, where there is room.
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
export class ScaConsent extends LitElement {
  static override styles = styles;

  /** `state` is observed so that a page that rewrites the attribute gets it back. */
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'state'];
  }

  /** What the backend got, in any shape of the built-in dialects (as JSON in the attribute). A new one starts a new journey, null shows nothing. */
  @property({ converter: { fromAttribute: parseConsentAttribute } }) consent: ConsentInput = null;

  /** The protected call itself: made by `start()`, and made again with the consent once the user has authorised it. */
  @property({ attribute: false }) perform: Perform | null = null;

  /** Which dialect to read: `auto`, a built-in one by its name (`docs/providers.md`), or a provider object. */
  @property() provider: ProviderChoice = 'auto';

  /** The host's endpoint that returns the provider's link; `{id}` is filled in. */
  @property({ attribute: 'initiate-url' }) initiateUrl: string | null = null;

  /** The host's endpoint that knows the truth; `{id}` is filled in. Without it outcomes are unverified. */
  @property({ attribute: 'status-url' }) statusUrl: string | null = null;

  /** Where the provider sends the user: a page of this origin. Default: this page. */
  @property({ attribute: 'return-url' }) returnUrl: string | null = null;

  /** `auto`, `popup` or `redirect`. */
  @property() mode: Mode = 'auto';

  /** Space-separated origins. When set, also to nothing, a link of any other origin is refused. */
  @property({ attribute: 'redirect-origins' }) redirectOrigins: string | null = null;

  /** The amount of a payment as a decimal number, e.g. `129.90`; shown in the explanation. */
  @property() amount: string | null = null;

  /** The payment's currency, ISO 4217. */
  @property() currency: string | null = null;

  /** Who is paid. */
  @property() payee: string | null = null;

  /** BCP 47. Default: the nearest `lang`, then the browser's languages, then English. */
  @property() locale: string | null = null;

  /** Leaves the provider's window its `opener`: it can then be closed from here, and can navigate this page. */
  @property({ attribute: 'keep-opener', type: Boolean }) keepOpener = false;

  /** Makes the main button unusable. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  /** `credentials` of both host calls: `same-origin`, `include` or `omit`. */
  @property() credentials: RequestCredentials = 'same-origin';

  /** Milliseconds for one host call. */
  @property({ type: Number }) timeout = 15_000;

  /** Replaces the call to `initiate-url`; returns what the endpoint would. */
  @property({ attribute: false }) initiate: ((request: InitiateRequest) => Promise<unknown>) | null = null;

  /** Replaces the call to `status-url`; returns what the endpoint would. */
  @property({ attribute: false }) checkStatus: ((request: StatusRequest) => Promise<unknown>) | null = null;

  /** Headers for both host calls, e.g. a CSRF token; or a function that gives them, or a promise of them. */
  @property({ attribute: false }) headers: HostHeadersSource = null;

  /** Overrides any word. */
  @property({ attribute: false }) words: Partial<Words> | null = null;

  readonly #localize = new LocalizeController(this, { isNeeded: () => this.state !== 'empty' });
  readonly #journey = new JourneyController(this, this.#localize);
  readonly #patience = new PatienceController(this);
  readonly #tip = new ToggletipController(this, {
    ...{ anchor: '.why', panel: '.tip', arrow: '.arrow', box: '.box' },
    keepClear: '.lead, .text, .facts, .main, .second, .quiet, .notes, .why',
    keepInSight: ['.main', '.second', '.panel'],
    getSituation: () => `${this.state} ${this.#view.status}`,
  });
  readonly #countdown = new CountdownController(this, {
    getRemainingMs: () => (this.#view.hasClock ? this.#journey.remainingMs : null),
    getPeriod: () => this.#journey.period,
    ...timeFormats(this.#localize),
  });
  readonly #focusKeeper = new FocusKeeper(this);
  readonly #guard = new ActivationGuard(this);
  /** How the user will probably go. A server cannot know, and the first drawing in the browser must be the server's. */
  #expectedFlow: Flow = 'popup';
  /** What the last drawing showed, or the one that is under way. */
  #view = BLANK;

  constructor() {
    super();
    // Missing in Safari before 16.4, and where shops run their unit tests (happy-dom).
    new StateReflector(this, this.attachInternals?.());
    new DeveloperHints(this, ScaConsent.observedAttributes);
  }

  /**
   * Registers the element. Does nothing where the tag is taken, so that two copies of the script live together.
   * @param tag - The tag, `sca-consent` unless told.
   * @param registry - A scoped registry, where it is not the page's own.
   */
  static define(tag = 'sca-consent', registry: CustomElementRegistry = customElements): void {
    if (registry.get(tag)) return;
    try {
      registry.define(tag, ScaConsent);
    } catch {
      // A class has one tag: a second tag gets a class of its own.
      registry.define(tag, class extends ScaConsent {});
    }
  }

  /** Removes everything that this browser remembers of attempts. Call it when somebody signs out on a shared computer. */
  static forget(): void {
    forgetAll();
  }

  /**
   * Where the journey is. Reflected, and a custom state.
   * @attr state
   * @reflect
   */
  get state(): State {
    return this.#journey.state.state;
  }

  /** How the last journey ended, until the next one starts; for a listener that came too late. */
  get outcome(): ConsentOutcome | null {
    return this.#journey.outcome;
  }

  /** Begins, as the button does. Call it in a user gesture. Resolves to the outcome; null where there was nothing to begin. */
  start(): Promise<ConsentOutcome | null> {
    return this.#journey.start();
  }

  /** Stops it: closes the provider's window where the platform lets it, asks the status endpoint once more, and ends. */
  cancel(): void {
    this.#journey.cancel('host');
  }

  /** Back to the beginning with the same consent; without one, where it came by `perform`. What was running ends as cancelled by the host. */
  reset(): void {
    this.#journey.reset();
  }

  /** Shows the provider's page again, with a new link where the old one is over. Call it in a user gesture. */
  reopen(): void {
    this.#journey.reopen();
  }

  /** Opens the explanation. */
  showExplanation(): void {
    this.#tip.show();
  }

  /** Closes the explanation. */
  hideExplanation(): void {
    this.#tip.hide();
  }

  /** Moves the focus to the next thing that can be done, or to the panel where there is none. */
  override focus(options?: FocusOptions): void {
    this.#focusKeeper.focusNext(options);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (name !== 'state') super.attributeChangedCallback(name, old, value);
    else if (this.hasUpdated && value !== this.state) this.requestUpdate();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return keepStyled(this, styles, () => super.createRenderRoot());
  }

  protected override willUpdate(): void {
    // Here and not in a controller's hostUpdate, which a server does not call.
    this.#journey.takeConsent();
    this.mode = readMode(this.mode);
    this.#view = describeView(this.#journey.state, this.#expectedFlow, this.#patience);
  }

  protected override updated(): void {
    const flow = chooseFlow(this.mode);
    if (flow === this.#expectedFlow) return;
    this.#expectedFlow = flow;
    this.requestUpdate();
  }

  readonly #onButton = ({ currentTarget }: Event): void => {
    this.#journey.act((currentTarget as HTMLButtonElement).value as ButtonAction);
  };

  protected override render(): TemplateResult | typeof nothing {
    const journey = this.#journey.state;
    if (journey.state === 'empty') return nothing;
    const { words, language, direction, isWaitingForWords } = this.#localize;
    const { amount, currency, payee, disabled } = this;
    const facts = { scope: journey.request?.consent.scope, amount, currency, payee, flow: this.#expectedFlow };
    return renderBox({
      view: this.#view,
      question: describeQuestion(facts, words, () => this.#localize.numberLocale),
      hasDeadline: this.#journey.remainingMs !== null,
      spokenTime: this.#countdown.spoken,
      tip: this.#tip,
      guard: this.#guard,
      onButton: this.#onButton,
      ...{ words, language, direction, isWaitingForWords, disabled },
    });
  }
}
