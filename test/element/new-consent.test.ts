import { expect } from '@open-wc/testing';
import { anElement, aPayment, change, inSeconds, linkUrl, settle, untilState } from '../helpers/consent-element.js';
import { listenTo } from '../helpers/events.js';
import { answers, later, never } from '../helpers/host.js';

it('the same consent object set again changes nothing', async () => {
  const el = await anElement({ initiate: never() });
  void el.start();
  await change(el, { consent: el.consent });
  expect(el.state).to.equal('initiating');
});

it('a consent of the same content set again changes nothing', async () => {
  const el = await anElement({ initiate: never() });
  const heard = listenTo(el);
  void el.start();
  await change(el, { consent: aPayment() });
  expect(el.state).to.equal('initiating');
  expect(heard.ends).to.deep.equal([]);
});

it('a consent of the same content set again changes nothing when something else is drawn', async () => {
  const el = await anElement({ initiate: never() });
  const heard = listenTo(el);
  void el.start();
  await change(el, { consent: aPayment(), payee: 'Ferry Oslo' });
  expect(el.state).to.equal('initiating');
  expect(heard.ends).to.deep.equal([]);
});

it('a consent of the same content set again is not cancelled by the answer that follows', async () => {
  const initiate = later();
  const el = await anElement({ initiate });
  const heard = listenTo(el);
  void el.start();
  el.consent = aPayment();
  initiate.answer({ redirect_url: linkUrl });
  await untilState(el, 'authorizing');
  await settle(el);
  expect(el.state).to.equal('authorizing');
  expect(heard.ends).to.deep.equal([]);
});

it('a consent of the same content set again after the end tells no second end', async () => {
  const el = await anElement({ consent: aPayment({ expires_at: '2020-01-01T00:00:00Z' }) });
  const heard = listenTo(el);
  await change(el, { consent: aPayment({ expires_at: '2020-01-01T00:00:00Z' }), payee: 'Ferry Oslo' });
  expect(heard.ends).to.deep.equal([]);
});

it('a new consent ends the running one as cancelled by the host', async () => {
  const el = await anElement({ initiate: never() });
  const heard = listenTo(el);
  const end = el.start();
  await change(el, { consent: aPayment({ id: 'c-2' }) });
  expect((await end)?.detail).to.deep.include({ by: 'host', consent: aPayment() });
  expect(heard.ends).to.deep.equal(['consent-cancelled']);
  expect(el.state).to.equal('idle');
});

it('a new consent aborts the call for the old one', async () => {
  const initiate = never();
  const el = await anElement({ initiate });
  void el.start();
  await change(el, { consent: aPayment({ id: 'c-2' }) });
  expect(initiate.asked[0]?.signal.aborted).to.equal(true);
});

it('a new consent begins a new journey', async () => {
  const initiate = never();
  const el = await anElement({ initiate });
  void el.start();
  await change(el, { consent: aPayment({ id: 'c-2' }) });
  void el.start();
  expect(initiate.asked[1]?.consent.id).to.equal('c-2');
});

it('a consent set and started in one breath is the new one', async () => {
  const initiate = never();
  const el = await anElement({ initiate });
  el.consent = aPayment({ id: 'c-2' });
  void el.start();
  expect(initiate.asked.map(({ consent }) => consent.id)).to.deep.equal(['c-2']);
});

it('a new consent after the end is idle', async () => {
  const el = await anElement({ consent: { PendingUserAction: null } });
  await change(el, { consent: aPayment() });
  expect(el.state).to.equal('idle');
});

it('null shows nothing', async () => {
  const el = await anElement();
  await change(el, { consent: null });
  expect(el.state).to.equal('empty');
  expect(el.getBoundingClientRect().height).to.equal(0);
});

it('undefined shows nothing', async () => {
  const el = await anElement();
  Object.assign(el, { consent: undefined });
  await el.updateComplete;
  expect(el.state).to.equal('empty');
});

it('null ends what runs as cancelled by the host', async () => {
  const el = await anElement({ initiate: never() });
  const heard = listenTo(el);
  void el.start();
  await change(el, { consent: null });
  expect(heard.ends).to.deep.equal(['consent-cancelled']);
  expect(el.state).to.equal('empty');
});

it('another provider reads the consent anew', async () => {
  const el = await anElement({ consent: { id: 'c-1' }, provider: 'generic' });
  await change(el, { provider: 'mangopay' });
  expect(el.state).to.equal('idle');
});

it('reset ends what runs as cancelled by the host and is idle', async () => {
  const el = await anElement({ initiate: never() });
  const heard = listenTo(el);
  void el.start();
  el.reset();
  expect(heard.ends).to.deep.equal(['consent-cancelled']);
  expect(heard.of('consent-cancelled')[0]?.by).to.equal('host');
  expect(el.state).to.equal('idle');
});

it('reset after the end tells no end', async () => {
  const el = await anElement({ initiate: answers({}) });
  await el.start();
  const heard = listenTo(el);
  el.reset();
  expect(heard.ends).to.deep.equal([]);
  expect(el.state).to.equal('idle');
});

