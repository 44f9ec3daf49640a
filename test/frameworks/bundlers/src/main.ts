import 'sca-consent/define';
import { finish, headers, pay } from './shop.js';

const sca = document.querySelector('sca-consent');
const output = document.querySelector('output');

async function begin(): Promise<void> {
  if (sca) sca.consent = await pay();
}

if (sca && output) {
  sca.headers = headers;
  sca.addEventListener('consent-complete', async ({ detail }) => {
    output.value = await finish(detail.consent);
  });
  sca.addEventListener('consent-renew', begin);
  document.querySelector('#pay')?.addEventListener('click', begin);
}
