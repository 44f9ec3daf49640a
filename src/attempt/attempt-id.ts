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

/** An `&` that was escaped for HTML, as WordPress and templates do, once or more often. A server may encode the `;` again. */
const ESCAPES = `(?:amp(?:;|%3[Bb])|#0*38;|#x0*26;)`;
const ESCAPED_AMPERSAND = new RegExp(`&${ESCAPES}+`, 'g');

/**
 * What separates parameters: `&`, also escaped; `;`, which older servers write instead; a second `?`, where a provider appended
 * `?status=...` to an address that already had a query.
 */
const SEPARATOR = `&${ESCAPES}*|[?;]`;

/** A server may encode the underscore. */
const NAME = `sca(?:_|%5[Ff])attempt`;

/** One or more of our parameters in a row, with the separators in front of them and behind. */
const ATTEMPT_PATTERN = new RegExp(
  `(?<before>${SEPARATOR}|#)(?:${NAME}(?:=[^?&;#]*)?(?<behind>${SEPARATOR}|(?=#)|$))+`,
  'g',
);

/** The id need not be the whole value: a slash or an encoded `?` may be glued to it. A 33rd digit makes it another number. */
const ID_PATTERN = new RegExp(`[?&;#]${NAME}=(?<id>[\\da-f]{32})(?![\\da-fA-F])`);

/** A single-page app's path at the beginning of a fragment. */
const ROUTE_PATTERN = /^!?\/[^?&]*\??/;

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
  const parameters = splitAddress(address).parameters.replace(ESCAPED_AMPERSAND, '&');
  const found = ID_PATTERN.exec(parameters);
  const attempt = found?.groups?.id;
  if (!attempt) return null;
  const isInFragment = parameters.slice(0, found.index + 1).includes('#');
  // Whatever stood around the attempt, what stands beside it is a parameter of its own.
  const [query, fragment = ''] = parameters.replace(ATTEMPT_PATTERN, '&').split('#', 2);
  const others = isInFragment ? `${query}&${fragment.replace(ROUTE_PATTERN, '')}` : query;
  return { attempt, returned: Object.fromEntries(new URLSearchParams(others)) };
}

/**
 * Removes every `sca_attempt` from the query and the fragment, whatever its value, and leaves every other character as it was
 * (`searchParams.delete` would encode the others anew).
 *
 * @param address - An absolute URL.
 */
export function withoutAttempt(address: string): URL {
  const { path, parameters } = splitAddress(address);
  const keepSeparator = (_: string, before: string, behind: string, index: number): string => {
    if (!behind) return '';
    // The first `?` of the query or of the fragment begins it, and so does `#`. Another `?` would be read as part of a value.
    const begins = before === '#' || !/\?[^#]*$/.test(parameters.slice(0, index));
    return begins || behind === '?' ? before : behind;
  };
  return new URL(path + parameters.replace(ATTEMPT_PATTERN, keepSeparator));
}

/** Adds this attempt to the query, in place of any other. @param address - An absolute URL. */
export function withAttempt(address: string, attempt: string): string {
  const url = withoutAttempt(address);
  url.search += `${url.search && '&'}${ATTEMPT_PARAMETER}=${attempt}`;
  return url.href;
}

/** The query and the fragment begin at the first `?` or `#`. */
function splitAddress(address: string): { path: string; parameters: string } {
  const [path = ''] = address.split(/[?#]/, 1);
  return { path, parameters: address.slice(path.length) };
}
