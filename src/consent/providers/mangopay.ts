import { InvalidConsentError } from '../../errors.js';
import { isObject, type Provider, type Raw } from '../provider.js';

/** Mangopay's hosted page speaks these, else English; `lang` overrides the user's setting (guide, 2025-09-26). */
const languages = 'bg nl en fr de el it pl pt es sv'.split(' ');

/** The link, `undefined` where the answer is not about SCA, `null` where nothing needs authorising. */
const readAction = (raw: Raw): string | null | undefined => {
  const action = raw.PendingUserAction;
  if (action === undefined || action === null) return action;
  const link = isObject(action) ? action.RedirectUrl : undefined;
  if (typeof link === 'string' && link) return link;
  throw new InvalidConsentError('PendingUserAction.RedirectUrl', link, 'a URL, or PendingUserAction: null');
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
  readConsent: (raw) => {
    const link = readAction(raw);
    // A transfer or recipient passed through has its id as `Id`.
    return {
      ...raw,
      id: 'id' in raw ? raw.id : raw.Id,
      redirect_url: raw.redirect_url ?? link ?? undefined,
      exempt: raw.exempt ?? link === null,
    };
  },
  readLink: (raw) => {
    if (!('PendingUserAction' in raw)) return undefined;
    const link = readAction(raw);
    return link === null ? { exempt: true } : { redirect_url: link };
  },
  linkLifetime: 600_000,
  maxLinkLength: 1999,
  prepareLink: (link, { returnUrl, lang }) => {
    link.searchParams.set('returnUrl', returnUrl);
    const language = lang.slice(0, 2).toLowerCase();
    if (languages.includes(language)) link.searchParams.set('lang', language);
  },
};
