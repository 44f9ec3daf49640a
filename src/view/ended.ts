/** What is shown at the end of a journey. */
import { isAction, isSpent, type JourneyState, mayStillGoThrough } from '../journey/state.js';
import { AGAIN, BLANK, CHECK_AGAIN, type MainButtonModel, type ViewModel, type ViewOptions } from './view.js';

/** Only what the status endpoint verified is called complete, and looks like a success (contract, section 7). */
export function showComplete({ outcome }: JourneyState): ViewModel {
  if (outcome?.state !== 'complete') return BLANK;
  // The protected call went well, which says more than any status.
  const isPerformed = 'response' in outcome && !outcome.exempt;
  if (outcome.verified || isPerformed) return { ...BLANK, status: 'complete', panel: { sign: 'tick', tone: 'good' } };
  return { ...BLANK, status: outcome.exempt ? 'exempt' : 'back', panel: { sign: 'info', tone: 'plain' } };
}

const END_SIGNS = { declined: 'declined', expired: 'clock', cancelled: 'stopped' } as const;

export function showEnded(state: JourneyState, options: ViewOptions): ViewModel {
  const how = state.state as keyof typeof END_SIGNS;
  const view: ViewModel = { ...BLANK, status: how, panel: { sign: END_SIGNS[how], tone: 'plain' } };
  // What the person approved may still go through, so nothing here invites to pay a second time.
  if (mayStillGoThrough(state)) {
    return { ...view, status: 'stopped', second: state.canVerify ? CHECK_AGAIN : AGAIN };
  }
  return { ...view, adds: isKnownNotApproved(state) ? 'notApproved' : undefined, main: againButton(state, options) };
}

/** The status endpoint said so, or the secure page was never reached. */
function isKnownNotApproved(state: JourneyState): boolean {
  const { outcome, departed, attempt } = state;
  // A call for the link that is the action itself may have happened, whatever came of its answer.
  if (!departed) return attempt === null || !isAction(state);
  return (outcome?.state === 'declined' || outcome?.state === 'expired') && outcome.verified;
}

/** A consent that is spent takes a fresh one from the host, so where the press leads is not known yet. */
function againButton(state: JourneyState, { flow }: ViewOptions): MainButtonModel {
  return { ...AGAIN, leads: isSpent(state) ? null : flow };
}

export function showFailed(state: JourneyState, options: ViewOptions): ViewModel {
  const error = state.outcome?.state === 'failed' ? state.outcome.error : undefined;
  const view: ViewModel = { ...BLANK, status: 'failed', panel: { sign: 'error', tone: 'bad' } };
  // Without a status endpoint a failure is the return's word alone, and the protected call may have happened.
  const isSaid = error?.code === 'status-failed' && state.canVerify;
  const isNotApproved = isSaid || (error?.code !== 'perform-failed' && isKnownNotApproved(state));
  const adds = isNotApproved ? 'notApproved' : undefined;
  if (state.authorisation && !isSpent(state)) return showPerformFailed(state, options);
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
export function showPerformFailed({ authorisation }: JourneyState, options: ViewOptions): ViewModel {
  const status = authorisation?.verified ? 'performFailed' : 'failed';
  return { ...BLANK, status, panel: { sign: 'error', tone: 'bad' }, main: { ...retryButton(options), leads: null } };
}

function retryButton({ flow }: ViewOptions): MainButtonModel {
  return { words: 'retry', action: 'start', leads: flow };
}
