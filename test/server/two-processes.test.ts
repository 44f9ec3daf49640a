/** Two real processes on one store: pressed at one moment, and killed in the middle. One order, one payment. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Simulator, startSimulator } from '../../src/simulator.js';
import { fileStore } from './file-store.js';
import type { PayTask } from './pay-process.js';
import {
  bankOf,
  decide,
  paidAtBank,
  paidByTransfer,
  paymentFor,
  RETURN_URL,
  transferFor,
  walletsOf,
} from './providers.js';

const program = fileURLToPath(new URL('pay-process.ts', import.meta.url));

let simulator: Simulator;
const folder = mkdtempSync(join(tmpdir(), 'sca-consent-store-'));

before(async () => {
  simulator = await startSimulator();
});
after(async () => {
  await simulator.close();
  rmSync(folder, { recursive: true, force: true });
});

type Task = Omit<PayTask, 'simulator' | 'folder'>;

/** What another process printed, and how it ended: the signal, where it was killed. */
function payInAnotherProcess(task: Task): Promise<{ printed: string; signal: NodeJS.Signals | null }> {
  const { intergiro, mangopay } = simulator;
  const whole = { ...task, folder, simulator: { intergiro, mangopay } };
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--import', 'tsx', program, JSON.stringify(whole)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      printed += text;
    });
    child.once('error', fail);
    child.once('close', (_code, signal) => done({ printed: printed.trim(), signal }));
  });
}

/** The user has authorised the order's payment, which nobody has made yet. */
async function authorise(key: string): Promise<void> {
  const bank = bankOf(simulator, { store: fileStore(folder) });
  const { consent } = await bank.perform(paymentFor(key));
  const answer = (await bank.initiate({ id: consent?.id ?? '' }, RETURN_URL)) as { method: { redirect_url: string } };
  await decide(answer.method.redirect_url);
}

test('Intergiro: two processes that finish at one moment make one payment', async () => {
  await authorise('both');
  // Idempotency keys are not heeded: that the processes take turns has to be enough.
  const task: Task = { provider: 'intergiro', key: 'both', ignoreKey: true };
  const results = await Promise.all([payInAnotherProcess(task), payInAnotherProcess(task)]);
  assert.deepEqual(
    results.map(({ printed }) => printed),
    ['200', '200'],
  );
  assert.deepEqual(await paidAtBank(simulator, 'both'), [129.9]);
});

test('Mangopay: two processes that initiate at one moment make one transfer', async () => {
  const task: Task = { provider: 'mangopay', key: 'both' };
  const results = await Promise.all([payInAnotherProcess(task), payInAnotherProcess(task)]);
  const links = new Set(results.map(({ printed }) => printed));
  assert.equal(links.size, 1);
  const [link = ''] = links;
  await decide(link);
  assert.deepEqual(await paidByTransfer(simulator, 'both'), [12_990]);
});

for (const when of ['before', 'after'] as const) {
  test(`Intergiro: a process that is killed ${when} the provider has paid, and another one: one payment`, async () => {
    const key = `killed-${when}`;
    await authorise(key);
    // The turn of the one that dies is over soon, so that nobody has to wait for the other.
    const killed = await payInAnotherProcess({ provider: 'intergiro', key, kill: when, lifetimes: 0.01 });
    assert.equal(killed.signal, 'SIGKILL');
    assert.equal((await payInAnotherProcess({ provider: 'intergiro', key })).printed, '200');
    assert.deepEqual(await paidAtBank(simulator, key), [129.9]);
  });

  test(`Mangopay: a process that is killed ${when} the transfer was made, and another one: one transfer`, async () => {
    const key = `killed-${when}`;
    const cents = 2_000;
    const killed = await payInAnotherProcess({ provider: 'mangopay', key, cents, kill: when, lifetimes: 0.01 });
    assert.equal(killed.signal, 'SIGKILL');
    assert.equal((await payInAnotherProcess({ provider: 'mangopay', key, cents })).printed, 'null');
    const wallets = walletsOf(simulator, { store: fileStore(folder) });
    assert.equal(await wallets.status({ id: key, transfer: transferFor(key, cents) }), 'complete');
    assert.deepEqual(await paidByTransfer(simulator, key), [cents]);
  });
}
