import { createConsentHandler, intergiro } from 'sca-consent/server';
import { sessionOf } from './session.js';

export const bank = intergiro({ api: process.env.INTERGIRO_API ?? '', token: process.env.INTERGIRO_TOKEN ?? '' });

export const consents = createConsentHandler({
  provider: bank,
  find: async (id, request) => (await sessionOf(request))?.consents.get(id ?? ''),
  returnOrigins: ['https://shop.example'],
});
