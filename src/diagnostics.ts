import type { ReturnChannel } from './arrival/return-channel.js';
import type { Flow, JourneyState, State } from './journey/state.js';

/** What happened behind an outcome, for support and statistics. It holds no link, no token and no id. */
export interface Diagnostics {
  /** How the user went to the provider: in a window, by leaving the page, or not at all. */
  readonly flow: Flow | 'none';
  /** The browser refused the window. */
  readonly blocked: boolean;
  /** An earlier page started the journey, and this page took it up. */
  readonly resumed: boolean;
  /** Milliseconds from the start until the window could no longer be observed (COOP); null: it always could. */
  readonly unobservableAfter: number | null;
  /** The focus came back to this page while the provider's page was open. */
  readonly focusReturned: boolean;
  /** What brought the news first; null: nothing came back. */
  readonly channel: ReturnChannel | 'status' | null;
  /** Milliseconds spent in each state. */
  readonly phases: Readonly<Partial<Record<State, number>>>;
}

/** Collects the diagnostics of one attempt. All times are milliseconds since 1970. */
export class DiagnosticsRecorder {
  blocked = false;
  focusReturned = false;
  channel: ReturnChannel | 'status' | null = null;

  readonly #startedAt: number;
  #phaseStartedAt: number;
  #unobservableAfter: number | null = null;
  readonly #phases: Partial<Record<State, number>> = {};

  constructor(startedAt: number) {
    this.#startedAt = startedAt;
    this.#phaseStartedAt = startedAt;
  }

  recordTransition(before: JourneyState, after: JourneyState, now: number): void {
    if (before.window === 'open' && after.window === 'unobservable') {
      this.#unobservableAfter ??= now - this.#startedAt;
    }
    if (before.state === after.state) return;
    this.#phases[before.state] = (this.#phases[before.state] ?? 0) + now - this.#phaseStartedAt;
    this.#phaseStartedAt = now;
  }

  read({ flow, resumed }: JourneyState): Diagnostics {
    return {
      flow: flow ?? 'none',
      blocked: this.blocked,
      resumed,
      unobservableAfter: this.#unobservableAfter,
      focusReturned: this.focusReturned,
      channel: this.channel,
      phases: { ...this.#phases },
    };
  }
}
