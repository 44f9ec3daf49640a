/** The recipes of docs/host-endpoints.md that need no framework, as functions from Request to Response. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Simulator, startSimulator } from '../../src/simulator.js';
import { decide, paidAtBank, paidByTransfer, paymentFor, transferFor } from './providers.js';
import type { BankConsent } from './recipes/registered-return.js';

const SHOP = 'https://shop.example';

let simulator: Simulator;
before(async () => {
  simulator = await startSimulator();
  // The recipes read them when they are loaded.
  process.env.INTERGIRO_API = simulator.intergiro.api;
  process.env.INTERGIRO_TOKEN = simulator.intergiro.token;
  process.env.MANGOPAY_API = simulator.mangopay.api;
  process.env.MANGOPAY_CLIENT_ID = simulator.mangopay.clientId;
  process.env.MANGOPAY_TOKEN = simulator.mangopay.token;
});
after(() => simulator.close());

function post(path: string, cookie: string): Request {
  const body = JSON.stringify({ return_url: `${SHOP}/back?sca_attempt=1` });
  return new Request(SHOP + path, { method: 'POST', body, headers: { Cookie: cookie } });
}

function get(path: string, cookie: string): Request {
  return new Request(SHOP + path, { headers: { Cookie: cookie } });
}

async function statusOf(response: Response): Promise<string> {
  return ((await response.json()) as { status: string }).status;
}

async function linkIn(response: Response): Promise<string> {
  const { PendingUserAction } = (await response.json()) as { PendingUserAction: { RedirectUrl: string } };
  return PendingUserAction.RedirectUrl;
}

test('Mangopay: asked, authorised, asked once more', async () => {
  const { pay, transfers } = await import('./recipes/mangopay.js');
  const { place } = await import('./recipes/orders.js');
  place({ id: 'o-1', transfer: transferFor('o-1') });
  const asked = await pay(post('/api/pay', 'order=o-1'));
  assert.equal(asked.status, 412);
  assert.equal(((await asked.json()) as { id: string }).id, 'o-1');
  await decide(await linkIn(await transfers(post('/api/consents/o-1/initiate', 'order=o-1'))));
  assert.equal(await statusOf(await transfers(get('/api/consents/o-1', 'order=o-1'))), 'complete');
  assert.equal((await pay(post('/api/pay', 'order=o-1'))).status, 200);
  assert.deepEqual(await paidByTransfer(simulator, 'o-1'), [12_990]);
});

test('Mangopay: of two orders in two tabs, each is authorised and paid as what it is', async () => {
  const { pay, transfers } = await import('./recipes/mangopay.js');
  const { place } = await import('./recipes/orders.js');
  place({ id: 'cheap', transfer: transferFor('cheap', 3_100) });
  place({ id: 'dear', transfer: transferFor('dear', 12_990) });
  await decide(await linkIn(await transfers(post('/api/consents/cheap/initiate', 'order=cheap'))));
  assert.equal(await statusOf(await transfers(get('/api/consents/cheap', 'order=cheap'))), 'complete');
  assert.equal(await statusOf(await transfers(get('/api/consents/dear', 'order=dear'))), 'pending');
  assert.equal((await pay(post('/api/pay', 'order=dear'))).status, 412);
});

test('an enrolment, whole', async () => {
  const { enrolments, takeHook } = await import('./recipes/enrolment.js');
  assert.equal((await enrolments(get('/api/enrolment', ''))).status, 404);
  const link = await linkIn(await enrolments(post('/api/enrolment/initiate', 'user=u-1')));
  assert.equal(await statusOf(await enrolments(get('/api/enrolment', 'user=u-1'))), 'pending');
  await decide(link);
  assert.equal(await statusOf(await enrolments(get('/api/enrolment', 'user=u-1'))), 'complete');
  const at = Math.floor(Date.now() / 1000);
  const hook = `${SHOP}/hooks/mangopay?EventType=SCA_ENROLLMENT_SUCCEEDED&RessourceId=u-1&Date=${at}`;
  assert.equal((await takeHook(new Request(hook))).status, 200);
  assert.equal((await takeHook(new Request(`${SHOP}/hooks/mangopay`))).status, 404);
});

test('one press: the initiate call is the action, and the payment is made once', async () => {
  const { orders } = await import('./recipes/one-press.js');
  const { bank } = await import('./recipes/consents.js');
  const { fill } = await import('./recipes/baskets.js');
  fill({ id: 'b-1', order: paymentFor('b-1') });
  assert.equal(await statusOf(await orders(get('/api/consents/b-1', 'basket=b-1'))), 'pending');
  const answer = await orders(post('/api/consents/b-1/initiate', 'basket=b-1'));
  const { method } = (await answer.json()) as { method: { redirect_url: string } };
  await decide(method.redirect_url);
  assert.equal(await statusOf(await orders(get('/api/consents/b-1', 'basket=b-1'))), 'complete');
  for (const _ of [1, 2]) assert.equal((await bank.perform(paymentFor('b-1'))).response.status, 200);
  assert.deepEqual(await paidAtBank(simulator, 'b-1'), [129.9]);
});

test('one press: what fails is passed on in our words', async () => {
  const { orders } = await import('./recipes/one-press.js');
  const { fill } = await import('./recipes/baskets.js');
  fill({ id: 'b-2', order: { ...paymentFor('b-2'), body: { amount: -1 } } });
  const answer = await orders(post('/api/consents/b-2/initiate', 'basket=b-2'));
  assert.deepEqual([answer.status, answer.headers.get('Cache-Control')], [422, 'no-store']);
});

/** A bank that nobody reaches: what its callback does without it. */
const BANK = {
  authorizeUrl: 'https://bank.example/auth',
  tokenUrl: 'http://127.0.0.1:9/token',
  clientId: 'shop',
  clientSecret: 'secret',
  callback: `${SHOP}/bank/callback`,
};

