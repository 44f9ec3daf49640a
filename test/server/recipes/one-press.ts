import { type ConsentProvider, createConsentHandler, type HostConsent, type IntergiroOrder } from 'sca-consent/server';
import { basketOf } from './baskets.js';
import { bank } from './consents.js';

/** Your own record of the order. `id` is your own name for it, and what the page gives the element as the consent's id. */
export interface Basket extends HostConsent {
  readonly order: IntergiroOrder;
  /** What the provider asked for, once it did. */
  consent?: HostConsent;
}

/** The press is the action: the provider is asked for the payment when the user has read what it is about. */
const onePress: ConsentProvider<Basket> = {
  async initiate(basket, returnUrl) {
    const { response, consent } = await bank.perform(basket.order);
    if (consent) {
      basket.consent = consent;
      return bank.initiate(consent, returnUrl);
    }
    // Nothing had to be authorised, or it failed: the response is passed on.
    return response.ok ? { exempt: true } : response;
  },

  async status({ consent }) {
    return consent ? bank.status(consent) : 'pending';
  },
};

export const orders = createConsentHandler({
  provider: onePress,
  find: (id, request) => basketOf(request, id),
  returnOrigins: ['https://shop.example'],
});
