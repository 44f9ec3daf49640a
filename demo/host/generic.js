// @ts-check
/** The plain third provider: what a PSP of your own, behind the contract's simplest shapes, would look like. */
import { askProvider, refused } from './ask-provider.js';

/** @typedef {import('./consent-endpoints.js').ProviderCalls} ProviderCalls */

const SCOPE = { payment: 'make_payment', card: 'card_details', account: 'account_history', enrolment: 'onboarding' };

/** @param {{ api: string, token: string, linkOrigins: string[] }} access @returns {ProviderCalls} */
export function generic(access) {
  /** @param {string} ref */
  const path = (ref) => `/generic/consents/${encodeURIComponent(ref)}`;

  return {
    linkOrigins: access.linkOrigins,

    async perform(consent) {
      const { kind, order, simulate } = consent;
      if (consent.ref) {
        const { status, body } = await askProvider(access, 'GET', path(consent.ref));
        if (status !== 200) throw refused({ status, body });
        return body.status === 'complete' ? { status, body: resultOf(kind, order) } : { status: 412, body };
      }
      const body = {
        scope: [SCOPE[kind]],
        ...(kind === 'payment' ? order : { item: kind === 'card' ? '•••• 4242' : 'NO93 8601 1117 947' }),
      };
      const answer = await askProvider(access, 'POST', '/generic/consents', { body, simulate });
      if (answer.status !== 201) throw refused(answer);
      const { id, scope, expires_at } = answer.body;
      consent.ref = id;
      // The link that came along knows no return address yet; the initiate call gets one that does.
      return { status: 412, body: { id, scope, expires_at } };
    },

    async initiate({ ref = '', simulate }, returnUrl) {
      const answer = await askProvider(access, 'POST', path(ref), { body: { return_url: returnUrl }, simulate });
      if (answer.status !== 200) throw refused(answer);
      return { status: 200, body: answer.body };
    },

    async status({ ref = '' }) {
      const answer = await askProvider(access, 'GET', path(ref));
      if (answer.status !== 200) throw refused(answer);
      return answer.body.status;
    },
  };
}

/**
 * @param {import('./consent-endpoints.js').ShopConsent['kind']} kind @param {{ amount: string, currency: string, payee:
 * string }} order
 */
function resultOf(kind, { amount, currency, payee }) {
  if (kind === 'payment')
    return { transaction: { status: 'completed', amount: Number(amount), currency, beneficiary: { name: payee } } };
  if (kind === 'card') return { card: { number: '4242424242424242', expiry: '11/29', holder: 'ASTRID LINDQVIST' } };
  return {
    account: { iban: 'NO9386011117947', currency: 'EUR', balance: 2318.45 },
    transactions: [{ id: 'g_1', date: '2026-11-20', description: 'Bakeriet Aker Brygge', amount: -8.4 }],
  };
}
