import { upkeep } from './activity.js';
import { captureReturn } from './arrival/capture-return.js';
import { listenForReturn, type ReturnChannel } from './arrival/return-channel.js';
import { newAttemptId, parseReturnAddress } from './attempt/attempt-id.js';
import { acquireLock, releaseLock } from './attempt/attempt-lock.js';
import type { AttemptRecord } from './attempt/attempt-store.js';
import * as attemptStore from './attempt/attempt-store.js';
import { findResumable, type Resumable } from './attempt/find-resumable.js';
import type { Consent, ConsentRequest, Link } from './consent/consent.js';
import type { Returned } from './consent/provider.js';
import { type ProviderChoice, readConsentRequest } from './consent/read-consent.js';
import { readInitiate, readStatus } from './consent/read-initiate.js';
import { finalizeLink } from './departure/finalize-link.js';
import { chooseFlow, inFrame, type Mode } from './departure/flow.js';
import { openPopup, type Popup } from './departure/popup-window.js';
import { buildReturnUrl } from './departure/return-url.js';
import { openDiary } from './diagnostics.js';
import { type ErrorCode, InvalidConsentError, must, ScaError, warn } from './errors.js';
import { type ConsentOutcome, type ScaConsentEventMap, terminalEvent } from './events.js';
import { askHost, type HostAnswer, type HostSettings, wantsId } from './host/host-client.js';
import { type Poll, startPolling } from './host/status-poller.js';
import { countdownWindow, deadlineOf, isOver, longestTimer } from './journey/deadline.js';
import { step } from './journey/reducer.js';
import {
  blank,
  canStart,
  isActive,
  isSpent,
  isTerminal,
  type Journey,
  type Outcome,
  type Problem,
  type Signal,
  type WindowStatus,
} from './journey/state.js';
import { tick } from './ticker.js';
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
 * as does one with a return in its address, or that nobody sees; any other looks after the next frame. In a frame on another
 * site that may never come: one that is out of sight is not drawn, and does not say that it is hidden.
 */
let looksAtOnce = false;

