import type { Link } from './consent.js';
import { parseDate } from './parse-date.js';
import type { Provider } from './provider.js';

/**
 * A link and when it expires: as the answer says, else after the provider's usual lifetime.
 *
 * @param expires The answer's own `expires_at`, as found.
 * @param now The moment of the answer, in milliseconds since 1970.
 */
export function createLink(url: string, expires: unknown, provider: Provider, now: number): Link {
  const stated = parseDate('link expires_at', expires);
  const usual = provider.linkLifetime ? now + provider.linkLifetime : null;
  return { url, expiresAt: stated ?? usual };
}
