import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { claim, hold, release } from './arrival/claim.js';
import { type Earlier, findEarlier } from './arrival/find-earlier.js';
import { readReturn } from './arrival/read-return.js';
import { forget, type Remembered, recall, remember, sweep } from './arrival/remembered-attempt.js';
import { type Channel, listenForReturn } from './arrival/return-message.js';
import { newAttempt } from './attempt.js';
import type { Ask, Consent, Link } from './consent/consent.js';
import type { Returned } from './consent/provider.js';
import { type ProviderChoice, readAsk } from './consent/read-consent.js';
import { readLink, readStatus } from './consent/read-link.js';
import { parseOrigins } from './departure/allowed-link.js';
import { chooseWay, inFrame, type Mode } from './departure/choose-way.js';
import { openPopup, type Popup } from './departure/popup.js';
import { prepareLink, type Trip } from './departure/prepare-link.js';
import { buildReturnUrl } from './departure/return-url.js';
import { watchWindow } from './departure/watch-window.js';
import { InvalidConsentError, ScaError, warn } from './errors.js';
import { type ConsentOutcome, type ScaConsentEventMap, terminalEvent } from './events.js';
import { tick } from './explain/ticker.js';
import { askInitiate, askStatus, type HostSettings, wantsId } from './host/ask-host.js';
import type { HostAnswer } from './host/call-host.js';
import { type Poll, pollStatus } from './host/poll-status.js';
import { countdownWindow, deadlineOf, isOver, longestTimer } from './journey/clock.js';
import { openDiary } from './journey/diary.js';
import {
  blank,
  canStart,
  type Effect,
  isActive,
  isSpent,
  isTerminal,
  type Journey,
  type Outcome,
  type Problem,
  type Signal,
} from './journey/journey.js';
import { step } from './journey/step.js';
import { Upkeep } from './upkeep.js';
import type { Words } from './words/words.js';

/** What the conductor needs of the element: its settings, and that it draws itself. */
export interface Conducted extends ReactiveControllerHost, HTMLElement, HostSettings {
  readonly consent: unknown;
  readonly provider: ProviderChoice;
  readonly returnUrl: string | null;
  readonly mode: Mode;
  readonly redirectOrigins: string | null;
  readonly keepOpener: boolean;
  readonly disabled: boolean;
  /** The words in use, and their language. */
  readonly table: Words;
  readonly language: string;
  /** The countdown moved on. */
  onTick(rest: number): void;
}

/** How long an attempt is remembered where nothing says when it ends, and how much longer than its end. */
const memory = 3_600_000;
const memoryAfterEnd = 600_000;

/** A last check that fails is tried again this often before the end is told without it. */
const lastTries = 3;

/** A person who wants out is not made to wait for a slow server. */
const cancelTimeout = 5000;

/** A listener that answers every end with another consent that ends at once is not followed for ever. */
const mostTurns = 10;

/** Who waits for the end: what `start()` has promised. */
type Waiting = ((outcome: ConsentOutcome) => void)[];

const nameOf = (provider: ProviderChoice): string =>
  typeof provider === 'string' ? provider : (provider?.name ?? 'auto');

const isSame = (one: unknown, other: unknown): boolean => {
  try {
    return JSON.stringify(one) === JSON.stringify(other);
  } catch {
    return false;
  }
};

const toProblem = (error: unknown, code: 'initiate-failed' | 'invalid-link'): Problem => {
  const known = error instanceof ScaError ? error : new ScaError(code, String(error), { cause: error });
  const { message, status, cause, retryable } = known;
  return { code: known.code, message, status, cause, retryable };
};

/**
 * Runs what the journey asks for and feeds back what happened. The only file that reaches into several rooms. What is
 * listened to, watched, polled and timed follows from the journey's state alone (`#tend`), so that nothing outlives it.
 */
export class Conductor implements ReactiveController {
  journey: Journey = blank;

