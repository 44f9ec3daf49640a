import { ownField } from '../guards.js';
import { findHint, type Provider, type Returned, type ReturnHint, type StatusVocabulary } from '../provider.js';

/**
 * How hosts and providers write in an address that the user did not authorise. A wrong guess here never says that something
 * was authorised, which is why there are more words than the status endpoint may use.
 */
const HINTS: StatusVocabulary = {
  declined: ['declined', 'rejected', 'refused', 'customerrefused', 'denied', 'cancelled', 'canceled'],
  expired: ['expired'],
  failed: ['failed', 'error'],
};

function readReturn(returned: Returned): ReturnHint | undefined {
  return findHint(HINTS, ownField(returned, 'status'));
}

/**
 * The plain dialect, for what no other dialect recognises: a consent `{id?, scope?, expires_at?, redirect_url?}`, an initiate
 * answer `{redirect_url, expires_at?}`, and `status` among the parameters of the return address. Its status words are the
 * contract's five and no others: a word such as `success` or `active` may be about the call, or about a session.
 */
export const generic: Provider = {
  name: 'generic',
  readReturn,
};
