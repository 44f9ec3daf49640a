import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { ScaConsent } from '../../src/index.js';
import {
  aLooseElement,
  anElement,
  aPayment,
  linkUrl,
  settle,
  untilState,
  wordsOf,
} from '../helpers/consent-element.js';
import { listenTo } from '../helpers/events.js';
import { later, never } from '../helpers/host.js';

it('properties set before the upgrade are kept', async () => {
  const el = document.createElement('sca-late') as ScaConsent;
  el.consent = aPayment();
  el.payee = 'Ferry Oslo';
  el.locale = 'en';
  document.body.append(el);
  ScaConsent.define('sca-late');
  await el.updateComplete;
  expect(el.state).to.equal('idle');
  expect(wordsOf(el, 'reason')).to.contain('Ferry Oslo');
  el.remove();
});

it('listeners added before the upgrade hear', async () => {
  const el = document.createElement('sca-later') as ScaConsent;
  el.consent = { PendingUserAction: null };
  const heard = oneEvent(el, 'consent-complete');
  document.body.append(el);
  ScaConsent.define('sca-later');
  expect((await heard).detail.exempt).to.equal(true);
  el.remove();
});

it('does nothing before it is on a page', async () => {
  const el = aLooseElement({ consent: { PendingUserAction: null } });
  const heard = listenTo(el);
  await settle(el);
  expect(heard.names).to.deep.equal([]);
  expect(await el.start()).to.equal(null);
});

it('moved while idle it stays as it is', async () => {
  const el = await anElement();
  const heard = listenTo(el);
  (await fixture(html`<section></section>`)).append(el);
  await settle(el);
  expect(el.state).to.equal('idle');
  expect(heard.names).to.deep.equal([]);
});

it('moved while initiating nothing is lost', async () => {
  const initiate = later();
  const el = await anElement({ initiate });
  void el.start();
  const heard = listenTo(el);
  (await fixture(html`<section></section>`)).append(el);
  await settle(el);
  expect(initiate.asked[0]?.signal.aborted).to.equal(false);
  initiate.answer({ redirect_url: linkUrl });
  await untilState(el, 'authorizing');
  expect(heard.ends).to.deep.equal([]);
});

it('removed while initiating the request is aborted', async () => {
  const initiate = never();
  const el = await anElement({ initiate });
  void el.start();
  el.remove();
  await settle(el);
  expect(initiate.asked[0]?.signal.aborted).to.equal(true);
});

it('removed while initiating it ends once, as cancelled by the host', async () => {
  const el = await anElement({ initiate: never() });
  const heard = listenTo(el);
  const end = el.start();
  el.remove();
  expect((await end)?.type).to.equal('consent-cancelled');
  await settle(el);
  expect(heard.ends).to.deep.equal(['consent-cancelled']);
  expect(heard.of('consent-cancelled')[0]?.by).to.equal('host');
});

it('removed while a link waits to be pressed it ends once', async () => {
  const el = await anElement();
  const heard = listenTo(el);
  void el.start();
  await untilState(el, 'authorizing');
  el.remove();
  await settle(el);
  expect(heard.ends).to.deep.equal(['consent-cancelled']);
});

it('removed while the last look is on its way it ends once', async () => {
  const el = await anElement({ initiate: never(), checkStatus: never() });
  const heard = listenTo(el);
  void el.start();
  el.cancel();
  el.remove();
  await settle(el);
  expect(heard.ends).to.deep.equal(['consent-cancelled']);
});

it('an answer that comes after it was removed changes nothing', async () => {
  const initiate = later();
  const el = await anElement({ initiate });
  void el.start();
  el.remove();
  await settle(el);
  const heard = listenTo(el);
  initiate.answer({ redirect_url: linkUrl });
  await settle(el);
  expect(heard.names).to.deep.equal([]);
});

it('taken out and put back it can be started', async () => {
  const el = await anElement({ initiate: never() });
  const parent = el.parentElement as HTMLElement;
  el.remove();
  await settle(el);
  parent.append(el);
  await settle(el);
  void el.start();
  expect(el.state).to.equal('initiating');
});

