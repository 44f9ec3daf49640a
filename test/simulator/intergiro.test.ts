/** The simulated Intergiro does what the public documentation says, and the hosted page what a person expects. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Simulator, startSimulator } from '../../src/simulator.js';
import { ask, json } from './client.js';

const PAYMENT = { account_id: 'acc', amount: 129.9, currency: 'EUR', beneficiary: { name: 'Ferry Oslo' } };
const RETURN_URL = 'https://shop.example/back?sca_attempt=1';

let simulator: Simulator;
before(async () => {
  simulator = await startSimulator();
});
after(() => simulator.close());

async function linkFor(switches: object = {}, returnUrl = RETURN_URL): Promise<{ id: string; link: string }> {
  const headers = { 'X-Simulate': JSON.stringify(switches) };
  const { consent } = await json(ask(simulator, '/v3/transactions/pay', { body: PAYMENT, headers }));
  const { method } = await json(ask(simulator, `/v3/consents/${consent.id}`, { body: { return_url: returnUrl } }));
  return { id: consent.id, link: method.redirect_url };
}

test('a protected call: 412, with a pending consent', async () => {
  const answer = await ask(simulator, '/v3/transactions/pay', { body: PAYMENT });
  assert.equal(answer.status, 412);
  const { consent } = await answer.json();
  assert.deepEqual([consent.status, consent.scope], ['pending', ['make_payment']]);
  assert.ok(Date.parse(consent.expires_at) > Date.now());
});

test('a card’s consent has an id and a status, and nothing else', async () => {
  const { consent } = await json(ask(simulator, '/v3/cards/card_1/credentials'));
  assert.deepEqual(Object.keys(consent), ['id', 'status']);
});

test('the link: with its end, and the token for mobile apps', async () => {
  const { consent } = await json(ask(simulator, '/v3/transactions/pay', { body: PAYMENT }));
  const { method } = await json(ask(simulator, `/v3/consents/${consent.id}`, { body: { return_url: RETURN_URL } }));
  assert.deepEqual(Object.keys(method).sort(), ['expires_at', 'redirect_url', 'token']);
  assert.ok(simulator.intergiro.linkOrigins.includes(new URL(method.redirect_url).origin));
});

test('the page has a button for each decision, a strict policy, and no script inside', async () => {
  const { link } = await linkFor();
  const answer = await fetch(link);
  const page = await answer.text();
  assert.match(page, /id="authorise"/);
  assert.match(page, /id="decline"/);
  assert.match(page, /€129\.90/);
  const policy = answer.headers.get('Content-Security-Policy') ?? '';
  assert.match(policy, /default-src 'none'.*script-src 'self'.*require-trusted-types-for 'script'/);
  assert.doesNotMatch(page, /<script(?![^>]*\bsrc=)|style=|onclick/);
  assert.equal(answer.headers.get('Cache-Control'), 'no-store');
});

for (const [path, type] of [
  ['/assets/psp.css', 'text/css'],
  ['/assets/psp.js', 'text/javascript'],
  ['/assets/favicon.svg', 'image/svg+xml'],
] as const) {
  test(`${path} is there`, async () => {
    const answer = await fetch(simulator.origin + path);
    assert.deepEqual([answer.status, answer.headers.get('Content-Type')], [200, `${type}; charset=utf-8`]);
    assert.ok((await answer.text()).length > 100);
  });
}

for (const [decision, status] of [
  ['authorised', 'approved'],
  ['declined', 'declined'],
] as const) {
  test(`${decision}: back to the shop with nothing added, and ${status} from then on`, async () => {
    const { id, link } = await linkFor();
    const body = new URLSearchParams({ decision });
    const answer = await fetch(link, { method: 'POST', body, redirect: 'manual' });
    assert.deepEqual([answer.status, answer.headers.get('Location')], [303, RETURN_URL]);
    const { consent } = await json(ask(simulator, `/v3/consents/${id}`));
    assert.equal(consent.status, status);
    const again = await fetch(link, { method: 'POST', body: new URLSearchParams({ decision: 'authorised' }) });
    assert.match(await again.text(), /data-notice="used"/);
    assert.equal((await json(ask(simulator, `/v3/consents/${id}`))).consent.status, status);
  });
}

test('a consent is used once, and for the payment that it was given for', async () => {
  const { id, link } = await linkFor();
  await fetch(link, { method: 'POST', body: new URLSearchParams({ decision: 'authorised' }), redirect: 'manual' });
  const pay = (more: object) =>
    ask(simulator, '/v3/transactions/pay', { body: { ...PAYMENT, consent_id: id, ...more } });
  assert.equal((await json(pay({ amount: 9_999 }))).error.code, 'consent_mismatch');
  assert.equal((await json(pay({}))).transaction.status, 'completed');
  assert.equal((await json(pay({}))).error.code, 'consent_spent');
});

for (const returnUrl of ['javascript:alert(1)', 'data:text/html,x', 'nowhere']) {
  test(`${returnUrl} is no return URL`, async () => {
    const { consent } = await json(ask(simulator, '/v3/transactions/pay', { body: PAYMENT }));
    const answer = await ask(simulator, `/v3/consents/${consent.id}`, { body: { return_url: returnUrl } });
    assert.equal(answer.status, 422);
  });
}

test('what the shop sends is text on the page', async () => {
  const body = { ...PAYMENT, beneficiary: { name: '<img src=x onerror=alert(1)>' } };
  const { consent } = await json(ask(simulator, '/v3/transactions/pay', { body }));
  const { method } = await json(ask(simulator, `/v3/consents/${consent.id}`, { body: { return_url: RETURN_URL } }));
  assert.doesNotMatch(await (await fetch(method.redirect_url)).text(), /<img/);
});

test('the switches: expired, never back, decides by itself, slow to settle', async () => {
  const expired = await linkFor({ linkExpiresIn: 1 });
  // One millisecond, which a quick machine does not need.
  await new Promise((done) => setTimeout(done, 20));
  assert.match(await (await fetch(expired.link)).text(), /data-notice="expired"/);
  const never = await linkFor({ never: true });
  const body = new URLSearchParams({ decision: 'authorised' });
  assert.match(await (await fetch(never.link, { method: 'POST', body })).text(), /data-notice="done"/);
  const auto = await linkFor({ auto: 'decline', decideIn: 500 });
  assert.match(await (await fetch(auto.link)).text(), /data-auto="decline" data-decide-in="500"/);
  const settling = await linkFor({ settleIn: 60_000 });
  await fetch(settling.link, { method: 'POST', body, redirect: 'manual' });
  assert.equal((await json(ask(simulator, `/v3/consents/${settling.id}`))).consent.status, 'pending');
});

test('an answer that is lost: the connection is cut, and the work is done', async () => {
  const { id, link } = await linkFor();
  await fetch(link, { method: 'POST', body: new URLSearchParams({ decision: 'authorised' }), redirect: 'manual' });
  const call = { body: { ...PAYMENT, consent_id: id }, headers: { 'X-Simulate': '{"loseAnswers":1}' } };
  await assert.rejects(ask(simulator, '/v3/transactions/pay', call));
  assert.equal((await json(ask(simulator, '/v3/transactions/pay', call))).error.code, 'consent_spent');
});

test('without the token nothing is told', async () => {
  for (const path of ['/v3/transactions', '/v2.01/simulated/transfers/x', '/generic/consents/x']) {
    assert.equal((await ask(simulator, path, { token: 'wrong' })).status, 401);
  }
});

test('broken calls are answered, and the process lives', async () => {
  assert.equal((await ask(simulator, '/v3/consents/%')).status, 400);
  assert.equal((await ask(simulator, '/v3/transactions', { headers: { 'X-Simulate': '{' } })).status, 400);
  assert.equal((await ask(simulator, '/v3/nowhere')).status, 404);
  assert.equal((await ask(simulator, '/nowhere')).status, 404);
  assert.equal((await ask(simulator, '/v3/transactions')).status, 412);
});
