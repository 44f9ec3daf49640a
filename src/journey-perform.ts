import { type CallEnd, findCall, findOrphanedCall, SingleCall, type SingleResult } from './attempt/single-call.js';
import type { ConsentRequest, ReadConsent } from './consent/consent.js';
import { readConsentRequest } from './consent/read-consent.js';
import { ScaError, warn } from './errors.js';
import { callPerform, type Perform, type PerformResult } from './host/perform-call.js';
import { assertHasNeededId, type ConsentSettings } from './journey-consent.js';
import { placeOf } from './journey-memory.js';
import type { JourneyStore } from './journey-store.js';

/** The element's properties that the protected call needs. */
export interface PerformingElement extends HTMLElement, ConsentSettings {
  readonly perform: Perform | null;
}

export interface JourneyPerformOptions {
  readonly element: PerformingElement;
  readonly store: JourneyStore;
}

/**
 * A call that is cut off with its page has not failed. Engines tell that it was cut off before they tell that the page goes:
 * WebKit a moment before, Firefox as soon as the next page is asked for, which `beforeunload` announces.
 */
const GOING_MS = 300;
const GOING_SLOWLY_MS = 5000;

/** How long a page may take to set `perform` before the console says that it is waited for. */
const PATIENCE_MS = 5000;

type Call = SingleCall<PerformResult>;

/** Makes the protected call (contract, section 8): once for each attempt, whatever elements, copies and tabs there are. */
export class JourneyPerform {
  readonly #element: PerformingElement;
  readonly #store: JourneyStore;
  #call: Call | null = null;
  /** When the page announced that it is being left, in milliseconds since 1970. */
  #leavingSince = 0;
  /** The page is hidden for good, or until Back brings it here again. */
  #untilShown: Promise<void> | null = null;
  #show = (): void => {};
  /** Consents that the call has answered with another one. A host that keeps them must not begin with them again. */
  readonly #superseded = new Set<string>();

  constructor({ element, store }: JourneyPerformOptions) {
    this.#element = element;
    this.#store = store;
  }

  /**
   * Makes the call, or waits for the one that runs. The signal ends the waiting and not the call, which may have happened:
   * the element that is put back, or the one that takes its place, waits for the same call.
   */
  run(signal: AbortSignal): void {
    const call = this.#findOrMake();
    this.#call = call;
    call.isWatched = true;
    signal.addEventListener('abort', () => {
      call.isWatched = false;
    });
    const onLeaving = (): void => {
      this.#leavingSince = Date.now();
    };
    addEventListener('beforeunload', onLeaving, { signal });
    void call.result.then(async (end) => {
      if (isUnanswered(end)) await this.#untilPageStays();
      if (!signal.aborted) this.#onEnd(call, end);
    });
  }

  async #untilPageStays(): Promise<void> {
    const isLeaving = Date.now() - this.#leavingSince < GOING_SLOWLY_MS;
    await new Promise((resolve) => setTimeout(resolve, isLeaving ? GOING_SLOWLY_MS : GOING_MS));
    await this.#untilShown;
  }

  /** Tells the developer that a page which goes on with a journey has not set `perform`. */
  awaitPerform(signal: AbortSignal): void {
    const timer = setTimeout(() => warn(NO_PERFORM), PATIENCE_MS);
    signal.addEventListener('abort', () => clearTimeout(timer));
  }

  /** The attempt ended, or its consent was taken away. A call that still runs is told so. */
  drop(attempt: string | null): void {
    if (this.#call?.attempt !== attempt) return;
    this.#call.abort();
    this.#call = null;
  }

  /** The page that comes next may make the call again. */
  onPageHide(): void {
    this.#untilShown = new Promise((resolve) => {
      this.#show = resolve;
    });
    this.#call?.letOthersGoOn();
  }

  onPageShow(): void {
    this.#show();
    this.#untilShown = null;
  }

  /** The call has answered this consent with another one. */
  isSuperseded({ consent }: ConsentRequest): boolean {
    return consent.id !== undefined && this.#superseded.has(consent.id);
  }

  #findOrMake(): Call {
    const { attempt, authorisation } = this.#store.state;
    if (attempt !== null) return (findCall(attempt) as Call | undefined) ?? this.#make(attempt, null);
    if (this.#call?.attempt === null) return this.#call;
    const place = authorisation ? null : placeOf(this.#element);
    const orphaned = place === null ? undefined : findOrphanedCall(place);
    return (orphaned as Call | undefined) ?? this.#make(attempt, place);
  }

  #make(attempt: string | null, place: string | null): Call {
    const { perform } = this.#element;
    const { authorisation, request } = this.#store.state;
    const consent = authorisation ? (request?.consent ?? {}) : null;
    const call = async (signal: AbortSignal): Promise<CallEnd<PerformResult>> => {
      const result = await callPerform(perform, { consent, signal });
      return { result, progress: progressAfter(result) };
    };
    return new SingleCall({ attempt, place, verified: authorisation?.verified === true, call });
  }

  #onEnd(call: Call, end: SingleResult<PerformResult>): void {
    call.forget();
    this.#call = null;
    switch (end.type) {
      case 'made':
        this.#tell(end.result);
        break;
      case 'lost':
        this.#store.dispatch({ type: 'performSucceeded', response: null });
        break;
      case 'toldElsewhere': {
        const { request } = this.#store.state;
        this.#store.dispatch({ type: 'attemptLost', request: this.#element.consent ? request : null });
      }
    }
  }

  #tell(result: PerformResult): void {
    switch (result.type) {
      case 'succeeded':
        this.#store.dispatch({ type: 'performSucceeded', response: result.response });
        break;
      case 'demanded':
        this.#demand(result.consent);
        break;
      case 'failed':
        this.#store.dispatch({ type: 'performFailed', problem: result.problem });
    }
  }

  #demand(consent: ReadConsent): void {
    try {
      const request = readConsentRequest(consent, this.#element.provider, this.#store.currentState.now);
      assertHasNeededId(this.#element, request);
      const { id } = this.#store.state.request?.consent ?? {};
      this.#store.dispatch({ type: 'consentDemanded', request });
      const isTaken = this.#store.state.request === request;
      if (isTaken && id !== undefined && id !== request.consent.id) this.#superseded.add(id);
    } catch (cause) {
      this.#store.dispatch({ type: 'performFailed', problem: toUnusableConsent(cause) });
    }
  }
}

const NO_PERFORM =
  'goes on with a journey whose protected call is still to be made, and perform is not set: set it on every page that holds the element, as the page loads.';

function isUnanswered(end: SingleResult<PerformResult>): boolean {
  return end.type === 'made' && end.result.type === 'failed' && !end.result.isAnswered;
}

/** What the record says from now on. Where nobody answered, nobody knows whether it happened. */
function progressAfter(result: PerformResult): CallEnd<PerformResult>['progress'] {
  switch (result.type) {
    case 'succeeded':
      return 'answered';
    case 'failed':
      return result.isAnswered ? 'failed' : 'begun';
    case 'demanded':
      return 'begun';
  }
}

function toUnusableConsent(cause: unknown): ScaError {
  const beginning = 'perform was answered with a consent that cannot be used.';
  const { message, summary } = cause instanceof ScaError ? cause : { message: String(cause), summary: '' };
  return new ScaError('perform-failed', `${beginning} ${message}`, { cause, summary: `${beginning} ${summary}` });
}
