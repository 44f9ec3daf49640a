/**
 * Two calls a second are the most (contract, section 4). A little more than half a second lies between two, so that no second
 * holds a third one.
 */
const MIN_INTERVAL_MS = 600;

/** Longer than a minute nobody who waits at the page is left without news, whatever `Retry-After` says. */
const MAX_HOLD_MS = 60_000;

/** A time that must pass first. */
interface Wait {
  readonly since: number;
  readonly durationMs: number;
}

/**
 * How often one element may call its status endpoint. A frame of another site can focus the page thirty times a second, and
 * each call of the host may cost it one at its provider. One pace serves an element for good, since an attempt's poller does not.
 */
export class CallPace {
  #interval: Wait | null = null;
  #hold: Wait | null = null;

  /** A call is made now. */
  recordCall(): void {
    this.#interval = { since: Date.now(), durationMs: MIN_INTERVAL_MS };
  }

  /** An answer asks for a pause by `Retry-After`. 0: it does not, so whatever was asked before is over. */
  hold(retryAfterMs: number): void {
    this.#hold = { since: Date.now(), durationMs: Math.min(retryAfterMs, MAX_HOLD_MS) };
  }

  /** Milliseconds until the next call may be made. 0: now. `ignoresHold`: the news is worth a call in spite of `Retry-After`. */
  remainingMs({ ignoresHold = false }: { readonly ignoresHold?: boolean } = {}): number {
    return Math.max(remainingOf(this.#interval), ignoresHold ? 0 : remainingOf(this.#hold));
  }
}

/** A clock that was put back would make a wait of hours. Then there is none. */
function remainingOf(wait: Wait | null): number {
  if (!wait) return 0;
  const passedMs = Date.now() - wait.since;
  return passedMs < 0 ? 0 : Math.max(0, wait.durationMs - passedMs);
}
