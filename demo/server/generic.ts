/** The plain third provider: what a provider of your own looks like behind the two endpoints. */
import { CallError, type StatusWord } from 'sca-consent/server';
import type { ProviderSettings } from './config.js';
import { type Desk, type Order, PAYEE, SCOPES, simulating } from './desk.js';

interface Consent {
  id: string;
  scope: string[];
  status: StatusWord;
  expires_at: string;
}

export function genericDesk({ api, token }: ProviderSettings['generic']): Desk {
  /** POST where there is a body, else GET. */
  async function ask<Body>(order: Order, path: string, body?: object): Promise<Body> {
    const answer = await simulating(order)(`${api}/generic/consents${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: body ? JSON.stringify(body) : null,
      signal: AbortSignal.timeout(30_000),
    });
    if (!answer.ok) throw new CallError(502, 'provider_failed', 'The payment provider failed.');
    return (await answer.json()) as Body;
  }

  return {
    async perform(order, id) {
      const subject =
        order.kind === 'payment' ? { amount: order.amount, currency: 'EUR', payee: PAYEE } : { item: 'NO93' };
      const found = id
        ? await ask<Consent>(order, `/${encodeURIComponent(id)}`)
        : await ask<Consent>(order, '', { scope: [SCOPES[order.kind]], ...subject });
      if (found.status === 'complete') return { consent: null, response: Response.json(resultOf(order)) };
      // The link that came along knows no return address yet. The initiate call gets one that does.
      const consent = { id: found.id, scope: found.scope, expires_at: found.expires_at, provider: 'generic' };
      return { consent, response: Response.json(consent, { status: 412 }) };
    },

    initiate: ({ id, order }, returnUrl) => ask(order, `/${encodeURIComponent(id)}`, { return_url: returnUrl }),

    async status({ id, order }) {
      return (await ask<Consent>(order, `/${encodeURIComponent(id)}`)).status;
    },
  };
}

function resultOf({ kind, amount }: Order): object {
  if (kind === 'payment') return { transaction: { status: 'completed', amount, currency: 'EUR' } };
  if (kind === 'card') return { card: { number: '4242424242424242', expiry: '11/29', holder: 'ASTRID LINDQVIST' } };
  const entry = { id: 'g_1', date: '2026-11-20', description: 'Bakeriet Aker Brygge', amount: -8.4 };
  return { account: { iban: 'NO9386011117947', currency: 'EUR', balance: 2318.45 }, transactions: [entry] };
}
