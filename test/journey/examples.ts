/** One journey for each way of being in a state, and one signal for each way of being told something. */
import type { ConsentRequest, Link } from '../../src/consent/consent.js';
import { generic } from '../../src/consent/providers/generic.js';
import { blank, type Effect, type Journey, type Outcome, type Problem, type Signal } from '../../src/journey/state.js';

export const now = 1_000_000;
const later = now + 60_000;

export const attempt = '0123456789abcdef0123456789abcdef';
export const link: Link = { url: 'https://psp.example/', expiresAt: later };
export const ask: ConsentRequest = {
  provider: generic,
  consent: { id: 'c-1' },
  link: null,
  exempt: false,
  expiresAt: later,
};
export const problem: Problem = { code: 'initiate-failed', message: 'no', retryable: true };

const facts = { now, verifiable: true, renewable: true };
const journey = (more: Partial<Journey>): Journey => ({ ...blank, ...facts, ask, ...more });
const begun = (more: Partial<Journey>): Journey => journey({ attempt, way: 'popup', window: 'open', ...more });
const away = (more: Partial<Journey>): Journey => begun({ state: 'authorizing', away: true, link, ...more });
const ended = (outcome: Outcome): Journey => begun({ state: outcome.state, window: 'none', away: true, outcome });

const over: ConsentRequest = { ...ask, expiresAt: now };
const cancelled = { state: 'cancelled', by: 'user' } as const;
const expired = { state: 'expired', what: 'consent', verified: false } as const;

export const journeys = {
  empty: journey({ state: 'empty', ask: null }),
  idle: journey({ state: 'idle' }),
  'idle, over': journey({ state: 'idle', ask: over }),
  initiating: begun({ state: 'initiating' }),
  'initiating, away': begun({ state: 'initiating', away: true }),
  authorizing: away({}),
  'authorizing, unverifiable': away({ verifiable: false }),
  'authorizing, blocked': away({ away: false, window: 'none' }),
  'authorizing, full page': away({ way: 'redirect', window: 'none' }),
  'authorizing, link over': away({ link: { ...link, isExpired: true } }),
  'authorizing, consent over': away({ ask: over }),
  'verifying, returned': away({ state: 'verifying', returned: {}, link: null }),
  'verifying, cancelled': away({ state: 'verifying', ending: cancelled }),
  'verifying, expired': away({ state: 'verifying', ask: over, ending: expired }),
  'verifying, expired unopened': journey({ state: 'verifying', ask: over, ending: expired }),
  'verifying, back': away({ state: 'verifying', way: 'redirect', window: 'none', ending: { state: 'idle' } }),
  complete: ended({ state: 'complete', verified: true, exempt: false, returned: null }),
  declined: ended({ state: 'declined', verified: true, returned: null }),
  expired: ended({ state: 'expired', what: 'consent', verified: true }),
  'expired, link': ended({ state: 'expired', what: 'link', verified: false }),
  cancelled: ended(cancelled),
  failed: ended({ state: 'failed', error: problem }),
  'failed, stuck': ended({ state: 'failed', error: { ...problem, code: 'invalid-consent', retryable: false } }),
} satisfies Record<string, Journey>;

export const signals = {
  'given another': ['given', { ...ask, consent: { id: 'c-2' } }],
  'given an over one': ['given', over],
  'given an exempt one': ['given', { ...ask, exempt: true }],
  'given a bad one': ['given', null, { ...problem, code: 'invalid-consent', retryable: false }],
  'given none': ['given', null],
  start: ['start', attempt, 'popup', 'open', null],
  'start, blocked': ['start', attempt, 'popup', 'none', null],
  'start with link': ['start', attempt, 'popup', 'open', link],
  'start with link, blocked': ['start', attempt, 'popup', 'none', link],
  initiated: ['initiated', link],
  'initiated, exempt': ['initiated', null],
  failed: ['failed', problem],
  'window none': ['window', 'none'],
  'window open': ['window', 'open'],
  'window unobservable': ['window', 'unobservable'],
  'window closed': ['window', 'closed'],
  reopen: ['reopen', 'open'],
  'reopen, blocked': ['reopen', 'none'],
  focus: ['focus'],
  returned: ['returned', { a: '1' }],
  'status pending': ['status', 'pending'],
  'status complete': ['status', 'complete'],
  'status declined': ['status', 'declined'],
  'status expired': ['status', 'expired'],
  'status failed': ['status', 'failed'],
  unverified: ['unverified'],
  time: ['time'],
  cancel: ['cancel', 'user'],
  back: ['back'],
  'resume, popup': ['resume', ask, attempt, 'popup', null],
  'resume, full page': ['resume', ask, attempt, 'redirect', null],
  'resume, returned': ['resume', ask, attempt, 'redirect', {}],
  removed: ['removed'],
  reset: ['reset'],
} satisfies Record<string, Signal>;

const written = (effect: Effect): string => {
  if (effect.do === 'check') return effect.fresh ? 'check!' : 'check';
  return effect.do === 'tell' ? `tell ${effect.outcome.state}` : effect.do;
};

/**
 * A step in a few words: the next state and what is to be done. `leave tell x` is written `(x)`, as the two belong together.
 * `.`: nothing at all, the very same journey. `=`: the same state, knowing something new or doing something.
 */
export const inWords = (before: Journey, [after, effects]: readonly [Journey, readonly Effect[]]): string => {
  if (after === before && !effects.length) return '.';
  const done = effects
    .map(written)
    .join(' ')
    .replace(/leave tell (\w+)/g, '($1)');
  return `${after.state === before.state ? '=' : after.state} ${done}`.trim();
};
