// @ts-check
/**
 * The shop's own business: it wants something protected, and passes on what the provider says to that. Whether the
 * answer is the thing itself (200) or "the user must authorise first" (412, 401), the consent is noted in the user's
 * session, for that is what later decides who may ask about it.
 */
import { problem } from './consent-endpoints.js';

/** @typedef {import('./consent-endpoints.js').ShopConsent} ShopConsent */

const KINDS = /** @type {const} */ (['payment', 'card', 'account', 'enrolment']);

/** The newest consents a session remembers. */
const KEEP = 100;

/** Mangopay gives consents no id, so the session has one place for each kind. */
const MANGOPAY_PLACE = { payment: 'transfers', account: 'account', enrolment: 'enrolment', card: 'card' };

/** @param {Record<string, import('./consent-endpoints.js').ProviderCalls>} providers */
export function createActions(providers) {
  /**
   * @param {{ session: import('./consent-endpoints.js').Session, kind: string, body: Record<string, any> }} call
   *   body: `provider`, `amount`, `simulate`, and `consent` where it is asked for again after the user's yes
   * @returns {Promise<import('../http.js').Answer>}
   */
  return async function perform({ session, kind: name, body }) {
    const kind = KINDS.find((known) => known === name);
    const provider = Object.hasOwn(providers, body.provider)
      ? /** @type {ShopConsent['provider']} */ (body.provider)
      : null;
    const calls = provider && providers[provider];
    if (!kind || !provider || !calls) return problem(404, 'not_found', 'No such action or provider.');

    // Given: the id of the consent, or for Mangopay the kind's place.
    const known = typeof body.consent === 'string' ? session.consents.get(body.consent) : undefined;
    if (body.consent !== undefined && (known?.provider !== provider || known.kind !== kind)) {
      return problem(404, 'not_found', 'This user has no such consent.');
    }

    // A real shop takes the amount from its own basket, never from the browser. The demo lets tests choose one.
    const amount = Number(body.amount ?? 129.9);
    if (!(amount > 0 && amount < 100_000)) return problem(422, 'invalid_amount', 'amount must be a positive number.');
    const order = { amount: amount.toFixed(2), currency: 'EUR', payee: 'Ferry Oslo' };
    const simulate = body.simulate && { simulate: { ...body.simulate } };
    /** @type {ShopConsent} */
    const consent = known ?? { provider, kind, order, ...simulate };

    const answer = await calls.perform(consent, session);
    const place = provider === 'mangopay' ? MANGOPAY_PLACE[kind] : consent.ref;
    if (place && !known) {
      session.consents.set(place, consent);
      const oldest = session.consents.keys().next();
      if (session.consents.size > KEEP && !oldest.done) session.consents.delete(oldest.value);
    }
    return answer;
  };
}
