import { ScaError } from './errors.js';
import { REFUSALS } from './host/status-poller.js';
import type { Ending } from './journey/state.js';

/** A last status check that fails is tried again this often before the journey ends without it. */
const LAST_CHECK_TRIES = 3;

/** How many failures in a row end the last check. Infinity: it goes on until somebody answers. */
export function triesFor(ending: Ending, error: unknown): number {
  switch (ending.state) {
    case 'expired':
      return LAST_CHECK_TRIES;
    case 'empty':
      // Only a refusal says something of a remembered attempt: somebody else may use this browser now.
      return isRefusal(error) ? LAST_CHECK_TRIES : Number.POSITIVE_INFINITY;
    default:
      return 1;
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof ScaError && REFUSALS.includes(error.status ?? 0);
}
