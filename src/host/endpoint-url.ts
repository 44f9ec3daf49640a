import { pageOrigin } from '../page-origin.js';

/** Where a call goes, and whether it may end at another origin. */
export interface Endpoint {
  readonly url: string;
  readonly mode: 'same-origin' | 'cors';
}

/** Pages that do not exist. A URL that names its host leads to that host from both. */
const PROBES = ['http://a.invalid/', 'https://b.invalid/'] as const;

/**
 * A URL without scheme and host stays at the page's origin: neither a redirect nor a `<base>` that somebody put into the page
 * may take the call, its CSRF token and the attempt elsewhere. A URL that names its host is the host's own wish.
 */
export function resolveEndpoint(url: string): Endpoint {
  if (namesItsHost(url)) return { url, mode: 'cors' };
  if (parseUrl(readBaseUrl())?.origin === pageOrigin()) return { url, mode: 'same-origin' };
  return { url: parseUrl(url, location.href)?.href ?? url, mode: 'same-origin' };
}

/** `https:pay` and `\\shop.example` have a scheme or a host in one base's eyes only, so it is the parser that is asked. */
function namesItsHost(url: string): boolean {
  const [first, second] = PROBES.map((probe) => parseUrl(url, probe)?.host);
  return first !== undefined && first === second;
}

/** The base that `fetch` goes by. An `<img name="baseURI">` takes the place of `document.baseURI`, but not of a new node's. */
function readBaseUrl(): string {
  return new Text().baseURI;
}

/** Undefined: the text is not a URL. */
function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
