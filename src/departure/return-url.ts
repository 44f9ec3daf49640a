import { withAttempt } from '../attempt/attempt-id.js';
import { ScaError } from '../errors.js';
import { documentText } from '../page-document.js';
import { isOpaque, pageOrigin } from '../page-origin.js';
import { parseUrl } from './validate-link.js';

const PAGE_PROTOCOLS: readonly string[] = ['http:', 'https:'];

/**
 * The absolute URL that the provider sends the user back to: the host's return page, or this page, with the attempt's id.
 *
 * @param returnUrl - Relative to the page's base URL. Missing or empty: this page, without its fragment.
 * @throws {ScaError} `not-configured` where that is not a page of this origin.
 */
export function buildReturnUrl(returnUrl: string | null | undefined, attempt: string): string {
  const url = resolveReturnUrl(returnUrl);
  if (!url || !isPageOfThisOrigin(url)) throw new ScaError('not-configured', describeRefusal(returnUrl, url));
  // What a page keeps in its fragment is not for the server and the provider. A host that wants one back writes it.
  if (!returnUrl) url.hash = '';
  // A page that was opened with a user name and a password has them in its base URL.
  url.username = '';
  url.password = '';
  return withAttempt(url.href, attempt);
}

/** The path that a return is known by. Null: the return URL cannot be used. */
export function findReturnPath(returnUrl: string | null | undefined): string | null {
  const url = resolveReturnUrl(returnUrl);
  return url && isPageOfThisOrigin(url) ? url.pathname : null;
}

function resolveReturnUrl(returnUrl: string | null | undefined): URL | undefined {
  return parseUrl(returnUrl || location.href, documentText('baseURI'));
}

/** This page cannot notice a return to another origin. A `blob:` URL has this origin too, but is no page to come back to. */
function isPageOfThisOrigin({ origin, protocol }: URL): boolean {
  return origin === pageOrigin() && PAGE_PROTOCOLS.includes(protocol);
}

function describeRefusal(returnUrl: string | null | undefined, url: URL | undefined): string {
  const origin = pageOrigin();
  if (isOpaque(origin)) {
    return 'return-url needs a page of this origin, and this page has none: a sandboxed frame needs allow-same-origin.';
  }
  if (!returnUrl) return `This page has no address to come back to. Set return-url to a page of ${origin}.`;
  const found = url ? `of ${url.protocol}//${url.host}` : 'no URL';
  return `return-url is ${found}, expected a page of ${origin}.`;
}
