import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { createConsentHandler, mangopay } from 'sca-consent/server';
import { orderOf } from './orders.js';

const { PORT = 3000, MANGOPAY_API: api, MANGOPAY_CLIENT_ID: clientId, MANGOPAY_TOKEN: token } = process.env;
const wallets = mangopay({ api, clientId, token });
const find = (id, request) => orderOf(request, id);
const consents = createConsentHandler({ provider: wallets, find, returnOrigins: [`http://localhost:${PORT}`] });
const app = new Hono();
app.all('/api/consents/*', (c) => consents(c.req.raw));
app.post('/api/pay', async (c) => {
  const order = orderOf(c.req.raw);
  const isPaid = (await wallets.status(order)) === 'complete';
  if (isPaid) return c.json({ transaction: { id: order.id } });
  return c.json({ provider: 'mangopay', id: order.id, scope: ['make_payment'] }, 412);
});
app.use(serveStatic({ root: 'public' }));
serve({ fetch: app.fetch, port: Number(PORT) });
