import { acquireLock, releaseLock, whenReleased } from './attempt/attempt-lock.js';
import type { AttemptRecord } from './attempt/attempt-store.js';
import * as attemptStore from './attempt/attempt-store.js';
import type { Resumable } from './attempt/find-resumable.js';
import { findOrphanedCall } from './attempt/single-call.js';
import type { ConsentRequest } from './consent/consent.js';
import { isFramed } from './departure/flow.js';
import { isActive } from './journey/state.js';
import type { ConsentSettings } from './journey-consent.js';
import {
  findEarlierAttempt,
  isAttemptFor,
  isFirstVisit,
  placeOf,
  readRememberedCall,
  readRememberedRequest,
  rememberPlace,
} from './journey-memory.js';
import type { JourneyStatus } from './journey-status.js';
import type { JourneyStore } from './journey-store.js';
import { documentText } from './page-document.js';

/** What the resumer needs of the element. */
type ResumingElement = ConsentSettings & { readonly id: string; readonly isConnected: boolean };

export interface JourneyResumerOptions {
  readonly element: ResumingElement;
  readonly store: JourneyStore;
  readonly status: JourneyStatus;
}

/** How long a page takes to give its locks back once it is left, with some time to spare. */
const LOCK_RETRY_MS = 1000;

/** Goes on with what an earlier page began, or with what this page came back with. */
export class JourneyResumer {
  readonly #element: ResumingElement;
  readonly #store: JourneyStore;
  readonly #status: JourneyStatus;
  #hasLooked = false;
  #looked: Promise<void> = Promise.resolve();
  #endLook = (): void => {};
  /** Ends what belongs to the last look. Null: there was none. */
  #look: AbortController | null = null;
  /** The record of the attempt that was resumed last. */
  #record: AttemptRecord | null = null;

  constructor({ element, store, status }: JourneyResumerOptions) {
    this.#element = element;
    this.#store = store;
    this.#status = status;
  }

  /** The element is in another place, or out of the page, or has another consent: the next look counts again. */
  lookAgain(): void {
    this.#hasLooked = false;
    this.#look?.abort();
  }

