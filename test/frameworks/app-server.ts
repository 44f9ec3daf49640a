/** An app's own server, behind the demo shop: the browser sees one origin. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';

const START_LIMIT_MS = 60_000;
const PAUSE_MS = 200;

/** What fetch has undone, and what belongs to one connection alone. */
const HOP_HEADERS = ['content-encoding', 'content-length', 'transfer-encoding', 'connection', 'keep-alive'];

export interface AppServer {
  /** Asks the app's server for what the browser asked the shop for. */
  answer(request: Request): Promise<Response>;
  close(): void;
}

/** Runs the app's `npm start` on a free port, until it answers. */
export async function startAppServer(folder: string): Promise<AppServer> {
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = { ...process.env, NODE_ENV: 'production', PORT: String(port), HOST: '127.0.0.1', HOSTNAME: '127.0.0.1' };
  // A group of its own, so that what npm starts ends with it.
  const child = spawn('npm', ['start'], { cwd: folder, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => said.push(String(data)));
  process.once('exit', () => endGroup(child));
  await untilItAnswers(origin, child, said);
  return { answer: (request) => forward(origin, request), close: () => endGroup(child) };
}

function findFreePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function untilItAnswers(origin: string, child: ChildProcess, said: readonly string[]): Promise<void> {
  const end = Date.now() + START_LIMIT_MS;
  while (Date.now() < end && child.exitCode === null) {
    const isUp = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((done) => setTimeout(done, PAUSE_MS));
  }
  endGroup(child);
  throw new Error(`the app's server does not answer\n${said.join('')}`);
}

async function forward(origin: string, request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const accept = request.headers.get('Accept') ?? '*/*';
  const answer = await fetch(origin + pathname + search, { headers: { Accept: accept }, redirect: 'manual' });
  const headers = new Headers(answer.headers);
  for (const name of HOP_HEADERS) headers.delete(name);
  const hasBody = ![204, 304].includes(answer.status);
  return new Response(hasBody ? await answer.arrayBuffer() : null, { status: answer.status, headers });
}

function endGroup({ pid, exitCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null) return;
  try {
    process.kill(-pid);
  } catch {
    // It has ended meanwhile.
  }
}
