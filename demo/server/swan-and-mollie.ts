/** The two whose initiate call makes the payment, by the clients of `sca-consent/server`. */
import { type ConsentProvider, type MollieOrder, mollie, type Store, type SwanAction, swan } from 'sca-consent/server';
import type { ProviderSettings } from './config.js';
import { type Desk, decimals, type Order, PAYEE, payingDesk, simulating } from './desk.js';

const SWAN_MUTATION = `mutation pay($input: InitiateCreditTransfersInput!) {
  initiateCreditTransfers(input: $input) {
    __typename
    ... on InitiateCreditTransfersSuccessPayload {
      payment { statusInfo { status ... on PaymentConsentPending { consent { id consentUrl status purpose } } } }
    }
  }
}`;

export function swanDesk(settings: ProviderSettings['swan'], store: Store): Desk {
  function bankFor(order: Order): ConsentProvider<SwanAction> {
    return swan({ ...settings, store, fetch: simulating(order) });
  }

  return payingDesk('swan', {
    initiate: ({ order }, returnUrl) => bankFor(order).initiate(transferOf(order), returnUrl),
    status: (order) => bankFor(order).status(transferOf(order)),
  });
}

function transferOf(order: Order): SwanAction {
  const amount = { value: decimals(order), currency: 'EUR' };
  const creditTransfers = [{ amount, sepaBeneficiary: { name: PAYEE, iban: 'NO9386011117947' } }];
  return { id: order.key, mutation: SWAN_MUTATION, input: { accountId: order.userId, creditTransfers } };
}

export function mollieDesk(settings: ProviderSettings['mollie'], store: Store): Desk {
  function checkoutFor(order: Order): ConsentProvider<MollieOrder> {
    return mollie({ ...settings, store, fetch: simulating(order) });
  }

  return payingDesk('mollie', {
    initiate: ({ order }, returnUrl) => checkoutFor(order).initiate(paymentOf(order), returnUrl),
    status: (order) => checkoutFor(order).status(paymentOf(order)),
  });
}

function paymentOf(order: Order): MollieOrder {
  return { id: order.key, payment: { amount: { currency: 'EUR', value: decimals(order) }, description: PAYEE } };
}
