/** A provider that asks the user in its app (decoupled), and links that open once. */
import { aTimeout, expect } from '@open-wc/testing';
import type { Provider, ScaConsent } from '../../src/index.js';
import { clearStorages } from '../attempt/records.js';
import {
  aLooseElement,
  anElement,
  buttonNamed,
  linkUrl,
  press,
  pressMain,
  type Settings,
  settle,
  untilState,
  wordsOf,
} from '../helpers/consent-element.js';
import { listenTo } from '../helpers/events.js';
import { answers } from '../helpers/host.js';
import { playWindows, rememberedKeys } from '../helpers/platform.js';

let windows: ReturnType<typeof playWindows>;

beforeEach(() => {
  clearStorages();
  windows = playWindows();
});

afterEach(() => {
  windows.restore();
  clearStorages();
});

/** A bank that asks in its app (Berlin Group, decoupled). */
const decoupled = {
  paymentId: 'pay-1',
  transactionStatus: 'RCVD',
  psuMessage: 'Please confirm in the app.',
  _links: { scaStatus: { href: '/v1/payments/pay-1/authorisations/1' } },
};

const pending = answers({ status: 'pending' });

/** A status endpoint that says so once it is told to. */
function settling(first = 'pending') {
  let status = first;
  const call = async (): Promise<unknown> => ({ status });
  return Object.assign(call, {
    say: (word: string) => {
      status = word;
    },
  });
}

async function askedInApp(checkStatus: ScaConsent['checkStatus'], more: Settings = {}): Promise<ScaConsent> {
  const el = await anElement({ consent: decoupled, initiate: null, checkStatus, ...more });
  await pressMain(el);
  await untilState(el, 'verifying');
  return el;
}

it('a decoupled consent opens no window, says that the user confirms in the app, and ends by the status', async () => {
  const status = settling();
  const el = await askedInApp(status);
  const heard = listenTo(el);
  expect(windows.windows).to.have.length(0);
  expect(wordsOf(el, 'status')).to.contain('in your bank’s app');
  expect(buttonNamed(el, 'Cancel')).not.to.be.null;
  status.say('complete');
  await aTimeout(700);
  dispatchEvent(new Event('focus'));
  await untilState(el, 'complete');
  expect(heard.of('consent-complete')[0]).to.deep.include({ verified: true, returned: null });
  expect(el.outcome?.detail.diagnostics.flow).to.equal('none');
  expect(rememberedKeys()).to.deep.equal([]);
});

it('a window that was opened for a link closes where the answer is that there is none', async () => {
  const el = await anElement({ initiate: answers({ wait: true }), checkStatus: pending });
  await pressMain(el);
  await untilState(el, 'verifying');
  expect(windows.windows.map(({ closed }) => closed)).to.deep.equal([true]);
  expect(wordsOf(el, 'status')).to.contain('in your bank’s app');
});

it('a browser that refuses windows does not matter to an app', async () => {
  windows.granted = false;
  const el = await anElement({ initiate: answers({ wait: true }), checkStatus: pending, mode: 'redirect' });
  await pressMain(el);
  await untilState(el, 'verifying');
});

it('an app without a status endpoint is an error that says what to set', async () => {
  const el = await anElement({ consent: decoupled, initiate: null });
  const heard = listenTo(el);
  await pressMain(el);
  await settle(el);
  const [error] = heard.of('consent-error');
  expect(error).to.deep.include({ code: 'not-configured', retryable: false });
  expect(error?.message).to.contain('status-url');
});

it('the user may stop waiting for the app', async () => {
  const el = await askedInApp(pending);
  const heard = listenTo(el);
  await press(el, 'Cancel');
  await untilState(el, 'cancelled');
  expect(heard.ends).to.deep.equal(['consent-cancelled']);
});

it('an element in the place of the first goes on waiting, and is told of no window', async () => {
  const el = await askedInApp(pending);
  const again = Object.assign(aLooseElement({ consent: decoupled, initiate: null, checkStatus: pending }));
  el.replaceWith(again);
  await untilState(again, 'verifying');
  expect(wordsOf(again, 'status')).to.contain('in your bank’s app');
});

it('a later visit without a consent finds what waits for the app', async () => {
  const el = await askedInApp(pending);
  const again = aLooseElement({ consent: null, initiate: null, checkStatus: pending });
  el.replaceWith(again);
  await untilState(again, 'verifying');
  await aTimeout(700);
  expect(again.state).to.equal('verifying');
  expect(wordsOf(again, 'status')).to.contain('in your bank’s app');
});

const once: Provider = { name: 'once', singleUse: true };

it('a link that opens once is not opened twice: "Open again" asks for a new one', async () => {
  const initiate = answers({ redirect_url: linkUrl });
  const el = await anElement({ provider: once, initiate, checkStatus: pending });
  await pressMain(el);
  await untilState(el, 'authorizing');
  // The first press brings the window to the front, where it is still there.
  await press(el, 'Open again');
  expect(initiate.asked).to.have.length(1);
  await press(el, 'Open again');
  await untilState(el, 'authorizing');
  expect(initiate.asked).to.have.length(2);
  expect(windows.windows).to.have.length(2);
});
