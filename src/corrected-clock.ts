/** The two clocks never agree to the millisecond, and one of them is adjusted a little now and then. */
const MAX_DRIFT_MS = 5000;

/**
 * The browser's clock, corrected by the server's `Date` header. A wrong clock in the browser would expire a consent that is
 * still alive, and keep alive one that is over.
 *
 * The clock can also jump: somebody or the network sets it, or the machine slept. The monotonic clock stands still in sleep in
 * most browsers (w3c/hr-time#115), so after a jump nobody here can tell whether that time has passed. Then the clock is in doubt,
 * until a server says what time it is, or until it has jumped back.
 */
export class CorrectedClock {
  /** Milliseconds that the server's clock is ahead of the browser's. */
  offsetMs = 0;
  readonly #onDoubtChange: () => void;
  /** How far the wall clock was ahead of the monotonic clock when it was last believed. */
  #gapMs = readGapMs();
  #isInDoubt = false;

  constructor(onDoubtChange: () => void) {
    this.#onDoubtChange = onDoubtChange;
  }

  /** Milliseconds since 1970. */
  get now(): number {
    this.#compare();
    return Date.now() + this.offsetMs;
  }

  /** Whether the clock has jumped, so that nothing can be concluded from it. */
  get isInDoubt(): boolean {
    this.#compare();
    return this.#isInDoubt;
  }

  /** Learns from an answer. Null: the answer did not say what time it is. */
  correct(offsetMs: number | null): void {
    if (offsetMs === null) return;
    this.offsetMs = offsetMs;
    this.#gapMs = readGapMs();
    this.#setDoubt(false);
  }

  /** Each look at the clock compares it with the monotonic one, so that no conclusion is drawn before a jump was noticed. */
  #compare(): void {
    const gapMs = readGapMs();
    const hasJumped = Math.abs(gapMs - this.#gapMs) > MAX_DRIFT_MS;
    if (!hasJumped) this.#gapMs = gapMs;
    this.#setDoubt(hasJumped);
  }

  #setDoubt(isInDoubt: boolean): void {
    if (isInDoubt === this.#isInDoubt) return;
    this.#isInDoubt = isInDoubt;
    this.#onDoubtChange();
  }
}

function readGapMs(): number {
  return Date.now() - performance.now();
}
