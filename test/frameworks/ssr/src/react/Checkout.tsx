import { useEffect, useState } from 'react';
import type { ReadConsent } from 'sca-consent';
import type {} from 'sca-consent/react';
import { finish, headers, pay } from '../shop.js';

/**
 * Hydration compares attributes and sets no properties: an element defined before it would have a `state` that the server
 * did not write, and never get its consent. So it is defined afterwards, and gets its properties then.
 */
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

  return (
    <main>
      <button type="button" id="pay" onClick={async () => setConsent(await pay())}>
        Pay
      </button>
      <sca-consent
        consent={defined ? consent : null}
        headers={defined ? headers : null}
        amount="129.90"
        currency="EUR"
        payee="Ferry Oslo"
        initiate-url="/api/consents/{id}/initiate"
        status-url="/api/consents/{id}"
        return-url="/sca-return.html"
        onconsent-complete={async ({ detail }) => setMessage(await finish(detail.consent))}
      />
      <output>{message}</output>
    </main>
  );
}
