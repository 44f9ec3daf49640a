import { ScaError } from '../errors.js';

/** Longer than any provider's link. What is longer is an attack or a mistake. */
const MAX_LINK_LENGTH = 8192;

/** Names of this computer, as `URL.hostname` gives them. */
const LOOPBACK_NAMES: readonly string[] = ['localhost', '[::1]'];
const LOOPBACK_SUBDOMAIN = /^.+\.localhost$/;
const LOOPBACK_IPV4 = /^127(?:\.\d+){3}$/;

const SPACE = 0x20;
const DELETE = 0x7f;
const BACKSLASH = 0x5c;

/** Undefined: the text is not a URL. */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/**
 * The origins of a space-separated list. What is not a URL is left out, so a list without any URL allows no origin. Undefined:
 * the list is missing or empty.
 */
export function parseOrigins(list: string | null | undefined): readonly string[] | undefined {
  const names = list?.match(/\S+/g);
  return names?.flatMap((name) => parseUrl(name)?.origin ?? []);
}

/**
 * The link as a URL, where a browser may be sent there: absolute, https (http on loopback), without a user name, without
 * characters that a URL parser drops or turns round in silence, and of an allowed origin, which is compared after parsing.
 *
 * @param redirectOrigins - Space-separated. Missing or empty: any origin.
 * @param maxLength - In characters.
 * @throws {ScaError} `invalid-link`. The message never holds the link, which is a secret.
 */
export function validateLink(
  text: string,
  redirectOrigins: string | null | undefined,
  maxLength: number = MAX_LINK_LENGTH,
): URL {
  if (text.length > maxLength) {
    throw refusal(`it has ${text.length} characters, ${maxLength} at most: use a shorter return-url`);
  }
  if (hasForbiddenCharacter(text)) throw refusal('it holds white space, a control character or a backslash');
  const link = parseUrl(text);
  if (!link || !isSafeProtocol(link)) throw refusal('it is no absolute https: URL');
  if (hasUserName(text)) throw refusal('it holds a user name');
  const origins = parseOrigins(redirectOrigins);
  if (origins && !origins.includes(link.origin)) {
    throw refusal(`${link.origin} is not in redirect-origins "${redirectOrigins}"`);
  }
  return link;
}

function refusal(reason: string): ScaError {
  return new ScaError('invalid-link', `The link was refused: ${reason}.`);
}

/**
 * Whether the text holds a character that makes it look like another link than it is. The URL parser drops tabs and line breaks,
 * strips control characters and spaces at both ends, and reads a backslash as a slash (WHATWG URL, basic URL parser).
 */
function hasForbiddenCharacter(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code <= SPACE || code === DELETE || code === BACKSLASH) return true;
  }
  return false;
}

function isSafeProtocol({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

function isLoopback(hostname: string): boolean {
  return LOOPBACK_NAMES.includes(hostname) || LOOPBACK_SUBDOMAIN.test(hostname) || LOOPBACK_IPV4.test(hostname);
}

/**
 * Whether a user name stands before the host, even an empty one: `https://@host` shows none any more once it is parsed. The text
 * is an http(s) URL without backslashes, so the host stands between the slashes after the scheme and the next `/`, `?` or `#`.
 */
function hasUserName(text: string): boolean {
  const afterScheme = text.slice(text.indexOf(':') + 1);
  const authority = afterScheme.replace(/^\/+/, '').split(/[/?#]/, 1)[0] ?? '';
  return authority.includes('@');
}
