import { InvalidConsentError, warn } from '../errors.js';
import { isText } from './provider.js';

const iso =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d(?:\.\d+)?))?(?: ?(?:Z|([+-]\d\d)(?::?(\d\d))?))?)?$/i;

/**
 * Any ISO 8601 date or date-time as milliseconds since 1970. Without an offset it is read as UTC: an expiry sent to a browser
 * cannot have meant that browser's own time zone. Anything else counts as none, null, and the developer is told.
 */
export const parseDate = (field: string, value: unknown): number | null => {
  if (value == null) return null;
  const [, year, month, day, hour = '00', minute = '00', second = '00', east = '+00', more = '00'] =
    (isText(value) && iso.exec(value.trim().replace(',', '.'))) || [];
  const date = `${year}-${month}-${day}`;
  const time = Date.parse(`${date}T${hour}:${minute}:${second}${east}:${more}`);
  // Some engines take 30 February for 2 March.
  if (new Date(date).toJSON()?.startsWith(date) && !Number.isNaN(time)) return time;
  warn(new InvalidConsentError(field, value, 'an ISO 8601 date').message);
  return null;
};
