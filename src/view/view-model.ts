import {
  type Flow,
  isAction,
  isActive,
  isSpent,
  type JourneyState,
  mayStillGoThrough,
  type WindowStatus,
} from '../journey/state.js';
import type { Words } from '../words/words.js';
import type { Sign } from './signs.js';

/** What a panel is about, one colour each: plain for a fact, busy for work, good for what was verified, bad for what broke. */
export const tones = ['plain', 'busy', 'good', 'bad'] as const;
export type Tone = (typeof tones)[number];

/** What the buttons do. `start` also tries again. */
export type ButtonAction = 'start' | 'reopen' | 'checkAgain' | 'cancel';

/** A button: the key of its words, and what it does. */
export interface ButtonModel {
  readonly words: keyof Words;
  readonly action: ButtonAction;
}

export interface MainButtonModel extends ButtonModel {
  readonly sign?: Sign;
  /** It is at work and cannot be pressed. */
  readonly isBusy?: boolean;
  /** Where the press leads: into a window of its own, away from this page, or nowhere yet. */
  readonly leads: Flow | null;
}

/** What the element shows for a state. A filled button means that the person is needed; none means that they are not. */
export interface ViewModel {
  /** The key of the status sentence; undefined: there is nothing to say, and the question leads. */
  readonly status: keyof Words | undefined;
  /** The sign and the kind of the panel that shows the status. Undefined: it is spoken and not shown. */
  readonly panel: { readonly sign: Sign; readonly tone: Tone } | undefined;
  /** The panel also says that nothing has been approved, or that a page that does not come can be opened by hand. */
  readonly adds: 'notApproved' | 'leavingSlow' | undefined;
  /** What is asked is still a question: the element explains it. */
  readonly explains: boolean;
  /** The time left is shown. */
  readonly hasClock: boolean;
  /** The filled button. */
  readonly main: MainButtonModel | undefined;
  /** The outlined button, for what may be done and need not. */
  readonly second: ButtonModel | undefined;
  /** The quiet button at the end of the last line. */
  readonly quiet: ButtonModel | undefined;
}

const BLANK: ViewModel = {
  status: undefined,
  panel: undefined,
  adds: undefined,
  explains: false,
  hasClock: false,
  main: undefined,
  second: undefined,
  quiet: undefined,
};

const CANCEL: ButtonModel = { words: 'cancel', action: 'cancel' };
const STOP_WAITING: ButtonModel = { words: 'stopWaiting', action: 'cancel' };
const AGAIN: ButtonModel = { words: 'again', action: 'start' };
const CHECK_AGAIN: ButtonModel = { words: 'checkAgain', action: 'checkAgain' };

/** After this long in one situation the element shows more: a way on, or a way out. */
export const PATIENCE_MS: { readonly [Status in keyof Words]?: number } = {
  /** A provider's page that is slow: the link can be opened by hand. */
  leaving: 4000,
  /** Nobody who may have approved is offered a way out at once (WCAG 3.3.4): the answer is on its way. */
  checking: 10_000,
  /** The window may be there: only later is the person asked to open it again. */
  unobservable: 20_000,
};

export interface ViewOptions {
  /** How the next press will go to the provider. */
  readonly flow: Flow;
  /** The situation has outlasted its patience, `PATIENCE_MS`. */
  readonly isLong: boolean;
}

/** What to show for where the journey is. */
export function createViewModel(state: JourneyState, options: ViewOptions): ViewModel {
  if (state.unreachable && isActive(state)) return unreachable();
  switch (state.state) {
    case 'empty':
      return BLANK;
    case 'idle':
      // An earlier page made the protected call, and it failed.
      if (state.authorisation) return performFailed(state, options);
      return { ...BLANK, explains: true, hasClock: true, main: startButton(options) };
    case 'initiating':
      return initiating(state);
    case 'authorizing':
      return state.departed ? authorizing(state, options) : blocked();
    case 'verifying':
      return state.isPerforming || state.authorisation ? performing() : verifying(state, options);
    case 'complete':
      return complete(state);
    case 'declined':
    case 'expired':
    case 'cancelled':
      return ended(state, options);
    case 'failed':
      return failed(state, options);
  }
}

