// @ts-check
/**
 * The demo's shop with one customer and no cookie: inside another site's frame no cookie reaches a shop over http, which is
 * that site's business and not the element's.
 */
import { fileURLToPath } from 'node:url';
import { createActions } from '../../demo/host/actions.js';
import { createConsentEndpoints } from '../../demo/host/consent-endpoints.js';
import { intergiro } from '../../demo/host/intergiro.js';
import { createStaticFiles } from '../../demo/host/static-files.js';
import { findRoute, HttpError, listen, readJson, send } from '../../demo/http.js';

const path = (/** @type {string} */ relative) => fileURLToPath(new URL(relative, import.meta.url));

/** @param {any} psp */
export async function startOpenHost(psp) {
  const session = { userId: 'anyone', consents: new Map() };
  const providers = { intergiro: intergiro(psp.intergiro) };
  /** @type {Awaited<ReturnType<typeof listen>>} */
  let server;
  const consents = createConsentEndpoints({ providers, returnOrigins: () => [server.origin] });
  const perform = createActions(providers);
  const files = createStaticFiles({ '/dist/': path('../../dist'), '/fixtures/': path('pages') });
  /** @type {any[]} */
  const routes = [
    ['GET', '/api/session', () => ({ status: 200, body: { csrf: 'none' } })],
    [
      'POST',
      '/api/actions/:kind',
      (/** @type {any} */ { params, body }) => perform({ session, kind: params.kind, body }),
    ],
    [
      'POST',
      '/api/consents/:id/initiate',
      (/** @type {any} */ { params, body }) => consents.initiate({ session, id: params.id, body }),
    ],
    ['GET', '/api/consents/:id', (/** @type {any} */ { params }) => consents.status({ session, id: params.id })],
  ];
  server = await listen(
    async (/** @type {any} */ req, /** @type {any} */ res) => {
      const url = new URL(req.url, 'http://shop.invalid');
      if (!url.pathname.startsWith('/api/')) return send(res, await files(url));
      const route = findRoute(routes, req.method, url.pathname);
      if (!route) throw new HttpError(404, 'not_found', 'No such endpoint.');
      const body = req.method === 'POST' ? await readJson(req) : {};
      send(res, await route.handler({ req, url, params: route.params, body }));
    },
    { port: 0, hostname: 'localhost' },
  );
  return server;
}
