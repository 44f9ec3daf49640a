/** Intergiro on the server, in front of the simulated one. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { type CallError, memoryStore } from '../../src/server.js';
import { type Simulator, startSimulator } from '../../src/simulator.js';
import { bankOf, countingFetch, decide, fetchWith, paidAtBank, paymentFor, RETURN_URL } from './providers.js';

let simulator: Simulator;
before(async () => {
  simulator = await startSimulator();
});
after(() => simulator.close());

interface LinkBody {
  readonly method: { readonly redirect_url: string; readonly expires_at: string };
}

async function linkFor(id: string | undefined, bank = bankOf(simulator)): Promise<string> {
  const { method } = (await bank.initiate({ id: id ?? '' }, RETURN_URL)) as LinkBody;
  return method.redirect_url;
}

async function codeOf(response: Response): Promise<[number, string]> {
  return [response.status, ((await response.json()) as { error: { code: string } }).error.code];
}

test('initiate gives the link and when it ends, and not the token for mobile apps', async () => {
  const bank = bankOf(simulator);
  const { consent } = await bank.perform(paymentFor('link'));
  const answer = (await bank.initiate({ id: consent?.id ?? '' }, RETURN_URL)) as LinkBody;
  assert.deepEqual(Object.keys(answer), ['method']);
  assert.deepEqual(Object.keys(answer.method), ['redirect_url', 'expires_at']);
  assert.match(answer.method.redirect_url, /\/sca\/consent\?token=/);
});

for (const [decision, word] of [
  ['authorised', 'complete'],
  ['declined', 'declined'],
] as const) {
  test(`status is pending until the user has decided, and then ${word}`, async () => {
    const bank = bankOf(simulator);
    const { consent } = await bank.perform(paymentFor(`status-${decision}`));
    const record = { id: consent?.id ?? '' };
    assert.equal(await bank.status(record), 'pending');
    await decide(await linkFor(record.id), decision);
    assert.equal(await bank.status(record), word);
  });
}

test('a payment asks for the consent, and goes through when it was given', async () => {
  const bank = bankOf(simulator);
  const order = paymentFor('whole');
  const first = await bank.perform(order);
  assert.equal(first.response.status, 412);
  assert.deepEqual((await first.response.json()).scope, ['make_payment']);
  await decide(await linkFor(first.consent?.id));
  const { response, consent } = await bank.perform(order);
  assert.deepEqual([response.status, consent], [200, null]);
  assert.equal((await response.json()).transaction.amount, 129.9);
  assert.deepEqual(await paidAtBank(simulator, 'whole'), [129.9]);
});

test('until the user has decided, the same consent is given again and the provider is not asked to pay', async () => {
  const calls: string[] = [];
  const bank = bankOf(simulator, { fetch: countingFetch(calls) });
  const first = await bank.perform(paymentFor('waits'));
  const second = await bank.perform(paymentFor('waits'));
  assert.equal(second.consent?.id, first.consent?.id);
  assert.equal(calls.filter((call) => call.startsWith('POST')).length, 1);
});

test('a consent that was declined is followed by another one', async () => {
  const bank = bankOf(simulator);
  const { consent } = await bank.perform(paymentFor('declined'));
  await decide(await linkFor(consent?.id), 'declined');
  const again = await bank.perform(paymentFor('declined'));
  assert.equal(again.response.status, 412);
  assert.notEqual(again.consent?.id, consent?.id);
});

test('once paid, the result is given again and nothing is sent', async () => {
  const calls: string[] = [];
  const bank = bankOf(simulator, { fetch: countingFetch(calls) });
  const order = paymentFor('paid');
  await decide(await linkFor((await bank.perform(order)).consent?.id));
  const first = await (await bank.perform(order)).response.json();
  const sent = calls.length;
  assert.deepEqual(await (await bank.perform(order)).response.json(), first);
  assert.equal(calls.length, sent);
});

test('three finishes at one moment make one payment, and all three have its result', async () => {
  const store = memoryStore();
  const order = paymentFor('three');
  // Idempotency keys are not heeded: that the calls take turns has to be enough.
  const banks = [1, 2, 3].map(() => bankOf(simulator, { store, fetch: fetchWith({ ignoreKey: true }) }));
  const [bank] = banks;
  await decide(await linkFor((await bank?.perform(order))?.consent?.id));
  const results = await Promise.all(banks.map((one) => one.perform(order)));
  assert.deepEqual(
    results.map(({ response }) => response.status),
    [200, 200, 200],
  );
  assert.deepEqual(await paidAtBank(simulator, 'three'), [129.9]);
});

test('what was authorised for one amount is not paid as another', async () => {
  const bank = bankOf(simulator);
  const { consent } = await bank.perform(paymentFor('amount', 24.5));
  await decide(await linkFor(consent?.id));
  const { response } = await bank.perform(paymentFor('amount', 9_999));
  assert.deepEqual(await codeOf(response), [409, 'order_changed']);
  assert.deepEqual(await paidAtBank(simulator, 'amount'), []);
});

test('the order of the fields is no other content', async () => {
  const bank = bankOf(simulator);
  const order = paymentFor('fields');
  const first = await bank.perform(order);
  const body = Object.fromEntries(Object.entries(order.body).reverse());
  assert.equal((await bank.perform({ ...order, body })).consent?.id, first.consent?.id);
});

/** The payment is made, and its answer never comes. */
async function loseThePayment(key: string, switches: object) {
  const store = memoryStore();
  const order = paymentFor(key);
  const { consent } = await bankOf(simulator, { store }).perform(order);
  await decide(await linkFor(consent?.id));
  const { response } = await bankOf(simulator, { store, fetch: fetchWith({ loseAnswers: 1, ...switches }) }).perform(
    order,
  );
  assert.deepEqual(await codeOf(response), [502, 'provider_unreachable']);
  return { order, store };
}

