import { Activity } from './activity.js';
import { listenForReturn, type ReturnChannel } from './arrival/return-channel.js';
import { parseReturnAddress } from './attempt/attempt-id.js';
import type { Returned } from './consent/provider.js';
import type { CorrectedClock } from './corrected-clock.js';
import { PopupWatcher } from './departure/popup-watcher.js';
import type { PopupWindow } from './departure/popup-window.js';
import { findReturnPath } from './departure/return-url.js';
import { COUNTDOWN_WINDOW_MS, deadlineOf } from './journey/deadline.js';
import { isActive, isCallDue, isTerminal, type JourneyState } from './journey/state.js';
import type { JourneyPerform } from './journey-perform.js';
import type { JourneyStatus } from './journey-status.js';
import type { JourneyStore } from './journey-store.js';
import { documentText, listenToDocument } from './page-document.js';
import { tick } from './ticker.js';

/** What the page does, as far as it matters to a journey. */
export interface PageEvents {
  /** The page was looked at again, or woke up. `callsAreStale`: a call that was on its way may never be answered. */
  onWake(options: { readonly callsAreStale: boolean }): void;
  /** The page was hidden for good, or goes into the back/forward cache. */
  onPageHide(): void;
  /** `restored`: Back brought the page here again as it was. */
  onPageShow(options: { readonly restored: boolean }): void;
}

export interface JourneyActivitiesOptions {
  readonly element: { readonly returnUrl: string | null };
  readonly store: JourneyStore;
  readonly clock: CorrectedClock;
  readonly status: JourneyStatus;
  readonly perform: JourneyPerform;
  readonly page: PageEvents;
}

/** A setTimeout that is longer fires at once: its milliseconds are a signed 32-bit number. */
const LONGEST_TIMEOUT_MS = 2_147_483_647;

/** A deadline a day away is looked at a little after its countdown begins, and not once a second. */
const COUNTDOWN_MARGIN_MS = 1000;

/** Everything that runs for a journey. What runs follows from the journey's state alone, so nothing outlives it. */
export class JourneyActivities {
  readonly #element: { readonly returnUrl: string | null };
  readonly #store: JourneyStore;
  readonly #clock: CorrectedClock;
  readonly #status: JourneyStatus;
  readonly #page: PageEvents;
  readonly #polling: Activity<true>;
  readonly #protectedCall: Activity<true>;
  readonly #missingPerform: Activity<true>;
  readonly #linkRequest = new Activity<true>(() => {});
  readonly #returnListener = new Activity<string>((signal, attempt) => this.#listenForReturn(signal, attempt));
  readonly #popupWatcher = new Activity<PopupWindow>((signal, popup) => this.#watchPopup(signal, popup));
  readonly #clockCheck = new Activity<true>((signal) => this.#askForTheTime(signal));
  readonly #deadline = new Activity<number>((signal, deadline) => this.#awaitDeadline(signal, deadline));
  readonly #pageEvents = new Activity<true>((signal) => this.#listenToPage(signal));

  constructor({ element, store, clock, status, perform, page }: JourneyActivitiesOptions) {
    this.#element = element;
    this.#store = store;
    this.#clock = clock;
    this.#status = status;
    this.#page = page;
    this.#polling = new Activity<true>((signal) => status.poll(signal));
    this.#protectedCall = new Activity<true>((signal) => perform.run(signal));
    this.#missingPerform = new Activity<true>((signal) => perform.awaitPerform(signal));
  }

  /** The signal that ends a running call for the link. */
  get linkRequestSignal(): AbortSignal | null {
    return this.#linkRequest.signal;
  }

