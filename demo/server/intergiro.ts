import { type Intergiro, intergiro, type Store } from 'sca-consent/server';
import type { ProviderSettings } from './config.js';
import { type Desk, type Order, PAYEE, simulating } from './desk.js';

export function intergiroDesk(settings: ProviderSettings['intergiro'], store: Store): Desk {
  function bankFor(order: Order): Intergiro {
    return intergiro({ ...settings, store, fetch: simulating(order) });
  }

  return {
    perform: (order, id) => performAtBank(bankFor(order), order, id),
    initiate: ({ id, order }, returnUrl) => bankFor(order).initiate({ id }, returnUrl),
    status: ({ id, order }) => bankFor(order).status({ id }),
  };
}

function performAtBank(bank: Intergiro, { key, kind, amount, userId }: Order, id: string | undefined) {
  const consent = id === undefined ? null : { id };
  if (kind === 'card') return bank.read('/v3/cards/card_demo/credentials', consent);
  if (kind === 'account') return bank.read(`/v3/transactions?account_id=${userId}`, consent);
  const beneficiary = { name: PAYEE, iban: 'NO9386011117947' };
  const body = { account_id: userId, amount, currency: 'EUR', beneficiary, reference: 'FO-48213' };
  return bank.perform({ key, path: '/v3/transactions/pay', body });
}