  look(): void {
    if (this.#hasLooked || !this.#element.isConnected) return;
    this.#hasLooked = true;
    const look = new AbortController();
    this.#look = look;
    const { signal } = look;
    this.#looked = new Promise((resolve) => {
      this.#endLook = resolve;
      signal.addEventListener('abort', () => resolve());
      this.#whenItsTurn(() => {
        if (signal.aborted) return;
        void this.#resumeEarlier(signal).then(resolve);
      });
    });
  }

  /** Whoever begins anew waits for this: what was begun earlier must not be paid a second time. */
  whenLooked(): Promise<void> {
    return this.#looked;
  }

  /**
   * The first look into a page's storage makes the browser's processes talk to one another, which takes longer than everything
   * else until the element is seen. So a page that is visited for the first time looks once its first frame is drawn. Any
   * other page may have a journey to go on with, and a hidden page draws no frame: these look at once.
   */
  #whenItsTurn(resume: () => void): void {
    const isVisible = documentText('visibilityState') === 'visible' && !isFramed();
    if (isVisible && documentText('readyState') !== 'complete' && isFirstVisit()) {
      requestAnimationFrame(() => setTimeout(() => this.#afterOwners(resume)));
    } else {
      this.#afterOwners(resume);
    }
  }

  /** An element without a consent lets the others look first: it may be the consent of one of them. */
  #afterOwners(resume: () => void): void {
    if (this.#store.state.request) resume();
    else setTimeout(resume);
  }

  async #resumeEarlier(signal: AbortSignal): Promise<void> {
    if (!this.#canResume()) return;
    const resumable = findEarlierAttempt(this.#element, this.#store.currentState);
    if (resumable) await this.#resume(resumable, signal);
    // The element that this one replaces was making the protected call.
    else if (findOrphanedCall(placeOf(this.#element))) this.#store.dispatch({ type: 'performRequested' });
  }

  #canResume(): boolean {
    const { state } = this.#store.state;
    return this.#element.isConnected && (state === 'empty' || state === 'idle');
  }

  async #resume(resumable: Resumable, signal: AbortSignal): Promise<void> {
    const { attempt, record, heard } = resumable;
    if (heard && (await heard)) return;
    if (!record) {
      // Anybody may have made a return up that nothing here remembers, so it takes nothing away: only `complete` counts.
      if (!signal.aborted && this.#canResume()) await this.#status.checkOnce(signal);
      return;
    }
    while (this.#canResume() && attemptStore.load(attempt)) {
      // The element that this one replaces may not have let go yet.
      const released = whenReleased(attempt);
      if (await acquireLock(attempt, this.#lockOptions(resumable))) {
        this.#goOn(resumable);
        return;
      }
      if (!released) return;
      // It may take long, and may be the attempt of another element.
      this.#endLook();
      await released;
    }
  }

  #lockOptions({ attempt, record, isReturn }: Resumable) {
    return {
      holder: this.#element,
      isBorrowed: !isReturn && !this.#store.state.request,
      // A tab that was only visited may have found the attempt. The user came back to this one.
      steals: isReturn && record?.flow === 'redirect',
      onLost: () => this.#letGo(attempt),
    };
  }

  #goOn({ attempt, returned }: Resumable): void {
    // Whoever had the lock may have come to the end meanwhile.
    const record = attemptStore.load(attempt);
    const request = record && this.#requestToResume(record);
    if (!record || !request || !this.#canResume()) {
      if (this.#store.state.attempt !== attempt) releaseLock(attempt, this.#element);
      return;
    }
    this.#record = record;
    rememberPlace(this.#element, record);
    const call = readRememberedCall(record);
    const diagnostics = this.#store.restartDiagnostics();
    if (returned) diagnostics.channel = 'page';
    this.#store.dispatch({
      type: 'attemptResumed',
      request,
      attempt,
      flow: record.flow,
      returned: returned ?? null,
      linkExpiresAt: record.linkExpiresAt ?? null,
      ...(call && { call }),
      isInApp: record.isInApp,
    });
    if (this.#store.state.attempt !== attempt) releaseLock(attempt, this.#element);
  }

  /** The consent to go on with. Null: another consent was set while the lock was waited for. */
  #requestToResume(record: AttemptRecord): ConsentRequest | null {
    const { request, now } = this.#store.currentState;
    if (!isAttemptFor(this.#element, record, request)) return null;
    return request ?? readRememberedRequest(this.#element, record, now);
  }

  /** Whether a consent that is set while a resumed journey runs is about the same: one without an id may not be. */
  isAbout(request: ConsentRequest): boolean {
    const isResumed = this.#record?.attempt === this.#store.state.attempt;
    return !this.#record || !isResumed || isAttemptFor(this.#element, this.#record, request);
  }

  /** The element is back on the page, or the page is back from the cache: somebody else may have gone on meanwhile. */
  async reacquireLock(): Promise<void> {
    const { attempt } = this.#store.state;
    if (!attempt || !isActive(this.#store.state)) return;
    const onLost = (): void => this.#letGo(attempt);
    const options = { holder: this.#element, onLost };
    if (await acquireLock(attempt, options)) return;
    const isElsewhere = !whenReleased(attempt);
    // The page that was here in between may only just be giving its lock back.
    if (isElsewhere) await new Promise((resolve) => setTimeout(resolve, LOCK_RETRY_MS));
    const isStillOurs = this.#store.state.attempt === attempt && this.#element.isConnected;
    if (isStillOurs && !(isElsewhere && (await acquireLock(attempt, options)))) onLost();
  }

  /** Another element or another tab goes on with the attempt. It is not over, so nothing is told here. */
  #letGo(attempt: string): void {
    const { request, attempt: current } = this.#store.state;
    if (current !== attempt) return;
    this.#store.dispatch({ type: 'attemptLost', request: this.#element.consent ? request : null });
  }
}
