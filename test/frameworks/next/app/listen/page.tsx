import type {} from 'sca-consent/react';
import { Outcome } from '../../components/Outcome';

const known = { id: 'c_42', scope: ['make_payment'] };

/** A server component writes attributes and nothing else: the consent as JSON. */
export default function Page() {
  return (
    <main>
      <sca-consent
        consent={JSON.stringify(known)}
        amount="129.90"
        currency="EUR"
        payee="Ferry Oslo"
        initiate-url="/api/consents/{id}/initiate"
        status-url="/api/consents/{id}"
      />
      <Outcome />
    </main>
  );
}
