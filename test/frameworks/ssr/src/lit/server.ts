import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import 'sca-consent/define';
import { known } from '../known.js';

/** The element with its first state in a declarative shadow root. */
export const page = (): Promise<string> =>
  collectResult(
    render(html`<sca-consent
      consent=${JSON.stringify(known)}
      amount="129.90"
      currency="EUR"
      payee="Ferry Oslo"
      initiate-url="/api/consents/{id}/initiate"
      status-url="/api/consents/{id}"
      return-url="/sca-return.html"
    ></sca-consent>`),
  );
