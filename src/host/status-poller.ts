import { ScaError, warn } from '../errors.js';
import type { CallPace } from './call-pace.js';
import { HostCallError, hintFor } from './host-errors.js';
import type { HostAnswer } from './host-request.js';

export interface StatusPollerOptions {
  /** Makes one call. Each call gets a signal of its own. */
  readonly fetchStatus: (signal: AbortSignal) => Promise<HostAnswer>;
  readonly onAnswer: (answer: HostAnswer) => void;
  /** A call failed. An answer sets the count of failures back to none. */
  readonly onFailure: (error: unknown, failuresInARow: number) => void;
  /** The endpoint refused three times in a row (401, 403, 404, 410). Told once, after `onFailure`, until an answer comes again. */
  readonly onUnreachable?: (() => void) | undefined;
  /** An answer came after `onUnreachable`. Told before `onAnswer`. */
  readonly onReachable?: (() => void) | undefined;
  /** Whether anybody said when the waiting ends: the consent's or the link's expiry. */
  readonly hasDeadline: () => boolean;
  /** One for each element: it holds from one poller to the next. */
  readonly pace: CallPace;
  /** Stops the poller for good. */
  readonly signal: AbortSignal;
}

export interface PollNowOptions {
  /** An answer that is on its way may be older than the news that made somebody ask: a new call replaces it. */
  readonly fresh: boolean;
  /** The user came back from the provider: worth a call in spite of `Retry-After`. */
  readonly isReturn?: boolean | undefined;
}

const MIN_PAUSE_MS = 2000;
const MAX_PAUSE_MS = 10_000;
const PAUSE_GROWTH = 1.5;

/** Each pause is up to a tenth shorter or longer, so that a thousand shops do not call in step. */
const JITTER = 0.1;

/** Where nobody said when the waiting ends, a tab that was left open would call all day. After this long it calls less. */
const LONG_WAIT_MS = 3_600_000;
const LONG_WAIT_PAUSE_MS = 60_000;

/** The session is over, or the consent is gone or is not this user's: trying again soon does not mend that. */
export const REFUSALS: readonly number[] = [401, 403, 404, 410];
const REFUSALS_UNTIL_UNREACHABLE = 3;
const UNREACHABLE_PAUSE_MS = 30_000;

/**
 * Asks the status endpoint again and again: first after two seconds, then with pauses that grow to ten. It makes one call at a
 * time, makes none while the page is hidden, keeps to the element's pace, and waits as long as `Retry-After` asks.
 *
 * @example
 * const poller = new StatusPoller({ fetchStatus, onAnswer, onFailure, hasDeadline, pace: new CallPace(), signal });
 * poller.pollNow({ fresh: true });
 */
export class StatusPoller {
  readonly #options: StatusPollerOptions;
  #pauseMs = MIN_PAUSE_MS;
  #waitingSince = Date.now();
  #failuresInARow = 0;
  #refusalsInARow = 0;
  #isUnreachable = false;
  /** The user came back, and no call has said yet what became of the consent. */
  #hasReturn = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The call on its way. An answer of any other call is too old to be told. */
  #call: AbortController | null = null;

  constructor(options: StatusPollerOptions) {
    this.#options = options;
    const { signal } = options;
    if (signal.aborted) return;
    signal.addEventListener('abort', () => this.#stop());
    this.#schedule();
  }

  /**
   * Asks at once, or as soon as the element's pace allows, and begins again with the shortest pause. Where a call is on its way
   * already, only `fresh` makes another one.
   *
   * @returns Milliseconds until the call is made. 0: it is made, or one is on its way.
   */
  pollNow({ fresh, isReturn = false }: PollNowOptions): number {
    const { signal, pace } = this.#options;
    if (signal.aborted || (this.#call && !fresh)) return 0;
    this.#stop();
    this.#pauseMs = MIN_PAUSE_MS;
    if (isReturn) {
      this.#hasReturn = true;
      this.#waitingSince = Date.now();
    }
    // The page is focused as its user comes back: that must not put the return's call off.
    const waitMs = pace.remainingMs({ ignoresHold: this.#hasReturn });
    if (waitMs > 0) this.#timer = setTimeout(() => void this.#poll(), waitMs);
    else void this.#poll();
    return waitMs;
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#call?.abort();
    this.#call = null;
  }

  #schedule(): void {
    const jitter = 1 - JITTER + Math.random() * 2 * JITTER;
    const waitMs = Math.max(this.#nextPauseMs() * jitter, this.#options.pace.remainingMs());
    this.#timer = setTimeout(() => this.#onTimer(), waitMs);
  }

  #nextPauseMs(): number {
    const hasWaitedLong = Date.now() - this.#waitingSince >= LONG_WAIT_MS;
    if (hasWaitedLong && !this.#options.hasDeadline()) return LONG_WAIT_PAUSE_MS;
    return this.#isUnreachable ? UNREACHABLE_PAUSE_MS : this.#pauseMs;
  }

  #onTimer(): void {
    // Nobody looks at a hidden page. Who uses the poller calls `pollNow` when the page is looked at again. `document.hidden` is
    // not asked, since an `<img name="hidden">` on the page takes its place. `navigator.onLine` is not asked either: it says
    // offline to some who are online.
    if (document.visibilityState === 'hidden') this.#schedule();
    else void this.#poll();
  }

  async #poll(): Promise<void> {
    const call = new AbortController();
    this.#call = call;
    this.#options.pace.recordCall();
    await this.#fetchOnce(call);
    // Another call has taken its place, or the listener has stopped the poller.
    if (this.#call !== call) return;
    this.#call = null;
    this.#schedule();
    this.#pauseMs = Math.min(MAX_PAUSE_MS, this.#pauseMs * PAUSE_GROWTH);
  }

  /** Makes the call and tells how it went. */
  async #fetchOnce(call: AbortController): Promise<void> {
    try {
      const answer = await this.#options.fetchStatus(call.signal);
      if (this.#call === call) this.#tellAnswer(answer);
    } catch (error) {
      if (this.#call === call) this.#tellFailure(error, call);
    }
  }

  #tellAnswer(answer: HostAnswer): void {
    const { pace, onReachable, onAnswer } = this.#options;
    pace.hold(answer.retryAfterMs ?? 0);
    this.#hasReturn = false;
    this.#failuresInARow = 0;
    this.#refusalsInARow = 0;
    if (this.#isUnreachable) {
      this.#isUnreachable = false;
      onReachable?.();
    }
    onAnswer(answer);
  }

  #tellFailure(error: unknown, call: AbortController): void {
    const { pace, onFailure } = this.#options;
    pace.hold(error instanceof HostCallError ? error.retryAfterMs : 0);
    this.#hasReturn = false;
    this.#failuresInARow += 1;
    onFailure(error, this.#failuresInARow);
    // The failure may have been the last one that was waited for.
    if (this.#call === call) this.#countRefusal(error instanceof ScaError ? error.status : undefined);
  }

  /** Without a status nobody answered, which says nothing about the endpoint. */
  #countRefusal(status: number | undefined): void {
    if (status === undefined) return;
    this.#refusalsInARow = REFUSALS.includes(status) ? this.#refusalsInARow + 1 : 0;
    if (this.#refusalsInARow < REFUSALS_UNTIL_UNREACHABLE || this.#isUnreachable) return;
    this.#isUnreachable = true;
    warn(
      `was refused by the status endpoint three times in a row, the last time with ${status}: nobody can tell how the consent ended. ${hintFor(status)} It is asked again every ${UNREACHABLE_PAUSE_MS / 1000} seconds.`,
    );
    this.#options.onUnreachable?.();
  }
}
