import { captureReturn } from '../arrival/capture-return.js';
import type { ConsentRequest } from '../consent/consent.js';
import type { Returned } from '../consent/provider.js';
import { type AttemptRecord, recall, recallHere } from './attempt-store.js';

/** What an earlier page began, or what this one came back with. */
export interface Earlier {
  readonly attempt: string;
  /** What was remembered of it; null: it began in another browser. */
  readonly record: AttemptRecord | null;
  readonly returned?: Returned;
  /** Another page is waiting for it and has heard. */
  readonly heard?: false | Promise<boolean>;
}

/**
 * Finds what an element may go on with: first a return in this page's address, then what this tab has begun.
 *
 * @param place - Which element of which page is asking.
 * @param ask - The consent that the element has of its own.
 * @param verifiable - There is a truth to ask for, so that a return that nothing is remembered of is worth a look.
 */
export const findEarlier = (place: string, ask: ConsentRequest | null, verifiable: boolean): Earlier | null => {
  const suits = ({ consent }: AttemptRecord): boolean => !ask || consent.id === ask.consent.id;
  const arrival = captureReturn();
  if (arrival && !arrival.taken) {
    const record = recall(arrival.attempt);
    if (record ? suits(record) : ask && verifiable) {
      arrival.taken = true;
      return { ...arrival, record };
    }
  }
  const record = recallHere().find((one) => (one.place === place || one.here === place) && suits(one));
  // Somebody who left by full page and is here without having come back has nothing to go on with, unless it is asked for.
  return record && (record.returned || ask || record.way !== 'redirect') ? { ...record, record } : null;
};
