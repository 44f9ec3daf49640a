import { findWord, isObject, type Provider, type Raw, type StatusWord } from '../provider.js';

/**
 * The contract's words, and what providers call the same (Mangopay's `Status`, Swan's, Berlin Group's).
 * Mangopay's `UserStatus` is not asked: a user who is being enrolled is ACTIVE before and after.
 * Intergiro documents `pending` alone; a word that nobody here knows counts as pending.
 */
const synonyms: Readonly<Record<Exclude<StatusWord, 'pending'>, string>> = {
  complete: 'completed?|approved|authori[sz]ed|accepted|confirmed|succeeded|success|active|valid',
  declined: 'declined|rejected|(customer)?refused|denied|cancell?ed',
  expired: 'expired',
  failed: 'failed|error',
};

/** A status in the contract's form or passed through. */
export const readPlainStatus = (raw: Raw): StatusWord | undefined => {
  const { status, Status } = isObject(raw.consent) ? raw.consent : raw;
  return findWord(synonyms, status ?? Status);
};

/** The plain dialect, which is read wherever no other has a say: `{id?, scope?, expires_at?, redirect_url?}`, `status` on the way back. */
export const generic: Provider = {
  name: 'generic',
  readReturn: ({ status }) => (findWord(synonyms, status) === 'declined' ? 'declined' : undefined),
};
