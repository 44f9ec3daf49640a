import { AdyenCheckout, Redirect } from '@adyen/adyen-web';

AdyenCheckout.register(Redirect);

export async function mount(place: HTMLElement): Promise<void> {
  const checkout = await AdyenCheckout({
    environment: 'test',
    clientKey: 'test_BENCHBENCHBENCHBENCHBENCHBENCH',
    countryCode: 'DE',
    analytics: { enabled: false },
    paymentMethodsResponse: { paymentMethods: [{ type: 'paypal', name: 'PayPal' }] },
  });
  new Redirect(checkout, { type: 'paypal', name: 'PayPal' }).mount(place);
}
