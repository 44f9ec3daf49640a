/**
 * Which providers the shop talks to: the simulation, or real sandboxes where the environment names them. Tokens come from the
 * environment only. They are in no file and in no answer to a browser.
 *
 *   INTERGIRO_API=https://3d.staging.intergiro.tech INTERGIRO_TOKEN=... npm start
 *   MANGOPAY_API=https://api.sandbox.mangopay.com MANGOPAY_CLIENT_ID=... MANGOPAY_TOKEN=... npm start
 *   SWAN_API=https://api.swan.io/sandbox-partner SWAN_TOKEN=... npm start
 *
 * and likewise MOLLIE_, TRUELAYER_, BERLIN_GROUP_ and STRIPE_.
 */
import type { Simulator } from 'sca-consent/simulator';

/** Where each provider is, with its token. */
export type ProviderSettings = Omit<Simulator, 'origin' | 'close'>;

/** The hosted pages' origins, as seen in the providers' public documentation. A bank has its own: allow it here. */
const LINK_ORIGINS: Record<keyof ProviderSettings, readonly string[]> = {
  intergiro: ['https://integrate.intergiro.com', 'https://3d.staging.intergiro.tech', 'https://3d.intergiro.com'],
  mangopay: ['https://sca.sandbox.mangopay.com', 'https://sca.mangopay.com'],
  swan: ['https://identity.swan.io'],
  mollie: ['https://www.mollie.com'],
  truelayer: ['https://payment.truelayer-sandbox.com', 'https://payment.truelayer.com'],
  berlinGroup: [],
  stripe: ['https://hooks.stripe.com'],
  generic: [],
};

export function providersFrom(simulated: ProviderSettings, env: NodeJS.ProcessEnv): ProviderSettings {
  /** The real one, where the environment has its address and its token. */
  function find<Name extends keyof ProviderSettings>(name: Name, prefix: string): ProviderSettings[Name] {
    const [api, token] = [env[`${prefix}_API`], env[`${prefix}_TOKEN`]];
    return api && token ? { ...simulated[name], api, token, linkOrigins: LINK_ORIGINS[name] } : simulated[name];
  }

  const mangopay = find('mangopay', 'MANGOPAY');
  return {
    intergiro: find('intergiro', 'INTERGIRO'),
    mangopay: { ...mangopay, clientId: env.MANGOPAY_CLIENT_ID ?? mangopay.clientId },
    swan: find('swan', 'SWAN'),
    mollie: find('mollie', 'MOLLIE'),
    truelayer: find('truelayer', 'TRUELAYER'),
    berlinGroup: find('berlinGroup', 'BERLIN_GROUP'),
    stripe: find('stripe', 'STRIPE'),
    generic: simulated.generic,
  };
}
