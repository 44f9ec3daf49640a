import type { Words } from '../words/words.js';
import { isSpent, type Journey } from './journey.js';

/** What a state looks like: its sentence, its kind, and what can be done. */
export interface Situation {
  readonly status?: keyof Words;
  readonly tone?: 'quiet' | 'busy' | 'good' | 'bad' | 'note';
  /** The main button's words; none: there is no main button. */
  readonly button?: keyof Words;
  readonly busy?: boolean;
  readonly actions: readonly ('reopen' | 'cancel' | 'again')[];
}

const failedAs = { offline: 'offline', 'initiate-timeout': 'timeout' } as const;

const waitingAs = { none: 'blocked', open: 'waiting', unobservable: 'unobservable', closed: 'closed' } as const;

const authorizing = ({ way, away, window, link, renewable }: Journey): Situation => {
  if (!away) return { status: 'blocked', tone: 'note', button: 'open', actions: ['cancel'] };
  if (link?.over) return { status: 'linkOver', tone: 'note', actions: ['reopen', 'cancel'] };
  // Without the link in hand (after a reload) a new one must be had, or there is nothing to open.
  const actions = link?.url || renewable ? (['reopen', 'cancel'] as const) : (['cancel'] as const);
  if (way === 'redirect') return { status: 'leaving', tone: 'busy', actions };
  return { status: waitingAs[window], tone: window === 'open' ? 'busy' : 'note', actions };
};

const failed = (journey: Journey): Situation => {
  const { outcome } = journey;
  if (outcome?.state !== 'failed' || isSpent(journey)) return { status: 'stuck', tone: 'bad', actions: ['again'] };
  const { code } = outcome.error;
  return { status: failedAs[code as keyof typeof failedAs] ?? 'failed', tone: 'bad', button: 'retry', actions: [] };
};

/** What to show for where the journey is. */
export const situationOf = (journey: Journey): Situation => {
  const { state, outcome } = journey;
  switch (state) {
    case 'empty':
    case 'idle':
      return { button: 'start', actions: [] };
    case 'initiating':
      return { status: 'preparing', tone: 'quiet', button: 'start', busy: true, actions: ['cancel'] };
    case 'authorizing':
      return authorizing(journey);
    case 'verifying':
      return { status: journey.undecided ? 'pending' : 'checking', tone: 'busy', actions: ['cancel'] };
    case 'complete': {
      const { verified, exempt } = outcome?.state === 'complete' ? outcome : { verified: false, exempt: false };
      return { status: exempt ? 'exempt' : verified ? 'complete' : 'back', tone: 'good', actions: [] };
    }
    case 'cancelled':
      return { status: 'cancelled', tone: 'note', button: 'start', actions: [] };
    case 'failed':
      return failed(journey);
    default:
      return isSpent(journey)
        ? { status: state, tone: 'note', actions: ['again'] }
        : { status: state, tone: 'note', button: 'start', actions: [] };
  }
};
