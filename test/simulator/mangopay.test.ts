/** The simulated Mangopay does what the public documentation says. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { type Simulator, startSimulator } from '../../src/simulator.js';
import { ask, json } from './client.js';

let simulator: Simulator;
let base = '';
before(async () => {
  simulator = await startSimulator();
  base = `/v2.01/${simulator.mangopay.clientId}`;
});
after(() => simulator.close());

function transferOf(cents: number) {
  return { AuthorId: 'user_1', DebitedFunds: { Currency: 'EUR', Amount: cents }, ScaContext: 'USER_PRESENT' };
}

async function decide(link: string, decision: string): Promise<Response> {
  const url = `${link}&returnUrl=${encodeURIComponent('https://shop.example/back')}`;
  return fetch(url, { method: 'POST', body: new URLSearchParams({ decision }), redirect: 'manual' });
}

for (const [decision, status, code, hint] of [
  ['authorised', 'SUCCEEDED', '000000', 'VALIDATED'],
  ['declined', 'FAILED', '007101', 'PENDING_VALIDATION'],
] as const) {
  test(`a transfer that is ${decision}: ${status}`, async () => {
    const transfer = await json(ask(simulator, `${base}/transfers`, { body: transferOf(12_990) }));
    assert.equal(transfer.Status, 'CREATED');
    const answer = await decide(transfer.PendingUserAction.RedirectUrl, decision);
    assert.equal(answer.headers.get('Location'), `https://shop.example/back?controlStatus=${hint}`);
    const { Status, ResultCode } = await json(ask(simulator, `${base}/transfers/${transfer.Id}`));
    assert.deepEqual([Status, ResultCode], [status, code]);
  });
}

test('a small transfer needs nobody', async () => {
  const transfer = await json(ask(simulator, `${base}/transfers`, { body: transferOf(3_000) }));
  assert.deepEqual([transfer.Status, transfer.PendingUserAction], ['SUCCEEDED', null]);
});

test('a page that knows no way back says so', async () => {
  const { PendingUserAction } = await json(ask(simulator, `${base}/transfers`, { body: transferOf(12_990) }));
  assert.equal((await fetch(PendingUserAction.RedirectUrl)).status, 400);
});

test('Idempotency-Key: once, then 409, and the answer is kept', async () => {
  const headers = { 'Idempotency-Key': crypto.randomUUID() };
  const call = { body: transferOf(12_990), headers };
  const transfer = await json(ask(simulator, `${base}/transfers`, call));
  const again = await ask(simulator, `${base}/transfers`, call);
  assert.deepEqual([again.status, (await again.json()).Type], [409, 'idempotent_creation_conflict']);
  const kept = await json(ask(simulator, `${base}/responses/${headers['Idempotency-Key']}`));
  assert.deepEqual([kept.StatusCode, kept.Resource.Id], ['200', transfer.Id]);
});

test('Idempotency-Key: a call that failed uses it up as well', async () => {
  const headers = { 'Idempotency-Key': crypto.randomUUID() };
  assert.equal((await ask(simulator, `${base}/transfers`, { body: transferOf(-1), headers })).status, 400);
  assert.equal((await ask(simulator, `${base}/transfers`, { body: transferOf(12_990), headers })).status, 409);
  const kept = await json(ask(simulator, `${base}/responses/${headers['Idempotency-Key']}`));
  assert.equal(kept.StatusCode, '400');
});

test('Idempotency-Key: too short a one is refused, and an unknown one has no answer', async () => {
  const call = { body: transferOf(12_990), headers: { 'Idempotency-Key': 'short' } };
  assert.equal((await ask(simulator, `${base}/transfers`, call)).status, 400);
  assert.equal((await ask(simulator, `${base}/responses/${crypto.randomUUID()}`)).status, 404);
});

test('account access: 401 with the link in a header, and 200 once it was given', async () => {
  const path = `${base}/users/user_2/transactions?ScaContext=USER_PRESENT`;
  const refused = await ask(simulator, path);
  assert.equal(refused.status, 401);
  const header = refused.headers.get('WWW-Authenticate') ?? '';
  const link = /^PendingUserAction RedirectUrl=(\S+)$/.exec(header)?.[1] ?? '';
  await decide(link, 'authorised');
  assert.equal((await ask(simulator, path)).status, 200);
});

test('a recipient: PENDING, then ACTIVE', async () => {
  const call = { body: { DisplayName: 'Alex Smith EUR', Currency: 'EUR' } };
  const recipient = await json(ask(simulator, `${base}/users/user_3/recipients`, call));
  assert.equal(recipient.Status, 'PENDING');
  await decide(recipient.PendingUserAction.RedirectUrl, 'authorised');
  assert.equal((await json(ask(simulator, `${base}/recipients/${recipient.Id}`))).Status, 'ACTIVE');
});

test('the SCA status of a user: 404, then not enrolled, then enrolled', async () => {
  const path = `${base}/sca/users/user_4/sca-status`;
  assert.equal((await ask(simulator, path)).status, 404);
  const enrolment = await json(ask(simulator, `${base}/sca/users/user_4/enrollment`, { method: 'POST' }));
  assert.equal((await json(ask(simulator, path))).IsEnrolled, false);
  await decide(enrolment.PendingUserAction.RedirectUrl, 'authorised');
  const status = await json(ask(simulator, path));
  assert.equal(status.IsEnrolled, true);
  assert.ok(Number.isInteger(status.LastEnrollmentDate));
});

test('another client is not found', async () => {
  assert.equal((await ask(simulator, '/v2.01/somebody/transfers', { body: transferOf(1) })).status, 404);
});

test('webhooks: asked for once for each type, told by GET, until the answer is 200', async (t) => {
  const heard: URLSearchParams[] = [];
  const server = createServer((req, res) => {
    heard.push(new URL(req.url ?? '/', 'http://localhost').searchParams);
    res.writeHead(heard.length === 1 ? 500 : 200).end();
  });
  t.after(() => server.close());
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  const body = { EventType: 'SCA_ENROLLMENT_SUCCEEDED', Url: `http://127.0.0.1:${port}/hooks?own=1` };
  const hook = await json(ask(simulator, `${base}/hooks`, { body }));
  assert.deepEqual([hook.Status, hook.Validity], ['ENABLED', 'VALID']);
  assert.equal((await ask(simulator, `${base}/hooks`, { body })).status, 400);
  assert.equal(((await (await ask(simulator, `${base}/hooks`)).json()) as unknown[]).length, 1);

  const enrolment = await json(ask(simulator, `${base}/sca/users/user_5/enrollment`, { method: 'POST' }));
  await decide(enrolment.PendingUserAction.RedirectUrl, 'authorised');
  while (heard.length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
  for (const query of heard) {
    assert.deepEqual(
      [query.get('own'), query.get('EventType'), query.get('RessourceId')],
      ['1', 'SCA_ENROLLMENT_SUCCEEDED', 'user_5'],
    );
  }
  const disabled = await json(
    ask(simulator, `${base}/hooks/${hook.Id}`, { method: 'PUT', body: { Status: 'DISABLED' } }),
  );
  assert.equal(disabled.Status, 'DISABLED');
});
