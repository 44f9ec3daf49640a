/**
 * The demo's shop with one customer and no cookie: inside another site's frame no cookie reaches a shop over http, which is
 * that site's business and not the element's.
 */
import type { IncomingMessage } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createActions } from '../../demo/host/actions.js';
import { createConsentEndpoints } from '../../demo/host/consent-endpoints.js';
import { intergiro } from '../../demo/host/intergiro.js';
import { createStaticFiles } from '../../demo/host/static-files.js';
import { findRoute, HttpError, listen, readJson, send } from '../../demo/http.js';
import type { Psp } from './journey.js';

export type OpenHost = Awaited<ReturnType<typeof listen>>;
type Routes = Parameters<typeof findRoute>[0];

function path(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}

export async function startOpenHost(psp: Psp): Promise<OpenHost> {
  let origin = '';
  const routes = routesOf(psp, () => [origin]);
  const files = createStaticFiles({ '/dist/': path('../../dist'), '/fixtures/': path('pages') });

  async function answerApi(req: IncomingMessage, url: URL) {
    const method = req.method ?? 'GET';
    const route = findRoute(routes, method, url.pathname);
    if (!route) throw new HttpError(404, 'not_found', 'No such endpoint.');
    const body = method === 'POST' ? await readJson(req) : {};
    return route.handler({ req, url, params: route.params, body });
  }

  const server = await listen(
    async (req, res) => {
      const url = new URL(req.url ?? '/', 'http://shop.invalid');
      send(res, url.pathname.startsWith('/api/') ? await answerApi(req, url) : await files(url));
    },
    { port: 0, hostname: 'localhost' },
  );
  origin = server.origin;
  return server;
}

function routesOf(psp: Psp, returnOrigins: () => string[]): Routes {
  const session = { userId: 'anyone', consents: new Map() };
  const providers = { intergiro: intergiro(psp.intergiro) };
  const consents = createConsentEndpoints({ providers, returnOrigins });
  const perform = createActions(providers);
  return [
    ['GET', '/api/session', () => ({ status: 200, body: { csrf: 'none' } })],
    ['POST', '/api/actions/:kind', ({ params, body }) => perform({ session, kind: params.kind ?? '', body })],
    [
      'POST',
      '/api/consents/:id/initiate',
      ({ params, body }) => consents.initiate({ session, id: params.id ?? '', body }),
    ],
    ['GET', '/api/consents/:id', ({ params }) => consents.status({ session, id: params.id ?? '' })],
  ];
}
