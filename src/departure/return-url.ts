import { withAttempt } from '../attempt.js';
import { ScaError } from '../errors.js';

/** Where the provider is to send the person: the host's return page, with the attempt. Throws `not-configured`. */
export const buildReturnUrl = (returnUrl: string | null | undefined, attempt: string): string => {
  let url: URL | undefined;
  try {
    url = new URL(returnUrl || location.href, document.baseURI);
  } catch {
    // Said below, with what was found.
  }
  // A blob: or filesystem: URL has this origin too, but nobody can be sent back to it.
  if (url?.origin !== location.origin || !/^https?:$/.test(url.protocol)) {
    throw new ScaError(
      'not-configured',
      `return-url is "${returnUrl}", which is not on this page's origin ${location.origin}: a return to another origin cannot be noticed.`,
    );
  }
  return withAttempt(url.href, attempt);
};
