// @ts-check
/**
 * Intergiro, server side. A protected call answers 412 with a consent; the consent gets a link by a second call; after
 * the user has been there, the first call is made once more and goes through.
 *
 * Documented: the 412, `POST /v3/consents/:id`, the answer's `method.redirect_url`. Not documented publicly, and
 * therefore to be checked against Intergiro's specification before going live: how the repeated call names its consent,
 * every status but `pending`, and `GET /v3/consents/:id`. Where that does not exist, repeat the protected call, or
 * listen to the webhooks.
 */
import { askProvider, refused } from './ask-provider.js';

/** @typedef {import('./consent-endpoints.js').ProviderCalls} ProviderCalls */
/** @typedef {import('./consent-endpoints.js').StatusWord} StatusWord */

/** Several words for one thing, because the real ones are not public. An unknown one counts as pending, never as done.
 * @type {Record<string, StatusWord>} */
const STATUS = {
  pending: 'pending',
  approved: 'complete',
  authorised: 'complete',
  authorized: 'complete',
  completed: 'complete',
  declined: 'declined',
  rejected: 'declined',
  expired: 'expired',
  failed: 'failed',
};

/**
 * @param {{ api: string, token: string, linkOrigins: string[], cardId?: string, accountId?: string }} access
 * @returns {ProviderCalls}
 */
export function intergiro({ cardId = 'card_demo', accountId = 'acc_demo', ...access }) {
  return {
    linkOrigins: access.linkOrigins,

    async perform(consent) {
      const { kind, order, simulate } = consent;
      // A payment's consent is spent by the payment: a reload of the page must get its result and not a second one.
      if (consent.result !== undefined) return { status: 200, body: consent.result };
      const query = consent.ref ? `?consent_id=${encodeURIComponent(consent.ref)}` : '';
      const call = () => {
        if (kind === 'card') return askProvider(access, 'GET', `/v3/cards/${cardId}/credentials${query}`, { simulate });
        if (kind === 'account') return askProvider(access, 'GET', `/v3/transactions${query}`, { simulate });
        const { amount, currency, payee } = order;
        const iban = 'NO9386011117947';
        const beneficiary = { name: payee, iban };
        const same = consent.ref && { consent_id: consent.ref };
        const body = {
          account_id: accountId,
          amount: Number(amount),
          currency,
          beneficiary,
          reference: 'FO-48213',
          ...same,
        };
        return askProvider(access, 'POST', '/v3/transactions/pay', { body, simulate });
      };
      const { status, body } = await call();
      if (status === 412 && typeof body?.consent?.id === 'string') {
        consent.ref = body.consent.id;
        return { status, body };
      }
      if (status !== 200) throw refused({ status, body });
      if (kind === 'payment') consent.result = body;
      return { status, body };
    },

    async initiate({ ref = '', simulate }, returnUrl) {
      const path = `/v3/consents/${encodeURIComponent(ref)}`;
      const answer = await askProvider(access, 'POST', path, { body: { return_url: returnUrl }, simulate });
      if (answer.status !== 200) throw refused(answer);
      // `method.token` is for mobile apps: a browser that has no use for it should not hold it.
      const { redirect_url, expires_at } = answer.body?.method ?? {};
      return { status: 200, body: { method: { redirect_url, expires_at } } };
    },

    async status({ ref = '' }) {
      const answer = await askProvider(access, 'GET', `/v3/consents/${encodeURIComponent(ref)}`);
      if (answer.status !== 200) throw refused(answer);
      return STATUS[answer.body?.consent?.status] ?? 'pending';
    },
  };
}
