import type { Journey } from './journey.js';

/** A setTimeout longer than this fires at once (a signed 32-bit number of milliseconds). */
export const longestTimer = 2_147_483_647;

/** The countdown is shown when less than a day is left (contract, section 7). */
export const countdownWindow = 86_400_000;

/** Time that has come by the corrected clock. */
export const isOver = (instant: number | null | undefined, now: number): boolean =>
  typeof instant === 'number' && now >= instant;

/**
 * The instant that matters now, or null: the consent's before the link's where both are known to end, the link's alone only
 * while it is what the person has in hand.
 */
export const deadlineOf = ({ state, ask, link, away, renewable }: Journey): number | null => {
  if (!ask || !['idle', 'authorizing', 'verifying'].includes(state)) return null;
  // A carried link that is over is replaced where there is somebody to ask for a new one: nothing runs out then.
  const inHand = state === 'idle' ? (renewable ? null : ask.link) : link;
  const ends = [ask.expiresAt, inHand && !inHand.over ? inHand.expiresAt : null].filter((end) => end !== null);
  if (state === 'verifying' && away && ask.expiresAt !== null) return ask.expiresAt;
  return ends.length ? Math.min(...ends) : null;
};
