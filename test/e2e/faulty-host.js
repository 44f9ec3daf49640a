// @ts-check
/**
 * A shop whose two endpoints answer badly as often as they are told to, and well from then on; and a provider that authorises
 * and sends back by itself. Real connections are cut, real bytes are slow.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @typedef {import('node:http').ServerResponse} Answer */

const json = { 'content-type': 'application/json' };

/** What an answer may be like, given the right one. @type {Record<string, (answer: Answer, good: string) => unknown>} */
export const faults = {
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

/** What a page may lack; run before the element is loaded. @type {Record<string, string>} */
export const lacks = {
  'no BroadcastChannel': 'delete globalThis.BroadcastChannel',
  'no crypto.randomUUID': 'delete Crypto.prototype.randomUUID',
  'no Web Locks': 'delete Navigator.prototype.locks',
  'storage that is forbidden':
    "for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(globalThis, name, { get() { throw new DOMException('', 'SecurityError'); } })",
  'storage that is full': "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }",
  'no matchMedia answer': 'globalThis.matchMedia = () => ({ matches: false })',
};

const files = { '/sca-consent.js': 'sca-consent.js', '/return.js': 'return.js', '/tip-position.js': 'tip-position.js' };

/** @param {import('node:http').RequestListener} listener @param {string} host @returns {Promise<{ origin: string, close: () => void }>} */
const listen = (listener, host) =>
  new Promise((done) => {
    const server = createServer(listener);
    server.listen(0, host, () => {
      const address = server.address();
      const close = () => {
        server.close();
        server.closeAllConnections();
      };
      done({ origin: `http://${host}:${typeof address === 'object' ? address?.port : 0}`, close });
    });
  });

/** @param {string} lack */
const page = (
  lack,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>shop</title><link rel="icon" href="data:,">
<script>${lack}</script><script type="module" src="/sca-consent.js"></script>
<sca-consent mode="popup" initiate-url="/initiate/{id}" status-url="/status/{id}" return-url="/back"></sca-consent>
<script type="module">
  const sca = document.querySelector('sca-consent');
  globalThis.told = [];
  for (const name of ['complete', 'declined', 'expired', 'cancelled', 'error']) {
    sca.addEventListener('consent-' + name, ({ type, detail }) => told.push({ type, code: detail.code, retryable: detail.retryable, verified: detail.verified, message: detail.message }));
  }
  sca.consent = { id: 'c_1', scope: ['make_payment'], expires_at: new Date(Date.now() + 3600_000).toISOString() };
  document.documentElement.dataset.ready = 'yes';
</script></html>`;

export async function startFaultyHost() {
  /** How often, and how, each endpoint still fails. */
  const plan = { initiate: { fault: '', times: 0 }, status: { fault: '', times: 0 } };
  const calls = { initiate: 0, status: 0 };
  let authorised = false;
  const psp = await listen((request, answer) => {
    authorised = true;
    const back = new URL(request.url ?? '', 'http://x').searchParams.get('back');
    answer.writeHead(302, { location: back ?? '/' }).end();
  }, '127.0.0.1');
  /** @param {'initiate' | 'status'} endpoint @param {Answer} answer @param {object} good */
  const say = (endpoint, answer, good) => {
    calls[endpoint] += 1;
    const { fault, times } = plan[endpoint];
    if (times <= 0) return answer.writeHead(200, json).end(JSON.stringify(good));
    plan[endpoint].times -= 1;
    return faults[fault]?.(answer, JSON.stringify(good));
  };
  const shop = await listen((request, answer) => {
    const url = new URL(request.url ?? '/', 'http://x');
    const { pathname } = url;
    const file = files[/** @type {keyof typeof files} */ (pathname)];
    if (file) {
      answer.setHeader('content-type', 'text/javascript');
      return answer.end(readFileSync(join(root, 'dist/cdn', file)));
    }
    if (pathname.startsWith('/status/')) return say('status', answer, { status: authorised ? 'complete' : 'pending' });
    if (pathname.startsWith('/initiate/')) {
      let body = '';
      request.on('data', (part) => {
        body += part;
      });
      request.on('end', () => {
        const back = encodeURIComponent(JSON.parse(body).return_url);
        say('initiate', answer, { redirect_url: `${psp.origin}/pay?back=${back}` });
      });
      return undefined;
    }
    answer.setHeader('content-type', 'text/html; charset=utf-8');
    if (pathname === '/back') return answer.end('<!doctype html><title>back</title><script src="/return.js"></script>');
    if (pathname === '/login') return answer.end('<!doctype html><title>login</title>');
    return answer.end(page(lacks[url.searchParams.get('lack') ?? ''] ?? ''));
  }, 'localhost');
  return {
    origin: shop.origin,
    calls,
    /** @param {Partial<typeof plan>} next */
    begin(next) {
      authorised = false;
      Object.assign(calls, { initiate: 0, status: 0 });
      Object.assign(plan, { initiate: { fault: '', times: 0 }, status: { fault: '', times: 0 } }, next);
    },
    close() {
      shop.close();
      psp.close();
    },
  };
}
