import { expect } from '@open-wc/testing';
import {
  allWordsOf,
  anElement,
  aPayment,
  buttonNamed,
  change,
  fromMarkup,
  maybePart,
  press,
  settle,
  wordsOf,
} from '../helpers/consent-element.js';
import { listenTo } from '../helpers/events.js';
import { never } from '../helpers/host.js';

const stuck = 'This cannot go on here. Please contact customer service before you try again.';

const bad = [
  ['a string', 'consent-1'],
  ['a number', 42],
  ['an array', [{ id: 'c-1' }]],
  ['true', true],
  ['an empty id', { id: '' }],
  ['a blank id', { id: '  ' }],
  ['a number as id', { id: 7 }],
  ['null as id', { id: null }],
  ['. as id', { id: '.' }],
  ['.. as id', { id: '..' }],
  ['.. as id in an envelope', { consent: { id: '..', status: 'pending' } }],
  ['an envelope without a consent', { consent: null }],
  ['an envelope with a string', { consent: 'c-1' }],
  ['a scope that is no list', { id: 'c-1', scope: { make_payment: true } }],
  ['a scope of numbers', { id: 'c-1', scope: [1] }],
  ['a link that is no string', { id: 'c-1', redirect_url: 7 }],
  ['a PendingUserAction without a link', { PendingUserAction: {} }],
] as const;

for (const [what, consent] of bad) {
  it(`${what} is an invalid consent, said when it is set`, async () => {
    const el = await anElement({ consent: null });
    const heard = listenTo(el);
    await change(el, { consent: consent as unknown as object });
    expect(heard.ends).to.deep.equal(['consent-error']);
    expect(heard.of('consent-error')[0]).to.include({ code: 'invalid-consent', retryable: false, consent: null });
    expect(el.state).to.equal('failed');
  });
}

it('malformed JSON is an invalid consent', async () => {
  const el = await fromMarkup('<sca-consent locale="en"></sca-consent>');
  const heard = listenTo(el);
  el.setAttribute('consent', '{"id": ');
  await el.updateComplete;
  expect(heard.of('consent-error').map(({ code }) => code)).to.deep.equal(['invalid-consent']);
});

for (const json of ['"c-1"', '7', '[]', 'true']) {
  it(`the JSON ${json} is an invalid consent`, async () => {
    const el = await fromMarkup('<sca-consent locale="en"></sca-consent>');
    const heard = listenTo(el);
    el.setAttribute('consent', json);
    await el.updateComplete;
    expect(heard.of('consent-error').map(({ code }) => code)).to.deep.equal(['invalid-consent']);
  });
}

it('an empty consent attribute shows nothing', async () => {
  const el = await fromMarkup('<sca-consent consent=""></sca-consent>');
  expect(el.state).to.equal('empty');
});

it('the JSON null shows nothing', async () => {
  const el = await fromMarkup('<sca-consent consent="null"></sca-consent>');
  expect(el.state).to.equal('empty');
});

for (const url of ['initiateUrl', 'statusUrl'] as const) {
  it(`no id though ${url} holds {id} is an invalid consent`, async () => {
    const el = await anElement({ consent: null, initiate: null, initiateUrl: '/i' });
    const heard = listenTo(el);
    await change(el, { [url]: '/api/{id}', consent: { scope: ['make_payment'] } });
    expect(heard.of('consent-error').map(({ code }) => code)).to.deep.equal(['invalid-consent']);
  });
}

it('no id is fine where no URL holds {id}', async () => {
  const el = await anElement({ consent: {}, provider: 'mangopay', initiate: null, initiateUrl: '/transfers' });
  expect(el.state).to.equal('idle');
});

it('no id is fine where functions take the place of the URLs', async () => {
  const el = await anElement({ consent: {}, initiate: never(), initiateUrl: '/api/{id}', provider: 'mangopay' });
  expect(el.state).to.equal('idle');
});

it('no consent yet starts the call that is the action', async () => {
  const initiate = never();
  const el = await anElement({ consent: { scope: ['make_payment'] }, provider: 'mangopay', initiate });
  void el.start();
  expect(initiate.asked[0]?.consent).to.deep.equal({ scope: ['make_payment'] });
});

it('the message is for developers and names the field', async () => {
  const el = await anElement({ consent: null });
  const heard = listenTo(el);
  await change(el, { consent: { id: 7 } });
  expect(heard.of('consent-error')[0]?.message).to.match(/\bid\b.*\b7\b/);
});

it('the user reads neither the code nor the message', async () => {
  const el = await anElement({ consent: null });
  const heard = listenTo(el);
  await change(el, { consent: { id: 7 } });
  expect(wordsOf(el, 'status')).to.equal(stuck);
  expect(allWordsOf(el)).not.to.contain('invalid-consent');
  expect(allWordsOf(el)).not.to.contain(heard.of('consent-error')[0]?.message ?? '');
});

it('the user is not left without a button, and it asks for a fresh consent', async () => {
  const el = await anElement({ consent: { id: 7 } });
  expect(maybePart(el, 'button')).to.equal(null);
  const heard = listenTo(el);
  await press(el, 'Start again');
  expect(heard.names).to.deep.equal(['consent-renew']);
  expect(heard.of('consent-renew')[0]).to.deep.equal({ consent: null });
});

it('a good consent after a bad one is idle', async () => {
  const el = await anElement({ consent: { id: 7 } });
  await change(el, { consent: aPayment() });
  expect(el.state).to.equal('idle');
  expect(buttonNamed(el, 'Continue to confirmation')).to.exist;
});

it('a bad consent ends the running one as cancelled first', async () => {
  const el = await anElement({ initiate: never() });
  const heard = listenTo(el);
  void el.start();
  await change(el, { consent: { id: 7 } });
  expect(heard.ends).to.deep.equal(['consent-cancelled', 'consent-error']);
});

it('the same bad consent again tells no second error', async () => {
  const el = await anElement({ consent: { id: 7 } });
  const heard = listenTo(el);
  await change(el, { payee: 'Ferry Oslo' });
  await settle(el);
  expect(heard.ends).to.deep.equal([]);
});

it('start on a bad consent gives null', async () => {
  const el = await anElement({ consent: { id: 7 } });
  expect(await el.start()).to.equal(null);
});

it('null as scope, status and expiry count as none', async () => {
  const el = await anElement({ consent: { id: 'c-1', scope: null, status: null, expires_at: null } });
  expect(el.state).to.equal('idle');
  expect(wordsOf(el, 'reason')).to.equal('Please confirm this action.');
});
