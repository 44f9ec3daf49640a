/**
 * The browser's clock, corrected by the server's `Date` header. A wrong clock in the browser would expire a consent that is
 * still alive, and keep alive one that is over.
 */
export class CorrectedClock {
  /** Milliseconds that the server's clock is ahead of the browser's. */
  offsetMs = 0;

  /** Milliseconds since 1970. */
  get now(): number {
    return Date.now() + this.offsetMs;
  }

  /** Learns from an answer. Null: the answer did not say what time it is. */
  correct(offsetMs: number | null): void {
    if (offsetMs !== null) this.offsetMs = offsetMs;
  }
}
