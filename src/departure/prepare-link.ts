import type { Link } from '../consent/consent.js';
import type { Provider } from '../consent/provider.js';
import { ScaError } from '../errors.js';
import { allowLink } from './allowed-link.js';

export interface Trip {
  readonly returnUrl: string;
  /** BCP 47. */
  readonly lang: string;
  readonly origins: readonly string[] | null;
}

/** The link as it is opened: allowed, and with what the provider expects on it. Throws `invalid-link`. */
export const prepareLink = (link: Link, provider: Provider, trip: Trip): Link => {
  const url = allowLink(link.url, trip.origins);
  provider.prepareLink?.(url, trip);
  const longest = provider.maxLinkLength;
  if (longest && url.href.length > longest) {
    throw new ScaError(
      'invalid-link',
      `With the return URL the link has ${url.href.length} characters, and ${provider.name} takes ${longest}: use a shorter return-url.`,
    );
  }
  return { ...link, url: provider.prepareLink ? url.href : link.url };
};
