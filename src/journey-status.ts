import { generic } from './consent/providers/generic.js';
import { readStatus } from './consent/read-status.js';
import type { CorrectedClock } from './corrected-clock.js';
import { describeForConsole, warn } from './errors.js';
import { CallPace } from './host/call-pace.js';
import { fetchStatus, type HostSettings } from './host/host-client.js';
import type { HostAnswer } from './host/host-request.js';
import { type PollNowOptions, StatusPoller } from './host/status-poller.js';
import { deadlineOf } from './journey/deadline.js';
import { triesFor } from './journey-last-check.js';
import type { JourneyStore } from './journey-store.js';

/** A user who wants to stop is not made to wait for a slow server. */
const CANCEL_CHECK_TIMEOUT_MS = 5000;

export interface JourneyStatusOptions {
  readonly element: HostSettings;
  readonly store: JourneyStore;
  readonly clock: CorrectedClock;
}

/** Asks the host's status endpoint for the truth, and tells the journey what it says. */
export class JourneyStatus {
  readonly #element: HostSettings;
  readonly #store: JourneyStore;
  readonly #clock: CorrectedClock;
  readonly #pace = new CallPace();
  #poller: StatusPoller | null = null;

  constructor({ element, store, clock }: JourneyStatusOptions) {
    this.#element = element;
    this.#store = store;
    this.#clock = clock;
  }

  /** Asks again and again, until the signal ends it. */
  poll(signal: AbortSignal): void {
    this.#poller = new StatusPoller({
      signal,
      pace: this.#pace,
      hasDeadline: () => deadlineOf(this.#store.state) !== null,
      fetchStatus: (callSignal) => this.#fetch(callSignal),
      onAnswer: (answer) => this.#onAnswer(answer),
      onFailure: (error, failuresInARow) => this.#onFailure(error, failuresInARow),
      onUnreachable: () => this.#store.dispatch({ type: 'statusEndpointLost' }),
      onReachable: () => this.#store.dispatch({ type: 'statusEndpointFound' }),
    });
  }

  /** Asks once, beside whatever else goes on. */
  async checkOnce(signal: AbortSignal): Promise<void> {
    try {
      const answer = await this.#fetch(signal);
      if (!signal.aborted) this.#onAnswer(answer);
    } catch {
      // Nobody waits for it.
    }
  }

  /** Asks now, where it polls. */
  pollNow(options: PollNowOptions): void {
    const waitMs = this.#poller?.pollNow(options) ?? 0;
    const isCancelling = this.#store.state.ending?.state === 'cancelled';
    // A busy host asked for patience, and the user wants to stop now.
    if (isCancelling && waitMs > CANCEL_CHECK_TIMEOUT_MS) this.#store.dispatch({ type: 'statusUnavailable' });
  }

  #fetch(signal: AbortSignal): Promise<HostAnswer> {
    const { request, returned, ending } = this.#store.state;
    const isCancelling = ending?.state === 'cancelled';
    return fetchStatus(this.#element, {
      consent: request?.consent ?? {},
      returned,
      signal,
      ...(isCancelling && { timeoutMs: CANCEL_CHECK_TIMEOUT_MS }),
    });
  }

  #onAnswer({ body, skew }: HostAnswer): void {
    this.#clock.correct(skew);
    const { request, unreachable } = this.#store.state;
    // A new poller counts from none, and does not tell.
    if (unreachable) this.#store.dispatch({ type: 'statusEndpointFound' });
    const status = readStatus(body, request ?? { provider: generic, consent: {} });
    if (status !== 'pending') this.#store.diagnostics.channel ??= 'status';
    this.#store.dispatch({ type: 'statusReceived', status });
    this.#store.dispatch({ type: 'timePassed' });
  }

  #onFailure(error: unknown, failuresInARow: number): void {
    warn(`could not read the status and will try again: ${describeForConsole(error)}`);
    const { ending } = this.#store.state;
    if (ending && failuresInARow >= triesFor(ending, error)) this.#store.dispatch({ type: 'statusUnavailable' });
  }
}
