/**
 * Providers for which `sca-consent/server` has no client: the shop makes the creating call with the return address, passes the
 * answer on, and lets the dialect read it. In memory, and one payment for each press: a real shop remembers both.
 */
import { providers } from 'sca-consent';
import { CallError, type StatusWord } from 'sca-consent/server';
import type { ProviderSettings } from './config.js';
import { cents, type Desk, decimals, type Order, PAYEE, payingDesk, simulating } from './desk.js';

type Body = Record<string, unknown>;

type Ask = (path: string, call?: { body?: object; headers?: Record<string, string> }) => Promise<Body>;

/** What is different from one to the next. */
interface Calls {
  /** Makes the payment, and gives what the page gets to see: no secret of the server's. */
  create(ask: Ask, order: Order, returnUrl: string): Promise<{ id: unknown; answer: Body }>;
  /** The path that tells how a payment stands. */
  statusPath(id: string): string;
}

/** `dialect` reads the status, in the provider's own words. */
function passedOn(dialect: string, settings: { api: string; token: string }, { create, statusPath }: Calls): Desk {
  const idByOrder = new Map<string, string>();

  return payingDesk(dialect, {
    async initiate({ order }, returnUrl) {
      const { id, answer } = await create(askerFor(settings, order), order, returnUrl);
      idByOrder.set(order.key, String(id));
      return answer;
    },

    async status(order): Promise<StatusWord> {
      const id = idByOrder.get(order.key);
      if (id === undefined) return 'pending';
      const answer = await askerFor(settings, order)(statusPath(encodeURIComponent(id)));
      return providers.find(({ name }) => name === dialect)?.readStatus?.(answer) ?? 'pending';
    },
  });
}

/** JSON, unless the body is a form. */
function askerFor({ api, token }: { api: string; token: string }, order: Order): Ask {
  return async (path, { body, headers = {} } = {}) => {
    const isForm = body instanceof URLSearchParams;
    const answer = await simulating(order)(api + path, {
      method: body ? 'POST' : 'GET',
      headers: {
        Authorization: `Bearer ${token}`,
        ...(body && !isForm && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      body: isForm ? body : (body && JSON.stringify(body)) || null,
      signal: AbortSignal.timeout(30_000),
    });
    if (!answer.ok) throw new CallError(502, 'provider_failed', 'The payment provider failed.');
    return (await answer.json()) as Body;
  };
}

export function truelayerDesk(settings: ProviderSettings['truelayer']): Desk {
  return passedOn('truelayer', settings, {
    async create(ask, order, returnUrl) {
      const beneficiary = { type: 'external_account', account_holder_name: PAYEE };
      const payment = await ask('/v3/payments', {
        body: {
          amount_in_minor: cents(order),
          currency: 'EUR',
          payment_method: { type: 'bank_transfer', beneficiary },
        },
        headers: { 'Idempotency-Key': crypto.randomUUID() },
      });
      const body = { redirect: { return_uri: returnUrl } };
      return { id: payment.id, answer: await ask(`/v3/payments/${payment.id}/authorization-flow`, { body }) };
    },
    statusPath: (id) => `/v3/payments/${id}`,
  });
}

export function berlinGroupDesk(settings: ProviderSettings['berlinGroup']): Desk {
  const payments = '/v1/payments/sepa-credit-transfers';
  return passedOn('berlin-group', settings, {
    async create(ask, order, returnUrl) {
      const answer = await ask(payments, {
        body: {
          instructedAmount: { currency: 'EUR', amount: decimals(order) },
          creditorName: PAYEE,
          creditorAccount: { iban: 'NO9386011117947' },
        },
        headers: { 'X-Request-ID': crypto.randomUUID(), 'TPP-Redirect-URI': returnUrl },
      });
      return { id: answer.paymentId, answer };
    },
    statusPath: (id) => `${payments}/${id}/status`,
  });
}

export function stripeDesk(settings: ProviderSettings['stripe']): Desk {
  return passedOn('stripe', settings, {
    async create(ask, order, returnUrl) {
      const body = new URLSearchParams({
        amount: String(cents(order)),
        currency: 'eur',
        confirm: 'true',
        description: PAYEE,
        payment_method: 'pm_card_authenticationRequired',
        return_url: returnUrl,
      });
      const { client_secret: _, ...answer } = await ask('/v1/payment_intents', { body });
      return { id: answer.id, answer };
    },
    statusPath: (id) => `/v1/payment_intents/${id}`,
  });
}

/** Mangopay's card form, in place of a transfer from one wallet to another. */
export function payInDesk({ clientId, ...settings }: ProviderSettings['mangopay']): Desk {
  const payIns = `/v2.01/${clientId}/payins`;
  return passedOn('mangopay', settings, {
    async create(ask, order, returnUrl) {
      const answer = await ask(`${payIns}/card/web`, {
        body: {
          AuthorId: order.userId,
          DebitedFunds: { Currency: 'EUR', Amount: cents(order) },
          Fees: { Currency: 'EUR', Amount: 0 },
          CreditedWalletId: 'wallet_ferry_oslo',
          ReturnURL: returnUrl,
          CardType: 'CB_VISA_MASTERCARD',
          Culture: 'EN',
          Tag: PAYEE,
        },
      });
      return { id: answer.Id, answer };
    },
    statusPath: (id) => `${payIns}/${id}`,
  });
}