const isFirstVisit = (): boolean => {
  // Where there is none (pages without a browser), it looks at once.
  const [entry] = (performance.getEntriesByType?.('navigation') ?? []) as PerformanceNavigationTiming[];
  return entry?.type === 'navigate' && !inFrame() && !parseReturnAddress(location.href);
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
  /** Who waits for the end: what `start()` has promised. */
  let waiting: ((outcome: ConsentOutcome) => void)[] = [];
  /** Ends the initiate call. */
  let calling: AbortSignal | null = null;
  let poll: Poll | null = null;
  let stopClock: (() => void) | null = null;
  let diary = openDiary(Date.now());

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
  const send = (...signal: Signal): void => {
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
    const [after, effects] = step({ ...before, ...facts() }, ...signal);
    journey = after;
    const { state, window } = after;
    diary.note(before, after, Date.now());
    if (signal[0] !== 'time' || effects.length || state !== before.state || after.link !== before.link) {
      element.requestUpdate();
    }
    tend();
    // What ends is put away before anybody is told: a listener may begin anew at once, with a window and a promise of its own.
    const told = effects.some((effect) => effect.do === 'tell') ? waiting : [];
    if (told === waiting) waiting = [];
    if (signal[0] === 'start' && after.attempt !== before.attempt && after.attempt) void acquireLock(after.attempt);
    // One that is picked up may end in the very step that gave it its attempt.
    if (effects.some((effect) => effect.do === 'leave')) leave(after.attempt ?? before.attempt);
    // What goes back to its beginning lets go of its attempt; it stays remembered, for a Forward.
    else if (before.attempt && !after.attempt) releaseLock(before.attempt);
    if (state !== before.state || window !== before.window) {
      dispatch('consent-change', { state, previous: before.state, window });
    }
    for (const effect of effects) {
      if (effect.do === 'initiate') void initiate();
      if (effect.do === 'depart') depart();
      if (effect.do === 'check') poll?.(effect.fresh);
      if (effect.do === 'close') popup?.close();
      if (effect.do === 'tell') {
        // The end is told last, when all is done: a listener may begin the next journey then and there.
        if (effect === effects.at(-1)) busy = false;
        tell(effect.outcome, effect.consent, journey.outcome === effect.outcome ? journey : before, told.splice(0));
      }
    }
    busy = true;
    // What came in may have been over before it came.
    if (signal[0] !== 'time' && isOver(deadlineOf(journey), now())) send('time');
  };

  const leave = (attempt: string | null): void => {
    popup?.close();
    popup = null;
    if (!attempt) return;
    attemptStore.remove(attempt);
    releaseLock(attempt);
  };

  const tell = (outcome: Outcome, consent: Consent | null, about: Journey, told: typeof waiting): void => {
    const { state, ...ended } = outcome;
    const diagnostics = diary.read(about);
    const { message, status, cause, retryable, code } = outcome.state === 'failed' ? outcome.error : ({} as Problem);
    const detail =
      state === 'failed'
        ? { consent, code, message, status, cause, retryable, diagnostics }
        : { consent, ...ended, diagnostics };
    const type = terminalEvent(state);
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
    if (looksAtOnce || document.hidden || !isFirstVisit()) pickUp();
    else requestAnimationFrame(() => setTimeout(pickUp));
  };

  const accept = (consent: unknown): void => {
    const renewed = renewing;
    renewing = searched = false;
    let ask: ConsentRequest | null = null;
    let problem: Problem | undefined;
    try {
      if (consent !== null && consent !== undefined) {
        ask = readConsentRequest(consent, element.provider, now());
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
    else send('given', ask, problem);
  };

  const needId = ({ consent, exempt }: ConsentRequest): void => {
    const url = consent.id === undefined && !exempt && wantsId(element);
    must(!url, 'id', undefined, `a non-empty string, since ${url} holds {id}`);
  };

  /** Which element of which page: what a reload finds its own attempt by. */
  const place = (): string => [location.pathname, element.id, element.initiateUrl, element.statusUrl].join('|');

  /** Goes on with what an earlier page began, or what this one came back with. */
  const pickUp = (): void => {
    looksAtOnce = true;
    const { state, ask } = journey;
    if (!connected || (state !== 'empty' && state !== 'idle')) return;
    const earlier = findResumable({
      arrival: captureReturn(),
      place: place(),
      request: ask,
      canVerify: facts().verifiable,
    });
    if (earlier) void resume(earlier);
  };

  const resume = async ({ attempt, record, returned, heard }: Resumable): Promise<void> => {
    if ((heard && (await heard)) || (record && !attemptStore.load(attempt)) || !(await acquireLock(attempt))) return;
    const own = journey.ask;
    const ask = own ?? (record && recallAsk(record));
    // Another consent may have been set meanwhile, or the element been taken out.
    const suits = !record || !own || record.consent.id === own.consent.id;
    if (!ask || !suits || !connected) return releaseLock(attempt);
    // A reload of this page, which need not be the one that started, finds it here.
    if (record) attemptStore.save({ ...record, lastPlace: place() });
    diary = openDiary(Date.now());
    diary.seen.channel = record && returned ? 'page' : null;
    // A return that nothing here remembers proves nothing, but is a good moment to ask for the truth.
    send(
      'resume',
      ask,
      attempt,
      record?.flow ?? 'redirect',
      (record && returned) ?? null,
      record?.linkExpiresAt ?? null,
    );
    if (journey.attempt !== attempt) releaseLock(attempt);
  };

  const recallAsk = ({ consent, provider }: AttemptRecord): ConsentRequest =>
    readConsentRequest({ ...consent, provider }, element.provider === 'auto' ? provider : element.provider, now());

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
    diary = openDiary(Date.now());
    const ended = end();
    begin(ask);
    return ended;
  };

  /** No await on the way here: WebKit opens a window only in the very call that the click made. */
  const begin = (ask: ConsentRequest): void => {
    const attempt = newAttemptId();
    const { verifiable, renewable } = facts();
    let link: Link | null = null;
    try {
      needId(ask);
      const returnUrl = buildReturnUrl(element.returnUrl, attempt);
      if (ask.link && !isOver(ask.link.expiresAt, now())) {
        link = finalizeLink(ask.link, ask.provider, element, returnUrl);
      } else if (renewable && navigator.onLine === false) {
        throw new ScaError('offline', 'The browser is offline, no link was asked for.');
      }
    } catch (error) {
      send('failed', toProblem(error, 'invalid-link'));
      return;
    }
    let way = chooseFlow(element.mode);
    const opens = way === 'popup' && !isOver(ask.expiresAt, now()) && (link || renewable);
    popup = opens ? openWindow(link?.url) : null;
    if (way === 'popup' && !popup && element.mode !== 'popup' && !inFrame()) way = 'redirect';
    if (link && !ask.provider.prepareLink && !verifiable) {
      warn(
        'opens a link that came with the consent: it leads back without sca_attempt, so its return cannot be noticed. Set status-url, or initiate-url in place of the link.',
      );
    }
    send('start', attempt, way, popup ? 'open' : 'none', link);
  };

  const openWindow = (url?: string): Popup | null => {
    const { keepOpener, table, language } = element;
    const opened = openPopup(url, keepOpener, table.preparing, language);
    diary.seen.blocked ||= !opened;
    if (!opened && inFrame()) {
      warn(
        'could not open a window. Where its frame is sandboxed, add allow-popups and allow-popups-to-escape-sandbox.',
      );
    }
    return opened;
  };

  const reopen = (): void => {
    const { state, link, way } = journey;
    if (state !== 'authorizing') return;
    const live = link?.url && !link.over ? link : null;
    if (way === 'popup') {
      // Not every browser brings a window to the front: whoever presses again gets a new one.
      if (live && popup?.show()) return;
      if (!live && !facts().renewable) return;
      popup?.close();
      popup = openWindow(live?.url);
    }
    send('reopen', popup ? 'open' : 'none');
  };

  const initiate = async (): Promise<void> => {
    const { ask, attempt } = journey;
    const call = calling;
    if (!ask || !attempt || !call) return;
    try {
      const back = buildReturnUrl(element.returnUrl, attempt);
      const { body, skew: difference } = await askHost(element, ask.consent, back, call);
      if (call.aborted) return;
      skew = difference ?? skew;
      const found = readInitiate(body, ask.provider, now());
      if (!found) {
        throw new ScaError(
          'invalid-link',
          'The initiate endpoint answered without a usable link: expected {"redirect_url"}, {"method":{"redirect_url"}} or {"PendingUserAction":{"RedirectUrl"}}.',
        );
      }
      send('initiated', found.link && finalizeLink(found.link, found.provider, element, back));
    } catch (error) {
      if (call.aborted) return;
      // A link that cannot be read is a bad link, not a bad consent.
      const known = error instanceof InvalidConsentError ? new ScaError('invalid-link', error.message) : error;
      send('failed', toProblem(known));
    }
  };

  const depart = (): void => {
    const { link, way } = journey;
    if (!link?.url) return;
    keep();
    if (way === 'popup') {
      if (!popup?.go(link.url)) send('window', 'none');
      return;
    }
    try {
      // The whole page also from inside a frame: providers refuse to be framed.
      (window.top ?? window).location.href = link.url;
    } catch (cause) {
      const message = 'The page could not be left: a sandboxed frame needs allow-top-navigation-by-user-activation.';
      send('failed', new ScaError('not-configured', message, { cause }));
    }
  };

  const keep = (): void => {
    const { ask, attempt, way, link } = journey;
    if (!ask || !attempt || !way) return;
    const { table, language } = element;
    const ends = ask.expiresAt ?? link?.expiresAt;
    attemptStore.removeExpired();
    attemptStore.save({
      attempt,
      consent: ask.consent,
      provider: ask.provider.name,
      flow: way,
      page: location.href.slice(location.origin.length + 1),
      place: place(),
      linkExpiresAt: link?.expiresAt ?? null,
      expiresAt: ends ? ends - skew + memoryAfterEnd : Date.now() + memory,
      words: { lang: language, returned: table.returned, link: table.returnLink },
    });
  };

  const keepCall = upkeep((signal) => {
    calling = signal;
  });
  const keepListening = upkeep<string>((signal, attempt) => listenForReturn({ attempt, signal, onReturn }));
  const keepWatch = upkeep<Popup>((signal, watched) => watched.watch(() => journey.away, onSight, onAddress, signal));
  const keepPolling = upkeep((signal) => {
    poll = startPolling(askForStatus, onAnswer, onFailure, signal);
  });
  const keepPage = upkeep((signal) => {
    for (const type of pageEvents) addEventListener(type, onPage, { signal, capture: true });
  });

  /** Everything that runs, by what the journey is in. */
  const tend = (): void => {
    const { state, attempt, away, verifiable, way, resumed, returned } = journey;
    const active = connected && isActive(journey);
    keepCall(active && state === 'initiating');
    // Heard also after the end: a window that nobody here can close, closes itself once it is heard. Not where this page is the
    // one that came back: it would hear itself, and close.
    const ended = connected && way === 'popup' && away && isTerminal(journey);
    keepListening((active || ended) && !(resumed && returned) && attempt);
    keepWatch(active && state !== 'verifying' && popup);
    keepPolling(active && verifiable && (state === 'verifying' || (state === 'authorizing' && away)));
    tendClock();
    keepPage(active || !!stopClock);
  };

  const onSight = (window: WindowStatus): void => send('window', window);

  const onAddress = (address: string): void => {
    const back = parseReturnAddress(address);
    if (back && back.attempt === journey.attempt) onReturn(back.returned, 'address');
  };

  const onReturn = (returned: Returned, channel: ReturnChannel): void => {
    if (isActive(journey) && !journey.returned) diary.seen.channel = channel;
    send('returned', returned);
  };

  const askForStatus = (signal: AbortSignal): Promise<HostAnswer> => {
    const { ask, ending } = journey;
    const atMost = ending?.state === 'cancelled' ? cancelTimeout : undefined;
    return askHost(element, ask?.consent ?? {}, '', signal, atMost);
  };

  const onAnswer = ({ body, skew: difference }: HostAnswer): void => {
    skew = difference ?? skew;
    const word = readStatus(body, journey.ask?.provider ?? { name: 'generic' });
    if (word !== 'pending') diary.seen.channel ??= 'status';
    send('status', word);
    send('time');
  };

  const onFailure = (error: unknown, tries: number): void => {
    const { ending } = journey;
    warn(`could not read the status and will try again: ${error instanceof Error ? error.message : error}`);
    if (ending && tries >= (ending.state === 'expired' ? lastTries : 1)) send('unverified');
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
      send('time');
      return;
    }
    element.onTick(rest);
    if (rest >= countdownWindow - 2000) tendClock();
  };

  /** Timers sleep with the page: whatever wakes it looks at the clock and asks for the truth. */
  const onPage = ({ type, target, persisted }: Event & { readonly persisted?: boolean }): void => {
    // The focus of something in the page.
    if ((type === 'focus' && target !== window) || (type === 'visibilitychange' && document.hidden)) return;
    if (type === 'pagehide') {
      // A page that is kept for Back must not keep its attempt from the page that takes its place.
      if (journey.attempt) releaseLock(journey.attempt);
      return;
    }
    if (type === 'pageshow') {
      // The provider's page took this one's place, and Back brought it here again as it was.
      if (persisted) send('back');
      reclaim();
    }
    look();
    // A call that was on its way when the network went or the page was frozen may never be answered.
    if (type === 'online' || type === 'resume') poll?.(true);
  };

  const reclaim = (): void => {
    const { attempt } = journey;
    if (attempt && isActive(journey)) void acquireLock(attempt);
  };

  const look = (): void => {
    diary.seen.focusReturned ||= journey.away;
    send('time');
    send('focus');
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
        send('removed');
        // A listener may have put it back.
        if (element.isConnected) return;
        send('window', popup ? 'unobservable' : journey.window);
        connected = false;
        popup = null;
        const { attempt } = journey;
        if (attempt) releaseLock(attempt);
        tend();
      });
    },
    refresh,
    start,
    reopen,
    cancel: (by) => {
      refresh();
      send('cancel', by);
    },
    reset: () => {
      refresh();
      send('reset');
    },
  };
};
