import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { acquireLock, releaseLock } from './attempt/attempt-lock.js';
import { CorrectedClock } from './corrected-clock.js';
import type { ConsentOutcome } from './events.js';
import type { Effect } from './journey/actions.js';
import { deadlineOf } from './journey/deadline.js';
import { isActive, type JourneyState } from './journey/state.js';
import { JourneyActivities, type PageEvents } from './journey-activities.js';
import { JourneyBeginning } from './journey-beginning.js';
import { ConsentIntake } from './journey-consent.js';
import { type DepartingElement, JourneyDeparture, type SpokenWords } from './journey-departure.js';
import { forgetAttempt } from './journey-memory.js';
import { JourneyPerform, type PerformingElement } from './journey-perform.js';
import { JourneyResumer } from './journey-resumer.js';
import { JourneyStatus } from './journey-status.js';
import { type HostEffect, type HostFacts, JourneyStore, type StoreHooks } from './journey-store.js';
import type { ButtonAction } from './view/view.js';

/** What the controller needs of the element. */
export interface JourneyHost extends ReactiveControllerHost, DepartingElement, PerformingElement {
  readonly disabled: boolean;
}

/** A listener may answer every outcome with another consent that ends at once. This often it is followed, and not for ever. */
const MAX_CONSENTS_IN_A_ROW = 10;

/**
 * Runs one element's journey: turns what happens into actions, keeps running what the new state needs, and carries effects
 * out. The state itself is the store's.
 */
export class JourneyController implements ReactiveController, PageEvents, StoreHooks {
  readonly #host: JourneyHost;
  readonly #clock = new CorrectedClock(() => queueMicrotask(() => this.#onClockDoubtChange()));
  readonly #intake = new ConsentIntake();
  readonly #store: JourneyStore;
  readonly #resumer: JourneyResumer;
  readonly #departure: JourneyDeparture;
  readonly #status: JourneyStatus;
  readonly #perform: JourneyPerform;
  readonly #activities: JourneyActivities;
  readonly #beginning: JourneyBeginning;
  #isConnected = false;
  #couldPerform = false;

