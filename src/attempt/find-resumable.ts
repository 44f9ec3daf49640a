import type { CapturedReturn } from '../arrival/capture-return.js';
import type { ConsentRequest } from '../consent/consent.js';
import type { Returned } from '../consent/provider.js';
import { locksReachOtherTabs } from './attempt-lock.js';
import { type AttemptRecord, load, loadAll, loadOwn, markSeen, type Payment } from './attempt-store.js';

/** An attempt that an element may resume. */
export interface Resumable {
  readonly attempt: string;
  /** null: it began in another browser, or somebody made the return up. */
  readonly record: AttemptRecord | null;
  readonly returned?: Returned;
  /** Settles with true where another page waits for this return and heard it. Then nothing is left to resume here. */
  readonly heard?: Promise<boolean> | null;
  /** The return itself led to this page: to its address, or by the return page's going on. */
  readonly isReturn: boolean;
}

/** What an element was given, and shows. */
export interface Asked {
  /** The consent that the element was given. */
  readonly request: ConsentRequest | null;
  readonly payment: Payment;
}

export interface ResumableSearch extends Asked {
  /** The return in this page's address. */
  readonly arrival: CapturedReturn | undefined;
  /** The element that asks: its page's path and its id, or its URLs where it has no id. */
  readonly place: string;
  /** There is a status endpoint to ask for the truth. */
  readonly canVerify: boolean;
  /** The element can make the protected call, whose answer is the truth too. */
  readonly canPerform?: boolean;
  /** When this page began to load, in milliseconds since 1970 by this browser's clock. */
  readonly loadedAt: number;
}

/** Between the return page's going on and the next page's beginning lies a moment only, however slow the network is. */
const GOING_ON_MS = 2000;

/**
 * Finds an attempt that an element may resume: the return in this page's address first, else what this browser remembers of
 * this element. A return is given to one element only: it counts as taken from now on.
 */
export function findResumable(search: ResumableSearch): Resumable | null {
  return takeReturn(search) ?? findRemembered(search);
}

function takeReturn(search: ResumableSearch): Resumable | null {
  const { arrival, request, canVerify } = search;
  if (!arrival || arrival.taken) return null;
  const { attempt, returned, heard } = arrival;
  const record = load(attempt);
  const fits = record ? isFor(record, search) : request !== null && canVerify;
  if (!fits) return null;
  arrival.taken = true;
  const wasSeen = markSeen(attempt);
  // A router may have put an address back whose attempt is over.
  return record || !wasSeen ? { attempt, record, returned, heard, isReturn: true } : null;
}

function findRemembered(search: ResumableSearch): Resumable | null {
  const { request, canVerify, canPerform, loadedAt } = search;
  const isWanted = (record: AttemptRecord): boolean => isAt(record, search) && isOfUse(record, search);
  const own = findBest(loadOwn().filter(isWanted), loadedAt);
  // Nobody shall pay twice: the user may have left in another tab. A tab that still works on it keeps its lock.
  const looksFurther = !request && (canVerify || canPerform) && locksReachOtherTabs();
  const record = own ?? (looksFurther ? findBest(loadAll().filter(isWanted), loadedAt) : undefined);
  if (!record) return null;
  const { attempt, returned } = record;
  return { attempt, record, ...(returned && { returned }), isReturn: wasLedHere(record, loadedAt) };
}

/** The user may have gone back and left once more. What they came back with counts before what they only left with. */
function findBest(records: readonly AttemptRecord[], loadedAt: number): AttemptRecord | undefined {
  const led = records.find((record) => wasLedHere(record, loadedAt));
  return led ?? records.find(({ returned }) => returned) ?? records[0];
}

function isAt(record: AttemptRecord, { place, ...asked }: ResumableSearch): boolean {
  return (record.place === place || record.lastPlace === place) && isFor(record, asked);
}

function isOfUse(record: AttemptRecord, { request, canVerify, canPerform, loadedAt }: ResumableSearch): boolean {
  if (canVerify || (canPerform && record.call)) return true;
  const { flow, returned } = record;
  // Nobody can be asked whose return this was. Somebody else may use this browser now, unless the host asks for that consent.
  if (returned) return wasLedHere(record, loadedAt) || request?.consent.id !== undefined;
  // Who left by full page and is here without having come back has nothing to go on with.
  return flow === 'popup' || request !== null;
}

/** The return page led to this page load, and to no later one. */
function wasLedHere({ leftAt }: AttemptRecord, loadedAt: number): boolean {
  return leftAt !== undefined && Math.abs(loadedAt - leftAt) < GOING_ON_MS;
}

/**
 * Whether an attempt is about what an element was given. A consent without an id is known by what is paid: an authorisation
 * that was begun for one amount must not complete another.
 */
export function isFor(record: AttemptRecord, { request, payment }: Asked): boolean {
  const { consent } = record;
  if (request && consent.id !== request.consent.id) return false;
  if (consent.id !== undefined) return true;
  return isSamePayment(record.payment, payment, request !== null) && (!request || isSameScope(record, request));
}

/** An element without a consent may say nothing of the payment. What it says must be the same. */
function isSamePayment(one: Payment = NO_PAYMENT, other: Payment, isExact: boolean): boolean {
  const names = ['amount', 'currency', 'payee'] as const;
  return names.every((name) => one[name] === other[name] || (!isExact && other[name] === ''));
}

const NO_PAYMENT: Payment = { amount: '', currency: '', payee: '' };

function isSameScope({ consent }: AttemptRecord, request: ConsentRequest): boolean {
  const write = (scope: readonly string[] = []): string => JSON.stringify([...scope].sort());
  return write(consent.scope) === write(request.consent.scope);
}
