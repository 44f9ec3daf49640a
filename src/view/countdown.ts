import { numberFormat } from '../i18n/formats.js';

const minute = 60_000;
const hour = 3_600_000;

/**
 * The rest as a clock shows it, e.g. `4:59` or `1:04:59`, in the language's digits. Rounded up, so that 0:00 is the end.
 *
 * @param european - The language is known to write 0 to 9: then `Intl` is not asked, whose first use takes longer than all the
 *   rest of the first drawing (docs/performance.md).
 */
export const clockTime = (rest: number, locale: string, european = false): string => {
  const seconds = Math.max(0, Math.ceil(rest / 1000));
  const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(Math.floor);
  if (!parts[0]) parts.shift();
  const text = parts.map((part, at) => `${part}`.padStart(at && 2, '0')).join(':');
  return european ? text : text.replace(/\d/g, (digit) => numberFormat(locale, {}).format(+digit));
};

/** The rest as it is spoken: `5 minutes`, `30 seconds`. */
export const spokenTime = (rest: number, locale: string): string => {
  const [unit, size] = rest >= hour ? ['hour', hour] : rest >= minute ? ['minute', minute] : ['second', 1000];
  return numberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.round(rest / size));
};

/** When it is said aloud: often enough to act, seldom enough not to hurry (WCAG 2.2.1). */
const moments = [minute / 2, minute, 5 * minute];

/** The last moment that lies between two looks at the clock (the page may have slept over several), or undefined. */
export const momentBetween = (before: number, now: number): number | undefined =>
  moments.find((moment) => before > moment && now <= moment);
