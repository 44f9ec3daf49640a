import { captureReturn } from './arrival/capture-return.js';
import * as attemptStore from './attempt/attempt-store.js';
import { type AttemptRecord, callProgresses, type Payment } from './attempt/attempt-store.js';
import { findResumable, isFor, type Resumable } from './attempt/find-resumable.js';
import type { ConsentRequest } from './consent/consent.js';
import { readConsentRequest } from './consent/read-consent.js';
import { toText } from './i18n/formats.js';
import type { RememberedCall } from './journey/actions.js';
import type { JourneyState } from './journey/state.js';
import type { ConsentSettings } from './journey-consent.js';
import type { SpokenWords } from './journey-departure.js';
import { pageOrigin } from './page-origin.js';

/** How long an attempt is remembered where nothing says when it ends. */
const RECORD_TTL_MS = 3_600_000;

/** No record outlives a day: a consent may live for months, and a browser may be shared. */
const LONGEST_RECORD_TTL_MS = 86_400_000;

/** How much longer than its own end an attempt is remembered: the user may come back a little late. */
const RECORD_GRACE_MS = 600_000;

export type PlacedElement = ConsentSettings & { readonly id: string };

/**
 * Which element of which page: a reload finds its own attempt by it. Hosts sign their URLs anew for each page, so an element
 * is known by its id, and by its URLs without their queries only where it has none.
 */
export function placeOf({ id, initiateUrl, statusUrl }: PlacedElement): string {
  const names = id ? [id] : ['', withoutQuery(initiateUrl), withoutQuery(statusUrl)];
  return [location.pathname, ...names].join('|');
}

function withoutQuery(url: string | null): string {
  return url?.replace(/[?#].*/s, '') ?? '';
}

/** What the element shows of the payment. A host may have set numbers. */
function paymentOf({ amount, currency, payee }: PlacedElement): Payment {
  return { amount: toText(amount), currency: toText(currency), payee: toText(payee) };
}

/** The path and query of this page. A fragment may hold secrets, and a `srcdoc` frame has no address of its own. */
function currentPage(): string {
  const { origin, pathname, search } = location;
  return origin === pageOrigin() ? (pathname + search).slice(1) : '';
}

/** Remembers the attempt for the page that comes back. Neither the link nor a token is kept. */
export function rememberAttempt(
  element: PlacedElement,
  { request, attempt, flow, link, performs, round }: JourneyState,
  { words, language }: SpokenWords,
  clockOffsetMs: number,
): void {
  if (!request || !attempt || !flow) return;
  const endsAt = request.expiresAt ?? link?.expiresAt ?? null;
  attemptStore.save({
    attempt,
    consent: request.consent,
    provider: request.provider.name,
    flow,
    ...(request.consent.id === undefined && { payment: paymentOf(element) }),
    ...(performs && { call: 'expected', round }),
    page: currentPage(),
    place: placeOf(element),
    startedAt: Date.now(),
    linkExpiresAt: link?.expiresAt ?? null,
    expiresAt: recordExpiryOf(endsAt === null ? null : endsAt - clockOffsetMs),
    words: { lang: language, returned: words.returned, link: words.returnLink },
  });
}

/** `endsAt`: when the attempt itself ends, in milliseconds since 1970 by this browser's clock; null: nobody said. */
function recordExpiryOf(endsAt: number | null): number {
  const now = Date.now();
  return endsAt === null ? now + RECORD_TTL_MS : Math.min(endsAt + RECORD_GRACE_MS, now + LONGEST_RECORD_TTL_MS);
}

/** What an earlier page began, or what this page came back with. Sweeps away what is over. */
export function findEarlierAttempt(element: PlacedElement, state: JourneyState): Resumable | null {
  const { request, canVerify, canPerform } = state;
  attemptStore.removeExpired();
  return findResumable({
    arrival: captureReturn(),
    place: placeOf(element),
    request,
    payment: paymentOf(element),
    canVerify,
    canPerform,
    loadedAt: Date.now() - performance.now(),
  });
}

/** Whether a remembered attempt is about what the element was given, and shows. */
export function isAttemptFor(element: PlacedElement, record: AttemptRecord, request: ConsentRequest | null): boolean {
  return isFor(record, { request, payment: paymentOf(element) });
}

/** Nothing is left of an attempt that ended. A router may have put its id back into the address. */
export function forgetAttempt(attempt: string): void {
  attemptStore.remove(attempt);
  captureReturn();
}

/** A reload of this page, which need not be the page that started, finds the attempt here. */
export function rememberPlace(element: PlacedElement, { attempt }: AttemptRecord): void {
  attemptStore.update(attempt, { lastPlace: placeOf(element) });
}

/** The consent of a remembered attempt, read as its own provider's. Null: somebody else wrote into storage. */
export function readRememberedRequest(
  { provider }: ConsentSettings,
  record: AttemptRecord,
  now: number,
): ConsentRequest | null {
  const choice = provider === 'auto' ? record.provider : provider;
  try {
    return readConsentRequest({ ...record.consent, provider: record.provider }, choice, now);
  } catch {
    return null;
  }
}

/** What is remembered of the protected call. Undefined: no element makes it. */
export function readRememberedCall({ call, verified, round }: AttemptRecord): RememberedCall | undefined {
  if (!callProgresses.some((known) => known === call)) return undefined;
  const progress = call === 'failed' || call === 'expected' ? call : 'begun';
  return { progress, verified: verified === true, round: typeof round === 'number' ? round : 0 };
}

/**
 * Whether this page is being visited for the first time. A page that was reloaded or gone back to, or that has a return in
 * its address, may have a journey to go on with. Where the browser does not say (pages without one), it may.
 */
export function isFirstVisit(): boolean {
  const [entry] = performance.getEntriesByType?.('navigation') ?? [];
  return (entry as PerformanceNavigationTiming | undefined)?.type === 'navigate' && !captureReturn();
}
