import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { tick } from '../ticker.js';
import { COUNTDOWN_WINDOW_MS, momentBetween } from './countdown.js';

/** A `setTimeout` longer than this fires at once: browsers keep the wait in a signed 32-bit number. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** A look at the clock that is later than this after a moment comes after a sleep: then what is really left is said. */
const LATE_MS = 2000;

export interface CountdownOptions {
  /** Milliseconds until the deadline, by the corrected clock; negative after it. Null: there is no deadline. */
  readonly getRemainingMs: () => number | null;
  /**
   * What the time left belongs to, e.g. one link. Within it what is shown never rises, though the clock may be corrected: a clock
   * that jumps up looks broken, or dishonest. Empty: it may rise.
   */
  readonly getPeriod: () => string;
  /** The whole sentence that is shown, e.g. `Time left: 4:59`. Called every second. */
  readonly formatClock: (remainingMs: number) => string;
  /** The whole sentence that is said aloud, e.g. `Time left: 5 minutes`. */
  readonly formatSpoken: (remainingMs: number) => string;
}

/**
 * Shows the time left in the host's `[part="countdown"]`, second by second, while less than a day is left. The host renders that
 * element without content: its text is written here and not by a template, so that a second costs no drawing of the host. It
 * shows and decides nothing: what happens at the deadline is the journey's.
 */
export class CountdownController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: CountdownOptions;
  #display: HTMLElement | null = null;
  #spoken = '';
  /** What was left at the last tick, so that a moment to speak is noticed when it is passed. */
  #lastRemainingMs = Number.POSITIVE_INFINITY;
  #period = '';
  /** What was shown last in this period. */
  #shownMs = Number.POSITIVE_INFINITY;
  #stopTicking: (() => void) | undefined;
  #windowTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: CountdownOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** What a live region says: the time left, at a few moments alone. Empty before the first of them. */
  get spoken(): string {
    return this.#spoken;
  }

  hostConnected(): void {
    // An element that was taken out and put in again starts its clock by being drawn.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  hostUpdate(): void {
    if (this.#getRemainingMs() !== null) return;
    this.#spoken = '';
    this.#lastRemainingMs = Number.POSITIVE_INFINITY;
  }

  hostUpdated(): void {
    this.#display = this.#host.shadowRoot?.querySelector<HTMLElement>('[part="countdown"]') ?? null;
    this.#show(this.#getRemainingMs());
  }

  readonly #onTick = (): void => {
    const remainingMs = this.#getRemainingMs();
    this.#show(remainingMs);
    if (remainingMs !== null && remainingMs > 0) this.#speak(remainingMs);
  };

  #getRemainingMs(): number | null {
    const { getRemainingMs, getPeriod } = this.#options;
    const remainingMs = getRemainingMs();
    if (remainingMs === null) return null;
    const period = getPeriod();
    if (period !== this.#period || period === '') this.#shownMs = Number.POSITIVE_INFINITY;
    this.#period = period;
    this.#shownMs = Math.min(this.#shownMs, remainingMs);
    return this.#shownMs;
  }

  #show(remainingMs: number | null): void {
    const isInWindow = remainingMs !== null && remainingMs <= COUNTDOWN_WINDOW_MS;
    this.#write(isInWindow ? this.#options.formatClock(remainingMs) : '');
    this.#keepTime(remainingMs);
  }

  #write(text: string): void {
    const display = this.#display;
    if (!display) return;
    // Hidden by attribute: with `:empty` the browser would look at the element's style again every second.
    display.hidden = text === '';
    const node = display.firstChild;
    // A text node that is there already costs less to change than to replace.
    if (node?.nodeType === Node.TEXT_NODE) node.nodeValue = text;
    else display.textContent = text;
  }

  #speak(remainingMs: number): void {
    const momentMs = momentBetween(this.#lastRemainingMs, remainingMs);
    this.#lastRemainingMs = remainingMs;
    if (momentMs === undefined) return;
    const isLate = momentMs - remainingMs >= LATE_MS;
    this.#spoken = this.#options.formatSpoken(isLate ? remainingMs : momentMs);
    this.#host.requestUpdate();
  }

  /** Ticks in the last day, sleeps until that day begins, and does neither without a deadline or after it. */
  #keepTime(remainingMs: number | null): void {
    clearTimeout(this.#windowTimer);
    // A drawing may still be under way for an element that was taken out.
    if (remainingMs === null || remainingMs <= 0 || !this.#host.isConnected) {
      this.#stop();
    } else if (remainingMs <= COUNTDOWN_WINDOW_MS) {
      this.#stopTicking ??= tick(this.#onTick);
    } else {
      this.#stop();
      const waitMs = Math.min(remainingMs - COUNTDOWN_WINDOW_MS, LONGEST_TIMER_MS);
      this.#windowTimer = setTimeout(this.#onTick, waitMs);
    }
  }

  #stop(): void {
    clearTimeout(this.#windowTimer);
    this.#stopTicking?.();
    this.#stopTicking = undefined;
  }
}
