/** The recipes of docs/host-endpoints.md, over real HTTP, in front of the simulated provider. */
import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import { type Simulator, startSimulator } from '../../src/simulator.js';
import { decide, paymentFor } from './providers.js';
import { signIn } from './recipes/session.js';

const SHOP = 'https://shop.example';
const TOKEN = 'only-the-server-knows';

let simulator: Simulator;
before(async () => {
  simulator = await startSimulator({ token: TOKEN });
  // The recipes read them when they are loaded.
  process.env.INTERGIRO_API = simulator.intergiro.api;
  process.env.INTERGIRO_TOKEN = simulator.intergiro.token;
});
after(() => simulator.close());

interface Running {
  readonly origin: string;
  close(): unknown;
}

function listen(server: Server): Promise<Running> {
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const close = () => {
        server.close();
        server.closeAllConnections();
      };
      done({ origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close });
    });
  });
}

const serve = (listener: RequestListener) => listen(createServer(listener));

const frameworks: Readonly<Record<string, () => Promise<Running>>> = {
  'node:http': async () => listen((await import('./recipes/node-http.js')).server),
  express: async () => serve((await import('./recipes/express.js')).app),
  fastify: async () => {
    const { app } = await import('./recipes/fastify.js');
    return { origin: await app.listen({ port: 0, host: '127.0.0.1' }), close: () => app.close() };
  },
  hono: async () => serve(getRequestListener((await import('./recipes/hono.js')).app.fetch)),
  next: async () => {
    const { GET, POST } = await import('./recipes/next-route.js');
    const other = new Response(null, { status: 405 });
    return serve(
      getRequestListener((request) => {
        if (request.method === 'GET') return GET(request);
        return request.method === 'POST' ? POST(request) : other;
      }),
    );
  },
};

let users = 0;

/** A user whose payment waits for a consent. */
async function payer() {
  const { bank } = await import('./recipes/consents.js');
  users += 1;
  const session = signIn(String(users));
  const { consent } = await bank.perform(paymentFor(`user-${users}-${crypto.randomUUID()}`));
  assert.ok(consent);
  session.consents.set(consent.id, consent);
  return { id: consent.id, headers: { Cookie: `user=${users}` } };
}

interface Call {
  readonly headers: Record<string, string>;
  readonly body?: string;
}

function initiate(origin: string, id: string, { headers, body }: Call): Promise<Response> {
  return fetch(`${origin}/api/consents/${id}/initiate`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: body ?? JSON.stringify({ return_url: `${SHOP}/back?sca_attempt=1` }),
  });
}

for (const [name, start] of Object.entries(frameworks)) {
  test(name, async (t) => {
    const { origin, close } = await start();
    t.after(() => close());

    await t.test('the link, and nobody may keep it', async () => {
      const { id, headers } = await payer();
      const answer = await initiate(origin, id, { headers });
      assert.deepEqual([answer.status, answer.headers.get('Cache-Control')], [200, 'no-store']);
      const { method } = (await answer.json()) as { method: { redirect_url: string } };
      assert.match(method.redirect_url, /^http:\/\/127\.0\.0\.1/);
      await decide(method.redirect_url);
      const status = await fetch(`${origin}/api/consents/${id}`, { headers });
      assert.deepEqual(await status.json(), { status: 'complete' });
    });

    await t.test('no session, and another user’s consent: unknown', async () => {
      const [mine, theirs] = [await payer(), await payer()];
      assert.equal((await initiate(origin, mine.id, { headers: {} })).status, 404);
      assert.equal((await initiate(origin, theirs.id, { headers: mine.headers })).status, 404);
      assert.equal((await fetch(`${origin}/api/consents/${theirs.id}`, { headers: mine.headers })).status, 404);
    });

    await t.test('another site’s page, another site’s address, no JSON, too much: refused', async () => {
      const { id, headers } = await payer();
      const refused = [
        [{ headers: { ...headers, Origin: 'https://evil.test' } }, 403],
        [{ headers, body: JSON.stringify({ return_url: 'https://evil.test/' }) }, 422],
        [{ headers, body: '{' }, 400],
        [{ headers, body: `"${'x'.repeat(17_000)}"` }, 413],
      ] as const;
      for (const [call, status] of refused) assert.equal((await initiate(origin, id, call)).status, status);
    });

    await t.test('what cannot be read ends no process', async () => {
      const { headers } = await payer();
      assert.equal((await fetch(`${origin}/api/consents/%`, { headers })).status, 400);
      assert.equal((await fetch(`${origin}/api/consents/%E0%A4%A/initiate`, { method: 'POST', headers })).status, 400);
      const { id, headers: others } = await payer();
      assert.equal((await fetch(`${origin}/api/consents/${id}`, { headers: others })).status, 200);
    });

    await t.test('nothing that is answered holds the provider’s token', async () => {
      const { id, headers } = await payer();
      for (const answer of [
        await initiate(origin, id, { headers }),
        await fetch(`${origin}/api/consents/${id}`, { headers }),
        await fetch(`${origin}/api/consents/unknown`, { headers }),
      ]) {
        assert.ok(!(await answer.text()).includes(TOKEN));
      }
    });
  });
}
