import { acquireLock, releaseLock } from './attempt/attempt-lock.js';
import type { AttemptRecord } from './attempt/attempt-store.js';
import * as attemptStore from './attempt/attempt-store.js';
import type { Resumable } from './attempt/find-resumable.js';
import type { ConsentRequest } from './consent/consent.js';
import { isFramed } from './departure/flow.js';
import type { ConsentSettings } from './journey-consent.js';
import { findEarlierAttempt, isFirstVisit, readRememberedRequest, rememberPlace } from './journey-memory.js';
import type { JourneyStore } from './journey-store.js';
import { documentText } from './page-document.js';

/** What the resumer needs of the element. */
type ResumingElement = ConsentSettings & { readonly id: string; readonly isConnected: boolean };

/** Goes on with what an earlier page began, or with what this page came back with. */
export class JourneyResumer {
  readonly #element: ResumingElement;
  readonly #store: JourneyStore;
  #hasLooked = false;

  constructor(element: ResumingElement, store: JourneyStore) {
    this.#element = element;
    this.#store = store;
  }

  /** The element is in another place, or has another consent: the next look counts again. */
  lookAgain(): void {
    this.#hasLooked = false;
  }

  /**
   * The first look into a page's storage makes the browser's processes talk to one another, which takes longer than everything
   * else until the element is seen. So a page that is visited for the first time looks once its first frame is drawn. Any
   * other page may have a journey to go on with, and a hidden page draws no frame: these look at once.
   */
  look(): void {
    if (this.#hasLooked || !this.#element.isConnected) return;
    this.#hasLooked = true;
    const isVisible = documentText('visibilityState') === 'visible' && !isFramed();
    if (isVisible && documentText('readyState') !== 'complete' && isFirstVisit()) {
      requestAnimationFrame(() => setTimeout(() => this.#resumeEarlier()));
    } else {
      this.#resumeEarlier();
    }
  }

  #resumeEarlier(): void {
    const { state } = this.#store.state;
    if (!this.#element.isConnected || (state !== 'empty' && state !== 'idle')) return;
    const resumable = findEarlierAttempt(this.#element, this.#store.currentState);
    if (resumable) void this.#resume(resumable);
  }

  async #resume({ attempt, record, returned, heard }: Resumable): Promise<void> {
    if (heard && (await heard)) return;
    if (record && !attemptStore.load(attempt)) return;
    if (!(await acquireLock(attempt))) return;
    const request = this.#requestToResume(record);
    if (!request || !this.#element.isConnected) {
      releaseLock(attempt);
      return;
    }
    if (record) rememberPlace(this.#element, record);
    const diagnostics = this.#store.restartDiagnostics();
    if (record && returned) diagnostics.channel = 'page';
    this.#store.dispatch({
      type: 'attemptResumed',
      request,
      attempt,
      flow: record?.flow ?? 'redirect',
      // A return that nothing here remembers proves nothing, but it is a good moment to ask for the truth.
      returned: (record && returned) ?? null,
      linkExpiresAt: record?.linkExpiresAt ?? null,
    });
    if (this.#store.state.attempt !== attempt) releaseLock(attempt);
  }

  /** The consent to go on with. Null: another consent was set while the lock was waited for. */
  #requestToResume(record: AttemptRecord | null): ConsentRequest | null {
    const { request, now } = this.#store.currentState;
    if (!record) return request;
    if (!request) return readRememberedRequest(this.#element, record, now);
    return record.consent.id === request.consent.id ? request : null;
  }
}
