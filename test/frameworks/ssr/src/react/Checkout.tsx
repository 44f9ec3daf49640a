import { useCallback, useEffect, useState } from 'react';
import type { ReadConsent, ScaConsentEventMap } from 'sca-consent';
import type {} from 'sca-consent/react';
import { finish, headers, pay } from '../shop.js';

/** React sets neither properties nor events as it hydrates: the element is defined and made afterwards. */
function useDefined(): boolean {
  const [defined, setDefined] = useState(false);
  useEffect(() => {
    import('sca-consent/define').then(() => setDefined(true));
  }, []);
  return defined;
}

export function Checkout({ first }: { first: ReadConsent }) {
  const defined = useDefined();
  const [consent, setConsent] = useState<ReadConsent | null>(first);
  const [message, setMessage] = useState('');

  const complete = useCallback(async ({ detail }: ScaConsentEventMap['consent-complete']) => {
    setMessage(await finish(detail.consent));
  }, []);

  return (
    <main>
      <button type="button" id="pay" onClick={async () => setConsent(await pay())}>
        Pay
      </button>
      {defined && (
        <sca-consent
          consent={consent}
          headers={headers}
          amount="129.90"
          currency="EUR"
          payee="Ferry Oslo"
          initiate-url="/api/consents/{id}/initiate"
          status-url="/api/consents/{id}"
          return-url="/sca-return.html"
          onconsent-complete={complete}
        />
      )}
      <output>{message}</output>
    </main>
  );
}
