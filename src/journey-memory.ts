import { captureReturn } from './arrival/capture-return.js';
import type { AttemptRecord } from './attempt/attempt-store.js';
import * as attemptStore from './attempt/attempt-store.js';
import { findResumable, type Resumable } from './attempt/find-resumable.js';
import type { ConsentRequest } from './consent/consent.js';
import { readConsentRequest } from './consent/read-consent.js';
import type { JourneyState } from './journey/state.js';
import type { ConsentSettings } from './journey-consent.js';
import type { SpokenWords } from './journey-departure.js';

/** How long an attempt is remembered where nothing says when it ends. */
const RECORD_TTL_MS = 3_600_000;

/** How much longer than its own end an attempt is remembered: the user may come back a little late. */
const RECORD_GRACE_MS = 600_000;

type PlacedElement = ConsentSettings & { readonly id: string };

/** Which element of which page: a reload finds its own attempt by it. */
export function placeOf({ id, initiateUrl, statusUrl }: PlacedElement): string {
  return [location.pathname, id, initiateUrl, statusUrl].join('|');
}

/** Remembers the attempt for the page that comes back. Neither the link nor a token is kept. */
export function rememberAttempt(
  element: PlacedElement,
  { request, attempt, flow, link }: JourneyState,
  { words, language }: SpokenWords,
  clockOffsetMs: number,
): void {
  if (!request || !attempt || !flow) return;
  const endsAt = request.expiresAt ?? link?.expiresAt ?? null;
  attemptStore.removeExpired();
  attemptStore.save({
    attempt,
    consent: request.consent,
    provider: request.provider.name,
    flow,
    page: location.href.slice(location.origin.length + 1),
    place: placeOf(element),
    linkExpiresAt: link?.expiresAt ?? null,
    expiresAt: endsAt === null ? Date.now() + RECORD_TTL_MS : endsAt - clockOffsetMs + RECORD_GRACE_MS,
    words: { lang: language, returned: words.returned, link: words.returnLink },
  });
}

/** What an earlier page began, or what this page came back with. */
export function findEarlierAttempt(element: PlacedElement, { request, canVerify }: JourneyState): Resumable | null {
  return findResumable({ arrival: captureReturn(), place: placeOf(element), request, canVerify });
}

/** A reload of this page, which need not be the page that started, finds the attempt here. */
export function rememberPlace(element: PlacedElement, record: AttemptRecord): void {
  attemptStore.save({ ...record, lastPlace: placeOf(element) });
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

/**
 * Whether this page is being visited for the first time. A page that was reloaded or gone back to, or that has a return in
 * its address, may have a journey to go on with. Where the browser does not say (pages without one), it may.
 */
export function isFirstVisit(): boolean {
  const [entry] = performance.getEntriesByType?.('navigation') ?? [];
  return (entry as PerformanceNavigationTiming | undefined)?.type === 'navigate' && !captureReturn();
}
