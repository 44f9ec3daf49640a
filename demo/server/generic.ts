/** The plain third provider: what a provider of your own looks like behind the two endpoints. */
import { CallError, type ConsentProvider, type Performed, type StatusWord } from 'sca-consent/server';
import { type Order, PAYEE } from './orders.js';

export interface Generic extends ConsentProvider {
  perform(call: { scope: string; order: Order; id?: string | undefined }): Promise<Performed>;
}

interface Access {
  api: string;
  token: string;
  fetch: typeof fetch;
}

interface Consent {
  id: string;
  scope: string[];
  status: StatusWord;
  expires_at: string;
}

export function generic(access: Access): Generic {
  async function ask<Body>(method: 'GET' | 'POST', path: string, body?: object): Promise<Body> {
    const answer = await access.fetch(`${access.api}/generic/consents${path}`, {
      method,
      headers: { Authorization: `Bearer ${access.token}`, 'Content-Type': 'application/json' },
      body: body ? JSON.stringify(body) : null,
      signal: AbortSignal.timeout(30_000),
    });
    if (!answer.ok) throw new CallError(502, 'provider_failed', 'The payment provider failed.');
    return (await answer.json()) as Body;
  }

  return {
    async perform({ scope, order, id }) {
      const subject =
        order.kind === 'payment' ? { amount: order.amount, currency: 'EUR', payee: PAYEE } : { item: 'NO93' };
      const found = id
        ? await ask<Consent>('GET', `/${encodeURIComponent(id)}`)
        : await ask<Consent>('POST', '', { scope: [scope], ...subject });
      if (found.status === 'complete') return { consent: null, response: Response.json(resultOf(order)) };
      // The link that came along knows no return address yet. The initiate call gets one that does.
      const consent = { id: found.id, scope: found.scope, expires_at: found.expires_at, provider: 'generic' };
      return { consent, response: Response.json(consent, { status: 412 }) };
    },

    initiate: ({ id }, returnUrl) => ask('POST', `/${encodeURIComponent(id)}`, { return_url: returnUrl }),

    async status({ id }) {
      return (await ask<Consent>('GET', `/${encodeURIComponent(id)}`)).status;
    },
  };
}

function resultOf({ kind, amount }: Order): object {
  if (kind === 'payment') return { transaction: { status: 'completed', amount, currency: 'EUR' } };
  if (kind === 'card') return { card: { number: '4242424242424242', expiry: '11/29', holder: 'ASTRID LINDQVIST' } };
  const entry = { id: 'g_1', date: '2026-11-20', description: 'Bakeriet Aker Brygge', amount: -8.4 };
  return { account: { iban: 'NO9386011117947', currency: 'EUR', balance: 2318.45 }, transactions: [entry] };
}
