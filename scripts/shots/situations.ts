import type { Words } from '../../src/words/words.js';

/** Every situation, in the order of a journey, and the key of the status by which it is known to be reached. */
export const situations = {
  idle: '',
  'idle, full page': '',
  'idle, two scopes': '',
  'idle, disabled': '',
  'explanation open': '',
  'explanation open, two scopes': '',
  initiating: 'preparing',
  'authorizing, window open': 'waiting',
  'authorizing, window unobservable': 'unobservable',
  'authorizing, window closed': 'closed',
  'authorizing, window refused': 'blocked',
  'authorizing, link over': 'linkOver',
  'authorizing, full page': 'leaving',
  verifying: 'checking',
  'verifying, pending': 'pending',
  'verifying, shop unreachable': 'unreachable',
  'complete, verified': 'complete',
  'complete, unverified': 'back',
  'complete, exempt': 'exempt',
  declined: 'declined',
  expired: 'expired',
  'expired, link only': 'expired',
  cancelled: 'cancelled',
  'cancelled after the return': 'stopped',
  'failed, try again': 'failed',
  'failed, offline': 'offline',
  'failed, timeout': 'timeout',
  'failed at the provider': 'failed',
  'failed for good': 'stuck',
} as const satisfies Record<string, keyof Words | ''>;

export type Situation = keyof typeof situations;
