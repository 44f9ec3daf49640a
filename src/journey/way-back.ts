/** What a return and the host's status endpoint make of a journey. */
import type { Returned, StatusWord } from '../consent/provider.js';
import type { Reduction } from './actions.js';
import { isOver } from './deadline.js';
import { goOnWaiting, isInApp } from './in-app.js';
import { performOnceAuthorised } from './performing.js';
import { conclude, end, fail, toIdle, unchanged } from './reductions.js';
import { isAction, isActive, type JourneyState, type Problem } from './state.js';

export function onReturnReceived(state: JourneyState, returned: Returned): Reduction {
  if (state.state === 'cancelled') return onReturnAfterCancel(state);
  if (!isActive(state) || !state.departed || state.returned) return unchanged(state);
  // The status endpoint was faster. What the provider added to the address is told at the end.
  if (state.authorisation) return unchanged({ ...state, returned });
  if (!state.canVerify) return endUnverified(state, returned);
  // A user who came back did not stop: only a clock that ran out still counts.
  const ending = state.ending?.state === 'expired' ? state.ending : null;
  return {
    state: { ...state, state: 'verifying', returned, ending },
    effects: [{ type: 'closeWindow' }, { type: 'pollStatus', fresh: true, isReturn: true }],
  };
}

/** A cancel is no revocation: the host is told that the user came back all the same, and never as an outcome. */
function onReturnAfterCancel(state: JourneyState): Reduction {
  return state.window === 'closed' ? unchanged(state) : unchanged({ ...state, window: 'closed' });
}

/** Nobody can be asked: the return itself is all that is known (contract, section 7). */
function endUnverified(state: JourneyState, returned: Returned): Reduction {
  const back: JourneyState = { ...state, returned };
  switch (state.request?.provider.readReturn?.(returned)) {
    case 'declined':
      return end(back, { state: 'declined', verified: false, returned });
    case 'expired':
      return end(back, { state: 'expired', what: 'consent', verified: false });
    case 'failed':
      return fail(back, RETURNED_AS_FAILED);
    default:
      return complete(back, false);
  }
}

/** Authorised, and over unless the element makes the protected call. */
function complete(state: JourneyState, verified: boolean): Reduction {
  const known = { verified, exempt: false };
  return performOnceAuthorised(state, known) ?? end(state, { state: 'complete', ...known, returned: state.returned });
}

const RETURNED_AS_FAILED: Problem = {
  code: 'status-failed',
  message:
    'The provider sent the user back with a failure. Set status-url, so that your server can say what became of it.',
  retryable: true,
};

export function onStatusReceived(state: JourneyState, status: StatusWord): Reduction {
  const nobodyWentYet = state.state === 'initiating' && !state.departed;
  // A return that nobody remembers was asked about.
  const isFound = state.state === 'idle' && status === 'complete';
  if ((!isActive(state) && !isFound) || nobodyWentYet || isPastStatus(state)) return unchanged(state);
  const { returned } = state;
  switch (status) {
    case 'complete':
      return complete(state, true);
    case 'declined':
      return end(state, { state: 'declined', verified: true, returned });
    case 'expired':
      return end(state, { state: 'expired', what: 'consent', verified: true });
    case 'failed':
      return fail(state, {
        code: 'status-failed',
        message: 'The status endpoint answered "failed": ask the provider why.',
        // Where the initiate call is the action itself, a new press makes a new one.
        retryable: isAction(state),
      });
    case 'pending':
      return onStatusPending(state);
  }
}

/** The protected call runs or is due: a late answer of the status endpoint says nothing new. */
function isPastStatus({ authorisation, isPerforming }: JourneyState): boolean {
  return authorisation !== null || isPerforming;
}

export function onStatusUnavailable(state: JourneyState): Reduction {
  return isPastStatus(state) ? unchanged(state) : conclude(state);
}

export function onReachabilityChanged(state: JourneyState, unreachable: boolean): Reduction {
  if (!isActive(state) || isPastStatus(state) || state.unreachable === unreachable) return unchanged(state);
  return unchanged({ ...state, unreachable });
}

function onStatusPending(state: JourneyState): Reduction {
  const { ending } = state;
  if (!ending) return unchanged({ ...state, undecided: state.state === 'verifying' });
  // The user left, and may be at the provider in any window, or nowhere.
  if (ending.state === 'empty' && !isInApp(state))
    return unchanged({ ...state, ending: null, state: 'authorizing', window: 'unobservable' });
  if (ending.state === 'empty') return goOnWaiting(state);
  if (!isClockCorrected(state)) return conclude(state);
  return state.attempt ? goOnWaiting(state) : { state: toIdle(state), effects: [] };
}

/** The status answer's Date header put a wrong clock right, and what was taken for expired is not. */
function isClockCorrected({ ending, request, link, now }: JourneyState): boolean {
  if (ending?.state !== 'expired') return false;
  const expiresAt = ending.what === 'consent' ? request?.expiresAt : (link ?? request?.link)?.expiresAt;
  return typeof expiresAt === 'number' && !isOver(expiresAt, now);
}
