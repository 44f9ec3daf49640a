/** What a customer orders, and what the three providers make of it. */
import { randomUUID } from 'node:crypto';
import {
  type ConsentProvider,
  type HostConsent,
  type Intergiro,
  intergiro,
  type Mangopay,
  type MangopayAction,
  mangopay,
  memoryStore,
  type Performed,
  type StatusWord,
} from 'sca-consent/server';
import type { ProviderSettings } from './config.js';
import { type Generic, generic } from './generic.js';

export const kinds = ['payment', 'card', 'account', 'enrolment'] as const;
export type Kind = (typeof kinds)[number];
export const providerNames = ['intergiro', 'mangopay', 'generic'] as const;
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

export interface Orders extends ConsentProvider<OrderConsent> {
  /** Makes the protected call; `id` names the consent that the user has given. */
  perform(order: Order, id?: string): Promise<Performed>;
  /** Mangopay's webhooks: an enrolment that came to nothing is told by them alone. */
  readHook: Mangopay['readHook'];
}

export const PAYEE = 'Ferry Oslo';

const SCOPES: Record<Kind, string> = {
  payment: 'make_payment',
  card: 'card_details',
  account: 'account_history',
  enrolment: 'onboarding',
};

export function createOrders(settings: ProviderSettings): Orders {
  const store = memoryStore();

  function bankFor({ simulate }: Order): Intergiro {
    return intergiro({ ...settings.intergiro, store, fetch: simulating(simulate) });
  }

  function walletsFor({ simulate }: Order): Mangopay {
    return mangopay({ ...settings.mangopay, store, fetch: simulating(simulate) });
  }

  function genericFor({ simulate }: Order): Generic {
    return generic({ ...settings.generic, fetch: simulating(simulate) });
  }

  return {
    perform(order, id) {
      if (order.provider === 'intergiro') return performAtBank(bankFor(order), order, id);
      if (order.provider === 'mangopay') return performWithWallets(walletsFor(order), order);
      return genericFor(order).perform({ scope: SCOPES[order.kind], order, id });
    },

    readHook: (request) => mangopay({ ...settings.mangopay, store }).readHook(request),

    async initiate({ id, order }, returnUrl) {
      if (order.provider === 'intergiro') return bankFor(order).initiate({ id }, returnUrl);
      if (order.provider === 'mangopay') return walletsFor(order).initiate(actionOf(order), returnUrl);
      return genericFor(order).initiate({ id }, returnUrl);
    },

    async status({ id, order }): Promise<StatusWord> {
      if (order.provider === 'intergiro') return bankFor(order).status({ id });
      if (order.provider === 'mangopay') return walletsFor(order).status(actionOf(order));
      return genericFor(order).status({ id });
    },
  };
}

/** Null where that cannot be ordered. */
export function newOrder(wanted: Pick<Order, 'userId'> & Partial<Record<string, unknown>>): Order | null {
  const kind = kinds.find((known) => known === wanted.kind);
  const provider = providerNames.find((known) => known === wanted.provider);
  const amount = Number(wanted.amount ?? 129.9);
  const isPayable = amount > 0 && amount < 100_000;
  if (!kind || !provider || !isPayable || (provider === 'mangopay' && kind === 'card')) return null;
  const simulate = wanted.simulate instanceof Object ? wanted.simulate : undefined;
  return { key: randomUUID(), kind, provider, amount, userId: wanted.userId, simulate };
}

function performAtBank(bank: Intergiro, { key, kind, amount, userId }: Order, id: string | undefined) {
  const consent = id === undefined ? null : { id };
  if (kind === 'card') return bank.read('/v3/cards/card_demo/credentials', consent);
  if (kind === 'account') return bank.read(`/v3/transactions?account_id=${userId}`, consent);
  const beneficiary = { name: PAYEE, iban: 'NO9386011117947' };
  const body = { account_id: userId, amount, currency: 'EUR', beneficiary, reference: 'FO-48213' };
  return bank.perform({ key, path: '/v3/transactions/pay', body });
}

/** Mangopay has no consents: what is done is handed out, and for anything else the initiate call is the action. */
async function performWithWallets(wallets: Mangopay, order: Order): Promise<Performed> {
  if (order.kind === 'account') {
    const performed = await wallets.transactions(order.userId);
    return performed.consent ? askFirst(order) : performed;
  }
  const isDone = (await wallets.status(actionOf(order))) === 'complete';
  if (!isDone) return askFirst(order);
  return { consent: null, response: Response.json({ DebitedFunds: fundsOf(order) }) };
}

function askFirst({ key, kind }: Order): Performed {
  const consent = { id: key, scope: [SCOPES[kind]], provider: 'mangopay' };
  return { consent, response: Response.json(consent, { status: 412 }) };
}

function actionOf(order: Order): MangopayAction {
  const { key: id, kind, userId } = order;
  if (kind === 'enrolment') return { id, enrolment: { userId } };
  if (kind === 'account') return { id, account: { userId } };
  const transfer = {
    AuthorId: userId,
    DebitedFunds: fundsOf(order),
    Fees: { Currency: 'EUR', Amount: 0 },
    DebitedWalletId: `wallet_${userId}`,
    CreditedWalletId: 'wallet_ferry_oslo',
    Tag: PAYEE,
  };
  return { id, transfer };
}

function fundsOf({ amount }: Order) {
  return { Currency: 'EUR', Amount: Math.round(amount * 100) };
}

/** Hands the demo's switches on to the simulated provider. A real shop leaves `fetch` out. */
function simulating(switches: object | undefined): typeof fetch {
  if (!switches) return fetch;
  return (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('X-Simulate', JSON.stringify(switches));
    return fetch(input, { ...init, headers });
  };
}
