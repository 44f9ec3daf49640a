// @ts-check
/** The reference handlers of docs/host-endpoints.md, over real HTTP, in front of the simulated provider. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
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

/** @type {Awaited<ReturnType<typeof startPsp>>} */
let psp;
const sessions = createSessions(() => 'shop');
/** @type {Record<string, import('../../demo/host/consent-endpoints.js').ProviderCalls>} */
const providers = {};
const host = {
  consents: createConsentEndpoints({ providers, returnOrigins: () => [SHOP] }),
  sessionOf: (/** @type {string | undefined} */ cookie) =>
    sessions.find(/** @type {any} */ ({ headers: cookie === undefined ? {} : { cookie } })),
  csrfFits,
};

before(async () => {
  psp = await startPsp({ port: 0, hostname: '127.0.0.1' });
  providers.intergiro = intergiro(psp.intergiro);
  providers.mangopay = mangopay(psp.mangopay);
});
after(() => psp.close());

/** @param {import('node:http').RequestListener} listener @returns {Promise<{ origin: string, close: () => void }>} */
const serve = (listener) =>
  new Promise((done) => {
    const server = createServer(listener).listen(0, '127.0.0.1', () => {
      const address = server.address();
      const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
      const close = () => {
        server.close();
        server.closeAllConnections();
      };
      done({ origin, close });
    });
  });

/** @type {Record<string, () => Promise<{ origin: string, close: () => unknown }>>} */
const frameworks = {
  'node:http': () => serve(consentHandler(host)),
  express: () => serve(express().use('/api/consents', consentRouter(host))),
  fastify: async () => {
    const app = Fastify().register(consentRoutes(host), { prefix: '/api/consents' });
    const origin = await app.listen({ port: 0, host: '127.0.0.1' });
    return { origin, close: () => app.close() };
  },
  hono: () => serve(getRequestListener(new Hono().route('/api/consents', consentApp(host)).fetch)),
};

/** A user who wants to pay, and the consent that the provider asks for. @param {'intergiro' | 'mangopay'} provider @param {object} [simulate] */
async function payer(provider, simulate = {}) {
  const session = sessions.create();
  const { status } = await createActions(providers)({ session, kind: 'payment', body: { provider, simulate } });
  assert.ok(status === 412 || status === 200 || status === 401, `the action answered ${status}`);
  const id = [...session.consents.keys()][0] ?? '';
  return {
    session,
    id,
    headers: { cookie: sessions.cookie(session).split(';')[0] ?? '', 'x-csrf-token': session.csrf },
  };
}

for (const [name, start] of Object.entries(frameworks)) {
  /** @param {string} what @param {(origin: string) => Promise<void>} run */
  const over = (what, run) =>
    test(`${name}: ${what}`, async () => {
      const { origin, close } = await start();
      try {
        await run(origin);
      } finally {
        await close();
      }
    });
  /** @param {string} origin @param {string} id @param {Record<string, string>} headers @param {string} [back] */
  const initiate = async (origin, id, headers, back = `${SHOP}/back?sca_attempt=1`) => {
    const answer = await fetch(`${origin}/api/consents/${id}/initiate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ return_url: back }),
    });
    return { status: answer.status, cache: answer.headers.get('cache-control'), body: await answer.json() };
  };

  over('initiate gives the link, and nobody may keep it', async (origin) => {
    const { id, headers } = await payer('intergiro');
    const { status, cache, body } = await initiate(origin, id, headers);
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
    const [first, second] = [await initiate(origin, id, headers), await initiate(origin, id, headers)];
    assert.equal(first.status, 200);
    assert.equal(first.body.PendingUserAction.RedirectUrl, second.body.PendingUserAction.RedirectUrl);
  });

  over('a POST without the CSRF token is refused', async (origin) => {
    const { id, headers } = await payer('intergiro');
    const { status, body } = await initiate(origin, id, { cookie: headers.cookie });
    assert.deepEqual([status, body.error.code], [403, 'csrf']);
  });

  over('without a session nothing is told', async (origin) => {
    const { id } = await payer('intergiro');
    const answer = await fetch(`${origin}/api/consents/${id}`);
    assert.equal(answer.status, 401);
  });

  over("another user's consent is unknown", async (origin) => {
    const [mine, theirs] = [await payer('intergiro'), await payer('intergiro')];
    const { status } = await initiate(origin, theirs.id, mine.headers);
    const asked = await fetch(`${origin}/api/consents/${theirs.id}`, { headers: mine.headers });
    assert.deepEqual([status, asked.status], [404, 404]);
  });

  over('a return URL of another origin never reaches the provider', async (origin) => {
    const { id, headers } = await payer('intergiro');
    for (const back of ['https://evil.test/', '//shop.example/', 'https://shop.example.evil.test/', '']) {
      assert.equal((await initiate(origin, id, headers, back)).status, 422, back);
    }
  });

  over('a body that is no JSON is no return URL', async (origin) => {
    const { id, headers } = await payer('intergiro');
    const answer = await fetch(`${origin}/api/consents/${id}/initiate`, { method: 'POST', headers, body: '{' });
    assert.ok(answer.status >= 400 && answer.status < 500, String(answer.status));
  });

  over("a provider that fails becomes an error of the shop's, without the provider's token", async (origin) => {
    const { id, headers } = await payer('intergiro');
    const consent = sessions.find(/** @type {any} */ ({ headers }))?.consents.get(id);
    if (consent) consent.simulate = { apiStatus: 503 };
    const { status, body } = await initiate(origin, id, headers);
    assert.ok(status >= 500, String(status));
    assert.doesNotMatch(JSON.stringify(body), TOKEN);
    assert.equal(typeof body.error.message, 'string');
  });
}
