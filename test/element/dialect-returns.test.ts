/** Returns that a dialect knows more about: by the consent's id, with a secret in them, with a hint. */
import { aTimeout, expect } from '@open-wc/testing';
import * as attemptStore from '../../src/attempt/attempt-store.js';
import type { Provider, ScaConsent } from '../../src/index.js';
import { clearStorages } from '../attempt/records.js';
import { anElement, linkUrl, type Settings, untilState } from '../helpers/consent-element.js';
import { listenTo } from '../helpers/events.js';
import { answers } from '../helpers/host.js';
import { playWindows } from '../helpers/platform.js';

let windows: ReturnType<typeof playWindows>;

beforeEach(() => {
  clearStorages();
  windows = playWindows();
});

afterEach(() => {
  windows.restore();
  clearStorages();
});

const secret = 'pi_1_secret_s3cr3t';

const intent = {
  object: 'payment_intent',
  id: 'pi_1',
  status: 'requires_action',
  next_action: { type: 'redirect_to_url', redirect_to_url: { url: 'https://psp.example/3ds', return_url: null } },
};

const swan = { consentUrl: 'https://psp.example/consent?consentId=c-9', status: 'Created', id: 'c-9' };

/** The user left in a window for the page that the consent came with. */
async function away(consent: ScaConsent['consent'], more: Settings = {}): Promise<ScaConsent> {
  const el = await anElement({ consent, initiate: null, returnUrl: '/back.html', ...more });
  void el.start();
  await untilState(el, 'authorizing');
  return el;
}

/** The provider leads the window back to this address of the shop. */
function comeBackTo(address: string): void {
  const [popup] = windows.windows;
  if (popup) popup.home = new URL(address, location.href).href;
}

it('a return to the return URL is known by the consent’s id, where the link came with the consent', async () => {
  const el = await away(swan);
  const heard = listenTo(el);
  comeBackTo('/back.html?consentId=c-9&status=Accepted&env=Sandbox');
  await untilState(el, 'complete');
  const [detail] = heard.of('consent-complete');
  expect(detail?.verified).to.be.false;
  expect(detail?.returned).to.deep.equal({ consentId: 'c-9', status: 'Accepted', env: 'Sandbox' });
  expect(detail?.diagnostics.channel).to.equal('address');
});

it('the dialect’s hint of a refusal is told, where nobody can be asked', async () => {
  const el = await away(swan);
  comeBackTo('/back.html?consentId=c-9&status=CustomerRefused');
  await untilState(el, 'declined');
});

for (const address of ['/back.html?consentId=c-8', '/other.html?consentId=c-9', '/back.html?status=Accepted']) {
  it(`a window at ${address} is no return`, async () => {
    const el = await away(swan);
    comeBackTo(address);
    await aTimeout(600);
    expect(el.state).to.equal('authorizing');
  });
}

it('what is remembered says how the return is known, and which of its parameters are secrets', async () => {
  await away(intent);
  const [record] = attemptStore.loadAll();
  expect(record?.knownBy).to.deep.equal({ parameters: ['payment_intent', 'setup_intent'], path: '/back.html' });
  expect(record?.secretReturn).to.deep.equal(['payment_intent_client_secret', 'setup_intent_client_secret']);
});

it('a page that has the consent’s id in its own address is known by no id, or each reload would be a return', async () => {
  const before = location.href;
  const own: Provider = { name: 'own', returnId: ['consent'] };
  history.replaceState(null, '', `?consent=c-1`);
  try {
    await away({ id: 'c-1', redirect_url: linkUrl }, { provider: own, returnUrl: null });
    expect(attemptStore.loadAll()[0]?.knownBy).to.be.undefined;
  } finally {
    history.replaceState(null, '', before);
  }
});

it('a secret among the parameters reaches neither the event nor the host’s function nor the storage nor the console', async () => {
  const said: unknown[] = [];
  const { warn, error } = console;
  Object.assign(console, { warn: (...all: unknown[]) => said.push(all), error: (...all: unknown[]) => said.push(all) });
  try {
    const checkStatus = answers({ status: 'pending' });
    const el = await away(intent, { checkStatus });
    const heard = listenTo(el);
    comeBackTo(`/back.html?payment_intent=pi_1&payment_intent_client_secret=${secret}&redirect_status=succeeded`);
    await untilState(el, 'verifying');
    await aTimeout(100);
    const asked = checkStatus.asked.map((request) => ('returned' in request ? request.returned : undefined));
    expect(asked).to.deep.include({ payment_intent: 'pi_1', redirect_status: 'succeeded' });
    el.checkStatus = answers({ status: 'succeeded' });
    await aTimeout(700);
    dispatchEvent(new Event('focus'));
    await untilState(el, 'complete');
    expect(heard.of('consent-complete')[0]?.returned).to.deep.equal({
      payment_intent: 'pi_1',
      redirect_status: 'succeeded',
    });
    const told = heard.events.map(({ detail }) => detail);
    const stored = [localStorage, sessionStorage].map((storage) => Object.entries(storage));
    expect(JSON.stringify([told, asked, stored, said, el.outerHTML])).not.to.contain('s3cr3t');
  } finally {
    Object.assign(console, { warn, error });
  }
});

it('a secret that another page of this origin announces is not told either', async () => {
  const el = await away(intent);
  const heard = listenTo(el);
  const { attempt = '' } = attemptStore.loadAll()[0] ?? {};
  const channel = new BroadcastChannel(`sca-consent:${attempt}`);
  channel.postMessage({ sca: attempt, returned: { payment_intent_client_secret: secret, order: '7' } });
  channel.close();
  await untilState(el, 'complete');
  expect(heard.of('consent-complete')[0]?.returned).to.deep.equal({ order: '7' });
});
