/**
 * Which providers the shop talks to: the simulation, or real sandboxes where the environment names them. Tokens come from the
 * environment only. They are in no file and in no answer to a browser.
 *
 *   INTERGIRO_API=https://3d.staging.intergiro.tech INTERGIRO_TOKEN=... npm start
 *   MANGOPAY_API=https://api.sandbox.mangopay.com MANGOPAY_CLIENT_ID=... MANGOPAY_TOKEN=... npm start
 */
import type { Simulator } from 'sca-consent/simulator';

/** Where each provider is, with its token. */
export type ProviderSettings = Pick<Simulator, 'intergiro' | 'mangopay' | 'generic'>;

/** The hosted pages' origins, as seen in the providers' public documentation. */
const INTERGIRO_LINKS = [
  'https://integrate.intergiro.com',
  'https://3d.staging.intergiro.tech',
  'https://3d.intergiro.com',
];
const MANGOPAY_LINKS = ['https://sca.sandbox.mangopay.com', 'https://sca.mangopay.com'];

export function providersFrom(simulated: ProviderSettings, env: NodeJS.ProcessEnv): ProviderSettings {
  const { INTERGIRO_API, INTERGIRO_TOKEN, MANGOPAY_API, MANGOPAY_CLIENT_ID, MANGOPAY_TOKEN } = env;
  const { intergiro, mangopay, generic } = simulated;
  return {
    intergiro:
      INTERGIRO_API && INTERGIRO_TOKEN
        ? { api: INTERGIRO_API, token: INTERGIRO_TOKEN, linkOrigins: INTERGIRO_LINKS }
        : intergiro,
    mangopay:
      MANGOPAY_API && MANGOPAY_CLIENT_ID && MANGOPAY_TOKEN
        ? { api: MANGOPAY_API, clientId: MANGOPAY_CLIENT_ID, token: MANGOPAY_TOKEN, linkOrigins: MANGOPAY_LINKS }
        : mangopay,
    generic,
  };
}
