/**
 * Decoupled authorisation: the provider asks the user in an app of its own. There is no page to open, no window to watch and no
 * return, so that only the status endpoint can tell.
 */
import type { Link } from '../consent/consent.js';
import type { Reduction } from './actions.js';
import { checkStatus, endAfterLastCheck, fail, unchanged } from './reductions.js';
import type { JourneyState, Problem } from './state.js';

/** The user authorises in an app, and has not come back by any other way. */
export function isInApp({ link, returned }: JourneyState): boolean {
  return link?.isInApp === true && returned === null;
}

/** Straight to `verifying`. `link` holds when the asking ends, and no address. */
export function waitForApp(state: JourneyState, link: Link): Reduction {
  if (!state.canVerify) return fail(state, NOBODY_TELLS);
  return {
    state: { ...state, state: 'verifying', flow: null, window: 'none', link, departed: true },
    // The window was opened in the press, when nobody knew that it would not be needed.
    effects: [{ type: 'closeWindow' }, { type: 'rememberAttempt' }, ...checkStatus(state, false)],
  };
}

/** An earlier page waited for the app. `before`: this journey; `resumed`: as any that is taken up, with the link. */
export function resumeInApp(before: JourneyState, resumed: JourneyState): Reduction {
  if (!before.canVerify) return unchanged(before);
  const waiting: JourneyState = { ...resumed, state: 'verifying', flow: null, window: 'none' };
  // Nobody handed over a consent: the attempt is only remembered here.
  if (before.state === 'empty') return endAfterLastCheck(waiting, { state: 'empty' });
  return { state: waiting, effects: checkStatus(waiting, false) };
}

/** Where the user is as far as anybody knows, once a last check has found nothing over. */
export function goOnWaiting(state: JourneyState): Reduction {
  if (state.returned || isInApp(state)) return unchanged({ ...state, ending: null, state: 'verifying' });
  return unchanged({ ...state, ending: null, state: 'authorizing' });
}

const NOBODY_TELLS: Problem = {
  code: 'not-configured',
  message:
    'The user authorises in an app, and nobody tells this page when that is done. Set status-url, or the checkStatus property.',
  // Another press would ask the user in the app once more.
  retryable: false,
};
