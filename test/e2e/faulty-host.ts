/**
 * A shop whose two endpoints answer badly as often as they are told to, and well from then on; and a provider that authorises
 * and sends back by itself. Real connections are cut, real bytes are slow.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A bad answer, given the body of the right one. */
type Fault = (answer: ServerResponse, good: string) => unknown;

const json = { 'content-type': 'application/json' };

/** What an answer may be like. */
export const faults: Readonly<Record<string, Fault>> = {
  'slow to begin': (answer, good) => setTimeout(() => answer.writeHead(200, json).end(good), 700),
  'a connection that is reset': (answer) => answer.socket?.resetAndDestroy(),
  'half a response': (answer, good) => {
    answer.writeHead(200, { ...json, 'content-length': String(good.length) }).write(good.slice(0, 8));
    setTimeout(() => answer.socket?.destroy(), 50);
  },
  'a page of HTML': (answer) => answer.writeHead(200, { 'content-type': 'text/html' }).end('<p>Please sign in</p>'),
  'five megabytes': (answer, good) =>
    answer.writeHead(200, json).end(`${good.slice(0, -1)},"more":"${'x'.repeat(5_000_000)}"}`),
  'a trickle': (answer, good) => {
    answer.writeHead(200, json);
    for (const [at, letter] of [...good].entries()) setTimeout(() => answer.write(letter), at * 4);
    setTimeout(() => answer.end(), good.length * 4 + 50);
  },
  'too many requests': (answer) =>
    answer.writeHead(429, { ...json, 'retry-after': '1' }).end('{"error":{"message":"slow down"}}'),
  'a session that is over': (answer) => answer.writeHead(401, json).end('{"error":{"message":"sign in"}}'),
  'a redirect to a page': (answer) => answer.writeHead(302, { location: '/login' }).end(),
  'an empty body': (answer) => answer.writeHead(200, json).end(),
  'no JSON': (answer) => answer.writeHead(200, json).end('{"redirect_url":'),
  'JSON of another kind': (answer) => answer.writeHead(200, json).end('[null, 1, "a"]'),
  'a server error': (answer) =>
    answer.writeHead(503, { 'content-type': 'application/problem+json' }).end('{"title":"down"}'),
  'a clock a day ahead': (answer, good) =>
    answer.writeHead(200, { ...json, date: new Date(Date.now() + 86_400_000).toUTCString() }).end(good),
  'a clock of 1970': (answer, good) => answer.writeHead(200, { ...json, date: new Date(0).toUTCString() }).end(good),
};

/** What a page may lack; run before the element is loaded. */
export const lacks: Readonly<Record<string, string>> = {
  'no BroadcastChannel': 'delete globalThis.BroadcastChannel',
  'no crypto.randomUUID': 'delete Crypto.prototype.randomUUID',
  'no Web Locks': 'delete Navigator.prototype.locks',
  'storage that is forbidden':
    "for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(globalThis, name, { get() { throw new DOMException('', 'SecurityError'); } })",
  'storage that is full': "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }",
  'no matchMedia answer': 'globalThis.matchMedia = () => ({ matches: false })',
};

/** An end as the faulty host's page keeps it. */
export interface KeptEnd {
  readonly type: string;
  readonly code?: string;
  readonly retryable?: boolean;
  readonly verified?: boolean;
  readonly message?: string;
}

declare global {
  interface Window {
    /** Every end that the faulty host's page was told. */
    ends: KeptEnd[];
  }
}

