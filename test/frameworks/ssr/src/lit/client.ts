// Before the element: it teaches Lit to take over what the server rendered.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import 'sca-consent/define';
import { finish, headers, pay } from '../shop.js';

const sca = document.querySelector('sca-consent');
const output = document.querySelector('output');

if (sca && output) {
  sca.headers = headers;
  sca.addEventListener('consent-complete', async ({ detail }) => {
    output.value = await finish(detail.consent);
  });
  document.querySelector('#pay')?.addEventListener('click', async () => {
    sca.consent = await pay();
  });
}
