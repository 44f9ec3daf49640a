import { type HostAnswer, HostCallError } from './host-request.js';

export interface StatusPollerOptions {
  /** Makes one call. Each call gets a signal of its own. */
  readonly fetchStatus: (signal: AbortSignal) => Promise<HostAnswer>;
  readonly onAnswer: (answer: HostAnswer) => void;
  /** A call failed. An answer sets the count of failures back to none. */
  readonly onFailure: (error: unknown, failuresInARow: number) => void;
  /** Stops the poller for good. */
  readonly signal: AbortSignal;
}

const MIN_PAUSE_MS = 2000;
const MAX_PAUSE_MS = 10_000;
const PAUSE_GROWTH = 1.5;

/** Each pause is up to a tenth shorter or longer, so that a thousand shops do not call in step. */
const JITTER = 0.1;

/** Browsers take a timer of 25 days and more for none at all. A host that asks for more than a day does not mean this page. */
const MAX_RETRY_AFTER_MS = 86_400_000;

/**
 * Asks the status endpoint again and again: first after two seconds, then with pauses that grow to ten. It makes one call at a
 * time, makes none while the page is hidden, and waits as long as `Retry-After` asks.
 *
 * @example
 * const poller = new StatusPoller({ fetchStatus, onAnswer, onFailure, signal });
 * poller.pollNow({ fresh: true });
 */
export class StatusPoller {
  readonly #options: StatusPollerOptions;
  #pauseMs = MIN_PAUSE_MS;
  #failuresInARow = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The call on its way. An answer of any other call is too old to be told. */
  #call: AbortController | null = null;

  constructor(options: StatusPollerOptions) {
    this.#options = options;
    const { signal } = options;
    if (signal.aborted) return;
    signal.addEventListener('abort', () => this.#stop());
    this.#schedule(this.#pauseMs);
  }

  /**
   * Asks at once and begins again with the shortest pause. Where a call is on its way already, `fresh` replaces it with a new
   * one: its answer may be older than the news that made somebody ask.
   */
  pollNow({ fresh }: { readonly fresh: boolean }): void {
    if (this.#options.signal.aborted || (this.#call && !fresh)) return;
    this.#stop();
    this.#pauseMs = MIN_PAUSE_MS;
    void this.#poll();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#call?.abort();
    this.#call = null;
  }

  #schedule(waitMs: number): void {
    const jitter = 1 - JITTER + Math.random() * 2 * JITTER;
    this.#timer = setTimeout(() => this.#onTimer(), waitMs * jitter);
  }

  #onTimer(): void {
    // Nobody looks at a hidden page. Who uses the poller calls `pollNow` when the page is looked at again. `document.hidden` is
    // not asked, since an `<img name="hidden">` on the page takes its place. `navigator.onLine` is not asked either: it says
    // offline to some who are online.
    if (document.visibilityState === 'hidden') {
      this.#schedule(this.#pauseMs);
      return;
    }
    void this.#poll();
  }

  async #poll(): Promise<void> {
    const call = new AbortController();
    this.#call = call;
    const retryAfterMs = await this.#fetchOnce(call);
    // Another call has taken its place, or the listener has stopped the poller.
    if (this.#call !== call) return;
    this.#call = null;
    this.#schedule(Math.max(this.#pauseMs, retryAfterMs));
    this.#pauseMs = Math.min(MAX_PAUSE_MS, this.#pauseMs * PAUSE_GROWTH);
  }

  /** Makes the call, tells how it went, and gives the pause that the host asks for, in milliseconds. */
  async #fetchOnce(call: AbortController): Promise<number> {
    const { fetchStatus, onAnswer, onFailure } = this.#options;
    try {
      const answer = await fetchStatus(call.signal);
      if (this.#call !== call) return 0;
      this.#failuresInARow = 0;
      onAnswer(answer);
      return 0;
    } catch (error) {
      if (this.#call !== call) return 0;
      this.#failuresInARow += 1;
      onFailure(error, this.#failuresInARow);
      return error instanceof HostCallError ? Math.min(error.retryAfterMs, MAX_RETRY_AFTER_MS) : 0;
    }
  }
}
