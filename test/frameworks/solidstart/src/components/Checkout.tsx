import type { ReadConsent } from 'sca-consent';
import type {} from 'sca-consent/solid';
import { createSignal, onMount } from 'solid-js';
import { finish, headers, pay } from '../shop';

export function Checkout(props: { first: ReadConsent | null }) {
  const [consent, setConsent] = createSignal<ReadConsent | null>(props.first);
  const [message, setMessage] = createSignal('');

  // Once the page is hydrated: properties and listeners are there before the element starts.
  onMount(() => import('sca-consent/define'));

  const begin = async () => setConsent(await pay());

  return (
    <main>
      <button type="button" id="pay" onClick={begin}>
        Pay
      </button>
      <sca-consent
        prop:consent={consent()}
        prop:headers={headers}
        amount="129.90"
        currency="EUR"
        payee="Ferry Oslo"
        initiate-url="/api/consents/{id}/initiate"
        status-url="/api/consents/{id}"
        on:consent-complete={async ({ detail }) => setMessage(await finish(detail.consent))}
        on:consent-renew={begin}
      />
      <output>{message()}</output>
    </main>
  );
}