function pageWithout(lack: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>shop</title><link rel="icon" href="data:,">
<script>${lack}</script><script type="module" src="/sca-consent.js"></script>
<sca-consent mode="popup" initiate-url="/initiate/{id}" status-url="/status/{id}" return-url="/back"></sca-consent>
<script type="module">
  const sca = document.querySelector('sca-consent');
  globalThis.ends = [];
  for (const name of ['complete', 'declined', 'expired', 'cancelled', 'error']) {
    sca.addEventListener('consent-' + name, ({ type, detail }) => ends.push({ type, code: detail.code, retryable: detail.retryable, verified: detail.verified, message: detail.message }));
  }
  sca.consent = { id: 'c_1', scope: ['make_payment'], expires_at: new Date(Date.now() + 3600_000).toISOString() };
  document.documentElement.dataset.ready = 'yes';
</script></html>`;
}

interface Server {
  readonly origin: string;
  close(): void;
}

function listen(listener: RequestListener, host: string): Promise<Server> {
  return new Promise((done) => {
    const server = createServer(listener);
    server.listen(0, host, () => {
      const { port } = server.address() as AddressInfo;
      const close = () => {
        server.close();
        server.closeAllConnections();
      };
      done({ origin: `http://${host}:${port}`, close });
    });
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request) body += part;
  return body;
}

type Endpoint = 'initiate' | 'status';

/** How often, and how, an endpoint still fails. */
interface Plan {
  readonly fault: string;
  readonly times: number;
}

const WELL: Plan = { fault: '', times: 0 };
/** `/sca-consent.js`, `/return.js` and what they load. */
const SCRIPT = /^\/[\w./-]+\.js$/;

export class FaultyHost {
  readonly calls = { initiate: 0, status: 0 };
  #plan: Record<Endpoint, Plan> = { initiate: WELL, status: WELL };
  #authorised = false;
  #shop: Server | undefined;
  #psp: Server | undefined;

  async start(): Promise<this> {
    this.#psp = await listen((request, answer) => this.#authorise(request, answer), '127.0.0.1');
    this.#shop = await listen((request, answer) => void this.#answer(request, answer), 'localhost');
    return this;
  }

  get origin(): string {
    return this.#shop?.origin ?? '';
  }

  /** Nothing authorised, nothing asked yet, and what will fail. */
  begin(plan: Partial<Record<Endpoint, Plan>>): void {
    this.#authorised = false;
    Object.assign(this.calls, { initiate: 0, status: 0 });
    this.#plan = { initiate: WELL, status: WELL, ...plan };
  }

  close(): void {
    this.#shop?.close();
    this.#psp?.close();
  }

  /** The provider. */
  #authorise(request: IncomingMessage, answer: ServerResponse): void {
    this.#authorised = true;
    const back = new URL(request.url ?? '', 'http://x').searchParams.get('back');
    answer.writeHead(302, { location: back ?? '/' }).end();
  }

  async #answer(request: IncomingMessage, answer: ServerResponse): Promise<unknown> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://x');
    if (SCRIPT.test(pathname)) return sendScript(answer, pathname);
    if (pathname.startsWith('/status/')) {
      return this.#say('status', answer, { status: this.#authorised ? 'complete' : 'pending' });
    }
    if (pathname.startsWith('/initiate/')) {
      const back = encodeURIComponent(JSON.parse(await bodyOf(request)).return_url);
      return this.#say('initiate', answer, { redirect_url: `${this.#psp?.origin}/pay?back=${back}` });
    }
    answer.setHeader('content-type', 'text/html; charset=utf-8');
    if (pathname === '/back') return answer.end('<!doctype html><title>back</title><script src="/return.js"></script>');
    if (pathname === '/login') return answer.end('<!doctype html><title>login</title>');
    return answer.end(pageWithout(lacks[searchParams.get('lack') ?? ''] ?? ''));
  }

  #say(endpoint: Endpoint, answer: ServerResponse, good: object): unknown {
    this.calls[endpoint] += 1;
    const { fault, times } = this.#plan[endpoint];
    const body = JSON.stringify(good);
    if (times <= 0) return answer.writeHead(200, json).end(body);
    this.#plan[endpoint] = { fault, times: times - 1 };
    return faults[fault]?.(answer, body);
  }
}

function sendScript(answer: ServerResponse, pathname: string): unknown {
  const file = join(root, 'dist/cdn', pathname);
  if (!existsSync(file)) return answer.writeHead(404).end();
  return answer.setHeader('content-type', 'text/javascript').end(readFileSync(file));
}
