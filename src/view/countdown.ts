import { fillPlaceholders, numberFormat } from '../i18n/formats.js';
import type { Words } from '../words/words.js';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** The countdown is shown when less than a day is left (contract, section 7). */
export const COUNTDOWN_WINDOW_MS = 24 * HOUR_MS;

/** When the time left is said aloud: often enough to act, seldom enough not to hurry anybody (WCAG 2.2.1). Shortest first. */
const SPOKEN_MOMENTS_MS = [30 * SECOND_MS, MINUTE_MS, 5 * MINUTE_MS];

/**
 * The time left as a clock shows it, e.g. `4:59` or `1:04:59`. It is rounded up, so that 0:00 is the end.
 *
 * @param locale - The digits are this locale's. Null: the digits are 0 to 9, and `Intl` is not asked, whose first use takes
 *   longer than all the rest of the first drawing (docs/performance.md).
 */
export function clockTime(remainingMs: number, locale: string | null): string {
  const totalSeconds = Math.max(0, Math.ceil(remainingMs / SECOND_MS));
  const seconds = totalSeconds % 60;
  const minutes = Math.floor(totalSeconds / 60) % 60;
  const hours = Math.floor(totalSeconds / 3600);
  const text = hours > 0 ? `${hours}:${twoDigits(minutes)}:${twoDigits(seconds)}` : `${minutes}:${twoDigits(seconds)}`;
  return locale === null ? text : withDigitsOf(locale, text);
}

function twoDigits(number: number): string {
  return `${number}`.padStart(2, '0');
}

function withDigitsOf(locale: string, text: string): string {
  const format = numberFormat(locale, {});
  return text.replace(/\d/g, (digit) => format.format(Number(digit)));
}

/** The time left as it is said aloud, in one unit: `5 minutes`, `30 seconds`. */
export function spokenTime(remainingMs: number, locale: string): string {
  const [unit, unitMs] = largestUnit(remainingMs);
  return numberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.round(remainingMs / unitMs));
}

function largestUnit(remainingMs: number): readonly [unit: string, unitMs: number] {
  if (remainingMs >= HOUR_MS) return ['hour', HOUR_MS];
  if (remainingMs >= MINUTE_MS) return ['minute', MINUTE_MS];
  return ['second', SECOND_MS];
}

/**
 * The moment to speak that was passed between two looks at the clock, in milliseconds left. Where the page has slept over
 * several it is the last one. Undefined: none was passed.
 *
 * @param beforeMs - What was left at the look before.
 * @param nowMs - What is left now.
 */
export function momentBetween(beforeMs: number, nowMs: number): number | undefined {
  return SPOKEN_MOMENTS_MS.find((momentMs) => beforeMs > momentMs && nowMs <= momentMs);
}

/** The words in use, and how their language writes numbers. */
export interface CountdownLocale {
  readonly words: Words;
  /** A tag that `Intl` takes. */
  readonly numberLocale: string;
  readonly digitsAreEuropean: boolean;
}

/** The whole sentence that is shown, e.g. `Time left: 4:59`. */
export function describeClock(remainingMs: number, locale: CountdownLocale): string {
  const time = clockTime(remainingMs, locale.digitsAreEuropean ? null : locale.numberLocale);
  return fillPlaceholders(locale.words.timeLeft, { time });
}

/** The whole sentence that is said aloud, e.g. `Time left: 5 minutes`. */
export function describeSpokenTime(remainingMs: number, locale: CountdownLocale): string {
  return fillPlaceholders(locale.words.timeLeft, { time: spokenTime(remainingMs, locale.numberLocale) });
}

/** Both sentences, in the words that are in use when they are made. */
export function timeFormats(
  locale: CountdownLocale,
): Record<'formatClock' | 'formatSpoken', (remainingMs: number) => string> {
  return {
    formatClock: (remainingMs) => describeClock(remainingMs, locale),
    formatSpoken: (remainingMs) => describeSpokenTime(remainingMs, locale),
  };
}
