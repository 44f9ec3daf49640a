const iso =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d+))?)?(?: ?(Z|[+-]\d\d(?::?\d\d)?))?)?$/i;

/**
 * Any ISO 8601 date or date-time as milliseconds since 1970, null for anything else. Without an offset it is read as UTC:
 * an expiry sent to a browser cannot have meant that browser's own time zone.
 */
export const parseInstant = (text: unknown): number | null => {
  const found = typeof text === 'string' ? iso.exec(text.trim()) : null;
  if (!found) return null;
  const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = '', offset = 'Z'] = found;
  const digits = offset.slice(1).replace(':', '');
  const zone = digits ? `${offset[0]}${digits.slice(0, 2)}:${digits.slice(2) || '00'}` : 'Z';
  const time = Date.parse(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}${zone}`,
  );
  // Some engines take 30 February for 2 March.
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number.isNaN(time) || Number(day) > lastDay ? null : time;
};