function startButton({ flow }: ViewOptions): MainButtonModel {
  return { words: 'start', action: 'start', sign: 'lock', leads: flow };
}

// ---------------------------------------------------------------- Under way

function unreachable(): ViewModel {
  return {
    ...BLANK,
    status: 'unreachable',
    panel: { sign: 'offline', tone: 'plain' },
    second: CHECK_AGAIN,
    quiet: CANCEL,
  };
}

function initiating({ flow }: JourneyState): ViewModel {
  const main: MainButtonModel = { words: 'preparing', action: 'start', isBusy: true, leads: flow };
  return { ...BLANK, status: 'preparing', explains: true, main, quiet: CANCEL };
}

/** The browser refused the window: a press of the main button opens it. */
function blocked(): ViewModel {
  return {
    ...BLANK,
    status: 'blocked',
    panel: { sign: 'info', tone: 'plain' },
    explains: true,
    hasClock: true,
    main: { words: 'open', action: 'reopen', sign: 'window', leads: 'popup' },
    quiet: CANCEL,
  };
}

const WINDOW_SIGNS = {
  none: 'info',
  open: 'spinner',
  unobservable: 'window',
  closed: 'info',
} as const satisfies Record<WindowStatus, Sign>;

/** The sentence for what is known of the provider's window. */
const WINDOW_SENTENCES = {
  none: 'blocked',
  open: 'waiting',
  unobservable: 'unobservable',
  closed: 'closed',
} as const satisfies Record<WindowStatus, keyof Words>;

function authorizing(state: JourneyState, { isLong }: ViewOptions): ViewModel {
  const { flow, window, link } = state;
  const view: ViewModel = { ...BLANK, explains: true, quiet: CANCEL };
  if (link?.isExpired) {
    return { ...view, status: 'linkOver', panel: { sign: 'clock', tone: 'plain' }, ...reopenAsMain(state) };
  }
  // A journey that was found again does not leave: the user may be at the provider in another window.
  if (flow === 'redirect' && window !== 'unobservable') {
    const leaving: ViewModel = {
      ...view,
      status: 'leaving',
      panel: { sign: 'spinner', tone: 'busy' },
      explains: false,
    };
    const isStuck = isLong && canReopen(state);
    return isStuck ? { ...leaving, adds: 'leavingSlow', second: { words: 'open', action: 'reopen' } } : leaving;
  }
  const isNeeded = window === 'closed' || window === 'none' || (window === 'unobservable' && isLong);
  return {
    ...view,
    status: WINDOW_SENTENCES[window],
    panel: { sign: WINDOW_SIGNS[window], tone: window === 'open' ? 'busy' : 'plain' },
    hasClock: true,
    ...(isNeeded ? reopenAsMain(state) : reopenAsSecond(state)),
  };
}

/** After a reload the link is not in hand: it opens again only where a new one can be had. */
function canReopen({ link, canRenewLink }: JourneyState): boolean {
  return Boolean(link?.url) || canRenewLink;
}

function reopenAsMain(state: JourneyState): Pick<ViewModel, 'main'> {
  const leads = state.flow;
  return { main: canReopen(state) ? { words: 'reopen', action: 'reopen', sign: 'window', leads } : undefined };
}

function reopenAsSecond(state: JourneyState): Pick<ViewModel, 'second'> {
  return { second: canReopen(state) ? { words: 'reopen', action: 'reopen' } : undefined };
}

/** Nothing stops the protected call, which may have happened. */
function performing(): ViewModel {
  return { ...BLANK, status: 'performing', panel: { sign: 'spinner', tone: 'busy' } };
}

/** The person may have approved, so there is no "Cancel" any more: it would promise what it cannot do. */
function verifying(state: JourneyState, { isLong }: ViewOptions): ViewModel {
  const { undecided, ending } = state;
  // A press on Cancel or "Stop waiting" is answered at once, and followed by one last check.
  const isStopping = ending?.state === 'cancelled';
  const isPending = undecided && !isStopping;
  return {
    ...BLANK,
    status: isPending ? 'pending' : 'checking',
    panel: { sign: 'spinner', tone: 'busy' },
    quiet: quietWhileVerifying(state, isLong),
  };
}

