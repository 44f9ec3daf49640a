import type { CapturedReturn } from '../arrival/capture-return.js';
import type { ConsentRequest } from '../consent/consent.js';
import type { Returned } from '../consent/provider.js';
import { type AttemptRecord, load, loadOwn } from './attempt-store.js';

/** An attempt that an element may resume. */
export interface Resumable {
  readonly attempt: string;
  /** null: it began in another browser. */
  readonly record: AttemptRecord | null;
  readonly returned?: Returned;
  /** Settles with true where another page waits for this return and heard it. Then nothing is left to resume here. */
  readonly heard?: Promise<boolean> | null;
}

export interface ResumableSearch {
  /** The return in this page's address. */
  readonly arrival: CapturedReturn | undefined;
  /** The element that asks: its page's path, its id and its URLs. */
  readonly place: string;
  /** The consent that the element was given. */
  readonly request: ConsentRequest | null;
  /** There is a status endpoint, so a return without a record is a good moment to ask it. */
  readonly canVerify: boolean;
}

/**
 * Finds an attempt that an element may resume: the return in this page's address first, else what this tab began. A return is
 * given to one element only: it counts as taken from now on.
 */
export function findResumable(search: ResumableSearch): Resumable | null {
  return takeReturn(search) ?? findOwn(search);
}

function takeReturn({ arrival, request, canVerify }: ResumableSearch): Resumable | null {
  if (!arrival || arrival.taken) return null;
  const record = load(arrival.attempt);
  const fits = record ? isFor(record, request) : request !== null && canVerify;
  if (!fits) return null;
  arrival.taken = true;
  const { attempt, returned, heard } = arrival;
  return { attempt, record, returned, heard };
}

function findOwn({ place, request }: ResumableSearch): Resumable | null {
  const record = loadOwn().find((one) => (one.place === place || one.lastPlace === place) && isFor(one, request));
  if (!record) return null;
  const { attempt, flow, returned } = record;
  if (returned) return { attempt, record, returned };
  // Who left by full page and is here without having come back pressed Back. The element starts again, unless it was given
  // the same consent: then its status is worth asking for.
  return flow === 'popup' || request ? { attempt, record } : null;
}

function isFor({ consent }: AttemptRecord, request: ConsentRequest | null): boolean {
  return !request || consent.id === request.consent.id;
}
