/** The project of README.md, "Five minutes", as a newcomer has it: its files, the package, two processes. It needs a build. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root } from './files.js';

export interface FiveMinutes {
  readonly origin: string;
  /** Where the simulated provider's pages are. */
  readonly provider: string;
  /** How the simulated Mangopay is asked what was paid. */
  readonly mangopay: { readonly api: string; readonly clientId: string; readonly token: string };
  close(): Promise<void>;
}

/** @param program Which of the servers: with Hono (`server.js`), with Express (`express.js`), or for Mangopay (`mangopay.js`). */
export async function startFiveMinutes(program: string): Promise<FiveMinutes> {
  const project = makeProject();
  const simulator = spawn(process.execPath, [join(root, 'dist/cli.js'), 'simulate', '--port', '0', '--token', 'dev']);
  const variables = variablesIn(await firstWords(simulator, 'Ctrl+C'));
  const { INTERGIRO_API: provider = '', MANGOPAY_API = '', MANGOPAY_CLIENT_ID = '', MANGOPAY_TOKEN = '' } = variables;
  const port = await freePort();
  const env = { ...process.env, ...variables, PORT: String(port) };
  const server = spawn(process.execPath, [program], { cwd: project, env, stdio: 'inherit' });
  const origin = `http://localhost:${port}`;
  await answers(origin);
  return {
    origin,
    provider,
    mangopay: { api: MANGOPAY_API, clientId: MANGOPAY_CLIENT_ID, token: MANGOPAY_TOKEN },
    async close() {
      await Promise.all([simulator, server].map(end));
      rmSync(project, { recursive: true, force: true });
    },
  };
}

function makeProject(): string {
  mkdirSync(join(root, '.tmp'), { recursive: true });
  const project = mkdtempSync(join(root, '.tmp/five-minutes-'));
  cpSync(join(root, 'test/package/five-minutes'), project, { recursive: true });
  cpSync(join(root, 'dist/cdn'), join(project, 'public/sca-consent'), { recursive: true });
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'shop', private: true, type: 'module' }));
  mkdirSync(join(project, 'node_modules'));
  symlinkSync(root, join(project, 'node_modules/sca-consent'), 'dir');
  for (const name of ['hono', '@hono', 'express'])
    symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name));
  return project;
}

/** What a process prints, until it has said this. */
async function firstWords(child: ChildProcess, last: string): Promise<string> {
  let printed = '';
  for await (const text of child.stdout ?? []) {
    printed += text;
    if (printed.includes(last)) return printed;
  }
  throw new Error(`it ended: ${printed}`);
}

/** `NAME=value`, a line each, as the simulator prints them for a shop. */
function variablesIn(printed: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...printed.matchAll(/^(\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return address !== null && typeof address === 'object' ? address.port : 0;
}

async function answers(origin: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await fetch(origin).catch(() => null)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nobody answers at ${origin}`);
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
