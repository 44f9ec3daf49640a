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
import { type ErrorCode, InvalidConsentError, ScaError, warn } from './errors.js';
import { type ConsentOutcome, type ScaConsentEventMap, terminalEvents } from './events.js';
import { tick } from './explain/ticker.js';
import { askInitiate, askStatus, type HostSettings, wantsId } from './host/ask-host.js';
import type { HostAnswer } from './host/call-host.js';
import { type Poll, pollStatus } from './host/poll-status.js';
import { countdownWindow, deadlineOf, isOver, longestTimer } from './journey/clock.js';
import { Diary } from './journey/diary.js';
import {
  blank,
  canStart,
  isActive,
  isSpent,
  isTerminal,
  type Journey,
  type Outcome,
  type Problem,
  type Sight,
  type Signal,
} from './journey/journey.js';
import { step } from './journey/step.js';
import { Upkeep } from './upkeep.js';
import type { Words } from './words/words.js';

/** What the conductor needs of the element: its settings, and that it draws itself. */
export interface Conducted extends HTMLElement, HostSettings {
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
  requestUpdate(): void;
  /** The countdown moved on. */
  onTick(rest: number): void;
}

/** Runs a journey for one element. */
export interface Conductor {
  readonly journey: Journey;
  /** The clock that the countdown and every expiry go by: this browser's, put right by the server's. */
  readonly now: number;
  /** The element was put into a page, or taken out of it. */
  connect(): void;
  disconnect(): void;
  /** Takes up a consent that was set and not yet looked at. */
  refresh(): void;
  /** Begins or goes on, in a user gesture. Null: there was nothing to begin, or the host prevented it. */
  start(): Promise<ConsentOutcome | null>;
  /** Shows the provider's page again: the window that is open, else a new one, with a new link where the old is over. */
  reopen(): void;
  cancel(by: 'user' | 'host'): void;
  reset(): void;
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

/** What wakes a page whose timers slept, what takes it away, and what brings it back. */
const pageEvents = ['focus', 'online', 'resume', 'visibilitychange', 'pageshow', 'pagehide'];

/**
 * The first look into a page's storage makes the browser's processes talk to one another, which takes longer than everything
 * else until the element is seen. A page that was reloaded or gone back to may have a journey to go on with and looks at once,
 * as does one with a return in its address; any other looks when the browser has nothing better to do.
 */
let looksAtOnce = false;
const whenIdle = (act: () => void): unknown => (globalThis.requestIdleCallback ?? setTimeout)(act);

const isFirstVisit = (): boolean => {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'navigate' && !readReturn(location.href);
};

const nameOf = (provider: ProviderChoice): string =>
  typeof provider === 'string' ? provider : (provider?.name ?? 'auto');

const isSame = (one: unknown, other: unknown): boolean => {
  try {
    return JSON.stringify(one) === JSON.stringify(other);
  } catch {
    return false;
  }
};

const toProblem = (error: unknown, code: ErrorCode = 'initiate-failed'): Problem =>
  error instanceof ScaError ? error : new ScaError(code, String(error), { cause: error });

/**
 * Runs what the journey asks for and feeds back what happened. The only file that reaches into several rooms. What is
 * listened to, watched, polled and timed follows from the journey's state alone (`tend`), so that nothing outlives it.
 */
export const conduct = (element: Conducted): Conductor => {
  let journey = blank;
  const queue: Signal[] = [];
  let busy = false;
  let connected = false;
  let given: unknown = null;
  let givenProvider = 'auto';
  /** Looked for what an earlier page began, since this consent was set or this element was put in. */
  let searched = false;
  /** The host was asked for a fresh consent: the next one counts, even one that looks the same. */
  let renewing = false;
  /** The server's clock against this one's, in milliseconds. A wrong clock would expire what is alive, and keep alive what is over. */
  let skew = 0;
  let popup: Popup | null = null;
  /** The open window was asked to come to the front. */
  let focused = false;
  /** Who waits for the end: what `start()` has promised. */
  let waiting: ((outcome: ConsentOutcome) => void)[] = [];
  /** Ends the initiate call. */
  let calling: AbortSignal | null = null;
  let poll: Poll | null = null;
  let stopClock: (() => void) | null = null;
  let diary = new Diary(Date.now());
  const upkeep = new Upkeep();

  const now = (): number => Date.now() + skew;

  const facts = (): Pick<Journey, 'now' | 'verifiable' | 'renewable'> => ({
    now: now(),
    verifiable: !!(element.checkStatus || element.statusUrl),
    renewable: !!(element.initiate || element.initiateUrl),
  });

  /** False: a listener prevented it. */
  const dispatch = <T extends keyof ScaConsentEventMap>(
    type: T,
    detail: ScaConsentEventMap[T]['detail'],
    cancelable = false,
  ): boolean => element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));

  /** Takes a step, and what follows from it. One signal at a time: what a listener does meanwhile waits its turn. */
  const send = (signal: Signal): void => {
    queue.push(signal);
    if (busy) return;
    busy = true;
    try {
      for (let next = queue.shift(); next; next = queue.shift()) take(next);
    } finally {
      busy = false;
    }
  };

  const take = (signal: Signal): void => {
    const before = journey;
    const [after, effects] = step({ ...before, ...facts() }, signal);
    journey = after;
    const { state, window } = after;
    diary.note(before, after, Date.now());
    if (signal.type !== 'time' || effects.length || state !== before.state || after.link !== before.link) {
      element.requestUpdate();
    }
    tend();
    // What ends is put away before anybody is told: a listener may begin anew at once, with a window and a promise of its own.
    const told = effects.some((effect) => effect.do === 'tell') ? waiting : [];
    if (told === waiting) waiting = [];
    if (effects.some((effect) => effect.do === 'leave')) leave(before);
    if (state !== before.state || window !== before.window) {
      dispatch('consent-change', { state, previous: before.state, window });
    }
    for (const effect of effects) {
      if (effect.do === 'initiate') void initiate();
      if (effect.do === 'depart') depart();
      if (effect.do === 'check') poll?.now(effect.fresh);
      if (effect.do === 'close') popup?.close();
      if (effect.do === 'tell') {
        // The end is told last, when all is done: a listener may begin the next journey then and there.
        if (effect === effects.at(-1)) busy = false;
        tell(effect.outcome, effect.consent, journey.outcome === effect.outcome ? journey : before, told.splice(0));
      }
    }
    busy = true;
    // What came in may have been over before it came.
    if (signal.type !== 'time' && isOver(deadlineOf(journey), now())) send({ type: 'time' });
  };

  const leave = ({ attempt }: Journey): void => {
    popup?.close();
    popup = null;
    if (!attempt) return;
    forget(attempt);
    release(attempt);
  };

  const tell = (outcome: Outcome, consent: Consent | null, about: Journey, told: typeof waiting): void => {
    const { state } = outcome;
    const diagnostics = diary.read(about);
    const { message, status, cause, retryable, code } = outcome.state === 'failed' ? outcome.error : ({} as Problem);
    const detail =
      state === 'failed'
        ? { consent, code, message, status, cause, retryable, diagnostics }
        : { consent, ...outcome, diagnostics };
    const type = terminalEvents[state];
    dispatch(type, detail as never);
    for (const resolve of told) resolve({ state, type, detail } as ConsentOutcome);
  };

  const refresh = (): void => {
    // A listener may set another consent while the first is being told: until nothing is left to take up.
    for (let turn = 0; turn < mostTurns; turn++) {
      const { consent } = element;
      const provider = nameOf(element.provider);
      const sameProvider = provider === givenProvider;
      if (sameProvider && Object.is(consent, given)) break;
      // Frameworks make the same object anew each time they render: that is no new consent, unless one was asked for.
      const same = sameProvider && !renewing && isSame(consent, given);
      given = consent;
      givenProvider = provider;
      if (!same) accept(consent);
    }
    if (!connected || searched) return;
    searched = true;
    if (looksAtOnce || !isFirstVisit()) pickUp();
    else whenIdle(pickUp);
  };

  const accept = (consent: unknown): void => {
    const renewed = renewing;
    renewing = searched = false;
    let ask: Ask | null = null;
    let problem: Problem | undefined;
    try {
      if (consent !== null && consent !== undefined && consent !== '') {
        ask = readAsk(consent, element.provider, now());
        needId(ask);
      }
    } catch (error) {
      if (!(error instanceof ScaError)) throw error;
      ask = null;
      problem = error;
    }
    // A page that comes back sets its consent again: that is the journey which was picked up, not a new one.
    const id = ask?.consent.id;
    const again = journey.resumed && ask && journey.ask?.consent.id === id && (isActive(journey) || id !== undefined);
    if (again && !renewed) journey = { ...journey, ask };
    else send({ type: 'given', ask, problem });
  };

  const needId = ({ consent }: Ask): void => {
    const url = consent.id === undefined && wantsId(element);
    if (url) throw new InvalidConsentError('id', undefined, `a non-empty string, since ${url} holds {id}`);
  };

  /** Which element of which page: what a reload finds its own attempt by. */
  const place = (): string => [location.pathname, element.id, element.initiateUrl, element.statusUrl].join('|');

  /** Goes on with what an earlier page began, or what this one came back with. */
  const pickUp = (): void => {
    looksAtOnce = true;
    const { state, ask } = journey;
    if (!connected || (state !== 'empty' && state !== 'idle')) return;
    const earlier = findEarlier({
      place: place(),
      hasConsent: !!ask,
      asksAnyway: !!ask && facts().verifiable,
      suits: ({ consent }) => !ask || consent.id === ask.consent.id,
    });
    if (!earlier) return;
    if (!earlier.elsewhere) void resume(earlier);
    else void earlier.elsewhere.then((heard) => (heard ? undefined : resume(earlier)));
  };

  const resume = async ({ attempt, record, returned }: Earlier): Promise<void> => {
    if ((record && !recall(attempt)) || !claim(attempt) || !(await hold(attempt))) return;
    const own = journey.ask;
    const ask = own ?? (record && recallAsk(record));
    // Another consent may have been set meanwhile, or the element been taken out.
    const suits = !record || !own || record.consent.id === own.consent.id;
    if (!ask || !suits || !connected) return release(attempt);
    diary = new Diary(Date.now());
    diary.channel = record && returned ? 'page' : null;
    // A return that nothing here remembers proves nothing, but is a good moment to ask for the truth.
    send({
      type: 'resume',
      ask,
      attempt,
      way: record?.way ?? 'redirect',
      returned: record ? returned : null,
      linkExpiresAt: record?.linkExpiresAt ?? null,
    });
    if (journey.attempt !== attempt) release(attempt);
  };

  const recallAsk = ({ consent, provider }: Remembered): Ask =>
    readAsk({ ...consent, provider }, element.provider === 'auto' ? provider : element.provider, now());

  const start = async (): Promise<ConsentOutcome | null> => {
    refresh();
    if (!connected || element.disabled) return null;
    const end = (): Promise<ConsentOutcome> => new Promise((resolve) => waiting.push(resolve));
    if (isActive(journey)) {
      const ended = end();
      if (journey.state === 'authorizing' && !journey.away) reopen();
      return ended;
    }
    const about = { consent: journey.ask?.consent ?? null };
    if (isSpent({ ...journey, ...facts() })) {
      renewing = true;
      dispatch('consent-renew', about);
      return null;
    }
    if (!canStart(journey) || !dispatch('consent-start', about, true)) return null;
    // A listener may have set a fresh consent at the last moment.
    refresh();
    const { ask } = journey;
    if (!ask || !canStart(journey)) return null;
    diary = new Diary(Date.now());
    const ended = end();
    begin(ask);
    return ended;
  };

  /** No await on the way here: WebKit opens a window only in the very call that the click made. */
  const begin = (ask: Ask): void => {
    const attempt = newAttempt();
    const { verifiable, renewable } = facts();
    let link: Link | null = null;
    try {
      needId(ask);
      const returnUrl = buildReturnUrl(element.returnUrl, attempt);
      if (ask.link && !isOver(ask.link.expiresAt, now())) {
        link = prepareLink(ask.link, ask.provider, trip(returnUrl));
      } else if (renewable && navigator.onLine === false) {
        throw new ScaError('offline', 'The browser is offline, no link was asked for.');
      }
    } catch (error) {
      send({ type: 'failed', problem: toProblem(error, 'invalid-link') });
      return;
    }
    let way = chooseWay(element.mode);
    const opens = way === 'popup' && !isOver(ask.expiresAt, now()) && (link || renewable);
    popup = opens ? openWindow(link?.url) : null;
    if (way === 'popup' && !popup && element.mode === 'auto' && !inFrame()) way = 'redirect';
    if (link && !ask.provider.prepareLink && !verifiable) {
      warn(
        'opens a link that came with the consent: it leads back without sca_attempt, so its return cannot be noticed. Set status-url, or initiate-url in place of the link.',
      );
    }
    claim(attempt);
    void hold(attempt);
    send({ type: 'start', attempt, way, link, window: popup ? 'open' : 'none' });
  };

  const openWindow = (url?: string): Popup | null => {
    focused = false;
    const { keepOpener, table, language } = element;
    const opened = openPopup({ url, keepOpener, text: table.preparing, lang: language });
    diary.blocked ||= !opened;
    if (!opened && inFrame()) {
      warn(
        'could not open a window. Where its frame is sandboxed, add allow-popups and allow-popups-to-escape-sandbox.',
      );
    }
    return opened;
  };

  const trip = (returnUrl: string): Trip => ({
    returnUrl,
    lang: element.language,
    origins: parseOrigins(element.redirectOrigins),
  });

  const reopen = (): void => {
    const { state, link, way } = journey;
    if (state !== 'authorizing') return;
    const live = link?.url && !link.over ? link : null;
    if (way === 'popup') {
      if (live && popup && !popup.closed && !focused) {
        // Not every browser brings a window to the front: whoever presses again gets a new one.
        focused = true;
        popup.focus();
        return;
      }
      if (!live && !facts().renewable) return;
      popup?.close();
      popup = openWindow(live?.url);
    }
    send({ type: 'reopen', window: popup ? 'open' : 'none' });
  };

  const initiate = async (): Promise<void> => {
    const { ask, attempt } = journey;
    const call = calling;
    if (!ask || !attempt || !call) return;
    try {
      const back = buildReturnUrl(element.returnUrl, attempt);
      const { body, skew: difference } = await askInitiate(element, ask.consent, back, call);
      if (call.aborted) return;
      skew = difference ?? skew;
      const found = readLink(body, ask.provider, now());
      if (!found) {
        throw new ScaError(
          'invalid-link',
          'The initiate endpoint answered without a usable link: expected {"redirect_url"}, {"method":{"redirect_url"}} or {"PendingUserAction":{"RedirectUrl"}}.',
        );
      }
      send({ type: 'initiated', link: found.link && prepareLink(found.link, found.provider, trip(back)) });
    } catch (error) {
      if (call.aborted) return;
      // A link that cannot be read is a bad link, not a bad consent.
      const known = error instanceof InvalidConsentError ? new ScaError('invalid-link', error.message) : error;
      send({ type: 'failed', problem: toProblem(known) });
    }
  };

  const depart = (): void => {
    const { link, way } = journey;
    if (!link?.url) return;
    keep();
    if (way === 'popup') {
      if (!popup?.go(link.url)) send({ type: 'window', window: 'none' });
      return;
    }
    try {
      // The whole page also from inside a frame: providers refuse to be framed.
      (window.top ?? window).location.href = link.url;
    } catch (cause) {
      const message = 'The page could not be left: a sandboxed frame needs allow-top-navigation-by-user-activation.';
      send({ type: 'failed', problem: new ScaError('not-configured', message, { cause }) });
    }
  };

  const keep = (): void => {
    const { ask, attempt, way, link } = journey;
    if (!ask || !attempt || !way) return;
    const { table, language } = element;
    const ends = ask.expiresAt ?? link?.expiresAt;
    sweep();
    remember({
      attempt,
      consent: ask.consent,
      provider: ask.provider.name,
      way,
      page: location.href.slice(location.origin.length + 1),
      place: place(),
      linkExpiresAt: link?.expiresAt ?? null,
      until: ends ? ends - skew + memoryAfterEnd : Date.now() + memory,
      words: { lang: language, returned: way === 'popup' ? table.returned : table.back, link: table.returnLink },
    });
  };

  /** Everything that runs, by what the journey is in. */
  const tend = (): void => {
    const { state, attempt, away, verifiable, way } = journey;
    const active = connected && isActive(journey);

    upkeep.keep('call', active && state === 'initiating', (signal) => {
      calling = signal;
    });
    // Heard also after the end: a window that nobody here can close, closes itself once it is heard.
    const lingers = connected && way === 'popup' && away && isTerminal(journey);
    upkeep.keep('listen', (active || lingers) && attempt, (signal) => {
      if (attempt) listenForReturn({ attempt, signal, onReturn });
    });
    const watched = popup;
    upkeep.keep('watch', active && state !== 'verifying' && watched, (signal) => {
      if (watched) watchWindow({ popup: watched, signal, away: () => journey.away, onSight, onAddress });
    });
    const polls = active && verifiable && (state === 'verifying' || (state === 'authorizing' && away));
    upkeep.keep('poll', polls, (signal) => {
      poll = pollStatus({ signal, ask: askForStatus, onAnswer, onFailure });
    });
    tendClock();
    upkeep.keep('page', active || !!stopClock, (signal) => {
      for (const type of pageEvents) addEventListener(type, onPage, { signal, capture: true });
    });
  };

  const onSight = (window: Sight): void => send({ type: 'window', window });

  const onAddress = (address: string): void => {
    const back = readReturn(address);
    if (back && back.attempt === journey.attempt) onReturn(back.returned, 'address');
  };

  const onReturn = (returned: Returned, channel: Channel): void => {
    if (isActive(journey) && !journey.returned) diary.channel = channel;
    send({ type: 'returned', returned });
  };

  const askForStatus = (signal: AbortSignal): Promise<HostAnswer> => {
    const { ask, ending } = journey;
    const atMost = ending?.state === 'cancelled' ? cancelTimeout : Number.POSITIVE_INFINITY;
    return askStatus(element, ask?.consent ?? {}, atMost, signal);
  };

  const onAnswer = ({ body, skew: difference }: HostAnswer): void => {
    skew = difference ?? skew;
    const word = readStatus(body, journey.ask?.provider ?? { name: 'generic' });
    if (word !== 'pending') diary.channel ??= 'status';
    send({ type: 'status', word });
    send({ type: 'time' });
  };

  const onFailure = (error: unknown, tries: number): void => {
    const { ending } = journey;
    warn(`could not read the status and will try again: ${error instanceof Error ? error.message : error}`);
    if (ending && tries >= (ending.state === 'expired' ? lastTries : 1)) send({ type: 'unverified' });
  };

  const tendClock = (): void => {
    const deadline = connected ? deadlineOf(journey) : null;
    const rest = deadline === null ? 0 : deadline - now();
    stopClock?.();
    stopClock = null;
    if (rest <= 0) return;
    if (rest < countdownWindow) {
      stopClock = tick(onTick);
    } else {
      const timer = setTimeout(onTick, Math.min(rest - countdownWindow + 1000, longestTimer));
      stopClock = () => clearTimeout(timer);
    }
  };

  const onTick = (): void => {
    const deadline = deadlineOf(journey);
    if (deadline === null) return;
    const rest = deadline - now();
    if (rest <= 0) {
      send({ type: 'time' });
      return;
    }
    element.onTick(rest);
    if (rest >= countdownWindow - 2000) tendClock();
  };

  /** Timers sleep with the page: whatever wakes it looks at the clock and asks for the truth. */
  const onPage = ({ type, target, persisted }: Event & { readonly persisted?: boolean }): void => {
    // The focus of something in the page.
    if (target instanceof Element || (type === 'visibilitychange' && document.hidden)) return;
    if (type === 'pagehide') {
      // A page that is kept for Back must not keep its attempt from the page that takes its place.
      if (journey.attempt) release(journey.attempt);
      return;
    }
    if (type === 'pageshow') {
      // The provider's page took this one's place, and Back brought it here again as it was.
      if (persisted) send({ type: 'back' });
      reclaim();
    }
    look();
    // A call that was on its way when the network went or the page was frozen may never be answered.
    if (type === 'online' || type === 'resume') poll?.now(true);
  };

  const reclaim = (): void => {
    const { attempt } = journey;
    if (attempt && isActive(journey) && claim(attempt)) void hold(attempt);
  };

  const look = (): void => {
    diary.focusReturned ||= journey.away;
    send({ type: 'time' });
    send({ type: 'focus' });
  };

  return {
    get journey() {
      return journey;
    },
    get now() {
      return now();
    },
    connect: () => {
      connected = true;
      searched = false;
      reclaim();
      tend();
      if (isActive(journey)) look();
    },
    disconnect: () => {
      // Being moved is to be taken out and put in at once: only what is still out afterwards was removed.
      queueMicrotask(() => {
        if (element.isConnected) return;
        send({ type: 'removed' });
        // A listener may have put it back.
        if (element.isConnected) return;
        send({ type: 'window', window: popup ? 'unobservable' : journey.window });
        connected = false;
        popup = null;
        const { attempt } = journey;
        if (attempt) release(attempt);
        tend();
      });
    },
    refresh,
    start,
    reopen,
    cancel: (by) => {
      refresh();
      send({ type: 'cancel', by });
    },
    reset: () => {
      refresh();
      send({ type: 'reset' });
    },
  };
};
