import type { Journey } from './state.js';

/** A setTimeout longer than this fires at once (a signed 32-bit number of milliseconds). */
export const longestTimer = 2_147_483_647;

/** The countdown is shown when less than a day is left (contract, section 7). */
export const countdownWindow = 86_400_000;

/** Time that has come by the corrected clock. */
export const isOver = (instant: number | null | undefined, now: number): boolean => now >= (instant ?? never);

const never = Number.POSITIVE_INFINITY;

/** When the consent and when the link run out, as far as that counts now. */
export const endsOf = ({ state, ask, link, away, outcome, renewable }: Journey): readonly [number, number] => {
  if (!ask || outcome || state === 'initiating') return [never, never];
  const end = ask.expiresAt ?? never;
  // A carried link that is over is replaced where there is somebody to ask for a new one: nothing runs out then.
  // Once the person is back and the provider undecided, the link's end counts only where the consent has none.
  const inHand = state === 'idle' ? !renewable && ask.link : (state !== 'verifying' || !away || end === never) && link;
  return [end, (inHand || null)?.expiresAt ?? never];
};

/**
 * The instant that matters now, or null: the consent's before the link's where both are known to end, the link's alone only
 * while it is what the person has in hand.
 */
export const deadlineOf = (journey: Journey): number | null => {
  const [consentEnd, linkEnd] = endsOf(journey);
  const first = Math.min(consentEnd, journey.link?.isExpired ? never : linkEnd);
  return first < never ? first : null;
};
