/** Mangopay has no consents: what is done is handed out, and for anything else the initiate call is the action. */
import { type Mangopay, type MangopayAction, mangopay, type Performed, type Store } from 'sca-consent/server';
import type { ProviderSettings } from './config.js';
import { askFirst, cents, type Desk, type Order, PAYEE, simulating } from './desk.js';

export function mangopayDesk(settings: ProviderSettings['mangopay'], store: Store): Desk {
  function walletsFor(order: Order): Mangopay {
    return mangopay({ ...settings, store, fetch: simulating(order) });
  }

  return {
    perform: (order) => performWithWallets(walletsFor(order), order),
    initiate: ({ order }, returnUrl) => walletsFor(order).initiate(actionOf(order), returnUrl),
    status: ({ order }) => walletsFor(order).status(actionOf(order)),
  };
}

async function performWithWallets(wallets: Mangopay, order: Order): Promise<Performed> {
  if (order.kind === 'account') {
    const performed = await wallets.transactions(order.userId);
    return performed.consent ? askFirst(order, 'mangopay') : performed;
  }
  const isDone = (await wallets.status(actionOf(order))) === 'complete';
  if (!isDone) return askFirst(order, 'mangopay');
  return { consent: null, response: Response.json({ DebitedFunds: fundsOf(order) }) };
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

function fundsOf(order: Order) {
  return { Currency: 'EUR', Amount: cents(order) };
}
