// @ts-check
/**
 * The shop's small backend. Read it in this order: `consent-endpoints.js` (the two endpoints the element needs),
 * `intergiro.js` or `mangopay.js` (what stands behind them), and here how they are reached over HTTP.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorAnswer, findRoute, HttpError, listen, readJson, send } from '../http.js';
import { createActions } from './actions.js';
import { createConsentEndpoints } from './consent-endpoints.js';
import { generic } from './generic.js';
import { intergiro } from './intergiro.js';
import { mangopay } from './mangopay.js';
import { createSessions, csrfFits } from './sessions.js';
import { createStaticFiles } from './static-files.js';

/** @typedef {import('./sessions.js').ShopSession} ShopSession */
/** @typedef {import('../http.js').Answer} Answer */

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

/**
 * @param {object} options
 * @param {number} [options.port] 0 takes any free one
 * @param {string} [options.hostname]
 * @param {Pick<import('../psp/server.js').Psp, 'intergiro' | 'mangopay' | 'generic'>} options.psp where the providers
 * are, with their tokens
 * @param {string} [options.root] the repository: `dist/` and `demo/shop/` are served from it
 * @param {Record<string, string>} [options.folders] more folders to serve, by path: `{'/fixtures/': '/some/folder'}`
 * @param {import('./static-files.js').Allow} [options.allow] what the pages' policy allows beside
 */
export async function startShop({
  port = 0,
  hostname = 'localhost',
  psp,
  root = REPOSITORY,
  folders = {},
  allow = {},
}) {
  const providers = {
    intergiro: intergiro(psp.intergiro),
    mangopay: mangopay(psp.mangopay),
    generic: generic(psp.generic),
  };
  /** @type {{ port: number, origin: string, close(): Promise<unknown> }} */
  let server;
  // Cookies do not know ports: with the port in its name, two shops on localhost leave each other's alone.
  const sessions = createSessions(() => `shop_session_${server.port}`);
  const consents = createConsentEndpoints({ providers, returnOrigins: () => [server.origin] });
  const perform = createActions(providers);
  const files = createStaticFiles({ '/dist/': join(root, 'dist'), '/': join(root, 'demo/shop'), ...folders }, allow);
  /** Every call to the API, for tests. @type {{ method: string, path: string, at: number }[]} */
  const calls = [];

  /** @param {ShopSession} session @returns {import('../http.js').Route[]} */
  const routes = (session) => [
    [
      'GET',
      '/api/session',
      () => {
        const redirectOrigins = [...new Set(Object.values(providers).flatMap(({ linkOrigins }) => linkOrigins))];
        return { status: 200, body: { csrf: session.csrf, user: session.user, redirectOrigins } };
      },
    ],
    [
      'POST',
      '/api/session/end',
      () => {
        sessions.end(session);
        return { status: 204 };
      },
    ],
    ['POST', '/api/actions/:kind', ({ params, body }) => perform({ session, kind: params.kind ?? '', body })],

    // The two endpoints of the contract.
    [
      'POST',
      '/api/consents/:id/initiate',
      ({ params, body }) => consents.initiate({ session, id: params.id ?? '', body }),
    ],
    ['GET', '/api/consents/:id', ({ params }) => consents.status({ session, id: params.id ?? '' })],

    // The same two where there is no consent id: the session knows which transfer, which access.
    ['POST', '/api/mangopay/transfers/initiate', ({ body }) => consents.initiate({ session, id: 'transfers', body })],
    ['GET', '/api/mangopay/transfers/status', () => consents.status({ session, id: 'transfers' })],
    ['POST', '/api/mangopay/account/initiate', ({ body }) => consents.initiate({ session, id: 'account', body })],
    ['GET', '/api/mangopay/account/status', () => consents.status({ session, id: 'account' })],
  ];

  /** @param {import('node:http').IncomingMessage} req @param {URL} url @returns {Promise<Answer>} */
  async function answerApi(req, url) {
    const method = req.method ?? 'GET';
    calls.push({ method, path: url.pathname, at: Date.now() });
    const known = sessions.find(req);
    const session = known ?? sessions.create();
    const cookie = known ? undefined : { 'Set-Cookie': sessions.cookie(session) };
    try {
      const route = findRoute(routes(session), method, url.pathname);
      if (!route) throw new HttpError(404, 'not_found', 'No such endpoint.');
      // Every POST proves that it comes from the shop's own page: another site can send the cookie along, but not read
      // this.
      if (method === 'POST' && !csrfFits(session, req.headers['x-csrf-token'])) {
        throw new HttpError(403, 'csrf', 'The X-CSRF-Token header is missing or wrong.');
      }
      const body = method === 'POST' ? await readJson(req) : {};
      const answer = await route.handler({ req, url, params: route.params, body });
      return { ...answer, headers: { ...answer.headers, 'Cache-Control': 'no-store', ...cookie } };
    } catch (error) {
      const answer = errorAnswer(error);
      return { ...answer, headers: { 'Cache-Control': 'no-store', ...cookie } };
    }
  }

  server = await listen(
    async (req, res) => {
      const url = new URL(req.url ?? '/', 'http://shop.invalid');
      if (url.pathname.startsWith('/api/')) return send(res, await answerApi(req, url));
      if (req.method !== 'GET' && req.method !== 'HEAD') throw new HttpError(405, 'method', 'Pages can only be read.');
      send(res, await files(url));
    },
    { port, hostname },
  );

  return { origin: server.origin, close: server.close, calls };
}
