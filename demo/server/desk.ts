/** What every provider's part of the shop has, and what the parts share. */
import type { ConsentProvider, HostConsent, Performed, StatusWord } from 'sca-consent/server';

export const kinds = ['payment', 'card', 'account', 'enrolment'] as const;
export type Kind = (typeof kinds)[number];

export const providerNames = [
  'intergiro',
  'mangopay',
  'mangopay-pay-in',
  'swan',
  'mollie',
  'truelayer',
  'berlin-group',
  'stripe',
  'generic',
] as const;
export type ProviderName = (typeof providerNames)[number];

export interface Order {
  /** The shop's own name for it. */
  key: string;
  provider: ProviderName;
  kind: Kind;
  /** In euros. A real shop takes it from its own basket, never from the browser. The demo lets tests choose one. */
  amount: number;
  /** The provider's name for the user. */
  userId: string;
  /** How the simulated provider shall behave. A real shop has no such thing. */
  simulate?: object | undefined;
}

/** An order, and the consent of it that the page asks about. */
export interface OrderConsent extends HostConsent {
  order: Order;
}

export interface Desk extends ConsentProvider<OrderConsent> {
  /** Makes the protected call; `id` names the consent that the user has given. */
  perform(order: Order, id?: string): Promise<Performed>;
}

export const PAYEE = 'Ferry Oslo';

export const SCOPES: Record<Kind, string> = {
  payment: 'make_payment',
  card: 'card_details',
  account: 'account_history',
  enrolment: 'onboarding',
};

/** Where the initiate call is the action: the page is asked to begin it. `provider` is the dialect's name. */
export function askFirst({ key, kind }: Order, provider: string): Performed {
  const consent = { id: key, scope: [SCOPES[kind]], provider };
  return { consent, response: Response.json(consent, { status: 412 }) };
}

/** The desk of a provider whose initiate call makes the payment, which is done as soon as the user has authorised it. */
export function payingDesk(
  dialect: string,
  { initiate, status }: Pick<Desk, 'initiate'> & { status(order: Order): Promise<StatusWord> },
): Desk {
  return {
    initiate,
    status: ({ order }) => status(order),
    async perform(order) {
      if ((await status(order)) !== 'complete') return askFirst(order, dialect);
      const transaction = { status: 'completed', amount: order.amount, currency: 'EUR' };
      return { consent: null, response: Response.json({ transaction }) };
    },
  };
}

/** An amount as most APIs have it: a text with two decimals. */
export function decimals({ amount }: Order): string {
  return amount.toFixed(2);
}

export function cents({ amount }: Order): number {
  return Math.round(amount * 100);
}

/** Hands the demo's switches on to the simulated provider. A real shop leaves `fetch` out. */
export function simulating({ simulate }: Pick<Order, 'simulate'>): typeof fetch {
  if (!simulate) return fetch;
  return (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('X-Simulate', JSON.stringify(simulate));
    return fetch(input, { ...init, headers });
  };
}
