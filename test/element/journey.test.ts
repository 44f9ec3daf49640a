import { expect } from '@open-wc/testing';
import {
  anElement,
  aPayment,
  linkUrl,
  maybePart,
  press,
  pressMain,
  settle,
  untilState,
  wordsOf,
} from '../helpers/consent-element.js';
import { listenTo, whenTold } from '../helpers/events.js';
import { answers, later, never } from '../helpers/host.js';

const exempt = { PendingUserAction: null };

it('is empty without a consent', async () => {
  expect((await anElement({ consent: null })).state).to.equal('empty');
});

it('is idle with a consent, and tells the change', async () => {
  const el = await anElement({ consent: null });
  const change = whenTold(el, 'consent-change');
  el.consent = aPayment();
  expect(await change).to.deep.equal({ state: 'idle', previous: 'empty', window: 'none' });
});

it('is initiating while the link is asked for', async () => {
  const el = await anElement({ initiate: never() });
  await pressMain(el);
  expect(el.state).to.equal('initiating');
  expect(wordsOf(el, 'status')).to.equal('Preparing the secure page…');
});

it('asks the host with the consent, the return URL and a signal', async () => {
  const initiate = never();
  const el = await anElement({ initiate, returnUrl: '/back.html?shop=1' });
  await pressMain(el);
  const [asked] = initiate.asked;
  expect(asked?.consent).to.deep.equal({ id: 'c-1', status: 'pending', scope: ['make_payment'] });
  expect((asked as { returnUrl?: string }).returnUrl).to.match(/\/back\.html\?shop=1&sca_attempt=[\da-f]{32}$/);
  expect(asked?.signal).to.be.instanceOf(AbortSignal);
});

it('each attempt has an id of its own', async () => {
  const initiate = answers(new Response('', { status: 500 }));
  const el = await anElement({ initiate });
  await el.start();
  await el.start();
  const urls = initiate.asked.map((asked) => (asked as { returnUrl?: string }).returnUrl);
  expect(new Set(urls).size).to.equal(2);
});

it('a second press while initiating asks nothing again', async () => {
  const initiate = never();
  const el = await anElement({ initiate });
  await pressMain(el);
  await pressMain(el);
  expect(initiate.asked.length).to.equal(1);
});

it('an initiate answer without anything to authorise completes as exempt', async () => {
  const el = await anElement({ initiate: answers(exempt) });
  const heard = listenTo(el);
  const outcome = await el.start();
  expect(heard.ends).to.deep.equal(['consent-complete']);
  expect(heard.of('consent-complete')[0]).to.include({ exempt: true, verified: false, returned: null });
  expect(outcome).to.deep.include({ state: 'complete', type: 'consent-complete' });
  await el.updateComplete;
  expect(wordsOf(el, 'status')).to.equal('No confirmation is needed this time.');
  expect(maybePart(el, 'button')).to.equal(null);
});

it('a consent without anything to authorise completes as it is set', async () => {
  const el = await anElement({ consent: null });
  const heard = listenTo(el);
  el.consent = exempt;
  await settle(el);
  expect(heard.ends).to.deep.equal(['consent-complete']);
});

it('what needs no authorisation needs no id', async () => {
  const el = await anElement({ consent: exempt, initiate: null, initiateUrl: '/i/{id}', statusUrl: '/s/{id}' });
  expect(el.state).to.equal('complete');
});

it('the outcome is the event', async () => {
  const el = await anElement({ initiate: answers(exempt) });
  const told = whenTold(el, 'consent-complete');
  expect((await el.start())?.detail).to.equal(await told);
});

it('start gives null without a consent', async () => {
  const el = await anElement({ consent: null });
  const heard = listenTo(el);
  expect(await el.start()).to.equal(null);
  expect(heard.names).to.deep.equal([]);
});

it('start gives null where a listener prevents it', async () => {
  const initiate = never();
  const el = await anElement({ initiate });
  el.addEventListener('consent-start', (event) => event.preventDefault());
  expect(await el.start()).to.equal(null);
  expect(el.state).to.equal('idle');
  expect(initiate.asked.length).to.equal(0);
});

it('consent-start comes before anything has happened', async () => {
  const el = await anElement({ initiate: never() });
  const heard = listenTo(el);
  await pressMain(el);
  expect(heard.names).to.deep.equal(['consent-start', 'consent-change']);
  expect(heard.of('consent-start')[0]?.consent).to.deep.equal(aPayment());
});

