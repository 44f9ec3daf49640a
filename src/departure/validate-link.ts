import { ScaError } from '../errors.js';
import { pageOrigin } from '../page-origin.js';

/** Longer than any provider's link. What is longer is an attack or a mistake. */
const MAX_LINK_LENGTH = 8192;

/**
 * How a link begins, whatever its capitals. Without the slashes a browser takes `https:psp.example/pay` for a path on its own
 * page, where that page is https too (WHATWG URL, scheme state), while `new URL` alone takes it for a link to the provider.
 */
const LINK_STARTS = ['https://', 'http://'] as const;

/** Names of this computer, as `URL.hostname` gives them. */
const LOOPBACK_NAMES: readonly string[] = ['localhost', '[::1]'];
const LOOPBACK_SUBDOMAIN = /^.+\.localhost$/;
const LOOPBACK_IPV4 = /^127(?:\.\d+){3}$/;

const SPACE = 0x20;
const DELETE = 0x7f;
const BACKSLASH = 0x5c;

export interface ValidateLinkOptions {
  /** Space-separated. Null or missing: any origin. Empty: none. */
  readonly redirectOrigins?: string | null | undefined;
  /** In characters. */
  readonly maxLength?: number;
  /** The origin of the page that opens the link: this page's. */
  readonly openedFrom?: string;
}

/** Undefined: the text is not a URL. */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/**
 * The origins of a space-separated list. What is not a URL is left out, so a list without any URL, or an empty one, as an unset
 * variable of a template leaves it, allows no origin. Undefined: there is no list.
 *
 * @throws {ScaError} `not-configured` where the list is not text.
 */
export function parseOrigins(list: string | null | undefined): readonly string[] | undefined {
  if (list === null || list === undefined) return undefined;
  if (typeof list !== 'string') {
    throw new ScaError(
      'not-configured',
      'redirect-origins is no text. Write the origins in one text, with spaces between.',
    );
  }
  return list.split(/\s+/).flatMap((name) => parseUrl(name)?.origin ?? []);
}

/**
 * The link as a URL, where a browser may be sent there: https, or http between two addresses of this computer; absolute in the
 * eyes of every page; without a user name; without characters that a URL parser drops or turns round in silence; and of an
 * allowed origin, which is compared after parsing. Open the URL's `href` and nothing else: a page in an old encoding would
 * encode the text in another way.
 *
 * @throws {ScaError} `invalid-link`. The message holds nothing of the link, which is a secret.
 */
export function validateLink(
  text: string,
  { redirectOrigins, maxLength = MAX_LINK_LENGTH, openedFrom = pageOrigin() }: ValidateLinkOptions = {},
): URL {
  if (text.length > maxLength) {
    throw refusal(`it has ${text.length} characters, ${maxLength} at most: use a shorter return-url`);
  }
  if (hasForbiddenCharacter(text)) throw refusal('it holds white space, a control character or a backslash');
  const link = startsAsLink(text) ? parseUrl(text) : undefined;
  if (!link) throw refusal('it is no URL that begins with https://');
  if (link.protocol === 'http:') assertStaysOnThisComputer(link, openedFrom);
  if (hasUserName(text)) throw refusal('it holds a user name');
  assertAllowed(link, redirectOrigins);
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

function startsAsLink(text: string): boolean {
  return LINK_STARTS.some((start) => text.slice(0, start.length).toLowerCase() === start);
}

/** For development. From a shop on the internet such a link would reach services on the user's own computer. */
function assertStaysOnThisComputer({ hostname }: URL, openedFrom: string): void {
  if (!isLoopback(hostname)) throw refusal('it begins with http://, expected https://');
  const pageHost = parseUrl(openedFrom)?.hostname ?? '';
  if (!isLoopback(pageHost)) {
    throw refusal('it begins with http:// and leads to this computer, which only a page on this computer may open');
  }
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

function assertAllowed({ origin }: URL, redirectOrigins: string | null | undefined): void {
  const origins = parseOrigins(redirectOrigins);
  if (!origins || origins.includes(origin)) return;
  if (origins.length > 0) {
    throw refusal(`its origin is not in redirect-origins "${redirectOrigins}". Add the provider's origin there`);
  }
  throw refusal('redirect-origins names no origin. Write one there, as in "https://psp.example", or leave it out');
}
