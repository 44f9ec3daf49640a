/** What is shown while a journey is under way. */
import { isInApp } from '../journey/in-app.js';
import { canOpenLink, type JourneyState, type WindowStatus } from '../journey/state.js';
import type { Words } from '../words/words.js';
import type { Sign } from './signs.js';
import {
  BLANK,
  type ButtonModel,
  CANCEL,
  CHECK_AGAIN,
  type MainButtonModel,
  STOP_WAITING,
  type ViewModel,
  type ViewOptions,
} from './view.js';

export function showUnreachable(): ViewModel {
  return {
    ...BLANK,
    status: 'unreachable',
    panel: { sign: 'offline', tone: 'plain' },
    second: CHECK_AGAIN,
    quiet: CANCEL,
  };
}

export function showInitiating({ flow }: JourneyState): ViewModel {
  const main: MainButtonModel = { words: 'preparing', action: 'start', isBusy: true, leads: flow };
  return { ...BLANK, status: 'preparing', explains: true, main, quiet: CANCEL };
}

/** The browser refused the window: a press of the main button opens it. */
export function showBlocked(): ViewModel {
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

export function showAuthorizing(state: JourneyState, { isLong }: ViewOptions): ViewModel {
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
function canReopen(state: JourneyState): boolean {
  return canOpenLink(state) || state.canRenewLink;
}

function reopenAsMain(state: JourneyState): Pick<ViewModel, 'main'> {
  const leads = state.flow;
  return { main: canReopen(state) ? { words: 'reopen', action: 'reopen', sign: 'window', leads } : undefined };
}

function reopenAsSecond(state: JourneyState): Pick<ViewModel, 'second'> {
  return { second: canReopen(state) ? { words: 'reopen', action: 'reopen' } : undefined };
}

/** Nothing stops the protected call, which may have happened. */
export function showPerforming(): ViewModel {
  return { ...BLANK, status: 'performing', panel: { sign: 'spinner', tone: 'busy' } };
}

/** There is no page to open: the app is the other window. */
function inApp(): ViewModel {
  return {
    ...BLANK,
    status: 'waitApp',
    panel: { sign: 'phone', tone: 'busy' },
    explains: true,
    hasClock: true,
    quiet: CANCEL,
  };
}

/** The person may have approved, so there is no "Cancel" any more: it would promise what it cannot do. */
export function showVerifying(state: JourneyState, { isLong }: ViewOptions): ViewModel {
  const { undecided, ending } = state;
  if (isInApp(state) && !ending) return inApp();
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
