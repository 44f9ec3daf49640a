// @ts-check
/**
 * The small function that every handler in handlers/ is written against: who asks, does the POST come from the shop's own
 * page, which of the two endpoints, and what an error becomes. A framework's handler only takes its request apart and puts
 * the answer together.
 */
import { errorAnswer } from '../http.js';
import { problem } from './consent-endpoints.js';

/** @typedef {import('../http.js').Answer} Answer */
/** @typedef {import('./consent-endpoints.js').Session} Session */
/**
 * What is the shop's own.
 * @typedef {object} Host
 * @property {ReturnType<typeof import('./consent-endpoints.js').createConsentEndpoints>} consents
 * @property {(cookie: string | undefined) => Session | undefined} sessionOf the user's session by the Cookie header
 * @property {(session: any, token: unknown) => boolean} csrfFits
 */
/**
 * @typedef {object} ConsentCall
 * @property {'initiate' | 'status'} endpoint
 * @property {string} id decoded
 * @property {string | undefined} cookie the Cookie header
 * @property {unknown} [csrf] the X-CSRF-Token header
 * @property {any} [body] parsed JSON
 */

/** @param {Host} host @param {ConsentCall} call @returns {Promise<Answer>} */
export async function answerConsentCall({ consents, sessionOf, csrfFits }, { endpoint, id, cookie, csrf, body }) {
  const session = sessionOf(cookie);
  if (!session) return problem(401, 'no_session', 'The session is over: the user has to sign in again.');
  try {
    if (endpoint === 'status') return await consents.status({ session, id });
    if (!csrfFits(session, csrf)) return problem(403, 'csrf', 'The X-CSRF-Token header is missing or wrong.');
    return await consents.initiate({ session, id, body: body ?? {} });
  } catch (error) {
    return { ...errorAnswer(error), headers: { 'Cache-Control': 'no-store' } };
  }
}
