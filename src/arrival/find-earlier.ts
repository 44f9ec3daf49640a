import type { Returned } from '../consent/provider.js';
import { arrive } from './arrive.js';
import { type Remembered, recall, recallHere } from './remembered-attempt.js';

/** What an earlier page began, or what this one came back with. */
export interface Earlier {
  readonly attempt: string;
  /** What was remembered of it; null: it began in another browser. */
  readonly record: Remembered | null;
  readonly returned: Returned | null;
  /** Another page is waiting for it and has heard. */
  readonly elsewhere: Promise<boolean> | null;
}

export interface Search {
  /** Which element of which page is asking. */
  readonly place: string;
  /** Whether the element has a consent of its own. */
  readonly hasConsent: boolean;
  /** Whether a return that nothing is remembered of is worth a look at the truth. */
  readonly asksAnyway: boolean;
  readonly suits: (record: Remembered) => boolean;
}

/** Finds what an element may go on with: first a return in this page's address, then what this tab has begun. */
export const findEarlier = ({ place, hasConsent, asksAnyway, suits }: Search): Earlier | null => {
  const arrival = arrive();
  if (arrival && !arrival.taken) {
    const { attempt, returned, heard } = arrival;
    const record = recall(attempt);
    if (record ? suits(record) : asksAnyway) {
      arrival.taken = true;
      return { attempt, record, returned, elsewhere: heard };
    }
  }
  const record = recallHere().find((one) => one.place === place && suits(one));
  // Somebody who left by full page and is here without having come back has nothing to go on with, unless it is asked for.
  if (!record || (!record.returned && !hasConsent && record.way === 'redirect')) return null;
  return { attempt: record.attempt, record, returned: record.returned ?? null, elsewhere: null };
};
