/** What every store has to do: the one in memory, and Redis where there is one. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'redis';
import { memoryStore, type Store } from '../../src/server.js';
import { type Simulator, startSimulator } from '../../src/simulator.js';
import { bankOf, decide, paidAtBank, paymentFor, RETURN_URL } from './providers.js';
import { redisStore } from './recipes/redis-store.js';

const HOUR_MS = 3_600_000;

function keepsItsPromises(storeOf: () => Store): void {
  test('what was set is there, and what was not is not', async () => {
    const store = storeOf();
    await store.set('a', 'one', HOUR_MS);
    assert.equal(await store.get('a'), 'one');
    assert.ok(!(await store.get('nothing')));
    await store.set('a', 'two', HOUR_MS);
    assert.equal(await store.get('a'), 'two');
  });

  test('of many who set it where it is absent, one has done it', async () => {
    const store = storeOf();
    const all = await Promise.all([1, 2, 3, 4, 5].map((n) => store.setIfAbsent('b', String(n), HOUR_MS)));
    assert.deepEqual(all.filter(Boolean), [true]);
    assert.equal(await store.get('b'), String(all.indexOf(true) + 1));
  });

  test('what is over is gone, and its place is free', async () => {
    const store = storeOf();
    await store.set('c', 'short', 1);
    assert.equal(await store.setIfAbsent('d', 'short', 1), true);
    await sleep(30);
    assert.ok(!(await store.get('c')));
    assert.equal(await store.setIfAbsent('d', 'next', HOUR_MS), true);
  });
}

describe('in memory', () => {
  const store = memoryStore();
  keepsItsPromises(() => store);

  test('two stores know nothing of one another', async () => {
    await store.set('own', 'mine', HOUR_MS);
    assert.ok(!(await memoryStore().get('own')));
  });
});

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

describe('Redis', { skip: hasRedis ? false : 'redis-server is not installed (apt-get install redis-server)' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'sca-consent-redis-'));
  const socket = join(folder, 'redis.sock');
  const server = hasRedis
    ? spawn('redis-server', ['--port', '0', '--unixsocket', socket, '--save', '', '--dir', folder], { stdio: 'ignore' })
    : null;
  const client = createClient({ socket: { path: socket, tls: false } });
  let simulator: Simulator;

  before(async () => {
    // It tries again until the server listens.
    client.on('error', () => {});
    await client.connect();
    simulator = await startSimulator();
  });
  after(async () => {
    await simulator.close();
    await client.close();
    server?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  keepsItsPromises(() => redisStore(client));

  test('an order that one shop has begun, another one ends, and three finishes are one payment', async () => {
    const banks = [1, 2, 3].map(() => bankOf(simulator, { store: redisStore(client) }));
    const [first = bankOf(simulator)] = banks;
    const order = paymentFor('redis');
    const { consent } = await first.perform(order);
    const link = (await first.initiate({ id: consent?.id ?? '' }, RETURN_URL)) as { method: { redirect_url: string } };
    await decide(link.method.redirect_url);
    const results = await Promise.all(banks.map((bank) => bank.perform(order)));
    assert.deepEqual(
      results.map(({ response }) => response.status),
      [200, 200, 200],
    );
    assert.deepEqual(await paidAtBank(simulator, 'redis'), [129.9]);
  });
});
