/** One journey for each way of being in a state, and one action for each way that something can happen. */
import type { ConsentRequest, Link } from '../../src/consent/consent.js';
import { generic } from '../../src/consent/providers/generic.js';
import type { Action, Effect, Reduction } from '../../src/journey/actions.js';
import { initialState, type JourneyState, type Outcome, type Problem } from '../../src/journey/state.js';

export const now = 1_000_000;
const later = now + 60_000;

export const attempt = '0123456789abcdef0123456789abcdef';
export const link: Link = { url: 'https://psp.example/', expiresAt: later };
export const request: ConsentRequest = {
  provider: generic,
  consent: { id: 'c-1' },
  link: null,
  exempt: false,
  expiresAt: later,
};
export const problem: Problem = { code: 'initiate-failed', message: 'no', retryable: true };

const facts = { now, canVerify: true, canRenewLink: true };
const journey = (more: Partial<JourneyState>): JourneyState => ({ ...initialState, ...facts, request, ...more });
const begun = (more: Partial<JourneyState>): JourneyState =>
  journey({ attempt, flow: 'popup', window: 'open', ...more });
const departed = (more: Partial<JourneyState>): JourneyState =>
  begun({ state: 'authorizing', departed: true, link, ...more });
const performs = { performs: true, canPerform: true } as const;
const authorised = { verified: true, exempt: false } as const;
const performing = (more: Partial<JourneyState>): JourneyState =>
  departed({ state: 'verifying', link: null, ...performs, authorisation: authorised, isPerforming: true, ...more });
const ended = (outcome: Outcome): JourneyState =>
  begun({ state: outcome.state, window: 'none', departed: true, outcome });

const over: ConsentRequest = { ...request, expiresAt: now };
const cancelled = { state: 'cancelled', by: 'user' } as const;
const expired = { state: 'expired', what: 'consent', verified: false } as const;

export const journeys = {
  empty: journey({ state: 'empty', request: null }),
  idle: journey({ state: 'idle' }),
  'idle, over': journey({ state: 'idle', request: over }),
  initiating: begun({ state: 'initiating' }),
  'initiating, away': begun({ state: 'initiating', departed: true }),
  authorizing: departed({}),
  'authorizing, unverifiable': departed({ canVerify: false }),
  'authorizing, blocked': departed({ departed: false, window: 'none' }),
  'authorizing, full page': departed({ flow: 'redirect', window: 'none' }),
  'authorizing, link over': departed({ link: { ...link, isExpired: true } }),
  'authorizing, consent over': departed({ request: over }),
  'verifying, returned': departed({ state: 'verifying', returned: {}, link: null }),
  'verifying, unreachable': departed({ state: 'verifying', returned: {}, link: null, unreachable: true }),
  'verifying, cancelled': departed({ state: 'verifying', ending: cancelled }),
  'verifying, expired': departed({ state: 'verifying', request: over, ending: expired }),
  'verifying, expired unopened': journey({ state: 'verifying', request: over, ending: expired }),
  'verifying, remembered': departed({
    state: 'verifying',
    flow: 'redirect',
    window: 'none',
    resumed: true,
    ending: { state: 'empty' },
  }),
  'verifying, back': departed({ state: 'verifying', flow: 'redirect', window: 'none', ending: { state: 'idle' } }),
  complete: ended({ state: 'complete', verified: true, exempt: false, returned: null }),
  declined: ended({ state: 'declined', verified: true, returned: null }),
  expired: ended({ state: 'expired', what: 'consent', verified: true }),
  'expired, link': ended({ state: 'expired', what: 'link', verified: false }),
  cancelled: ended(cancelled),
  'cancelled, waited': { ...ended(cancelled), returned: {} },
  failed: ended({ state: 'failed', error: problem }),
  'failed, stuck': ended({ state: 'failed', error: { ...problem, code: 'invalid-consent', retryable: false } }),
  'empty, performs': journey({ state: 'empty', request: null, canPerform: true }),
  'authorizing, performs': departed(performs),
  'authorizing, performs unverifiable': departed({ ...performs, canVerify: false }),
  'authorizing, perform not set': departed({ performs: true }),
  'performing, first': journey({ state: 'verifying', request: null, canPerform: true, isPerforming: true }),
  performing: performing({ returned: {} }),
  'performing, third': performing({ round: 3 }),
  'performing, unverified': performing({ canVerify: false, authorisation: { verified: false, exempt: false } }),
  'performing, asking': performing({
    canVerify: false,
    resumed: true,
    authorisation: { verified: false, exempt: false },
    ending: { state: 'empty' },
  }),
  'performing, waiting': performing({ canPerform: false, isPerforming: false }),
  'idle, by perform': journey({ state: 'idle', canPerform: true, round: 1 }),
  'idle, call failed': journey({ state: 'idle', ...performs, attempt, round: 1, authorisation: authorised }),
  'failed, call': {
    ...ended({ state: 'failed', error: { ...problem, code: 'perform-failed' } }),
    ...performs,
    authorisation: authorised,
  },
  'failed, first call': journey({
    state: 'failed',
    request: null,
    canPerform: true,
    outcome: { state: 'failed', error: { ...problem, code: 'perform-failed' } },
  }),
  'declined, performs': { ...ended({ state: 'declined', verified: true, returned: null }), ...performs, round: 1 },
  'complete, performs': {
    ...ended({ state: 'complete', verified: true, exempt: false, returned: null, response: {} }),
    ...performs,
    round: 1,
  },
} satisfies Record<string, JourneyState>;

