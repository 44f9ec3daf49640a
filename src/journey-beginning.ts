import type { ConsentRequest } from './consent/consent.js';
import { warn } from './errors.js';
import type { ConsentOutcome } from './events.js';
import { canPerformAnew, canStart, isActive, isCallDue, isSpent } from './journey/state.js';
import type { Renewal } from './journey-consent.js';
import type { JourneyDeparture } from './journey-departure.js';
import type { JourneyResumer } from './journey-resumer.js';
import type { JourneyStore } from './journey-store.js';

export interface JourneyBeginningOptions {
  readonly store: JourneyStore;
  readonly renewal: Renewal;
  readonly departure: JourneyDeparture;
  readonly resumer: JourneyResumer;
  /** The element is on a page, and not disabled. */
  readonly canBegin: () => boolean;
  /** Takes up a consent that was set and not yet looked at. */
  readonly takeConsent: () => void;
}

/** What a press begins: an attempt, the protected call, or nothing. */
export class JourneyBeginning {
  readonly #store: JourneyStore;
  readonly #renewal: Renewal;
  readonly #departure: JourneyDeparture;
  readonly #resumer: JourneyResumer;
  readonly #canBegin: () => boolean;
  readonly #takeConsent: () => void;

  constructor({ store, renewal, departure, resumer, canBegin, takeConsent }: JourneyBeginningOptions) {
    this.#store = store;
    this.#renewal = renewal;
    this.#departure = departure;
    this.#resumer = resumer;
    this.#canBegin = canBegin;
    this.#takeConsent = takeConsent;
  }

  /** Begins or goes on, in a user gesture. Null: there was nothing to begin, or the host prevented it. */
  async start(): Promise<ConsentOutcome | null> {
    this.#takeConsent();
    if (!this.#canBegin()) return null;
    if (isActive(this.#store.state)) return this.#continue();
    if (this.#isCallWanted()) return this.#startCall();
    return this.#startAttempt();
  }

  #continue(): Promise<ConsentOutcome> {
    const ended = this.#store.whenEnded();
    const { state, departed } = this.#store.state;
    if (state === 'authorizing' && !departed) this.#departure.reopen();
    return ended;
  }

  #startAttempt(): Promise<ConsentOutcome> | null {
    const { request } = this.#store.state;
    const detail = { consent: request?.consent ?? null };
    if (isSpent(this.#store.currentState)) {
      if (this.#store.currentState.canPerform) warn(ALREADY_COMPLETE);
      else this.#renewal.request(() => this.#store.emit('consent-renew', detail));
      return null;
    }
    const isWanted = canStart(this.#store.state) && this.#store.emit('consent-start', detail, { cancelable: true });
    if (!isWanted) return null;
    // A listener may have set a fresh consent at the last moment.
    this.#takeConsent();
    const { state } = this.#store;
    return state.request && canStart(state) ? this.#begin(state.request) : null;
  }

  /** Nothing is awaited on the way to the window: WebKit opens one only in the very call that the click made. */
  #begin(request: ConsentRequest): Promise<ConsentOutcome> {
    this.#store.restartDiagnostics();
    const ended = this.#store.whenEnded();
    this.#departure.begin(request);
    return ended;
  }

  /** The protected call is what a press begins, or makes again after it failed. */
  #isCallWanted(): boolean {
    const current = this.#store.currentState;
    return current.canPerform && (isCallDue(current) || canPerformAnew(current));
  }

  /** No window opens here, so that the look for what an earlier page began can be waited for. */
  async #startCall(): Promise<ConsentOutcome | null> {
    if (!isCallDue(this.#store.state)) await this.#resumer.whenLooked();
    if (isActive(this.#store.state)) return this.#continue();
    if (!this.#canBegin() || !this.#isCallWanted()) return null;
    const { state } = this.#store;
    const consent = isCallDue(state) ? (state.request?.consent ?? null) : null;
    if (!this.#store.emit('consent-start', { consent }, { cancelable: true })) return null;
    // A listener may have set a consent of its own, or pressed again.
    this.#takeConsent();
    if (isActive(this.#store.state) || !this.#isCallWanted()) return null;
    if (!isCallDue(this.#store.state)) this.#store.restartDiagnostics();
    const ended = this.#store.whenEnded();
    this.#store.dispatch({ type: 'performRequested' });
    return ended;
  }
}

const ALREADY_COMPLETE =
  'start() does nothing once a journey is complete, so that nobody pays twice by pressing twice: call reset() before the next one.';
