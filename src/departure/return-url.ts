import { withAttempt } from '../attempt/attempt-id.js';
import { ScaError } from '../errors.js';
import { parseUrl } from './validate-link.js';

/** Where the provider is to send the person: the host's return page, with the attempt. Throws `not-configured`. */
export const buildReturnUrl = (returnUrl: string | null | undefined, attempt: string): string => {
  const url = parseUrl(returnUrl || location.href, document.baseURI);
  // A return to another origin cannot be noticed. A blob: or filesystem: URL has this origin too, but leads nobody back.
  if (url?.origin !== location.origin || !/^https?:/.test(url.protocol)) {
    throw new ScaError('not-configured', `return-url is "${returnUrl}", expected a page of ${location.origin}.`);
  }
  return withAttempt(url.href, attempt);
};
