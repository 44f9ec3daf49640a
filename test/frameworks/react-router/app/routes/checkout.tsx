import { useCallback, useEffect, useState } from 'react';
import { useLoaderData } from 'react-router';
import type { ReadConsent, ScaConsentEventMap } from 'sca-consent';
import type {} from 'sca-consent/react';
import { finish, headers, pay } from '../shop';

/** What the server knows already, as its own call to the provider gave it. */
const known: ReadConsent = { id: 'c_42', scope: ['make_payment'], provider: 'intergiro' };

export const loader = ({ request }: { request: Request }) => ({
  known: new URL(request.url).searchParams.has('known') ? known : null,
});

/** React sets neither properties nor events as it hydrates: the element is defined and made afterwards. */
function useDefined(): boolean {
  const [defined, setDefined] = useState(false);
  useEffect(() => {
    import('sca-consent/define').then(() => setDefined(true));
  }, []);
  return defined;
}

export default function Checkout() {
  const data = useLoaderData<typeof loader>();
  const defined = useDefined();
  const [consent, setConsent] = useState<ReadConsent | null>(data.known);
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
      {defined && (
        <sca-consent
          consent={consent}
          headers={headers}
          amount="129.90"
          currency="EUR"
          payee="Ferry Oslo"
          initiate-url="/api/consents/{id}/initiate"
          status-url="/api/consents/{id}"
          return-url="/return"
          onconsent-complete={complete}
          onconsent-renew={begin}
        />
      )}
      <output>{message}</output>
    </main>
  );
}