async function sentToBank() {
  const { bankProvider, comeBack } = await import('./recipes/registered-return.js');
  const consent: BankConsent = { id: 'c-1', status: 'pending', visits: new Map() };
  const returnUrl = `${SHOP}/back?sca_attempt=1`;
  const { redirect_url } = (await bankProvider(BANK).initiate(consent, returnUrl)) as { redirect_url: string };
  const { searchParams } = new URL(redirect_url);
  const back = (query: object, consents = [consent]) => {
    const url = `${BANK.callback}?${new URLSearchParams({ state: searchParams.get('state') ?? '', ...query })}`;
    return comeBack(BANK, new Request(url), consents);
  };
  return { consent, returnUrl, searchParams, back };
}

test('a registered return address: the bank is told that address, and nothing of the attempt', async () => {
  const { searchParams } = await sentToBank();
  assert.equal(searchParams.get('redirect_uri'), BANK.callback);
  assert.doesNotMatch(searchParams.toString(), /sca_attempt|secret/);
});

test('a registered return address: a refusal leads back to the attempt, once', async () => {
  const { consent, returnUrl, back } = await sentToBank();
  const answer = await back({ error: 'access_denied' });
  assert.deepEqual([answer.status, answer.headers.get('Location')], [303, returnUrl]);
  assert.equal(consent.status, 'declined');
  assert.equal((await back({ code: 'another' })).status, 404);
  assert.equal(consent.status, 'declined');
});

test('a registered return address: another user’s state and a wrong one are nobody’s', async () => {
  const { consent, back } = await sentToBank();
  assert.equal((await back({ code: 'x' }, [])).status, 404);
  assert.equal((await back({ code: 'x', state: 'made-up' })).status, 404);
  assert.equal(consent.status, 'pending');
});

test('a registered return address: a code that cannot be redeemed completes nothing', async () => {
  const { consent, back } = await sentToBank();
  assert.equal((await back({ code: 'x' })).status, 303);
  assert.equal(consent.status, 'failed');
});
