/** What the console tells a developer of markup that would otherwise do nothing, and of an end that nobody heard. */
import { expect } from '@open-wc/testing';
import { Renewal } from '../../src/journey-consent.js';
import { anElement, aPayment, change, fromMarkup, settle, untilState } from '../helpers/consent-element.js';
import { fakeTimers } from '../helpers/fake-timers.js';
import { answers } from '../helpers/host.js';

const { warn } = console;
let said: string[];

beforeEach(() => {
  said = [];
  console.warn = (text: string) => void said.push(text);
});

afterEach(() => {
  console.warn = warn;
});

it('an attribute that is nearly one of ours is named, with the right name, once', async () => {
  for (let turn = 0; turn < 2; turn += 1) await fromMarkup('<sca-consent initiate_url="/i" payeee="x"></sca-consent>');
  expect(said.filter((line) => line.includes('"initiate_url"') && line.includes('"initiate-url"')).length).to.equal(1);
  expect(said.filter((line) => line.includes('"payeee"') && line.includes('"payee"')).length).to.equal(1);
});

it('an object that a server wrote as text into the attribute is a warning, and no error', async () => {
  const el = await fromMarkup('<sca-consent consent="[object Object]"></sca-consent>');
  expect(said.filter((line) => line.includes('"[object Object]"')).length).to.equal(1);
  expect(el.state).to.equal('empty');
  expect(el.outcome).to.equal(null);
});

for (const [what, settings, part] of [
  ['an amount that is no decimal number', { amount: '129,90', currency: 'EUR' }, 'the amount as it came'],
  ['a currency that Intl refuses', { amount: '129.90', currency: 'Euro' }, 'the currency as it came'],
] as const) {
  it(`${what} is said, without its value`, async () => {
    await anElement(settings);
    const lines = said.filter((line) => line.includes(part));
    expect(lines.length).to.equal(1);
    expect(lines[0]).not.to.match(/129,90|Euro/);
  });
}

it('a consent-renew that nobody answers with a consent is said after ten seconds, and asked for again by the next press', async () => {
  const timers = fakeTimers();
  try {
    const renewal = new Renewal();
    let asked = 0;
    const ask = () => {
      asked += 1;
    };
    renewal.request(ask);
    await timers.pass(9900);
    renewal.request(ask);
    expect([asked, said.length]).to.deep.equal([1, 0]);
    await timers.pass(200);
    expect(said[0]).to.contain('consent-renew').and.contain('none was set');
    renewal.request(ask);
    expect(asked).to.equal(2);
    renewal.close();
  } finally {
    timers.restore();
  }
});

describe('A listener that comes too late', () => {
  it('reads how the journey ended, until the next one starts', async () => {
    const el = await anElement({ initiate: answers({ PendingUserAction: null }) });
    expect(el.outcome).to.equal(null);
    const told = await el.start();
    expect(el.outcome).to.equal(told);
    expect(el.outcome).to.include({ state: 'complete', type: 'consent-complete' });
    expect(el.outcome?.detail).to.include({ exempt: true });
    await change(el, { consent: aPayment({ id: 'c-2' }), initiate: answers({ redirect_url: 'https://psp.example/' }) });
    expect(el.outcome).to.equal(null);
  });

  it('reads it where the consent came to its end as it was set', async () => {
    const el = await anElement({ consent: aPayment({ expires_at: '2020-01-01T00:00:00Z' }) });
    await settle(el);
    expect(el.outcome?.type).to.equal('consent-expired');
  });
});

it('where the browser says that it is offline and the network is fine, a press goes on as ever', async () => {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  try {
    const initiate = answers({ redirect_url: 'https://psp.example/' });
    const el = await anElement({ initiate });
    void el.start();
    await untilState(el, 'authorizing');
    expect(initiate.asked.length).to.equal(1);
    el.cancel();
  } finally {
    Reflect.deleteProperty(navigator, 'onLine');
  }
});
