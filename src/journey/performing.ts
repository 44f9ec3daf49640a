/** What becomes of a journey whose protected call the element makes itself (contract, section 8). */
import type { ConsentRequest } from '../consent/consent.js';
import type { Action, Effect, Reduction, RememberedCall } from './actions.js';
import { conclude, end, fail, toIdle, unchanged } from './reductions.js';
import { type Authorisation, canPerformAnew, isCallDue, type JourneyState, type Problem } from './state.js';

/** So many consents in a row are asked for. A server that forgets what was authorised would ask for ever. */
const MOST_CONSENTS_IN_A_ROW = 3;

/** It is authorised, and not over where the element makes the protected call. Null: it makes none. */
export function performOnceAuthorised(state: JourneyState, authorisation: Authorisation): Reduction | null {
  if (!state.performs && !state.canPerform) return null;
  return { state: toPerforming({ ...state, authorisation, ending: null }), effects: [{ type: 'closeWindow' }] };
}

/** The call runs while this says so. Where `perform` is not set yet, the page is about to set it. */
function toPerforming(state: JourneyState): JourneyState {
  return {
    ...state,
    state: 'verifying',
    link: null,
    undecided: false,
    unreachable: false,
    outcome: null,
    isPerforming: state.canPerform,
  };
}

type CallAction = Extract<
  Action,
  { type: 'performRequested' | 'performSucceeded' | 'consentDemanded' | 'performFailed' }
>;

/** What the protected call, or the wish for it, makes of a journey. */
export function reduceCall(state: JourneyState, action: CallAction): Reduction {
  switch (action.type) {
    case 'performRequested':
      return onPerformRequested(state);
    case 'performSucceeded':
      return onPerformSucceeded(state, action.response);
    case 'consentDemanded':
      return onConsentDemanded(state, action.request);
    case 'performFailed':
      return onPerformFailed(state, action.problem);
  }
}

function onPerformRequested(state: JourneyState): Reduction {
  if (isCallDue(state) && state.canPerform) return unchanged(toPerforming(state));
  if (!canPerformAnew(state)) return unchanged(state);
  return unchanged(toPerforming(toIdle({ ...state, request: null })));
}

function onPerformSucceeded(state: JourneyState, response: unknown): Reduction {
  if (!state.isPerforming) return unchanged(state);
  const { authorisation, returned } = state;
  // Nobody was asked to authorise anything where the very first call went well.
  const { verified, exempt } = authorisation ?? { verified: false, exempt: true };
  return end(state, { state: 'complete', verified, exempt, returned, response });
}

function onConsentDemanded(state: JourneyState, request: ConsentRequest): Reduction {
  if (!state.isPerforming) return unchanged(state);
  const { authorisation, round } = state;
  const isSame = isSameConsent(state.request, request);
  if (state.ending) return isSame ? toUndecided(state, request) : forget(state);
  // Asking once more for what the status endpoint calls authorised would lead nowhere.
  if (isSame && authorisation?.verified) return onPerformFailed(state, SAME_CONSENT);
  if (round >= MOST_CONSENTS_IN_A_ROW) return onPerformFailed(state, TOO_MANY_CONSENTS);
  const left: Effect[] = state.attempt ? [{ type: 'endAttempt' }] : [];
  return { state: { ...toIdle({ ...state, request }), round: round + 1 }, effects: left };
}

const SAME_CONSENT: Problem = {
  code: 'perform-failed',
  message:
    'The status endpoint says that the consent is authorised, and perform was answered with the same consent again: does your server send the consent along when it repeats the call to the provider?',
  retryable: true,
};

const TOO_MANY_CONSENTS: Problem = {
  code: 'perform-failed',
  message: `perform was answered with another consent ${MOST_CONSENTS_IN_A_ROW} times in a row: does it pass the consent's id on, and does your server repeat the call with it?`,
  retryable: true,
};

/** With an id, the id is a consent's identity. One without cannot be told from another. */
function isSameConsent(one: ConsentRequest | null, other: ConsentRequest): boolean {
  return other.consent.id !== undefined && one?.consent.id === other.consent.id;
}

/** The page was only visited again, and the call says that the user has not authorised it yet: the journey goes on. */
function toUndecided(state: JourneyState, request: ConsentRequest): Reduction {
  return unchanged({
    ...state,
    request,
    state: 'authorizing',
    window: 'unobservable',
    ending: null,
    authorisation: null,
    isPerforming: false,
  });
}

/** The page was only visited again, and nothing came of asking. Nobody is told: somebody else may use this browser now. */
function forget(state: JourneyState): Reduction {
  return conclude({ ...state, isPerforming: false });
}

function onPerformFailed(state: JourneyState, error: Problem): Reduction {
  if (!state.isPerforming) return unchanged(state);
  if (state.ending) return forget(state);
  const { authorisation, request } = state;
  if (!authorisation) return fail(state, error);
  const outcome = { state: 'failed', error } as const;
  return {
    // What was authorised stays authorised: the next press makes the call again, and asks the user for nothing.
    state: { ...state, state: 'failed', window: 'none', isPerforming: false, outcome },
    effects: [{ type: 'keepAttempt' }, { type: 'reportOutcome', outcome, consent: request?.consent ?? null }],
  };
}

/** An earlier page knew that it was authorised. Null: it did not. */
export function resumeCall(state: JourneyState, { progress, verified }: RememberedCall): Reduction | null {
  const authorisation = { verified, exempt: false };
  switch (progress) {
    case 'expected':
      return null;
    case 'begun':
      // Whoever began it is gone, and nobody knows whether it happened.
      return unchanged(toPerforming({ ...state, authorisation }));
    case 'failed':
      return unchanged({ ...state, state: 'idle', link: null, authorisation });
  }
}

/**
 * The page was visited again without a consent, and has no status endpoint: the call itself says what became of the attempt
 * (contract, section 6).
 */
export function askByCall(state: JourneyState): Reduction {
  const authorisation = { verified: false, exempt: false };
  return unchanged(toPerforming({ ...state, authorisation, ending: { state: 'empty' } }));
}
