import { isObject } from '../guards.js';
import { findStatus, type Provider, type Raw, type StatusVocabulary, type StatusWord } from '../provider.js';

/**
 * The contract's five words, then what providers call the same.
 * Mangopay: `Status` of a transfer (`SUCCEEDED`, `FAILED`) and of a recipient (`ACTIVE`, `CANCELED`). Its `UserStatus` is not
 * read: a user who is being enrolled is ACTIVE before and after.
 * Swan: `ConsentStatus` (`Accepted`, `CustomerRefused`, `Canceled`, `Expired`, `Failed`).
 * Berlin Group: `consentStatus` (`valid`, `rejected`, `expired`).
 * The others are plain English for the same, as hosts write it. Intergiro documents `pending` alone.
 */
const SYNONYMS: StatusVocabulary = {
  pending: ['pending'],
  complete: [
    'complete',
    'completed',
    'approved',
    'authorised',
    'authorized',
    'accepted',
    'confirmed',
    'succeeded',
    'success',
    'active',
    'valid',
  ],
  declined: ['declined', 'rejected', 'refused', 'customerrefused', 'denied', 'cancelled', 'canceled'],
  expired: ['expired'],
  failed: ['failed', 'error'],
};

/**
 * Reads `{status}`, or a provider's consent passed through: `{consent: {status}}`, or `{Status}` as Mangopay writes it.
 * Undefined where there is no status, or no word that is known.
 */
export function readPlainStatus(raw: Raw): StatusWord | undefined {
  const { status, Status } = isObject(raw.consent) ? raw.consent : raw;
  return findStatus(SYNONYMS, status ?? Status);
}

/**
 * The plain dialect, for what no other dialect recognises: a consent `{id?, scope?, expires_at?, redirect_url?}`, an initiate
 * answer `{redirect_url, expires_at?}`, and `status` among the parameters of the return address.
 */
export const generic: Provider = {
  name: 'generic',
  readReturn: ({ status }) => (findStatus(SYNONYMS, status) === 'declined' ? 'declined' : undefined),
};