function quietWhileVerifying(
  { undecided, ending, returned, resumed }: JourneyState,
  isLong: boolean,
): ButtonModel | undefined {
  // A second press stops at once.
  if (ending?.state === 'cancelled') return returned || undecided || resumed ? STOP_WAITING : CANCEL;
  return undecided || isLong ? STOP_WAITING : undefined;
}

// ---------------------------------------------------------------- Ended

/** Only what the status endpoint verified is called complete, and looks like a success (contract, section 7). */
function complete({ outcome }: JourneyState): ViewModel {
  if (outcome?.state !== 'complete') return BLANK;
  // The protected call went well, which says more than any status.
  const isPerformed = 'response' in outcome && !outcome.exempt;
  if (outcome.verified || isPerformed) return { ...BLANK, status: 'complete', panel: { sign: 'tick', tone: 'good' } };
  return { ...BLANK, status: outcome.exempt ? 'exempt' : 'back', panel: { sign: 'info', tone: 'plain' } };
}

const END_SIGNS = { declined: 'declined', expired: 'clock', cancelled: 'stopped' } as const;

function ended(state: JourneyState, options: ViewOptions): ViewModel {
  const how = state.state as keyof typeof END_SIGNS;
  const view: ViewModel = { ...BLANK, status: how, panel: { sign: END_SIGNS[how], tone: 'plain' } };
  // What the person approved may still go through, so nothing here invites to pay a second time.
  if (mayStillGoThrough(state)) {
    return { ...view, status: 'stopped', second: state.canVerify ? CHECK_AGAIN : undefined };
  }
  return { ...view, adds: isKnownNotApproved(state) ? 'notApproved' : undefined, main: againButton(state, options) };
}

/** The status endpoint said so, or the secure page was never reached. */
function isKnownNotApproved({ outcome, departed }: JourneyState): boolean {
  if (!departed) return true;
  return (outcome?.state === 'declined' || outcome?.state === 'expired') && outcome.verified;
}

/** A consent that is spent takes a fresh one from the host, so where the press leads is not known yet. */
function againButton(state: JourneyState, { flow }: ViewOptions): MainButtonModel {
  return { ...AGAIN, leads: isSpent(state) ? null : flow };
}

function failed(state: JourneyState, options: ViewOptions): ViewModel {
  const error = state.outcome?.state === 'failed' ? state.outcome.error : undefined;
  const view: ViewModel = { ...BLANK, status: 'failed', panel: { sign: 'error', tone: 'bad' } };
  // A call that is the action itself may have happened, whatever came of its answer.
  const mayHaveHappened = error?.code === 'perform-failed' || isAction(state);
  const isNotApproved = error?.code === 'status-failed' || (!state.departed && !mayHaveHappened);
  const adds = isNotApproved ? 'notApproved' : undefined;
  if (state.authorisation && !isSpent(state)) return performFailed(state, options);
  switch (error?.code) {
    case 'offline':
      return { ...view, status: 'offline', panel: { sign: 'offline', tone: 'bad' }, main: retryButton(options) };
    case 'initiate-timeout':
      return { ...view, status: 'timeout', adds, main: retryButton(options) };
    case 'status-failed':
      return { ...view, adds, main: againButton(state, options) };
    default:
      // The host's own link, in the slot `help`, is the way on; or a fresh consent, where the host listens to `consent-renew`.
      if (!error?.retryable) return { ...view, status: 'stuck', second: AGAIN };
      return { ...view, adds, main: retryButton(options) };
  }
}

/**
 * The next press makes the protected call again, and authorises nothing. Without a status endpoint nobody knows that the user has
 * confirmed, so the sentence must not say so.
 */
function performFailed({ authorisation }: JourneyState, options: ViewOptions): ViewModel {
  const status = authorisation?.verified ? 'performFailed' : 'failed';
  return { ...BLANK, status, panel: { sign: 'error', tone: 'bad' }, main: { ...retryButton(options), leads: null } };
}

function retryButton({ flow }: ViewOptions): MainButtonModel {
  return { words: 'retry', action: 'start', leads: flow };
}
