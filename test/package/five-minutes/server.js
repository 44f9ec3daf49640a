import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { createConsentHandler, intergiro } from 'sca-consent/server';
import { sessionOf } from './sessions.js';

const port = Number(process.env.PORT ?? 3000);
const bank = intergiro({ api: process.env.INTERGIRO_API, token: process.env.INTERGIRO_TOKEN });
const find = (id, request) => sessionOf(request)?.consents.get(id);
const consents = createConsentHandler({ provider: bank, find, returnOrigins: [`http://localhost:${port}`] });
const app = new Hono();
app.all('/api/consents/*', (c) => consents(c.req.raw));
app.post('/api/pay', async (c) => {
  const session = sessionOf(c.req.raw);
  const { response, consent } = await bank.perform(session.order);
  if (consent) session.consents.set(consent.id, consent);
  return response;
});
app.use(serveStatic({ root: 'public' }));
serve({ fetch: app.fetch, port });
