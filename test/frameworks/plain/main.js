const page = {
  pay: document.querySelector('#pay'),
  toggle: document.querySelector('#toggle'),
  output: document.querySelector('output'),
};
const sca = document.querySelector('sca-consent');

let csrf = '';

/** Sent with every call to your endpoints, the element's included: also with the first one after a reload. */
async function headers() {
  csrf ||= (await (await fetch('/api/session')).json()).csrf;
  return { 'X-CSRF-Token': csrf };
}

/** @param {object} body */
async function post(body) {
  return fetch('/api/actions/payment', {
    method: 'POST',
    headers: { ...(await headers()), 'Content-Type': 'application/json' },
    body: JSON.stringify({ provider: 'intergiro', ...body }),
  });
}

async function begin() {
  if (sca) sca.consent = await ScaConsent.readConsent(await post({}));
}

/** @param {string} text */
function say(text) {
  if (page.output) page.output.value = text;
}

if (sca) {
  sca.headers = headers;
  sca.addEventListener('consent-complete', async ({ detail }) => {
    const { ok } = await post({ consent: detail.consent?.id });
    say(ok ? 'Paid' : 'Not paid');
  });
  sca.addEventListener('consent-declined', () => say('Declined'));
  sca.addEventListener('consent-renew', begin);
  page.pay?.addEventListener('click', begin);
  page.toggle?.addEventListener('click', () => {
    if (sca.isConnected) sca.remove();
    else page.output?.before(sca);
  });
}
