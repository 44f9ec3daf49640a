import { getRequestListener } from '@hono/node-server';
import express from 'express';
import { createConsentHandler, intergiro } from 'sca-consent/server';
import { sessionOf } from './sessions.js';

const port = Number(process.env.PORT ?? 3000);
const bank = intergiro({ api: process.env.INTERGIRO_API, token: process.env.INTERGIRO_TOKEN });
const find = (id, request) => sessionOf(request)?.consents.get(id);
const consents = createConsentHandler({ provider: bank, find, returnOrigins: [`http://localhost:${port}`] });
const pay = async (request) => {
  const session = sessionOf(request);
  const { response, consent } = await bank.perform(session.order);
  if (consent) session.consents.set(consent.id, consent);
  return response;
};
const app = express();
app.use('/api/consents', getRequestListener(consents));
app.post('/api/pay', getRequestListener(pay));
app.use(express.static('public')).listen(port);
