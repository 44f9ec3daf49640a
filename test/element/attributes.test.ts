import { expect, fixture } from '@open-wc/testing';
import type { ScaConsent } from '../../src/index.js';
import { aLooseElement, anElement, aPayment, change, fromMarkup, partOf, wordsOf } from '../helpers/consent-element.js';
import { listenTo } from '../helpers/events.js';
import { later, never } from '../helpers/host.js';
import { isolated } from '../helpers/isolated.js';

const pairs = [
  ['provider', 'provider', 'mangopay'],
  ['initiate-url', 'initiateUrl', '/i/{id}'],
  ['status-url', 'statusUrl', '/s/{id}'],
  ['return-url', 'returnUrl', '/back.html'],
  ['mode', 'mode', 'redirect'],
  ['redirect-origins', 'redirectOrigins', 'https://a.example https://b.example'],
  ['amount', 'amount', '129.90'],
  ['currency', 'currency', 'EUR'],
  ['payee', 'payee', 'Ferry Oslo'],
  ['locale', 'locale', 'de'],
  ['credentials', 'credentials', 'include'],
] as const satisfies [string, keyof ScaConsent, string][];

for (const [attribute, property, value] of pairs) {
  it(`${attribute} sets ${property}`, async () => {
    const el = await fromMarkup('<sca-consent></sca-consent>');
    el.setAttribute(attribute, value);
    expect(el[property]).to.equal(value);
  });
}

const defaults = {
  consent: null,
  provider: 'auto',
  initiateUrl: null,
  statusUrl: null,
  returnUrl: null,
  mode: 'auto',
  redirectOrigins: null,
  amount: null,
  currency: null,
  payee: null,
  locale: null,
  keepOpener: false,
  disabled: false,
  credentials: 'same-origin',
  timeout: 15_000,
  initiate: null,
  checkStatus: null,
  headers: null,
  words: null,
  state: 'empty',
} satisfies Partial<Record<keyof ScaConsent, unknown>>;

for (const [property, value] of Object.entries(defaults)) {
  it(`${property} is ${JSON.stringify(value)} unless told`, () => {
    expect(document.createElement('sca-consent')[property as keyof typeof defaults]).to.equal(value);
  });
}

it('keep-opener is a boolean attribute', async () => {
  const el = await fromMarkup('<sca-consent keep-opener></sca-consent>');
  expect(el.keepOpener).to.equal(true);
});

it('timeout is a number', async () => {
  const el = await fromMarkup('<sca-consent timeout="50"></sca-consent>');
  expect(el.timeout).to.equal(50);
});

it('an object that a template turned into text is no consent yet: the property follows', async () => {
  const el = document.createElement('sca-consent');
  const heard = listenTo(el);
  el.setAttribute('consent', '[object Object]');
  await fixture(el);
  expect(el.consent).to.be.null;
  expect(el.state).to.equal('empty');
  el.consent = aPayment();
  await el.updateComplete;
  expect(el.state).to.equal('idle');
  expect(heard.ends).to.deep.equal([]);
});

it('consent is read as JSON from its attribute', async () => {
  const el = await fromMarkup(`<sca-consent consent='{"id":"c-1","status":"pending"}' locale="en"></sca-consent>`);
  expect(el.consent).to.deep.equal({ id: 'c-1', status: 'pending' });
  expect(el.state).to.equal('idle');
});

it('a consent attribute that goes away shows nothing', async () => {
  const el = await fromMarkup(`<sca-consent consent='{"id":"c-1"}' locale="en"></sca-consent>`);
  el.removeAttribute('consent');
  await el.updateComplete;
  expect(el.state).to.equal('empty');
});

it('puts no attribute but state on the author’s tag', async () => {
  const el = await fromMarkup('<sca-consent></sca-consent>');
  expect(el.getAttributeNames()).to.deep.equal(['state']);
});

it('disabled is reflected', async () => {
  const el = await anElement({ disabled: true });
  expect(el.hasAttribute('disabled')).to.equal(true);
  await change(el, { disabled: false });
  expect(el.hasAttribute('disabled')).to.equal(false);
});

it('a disabled element has a disabled button', async () => {
  const el = await anElement({ disabled: true });
  expect((partOf(el, 'button') as HTMLButtonElement).disabled).to.equal(true);
});

it('a disabled element does not start', async () => {
  const el = await anElement({ disabled: true });
  const heard = listenTo(el);
  expect(await el.start()).to.equal(null);
  expect(heard.names).to.deep.equal([]);
});

it('state is reflected', async () => {
  const el = await anElement();
  expect(el.getAttribute('state')).to.equal('idle');
});

it('state cannot be set', async () => {
  const el = await anElement();
  expect(() => Object.assign(el, { state: 'complete' })).to.throw(TypeError);
  expect(el.state).to.equal('idle');
});

it('state cannot be set by its attribute', async () => {
  const el = await anElement();
  el.setAttribute('state', 'complete');
  expect(el.state).to.equal('idle');
});

const hasCustomStates = CSS.supports('selector(:state(idle))');

it('state is a custom state too', async function () {
  if (!hasCustomStates) this.skip();
  const el = await anElement({ initiate: never() });
  expect(el.matches(':state(idle)')).to.equal(true);
  void el.start();
  await el.updateComplete;
  expect(el.matches(':state(initiating)')).to.equal(true);
  expect(el.matches(':state(idle)')).to.equal(false);
});

it('an unknown mode counts as auto', async () => {
  const el = await fromMarkup('<sca-consent mode="window"></sca-consent>');
  expect(el.mode).to.equal('auto');
});

