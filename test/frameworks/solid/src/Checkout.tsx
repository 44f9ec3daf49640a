import type { ReadConsent } from 'sca-consent';
import 'sca-consent/define';
import type {} from 'sca-consent/solid';
import { createSignal, Show } from 'solid-js';
import { finish, headers, pay } from './shop.js';

export function Checkout() {
  const [consent, setConsent] = createSignal<ReadConsent | null>(null);
  const [open, setOpen] = createSignal(true);
  const [message, setMessage] = createSignal('');

  const begin = async () => setConsent(await pay());

  return (
    <main>
      <button type="button" id="pay" onClick={begin}>
        Pay
      </button>
      <button type="button" id="toggle" onClick={() => setOpen(!open())}>
        {open() ? 'Close' : 'Open'}
      </button>
      <Show when={open()}>
        <sca-consent
          prop:consent={consent()}
          prop:headers={headers}
          amount="129.90"
          currency="EUR"
          payee="Ferry Oslo"
          initiate-url="/api/consents/{id}/initiate"
          status-url="/api/consents/{id}"
          return-url="/sca-return.html"
          on:consent-complete={async ({ detail }) => setMessage(await finish(detail.consent))}
          on:consent-declined={() => setMessage('Declined')}
          on:consent-renew={begin}
        />
      </Show>
      <output>{message()}</output>
    </main>
  );
}
