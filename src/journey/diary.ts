import type { Channel } from '../arrival/return-message.js';
import type { Diagnostics } from '../events.js';
import type { Journey, State } from './journey.js';

/** Writes down what happened behind an outcome. No link, no token, no id. Times are milliseconds since 1970. */
export class Diary {
  blocked = false;
  focusReturned = false;
  /** What brought the news first. */
  channel: Channel | 'status' | null = null;

  #startedAt: number;
  #since: number;
  #unobservableAfter: number | null = null;
  readonly #phases: Partial<Record<State, number>> = {};

  constructor(now: number) {
    this.#startedAt = this.#since = now;
  }

  /** After each step. */
  note(before: Journey, { state, window }: Journey, now: number): void {
    if (window === 'unobservable' && before.window === 'open') this.#unobservableAfter ??= now - this.#startedAt;
    if (state === before.state) return;
    this.#phases[before.state] = (this.#phases[before.state] ?? 0) + now - this.#since;
    this.#since = now;
  }

  read({ way, resumed }: Journey): Diagnostics {
    return {
      way: way ?? 'none',
      blocked: this.blocked,
      resumed,
      unobservableAfter: this.#unobservableAfter,
      focusReturned: this.focusReturned,
      channel: this.channel,
      phases: this.#phases,
    };
  }
}