test('a payment whose answer was lost is found again, and not made again', async () => {
  const { order, store } = await loseThePayment('lost', {});
  const { response } = await bankOf(simulator, { store }).perform(order);
  assert.equal(response.status, 200);
  assert.deepEqual(await paidAtBank(simulator, 'lost'), [129.9]);
});

test('where the provider heeds no idempotency key, a lost answer ends in doubt and not in a second payment', async () => {
  const { order, store } = await loseThePayment('doubt', { ignoreKey: true });
  const bank = bankOf(simulator, { store, fetch: fetchWith({ ignoreKey: true }) });
  for (const _ of [1, 2])
    assert.deepEqual(await codeOf((await bank.perform(order)).response), [409, 'outcome_unknown']);
  assert.deepEqual(await paidAtBank(simulator, 'doubt'), [129.9]);
});

test('a store that has forgotten everything makes no second payment either', async () => {
  const order = paymentFor('forgotten');
  const bank = bankOf(simulator);
  await decide(await linkFor((await bank.perform(order)).consent?.id));
  await bank.perform(order);
  for (const _ of [1, 2]) await bankOf(simulator).perform(order);
  assert.deepEqual(await paidAtBank(simulator, 'forgotten'), [129.9]);
});

test('something protected is read as often as it is asked for, and kept nowhere', async () => {
  const kept: string[] = [];
  const memory = memoryStore();
  const store = { ...memory, set: async (...entry: [string, string, number]) => void kept.push(entry[1]) };
  const bank = bankOf(simulator, { store });
  const { consent, response } = await bank.read('/v3/cards/card_1/credentials');
  assert.equal(response.status, 412);
  await decide(await linkFor(consent?.id));
  for (const _ of [1, 2]) {
    const card = await bank.read('/v3/cards/card_1/credentials', { id: consent?.id ?? '' });
    assert.equal((await card.response.json()).card.cvv, '737');
  }
  assert.deepEqual(kept, []);
});

test("the provider's refusals become ours, without its words", async () => {
  const wrongToken = bankOf(simulator, { token: 'wrong' });
  await assert.rejects(wrongToken.status({ id: 'c' }), ({ status, code }: CallError) => {
    assert.deepEqual([status, code], [502, 'provider_failed']);
    return true;
  });
  await assert.rejects(bankOf(simulator).status({ id: 'unknown' }), ({ status, message }: CallError) => {
    assert.equal(status, 404);
    assert.doesNotMatch(message, /No such consent/);
    return true;
  });
  const { response } = await bankOf(simulator).perform({ ...paymentFor('negative'), body: { amount: -1 } });
  assert.deepEqual(await codeOf(response), [422, 'provider_refused']);
});

test('every call has a time limit, and its end is no answer', async () => {
  const limits: unknown[] = [];
  const silent: typeof fetch = async (_input, init) => {
    limits.push(init?.signal);
    throw new DOMException('The operation timed out.', 'TimeoutError');
  };
  const { response } = await bankOf(simulator, { fetch: silent }).perform(paymentFor('silent'));
  assert.deepEqual(await codeOf(response), [502, 'provider_unreachable']);
  assert.ok(limits[0] instanceof AbortSignal);
});

test('a redirect is not followed: the token goes where it was meant to go, and nowhere else', async (t) => {
  const asked: (string | undefined)[] = [];
  const elsewhere = createServer((req, res) => {
    asked.push(req.headers.authorization);
    res.end('{}');
  });
  const redirecting = createServer((_req, res) => {
    res.writeHead(307, { Location: `http://127.0.0.1:${portOf(elsewhere)}/` }).end();
  });
  for (const server of [elsewhere, redirecting]) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    t.after(() => server.close());
  }
  const { response } = await bankOf(simulator, { api: `http://127.0.0.1:${portOf(redirecting)}` }).perform(
    paymentFor('307'),
  );
  assert.deepEqual(await codeOf(response), [502, 'provider_failed']);
  assert.deepEqual(asked, []);
});

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

for (const [options, message] of [
  [{ api: undefined }, /intergiro: api/],
  [{ api: '' }, /intergiro: api/],
  [{ api: '3d.intergiro.com' }, /intergiro: api/],
  [{ api: 'ftp://3d.intergiro.com' }, /intergiro: api/],
  [{ token: undefined }, /intergiro: token/],
  [{ token: '' }, /intergiro: token/],
] as const) {
  test(`${JSON.stringify(options)}: what is not set is said at the start`, () => {
    assert.throws(() => bankOf(simulator, options as never), message);
  });
}

test('a token may be a function, and a promise; where it fails, nothing of it is told', async () => {
  const { token } = simulator.intergiro;
  const asked = bankOf(simulator, { token: async () => token });
  assert.equal((await asked.perform(paymentFor('token'))).response.status, 412);
  for (const broken of [() => Promise.reject(new Error('secret')), () => 'sec\nret'] as const) {
    const { response } = await bankOf(simulator, { token: broken }).perform(paymentFor('no-token'));
    const text = await response.text();
    assert.deepEqual([response.status, JSON.parse(text).error.code], [502, 'no_token']);
    assert.doesNotMatch(text, /sec/i);
  }
});
