import type { JourneyState } from './state.js';

/** The countdown is shown when less than a day is left (contract, section 7). */
export const COUNTDOWN_WINDOW_MS = 86_400_000;

/** Whether an instant (milliseconds since 1970) has come. One that nobody named never comes. */
export function isOver(instant: number | null | undefined, now: number): boolean {
  return typeof instant === 'number' && now >= instant;
}

/** When the consent and when the link run out, milliseconds since 1970. Null: that clock does not count now. */
export interface Deadlines {
  readonly consent: number | null;
  readonly link: number | null;
}

const NO_DEADLINES: Deadlines = { consent: null, link: null };

/** Whether a link's or a consent's time is over, as far as the clock can be believed. */
export function hasRunOut(
  { expiresAt }: { readonly expiresAt: number | null },
  { now, clockInDoubt }: Pick<JourneyState, 'now' | 'clockInDoubt'>,
): boolean {
  return !clockInDoubt && isOver(expiresAt, now);
}

/**
 * Which of the two clocks count now. None does while the link is fetched: the answer may bring another one. None does either
 * while the browser's clock is in doubt: a journey must not end by a clock that jumped.
 */
export function deadlinesOf(journey: JourneyState): Deadlines {
  const { state, request, outcome, authorisation, clockInDoubt } = journey;
  // What was authorised in time does not expire while the protected call is made.
  if (!request || outcome || authorisation || state === 'initiating' || clockInDoubt) return NO_DEADLINES;
  return { consent: request.expiresAt, link: linkDeadlineOf(journey) };
}

function linkDeadlineOf({ state, request, link, departed, canRenewLink }: JourneyState): number | null {
  if (state === 'idle') {
    // A carried link that is over is replaced where the host can be asked for a new one, so nothing runs out then.
    return canRenewLink ? null : (request?.link?.expiresAt ?? null);
  }
  // The user is back and the provider is undecided: the link's end counts only where the consent has no end.
  if (state === 'verifying' && departed && request?.expiresAt !== null) return null;
  return link?.expiresAt ?? null;
}

/** The next instant at which something runs out, milliseconds since 1970, or null. */
export function deadlineOf(journey: JourneyState): number | null {
  const deadlines = deadlinesOf(journey);
  const instants = [deadlines.consent, journey.link?.isExpired ? null : deadlines.link].filter(
    (instant) => instant !== null,
  );
  return instants.length > 0 ? Math.min(...instants) : null;
}
