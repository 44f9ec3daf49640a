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

/** One parameter of an address, with the separator in front of it. */
interface Parameter {
  readonly separator: string;
  readonly text: string;
}

interface SplitAddress {
  /** Everything before the first `?` or `#`. */
  readonly path: string;
  /** The rest. Their separators and texts, joined, are the same characters again. */
  readonly parameters: readonly Parameter[];
}

/**
 * One parameter with its separator. Besides `?`, `&` and `#` these separate, because return addresses come back like this:
 * - `;`, which older servers write in place of `&`;
 * - `&amp;` and `&#038;` (WordPress), where an address was escaped for HTML once too often, also with `%3B` for the `;`;
 * - a second `?`, where a provider appended `?status=...` to an address that already had a query.
 */
const PARAMETER_PATTERN = /(?<separator>&(?:(?:amp|(?:#|%23)(?:0*38|x0*26))(?:;|%3b))*|[?;#])(?<text>[^?&;#]*)/gi;

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
  const { parameters } = splitAddress(address);
  const attempt = parameters.map(({ text }) => findAttemptId(text)).find((id) => id !== null);
  return attempt ? { attempt, returned: readOtherParameters(parameters) } : null;
}

/**
 * Removes every `sca_attempt` from the query and the fragment, whatever its value, and leaves every other character as it was
 * (`searchParams.delete` would encode the others anew).
 *
 * @param address - An absolute URL.
 */
export function withoutAttempt(address: string): URL {
  const { path, parameters } = splitAddress(address);
  let rest = path;
  let separatorBefore: string | null = null;
  for (const { separator, text } of parameters) {
    if (isAttemptParameter(text)) {
      separatorBefore ??= separator;
      continue;
    }
    rest += separatorBefore === null ? separator : chooseSeparator(rest, separatorBefore, separator);
    rest += text;
    separatorBefore = null;
  }
  return new URL(rest);
}

/** Adds this attempt to the query, in place of any other. @param address - An absolute URL. */
export function withAttempt(address: string, attempt: string): string {
  const url = withoutAttempt(address);
  url.search += `${url.search && '&'}${ATTEMPT_PARAMETER}=${attempt}`;
  return url.href;
}

function splitAddress(address: string): SplitAddress {
  const [path = ''] = address.split(/[?#]/, 1);
  const matches = address.slice(path.length).matchAll(PARAMETER_PATTERN);
  const parameters = Array.from(matches, ({ groups }) => ({
    separator: groups?.separator ?? '',
    text: groups?.text ?? '',
  }));
  return { path, parameters };
}

/** The decoded value of `sca_attempt`; null: this is another parameter. */
function readAttemptValue(parameter: string): string | null {
  return new URLSearchParams(parameter).get(ATTEMPT_PARAMETER);
}

function isAttemptParameter(parameter: string): boolean {
  return readAttemptValue(parameter) !== null;
}

/** The id is not the whole value where a slash or an encoded `?` was glued to it; a 33rd hex digit makes it another number. */
function findAttemptId(parameter: string): string | null {
  const value = readAttemptValue(parameter) ?? '';
  return /^(?<id>[\da-f]{32})(?![\da-fA-F])/.exec(value)?.groups?.id ?? null;
}

/** A parameter was removed, so one of the two separators around it has to go. */
function chooseSeparator(textBefore: string, before: string, behind: string): string {
  if (behind === '#') return behind;
  // A `?` or `#` that begins the query or the fragment must stay. A second `?` would be read as part of a value.
  const [, fragment] = textBefore.split('#', 2);
  const beginsParameters = before === '#' || !(fragment ?? textBefore).includes('?');
  return beginsParameters || behind === '?' ? before : behind;
}

/** The parameters besides the attempt: the query's, and the fragment's where the attempt was in the fragment. */
function readOtherParameters(parameters: readonly Parameter[]): Returned {
  const hash = parameters.findIndex(({ separator }) => separator === '#');
  const query = hash < 0 ? parameters : parameters.slice(0, hash);
  const fragment = hash < 0 ? [] : parameters.slice(hash);
  const pairs = [...readOthers(query)];
  if (fragment.some(({ text }) => findAttemptId(text))) {
    // A single-page app's fragment has a path in front of its own `?`.
    const start = fragment.findIndex(({ separator }) => separator === '?');
    pairs.push(...readOthers(fragment.slice(Math.max(start, 0))));
  }
  return Object.fromEntries(pairs);
}

/** What stands beside the attempt, or behind an escaped `&`, is a parameter of its own. Else `?` and `;` belong to a value. */
function readOthers(parameters: readonly Parameter[]): URLSearchParams {
  let query = '';
  let isSeparate = true;
  for (const { separator, text } of parameters) {
    if (isAttemptParameter(text)) {
      isSeparate = true;
      continue;
    }
    query += (isSeparate || separator.startsWith('&') ? '&' : separator) + text;
    isSeparate = false;
  }
  return new URLSearchParams(query);
}