it('reset without a consent stays empty', async () => {
  const el = await anElement({ consent: null });
  el.reset();
  expect(el.state).to.equal('empty');
});

it('reset does not bring a consent to life whose time is over', async () => {
  const el = await anElement({ consent: aPayment({ expires_at: '2020-01-01T00:00:00Z' }) });
  el.reset();
  await untilState(el, 'expired');
});

it('a fresh consent set on hearing the end of an expired one begins anew', async () => {
  const el = await anElement({ consent: null });
  el.addEventListener('consent-expired', () => {
    el.consent = aPayment({ id: 'c-2', expires_at: inSeconds(600) });
  });
  el.consent = aPayment({ expires_at: '2020-01-01T00:00:00Z' });
  await settle(el);
  expect(el.state).to.equal('idle');
});

it('null set on hearing the end of an exempt one shows nothing', async () => {
  const el = await anElement({ consent: null });
  el.addEventListener('consent-complete', () => {
    el.consent = null;
  });
  el.consent = { PendingUserAction: null };
  await settle(el);
  expect(el.state).to.equal('empty');
});

it('a good consent set on hearing that one is bad begins anew', async () => {
  const el = await anElement({ consent: null });
  el.addEventListener('consent-error', () => {
    el.consent = aPayment();
  });
  el.consent = { id: '' };
  await settle(el);
  expect(el.state).to.equal('idle');
});

it('a fresh consent set on hearing a cancel begins anew', async () => {
  const el = await anElement({ initiate: never() });
  el.addEventListener('consent-cancelled', () => {
    el.consent = aPayment({ id: 'c-2' });
  });
  void el.start();
  el.cancel();
  await settle(el);
  expect(el.state).to.equal('idle');
});

it('start called on hearing a cancel begins anew', async () => {
  const el = await anElement({ initiate: never() });
  el.addEventListener('consent-cancelled', () => void el.start(), { once: true });
  void el.start();
  el.cancel();
  await settle(el);
  expect(el.state).to.equal('initiating');
});

it('a fresh consent set on hearing consent-start is the one that is asked for', async () => {
  const initiate = never();
  const el = await anElement({ initiate });
  const heard = listenTo(el);
  el.addEventListener('consent-start', () => {
    el.consent = aPayment({ id: 'c-2' });
  });
  void el.start();
  await settle(el);
  expect(initiate.asked.map(({ consent }) => consent.id)).to.deep.equal(['c-2']);
  expect(heard.ends).to.deep.equal([]);
});

it('a consent whose keys stand in another order is the same', async () => {
  const el = await anElement({ initiate: never() });
  const heard = listenTo(el);
  void el.start();
  const { scope, status, id } = aPayment();
  await change(el, { consent: { scope, status, id } });
  expect(heard.ends).to.deep.equal([]);
  expect(el.state).to.equal('initiating');
});

it('a consent with the same id is the same, whatever its status and expiry are now', async () => {
  const el = await anElement({ initiate: never() });
  const heard = listenTo(el);
  void el.start();
  await change(el, { consent: aPayment({ status: 'authorised', expires_at: inSeconds(500) }) });
  expect(heard.ends).to.deep.equal([]);
  expect(el.state).to.equal('initiating');
});

it('a circular consent set anew with the same id is the same', async () => {
  const circular = (): object => {
    const consent: Record<string, unknown> = aPayment();
    consent.self = consent;
    return consent;
  };
  const el = await anElement({ initiate: never(), consent: circular() });
  const heard = listenTo(el);
  void el.start();
  await change(el, { consent: circular() });
  expect(heard.ends).to.deep.equal([]);
});

it('a refetch of a consent that is complete leaves it complete', async () => {
  const el = await anElement({ initiate: answers({ exempt: true }) });
  void el.start();
  await untilState(el, 'complete');
  await change(el, { consent: aPayment({ status: 'authorised' }) });
  expect(el.state).to.equal('complete');
});

it('a consent without an id belongs to its amount: another amount ends what was begun', async () => {
  const el = await anElement({ initiate: never(), consent: { scope: ['make_payment'] }, amount: '24.50' });
  const heard = listenTo(el);
  void el.start();
  await change(el, { amount: '9999.00' });
  expect(heard.of('consent-cancelled').map(({ by }) => by)).to.deep.equal(['host']);
  expect(el.state).to.equal('idle');
});

it('JSON text as the property is read as it is in the attribute', async () => {
  const el = await anElement({ consent: JSON.stringify(aPayment()) as never });
  expect(el.state).to.equal('idle');
});

it('a consent that throws when it is read is an invalid one, and start() never rejects', async () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const el = await anElement({ consent: null });
  const heard = listenTo(el);
  el.consent = proxy;
  expect(await el.start()).to.equal(null);
  expect(heard.of('consent-error').map(({ code }) => code)).to.deep.equal(['invalid-consent']);
  await change(el, { consent: aPayment() });
  expect(el.state).to.equal('idle');
});
