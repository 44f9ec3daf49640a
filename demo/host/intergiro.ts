/**
 * Intergiro, server side. A protected call answers 412 with a consent. A second call turns the consent into a link. After
 * the user has been there, the first call is made once more and goes through.
 *
 * Documented: the 412, `POST /v3/consents/:id`, the answer's `method.redirect_url`. Not documented publicly, and
 * therefore to be checked against Intergiro's specification before going live: how the repeated call names its consent,
 * every status but `pending`, and `GET /v3/consents/:id`. Where that does not exist, repeat the protected call, or
 * listen to the webhooks.
 */
import { askProvider, type ProviderAccess, type ProviderRequest, refused } from './ask-provider.js';
import type { ProviderCalls, ShopConsent, StatusWord } from './consent-endpoints.js';

export interface IntergiroAccess extends ProviderAccess {
  cardId?: string;
  accountId?: string;
}

/** A 412 with a consent, and the answer about a consent. */
interface ConsentBody {
  consent?: { id?: string; status?: string };
}

interface LinkBody {
  method?: { redirect_url?: string; expires_at?: string; token?: string };
}

/** The real words are not public, so several stand for one thing. An unknown one counts as pending, never as done. */
const STATUS = new Map<string, StatusWord>([
  ['pending', 'pending'],
  ['approved', 'complete'],
  ['authorised', 'complete'],
  ['authorized', 'complete'],
  ['completed', 'complete'],
  ['declined', 'declined'],
  ['rejected', 'declined'],
  ['expired', 'expired'],
  ['failed', 'failed'],
]);

export function intergiro({ cardId = 'card_demo', accountId = 'acc_demo', ...access }: IntergiroAccess): ProviderCalls {
  function protectedCall(consent: ShopConsent): ProviderRequest {
    const { kind, simulate } = consent;
    const query = consent.ref ? `?consent_id=${encodeURIComponent(consent.ref)}` : '';
    if (kind === 'card') return { method: 'GET', path: `/v3/cards/${cardId}/credentials${query}`, simulate };
    if (kind === 'account') return { method: 'GET', path: `/v3/transactions${query}`, simulate };
    return { method: 'POST', path: '/v3/transactions/pay', body: paymentBody(consent, accountId), simulate };
  }

  return {
    linkOrigins: access.linkOrigins,

    async perform(consent) {
      // The payment spends its consent: a reload of the page must get the first result and not make a second payment.
      if (consent.result !== undefined) return { status: 200, body: consent.result };
      const { status, body } = await askProvider<ConsentBody>(access, protectedCall(consent));
      if (status === 412 && typeof body?.consent?.id === 'string') {
        consent.ref = body.consent.id;
        return { status, body };
      }
      if (status !== 200) throw refused({ status, body });
      if (consent.kind === 'payment') consent.result = body;
      return { status, body };
    },

    async initiate({ ref = '', simulate }, returnUrl) {
      const body = { return_url: returnUrl };
      const answer = await askProvider<LinkBody>(access, { method: 'POST', path: consentPath(ref), body, simulate });
      if (answer.status !== 200) throw refused(answer);
      // `method.token` is for mobile apps. A browser has no use for it, so it should not hold it.
      const { redirect_url, expires_at } = answer.body?.method ?? {};
      return { status: 200, body: { method: { redirect_url, expires_at } } };
    },

    async status({ ref = '' }) {
      const answer = await askProvider<ConsentBody>(access, { method: 'GET', path: consentPath(ref) });
      if (answer.status !== 200) throw refused(answer);
      return STATUS.get(answer.body?.consent?.status ?? '') ?? 'pending';
    },
  };
}

function consentPath(ref: string): string {
  return `/v3/consents/${encodeURIComponent(ref)}`;
}

function paymentBody({ order, ref }: ShopConsent, accountId: string): object {
  return {
    account_id: accountId,
    amount: Number(order.amount),
    currency: order.currency,
    beneficiary: { name: order.payee, iban: 'NO9386011117947' },
    reference: 'FO-48213',
    ...(ref && { consent_id: ref }),
  };
}
