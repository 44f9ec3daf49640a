/**
 * A simulated Intergiro, Mangopay and a plain third provider on another *site* (127.0.0.1, where the shop is on
 * localhost), so that everything that a real provider's origin means for windows, cookies and policies is true here too.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import type { ProviderSettings } from '../host/config.js';
import {
  type Answer,
  errorAnswer,
  findRoute,
  HttpError,
  type Listening,
  listen,
  type Route,
  readJson,
  send,
} from '../http.js';
import { genericRoutes } from './generic.js';
import { hostedPage, pageOf } from './hosted-page.js';
import { intergiroRoutes } from './intergiro.js';
import { createLedger } from './ledger.js';
import { errorEnvelope, mangopayRoutes } from './mangopay.js';

const CLIENT_ID = 'ferryoslo';

/** By the path under which they are served. The script comes from the demo's build (demo/build.ts). */
const ASSETS = new Map([
  ['/assets/psp.css', { file: './assets/psp.css', type: 'text/css' }],
  ['/assets/psp.js', { file: '../dist/psp/assets/psp.js', type: 'text/javascript' }],
  ['/assets/favicon.svg', { file: './assets/favicon.svg', type: 'image/svg+xml' }],
]);

/** The running simulation. It holds all that a shop needs to talk to it: hand it to `startShop({psp})`. */
export interface Psp extends ProviderSettings, Pick<Listening, 'origin' | 'close'> {}

export async function startPsp({
  port = 0,
  hostname = '127.0.0.1',
}: {
  /** 0 takes any free one. */
  port?: number;
  hostname?: string;
} = {}): Promise<Psp> {
  const ledger = createLedger();
  let server: Listening;
  const simulation = { ledger, origin: () => server.origin, clientId: CLIENT_ID };
  const tokens = { intergiro: randomToken(), mangopay: randomToken(), generic: randomToken() };
  const apis: ProviderApi[] = [
    { under: '/v3/', token: tokens.intergiro, routes: intergiroRoutes(simulation), toAnswer: errorAnswer },
    { under: '/v2.01/', token: tokens.mangopay, routes: mangopayRoutes(simulation), toAnswer: mangopayErrorAnswer },
    { under: '/generic/', token: tokens.generic, routes: genericRoutes(simulation), toAnswer: errorAnswer },
  ];

  async function answer(req: IncomingMessage): Promise<Answer> {
    const url = new URL(req.url ?? '/', server.origin);
    const api = apis.find(({ under }) => url.pathname.startsWith(under));
    if (api) return answerApi(api, req, url);
    const provider = pageOf(url.pathname);
    if (provider && ['GET', 'HEAD', 'POST'].includes(req.method ?? '')) {
      return hostedPage(ledger, { provider, req, url });
    }
    return readAsset(url.pathname);
  }

  server = await listen(async (req, res) => send(res, await answer(req)), { port, hostname });
  const { origin, close } = server;
  const access = { api: origin, linkOrigins: [origin] };
  return {
    origin,
    close,
    intergiro: { ...access, token: tokens.intergiro },
    mangopay: { ...access, token: tokens.mangopay, clientId: CLIENT_ID },
    generic: { ...access, token: tokens.generic },
  };
}

interface ProviderApi {
  /** What its paths begin with. */
  under: string;
  token: string;
  routes: Route[];
  /** How this provider writes an error. */
  toAnswer(error: unknown): Answer;
}

async function answerApi(api: ProviderApi, req: IncomingMessage, url: URL): Promise<Answer> {
  const method = req.method === 'HEAD' ? 'GET' : (req.method ?? 'GET');
  try {
    if (!hasToken(req, api.token)) throw new HttpError(401, 'unauthorized', 'The bearer token is missing or wrong.');
    const route = findRoute(api.routes, method, url.pathname);
    if (!route) throw new HttpError(404, 'not_found', 'No such endpoint.');
    const body = method === 'GET' ? {} : await readJson(req);
    return await route.handler({ req, url, params: route.params, body });
  } catch (error) {
    return api.toAnswer(error);
  }
}

function randomToken(): string {
  return randomBytes(18).toString('base64url');
}

function hasToken(req: IncomingMessage, token: string): boolean {
  const given = Buffer.from(req.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function mangopayErrorAnswer(error: unknown): Answer {
  const { status, body } = errorAnswer(error);
  return { status, body: errorEnvelope(body.error.code, body.error.message) };
}

async function readAsset(path: string): Promise<Answer> {
  const asset = ASSETS.get(path);
  if (!asset) throw new HttpError(404, 'not_found', 'No such page.');
  const body = await readFile(new URL(asset.file, import.meta.url)).catch(() => {
    throw new HttpError(404, 'not_found', `No such file: ${asset.file}. Is the demo built?`);
  });
  return {
    status: 200,
    headers: { 'Content-Type': `${asset.type}; charset=utf-8`, 'Cache-Control': 'no-cache' },
    body,
  };
}
