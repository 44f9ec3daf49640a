/** The shop's API over HTTP: sessions, the actions that need an authorisation, and the two endpoints of the contract. */
import type { IncomingMessage } from 'node:http';
import { type Answer, errorAnswer, findRoute, HttpError, type Listening, type Route, readJson } from '../http.js';
import { createActions, type PerformAction } from './actions.js';
import { type ConsentEndpoints, createConsentEndpoints, type ProviderCalls } from './consent-endpoints.js';
import { createSessions, csrfFits, type Sessions, type ShopSession } from './sessions.js';

export interface ApiSetup {
  providers: Record<string, ProviderCalls>;
  /** Where the shop listens, once it does. */
  server(): Pick<Listening, 'port' | 'origin'>;
}

/** One call to the API, for tests. */
export interface ApiCall {
  method: string;
  path: string;
  /** ms since 1970 */
  at: number;
}

export interface Api {
  answer(req: IncomingMessage, url: URL): Promise<Answer>;
  calls: ApiCall[];
}

interface Shop {
  sessions: Sessions;
  perform: PerformAction;
  consents: ConsentEndpoints;
  /** Where the providers' links lead. */
  redirectOrigins: string[];
}

export function createApi({ providers, server }: ApiSetup): Api {
  const shop: Shop = {
    // Cookies do not know ports: with the port in its name, two shops on localhost leave each other's alone.
    sessions: createSessions(() => `shop_session_${server().port}`),
    perform: createActions(providers),
    consents: createConsentEndpoints({ providers, returnOrigins: () => [server().origin] }),
    redirectOrigins: [...new Set(Object.values(providers).flatMap(({ linkOrigins }) => linkOrigins))],
  };
  const calls: ApiCall[] = [];

  return {
    calls,
    async answer(req, url) {
      calls.push({ method: req.method ?? 'GET', path: url.pathname, at: Date.now() });
      const known = shop.sessions.find(req);
      const session = known ?? shop.sessions.create();
      const headers = {
        'Cache-Control': 'no-store',
        ...(!known && { 'Set-Cookie': shop.sessions.cookie(session) }),
      };
      try {
        const answer = await answerInSession({ shop, session, req, url });
        return { ...answer, headers: { ...answer.headers, ...headers } };
      } catch (error) {
        return { ...errorAnswer(error), headers };
      }
    },
  };
}

interface SessionCall {
  shop: Shop;
  session: ShopSession;
  req: IncomingMessage;
  url: URL;
}

async function answerInSession({ shop, session, req, url }: SessionCall): Promise<Answer> {
  const method = req.method ?? 'GET';
  const route = findRoute(routesOf(shop, session), method, url.pathname);
  if (!route) throw new HttpError(404, 'not_found', 'No such endpoint.');
  // Every POST proves that it comes from the shop's own page: another site can send the cookie along, but cannot read
  // this token.
  if (method === 'POST' && !csrfFits(session, req.headers['x-csrf-token'])) {
    throw new HttpError(403, 'csrf', 'The X-CSRF-Token header is missing or wrong.');
  }
  const body = method === 'POST' ? await readJson(req) : {};
  return route.handler({ req, url, params: route.params, body });
}

function routesOf({ sessions, perform, consents, redirectOrigins }: Shop, session: ShopSession): Route[] {
  function readSession(): Answer {
    return { status: 200, body: { csrf: session.csrf, user: session.user, redirectOrigins } };
  }

  function endSession(): Answer {
    sessions.end(session);
    return { status: 204 };
  }

  return [
    ['GET', '/api/session', readSession],
    ['POST', '/api/session/end', endSession],
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
}
