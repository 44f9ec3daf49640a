/** The reference handlers of docs/host-endpoints.md, over real HTTP, in front of the simulated provider. */
import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import express from 'express';
import Fastify from 'fastify';
import { Hono } from 'hono';
import { createActions } from '../../demo/host/actions.js';
import { createConsentEndpoints } from '../../demo/host/consent-endpoints.js';
import { consentRouter } from '../../demo/host/handlers/express.js';
import { consentRoutes } from '../../demo/host/handlers/fastify.js';
import { consentApp } from '../../demo/host/handlers/hono.js';
import { consentHandler } from '../../demo/host/handlers/node-http.js';
import { intergiro } from '../../demo/host/intergiro.js';
import { mangopay } from '../../demo/host/mangopay.js';
import { createSessions, csrfFits } from '../../demo/host/sessions.js';
import { startPsp } from '../../demo/psp/server.js';

const SHOP = 'https://shop.example';
const TOKEN = /bearer|token/i;

let psp: Awaited<ReturnType<typeof startPsp>>;
const sessions = createSessions(() => 'shop');
const providers: Parameters<typeof createActions>[0] = {};
const host = {
  consents: createConsentEndpoints({ providers, returnOrigins: () => [SHOP] }),
  sessionOf: (cookie: string | undefined) => sessionBy(cookie === undefined ? {} : { cookie }),
  csrfFits,
};

/** The user's session, by the headers of a request. */
function sessionBy(headers: Readonly<Record<string, string>>) {
  return sessions.find({ headers } as unknown as IncomingMessage);
}

before(async () => {
  psp = await startPsp({ port: 0, hostname: '127.0.0.1' });
  providers.intergiro = intergiro(psp.intergiro);
  providers.mangopay = mangopay(psp.mangopay);
});
after(() => psp.close());

interface Server {
  readonly origin: string;
  close(): unknown;
}

function serve(listener: RequestListener): Promise<Server> {
  return new Promise((done) => {
    const server = createServer(listener).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      const close = () => {
        server.close();
        server.closeAllConnections();
      };
      done({ origin: `http://127.0.0.1:${port}`, close });
    });
  });
}

const frameworks: Readonly<Record<string, () => Promise<Server>>> = {
  'node:http': () => serve(consentHandler(host)),
  express: () => serve(express().use('/api/consents', consentRouter(host))),
  fastify: async () => {
    const app = Fastify().register(consentRoutes(host), { prefix: '/api/consents' });
    const origin = await app.listen({ port: 0, host: '127.0.0.1' });
    return { origin, close: () => app.close() };
  },
  hono: () => serve(getRequestListener(new Hono().route('/api/consents', consentApp(host)).fetch)),
};

/** A user who wants to pay, and the consent that the provider asks for. */
async function payer(provider: 'intergiro' | 'mangopay') {
  const session = sessions.create();
  const { status } = await createActions(providers)({ session, kind: 'payment', body: { provider, simulate: {} } });
  assert.ok(status === 412 || status === 200 || status === 401, `the action answered ${status}`);
  const id = [...session.consents.keys()][0] ?? '';
  return {
    session,
    id,
    headers: { cookie: sessions.cookie(session).split(';')[0] ?? '', 'x-csrf-token': session.csrf },
  };
}

/** What the host says of an initiate call: the provider's answer, or an error of its own. */
interface InitiateBody {
  readonly method: { readonly redirect_url: string };
  readonly PendingUserAction: { readonly RedirectUrl: string };
  readonly error: { readonly code: string; readonly message: string };
}

async function initiate(origin: string, call: { id: string; headers: Record<string, string>; back?: string }) {
  const { id, headers, back = `${SHOP}/back?sca_attempt=1` } = call;
  const answer = await fetch(`${origin}/api/consents/${id}/initiate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ return_url: back }),
  });
  const body = (await answer.json()) as InitiateBody;
  return { status: answer.status, cache: answer.headers.get('cache-control'), body };
}

for (const [name, start] of Object.entries(frameworks)) {
  const over = (what: string, run: (origin: string) => Promise<void>) =>
    test(`${name}: ${what}`, async () => {
      const { origin, close } = await start();
      try {
        await run(origin);
      } finally {
        await close();
      }
    });
  over('initiate gives the link, and nobody may keep it', async (origin) => {
    const { id, headers } = await payer('intergiro');
    const { status, cache, body } = await initiate(origin, { id, headers });
    assert.deepEqual([status, cache], [200, 'no-store']);
    assert.match(body.method.redirect_url, /^http:\/\/127\.0\.0\.1/);
  });

  over('status says pending until the user has decided', async (origin) => {
    const { id, headers } = await payer('intergiro');
    const answer = await fetch(`${origin}/api/consents/${id}`, { headers });
    assert.deepEqual(await answer.json(), { status: 'pending' });
  });

  over('mangopay: the call is the action, and asked twice it makes one transfer', async (origin) => {
    const { id, headers } = await payer('mangopay');
    const [first, second] = [await initiate(origin, { id, headers }), await initiate(origin, { id, headers })];
    assert.equal(first.status, 200);
    assert.equal(first.body.PendingUserAction.RedirectUrl, second.body.PendingUserAction.RedirectUrl);
  });

  over('a POST without the CSRF token is refused', async (origin) => {
    const { id, headers } = await payer('intergiro');
    const { status, body } = await initiate(origin, { id, headers: { cookie: headers.cookie } });
    assert.deepEqual([status, body.error.code], [403, 'csrf']);
  });

  over('without a session nothing is told', async (origin) => {
    const { id } = await payer('intergiro');
    const answer = await fetch(`${origin}/api/consents/${id}`);
    assert.equal(answer.status, 401);
  });

  over("another user's consent is unknown", async (origin) => {
    const [mine, theirs] = [await payer('intergiro'), await payer('intergiro')];
    const { status } = await initiate(origin, { id: theirs.id, headers: mine.headers });
    const asked = await fetch(`${origin}/api/consents/${theirs.id}`, { headers: mine.headers });
    assert.deepEqual([status, asked.status], [404, 404]);
  });

  over('a return URL of another origin never reaches the provider', async (origin) => {
    const { id, headers } = await payer('intergiro');
    for (const back of ['https://evil.test/', '//shop.example/', 'https://shop.example.evil.test/', '']) {
      assert.equal((await initiate(origin, { id, headers, back })).status, 422, back);
    }
  });

  over('a body that is no JSON is no return URL', async (origin) => {
    const { id, headers } = await payer('intergiro');
    const answer = await fetch(`${origin}/api/consents/${id}/initiate`, { method: 'POST', headers, body: '{' });
    assert.ok(answer.status >= 400 && answer.status < 500, String(answer.status));
  });

  over("a provider that fails becomes an error of the shop's, without the provider's token", async (origin) => {
    const { id, headers } = await payer('intergiro');
    const consent = sessionBy(headers)?.consents.get(id);
    if (consent) consent.simulate = { apiStatus: 503 };
    const { status, body } = await initiate(origin, { id, headers });
    assert.ok(status >= 500, String(status));
    assert.doesNotMatch(JSON.stringify(body), TOKEN);
    assert.equal(typeof body.error.message, 'string');
  });
}
