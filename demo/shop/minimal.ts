/** The least that a page has to do: ask, hand the consent over, and ask once more when it was given. */
import type { ScaConsent } from 'sca-consent';
import { byId } from './dom.js';
import { act, getSession } from './wiring.js';

const sca = byId('sca', HTMLElement) as ScaConsent;
const button = byId('pay', HTMLButtonElement);

sca.headers = async () => ({ 'X-CSRF-Token': (await getSession()).csrf });

async function pay(id?: string): Promise<void> {
  const { response, consent } = await act('intergiro', 'payment', { consent: id });
  if (consent) sca.consent = consent;
  if (response.ok) byId('result', HTMLElement).textContent = 'Paid. See you on board!';
}

button.addEventListener('click', () => pay());
sca.addEventListener('consent-renew', () => pay());
sca.addEventListener('consent-complete', ({ detail }) => pay(detail.consent?.id));
sca.addEventListener('consent-change', ({ detail }) => {
  button.hidden = detail.state !== 'empty';
});
