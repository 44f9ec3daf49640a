import { readAttempt, withoutAttempt } from '../attempt.js';
import type { Returned } from '../consent/provider.js';

/** A way back as it stands in an address. */
export interface Return {
  readonly attempt: string;
  readonly returned: Returned;
}

/** Reads a return out of an address; null where it carries no attempt. */
export const readReturn: (address: string) => Return | null = readAttempt;

/** The address without the attempt, and with everything else to the letter. */
export const tidy = withoutAttempt;
