/** The steps that several actions have in common: above all, how a journey comes to an end. */
import type { Effect, Reduction } from './actions.js';
import { type Ending, initialState, isActive, type JourneyState, type Outcome, type Problem } from './state.js';

export function unchanged(state: JourneyState): Reduction {
  return { state, effects: [] };
}

export function prepend(effects: readonly Effect[], reduction: Reduction): Reduction {
  return { state: reduction.state, effects: [...effects, ...reduction.effects] };
}

/** The same consent, and nothing begun. */
export function toIdle(journey: JourneyState): JourneyState {
  const { request, now, clockInDoubt, canVerify, canRenewLink, canPerform, round } = journey;
  const facts = { now, clockInDoubt, canVerify, canRenewLink, canPerform };
  return { ...initialState, ...facts, state: request ? 'idle' : 'empty', request, round: request ? round : 0 };
}

export function checkStatus({ canVerify }: JourneyState, fresh: boolean): Effect[] {
  return canVerify ? [{ type: 'pollStatus', fresh }] : [];
}

function endEffects({ request }: JourneyState, outcome: Outcome): Effect[] {
  return [{ type: 'endAttempt' }, { type: 'reportOutcome', outcome, consent: request?.consent ?? null }];
}

const ENDED = { window: 'none', link: null, ending: null, authorisation: null, isPerforming: false } as const;

export function end(state: JourneyState, outcome: Outcome): Reduction {
  return {
    state: { ...state, ...ENDED, state: outcome.state, outcome },
    effects: endEffects(state, outcome),
  };
}

export function fail(state: JourneyState, error: Problem): Reduction {
  return end(state, { state: 'failed', error });
}

/** A running attempt never disappears in silence: it is reported as cancelled by the host before another one begins. */
export function dropAttempt(state: JourneyState): Effect[] {
  // A journey that began with the protected call runs also while its button waits for a press.
  const isUnderWay = isActive(state) || (state.state === 'idle' && state.round > 0 && !state.authorisation);
  if (isUnderWay) return endEffects(state, { state: 'cancelled', by: 'host' });
  return state.authorisation ? [{ type: 'endAttempt' }] : [];
}

/** Comes to an end, after one last status check where the host has a status endpoint. */
export function endAfterLastCheck(state: JourneyState, ending: Ending): Reduction {
  const pending: JourneyState = { ...state, ending };
  if (!state.canVerify) return conclude(pending);
  return { state: { ...pending, state: 'verifying' }, effects: checkStatus(state, true) };
}

/** The last status check said nothing else: the pending ending becomes true. */
export function conclude(state: JourneyState): Reduction {
  const { ending } = state;
  if (!ending) return unchanged(state);
  switch (ending.state) {
    case 'idle':
      return { state: toIdle(state), effects: [] };
    case 'empty':
      return { state: toIdle({ ...state, request: null }), effects: [] };
    default:
      return end(state, ending);
  }
}

export function expire(state: JourneyState, what: 'consent' | 'link'): Reduction {
  return endAfterLastCheck(state, { state: 'expired', what, verified: false });
}
