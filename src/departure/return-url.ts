import { withAttempt } from '../attempt/attempt-id.js';
import { ScaError } from '../errors.js';
import { parseUrl } from './validate-link.js';

const PAGE_PROTOCOLS: readonly string[] = ['http:', 'https:'];

/**
 * The absolute URL that the provider sends the user back to: the host's return page, or this page, with the attempt's id.
 *
 * @param returnUrl - Relative to the page's base URL. Missing or empty: this page.
 * @throws {ScaError} `not-configured` where that is not a page of this origin.
 */
export function buildReturnUrl(returnUrl: string | null | undefined, attempt: string): string {
  const url = parseUrl(returnUrl || location.href, document.baseURI);
  // This page cannot notice a return to another origin. A `blob:` URL has this origin too, but is no page to come back to. In a
  // `srcdoc` frame the document's origin is not its address's.
  if (url?.origin !== self.origin || !PAGE_PROTOCOLS.includes(url.protocol)) {
    throw new ScaError('not-configured', `return-url is "${returnUrl}", expected a page of ${self.origin}.`);
  }
  return withAttempt(url.href, attempt);
}
