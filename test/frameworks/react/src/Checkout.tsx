import { useState } from 'react';
import type { ReadConsent } from 'sca-consent';
import 'sca-consent/define';
import type {} from 'sca-consent/react';
import { finish, headers, pay } from './shop.js';

export function Checkout() {
  const [consent, setConsent] = useState<ReadConsent | null>(null);
  const [open, setOpen] = useState(true);
  const [message, setMessage] = useState('');

  const begin = async () => setConsent(await pay());

  return (
    <main>
      <button type="button" id="pay" onClick={begin}>
        Pay
      </button>
      <button type="button" id="toggle" onClick={() => setOpen(!open)}>
        {open ? 'Close' : 'Open'}
      </button>
      {open && (
        <sca-consent
          consent={consent}
          headers={headers}
          amount="129.90"
          currency="EUR"
          payee="Ferry Oslo"
          initiate-url="/api/consents/{id}/initiate"
          status-url="/api/consents/{id}"
          return-url="/sca-return.html"
          onconsent-complete={async ({ detail }) => setMessage(await finish(detail.consent))}
          onconsent-declined={() => setMessage('Declined')}
          onconsent-renew={begin}
        />
      )}
      <output>{message}</output>
    </main>
  );
}
