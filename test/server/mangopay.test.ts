/** Mangopay on the server, in front of the simulated one. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { type CallError, type MangopayAction, memoryStore, type StatusWord } from '../../src/server.js';
import { type Simulator, startSimulator } from '../../src/simulator.js';
import { countingFetch, decide, fetchWith, paidByTransfer, transferFor, walletsOf } from './providers.js';

let simulator: Simulator;
before(async () => {
  simulator = await startSimulator();
});
after(() => simulator.close());

function linkIn(answer: { PendingUserAction: { RedirectUrl: string } | null }): string {
  assert.ok(answer.PendingUserAction, 'nothing has to be authorised');
  return answer.PendingUserAction.RedirectUrl;
}

function isCode(code: string) {
  return (error: CallError) => error.code === code;
}

test('a transfer is created once, and its link given again while it waits', async () => {
  const wallets = walletsOf(simulator);
  const first = await wallets.transfer('twice', transferFor('twice'));
  const second = await wallets.transfer('twice', transferFor('twice'));
  assert.equal(linkIn(first), linkIn(second));
  assert.deepEqual(Object.keys(first), ['PendingUserAction']);
});

for (const [decision, word] of [
  ['authorised', 'complete'],
  ['declined', 'declined'],
] as const) {
  test(`a transfer is pending until its author has decided, and then ${word}`, async () => {
    const wallets = walletsOf(simulator);
    const action: MangopayAction = { id: `tells-${decision}`, transfer: transferFor(`tells-${decision}`) };
    assert.equal(await wallets.status(action), 'pending');
    const answer = await wallets.initiate(action);
    assert.equal(await wallets.status(action), 'pending');
    await decide(linkIn(answer), decision);
    assert.equal(await wallets.status(action), word);
  });
}

test('a transfer that nobody authorised in time is expired', async () => {
  const wallets = walletsOf(simulator, { fetch: fetchWith({ linkExpiresIn: 1 }) });
  const action: MangopayAction = { id: 'late', transfer: transferFor('late') };
  await wallets.initiate(action);
  assert.equal(await until(() => wallets.status(action)), 'expired');
});

/** The first word that is not `pending`. */
async function until(ask: () => Promise<StatusWord>): Promise<StatusWord> {
  for (let tries = 0; tries < 100; tries += 1) {
    const word = await ask();
    if (word !== 'pending') return word;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return 'pending';
}

test('a small transfer is done at once, and asked for again it is the same one', async () => {
  const wallets = walletsOf(simulator);
  const action: MangopayAction = { id: 'small', transfer: transferFor('small', 2_000) };
  for (const _ of [1, 2]) assert.deepEqual(await wallets.initiate(action), { PendingUserAction: null });
  assert.equal(await wallets.status(action), 'complete');
  assert.deepEqual(await paidByTransfer(simulator, 'small'), [2_000]);
});

test('after a transfer that was declined another one begins', async () => {
  const wallets = walletsOf(simulator);
  const first = linkIn(await wallets.transfer('again', transferFor('again')));
  await decide(first, 'declined');
  const second = linkIn(await wallets.transfer('again', transferFor('again')));
  assert.notEqual(second, first);
  await decide(second);
  assert.deepEqual(await wallets.transfer('again', transferFor('again')), { PendingUserAction: null });
  assert.deepEqual(await paidByTransfer(simulator, 'again'), [12_990]);
});

test('many presses at one moment, after a failure too, make one transfer', async () => {
  const store = memoryStore();
  const wallets = [1, 2, 3, 4].map(() => walletsOf(simulator, { store }));
  for (const round of ['first', 'after a failure']) {
    const answers = await Promise.all(wallets.map((one) => one.transfer('many', transferFor('many'))));
    const links = new Set(answers.map(linkIn));
    assert.equal(links.size, 1, round);
    const [link = ''] = links;
    await decide(link, round === 'first' ? 'declined' : 'authorised');
  }
  assert.deepEqual(await paidByTransfer(simulator, 'many'), [12_990]);
});

test('an order with another amount is refused, and a transfer of another amount is no payment of it', async () => {
  const wallets = walletsOf(simulator);
  const answer = await wallets.transfer('changed', transferFor('changed', 4_000));
  await decide(linkIn(answer));
  await assert.rejects(wallets.transfer('changed', transferFor('changed', 999_900)), isCode('order_changed'));
  const dear = { id: 'changed', transfer: transferFor('changed', 999_900) };
  assert.equal(await wallets.status(dear), 'failed');
});

test('a key that was used for another order before, by a store that is gone, is refused', async () => {
  await walletsOf(simulator).transfer('reused', transferFor('reused', 4_000));
  const forgetful = walletsOf(simulator);
  await assert.rejects(forgetful.transfer('reused', transferFor('reused', 5_000)), isCode('order_changed'));
});

test('a transfer whose answer was lost is found again, by its status and by the next press', async () => {
  const store = memoryStore();
  const losing = walletsOf(simulator, { store, fetch: fetchWith({ loseAnswers: 1 }) });
  const action: MangopayAction = { id: 'lost', transfer: transferFor('lost', 2_000) };
  await assert.rejects(losing.initiate(action), isCode('provider_unreachable'));
  const wallets = walletsOf(simulator, { store });
  assert.equal(await wallets.status(action), 'complete');
  assert.deepEqual(await wallets.initiate(action), { PendingUserAction: null });
  assert.deepEqual(await paidByTransfer(simulator, 'lost'), [2_000]);
});

test('a call that failed on the way is tried again under the same key', async () => {
  const failing = fetchWith({ apiStatus: 500, apiTimes: 1 });
  const wallets = walletsOf(simulator, { fetch: failing });
  await assert.rejects(wallets.transfer('retry', transferFor('retry')), isCode('provider_failed'));
  linkIn(await wallets.transfer('retry', transferFor('retry')));
});

test('a call that was refused uses its key up, so that the next one has another', async () => {
  const wallets = walletsOf(simulator);
  const wrong = { ...transferFor('refused'), DebitedFunds: { Currency: 'EUR', Amount: 0.5 } };
  for (const _ of [1, 2]) await assert.rejects(wallets.transfer('refused', wrong), isCode('provider_refused'));
});

test('a recipient waits for its user, and may be tried again', async () => {
  const wallets = walletsOf(simulator);
  const recipient = { userId: 'user_r', body: { DisplayName: 'Alex Smith EUR', Currency: 'EUR' } };
  const action: MangopayAction = { id: 'rec', recipient };
  const first = linkIn(await wallets.initiate(action));
  assert.equal(await wallets.status(action), 'pending');
  await decide(first, 'declined');
  assert.equal(await wallets.status(action), 'declined');
  const second = linkIn(await wallets.initiate(action));
  assert.notEqual(second, first);
  await decide(second);
  assert.equal(await wallets.status(action), 'complete');
});

test('access to transactions: a 412 with the link, the transactions once it was given, and no session for a status', async () => {
  const calls: string[] = [];
  const wallets = walletsOf(simulator, { fetch: countingFetch(calls) });
  const { response, consent } = await wallets.transactions('user_a');
  assert.equal(response.status, 412);
  assert.equal((await response.json()).provider, 'mangopay');
  const asked = calls.length;
  assert.equal(await wallets.status({ id: 'access', account: { userId: 'user_a' } }), 'pending');
  assert.equal(calls.length, asked);
  await decide(consent?.redirect_url ?? '');
  assert.equal((await wallets.transactions('user_a')).response.status, 200);
});

test('access to transactions as a press: the link, and nothing to authorise once it was given', async () => {
  const wallets = walletsOf(simulator);
  const action: MangopayAction = { id: 'press', account: { userId: 'user_p' } };
  await decide(linkIn(await wallets.initiate(action)));
  assert.deepEqual(await wallets.initiate(action), { PendingUserAction: null });
});

const enrolment = (userId: string): MangopayAction => ({ id: `enrol-${userId}`, enrolment: { userId } });

test('an enrolment is complete when Mangopay says that the user has enrolled', async () => {
  const wallets = walletsOf(simulator);
  assert.equal(await wallets.status(enrolment('user_1')), 'pending');
  const answer = await wallets.enroll('user_1');
  assert.equal(await wallets.status(enrolment('user_1')), 'pending');
  await decide(linkIn(answer));
  assert.equal(await wallets.status(enrolment('user_1')), 'complete');
});

function hook(type: string, userId: string, at = Date.now()): Request {
  const query = new URLSearchParams({ EventType: type, RessourceId: userId, Date: String(Math.floor(at / 1000)) });
  return new Request(`https://shop.example/hooks/9f0c?${query}`);
}

test('a webhook that says SUCCEEDED proves nothing: anybody can send it', async () => {
  const wallets = walletsOf(simulator);
  await wallets.enroll('user_2');
  const event = await wallets.readHook(hook('SCA_ENROLLMENT_SUCCEEDED', 'user_2'));
  assert.deepEqual([event?.type, event?.resourceId], ['SCA_ENROLLMENT_SUCCEEDED', 'user_2']);
  assert.equal(await wallets.status(enrolment('user_2')), 'pending');
});

test('a webhook of an earlier session says nothing about this one', async () => {
  const wallets = walletsOf(simulator);
  await wallets.readHook(hook('SCA_ENROLLMENT_EXPIRED', 'user_3', Date.now() - 60_000));
  await wallets.enroll('user_3');
  assert.equal(await wallets.status(enrolment('user_3')), 'pending');
});

test('a webhook that says FAILED does not outdo what Mangopay says', async () => {
  const wallets = walletsOf(simulator);
  await decide(linkIn(await wallets.enroll('user_4')));
  await wallets.readHook(hook('SCA_ENROLLMENT_FAILED', 'user_4'));
  assert.equal(await wallets.status(enrolment('user_4')), 'complete');
});

for (const query of ['', '?EventType=SCA_ENROLLMENT_FAILED', '?EventType=X&RessourceId=u&Date=soon']) {
  test(`a request with ${query || 'no query'} is no webhook`, async () => {
    assert.equal(await walletsOf(simulator).readHook(new Request(`https://shop.example/hooks${query}`)), null);
  });
}

test('an enrolment, whole: the webhook comes, and says that it failed', async () => {
  const wallets = walletsOf(simulator);
  const server = createServer(async (req, res) => {
    const event = await wallets.readHook(new Request(`http://localhost${req.url}`));
    res.writeHead(event ? 200 : 404).end();
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  try {
    const { api, token, clientId } = simulator.mangopay;
    await fetch(`${api}/v2.01/${clientId}/hooks`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({
        EventType: 'SCA_ENROLLMENT_FAILED',
        Url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
      }),
    });
    await decide(linkIn(await wallets.enroll('user_5')), 'declined');
    assert.equal(await until(() => wallets.status(enrolment('user_5'))), 'failed');
  } finally {
    server.close();
  }
});

test('a client id that is not set is said at the start', () => {
  assert.throws(() => walletsOf(simulator, { clientId: '' }), /mangopay: clientId/);
});

test('a record that says none of the four is a mistake of the shop', async () => {
  await assert.rejects(walletsOf(simulator).initiate({ id: 'x' }), TypeError);
  await assert.rejects(walletsOf(simulator).status({ id: 'x' }), TypeError);
});
