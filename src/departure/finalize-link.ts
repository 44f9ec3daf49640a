import type { Link } from '../consent/consent.js';
import type { Provider } from '../consent/provider.js';
import { validateLink } from './validate-link.js';

/** What the element says of it: the language is BCP 47. */
export interface LinkSettings {
  readonly language: string;
  readonly redirectOrigins: string | null;
}

/** The link as it is opened: allowed, and with what the provider expects on it. Throws `invalid-link`. */
export const finalizeLink = (
  link: Link,
  provider: Provider,
  { language, redirectOrigins }: LinkSettings,
  returnUrl: string,
): Link => {
  const url = validateLink(link.url, redirectOrigins);
  provider.prepareLink?.(url, { returnUrl, lang: language });
  const { href } = url;
  // Once more, with what was added: most of all its length.
  validateLink(href, redirectOrigins, provider.maxLinkLength || Number.POSITIVE_INFINITY);
  return { ...link, url: provider.prepareLink ? href : link.url };
};
