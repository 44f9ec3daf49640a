import { newAttemptId } from './attempt/attempt-id.js';
import type { ConsentRequest, Link } from './consent/consent.js';
import { readInitiate } from './consent/read-initiate.js';
import type { CorrectedClock } from './corrected-clock.js';
import { finalizeLink } from './departure/finalize-link.js';
import { chooseFlow, isFramed, type Mode } from './departure/flow.js';
import { PopupWindow } from './departure/popup-window.js';
import { buildReturnUrl } from './departure/return-url.js';
import { InvalidConsentError, ScaError, warn } from './errors.js';
import { requestLink } from './host/host-client.js';
import { toText } from './i18n/formats.js';
import type { Action } from './journey/actions.js';
import { hasRunOut } from './journey/deadline.js';
import { canOpenLink, type Problem } from './journey/state.js';
import { assertHasNeededId, type ConsentSettings } from './journey-consent.js';
import { rememberAttempt } from './journey-memory.js';
import type { JourneyStore } from './journey-store.js';
import type { Words } from './words/words.js';

/** The element's properties that decide how the user goes to the provider. */
export interface DepartingElement extends HTMLElement, ConsentSettings {
  readonly returnUrl: string | null;
  readonly mode: Mode;
  readonly redirectOrigins: string | null;
  readonly keepOpener: boolean;
}

/** The words in use, and their language (BCP 47). */
export interface SpokenWords {
  readonly words: Words;
  readonly language: string;
}

export interface JourneyDepartureOptions {
  readonly element: DepartingElement;
  readonly speech: SpokenWords;
  readonly store: JourneyStore;
  readonly clock: CorrectedClock;
}

/** How the user goes, and what became of the window. */
type FirstWindow = Pick<Extract<Action, { type: 'windowDecided' }>, 'flow' | 'window'>;

/** Takes the user to the provider: makes the attempt, gets and checks the link, opens the window or leaves the page. */
export class JourneyDeparture {
  readonly #element: DepartingElement;
  readonly #speech: SpokenWords;
  readonly #store: JourneyStore;
  readonly #clock: CorrectedClock;
  #popup: PopupWindow | null = null;
  /** Settles once the browser has opened the first window, or refused it. */
  #windowDecision: Promise<void> = Promise.resolve();

  constructor({ element, speech, store, clock }: JourneyDepartureOptions) {
    this.#element = element;
    this.#speech = speech;
    this.#store = store;
    this.#clock = clock;
  }

  /** The provider's window; null: there is none, or nobody watches it any more. */
  get popup(): PopupWindow | null {
    return this.#popup;
  }

