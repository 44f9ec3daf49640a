import type { Link } from './consent.js';
import { parseDate } from './parse-date.js';
import type { Provider, RawLink } from './provider.js';

/**
 * A link and when it expires: as the answer says, else after the provider's usual lifetime. Without a link: that the user
 * authorises in an app.
 *
 * @param raw The fields as found. `redirect_url` has been checked to be a text; `''`: there is none.
 * @param now The moment of the answer, in milliseconds since 1970.
 */
export function createLink(
  { redirect_url: url, expires_at, ready, wait }: RawLink & { readonly redirect_url: string },
  provider: Provider,
  now: number,
): Link {
  const isReady = ready === true;
  const isInApp = wait === true && url === '';
  const stated = parseDate('link expires_at', expires_at);
  const usual = provider.linkLifetime && !isReady && !isInApp ? now + provider.linkLifetime : null;
  return {
    url,
    expiresAt: stated ?? usual,
    ...(isReady && { isReady }),
    ...(isInApp && { isInApp }),
    ...(provider.singleUse && !isInApp && { isSingleUse: true }),
  };
}
