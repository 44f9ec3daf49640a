/** What a customer orders, and which provider's desk serves it. */
import { randomUUID } from 'node:crypto';
import { type Mangopay, mangopay, memoryStore } from 'sca-consent/server';
import type { ProviderSettings } from './config.js';
import { type Desk, kinds, type Order, type OrderConsent, type ProviderName, providerNames } from './desk.js';
import { genericDesk } from './generic.js';
import { intergiroDesk } from './intergiro.js';
import { mangopayDesk } from './mangopay.js';
import { berlinGroupDesk, payInDesk, stripeDesk, truelayerDesk } from './passed-on.js';
import { mollieDesk, swanDesk } from './swan-and-mollie.js';

export interface Orders extends Desk {
  /** Mangopay's webhooks: an enrolment that came to nothing is told by them alone. */
  readHook: Mangopay['readHook'];
}

export function createOrders(settings: ProviderSettings): Orders {
  const store = memoryStore();
  const desks: Record<ProviderName, Desk> = {
    intergiro: intergiroDesk(settings.intergiro, store),
    mangopay: mangopayDesk(settings.mangopay, store),
    'mangopay-pay-in': payInDesk(settings.mangopay),
    swan: swanDesk(settings.swan, store),
    mollie: mollieDesk(settings.mollie, store),
    truelayer: truelayerDesk(settings.truelayer),
    'berlin-group': berlinGroupDesk(settings.berlinGroup),
    stripe: stripeDesk(settings.stripe),
    generic: genericDesk(settings.generic),
  };

  return {
    perform: (order, id) => desks[order.provider].perform(order, id),
    initiate: (consent: OrderConsent, returnUrl) => desks[consent.order.provider].initiate(consent, returnUrl),
    status: (consent: OrderConsent) => desks[consent.order.provider].status(consent),
    readHook: (request) => mangopay({ ...settings.mangopay, store }).readHook(request),
  };
}

/** What else than a payment can be ordered where. */
const MORE_KINDS: Partial<Record<ProviderName, readonly string[]>> = {
  intergiro: kinds,
  mangopay: ['account', 'enrolment'],
  generic: kinds,
};

/** Null where that cannot be ordered. */
export function newOrder(wanted: Pick<Order, 'userId'> & Partial<Record<string, unknown>>): Order | null {
  const kind = kinds.find((known) => known === wanted.kind);
  const provider = providerNames.find((known) => known === wanted.provider);
  const amount = Number(wanted.amount ?? 129.9);
  const isPayable = amount > 0 && amount < 100_000;
  if (!kind || !provider || !isPayable) return null;
  if (kind !== 'payment' && !MORE_KINDS[provider]?.includes(kind)) return null;
  const simulate = wanted.simulate instanceof Object ? wanted.simulate : undefined;
  return { key: randomUUID(), kind, provider, amount, userId: wanted.userId, simulate };
}
