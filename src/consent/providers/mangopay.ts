import { must } from '../../errors.js';
import { isText, type Provider, type Raw, type RawLink } from '../provider.js';

/** The link; `undefined` where the answer is not about SCA. */
const readLink = ({ PendingUserAction: action }: Raw): RawLink | undefined => {
  if (action === undefined) return undefined;
  const link = (action as Raw | null)?.RedirectUrl;
  must(action === null || isText(link), 'PendingUserAction.RedirectUrl', link, 'a URL, or PendingUserAction: null');
  return action === null ? { exempt: true } : { redirect_url: link };
};

/**
 * Mangopay: `{PendingUserAction: {RedirectUrl}}` in a body, or on a 401 in `WWW-Authenticate`; null means exempt.
 * The page needs a `returnUrl` (case-sensitive), the whole link must be under 2,000 characters, and lives 10 minutes from
 * the answer that names it. On the way back `controlStatus` at most, undocumented.
 * Source: docs.mangopay.com, guides "SCA redirection" and "Factors".
 */
export const mangopay: Provider = {
  name: 'mangopay',
  recognises: (raw) => 'PendingUserAction' in raw,
  // A transfer or recipient passed through has its id as `Id`.
  readConsent: (raw) => ({ id: raw.Id, ...raw, ...readLink(raw) }),
  readLink,
  linkLifetime: 600_000,
  maxLinkLength: 1999,
  prepareLink: (link, { returnUrl, lang }) => {
    link.searchParams.set('returnUrl', returnUrl);
    const language = lang.slice(0, 2).toLowerCase();
    // Mangopay's hosted page speaks these, else English; `lang` overrides the user's setting (guide, 2025-09-26).
    if (/bg|nl|en|fr|de|el|it|pl|pt|es|sv/.test(language)) link.searchParams.set('lang', language);
  },
};