it('a mode attribute that goes away counts as auto', async () => {
  const el = await fromMarkup('<sca-consent mode="redirect"></sca-consent>');
  el.removeAttribute('mode');
  await el.updateComplete;
  expect(el.mode).to.equal('auto');
});

it('a mode set later is shown by the very next drawing', async () => {
  const el = await anElement({ mode: 'popup' });
  expect(el.shadowRoot?.querySelector('#hint')).to.have.text('Opens in a new window.');
  await change(el, { mode: 'redirect' });
  expect(el.shadowRoot?.querySelector('#hint')).to.have.text('You leave this page and come back afterwards.');
});

it('no mode at all counts as auto, from the first press on', async () => {
  const el = await anElement({ mode: undefined as never });
  expect(el.mode).to.equal('auto');
});

it('numbers where texts are meant are shown', async () => {
  const settings = { amount: 129.9, currency: 'EUR', payee: 5, locale: 7 };
  const el = await anElement(settings as never);
  expect(wordsOf(el, 'reason'))
    .to.contain('129.9')
    .and.to.contain(` to ${isolated('5')}`);
});

it('an unknown provider counts as auto', async () => {
  const el = await anElement({ provider: 'acme' });
  expect(el.state).to.equal('idle');
});

it('a provider of the host’s own reads the consent', async () => {
  const provider = { name: 'acme', readConsent: ({ what }: { what?: unknown }) => ({ scope: what }) };
  const el = await anElement({ provider, consent: { what: ['account_history'] } });
  expect(wordsOf(el, 'reason')).to.equal('Please confirm that your account information may be viewed.');
});

it('a timeout attribute that goes away is the default again', async () => {
  const initiate = later();
  const el = await anElement({ initiate });
  el.setAttribute('timeout', '50');
  el.removeAttribute('timeout');
  // As Lit has it.
  expect(el.timeout).to.equal(null);
  const end = el.start();
  setTimeout(initiate.answer, 100, { PendingUserAction: null });
  expect((await end)?.type).to.equal('consent-complete');
});

it('a timeout that is no number counts as the default', async () => {
  const initiate = later();
  const el = await anElement({ initiate });
  el.setAttribute('timeout', 'soon');
  const end = el.start();
  setTimeout(initiate.answer, 100, { PendingUserAction: null });
  expect((await end)?.type).to.equal('consent-complete');
});

it('a timeout longer than any timer is not over at once', async () => {
  const initiate = later();
  const el = await anElement({ initiate, timeout: 3_000_000_000 });
  const end = el.start();
  setTimeout(initiate.answer, 100, { PendingUserAction: null });
  expect((await end)?.type).to.equal('consent-complete');
});

it('amount, currency and payee stand in the reason of a payment', async () => {
  const el = await anElement({ amount: '129.90', currency: 'EUR', payee: 'Ferry Oslo' });
  expect(wordsOf(el, 'reason')).to.equal(
    `Please confirm your payment of ${isolated('€129.90')} to ${isolated('Ferry Oslo')}.`,
  );
});

it('amount and payee are left out where nothing is paid', async () => {
  const el = await anElement({ consent: aPayment({ scope: ['card_details'] }), amount: '129.90', payee: 'Ferry Oslo' });
  expect(wordsOf(el, 'reason')).to.equal('Please confirm that you want to see your card details.');
});

it('a payee’s own full stop ends the sentence', async () => {
  const el = await anElement({ payee: 'Acme Ltd.' });
  expect(wordsOf(el, 'reason')).to.equal(`Please confirm your payment to ${isolated('Acme Ltd.')}`);
});

it('a payee that looks like a placeholder is shown as it is', async () => {
  const el = await anElement({ amount: '5', currency: 'EUR', payee: '{amount} $& Co' });
  expect(wordsOf(el, 'reason')).to.equal(
    `Please confirm your payment of ${isolated('€5.00')} to ${isolated('{amount} $& Co')}.`,
  );
});

it('an amount that is no number is shown as it came', async () => {
  const el = await anElement({ amount: '12,50', currency: 'EUR' });
  expect(wordsOf(el, 'reason')).to.equal(`Please confirm your payment of ${isolated('12,50 EUR')}.`);
});

it('an amount is never rounded', async () => {
  const el = await anElement({ amount: '129.999', currency: 'EUR' });
  expect(wordsOf(el, 'reason')).to.contain('129.999');
});

it('takes all its settings before it is on a page', async () => {
  const el = aLooseElement({ payee: 'Ferry Oslo' });
  document.body.append(el);
  await el.updateComplete;
  expect(wordsOf(el, 'reason')).to.contain('Ferry Oslo');
  el.remove();
});

it('an attribute that is nearly one of ours is said in the console, with the right name', async () => {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (text: string) => said.push(text);
  try {
    await fromMarkup('<sca-consent initiate_url="/a" payeee="Ferry Oslo" class="wide"></sca-consent>');
  } finally {
    console.warn = warn;
  }
  expect(said.filter((text) => text.includes('payeee'))).to.have.length(1);
  expect(said.join('\n')).to.contain('"initiate-url"').and.to.contain('"payee"');
});

it('a state attribute that a page rewrites or takes away comes back', async () => {
  const el = await anElement();
  el.setAttribute('state', 'empty');
  await el.updateComplete;
  expect(el.getAttribute('state')).to.equal('idle');
  el.removeAttribute('state');
  await el.updateComplete;
  expect(el.getAttribute('state')).to.equal('idle');
});