  /** Starts what must run now and stops what must not. */
  sync(state: JourneyState, popup: PopupWindow | null, isConnected: boolean): void {
    const runs = isConnected && isActive(state);
    const deadline = isConnected ? deadlineOf(state) : null;
    this.#linkRequest.toggle(when(runs && state.state === 'initiating'));
    this.#returnListener.toggle(isConnected && listensForReturn(state) ? state.attempt : null);
    this.#popupWatcher.toggle(runs && state.state !== 'verifying' ? popup : null);
    this.#polling.toggle(when(runs && asksStatus(state)));
    this.#protectedCall.toggle(when(runs && state.isPerforming));
    this.#missingPerform.toggle(when(runs && isCallDue(state)));
    this.#clockCheck.toggle(when(isConnected && needsTheTime(state)));
    this.#deadline.toggle(deadline);
    this.#pageEvents.toggle(when(runs || deadline !== null));
  }

  #listenForReturn(signal: AbortSignal, attempt: string): void {
    listenForReturn({ attempt, signal, onReturn: (returned, channel) => this.#onReturn(returned, channel) });
  }

  #onReturn(returned: Returned, channel: ReturnChannel): void {
    const { state, diagnostics } = this.#store;
    if (isActive(state) && !state.returned) diagnostics.channel = channel;
    this.#store.dispatch({ type: 'returnReceived', returned });
  }

  #watchPopup(signal: AbortSignal, popup: PopupWindow): void {
    new PopupWatcher({
      popup,
      signal,
      returnPath: findReturnPath(this.#element.returnUrl),
      hasDeparted: () => this.#store.state.departed,
      onStatus: (window) => this.#store.dispatch({ type: 'windowChanged', window }),
      onAddress: (address) => {
        const found = parseReturnAddress(address);
        if (found && found.attempt === this.#store.state.attempt) this.#onReturn(found.returned, 'address');
      },
    });
  }

  /** Looks once a second while a countdown is shown, by the one timer of all countdowns of the page. */
  #awaitDeadline(signal: AbortSignal, deadline: number): void {
    const remainingMs = deadline - this.#clock.now;
    if (remainingMs < COUNTDOWN_WINDOW_MS) {
      const stop = tick(() => {
        if (this.#clock.now >= deadline) this.#store.dispatch({ type: 'timePassed' });
      });
      signal.addEventListener('abort', stop);
      return;
    }
    const waitMs = Math.min(remainingMs - COUNTDOWN_WINDOW_MS + COUNTDOWN_MARGIN_MS, LONGEST_TIMEOUT_MS);
    const timer = setTimeout(() => this.#awaitDeadline(signal, deadline), waitMs);
    signal.addEventListener('abort', () => clearTimeout(timer));
  }

  /** The status endpoint's answer says what time it is, and perhaps more. */
  #askForTheTime(signal: AbortSignal): void {
    if (this.#polling.signal) this.#status.pollNow({ fresh: true });
    else void this.#status.checkOnce(signal);
  }

  /** Timers sleep with the page: whatever wakes it looks at the clock and asks for the truth. */
  #listenToPage(signal: AbortSignal): void {
    const page = this.#page;
    const wake = (): void => page.onWake({ callsAreStale: false });
    const wakeAnew = (): void => page.onWake({ callsAreStale: true });
    addEventListener('focus', wake, { signal });
    addEventListener('online', wakeAnew, { signal });
    const wakeIfVisible = (): void => {
      if (documentText('visibilityState') === 'visible') wake();
    };
    listenToDocument(document, 'resume', wakeAnew, { signal });
    listenToDocument(document, 'visibilitychange', wakeIfVisible, { signal });
    addEventListener('pagehide', () => page.onPageHide(), { signal });
    addEventListener('pageshow', ({ persisted }) => page.onPageShow({ restored: persisted }), { signal });
  }
}

/** The key of what runs while something holds. */
function when(holds: boolean): true | null {
  return holds ? true : null;
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
function asksStatus({ state, departed, canVerify, authorisation, isPerforming }: JourneyState): boolean {
  if (authorisation || isPerforming) return false;
  return canVerify && (state === 'verifying' || (state === 'authorizing' && departed));
}

/** A clock that jumped is put right by the status endpoint, where there is one. The call for a link puts it right too. */
function needsTheTime({ state, request, clockInDoubt, canVerify }: JourneyState): boolean {
  return clockInDoubt && canVerify && request !== null && ['idle', 'authorizing', 'verifying'].includes(state);
}
