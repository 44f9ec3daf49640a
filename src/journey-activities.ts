import { Activity } from './activity.js';
import { listenForReturn, type ReturnChannel } from './arrival/return-channel.js';
import { parseReturnAddress } from './attempt/attempt-id.js';
import type { Returned } from './consent/provider.js';
import { PopupWatcher } from './departure/popup-watcher.js';
import type { PopupWindow } from './departure/popup-window.js';
import { CallPace } from './host/call-pace.js';
import type { HostAnswer } from './host/host-request.js';
import { StatusPoller } from './host/status-poller.js';
import { COUNTDOWN_WINDOW_MS, deadlineOf } from './journey/deadline.js';
import { isActive, isTerminal, type JourneyState, type WindowStatus } from './journey/state.js';
import { documentText, listenToDocument } from './page-document.js';
import { tick } from './ticker.js';

/** What the activities tell the controller, and ask it. */
export interface JourneyEvents {
  readonly state: JourneyState;
  /** Milliseconds since 1970 by the corrected clock. */
  readonly now: number;
  fetchStatus(signal: AbortSignal): Promise<HostAnswer>;
  onStatusAnswer(answer: HostAnswer): void;
  onStatusFailure(error: unknown, failuresInARow: number): void;
  onReturn(returned: Returned, channel: ReturnChannel): void;
  onWindowStatus(status: WindowStatus): void;
  onDeadline(): void;
  /** The page was looked at again, or woke up. `calledAnew`: a call that was on its way may never be answered. */
  onWake(options: { readonly callsAreStale: boolean }): void;
  /** The page was hidden for good, or goes into the back/forward cache. */
  onPageHide(): void;
  /** `restored`: Back brought the page here again as it was. */
  onPageShow(options: { readonly restored: boolean }): void;
}

/** A setTimeout that is longer fires at once: its milliseconds are a signed 32-bit number. */
const LONGEST_TIMEOUT_MS = 2_147_483_647;

/** A deadline a day away is looked at a little after its countdown begins, and not once a second. */
const COUNTDOWN_MARGIN_MS = 1000;

/** Everything that runs for a journey. What runs follows from the journey's state alone, so nothing outlives it. */
export class JourneyActivities {
  readonly #events: JourneyEvents;
  readonly #pace = new CallPace();
  #poller: StatusPoller | null = null;

  readonly #linkRequest = new Activity<true>(() => {});
  readonly #returnListener = new Activity<string>((signal, attempt) => {
    listenForReturn({ attempt, signal, onReturn: (returned, channel) => this.#events.onReturn(returned, channel) });
  });
  readonly #popupWatcher = new Activity<PopupWindow>((signal, popup) => this.#watchPopup(signal, popup));
  readonly #polling = new Activity<true>((signal) => this.#startPolling(signal));
  readonly #deadline = new Activity<number>((signal, deadline) => this.#awaitDeadline(signal, deadline));
  readonly #pageEvents = new Activity<true>((signal) => this.#listenToPage(signal));

  constructor(events: JourneyEvents) {
    this.#events = events;
  }

  /** The signal that ends a running call for the link. */
  get linkRequestSignal(): AbortSignal | null {
    return this.#linkRequest.signal;
  }

  pollNow(options: { readonly fresh: boolean }): void {
    this.#poller?.pollNow(options);
  }

  /** Starts what must run now and stops what must not. */
  sync(state: JourneyState, popup: PopupWindow | null, isConnected: boolean): void {
    const runs = isConnected && isActive(state);
    const deadline = isConnected ? deadlineOf(state) : null;
    this.#linkRequest.toggle(runs && state.state === 'initiating' ? true : null);
    this.#returnListener.toggle(isConnected && listensForReturn(state) ? state.attempt : null);
    this.#popupWatcher.toggle(runs && state.state !== 'verifying' ? popup : null);
    this.#polling.toggle(runs && asksStatus(state) ? true : null);
    this.#deadline.toggle(deadline);
    this.#pageEvents.toggle(runs || deadline !== null ? true : null);
  }

  #watchPopup(signal: AbortSignal, popup: PopupWindow): void {
    const events = this.#events;
    new PopupWatcher({
      popup,
      signal,
      hasDeparted: () => events.state.departed,
      onStatus: (status) => events.onWindowStatus(status),
      onAddress: (address) => {
        const found = parseReturnAddress(address);
        if (found && found.attempt === events.state.attempt) events.onReturn(found.returned, 'address');
      },
    });
  }

  #startPolling(signal: AbortSignal): void {
    const events = this.#events;
    this.#poller = new StatusPoller({
      signal,
      pace: this.#pace,
      hasDeadline: () => deadlineOf(events.state) !== null,
      fetchStatus: (callSignal) => events.fetchStatus(callSignal),
      onAnswer: (answer) => events.onStatusAnswer(answer),
      onFailure: (error, failuresInARow) => events.onStatusFailure(error, failuresInARow),
    });
  }

  /** Looks once a second while a countdown is shown, by the one timer of all countdowns of the page. */
  #awaitDeadline(signal: AbortSignal, deadline: number): void {
    const events = this.#events;
    const remainingMs = deadline - events.now;
    if (remainingMs < COUNTDOWN_WINDOW_MS) {
      const stop = tick(() => {
        if (events.now >= deadline) events.onDeadline();
      });
      signal.addEventListener('abort', stop);
      return;
    }
    const waitMs = Math.min(remainingMs - COUNTDOWN_WINDOW_MS + COUNTDOWN_MARGIN_MS, LONGEST_TIMEOUT_MS);
    const timer = setTimeout(() => this.#awaitDeadline(signal, deadline), waitMs);
    signal.addEventListener('abort', () => clearTimeout(timer));
  }

  /** Timers sleep with the page: whatever wakes it looks at the clock and asks for the truth. */
  #listenToPage(signal: AbortSignal): void {
    const events = this.#events;
    const wake = (): void => events.onWake({ callsAreStale: false });
    const wakeAnew = (): void => events.onWake({ callsAreStale: true });
    addEventListener('focus', wake, { signal });
    addEventListener('online', wakeAnew, { signal });
    const wakeIfVisible = (): void => {
      if (documentText('visibilityState') === 'visible') wake();
    };
    listenToDocument(document, 'resume', wakeAnew, { signal });
    listenToDocument(document, 'visibilitychange', wakeIfVisible, { signal });
    addEventListener('pagehide', () => events.onPageHide(), { signal });
    addEventListener('pageshow', ({ persisted }) => events.onPageShow({ restored: persisted }), { signal });
  }
}

/**
 * A return is heard also after the end: a window that this page cannot close closes itself once it is heard. A page that
 * came back itself must not listen: it would hear its own news, and close.
 */
function listensForReturn(state: JourneyState): boolean {
  if (state.resumed && state.returned) return false;
  return isActive(state) || (isTerminal(state) && state.flow === 'popup' && state.departed);
}

/** While the user is at the provider the status is asked too, so that a return that never comes is no loss. */
function asksStatus({ state, departed, canVerify }: JourneyState): boolean {
  return canVerify && (state === 'verifying' || (state === 'authorizing' && departed));
}
