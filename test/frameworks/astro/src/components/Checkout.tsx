import { useCallback, useState } from 'react';
import type { ReadConsent, ScaConsentEventMap } from 'sca-consent';
import 'sca-consent/define';
import type {} from 'sca-consent/react';
import { finish, headers, pay } from '../shop';

export function Checkout({ first }: { first: ReadConsent | null }) {
  const [consent, setConsent] = useState<ReadConsent | null>(first);
  const [message, setMessage] = useState('');

  const begin = useCallback(async () => setConsent(await pay()), []);
  const complete = useCallback(async ({ detail }: ScaConsentEventMap['consent-complete']) => {
    setMessage(await finish(detail.consent));
  }, []);

  return (
    <main>
      <button type="button" id="pay" onClick={begin}>
        Pay
      </button>
      <sca-consent
        consent={consent}
        headers={headers}
        amount="129.90"
        currency="EUR"
        payee="Ferry Oslo"
        initiate-url="/api/consents/{id}/initiate"
        status-url="/api/consents/{id}"
        onconsent-complete={complete}
        onconsent-renew={begin}
      />
      <output>{message}</output>
    </main>
  );
}
