/** What one run has measured. A measure that was not wanted is missing. */
import type { BytesResult } from './measures/bytes.js';
import type { FirstPaintResult } from './measures/first-paint.js';
import type { Journey } from './measures/journey.js';
import type { MountCount, Mounting, MountingResult } from './measures/mounting.js';
import type { NpmResult } from './measures/npm.js';
import type { PressResult } from './measures/press.js';
import type { ThousandResult } from './measures/thousand.js';
import type { Opening } from './measures/tooltip.js';
import { median } from './statistics.js';

export interface Results {
  bytes?: BytesResult;
  npm?: NpmResult;
  'first-paint'?: FirstPaintResult;
  mounting?: MountingResult;
  tooltip?: Record<string, Opening[]>;
  press?: PressResult;
  journey?: Journey[];
  thousand?: ThousandResult;
}

export type MeasureName = keyof Results;

export const OURS = 'sca-consent';
export const BARE_LIT = 'bare-lit';
export const BARE_JOURNEY = 'bare-journey';
/** What a page loads at once, in the order of the report. */
export const BUNDLES = [
  OURS,
  BARE_LIT,
  'emoji-picker',
  'oidc-client',
  'shoelace',
  'adyen',
  'web-awesome',
  'auth0',
  'msal',
];
export const SHARED_TICKER = 'countdown-shared';

export function medianMounting(
  mountings: MountingResult,
  { entry, count, what }: { entry: string; count: MountCount; what: keyof Mounting },
): number {
  return median((mountings[entry]?.[count] ?? []).map((mounting) => mounting[what]));
}

export function openingTimes(openings: Record<string, Opening[]>, entry: string, what: keyof Opening): number[] {
  return (openings[entry] ?? []).map((opening) => opening[what]);
}

export function journeyNumbers(journeys: readonly Journey[], what: keyof Journey): number[] {
  return journeys.map((journey) => journey[what]);
}
