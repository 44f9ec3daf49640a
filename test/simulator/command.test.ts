/** `npx sca-consent simulate`, and where the simulator listens. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { networkInterfaces } from 'node:os';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startSimulator } from '../../src/simulator.js';

const command = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

function run(...args: string[]): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', command, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** What it printed until it ended. */
async function outcomeOf(child: ChildProcess): Promise<{ code: number; out: string; err: string }> {
  const printed = { out: '', err: '' };
  child.stdout?.on('data', (text) => {
    printed.out += text;
  });
  child.stderr?.on('data', (text) => {
    printed.err += text;
  });
  const [code] = await once(child, 'close');
  return { code, ...printed };
}

test('simulate prints the variables that a shop needs, answers, and ends when it is told to', async (t) => {
  const child = run('simulate', '--port', '0', '--token', 'dev');
  t.after(() => child.kill('SIGKILL'));
  let printed = '';
  for await (const text of child.stdout ?? []) {
    printed += text;
    if (printed.includes('Ctrl+C')) break;
  }
  const variables = variablesIn(printed);
  for (const name of ['SWAN', 'MOLLIE', 'TRUELAYER', 'BERLIN_GROUP', 'STRIPE', 'GENERIC']) {
    assert.match(variables[`${name}_API`] ?? '', /^http:/);
    assert.equal(variables[`${name}_TOKEN`], 'dev');
  }
  const { INTERGIRO_API = '', INTERGIRO_TOKEN, MANGOPAY_CLIENT_ID, MANGOPAY_TOKEN } = variables;
  assert.deepEqual([INTERGIRO_TOKEN, MANGOPAY_TOKEN, MANGOPAY_CLIENT_ID], ['dev', 'dev', 'simulated']);
  const answer = await fetch(`${INTERGIRO_API}/v3/transactions`, { headers: { Authorization: 'Bearer dev' } });
  assert.equal(answer.status, 412);
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  assert.equal(code, 0);
});

function variablesIn(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/^(\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]));
}

for (const args of [
  [],
  ['serve'],
  ['simulate', '--port', 'x'],
  ['simulate', '--port', '70000'],
  ['simulate', '--nothing'],
]) {
  test(`sca-consent ${args.join(' ')}: says how it is used, and fails`, async () => {
    const { code, err } = await outcomeOf(run(...args));
    assert.equal(code, 2);
    assert.match(err, /^Usage: sca-consent simulate/);
  });
}

test('--help says how it is used', async () => {
  const { code, out } = await outcomeOf(run('--help'));
  assert.deepEqual([code, /^Usage: /.test(out)], [0, true]);
});

test('a port that is taken: says what to do', async () => {
  const simulator = await startSimulator();
  const { code, err } = await outcomeOf(run('simulate', '--port', new URL(simulator.origin).port));
  await simulator.close();
  assert.equal(code, 1);
  assert.match(err, /is taken: give another one with --port/);
});

test('it listens on loopback, and other addresses of this machine are not answered', async () => {
  const simulator = await startSimulator();
  const { hostname, port } = new URL(simulator.origin);
  assert.equal(hostname, '127.0.0.1');
  const others = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  for (const { address } of others) await assert.rejects(fetch(`http://${address}:${port}/`));
  await simulator.close();
});

test('every provider has its access, and a token that was made up', async () => {
  const [one, other] = [await startSimulator(), await startSimulator()];
  const { origin, close, ...providers } = one;
  assert.equal(Object.keys(providers).length, 8);
  for (const { api, token, linkOrigins } of Object.values(providers)) {
    assert.ok(api.startsWith(origin));
    assert.ok(token.length > 20);
    assert.deepEqual(linkOrigins, [origin]);
  }
  assert.notEqual(one.intergiro.token, other.intergiro.token);
  await Promise.all([close(), other.close()]);
});
