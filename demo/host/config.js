// @ts-check
/**
 * Which providers the shop talks to: the simulation, or real sandboxes where the environment names them. Tokens come
 * from the environment only; they are in no file and in no answer to a browser.
 *
 *   INTERGIRO_API=https://3d.staging.intergiro.tech INTERGIRO_TOKEN=... npm start
 *   MANGOPAY_API=https://api.sandbox.mangopay.com MANGOPAY_CLIENT_ID=... MANGOPAY_TOKEN=... npm start
 */

/** @typedef {import('../psp/server.js').Psp} Psp */

/** The hosted pages' origins seen in the providers' public documentation. */
const INTERGIRO_LINKS = [
  'https://integrate.intergiro.com',
  'https://3d.staging.intergiro.tech',
  'https://3d.intergiro.com',
];
const MANGOPAY_LINKS = ['https://sca.sandbox.mangopay.com', 'https://sca.mangopay.com'];

/** @param {Psp} simulated @param {NodeJS.ProcessEnv} env @returns {Pick<Psp, 'intergiro' | 'mangopay' | 'generic'>} */
export function providersFrom(simulated, env) {
  const { intergiro, mangopay, generic } = simulated;
  return {
    intergiro:
      env.INTERGIRO_API && env.INTERGIRO_TOKEN
        ? { api: env.INTERGIRO_API, token: env.INTERGIRO_TOKEN, linkOrigins: INTERGIRO_LINKS }
        : intergiro,
    mangopay:
      env.MANGOPAY_API && env.MANGOPAY_CLIENT_ID && env.MANGOPAY_TOKEN
        ? {
            api: env.MANGOPAY_API,
            clientId: env.MANGOPAY_CLIENT_ID,
            token: env.MANGOPAY_TOKEN,
            linkOrigins: MANGOPAY_LINKS,
          }
        : mangopay,
    generic,
  };
}
