import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { berlinGroupErrorAnswer, berlinGroupRoutes } from './berlin-group.js';
import { genericRoutes } from './generic.js';
import { hostedPage, openApp, pageOf } from './hosted-page.js';
import {
  type Answer,
  errorAnswer,
  findRoute,
  HttpError,
  type JsonObject,
  type Listening,
  listen,
  type Route,
  readForm,
  readJson,
  send,
} from './http.js';
import { intergiroRoutes } from './intergiro.js';
import { createLedger, type Ledger } from './ledger.js';
import { mangopayRoutes } from './mangopay.js';
import { mangopayErrorAnswer } from './mangopay-simulation.js';
import { mollieErrorAnswer, mollieRoutes } from './mollie.js';
import { pageAssets } from './page-assets.js';
import { stripeErrorAnswer, stripeRoutes } from './stripe.js';
import { swanErrorAnswer, swanRoutes } from './swan.js';
import { createAnswerLoser } from './switches.js';
import { truelayerErrorAnswer, truelayerRoutes } from './truelayer.js';
import type { Simulator, SimulatorOptions } from './types.js';

const CLIENT_ID = 'simulated';

/**
 * Starts a simulation of every provider that has a dialect, and of a plain one: their real paths, verbs, status codes and JSON,
 * and the page on which the user decides (`#authorise`, `#decline`). Nothing is kept when it ends.
 *
 * It is on 127.0.0.1. Let the shop be on `localhost`: that is another *site*, as it is in real life, so that all that a real
 * provider's origin means for windows, cookies and policies is true here too.
 */
export async function startSimulator({
  port = 0,
  hostname = '127.0.0.1',
  token = randomBytes(18).toString('base64url'),
}: SimulatorOptions = {}): Promise<Simulator> {
  const ledger = createLedger();
  let server: Listening;
  const simulation = { ledger, origin: () => server.origin, clientId: CLIENT_ID };
  const apis: ProviderApi[] = [
    { under: '/v3/', routes: intergiroRoutes(simulation), toAnswer: errorAnswer },
    { under: '/v2.01/', routes: mangopayRoutes(simulation), toAnswer: mangopayErrorAnswer },
    { under: '/swan/sandbox-partner/', routes: swanRoutes(simulation), toAnswer: swanErrorAnswer },
    { under: '/mollie/v2/', routes: mollieRoutes(simulation), toAnswer: mollieErrorAnswer },
    { under: '/truelayer/v3/', routes: truelayerRoutes(simulation), toAnswer: truelayerErrorAnswer },
    { under: '/berlin-group/v1/', routes: berlinGroupRoutes(simulation), toAnswer: berlinGroupErrorAnswer },
    { under: '/stripe/v1/', routes: stripeRoutes(simulation), toAnswer: stripeErrorAnswer, readBody: readForm },
    { under: '/generic/', routes: genericRoutes(simulation), toAnswer: errorAnswer },
  ];
  const loseAnswer = createAnswerLoser();

  async function answer(req: IncomingMessage): Promise<Answer> {
    const url = new URL(req.url ?? '/', server.origin);
    const api = apis.find(({ under }) => url.pathname.startsWith(under));
    return api ? loseAnswer(req, await answerApi({ api, token, req, url })) : answerPage(ledger, req, url);
  }

  server = await listen(async (req, res) => send(res, await answer(req)), { port, hostname });
  const { origin, close } = server;
  const access = (path = '') => ({ api: origin + path, token, linkOrigins: [origin] });
  return {
    origin,
    close,
    intergiro: access(),
    mangopay: { ...access(), clientId: CLIENT_ID },
    swan: access('/swan/sandbox-partner'),
    mollie: access('/mollie'),
    truelayer: access('/truelayer'),
    berlinGroup: access('/berlin-group'),
    stripe: access('/stripe'),
    generic: access(),
  };
}

interface ProviderApi {
  /** What its paths begin with. */
  under: string;
  routes: Route[];
  /** How this provider writes an error. */
  toAnswer(error: unknown): Answer;
  /** JSON where it is left out. */
  readBody?(req: IncomingMessage): Promise<JsonObject>;
}

interface ApiCall {
  api: ProviderApi;
  token: string;
  req: IncomingMessage;
  url: URL;
}

async function answerApi({ api, token, req, url }: ApiCall): Promise<Answer> {
  const method = req.method === 'HEAD' ? 'GET' : (req.method ?? 'GET');
  try {
    if (!hasToken(req, token)) throw new HttpError(401, 'unauthorized', 'The bearer token is missing or wrong.');
    const route = findRoute(api.routes, method, url.pathname);
    if (!route) throw new HttpError(404, 'not_found', 'No such endpoint.');
    const body = method === 'GET' ? {} : await (api.readBody ?? readJson)(req);
    return await route.handler({ req, url, params: route.params, body });
  } catch (error) {
    return api.toAnswer(error);
  }
}

function hasToken(req: IncomingMessage, token: string): boolean {
  const given = Buffer.from(req.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function answerPage(ledger: Ledger, req: IncomingMessage, url: URL): Answer | Promise<Answer> {
  if (url.pathname === '/app') return openApp(ledger);
  const provider = pageOf(url.pathname);
  if (provider && ['GET', 'HEAD', 'POST'].includes(req.method ?? '')) {
    return hostedPage(ledger, { provider, req, url });
  }
  const asset = pageAssets.get(url.pathname);
  if (!asset) throw new HttpError(404, 'not_found', 'No such page.');
  const headers = { 'Content-Type': `${asset.type}; charset=utf-8`, 'Cache-Control': 'no-cache' };
  return { status: 200, headers, body: asset.text };
}
