/**
 * Which providers the shop talks to: the simulation, or real sandboxes where the environment names them. Tokens come
 * from the environment only. They are in no file and in no answer to a browser.
 *
 *   INTERGIRO_API=https://3d.staging.intergiro.tech INTERGIRO_TOKEN=... npm start
 *   MANGOPAY_API=https://api.sandbox.mangopay.com MANGOPAY_CLIENT_ID=... MANGOPAY_TOKEN=... npm start
 */
import type { ProviderAccess } from './ask-provider.js';

/** Where each provider is, with its token. */
export interface ProviderSettings {
  intergiro: ProviderAccess;
  mangopay: ProviderAccess & { clientId: string };
  generic: ProviderAccess;
}

/** The hosted pages' origins, as seen in the providers' public documentation. */
const INTERGIRO_LINKS = [
  'https://integrate.intergiro.com',
  'https://3d.staging.intergiro.tech',
  'https://3d.intergiro.com',
];
const MANGOPAY_LINKS = ['https://sca.sandbox.mangopay.com', 'https://sca.mangopay.com'];

export function providersFrom(simulated: ProviderSettings, env: NodeJS.ProcessEnv): ProviderSettings {
  return {
    intergiro: intergiroFrom(env) ?? simulated.intergiro,
    mangopay: mangopayFrom(env) ?? simulated.mangopay,
    generic: simulated.generic,
  };
}

function intergiroFrom(env: NodeJS.ProcessEnv): ProviderSettings['intergiro'] | null {
  const { INTERGIRO_API: api, INTERGIRO_TOKEN: token } = env;
  if (!api || !token) return null;
  return { api, token, linkOrigins: INTERGIRO_LINKS };
}

function mangopayFrom(env: NodeJS.ProcessEnv): ProviderSettings['mangopay'] | null {
  const { MANGOPAY_API: api, MANGOPAY_CLIENT_ID: clientId, MANGOPAY_TOKEN: token } = env;
  if (!api || !clientId || !token) return null;
  return { api, clientId, token, linkOrigins: MANGOPAY_LINKS };
}