export const actions = {
  'given another': { type: 'consentReceived', request: { ...request, consent: { id: 'c-2' } } },
  'given an over one': { type: 'consentReceived', request: over },
  'given an exempt one': { type: 'consentReceived', request: { ...request, exempt: true } },
  'given a bad one': {
    type: 'consentReceived',
    request: null,
    problem: { ...problem, code: 'invalid-consent', retryable: false },
  },
  'given the same': { type: 'consentUpdated', request: { ...request, expiresAt: later + 1 } },
  'given none': { type: 'consentReceived', request: null },
  start: { type: 'startRequested', attempt, flow: 'popup', window: 'open', link: null },
  'start, blocked': { type: 'startRequested', attempt, flow: 'popup', window: 'none', link: null },
  'start with link': { type: 'startRequested', attempt, flow: 'popup', window: 'open', link },
  'start with link, blocked': { type: 'startRequested', attempt, flow: 'popup', window: 'none', link },
  'window opened': { type: 'windowDecided', flow: 'popup', window: 'open' },
  'window refused': { type: 'windowDecided', flow: 'redirect', window: 'none' },
  initiated: { type: 'linkReceived', link },
  'initiated, exempt': { type: 'linkReceived', link: null },
  failed: { type: 'attemptFailed', problem },
  'window none': { type: 'windowChanged', window: 'none' },
  'window open': { type: 'windowChanged', window: 'open' },
  'window unobservable': { type: 'windowChanged', window: 'unobservable' },
  'window closed': { type: 'windowChanged', window: 'closed' },
  reopen: { type: 'reopenRequested', window: 'open' },
  'reopen, blocked': { type: 'reopenRequested', window: 'none' },
  focus: { type: 'pageFocused' },
  returned: { type: 'returnReceived', returned: { a: '1' } },
  'status pending': { type: 'statusReceived', status: 'pending' },
  'status complete': { type: 'statusReceived', status: 'complete' },
  'status declined': { type: 'statusReceived', status: 'declined' },
  'status expired': { type: 'statusReceived', status: 'expired' },
  'status failed': { type: 'statusReceived', status: 'failed' },
  'endpoint lost': { type: 'statusEndpointLost' },
  'endpoint found': { type: 'statusEndpointFound' },
  unverified: { type: 'statusUnavailable' },
  time: { type: 'timePassed' },
  cancel: { type: 'cancelRequested', by: 'user' },
  'check again': { type: 'checkRequested' },
  back: { type: 'backPressed' },
  'resume, popup': {
    type: 'attemptResumed',
    request,
    attempt,
    flow: 'popup',
    returned: null,
    linkExpiresAt: null,
  },
  'resume, full page': {
    type: 'attemptResumed',
    request,
    attempt,
    flow: 'redirect',
    returned: null,
    linkExpiresAt: null,
  },
  'resume, returned': {
    type: 'attemptResumed',
    request,
    attempt,
    flow: 'redirect',
    returned: {},
    linkExpiresAt: null,
  },
  'lost, given': { type: 'attemptLost', request },
  'lost, remembered': { type: 'attemptLost', request: null },
  removed: { type: 'elementRemoved' },
  reset: { type: 'resetRequested' },
  perform: { type: 'performRequested' },
  performed: { type: 'performSucceeded', response: { receipt: 7 } },
  demanded: { type: 'consentDemanded', request: { ...request, consent: { id: 'c-2' } } },
  'demanded, the same': { type: 'consentDemanded', request },
  'perform failed': { type: 'performFailed', problem: { ...problem, code: 'perform-failed' } },
  'resume, performs': {
    type: 'attemptResumed',
    request,
    attempt,
    flow: 'popup',
    returned: null,
    linkExpiresAt: null,
    call: { progress: 'expected', verified: false, round: 1 },
  },
  'resume, call begun': {
    type: 'attemptResumed',
    request,
    attempt,
    flow: 'redirect',
    returned: {},
    linkExpiresAt: null,
    call: { progress: 'begun', verified: true, round: 1 },
  },
  'resume, call failed': {
    type: 'attemptResumed',
    request,
    attempt,
    flow: 'redirect',
    returned: {},
    linkExpiresAt: null,
    call: { progress: 'failed', verified: true, round: 1 },
  },
} satisfies Record<string, Action>;

/** The effects as the tables write them. */
const SHORT_NAMES = {
  requestLink: 'request',
  openLink: 'open',
  rememberAttempt: 'remember',
  pollStatus: 'check',
  closeWindow: 'close',
  endAttempt: 'leave',
  keepAttempt: 'keep',
  reportOutcome: 'tell',
} as const satisfies Record<Effect['type'], string>;

const written = (effect: Effect): string => {
  if (effect.type === 'pollStatus') return effect.fresh ? 'check!' : 'check';
  if (effect.type === 'reportOutcome') return `tell ${effect.outcome.state}`;
  return SHORT_NAMES[effect.type];
};

/**
 * A reduction in a few words: the next state and what is to be done. `leave tell x` is written `(x)`, as the two belong
 * together. `.`: nothing at all, the very same state object. `=`: the same state, knowing something new or doing something.
 */
export const inWords = (before: JourneyState, { state, effects }: Reduction): string => {
  if (state === before && effects.length === 0) return '.';
  // The protected call is no effect: it runs while the state says so.
  const named = ({ state, isPerforming }: JourneyState): string => (isPerforming ? 'performing' : state);
  const done = effects
    .map(written)
    .join(' ')
    .replace(/leave tell (\w+)/g, '($1)');
  return `${named(state) === named(before) ? '=' : named(state)} ${done}`.trim();
};