  /** Begins an attempt. Nothing is awaited on the way: WebKit opens a window only in the very call that the click made. */
  begin(request: ConsentRequest): void {
    const attempt = newAttemptId();
    const { canVerify, canPerform } = this.#store.currentState;
    if (!canVerify && !canPerform) warn(NO_STATUS_ENDPOINT);
    let onDecided = (): void => {};
    try {
      assertHasNeededId(this.#element, request);
      const link = this.#takeCarriedLink(request, attempt);
      if (link || !this.#opensWindow(request, link)) {
        this.#store.dispatch({ type: 'startRequested', attempt, link, ...this.#openFirstWindow(request, link) });
        return;
      }
      // The call for the link goes out first: a browser takes tens of milliseconds to make a window, and the host answers meanwhile.
      this.#windowDecision = new Promise((resolve) => {
        onDecided = resolve;
      });
      this.#store.dispatch({ type: 'startRequested', attempt, link, flow: 'popup', window: 'undecided' });
      this.#store.dispatch({ type: 'windowDecided', ...this.#openFirstWindow(request, link) });
    } catch (error) {
      this.#store.dispatch({ type: 'attemptFailed', problem: toProblem(error, 'invalid-link') });
    } finally {
      // Also after an error: the next attempt's answer would wait for it for ever.
      onDecided();
    }
  }

  /** Shows the provider's page again: the window that is open, else a new one, with a new link where the old is over. */
  reopen(): void {
    const { state, link, flow, canRenewLink } = this.#store.currentState;
    if (state !== 'authorizing') return;
    if (flow === 'redirect') {
      this.#store.dispatch({ type: 'reopenRequested', window: 'none' });
      return;
    }
    const usableLink = canOpenLink(this.#store.state) ? link : null;
    // Not every browser brings a window to the front: a second press opens a new one.
    if (link?.url && !link.isExpired && this.#popup?.focus()) return;
    if (!usableLink && !canRenewLink) return;
    this.#popup?.close();
    this.#popup = this.#openWindow(usableLink?.url);
    this.#store.dispatch({ type: 'reopenRequested', window: this.#popup ? 'open' : 'none' });
  }

  /** Asks the host for the provider's link. */
  async requestLink(signal: AbortSignal | null): Promise<void> {
    const { request, attempt } = this.#store.state;
    if (!request || !attempt || !signal) return;
    const answered = await this.#fetchLink(request, attempt, signal).then(toLinkReceived, toAttemptFailed);
    // Firefox lets an answer in while it still makes the window.
    await this.#windowDecision;
    if (!signal.aborted) this.#store.dispatch(answered);
  }

  /** Goes to the provider with the link in hand. */
  openLink(): void {
    const { link, flow } = this.#store.state;
    if (!link?.url) return;
    this.remember();
    if (flow === 'popup') {
      if (!this.#popup?.navigate(link.url)) this.#store.dispatch({ type: 'windowChanged', window: 'none' });
      return;
    }
    try {
      leavePage(link.url);
    } catch (error) {
      this.#store.dispatch({ type: 'attemptFailed', problem: toProblem(error, 'initiate-failed') });
    }
  }

  /** The page that comes back, or a reload of this one, finds the attempt. */
  remember(): void {
    rememberAttempt(this.#element, this.#store.state, this.#speech, this.#clock.offsetMs);
  }

  closeWindow(): void {
    this.#popup?.close();
  }

  /** Nobody watches the window any more. It may stay open. */
  dropWindow(): void {
    this.#popup = null;
  }

  /** The link that came with the consent, checked and ready. Null: there is none, or its time is over. */
  #takeCarriedLink({ link, provider, consent }: ConsentRequest, attempt: string): Link | null {
    const returnUrl = buildReturnUrl(this.#element.returnUrl, attempt);
    const { currentState } = this.#store;
    if (!link || link.isOpened || hasRunOut(link, currentState)) return null;
    const { redirectOrigins } = this.#element;
    const finalized = finalizeLink(link, provider, { language: this.#speech.language, redirectOrigins, returnUrl });
    const isTold = provider.prepareLink && !link.isReady;
    const isKnown = isTold || link.isInApp || (provider.returnId && consent.id !== undefined);
    if (!isKnown && !currentState.canVerify) {
      warn(
        'opens a link that came with the consent: it leads back without sca_attempt, so its return cannot be noticed. Set status-url, or initiate-url in place of the link.',
      );
    }
    return finalized;
  }

  /** The user goes in a window, as far as the browser allows one. */
  #opensWindow(request: ConsentRequest, link: Link | null): boolean {
    const { currentState } = this.#store;
    const canGo = (link !== null || currentState.canRenewLink) && !link?.isInApp && !hasRunOut(request, currentState);
    return canGo && chooseFlow(this.#element.mode) === 'popup';
  }

  /** Opens the window where one is to be opened, and tells how the user goes. */
  #openFirstWindow(request: ConsentRequest, link: Link | null): FirstWindow {
    const { mode } = this.#element;
    this.#popup = this.#opensWindow(request, link) ? this.#openWindow(link?.url) : null;
    if (this.#popup) return { flow: 'popup', window: 'open' };
    // `auto` goes on by full page where the browser refuses the window. A frame must not: providers refuse to be framed.
    const leavesPage = mode !== 'popup' && !isFramed();
    return { flow: leavesPage ? 'redirect' : chooseFlow(mode), window: 'none' };
  }

  /** Blank where the link is still to come. Null: the browser refused the window. */
  #openWindow(url: string | undefined): PopupWindow | null {
    const { words, language } = this.#speech;
    const { keepOpener, payee } = this.#element;
    const blankPage = { title: toText(payee).trim(), text: words.preparing, lang: language };
    const popup = PopupWindow.open({ url, keepOpener, blankPage });
    this.#store.diagnostics.blocked ||= !popup;
    if (!popup && isFramed()) {
      warn(
        'could not open a window. Where its frame is sandboxed, add allow-popups and allow-popups-to-escape-sandbox.',
      );
    }
    return popup;
  }

  /** The provider's link, made ready. Null: the provider asks for nothing. Throws `ScaError`. */
  async #fetchLink(request: ConsentRequest, attempt: string, signal: AbortSignal): Promise<Link | null> {
    const returnUrl = buildReturnUrl(this.#element.returnUrl, attempt);
    const { body, skew } = await requestLink(this.#element, { consent: request.consent, returnUrl, signal });
    this.#clock.correct(skew);
    const initiated = readInitiate(body, request.provider, this.#clock.now);
    if (!initiated) throw new ScaError('invalid-link', NO_USABLE_LINK);
    const { link, provider } = initiated;
    const { redirectOrigins } = this.#element;
    return link && finalizeLink(link, provider, { language: this.#speech.language, redirectOrigins, returnUrl });
  }
}

const NO_STATUS_ENDPOINT =
  'has no status-url: whether the user authorised is then a guess by the return address, and consent-complete says verified: false. Set status-url, or the checkStatus property.';

const NO_USABLE_LINK =
  'The initiate endpoint answered without a usable link: expected {"redirect_url"}, {"method":{"redirect_url"}} or {"PendingUserAction":{"RedirectUrl"}}.';

/** Leaves the page for the provider's. The whole page also from inside a frame: providers refuse to be framed. */
function leavePage(url: string): void {
  try {
    (window.top ?? window).location.href = url;
  } catch (cause) {
    const message = 'The page could not be left: a sandboxed frame needs allow-top-navigation-by-user-activation.';
    throw new ScaError('not-configured', message, { cause });
  }
}

function toProblem(error: unknown, code: 'initiate-failed' | 'invalid-link'): Problem {
  if (error instanceof ScaError) return error;
  return new ScaError(code, String(error), {
    cause: error,
    summary: 'an error was thrown; the event has it as cause.',
  });
}

function toLinkReceived(link: Link | null): Action {
  return { type: 'linkReceived', link };
}

function toAttemptFailed(error: unknown): Action {
  return { type: 'attemptFailed', problem: toLinkProblem(error) };
}

/** A link that cannot be read is a bad link and not a bad consent. */
function toLinkProblem(error: unknown): Problem {
  if (error instanceof InvalidConsentError)
    return new ScaError('invalid-link', error.message, { summary: error.summary });
  return toProblem(error, 'initiate-failed');
}
