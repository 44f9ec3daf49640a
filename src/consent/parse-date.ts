import { InvalidConsentError, warn } from '../errors.js';
import { isNonEmptyString } from './guards.js';

const DATE = String.raw`(?<year>\d{4})-?(?<month>\d\d)-?(?<day>\d\d)`;
const TIME = String.raw`(?<hour>\d\d):?(?<minute>\d\d)(?::?(?<second>\d\d)(?:[.,](?<fraction>\d+))?)?`;
const OFFSET = String.raw`(?:Z|(?<offsetHours>[+-]\d\d)(?::?(?<offsetMinutes>\d\d))?)`;

/** ISO 8601, basic and extended, and with a space where RFC 3339 allows one. */
const ISO_8601 = new RegExp(`^${DATE}(?:[T ]${TIME}(?: ?${OFFSET})?)?$`, 'i');

/** Some engines take 30 February for 2 March. `date` is of the form `2026-02-30`. */
function isInCalendar(date: string): boolean {
  const time = Date.parse(date);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

/** Milliseconds since 1970; NaN where the text is no ISO 8601 date. */
function toTime(text: string): number {
  const parts = ISO_8601.exec(text)?.groups;
  if (!parts) return Number.NaN;
  const date = `${parts.year}-${parts.month}-${parts.day}`;
  if (!isInCalendar(date)) return Number.NaN;
  const { hour = '00', minute = '00', second = '00', fraction = '', offsetHours = '+00', offsetMinutes = '00' } = parts;
  // ECMAScript promises to read exactly three digits of a fraction, and Go writes nine.
  const milliseconds = fraction.slice(0, 3).padEnd(3, '0');
  return Date.parse(`${date}T${hour}:${minute}:${second}.${milliseconds}${offsetHours}:${offsetMinutes}`);
}

/**
 * Reads any ISO 8601 date or date-time as milliseconds since 1970; null for undefined and null. Without an offset it is read
 * as UTC: an expiry that was sent to a browser cannot have meant that browser's own time zone. Anything else counts as no date:
 * null, with a warning to the developer that names `field` and does not show the value.
 */
export function parseDate(field: string, value: unknown): number | null {
  if (value === undefined || value === null) return null;
  const time = isNonEmptyString(value) ? toTime(value.trim()) : Number.NaN;
  if (!Number.isNaN(time)) return time;
  warn(new InvalidConsentError(field, value, 'an ISO 8601 date').summary);
  return null;
}
