/** Swan on the server, in front of the simulated one. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type CallError, memoryStore, type SwanAction, type SwanOptions, swan } from '../../src/server.js';
import { type Simulator, startSimulator } from '../../src/simulator.js';
import { decide, fetchWith, RETURN_URL } from './providers.js';

let simulator: Simulator;
before(async () => {
  simulator = await startSimulator();
});
after(() => simulator.close());

const MUTATION = `mutation pay($input: InitiateCreditTransfersInput!) {
  initiateCreditTransfers(input: $input) {
    __typename
    ... on InitiateCreditTransfersSuccessPayload {
      payment { statusInfo { status ... on PaymentConsentPending { consent { id consentUrl status purpose } } } }
    }
  }
}`;

function bank(options: Partial<SwanOptions> = {}) {
  return swan({ ...simulator.swan, ...options });
}

function actionOf(id: string, value = '129.90'): SwanAction {
  const creditTransfers = [{ amount: { value, currency: 'EUR' }, sepaBeneficiary: { name: 'Ferry Oslo' } }];
  return { id, mutation: MUTATION, input: { accountId: 'acc', creditTransfers } };
}

async function linkFor(action: SwanAction, desk = bank(), returnUrl = RETURN_URL): Promise<string> {
  return ((await desk.initiate(action, returnUrl)) as { redirect_url: string }).redirect_url;
}

function isCode(status: number, code: string) {
  return (error: CallError) => error.status === status && error.code === code;
}

/** A Swan that answers this, for what the simulated one never says. */
function answering(body: unknown): Partial<SwanOptions> {
  return { fetch: async () => Response.json(body) };
}

for (const [decision, word] of [
  ['authorised', 'complete'],
  ['declined', 'declined'],
] as const) {
  test(`a transfer is pending until the user has decided, and then ${word}`, async () => {
    const desk = bank();
    const action = actionOf(`tells-${decision}`);
    assert.equal(await desk.status(action), 'pending');
    const link = await linkFor(action, desk);
    assert.equal(await desk.status(action), 'pending');
    await decide(link, decision);
    assert.equal(await desk.status(action), word);
  });
}

test('an action that is begun again has a new link, and the old one is no good any more', async () => {
  const desk = bank();
  const first = await linkFor(actionOf('again'), desk);
  const second = await linkFor(actionOf('again'), desk, `${RETURN_URL}2`);
  assert.notEqual(second, first);
  assert.match(await (await fetch(first)).text(), /data-notice="used"/);
  assert.equal(await desk.status(actionOf('again')), 'pending');
  const body = new URLSearchParams({ decision: 'authorised' });
  const back = (await fetch(second, { method: 'POST', body, redirect: 'manual' })).headers.get('Location') ?? '';
  assert.ok(back.startsWith(`${RETURN_URL}2&consentId=`));
});

test('a consent that cannot be cancelled any more is given again', async () => {
  const desk = bank({ fetch: fetchWith({ settleIn: 60_000 }) });
  const first = await linkFor(actionOf('committing'), desk);
  await decide(first);
  assert.equal(await linkFor(actionOf('committing'), desk), first);
});

test('what was authorised is not asked for again', async () => {
  const desk = bank();
  await decide(await linkFor(actionOf('done'), desk));
  assert.deepEqual(await desk.initiate(actionOf('done'), RETURN_URL), { exempt: true });
});

test('another content under the same name is refused', async () => {
  const desk = bank({ store: memoryStore() });
  await linkFor(actionOf('changed', '24.50'), desk);
  await assert.rejects(desk.initiate(actionOf('changed', '9999.00'), RETURN_URL), isCode(409, 'order_changed'));
});

test('a transfer that Swan has carried out needs no consent', async () => {
  const data = { initiateCreditTransfers: { payment: { statusInfo: { status: 'Initiated' } } } };
  const desk = bank(answering({ data }));
  assert.deepEqual(await desk.initiate(actionOf('exempt'), RETURN_URL), { exempt: true });
  assert.equal(await desk.status(actionOf('exempt')), 'complete');
});

for (const [what, body, status, code] of [
  ['a rejection', { data: { x: { __typename: 'AccountNotFoundRejection' } } }, 422, 'provider_refused'],
  ['errors', { data: null, errors: [{ message: 'secret' }] }, 502, 'provider_failed'],
  ['no consent', { data: { x: { __typename: 'Success', payment: {} } } }, 502, 'provider_answer'],
  ['no object', [], 502, 'provider_failed'],
] as const) {
  test(`${what}: ${code}, in our own words`, async () => {
    await assert.rejects(bank(answering(body)).initiate(actionOf(what), RETURN_URL), (error: CallError) => {
      assert.doesNotMatch(error.message, /secret|Rejection/);
      return isCode(status, code)(error);
    });
  });
}

test('what is not set is said at the start', () => {
  assert.throws(() => bank({ token: '' }), /swan: token/);
  assert.throws(() => bank({ api: '' }), /swan: api/);
});