it('removed while initiating and put back it can be started again', async () => {
  const el = await anElement({ initiate: never() });
  const parent = el.parentElement as HTMLElement;
  void el.start();
  el.remove();
  await settle(el);
  parent.append(el);
  await settle(el);
  void el.start();
  expect(el.state).to.equal('initiating');
});

it('a consent set while out is taken up when put back', async () => {
  const el = await anElement();
  const parent = el.parentElement as HTMLElement;
  el.remove();
  await settle(el);
  el.consent = { PendingUserAction: null };
  parent.append(el);
  await untilState(el, 'complete');
});

it('two elements on a page do not touch each other', async () => {
  const one = await anElement({ initiate: never() });
  const other = await anElement({ initiate: never() });
  const heard = listenTo(other);
  void one.start();
  one.cancel();
  await settle(other);
  expect(one.state).to.equal('cancelled');
  expect(other.state).to.equal('idle');
  expect(heard.names).to.deep.equal([]);
});

it('two elements with the same consent have an attempt each', async () => {
  const [first, second] = [later(), later()];
  const one = await anElement({ initiate: first });
  const other = await anElement({ initiate: second });
  void one.start();
  void other.start();
  const [a, b] = [first, second].map(({ asked }) => (asked[0] as { returnUrl?: string } | undefined)?.returnUrl);
  expect(a).to.contain('sca_attempt=');
  expect(a).not.to.equal(b);
});

it('works inside another shadow root, and is heard outside', async () => {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const el = aLooseElement({ consent: { PendingUserAction: null } });
  const heard = listenTo(document);
  host.attachShadow({ mode: 'open' }).append(el);
  await untilState(el, 'complete');
  expect(heard.ends).to.deep.equal(['consent-complete']);
});

it('hidden it takes no room', async () => {
  const el = await anElement();
  el.hidden = true;
  expect(el.getBoundingClientRect().height).to.equal(0);
});

it('without a consent it takes no room', async () => {
  const el = await anElement({ consent: null });
  expect(el.getBoundingClientRect().height).to.equal(0);
  expect(el.shadowRoot?.querySelector('*')).to.equal(null);
});

it('define does nothing where the tag is taken', () => {
  const before = customElements.get('sca-consent');
  ScaConsent.define();
  ScaConsent.define('sca-consent', customElements);
  expect(customElements.get('sca-consent')).to.equal(before);
});

it('define leaves a tag of somebody else alone', () => {
  class Other extends HTMLElement {}
  customElements.define('sca-taken', Other);
  ScaConsent.define('sca-taken');
  expect(customElements.get('sca-taken')).to.equal(Other);
});

it('a second tag is an element of its own', async () => {
  ScaConsent.define('shop-consent');
  ScaConsent.define('shop-consent');
  const el = document.createElement('shop-consent') as ScaConsent;
  Object.assign(el, { consent: aPayment(), locale: 'en' });
  document.body.append(el);
  await el.updateComplete;
  expect(el).to.be.instanceOf(ScaConsent);
  expect(wordsOf(el, 'button')).to.equal('Continue to confirmation');
  el.remove();
});

it('define takes a registry of the host’s own', function () {
  let registry: CustomElementRegistry;
  try {
    registry = new CustomElementRegistry();
  } catch {
    return this.skip();
  }
  ScaConsent.define('sca-consent', registry);
  ScaConsent.define('sca-consent', registry);
  const Defined = registry.get('sca-consent');
  expect(Defined === ScaConsent || Defined?.prototype instanceof ScaConsent).to.equal(true);
});

it('ScaConsent.forget() removes every record that this browser holds', () => {
  for (const storage of [localStorage, sessionStorage]) {
    storage.setItem('sca-consent:0123456789abcdef0123456789abcdef', '{}');
    storage.setItem('cart', '5');
  }
  (customElements.get('sca-consent') as typeof ScaConsent).forget();
  for (const storage of [localStorage, sessionStorage]) {
    expect(Object.keys(storage).filter((key) => key.startsWith('sca-consent:'))).to.deep.equal([]);
    expect(storage.getItem('cart')).to.equal('5');
    storage.removeItem('cart');
  }
});
