import { isObject, type Provider, type StatusWord } from '../provider.js';

/**
 * The contract's five words, and what providers call the same (Mangopay's `Status`, Swan's, Berlin Group's).
 * Mangopay's `UserStatus` is not asked: a user who is being enrolled is ACTIVE before and after.
 * Intergiro documents `pending` alone; a word that nobody here knows counts as pending.
 */
const synonyms: Readonly<Record<StatusWord, string>> = {
  pending: 'pending',
  complete: 'complete completed approved authorised authorized accepted confirmed succeeded success active valid',
  declined: 'declined rejected refused denied cancelled canceled customerrefused',
  expired: 'expired',
  failed: 'failed error',
};

const wordOf = (value: unknown): StatusWord | undefined => {
  const text = typeof value === 'string' ? value.toLowerCase() : '';
  return (Object.keys(synonyms) as StatusWord[]).find((word) => synonyms[word].split(' ').includes(text));
};

/** The plain dialect: `{id?, scope?, expires_at?, redirect_url?}`, `{redirect_url, expires_at?}`, `status` on the way back. */
export const generic: Required<Pick<Provider, 'readConsent' | 'readLink' | 'readStatus' | 'readReturn'>> & Provider = {
  name: 'generic',
  recognises: () => true,
  readConsent: (raw) => (isObject(raw.consent) ? raw.consent : raw),
  readLink: (raw) => raw,
  readStatus: (raw) => {
    const about = isObject(raw.consent) ? raw.consent : raw;
    return wordOf(about.status ?? about.Status);
  },
  readReturn: ({ status }) => (wordOf(status) === 'declined' ? 'declined' : undefined),
};
