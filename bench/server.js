// @ts-check
/** A shop and a provider on two sites, as plain as can be, so that what is measured is the element and not a backend. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Ours as a script tag gets it: the published file and not a bundle, so what makes an element stands in the page itself.
 * @param {string} amount */
const ours = (amount) => `
  await import('/dist/cdn/sca-consent.js');
  const make = (more) => {
    const element = document.createElement('sca-consent');
    element.setAttribute('lang', 'en');
    const consent = { id: 'c_1', scope: ['make_payment'] };
    return Object.assign(element, { consent, initiateUrl: '/initiate/{id}', ${amount} ...more });
  };
  const entry = {
    make,
    mount: (place) => place.append(make()),
    ready: (element) => element.updateComplete,
    trigger: (element) => element.shadowRoot.querySelector('[part=why]'),
    panel: (element) => element.shadowRoot.querySelector('[part=tooltip]'),
  };`;

/** What a page loads, where it is no bundle of bench/entries/. @type {Record<string, string>} */
const inline = {
  'sca-consent': ours(''),
  // With an amount to write: the browser's first Intl.NumberFormat is the dearest single thing of all.
  'sca-consent-amount': ours("amount: '129.90', currency: 'EUR',"),
};

/** @param {string} entry */
const page = (entry) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title>
<link rel="icon" href="data:,"><div id="place"></div>
<script type="module">
  performance.mark('begin');
  ${inline[entry] ?? `const entry = await import('/.build/${entry}.js');`}
  globalThis.entry = entry;
  await entry.mount?.(document.querySelector('#place'));
  globalThis.mounted = true;
</script></html>`;

/** Says when its first line ran, the raw way, and then lets the helper do its work. */
const returnPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>back</title>
<script>new BroadcastChannel('raw').postMessage(performance.timeOrigin + performance.now());</script>
<script src="/dist/cdn/return.js"></script></html>`;

/** @param {import('node:http').RequestListener} listener @param {string} hostname @returns {Promise<{ origin: string, close: () => void }>} */
const listen = (listener, hostname) =>
  new Promise((done) => {
    const server = createServer(listener);
    server.listen(0, hostname, () => {
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : 0;
      done({
        origin: `http://${hostname}:${port}`,
        close: () => {
          server.close();
          server.closeAllConnections();
        },
      });
    });
  });

export async function startServers() {
  /** What was asked of the host. */
  const calls = { initiate: 0, status: 0 };
  const state = { status: 'pending' };
  const psp = await listen(({ url }, answer) => {
    const back = new URL(url ?? '', 'http://x').searchParams.get('back');
    answer.setHeader('content-type', 'text/html; charset=utf-8');
    answer.end(`<!doctype html><title>provider</title><p>Authorise?</p><script>
      addEventListener('click', () => location.replace(${JSON.stringify(back)}));</script>`);
  }, '127.0.0.1');
  const shop = await listen((request, answer) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    /** @param {string} type @param {string | Uint8Array} body */
    const send = (type, body) => {
      answer.setHeader('content-type', `${type}; charset=utf-8`);
      answer.setHeader('cache-control', 'no-store');
      answer.end(body);
    };
    if (pathname.startsWith('/page/')) return send('text/html', page(pathname.slice(6)));
    if (pathname === '/return.html') return send('text/html', returnPage);
    if (pathname.startsWith('/status/')) {
      calls.status += 1;
      return send('application/json', JSON.stringify({ status: state.status }));
    }
    if (pathname.startsWith('/initiate/')) {
      calls.initiate += 1;
      let body = '';
      request.on('data', (part) => {
        body += part;
      });
      request.on('end', () => {
        const back = encodeURIComponent(JSON.parse(body).return_url);
        send('application/json', JSON.stringify({ redirect_url: `${psp.origin}/pay?back=${back}` }));
      });
      return undefined;
    }
    const folder = pathname.startsWith('/.build/') ? join(root, 'bench') : root;
    if (!/^\/(\.build|dist)\/[\w./-]+\.js$/.test(pathname) || pathname.includes('..')) {
      answer.statusCode = 404;
      return answer.end();
    }
    return send('text/javascript', readFileSync(join(folder, pathname)));
  }, 'localhost');
  return {
    shop,
    psp,
    calls,
    state,
    close: () => {
      shop.close();
      psp.close();
    },
  };
}