it('what a listener of consent-start sets is used', async () => {
  const initiate = never();
  const el = await anElement({ initiate: null });
  el.addEventListener('consent-start', () => Object.assign(el, { initiate }));
  await pressMain(el);
  expect(initiate.asked.length).to.equal(1);
});

it('start gives the cancelled end', async () => {
  const el = await anElement({ initiate: never() });
  const end = el.start();
  el.cancel();
  expect((await end)?.detail).to.include({ by: 'host' });
});

it('start gives the failed end', async () => {
  const el = await anElement({ initiate: answers({}) });
  expect((await el.start())?.type).to.equal('consent-error');
});

it('start gives the expired end', async () => {
  const el = await anElement({ consent: { ...aPayment(), redirect_url: linkUrl } });
  const end = el.start();
  el.checkStatus = answers({ status: 'expired' });
  el.cancel();
  expect((await end)?.type).to.equal('consent-expired');
});

it('start gives the declined end', async () => {
  const el = await anElement({ checkStatus: answers({ status: 'declined' }), initiate: never() });
  const end = el.start();
  el.cancel();
  expect((await end)?.type).to.equal('consent-declined');
});

it('start called while it runs gives the same end', async () => {
  const initiate = later();
  const el = await anElement({ initiate });
  const ends = [el.start(), el.start()];
  initiate.answer(exempt);
  const [one, other] = await Promise.all(ends);
  expect(one?.detail).to.equal(other?.detail);
  expect(initiate.asked.length).to.equal(1);
});

it('every event bubbles and is composed', async () => {
  const el = await anElement({ initiate: answers(exempt) });
  const heard = listenTo(el);
  await el.start();
  expect(heard.names).to.include.members(['consent-start', 'consent-change', 'consent-complete']);
  expect(heard.events.every(({ bubbles, composed }) => bubbles && composed)).to.equal(true);
});

it('only consent-start can be cancelled', async () => {
  const el = await anElement({ initiate: answers(exempt) });
  const heard = listenTo(el);
  await el.start();
  expect(heard.events.filter(({ cancelable }) => cancelable).map(({ type }) => type)).to.deep.equal(['consent-start']);
});

it('consent-change follows each state', async () => {
  const el = await anElement({ initiate: answers({ redirect_url: linkUrl }) });
  const heard = listenTo(el);
  void el.start();
  await untilState(el, 'authorizing');
  el.cancel();
  const steps = heard.of('consent-change').map(({ previous, state }) => `${previous} ${state}`);
  expect(steps).to.deep.equal(['idle initiating', 'initiating authorizing', 'authorizing cancelled']);
});

it('the state property is the new one when it is told', async () => {
  const el = await anElement({ initiate: never() });
  let seen = '';
  el.addEventListener('consent-change', () => {
    seen = el.state;
  });
  await pressMain(el);
  expect(seen).to.equal('initiating');
});

it('cancel in idle is nothing', async () => {
  const el = await anElement();
  const heard = listenTo(el);
  el.cancel();
  expect(heard.names).to.deep.equal([]);
  expect(el.state).to.equal('idle');
});

it('an ended journey tells nothing more', async () => {
  const el = await anElement({ initiate: never() });
  const heard = listenTo(el);
  void el.start();
  el.cancel();
  el.cancel();
  el.reopen();
  await settle(el);
  expect(heard.ends).to.deep.equal(['consent-cancelled']);
});

it('after a cancel the button begins a new attempt with an end of its own', async () => {
  const el = await anElement({ initiate: never() });
  const heard = listenTo(el);
  await pressMain(el);
  await press(el, 'Cancel');
  await pressMain(el);
  expect(el.state).to.equal('initiating');
  await press(el, 'Cancel');
  expect(heard.ends).to.deep.equal(['consent-cancelled', 'consent-cancelled']);
});

it('the button says what it does', async () => {
  const el = await anElement();
  expect(wordsOf(el, 'button')).to.equal('Continue to confirmation');
});

it('no link and no token are told in any event', async () => {
  const el = await anElement({ initiate: answers({ method: { redirect_url: linkUrl, token: 't0ken' } }) });
  const heard = listenTo(el);
  void el.start();
  await untilState(el, 'authorizing');
  el.cancel();
  const told = JSON.stringify(heard.events.map(({ detail }) => detail));
  expect(told).not.to.contain('s3cret');
  expect(told).not.to.contain('t0ken');
});
