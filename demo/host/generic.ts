/** The plain third provider: what a provider of your own looks like behind the contract's simplest shapes. */
import type { Answer } from '../http.js';
import { askProvider, type ProviderAccess, refused } from './ask-provider.js';
import type { ConsentKind, Order, ProviderCalls, ShopConsent, StatusWord } from './consent-endpoints.js';

interface GenericConsent {
  id?: string;
  scope?: string[];
  status?: StatusWord;
  expires_at?: string;
}

const SCOPE: Record<ConsentKind, string> = {
  payment: 'make_payment',
  card: 'card_details',
  account: 'account_history',
  enrolment: 'onboarding',
};

export function generic(access: ProviderAccess): ProviderCalls {
  async function readConsent(ref: string): Promise<GenericConsent> {
    const answer = await askProvider<GenericConsent>(access, { method: 'GET', path: pathOf(ref) });
    if (answer.status !== 200) throw refused(answer);
    return answer.body ?? {};
  }

  async function createConsent(consent: ShopConsent): Promise<Answer> {
    const { kind, order, simulate } = consent;
    const answer = await askProvider<GenericConsent>(access, {
      method: 'POST',
      path: '/generic/consents',
      body: { scope: [SCOPE[kind]], ...subjectOf(kind, order) },
      simulate,
    });
    if (answer.status !== 201) throw refused(answer);
    const { id, scope, expires_at } = answer.body ?? {};
    if (id) consent.ref = id;
    // The link that came along knows no return address yet. The initiate call gets one that does.
    return { status: 412, body: { id, scope, expires_at } };
  }

  return {
    linkOrigins: access.linkOrigins,

    async perform(consent) {
      if (!consent.ref) return createConsent(consent);
      const body = await readConsent(consent.ref);
      if (body.status !== 'complete') return { status: 412, body };
      return { status: 200, body: resultOf(consent.kind, consent.order) };
    },

    async initiate({ ref = '', simulate }, returnUrl) {
      const body = { return_url: returnUrl };
      const answer = await askProvider(access, { method: 'POST', path: pathOf(ref), body, simulate });
      if (answer.status !== 200) throw refused(answer);
      return { status: 200, body: answer.body };
    },

    async status({ ref = '' }) {
      const { status = 'pending' } = await readConsent(ref);
      return status;
    },
  };
}

function pathOf(ref: string): string {
  return `/generic/consents/${encodeURIComponent(ref)}`;
}

/** What the provider's page shows. */
function subjectOf(kind: ConsentKind, order: Order): Order | { item: string } {
  if (kind === 'payment') return order;
  return { item: kind === 'card' ? '•••• 4242' : 'NO93 8601 1117 947' };
}

function resultOf(kind: ConsentKind, { amount, currency, payee }: Order): object {
  if (kind === 'payment') {
    return { transaction: { status: 'completed', amount: Number(amount), currency, beneficiary: { name: payee } } };
  }
  if (kind === 'card') return { card: { number: '4242424242424242', expiry: '11/29', holder: 'ASTRID LINDQVIST' } };
  return {
    account: { iban: 'NO9386011117947', currency: 'EUR', balance: 2318.45 },
    transactions: [{ id: 'g_1', date: '2026-11-20', description: 'Bakeriet Aker Brygge', amount: -8.4 }],
  };
}
