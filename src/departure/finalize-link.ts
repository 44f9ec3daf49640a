import type { Link } from '../consent/consent.js';
import type { Provider } from '../consent/provider.js';
import { validateLink } from './validate-link.js';

export interface FinalizeLinkOptions {
  /** The language of the provider's page, BCP 47. */
  readonly language: string;
  /** Space-separated. Null: any origin. Empty: none. */
  readonly redirectOrigins: string | null;
  /** Where the provider sends the user back. */
  readonly returnUrl: string;
}

/**
 * The link as it is opened: checked, and with what the provider expects on it. Where the user authorises in an app there is
 * nothing to open, and nothing to check.
 *
 * @throws {ScaError} `invalid-link`.
 */
export function finalizeLink(
  link: Link,
  provider: Provider,
  { language, redirectOrigins, returnUrl }: FinalizeLinkOptions,
): Link {
  if (link.isInApp) return link;
  const url = validateLink(link.url, { redirectOrigins });
  // A link that the provider made ready is as long as it may be.
  if (link.isReady) return { ...link, url: url.href };
  provider.prepareLink?.(url, { returnUrl, lang: language });
  // Once more, with what was added: the whole link must fit the length that the provider takes.
  const maxLength = provider.maxLinkLength || Number.POSITIVE_INFINITY;
  // What was checked is what is opened. A browser asks for the `href` also where it is given the text that this was read from.
  const { href } = validateLink(url.href, { redirectOrigins, maxLength });
  return { ...link, url: href };
}
