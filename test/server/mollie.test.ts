/** Mollie on the server, in front of the simulated one. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type CallError, type MollieOptions, type MollieOrder, memoryStore, mollie } from '../../src/server.js';
import { type Simulator, startSimulator } from '../../src/simulator.js';
import { countingFetch, decide, fetchWith, RETURN_URL } from './providers.js';

let simulator: Simulator;
before(async () => {
  simulator = await startSimulator();
});
after(() => simulator.close());

function checkout(options: Partial<MollieOptions> = {}) {
  return mollie({ ...simulator.mollie, ...options });
}

function orderOf(id: string, value = '129.90'): MollieOrder {
  return { id, payment: { amount: { currency: 'EUR', value }, description: 'Ferry Oslo' } };
}

interface LinkAnswer {
  readonly redirect_url: string;
  readonly expires_at: string;
}

async function linkFor(order: MollieOrder, desk = checkout(), returnUrl = RETURN_URL): Promise<string> {
  return ((await desk.initiate(order, returnUrl)) as LinkAnswer).redirect_url;
}

/** Where the page leads back to. */
async function backFrom(link: string): Promise<string | null> {
  const body = new URLSearchParams({ decision: 'authorised' });
  return (await fetch(link, { method: 'POST', body, redirect: 'manual' })).headers.get('Location');
}

function isCode(status: number, code: string) {
  return (error: CallError) => error.status === status && error.code === code;
}

for (const [decision, word] of [
  ['authorised', 'complete'],
  ['declined', 'declined'],
] as const) {
  test(`a payment is pending until the user has decided, and then ${word}`, async () => {
    const desk = checkout();
    const order = orderOf(`tells-${decision}`);
    assert.equal(await desk.status(order), 'pending');
    const link = await linkFor(order, desk);
    assert.equal(await desk.status(order), 'pending');
    await decide(link, decision);
    assert.equal(await desk.status(order), word);
  });
}

test('initiate gives the link and when it ends, and nothing else of the answer', async () => {
  const answer = await checkout().initiate(orderOf('shape'), RETURN_URL);
  assert.deepEqual(Object.keys(answer), ['redirect_url', 'expires_at']);
});

test('an order that is begun again is the same payment, and leads back to the new attempt', async () => {
  const calls: string[] = [];
  const desk = checkout({ fetch: countingFetch(calls) });
  const again = `${RETURN_URL}2`;
  const first = await linkFor(orderOf('again'), desk);
  assert.equal(await linkFor(orderOf('again'), desk, again), first);
  assert.equal(calls.filter((call) => call.startsWith('POST')).length, 1);
  assert.equal(await backFrom(first), again);
});

test('two presses at one moment make one payment', async () => {
  const store = memoryStore();
  const calls: string[] = [];
  const desks = [1, 2].map(() => checkout({ store, fetch: countingFetch(calls) }));
  const links = await Promise.all(desks.map((desk) => linkFor(orderOf('two'), desk)));
  assert.equal(new Set(links).size, 1);
  assert.equal(calls.filter((call) => call.startsWith('POST')).length, 1);
});

test('a payment that came to nothing is followed by another one', async () => {
  const desk = checkout();
  const first = await linkFor(orderOf('nothing'), desk);
  await decide(first, 'declined');
  assert.notEqual(await linkFor(orderOf('nothing'), desk), first);
});

test('what is paid is not asked for again', async () => {
  const desk = checkout();
  await decide(await linkFor(orderOf('paid'), desk));
  assert.deepEqual(await desk.initiate(orderOf('paid'), RETURN_URL), { exempt: true });
});

test('where the bank takes its time, there is no page to open', async () => {
  const desk = checkout({ fetch: fetchWith({ settleIn: 60_000 }) });
  await decide(await linkFor(orderOf('slow'), desk));
  assert.equal(await desk.status(orderOf('slow')), 'pending');
  assert.deepEqual(await desk.initiate(orderOf('slow'), RETURN_URL), { wait: true });
});

test('another amount is another order, and counts as no payment of this one', async () => {
  const store = memoryStore();
  const desk = checkout({ store });
  await decide(await linkFor(orderOf('amount', '24.50'), desk));
  await assert.rejects(desk.initiate(orderOf('amount', '9999.00'), RETURN_URL), isCode(409, 'order_changed'));
  assert.equal(await desk.status(orderOf('amount', '9999.00')), 'failed');
});

test("the provider's refusals become ours, without its words", async () => {
  const noAmount = checkout().initiate(orderOf('negative', '-1.00'), RETURN_URL);
  await assert.rejects(noAmount, isCode(422, 'provider_refused'));
  const wrongToken = checkout({ token: 'wrong' }).initiate(orderOf('token'), RETURN_URL);
  await assert.rejects(wrongToken, isCode(502, 'provider_failed'));
});

test('a token that is not set is said at the start, and the address need not be', () => {
  assert.throws(() => mollie({ token: '' }), /mollie: token/);
  assert.throws(() => mollie({ token: 'live', api: 'api.mollie.com' }), /mollie: api/);
  assert.ok(mollie({ token: 'live' }));
});
