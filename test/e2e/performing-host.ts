/**
 * A shop whose page makes the protected call by the element (`perform`), and a provider on another site with a button to
 * authorise. The shop counts: how often it was called, how often for a consent, and how often money moved.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

const json = { 'content-type': 'application/json', 'cache-control': 'no-store' };
const html = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };

/** What the shop and its page shall be like. */
export interface PerformingPlan {
  readonly mode: 'popup' | 'redirect';
  /** Without a status endpoint the return and the call itself are all that is known. */
  readonly hasStatus?: boolean;
  /** The repeated call takes so long, in milliseconds. */
  readonly slowMs?: number;
  /** So many repeated calls are answered with a 503. */
  readonly failures?: number;
  /** The provider never leads back. */
  readonly staysAway?: boolean;
  /** The status stays pending for so long after the authorisation, in milliseconds. */
  readonly settlesInMs?: number;
  /** The page sets `perform` so long after it was loaded, in milliseconds. */
  readonly lateMs?: number;
}

/** An end as the shop's pages keep it, over navigations and tabs. */
export interface PaidEnd {
  readonly type: string;
  readonly code?: string;
  readonly verified?: boolean;
  readonly exempt?: boolean;
  /** What `detail.response` held. */
  readonly receipt?: unknown;
}

function pageOf({ mode, hasStatus = true, lateMs = 0 }: PerformingPlan): string {
  const status = hasStatus ? 'status-url="/status/{id}"' : '';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>shop</title><link rel="icon" href="data:,">
<script type="module" src="/sca-consent.js"></script>
<button id="pay">Pay</button>
<main><sca-consent id="sca" mode="${mode}" initiate-url="/initiate/{id}" ${status} return-url="/back"></sca-consent></main>
<script type="module">
  addEventListener('click', ({ target }) => { if (target.id === 'pay') document.querySelector('#sca').start(); });
  for (const name of ['complete', 'declined', 'expired', 'cancelled', 'error']) {
    addEventListener('consent-' + name, async ({ type, detail: { code, verified, exempt, response } }) => {
      const receipt = response ? await response.json() : response;
      const ends = JSON.parse(localStorage.getItem('ends') ?? '[]');
      localStorage.setItem('ends', JSON.stringify([...ends, { type, code, verified, exempt, receipt }]));
    });
  }
  globalThis.setUp = (sca) => {
    sca.perform = ({ consent, signal }) =>
      fetch('/pay', { method: 'POST', body: JSON.stringify({ consent: consent?.id ?? null }), signal });
  };
  setTimeout(() => setUp(document.querySelector('#sca')), ${lateMs});
  document.documentElement.dataset.ready = 'yes';
</script></html>`;
}

function providerPage(back: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>provider</title><link rel="icon" href="data:,">
<form method="post"><input type="hidden" name="back" value="${back}"><button id="authorise">Authorise</button></form></html>`;
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
      const close = (): void => {
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

const SCRIPT = /^\/[\w./-]+\.js$/;

export class PerformingHost {
  /** The consents that the protected call came with; null: without. */
  readonly calls: (string | null)[] = [];
  /** The consents that were paid. */
  readonly paid: string[] = [];
  initiated = 0;
  readonly #plan: PerformingPlan;
  #failures: number;
  #consents = 0;
  #authorisedAt = Number.POSITIVE_INFINITY;
  #shop: Server | undefined;
  #psp: Server | undefined;

  constructor(plan: PerformingPlan) {
    this.#plan = plan;
    this.#failures = plan.failures ?? 0;
  }

  async start(): Promise<this> {
    this.#psp = await listen((request, answer) => void this.#authorise(request, answer), '127.0.0.1');
    this.#shop = await listen((request, answer) => void this.#answer(request, answer), 'localhost');
    return this;
  }

  get origin(): string {
    return this.#shop?.origin ?? '';
  }

  get psp(): { readonly origin: string } {
    return { origin: this.#psp?.origin ?? '' };
  }

  close(): void {
    this.#shop?.close();
    this.#psp?.close();
  }

  /** The calls for a consent, which is what must happen once. */
  get repeated(): (string | null)[] {
    return this.calls.filter((consent) => consent !== null);
  }

  async #authorise(request: IncomingMessage, answer: ServerResponse): Promise<unknown> {
    const { searchParams } = new URL(request.url ?? '', 'http://x');
    if (request.method === 'GET') return answer.writeHead(200, html).end(providerPage(searchParams.get('back') ?? ''));
    this.#authorisedAt = Date.now();
    const back = new URLSearchParams(await bodyOf(request)).get('back') ?? '/';
    if (this.#plan.staysAway) return answer.writeHead(200, html).end('<title>thanks</title><p id="thanks">Thanks</p>');
    return answer.writeHead(303, { location: back }).end();
  }

  async #answer(request: IncomingMessage, answer: ServerResponse): Promise<unknown> {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    if (SCRIPT.test(pathname)) return sendScript(answer, pathname);
    if (pathname === '/pay') return this.#pay(JSON.parse(await bodyOf(request)).consent, answer);
    if (pathname.startsWith('/initiate/')) {
      this.initiated += 1;
      const back = encodeURIComponent(JSON.parse(await bodyOf(request)).return_url);
      return answer.writeHead(200, json).end(JSON.stringify({ redirect_url: `${this.psp.origin}/sca?back=${back}` }));
    }
    if (pathname.startsWith('/status/')) {
      const isSettled = Date.now() >= this.#authorisedAt + (this.#plan.settlesInMs ?? 0);
      return answer.writeHead(200, json).end(JSON.stringify({ status: isSettled ? 'complete' : 'pending' }));
    }
    if (pathname === '/back') {
      return answer.writeHead(200, html).end('<!doctype html><title>back</title><script src="/return.js"></script>');
    }
    return answer.writeHead(200, html).end(pageOf(this.#plan));
  }

  /** The protected call. Idempotent by the consent's id, as every shop's must be. */
  async #pay(consent: string | null, answer: ServerResponse): Promise<unknown> {
    this.calls.push(consent);
    const isAuthorised = consent !== null && this.#authorisedAt <= Date.now();
    if (!isAuthorised) {
      const id = consent ?? `c_${++this.#consents}`;
      return answer
        .writeHead(412, json)
        .end(JSON.stringify({ consent: { id, status: 'pending', scope: ['make_payment'] } }));
    }
    if (this.#plan.slowMs) await pause(this.#plan.slowMs);
    if (this.#failures > 0) {
      this.#failures -= 1;
      return answer.writeHead(503, json).end('{"error":{"message":"the bank is asleep"}}');
    }
    if (!this.paid.includes(consent)) this.paid.push(consent);
    return answer.writeHead(200, json).end(JSON.stringify({ paid: consent }));
  }
}

function sendScript(answer: ServerResponse, pathname: string): unknown {
  const file = join(root, 'dist/cdn', pathname);
  if (!existsSync(file)) return answer.writeHead(404).end();
  return answer.setHeader('content-type', 'text/javascript').end(readFileSync(file));
}
