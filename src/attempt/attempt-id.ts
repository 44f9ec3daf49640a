import type { Returned } from '../consent/provider.js';

/** The start of every storage key, lock and channel name; the attempt's id follows. */
export const ATTEMPT_PREFIX = 'sca-consent:';

/** The query parameter that carries the attempt's id to the provider and back. */
const ATTEMPT_PARAMETER = 'sca_attempt';

const ATTEMPT_BYTES = 16;

/** What a return address carries. */
export interface AttemptReturn {
  /** The attempt's id: 32 lower-case hex digits. */
  readonly attempt: string;
  /** The other parameters, decoded. They are a claim by whoever wrote the address, and no proof. */
  readonly returned: Returned;
}

/** What HTML escaping puts behind an `&`, as WordPress and templates do, once or more often. */
const ESCAPE = '(?:amp|#x?\\d+);';
const ESCAPED_AMPERSAND = new RegExp(`&(?:${ESCAPE})+`, 'g');

/**
 * What separates parameters: `&`, also escaped; `;`, which older servers write instead; a second `?`, where a provider appended
 * `?status=...` to an address that already had a query.
 */
const SEPARATOR = `&(?:${ESCAPE})*|[?;]`;

/** A server may encode the underscore. */
const NAME = 'sca(?:_|%5[Ff])attempt';

/** One or more of our parameters in a row. The groups are the separators: the one in front of them and the one behind. */
const ATTEMPT_PATTERN = new RegExp(`(${SEPARATOR}|#)(?:${NAME}(?:=[^?&;#]*)?(${SEPARATOR}|(?=#)|$))+`, 'g');

/**
 * The first id of an address. It need not be the whole value: a slash or an encoded `?` may be glued to it. A 33rd hex digit
 * makes it another number. `fragment` is there where it stands in the fragment, behind something else.
 */
const ID_PATTERN = new RegExp(`(?<fragment>#.*)?[?&;#]${NAME}=(?<id>[\\da-f]{32})(?![\\da-fA-F])`);

/** The beginning of a fragment that holds parameters, behind a single-page app's path or without one. */
const FRAGMENT_START = /#(?:\/[^?&]*\??)?/;

/** Creates an id of 128 random bits, as 32 hex digits. `crypto.randomUUID` has fewer bits and is missing on plain http. */
export function newAttemptId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(ATTEMPT_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether a value has the form of an attempt's id. */
export function isAttemptId(value: unknown): value is string {
  return typeof value === 'string' && /^[\da-f]{32}$/.test(value);
}

/**
 * Reads a return address. It finds the id also where somebody mangled the address on the way: behind a second `?`, `&amp;`,
 * `&#038;` or `;`, with a slash or more behind it, in the query or in the fragment.
 *
 * @returns null where the address carries no attempt's id.
 */
export function parseReturnAddress(address: string): AttemptReturn | null {
  const parameters = address.replace(/^[^?#]*/, '').replace(ESCAPED_AMPERSAND, '&');
  const { id, fragment } = ID_PATTERN.exec(parameters)?.groups ?? {};
  if (!id) return null;
  const others = parameters
    // Whatever separated the attempt, what stands beside it is a parameter of its own.
    .replace(ATTEMPT_PATTERN, '&')
    .replace(fragment ? FRAGMENT_START : /#.*/, '&');
  return { attempt: id, returned: Object.fromEntries(new URLSearchParams(others)) };
}

/**
 * Removes every `sca_attempt`, whatever its value, and leaves every other character as it was (`searchParams.delete` would
 * encode the others anew).
 *
 * @param address - An absolute URL.
 */
export function withoutAttempt(address: string): URL {
  const keepSeparator = (_: string, before: string, behind: string, index: number): string => {
    // The `?` or `#` that begins the query or the fragment has to stay. A second `?` would make a value of what is behind it.
    const isBeginning = before === '#' || !/\?[^#]*$/.test(address.slice(0, index));
    return isBeginning || behind === '?' ? behind && before : behind;
  };
  return new URL(address.replace(ATTEMPT_PATTERN, keepSeparator));
}

/** Adds this attempt to the query, in place of any other. @param address - An absolute URL. */
export function withAttempt(address: string, attempt: string): string {
  const url = withoutAttempt(address);
  url.search += `${url.search && '&'}${ATTEMPT_PARAMETER}=${attempt}`;
  return url.href;
}
