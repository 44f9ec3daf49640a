// @ts-check
/**
 * A simulated Intergiro, Mangopay and a plain third provider on another *site* (127.0.0.1, where the shop is on
 * localhost), so that everything a real provider's origin means for windows, cookies and policies is true here as well.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { errorAnswer, findRoute, HttpError, listen, readJson, send } from '../http.js';
import { genericRoutes } from './generic.js';
import { hostedPage, PAGES } from './hosted-page.js';
import { intergiroRoutes } from './intergiro.js';
import { createLedger } from './ledger.js';
import { envelope, mangopayRoutes } from './mangopay.js';

/** @type {Record<string, string>} */
const ASSETS = { 'psp.css': 'text/css', 'psp.js': 'text/javascript', 'favicon.svg': 'image/svg+xml' };
const CLIENT_ID = 'ferryoslo';

/**
 * Starts the simulation. The result holds all that a shop needs to talk to it: hand it to `startShop({psp})`.
 * @param {{ port?: number, hostname?: string }} [options]
 */
export async function startPsp({ port = 0, hostname = '127.0.0.1' } = {}) {
  const ledger = createLedger();
  /** @type {string} */
  let origin = '';
  const psp = { ledger, origin: () => origin, clientId: CLIENT_ID };
  const secrets = { intergiro: secret(), mangopay: secret(), generic: secret() };
  const apis = [
    { under: '/v3/', token: secrets.intergiro, routes: intergiroRoutes(psp), asError: plainError },
    { under: '/v2.01/', token: secrets.mangopay, routes: mangopayRoutes(psp), asError: mangopayError },
    { under: '/generic/', token: secrets.generic, routes: genericRoutes(psp), asError: plainError },
  ];

  const server = await listen(
    async (req, res) => {
      const url = new URL(req.url ?? '/', origin);
      const method = req.method === 'HEAD' ? 'GET' : (req.method ?? 'GET');
      const api = apis.find(({ under }) => url.pathname.startsWith(under));
      if (api) {
        try {
          if (!hasToken(req, api.token))
            throw new HttpError(401, 'unauthorized', 'The bearer token is missing or wrong.');
          const route = findRoute(api.routes, method, url.pathname);
          if (!route) throw new HttpError(404, 'not_found', 'No such endpoint.');
          const body = method === 'GET' ? {} : await readJson(req);
          send(res, await route.handler({ req, url, params: route.params, body }));
        } catch (error) {
          send(res, api.asError(error));
        }
      } else if (url.pathname in PAGES && (method === 'GET' || method === 'POST')) {
        send(res, await hostedPage(ledger, req, url));
      } else {
        send(res, await asset(url.pathname));
      }
    },
    { port, hostname },
  );
  origin = server.origin;

  return {
    origin,
    close: server.close,
    intergiro: { api: origin, token: secrets.intergiro, linkOrigins: [origin] },
    mangopay: { api: origin, token: secrets.mangopay, clientId: CLIENT_ID, linkOrigins: [origin] },
    generic: { api: origin, token: secrets.generic, linkOrigins: [origin] },
  };
}

/** @typedef {Awaited<ReturnType<typeof startPsp>>} Psp */

const secret = () => randomBytes(18).toString('base64url');

/** @param {import('node:http').IncomingMessage} req @param {string} token */
function hasToken(req, token) {
  const given = Buffer.from(req.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** @param {unknown} error */
const plainError = (error) => errorAnswer(error);

/** @param {unknown} error */
function mangopayError(error) {
  const { status, body } = errorAnswer(error);
  const { code, message } = /** @type {{ error: { code: string, message: string } }} */ (body).error;
  return { status, body: envelope(code, message) };
}

/** @param {string} path @returns {Promise<import('../http.js').Answer>} */
async function asset(path) {
  const name = path.replace('/assets/', '');
  const type = Object.hasOwn(ASSETS, name) ? ASSETS[name] : undefined;
  if (!type) throw new HttpError(404, 'not_found', 'No such page.');
  const body = await readFile(new URL(`./assets/${name}`, import.meta.url));
  return { status: 200, headers: { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache' }, body };
}