  constructor(host: JourneyHost, speech: SpokenWords) {
    this.#host = host;
    const clock = this.#clock;
    const store = new JourneyStore(host, this);
    this.#store = store;
    this.#departure = new JourneyDeparture({ element: host, speech, store, clock });
    this.#status = new JourneyStatus({ element: host, store, clock });
    this.#perform = new JourneyPerform({ element: host, store });
    this.#resumer = new JourneyResumer({ element: host, store, status: this.#status });
    const asked = { status: this.#status, perform: this.#perform };
    this.#activities = new JourneyActivities({ element: host, store, clock, ...asked, page: this });
    this.#beginning = new JourneyBeginning({
      store,
      renewal: this.#intake.renewal,
      departure: this.#departure,
      resumer: this.#resumer,
      canBegin: () => this.#isConnected && !host.disabled,
      takeConsent: () => this.takeConsent(),
    });
    host.addController(this);
  }

  get state(): JourneyState {
    return this.#store.state;
  }

  /** How the last journey ended, until the next one starts. */
  get outcome(): ConsentOutcome | null {
    return this.#store.outcome;
  }

  /** Milliseconds since 1970 by the clock that every expiry goes by. */
  get now(): number {
    return this.#clock.now;
  }

  /** Milliseconds until something runs out; null: nothing does, or nobody can tell. */
  get remainingMs(): number | null {
    const deadline = deadlineOf(this.state);
    return deadline === null ? null : deadline - this.now;
  }

  /** What the time left belongs to: one link of one attempt. Empty before an attempt. */
  get period(): string {
    const { attempt, link } = this.state;
    return attempt ? `${attempt} ${link?.expiresAt}` : '';
  }

  // ---------------------------------------------------------------- Lifecycle of the element

  hostConnected(): void {
    this.#isConnected = true;
    this.#resumer.lookAgain();
    void this.#resumer.reacquireLock();
    this.#syncActivities();
    if (isActive(this.state)) this.onWake({ callsAreStale: false });
  }

  hostDisconnected(): void {
    // A move is a removal and an insertion at once: only what is still out afterwards was removed.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#store.dispatch({ type: 'elementRemoved' });
      // A listener may have put it back.
      if (!this.#host.isConnected) this.#letGo();
    });
  }

  /** Nobody watches the window and nobody holds the attempt from here on. The user may still be at the provider. */
  #letGo(): void {
    if (this.#departure.popup) this.#store.dispatch({ type: 'windowChanged', window: 'unobservable' });
    this.#isConnected = false;
    this.#resumer.lookAgain();
    this.#departure.dropWindow();
    this.#intake.renewal.stopWaiting();
    if (this.state.attempt) releaseLock(this.state.attempt, this.#host);
    this.#syncActivities();
  }

  // ---------------------------------------------------------------- What the element's methods ask for

  /** Begins or goes on, in a user gesture. Null: there was nothing to begin, or the host prevented it. */
  start(): Promise<ConsentOutcome | null> {
    return this.#beginning.start();
  }

  reopen(): void {
    this.#departure.reopen();
  }

  /** What a button does. */
  act(action: ButtonAction): void {
    switch (action) {
      case 'start':
        void this.start();
        break;
      case 'reopen':
        this.reopen();
        break;
      case 'checkAgain':
        if (isActive(this.state)) this.#status.pollNow({ fresh: true });
        else this.#store.dispatch({ type: 'checkRequested' });
        break;
      case 'cancel':
        this.cancel('user');
        break;
    }
  }

  cancel(by: 'user' | 'host'): void {
    this.takeConsent();
    this.#store.dispatch({ type: 'cancelRequested', by });
  }

  reset(): void {
    this.takeConsent();
    this.#store.dispatch({ type: 'resetRequested' });
  }

  // ---------------------------------------------------------------- The consent

  /** Takes up a consent that was set and not yet looked at. */
  takeConsent(): void {
    // A listener may set another consent while the first is being reported: until nothing is left to take up.
    for (let turn = 0; turn < MAX_CONSENTS_IN_A_ROW; turn += 1) {
      const received = this.#intake.take(this.#host, this.state, this.now);
      if (!received) break;
      const { request, problem, isSame } = received;
      if (request && this.#perform.isSuperseded(request)) continue;
      if (request && isSame && this.#resumer.isAbout(request)) {
        this.#store.dispatch({ type: 'consentUpdated', request });
      } else {
        this.#resumer.lookAgain();
        this.#store.dispatch({ type: 'consentReceived', request, ...(problem && { problem }) });
      }
    }
    this.#takePerform();
    if (this.#isConnected) this.#resumer.look();
  }

  /** `perform` may be set long after the element was put in: what waits for it goes on, and what only it can tell is found. */
  #takePerform(): void {
    const { canPerform } = this.getHostFacts();
    if (canPerform === this.#couldPerform) return;
    this.#couldPerform = canPerform;
    if (!canPerform) return;
    if (isActive(this.state)) this.#store.dispatch({ type: 'performRequested' });
    else this.#resumer.lookAgain();
  }

  // ---------------------------------------------------------------- What the page does

  onWake({ callsAreStale }: { readonly callsAreStale: boolean }): void {
    this.#store.diagnostics.focusReturned ||= this.state.departed;
    this.#store.dispatch({ type: 'timePassed' });
    this.#store.dispatch({ type: 'pageFocused' });
    if (callsAreStale) this.#status.pollNow({ fresh: true });
  }

  /** The clock jumped, or is believed again: what runs and what is shown depend on it. */
  #onClockDoubtChange(): void {
    this.#store.dispatch({ type: 'timePassed' });
    this.#host.requestUpdate();
  }

  /** A page that is kept for Back must not keep its attempt from the page that takes its place. */
  onPageHide(): void {
    this.#perform.onPageHide();
    if (this.state.attempt) releaseLock(this.state.attempt, this.#host);
  }

  onPageShow({ restored }: { readonly restored: boolean }): void {
    this.#perform.onPageShow();
    if (restored) this.#store.dispatch({ type: 'backPressed' });
    void this.#resumer.reacquireLock();
    this.onWake({ callsAreStale: false });
  }

  // ---------------------------------------------------------------- What the store asks for

  getHostFacts(): HostFacts {
    const { checkStatus, statusUrl, initiate, initiateUrl, perform } = this.#host;
    return {
      now: this.now,
      clockInDoubt: this.#clock.isInDoubt,
      canVerify: Boolean(checkStatus || statusUrl),
      canRenewLink: Boolean(initiate || initiateUrl),
      canPerform: Boolean(perform),
    };
  }

  /** An ended attempt is put away before any listener runs: a listener may start the next one at once. */
  onTransition(before: JourneyState, after: JourneyState, effects: readonly Effect[]): void {
    if (after !== before) this.#host.requestUpdate();
    this.#syncActivities();
    this.#updateLock(before, after, effects);
  }

  #updateLock(before: JourneyState, after: JourneyState, effects: readonly Effect[]): void {
    const ended = effects.some(({ type }) => type === 'endAttempt');
    const attempt = after.attempt ?? before.attempt;
    if (ended) this.#endAttempt(attempt);
    else if (effects.some(({ type }) => type === 'keepAttempt')) this.#keepAttempt(attempt);
    else if (before.attempt && !after.attempt) releaseLock(before.attempt, this.#host);
    else if (after.attempt && after.attempt !== before.attempt && !after.resumed) {
      void acquireLock(after.attempt, { holder: this.#host });
    }
  }

  #endAttempt(attempt: string | null): void {
    this.#keepAttempt(attempt);
    this.#perform.drop(attempt);
    if (attempt) forgetAttempt(attempt);
  }

  /** The attempt is remembered: another press, or another page, may go on with it. */
  #keepAttempt(attempt: string | null): void {
    this.#departure.closeWindow();
    this.#departure.dropWindow();
    if (attempt) releaseLock(attempt, this.#host);
  }

  runEffect(effect: HostEffect): void {
    switch (effect.type) {
      case 'requestLink':
        void this.#departure.requestLink(this.#activities.linkRequestSignal);
        break;
      case 'openLink':
        this.#departure.openLink();
        break;
      case 'rememberAttempt':
        this.#departure.remember();
        break;
      case 'pollStatus':
        this.#status.pollNow(effect);
        break;
      case 'closeWindow':
        this.#departure.closeWindow();
        break;
      case 'endAttempt':
      case 'keepAttempt':
        // Done in onTransition, before any listener.
        break;
    }
  }

  #syncActivities(): void {
    this.#activities.sync(this.state, this.#departure.popup, this.#isConnected);
  }
}