  readonly #element: Conducted;
  readonly #queue: Signal[] = [];
  #busy = false;
  #connected = false;
  #given: unknown = null;
  /** Looked for what an earlier page began, since this consent was set or this element was put in. */
  #searched = false;
  /** The host was asked for a fresh consent: the next one counts, even one that looks the same. */
  #renewing = false;
  #givenProvider = 'auto';
  /** The server's clock against this one's, in milliseconds. */
  #skew = 0;
  #popup: Popup | null = null;
  /** The open window was asked to come to the front. */
  #focused = false;
  #waiting: Waiting = [];

  readonly #upkeep = new Upkeep();
  /** Ends the initiate call. */
  #calling: AbortSignal | null = null;
  #poll: Poll | null = null;
  #stopClock: (() => void) | null = null;

  #diary = openDiary(Date.now());

  constructor(element: Conducted) {
    this.#element = element;
    element.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    this.#searched = false;
    const { attempt } = this.journey;
    if (attempt && isActive(this.journey) && claim(attempt)) void hold(attempt);
    this.#tend();
    if (isActive(this.journey)) this.#look();
  }

  hostDisconnected(): void {
    // Being moved is to be taken out and put in at once: only what is still out afterwards was removed.
    queueMicrotask(() => {
      if (this.#element.isConnected) return;
      this.send('removed');
      // A listener may have put it back.
      if (this.#element.isConnected) return;
      this.send('window', this.#popup ? 'unobservable' : this.journey.window);
      this.#connected = false;
      this.#popup = null;
      const { attempt } = this.journey;
      if (attempt) release(attempt);
      this.#tend();
    });
  }

  /** The clock that the countdown and every expiry go by. */
  get now(): number {
    return Date.now() + this.#skew;
  }

  /** Takes up a consent that was set and not yet looked at. */
  refresh(): void {
    const element = this.#element;
    // A listener may set another consent while the first is being told: until nothing is left to take up.
    for (let turn = 0; turn < mostTurns && this.#isNew; turn++) {
      const { consent } = element;
      const provider = nameOf(element.provider);
      // Frameworks make the same object anew each time they render: that is no new consent, unless one was asked for.
      const same = provider === this.#givenProvider && !this.#renewing && isSame(consent, this.#given);
      this.#given = consent;
      this.#givenProvider = provider;
      if (!same) this.#take(consent);
    }
    if (!this.#connected || this.#searched) return;
    this.#searched = true;
    this.#pickUp();
  }

  get #isNew(): boolean {
    const { consent, provider } = this.#element;
    return !Object.is(consent, this.#given) || nameOf(provider) !== this.#givenProvider;
  }

  #take(given: unknown): void {
    const renewing = this.#renewing;
    this.#renewing = this.#searched = false;
    if (given === null || given === undefined || given === '') {
      this.send('given', null);
      return;
    }
    try {
      const ask = readAsk(given, this.#element.provider, this.now);
      this.#needId(ask);
      const { journey } = this;
      // A page that comes back sets its consent again: that is the journey which was picked up, not a new one.
      const id = ask.consent.id;
      const again = journey.resumed && journey.ask?.consent.id === id && (isActive(journey) || id !== undefined);
      if (again && !renewing) this.journey = { ...journey, ask };
      else this.send('given', ask);
    } catch (error) {
      if (!(error instanceof ScaError)) throw error;
      this.send('given', null, toProblem(error, 'initiate-failed'));
    }
  }

  #needId({ consent }: Ask): void {
    const url = consent.id === undefined && wantsId(this.#element);
    if (url) throw new InvalidConsentError('id', undefined, `a non-empty string, since ${url} holds {id}`);
  }

  /** Goes on with what an earlier page began, or what this one came back with. */
  #pickUp(): void {
    const { state, ask } = this.journey;
    if (state !== 'empty' && state !== 'idle') return;
    const earlier = findEarlier({
      place: this.#place,
      hasConsent: !!ask,
      asksAnyway: !!ask && this.#facts().verifiable,
      suits: ({ consent }) => !ask || consent.id === ask.consent.id,
    });
    if (!earlier) return;
    if (!earlier.elsewhere) void this.#resume(earlier);
    else void earlier.elsewhere.then((heard) => (heard ? undefined : this.#resume(earlier)));
  }

  async #resume({ attempt, record, returned }: Earlier): Promise<void> {
    if ((record && !recall(attempt)) || !claim(attempt) || !(await hold(attempt))) return;
    const given = this.journey.ask;
    const ask = given ?? (record && this.#recallAsk(record));
    // Another consent may have been set meanwhile, or the element been taken out.
    const suits = !record || !given || record.consent.id === given.consent.id;
    if (!ask || !suits || !this.#connected) return release(attempt);
    this.#diary = openDiary(Date.now());
    this.#diary.seen.channel = record && returned ? 'page' : null;
    // A return that nothing here remembers proves nothing, but is a good moment to ask for the truth.
    this.send(
      'resume',
      ask,
      attempt,
      record?.way ?? 'redirect',
      record ? returned : null,
      record?.linkExpiresAt ?? null,
    );
    if (this.journey.attempt !== attempt) release(attempt);
  }

  #recallAsk({ consent, provider }: Remembered): Ask {
    const choice = this.#element.provider;
    return readAsk({ ...consent, provider }, choice === 'auto' ? provider : choice, this.now);
  }

  /** Which element of which page: what a reload finds its own attempt by. */
  get #place(): string {
    const { id, initiateUrl, statusUrl } = this.#element;
    return [location.pathname, id, initiateUrl, statusUrl].join('|');
  }

  /** Begins or goes on, in a user gesture. Null: there was nothing to begin, or the host prevented it. */
  start(): Promise<ConsentOutcome | null> {
    this.refresh();
    const element = this.#element;
    const { journey } = this;
    if (!this.#connected || element.disabled) return Promise.resolve(null);
    if (isActive(journey)) {
      const end = this.#end();
      if (journey.state === 'authorizing' && !journey.away) this.reopen();
      return end;
    }
    const about = { consent: journey.ask?.consent ?? null };
    if (isSpent({ ...journey, ...this.#facts() })) {
      this.#renewing = true;
      this.#dispatch('consent-renew', about);
      return Promise.resolve(null);
    }
    if (!canStart(journey) || !this.#dispatch('consent-start', about, true)) return Promise.resolve(null);
    // A listener may have set a fresh consent at the last moment.
    this.refresh();
    if (!canStart(this.journey)) return Promise.resolve(null);
    this.#diary = openDiary(Date.now());
    const end = this.#end();
    this.#depart();
    return end;
  }

  /** No await in here: WebKit opens a window only in the very call that the click made. */
  #depart(): void {
    const element = this.#element;
    const attempt = newAttempt();
    const { ask } = this.journey;
    if (!ask) return;
    const over = isOver(ask.expiresAt, this.now);
    let link: Link | null = null;
    try {
      this.#needId(ask);
      const returnUrl = buildReturnUrl(element.returnUrl, attempt);
      if (ask.link && !isOver(ask.link.expiresAt, this.now)) {
        link = prepareLink(ask.link, ask.provider, this.#trip(returnUrl));
      } else if (this.#facts().renewable && navigator.onLine === false) {
        throw new ScaError('offline', 'The browser is offline, no link was asked for.');
      }
    } catch (error) {
      this.send('failed', toProblem(error, 'invalid-link'));
      return;
    }
    let way = chooseWay(element.mode);
    this.#popup = way === 'popup' && !over && (link || this.#facts().renewable) ? this.#open(link?.url) : null;
    if (way === 'popup' && !this.#popup && element.mode === 'auto' && !inFrame()) way = 'redirect';
    if (link && !ask.provider.prepareLink && !this.#facts().verifiable) {
      warn(
        'opens a link that came with the consent: it leads back without sca_attempt, so its return cannot be noticed. Set status-url, or initiate-url in place of the link.',
      );
    }
    claim(attempt);
    void hold(attempt);
    this.send('start', attempt, way, this.#popup ? 'open' : 'none', link);
  }

  #open(url?: string): Popup | null {
    this.#focused = false;
    const { keepOpener, table, language } = this.#element;
    const popup = openPopup({ url, keepOpener, text: table.preparing, lang: language });
    this.#diary.seen.blocked ||= !popup;
    if (!popup && inFrame()) {
      warn(
        'could not open a window. Where its frame is sandboxed, add allow-popups and allow-popups-to-escape-sandbox.',
      );
    }
    return popup;
  }

  #trip(returnUrl: string): Trip {
    return { returnUrl, lang: this.#element.language, origins: parseOrigins(this.#element.redirectOrigins) };
  }

  /** Shows the provider's page again: the window that is open, else a new one, with a new link where the old is over. */
  reopen(): void {
    const { state, link, way } = this.journey;
    if (state !== 'authorizing') return;
    if (way === 'redirect') {
      this.send('reopen', 'none');
      return;
    }
    const live = link?.url && !link.over ? link : null;
    if (live && this.#popup && !this.#popup.closed && !this.#focused) {
      // Not every browser brings a window to the front: whoever presses again gets a new one.
      this.#focused = true;
      this.#popup.focus();
      return;
    }
    if (!live && !this.#facts().renewable) return;
    this.#popup?.close();
    this.#popup = this.#open(live?.url);
    this.send('reopen', this.#popup ? 'open' : 'none');
  }

  cancel(by: 'user' | 'host'): void {
    this.refresh();
    this.send('cancel', by);
  }

  reset(): void {
    this.refresh();
    this.send('reset');
  }

  /** Takes a step, and what follows from it. One signal at a time: what a listener does meanwhile waits its turn. */
  send(...signal: Signal): void {
    this.#queue.push(signal);
    if (this.#busy) return;
    this.#busy = true;
    try {
      for (let next = this.#queue.shift(); next; next = this.#queue.shift()) this.#step(next);
    } finally {
      this.#busy = false;
    }
  }

  #facts(): Pick<Journey, 'now' | 'verifiable' | 'renewable'> {
    const { checkStatus, statusUrl, initiate, initiateUrl } = this.#element;
    return { now: this.now, verifiable: !!(checkStatus || statusUrl), renewable: !!(initiate || initiateUrl) };
  }

  #step(signal: Signal): void {
    const before = this.journey;
    const [journey, effects] = step({ ...before, ...this.#facts() }, ...signal);
    this.journey = journey;
    const { state, window } = journey;
    this.#diary.note(before, journey, Date.now());
    if (signal[0] !== 'time' || effects.length || state !== before.state || journey.link !== before.link) {
      this.#element.requestUpdate();
    }
    this.#tend();
    // What ends is put away before anybody is told: a listener may begin anew at once, with a window and a promise of its own.
    const ends = effects.some(({ do: what }) => what === 'tell');
    const waiting = ends ? this.#waiting.splice(0) : [];
    for (const effect of effects) if (effect.do === 'leave') this.#leave(before);
    if (state !== before.state || window !== before.window) {
      this.#dispatch('consent-change', { state, previous: before.state, window });
    }
    for (const effect of effects) {
      // The end is told last, when all is done: a listener may begin the next journey then and there.
      if (effect.do === 'tell' && effect === effects.at(-1)) this.#busy = false;
      this.#do(effect, before, waiting);
    }
    this.#busy = true;
    // What came in may have been over before it came.
    if (signal[0] !== 'time' && isOver(deadlineOf(this.journey), this.now)) this.send('time');
  }

  #do(effect: Effect, before: Journey, waiting: Waiting): void {
    switch (effect.do) {
      case 'initiate':
        void this.#initiate();
        break;
      case 'depart':
        this.#go();
        break;
      case 'check':
        this.#poll?.now(effect.fresh);
        break;
      case 'close':
        this.#popup?.close();
        break;
      case 'leave':
        break;
      case 'tell': {
        const about = this.journey.outcome === effect.outcome ? this.journey : before;
        this.#tell(effect.outcome, effect.consent, about, waiting.splice(0));
        break;
      }
    }
  }

  #leave({ attempt }: Journey): void {
    this.#popup?.close();
    this.#popup = null;
    if (!attempt) return;
    forget(attempt);
    release(attempt);
  }

  async #initiate(): Promise<void> {
    const { ask, attempt } = this.journey;
    const call = this.#calling;
    if (!ask || !attempt || !call) return;
    try {
      const back = buildReturnUrl(this.#element.returnUrl, attempt);
      const { body, skew } = await askInitiate(this.#element, ask.consent, back, call);
      if (call.aborted) return;
      this.#learn(skew);
      const found = readLink(body, ask.provider, this.now);
      if (!found) {
        throw new ScaError(
          'invalid-link',
          'The initiate endpoint answered without a usable link: expected {"redirect_url"}, {"method":{"redirect_url"}} or {"PendingUserAction":{"RedirectUrl"}}.',
        );
      }
      this.send('initiated', found.link && prepareLink(found.link, found.provider, this.#trip(back)));
    } catch (error) {
      if (!call.aborted) {
        // A link that cannot be read is a bad link, not a bad consent.
        const known = error instanceof InvalidConsentError ? new ScaError('invalid-link', error.message) : error;
        this.send('failed', toProblem(known, 'initiate-failed'));
      }
    }
  }

  #askStatus(signal: AbortSignal): Promise<HostAnswer> {
    const { ask, ending } = this.journey;
    const atMost = ending?.state === 'cancelled' ? cancelTimeout : Number.POSITIVE_INFINITY;
    return askStatus(this.#element, ask?.consent ?? {}, atMost, signal);
  }

  /** A wrong clock here would expire what is alive, and keep alive what is over. */
  #learn(skew: number | null): void {
    if (skew !== null) this.#skew = skew;
  }

  #go(): void {
    const { link, way } = this.journey;
    if (!link?.url) return;
    this.#remember();
    if (way === 'popup') {
      if (!this.#popup?.go(link.url)) this.send('window', 'none');
      return;
    }
    try {
      // The whole page also from inside a frame: providers refuse to be framed.
      (window.top ?? window).location.href = link.url;
    } catch (cause) {
      const message = 'The page could not be left: a sandboxed frame needs allow-top-navigation-by-user-activation.';
      this.send('failed', { code: 'not-configured', message, cause, retryable: true });
    }
  }

  #remember(): void {
    const { ask, attempt, way, link } = this.journey;
    if (!ask || !attempt || !way) return;
    const { table, language } = this.#element;
    const ends = ask.expiresAt ?? link?.expiresAt;
    sweep();
    remember({
      attempt,
      consent: ask.consent,
      provider: ask.provider.name,
      way,
      page: location.href.slice(location.origin.length + 1),
      place: this.#place,
      linkExpiresAt: link?.expiresAt ?? null,
      until: ends ? ends - this.#skew + memoryAfterEnd : Date.now() + memory,
      words: { lang: language, returned: way === 'popup' ? table.returned : table.back, link: table.returnLink },
    });
  }

  /** Everything that runs, by what the journey is in. */
  #tend(): void {
    const { journey } = this;
    const { state, attempt, away, verifiable, way } = journey;
    const active = this.#connected && isActive(journey);

    this.#upkeep.keep('call', active && state === 'initiating', (signal) => {
      this.#calling = signal;
    });
    // Heard also after the end: a window that nobody here can close, closes itself once it is heard.
    const lingers = this.#connected && way === 'popup' && away && isTerminal(journey);
    this.#upkeep.keep('listen', (active || lingers) && attempt, (signal) => {
      if (!attempt) return;
      listenForReturn({ attempt, signal, onReturn: (returned, channel) => this.#onReturn(returned, channel) });
    });
    const popup = this.#popup;
    this.#upkeep.keep('watch', active && state !== 'verifying' && popup, (signal) => {
      if (popup) this.#watch(popup, signal);
    });
    const polls = active && verifiable && (state === 'verifying' || (state === 'authorizing' && away));
    this.#upkeep.keep('poll', polls, (signal) => {
      this.#poll = this.#startPoll(signal);
    });
    this.#tendClock();
    this.#upkeep.keep('page', active || !!this.#stopClock, (signal) => this.#watchPage(signal));
  }

  #watch(popup: Popup, signal: AbortSignal): void {
    watchWindow({
      popup,
      signal,
      away: () => this.journey.away,
      onSight: (window) => this.send('window', window),
      onAddress: (address) => {
        const back = readReturn(address);
        if (back && back.attempt === this.journey.attempt) this.#onReturn(back.returned, 'address');
      },
    });
  }

  #startPoll(signal: AbortSignal): Poll {
    return pollStatus({
      signal,
      ask: (own) => this.#askStatus(own),
      onAnswer: ({ body, skew }) => {
        this.#learn(skew);
        const word = readStatus(body, this.journey.ask?.provider ?? { name: 'generic' });
        if (word !== 'pending') this.#diary.seen.channel ??= 'status';
        this.send('status', word);
        this.send('time');
      },
      onFailure: (error, tries) => {
        const { ending } = this.journey;
        warn(`could not read the status and will try again: ${error instanceof Error ? error.message : error}`);
        if (ending && tries >= (ending.state === 'expired' ? lastTries : 1)) this.send('unverified');
      },
    });
  }

  #tendClock(): void {
    const deadline = this.#connected ? deadlineOf(this.journey) : null;
    const rest = deadline === null ? 0 : deadline - this.now;
    this.#stopClock?.();
    this.#stopClock = null;
    if (deadline === null || rest <= 0) return;
    if (rest < countdownWindow) {
      this.#stopClock = tick(() => this.#onTick());
      return;
    }
    const timer = setTimeout(() => this.#onTick(), Math.min(rest - countdownWindow + 1000, longestTimer));
    this.#stopClock = () => clearTimeout(timer);
  }

  #onTick(): void {
    const deadline = deadlineOf(this.journey);
    if (deadline === null) return;
    const rest = deadline - this.now;
    if (rest <= 0) this.send('time');
    else {
      this.#element.onTick(rest);
      if (rest >= countdownWindow - 2000) this.#tendClock();
    }
  }

  /** Timers sleep with the page: whatever wakes it looks at the clock and asks for the truth. */
  #watchPage(signal: AbortSignal): void {
    const look = (): void => this.#look();
    addEventListener('focus', look, { signal });
    // A call that was on its way when the network went or the page was frozen may never be answered.
    const lookAnew = (): void => {
      look();
      this.#poll?.now(true);
    };
    addEventListener('online', lookAnew, { signal });
    document.addEventListener('resume', lookAnew, { signal });
    document.addEventListener('visibilitychange', () => document.hidden || look(), { signal });
    // A page that is kept for Back must not keep its attempt from the page that takes its place.
    addEventListener('pagehide', () => this.journey.attempt && release(this.journey.attempt), { signal });
    addEventListener(
      'pageshow',
      ({ persisted }) => {
        // The provider's page took this one's place, and Back brought it here again as it was.
        if (persisted) this.send('back');
        const { attempt } = this.journey;
        if (attempt && isActive(this.journey) && claim(attempt)) void hold(attempt);
        look();
      },
      { signal },
    );
  }

  #look(): void {
    this.#diary.seen.focusReturned ||= this.journey.away;
    this.send('time');
    this.send('focus');
  }

  #onReturn(returned: Returned, channel: Channel): void {
    if (isActive(this.journey) && !this.journey.returned) this.#diary.seen.channel = channel;
    this.send('returned', returned);
  }

  #end(): Promise<ConsentOutcome> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #tell(outcome: Outcome, consent: Consent | null, journey: Journey, waiting: Waiting): void {
    const { state, ...rest } = outcome;
    const diagnostics = this.#diary.read(journey);
    const detail = {
      consent,
      ...('error' in rest ? { status: undefined, cause: undefined, ...rest.error } : rest),
      diagnostics,
    };
    const type = terminalEvent(state);
    this.#dispatch(type, detail as never);
    for (const resolve of waiting) resolve({ state, type, detail } as ConsentOutcome);
  }

  /** False: a listener prevented it. */
  #dispatch<T extends keyof ScaConsentEventMap>(
    type: T,
    detail: ScaConsentEventMap[T]['detail'],
    cancelable = false,
  ): boolean {
    return this.#element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
  }
}
