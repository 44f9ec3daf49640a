/** A shop and a provider on two sites, as plain as can be, so that what is measured is the element and not a backend. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Ours as a script tag gets it: the published file and not a bundle, so what makes an element stands in the page itself.
 * `settings`: properties beside the usual ones, as text.
 */
function scaConsentEntry(settings: string): string {
  return `
  await import('/dist/cdn/sca-consent.js');
  const make = (more) => {
    const element = document.createElement('sca-consent');
    element.setAttribute('lang', 'en');
    const consent = { id: 'c_1', scope: ['make_payment'] };
    return Object.assign(element, { consent, initiateUrl: '/initiate/{id}', ${settings} ...more });
  };
  const entry = {
    make,
    mount: (place) => place.append(make()),
    ready: (element) => element.updateComplete,
    trigger: (element) => element.shadowRoot.querySelector('[part=why]'),
    panel: (element) => element.shadowRoot.querySelector('[part=tooltip]'),
  };`;
}

/** What a page loads, where it is no bundle of bench/entries/. */
const INLINE_ENTRIES = new Map([
  ['sca-consent', scaConsentEntry('')],
  // With an amount to write: the browser's first Intl.NumberFormat is the dearest single thing of all.
  ['sca-consent-amount', scaConsentEntry("amount: '129.90', currency: 'EUR',")],
]);

function entryPage(entry: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title>
<link rel="icon" href="data:,"><div id="place"></div>
<script type="module">
  performance.mark('begin');
  ${INLINE_ENTRIES.get(entry) ?? `const entry = await import('/.build/${entry}.js');`}
  globalThis.entry = entry;
  await entry.mount?.(document.querySelector('#place'));
  globalThis.mounted = true;
</script></html>`;
}

/** Says when its first line ran, the raw way, and then lets the helper do its work. */
const RETURN_PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>back</title>
<script>new BroadcastChannel('raw').postMessage(performance.timeOrigin + performance.now());</script>
<script src="/dist/cdn/return.js"></script></html>`;

/** Anywhere on the page a click authorises. */
function providerPage(returnUrl: string | null): string {
  return `<!doctype html><title>provider</title><p>Authorise?</p><script>
      addEventListener('click', () => location.replace(${JSON.stringify(returnUrl)}));</script>`;
}

export interface Site {
  origin: string;
  close(): void;
}

export interface Servers {
  shop: Site;
  psp: Site;
  /** How often the host's two endpoints were called. */
  calls: { initiate: number; status: number };
  /** What the status endpoint says, and how long the initiate endpoint takes, in milliseconds. */
  state: { status: string; initiateTakesMs: number };
  close(): void;
}

export async function startServers(): Promise<Servers> {
  const calls = { initiate: 0, status: 0 };
  const state = { status: 'pending', initiateTakesMs: 0 };
  const psp = await listen((request, response) => {
    send(response, 'text/html', providerPage(urlOf(request).searchParams.get('back')));
  }, '127.0.0.1');

  async function answerShop(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = urlOf(request);
    if (pathname.startsWith('/page/')) return send(response, 'text/html', entryPage(pathname.slice('/page/'.length)));
    if (pathname === '/return.html') return send(response, 'text/html', RETURN_PAGE);
    if (pathname.startsWith('/status/')) {
      calls.status += 1;
      return send(response, 'application/json', JSON.stringify({ status: state.status }));
    }
    if (pathname.startsWith('/initiate/')) {
      calls.initiate += 1;
      const back = encodeURIComponent(await readReturnUrl(request));
      if (state.initiateTakesMs > 0) await pause(state.initiateTakesMs);
      return send(response, 'application/json', JSON.stringify({ redirect_url: `${psp.origin}/pay?back=${back}` }));
    }
    return sendScript(response, pathname);
  }

  const shop = await listen((request, response) => void answerShop(request, response), 'localhost');
  return {
    shop,
    psp,
    calls,
    state,
    close() {
      shop.close();
      psp.close();
    },
  };
}

async function readReturnUrl(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return String(JSON.parse(body).return_url);
}

function sendScript(response: ServerResponse, pathname: string): void {
  if (!/^\/(\.build|dist)\/[\w./-]+\.js$/.test(pathname) || pathname.includes('..')) {
    response.statusCode = 404;
    response.end();
    return;
  }
  const folder = pathname.startsWith('/.build/') ? join(root, 'bench') : root;
  send(response, 'text/javascript', readFileSync(join(folder, pathname)));
}

function send(response: ServerResponse, type: string, body: string | Uint8Array): void {
  response.setHeader('content-type', `${type}; charset=utf-8`);
  response.setHeader('cache-control', 'no-store');
  response.end(body);
}

function urlOf({ url }: IncomingMessage): URL {
  return new URL(url ?? '/', 'http://bench.invalid');
}

function listen(listener: RequestListener, hostname: string): Promise<Site> {
  return new Promise((resolve) => {
    const server = createServer(listener);
    server.listen(0, hostname, () => {
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : 0;
      resolve({
        origin: `http://${hostname}:${port}`,
        close() {
          server.close();
          server.closeAllConnections();
        },
      });
    });
  });
}
