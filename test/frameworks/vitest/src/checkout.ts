import type { ScaConsent } from 'sca-consent';
import 'sca-consent/define';

/** A component of a shop, as its unit tests mount it. */
export function mountCheckout(parent: HTMLElement, said: (text: string) => void): ScaConsent {
  const sca = document.createElement('sca-consent');
  sca.consent = { id: 'c_42', scope: ['make_payment'] };
  sca.amount = '129.90';
  sca.currency = 'EUR';
  sca.payee = 'Ferry Oslo';
  sca.initiateUrl = '/api/consents/{id}/initiate';
  sca.statusUrl = '/api/consents/{id}';
  sca.addEventListener('consent-complete', ({ detail }) => said(detail.verified ? 'Paid' : 'Not verified'));
  sca.addEventListener('consent-declined', () => said('Declined'));
  sca.addEventListener('consent-error', ({ detail }) => said(detail.code));
  parent.append(sca);
  return sca;
}
