import { expect } from '@open-wc/testing';
import {
  anElement,
  aPayment,
  change,
  inSeconds,
  press,
  pressMain,
  type Settings,
  settle,
  untilState,
  wordsOf,
} from '../helpers/consent-element.js';
import { listenTo } from '../helpers/events.js';
import { answers, later, never, rejects } from '../helpers/host.js';

/** An element that waits for the host, and what it hears. */
const underWay = async (settings: Settings) => {
  const el = await anElement({ initiate: never(), ...settings });
  await pressMain(el);
  return { el, heard: listenTo(el) };
};

it('a cancel of what was authorised is complete', async () => {
  const { el, heard } = await underWay({ checkStatus: answers({ status: 'complete' }) });
  await press(el, 'Cancel');
  await untilState(el, 'complete');
  expect(heard.ends).to.deep.equal(['consent-complete']);
  expect(heard.of('consent-complete')[0]?.verified).to.equal(true);
});

it('a cancel of what is pending is cancelled by the user', async () => {
  const { el, heard } = await underWay({ checkStatus: answers({ status: 'pending' }) });
  await press(el, 'Cancel');
  await untilState(el, 'cancelled');
  expect(heard.ends).to.deep.equal(['consent-cancelled']);
  expect(heard.of('consent-cancelled')[0]).to.deep.include({ by: 'user', consent: aPayment() });
});

it('a cancel without a status endpoint is at once', async () => {
  const { el, heard } = await underWay({});
  await press(el, 'Cancel');
  expect(heard.of('consent-cancelled').map(({ by }) => by)).to.deep.equal(['user']);
});

it('cancel() is by the host', async () => {
  const { el, heard } = await underWay({ checkStatus: answers({ status: 'pending' }) });
  el.cancel();
  await untilState(el, 'cancelled');
  expect(heard.of('consent-cancelled').map(({ by }) => by)).to.deep.equal(['host']);
});

it('a cancel whose last look fails is cancelled', async () => {
  const { el, heard } = await underWay({ checkStatus: rejects() });
  el.cancel();
  await untilState(el, 'cancelled');
  expect(heard.ends).to.deep.equal(['consent-cancelled']);
});

it('a cancel whose last look never answers is cancelled after the timeout', async () => {
  const { el } = await underWay({ checkStatus: never(), timeout: 50 });
  el.cancel();
  await untilState(el, 'cancelled');
});

it('a second cancel does not wait for the last look', async () => {
  const { el, heard } = await underWay({ checkStatus: never() });
  await press(el, 'Cancel');
  expect(el.state).to.equal('verifying');
  expect(wordsOf(el, 'status')).to.equal('Checking with the payment provider…');
  await press(el, 'Cancel');
  expect(el.state).to.equal('cancelled');
  expect(heard.ends).to.deep.equal(['consent-cancelled']);
});

it('an answer of the last look that comes too late changes nothing', async () => {
  const checkStatus = later();
  const { el, heard } = await underWay({ checkStatus });
  el.cancel();
  el.cancel();
  checkStatus.answer({ status: 'complete' });
  await settle(el);
  expect(heard.ends).to.deep.equal(['consent-cancelled']);
});

it('a cancel aborts the initiate call', async () => {
  const initiate = never();
  const { el } = await underWay({ initiate, checkStatus: never() });
  el.cancel();
  expect(initiate.asked[0]?.signal.aborted).to.equal(true);
});

it('a cancelled journey says so and can be started again', async () => {
  const { el } = await underWay({});
  await press(el, 'Cancel');
  expect(wordsOf(el, 'status')).to.equal('The confirmation was stopped. This payment has not been approved.');
  expect(wordsOf(el, 'button')).to.equal('Start again');
});

it('a consent whose time ran out after a cancel is not started again', async () => {
  const initiate = never();
  const el = await anElement({ initiate, consent: aPayment({ expires_at: inSeconds(0.5) }) });
  void el.start();
  el.cancel();
  await new Promise((done) => setTimeout(done, 600));
  void el.start();
  expect(initiate.asked.length).to.equal(1);
});

const declined = async () => {
  const { el } = await underWay({ checkStatus: answers({ status: 'declined' }) });
  el.cancel();
  await untilState(el, 'declined');
  return el;
};

const expired = () => anElement({ consent: aPayment({ expires_at: '2020-01-01T00:00:00Z' }) });

for (const [state, make] of [
  ['declined', declined],
  ['expired', expired],
] as const) {
  it(`a ${state} consent has one button, which starts again`, async () => {
    const buttons = (await make()).shadowRoot?.querySelectorAll('button') ?? [];
    expect([...buttons].map(({ textContent }) => textContent?.trim())).to.deep.equal(['Start again']);
  });

  it(`a ${state} consent is renewed by Start again, and nothing else happens`, async () => {
    const el = await make();
    const heard = listenTo(el);
    const { consent } = el;
    await press(el, 'Start again');
    await settle(el);
    expect(heard.names).to.deep.equal(['consent-renew']);
    expect(heard.of('consent-renew')[0]?.consent).to.deep.equal(consent);
    expect(el.state).to.equal(state);
  });

  it(`start() on a ${state} consent gives null`, async () => {
    expect(await (await make()).start()).to.equal(null);
  });

  it(`a fresh consent set on consent-renew after ${state} is ready`, async () => {
    const el = await make();
    el.addEventListener('consent-renew', () => {
      el.consent = aPayment({ id: 'c-2' });
    });
    await press(el, 'Start again');
    await settle(el);
    expect(el.state).to.equal('idle');
  });
}

it('consent-renew bubbles and is composed', async () => {
  const el = await expired();
  const heard = listenTo(document);
  await press(el, 'Start again');
  expect(heard.events[0]).to.include({ type: 'consent-renew', bubbles: true, composed: true });
});

it('a decline is told in plain words', async () => {
  expect(wordsOf(await declined(), 'status')).to.equal('Not confirmed. This payment has not been approved.');
});

it('a disabled element does not ask for a renewal either', async () => {
  const el = await expired();
  await change(el, { disabled: true });
  const heard = listenTo(el);
  await press(el, 'Start again');
  expect(heard.names).to.deep.equal([]);
});

it('where the initiate call is the action a decline can be tried again', async () => {
  const initiate = never();
  const el = await anElement({
    consent: {},
    provider: 'mangopay',
    initiate,
    checkStatus: answers({ Status: 'DECLINED' }),
  });
  void el.start();
  el.cancel();
  await untilState(el, 'declined');
  const heard = listenTo(el);
  await pressMain(el);
  expect(heard.names).to.deep.equal(['consent-start', 'consent-change']);
  expect(initiate.asked.length).to.equal(2);
});
