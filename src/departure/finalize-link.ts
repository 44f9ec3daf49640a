import type { Link } from '../consent/consent.js';
import type { Provider } from '../consent/provider.js';
import { validateLink } from './validate-link.js';

export interface FinalizeLinkOptions {
  /** The language of the provider's page, BCP 47. */
  readonly language: string;
  /** Space-separated. Missing or empty: any origin. */
  readonly redirectOrigins: string | null;
  /** Where the provider sends the user back. */
  readonly returnUrl: string;
}

/**
 * The link as it is opened: checked, and with what the provider expects on it.
 *
 * @throws {ScaError} `invalid-link`.
 */
export function finalizeLink(
  link: Link,
  provider: Provider,
  { language, redirectOrigins, returnUrl }: FinalizeLinkOptions,
): Link {
  const url = validateLink(link.url, redirectOrigins);
  provider.prepareLink?.(url, { returnUrl, lang: language });
  const { href } = url;
  // Once more, with what was added: the whole link must fit the length that the provider takes.
  validateLink(href, redirectOrigins, provider.maxLinkLength || Number.POSITIVE_INFINITY);
  // Where nothing was added the link stays as it came: written by the parser it may differ from what the provider signed.
  return { ...link, url: provider.prepareLink ? href : link.url };
}
