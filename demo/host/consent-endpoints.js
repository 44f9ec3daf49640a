// @ts-check
/**
 * THE TWO ENDPOINTS `<sca-consent>` asks for, free of any framework: plain objects in, `{status, headers, body}` out.
 * For handlers in Express, Fastify, Hono and node:http see handlers/.
 *
 *   initiate   POST {initiate-url}   {"return_url": "..."}  ->  the provider's own answer, with the link in it
 *   status     GET  {status-url}                            ->  {"status": "pending|complete|declined|expired|failed"}
 *
 * What they are for: the provider's access token stays on the server, and what the browser claims on its way back is
 * never believed. What the caller has done already: found the session by its cookie, and checked the CSRF token of the
 * POST.
 */

/** @typedef {import('../http.js').Answer} Answer */
/** @typedef {'pending' | 'complete' | 'declined' | 'expired' | 'failed'} StatusWord */
/**
 * A consent as the shop remembers it, in the session of the user it belongs to.
 * @typedef {object} ShopConsent
 * @property {'intergiro' | 'mangopay' | 'generic'} provider
 * @property {'payment' | 'card' | 'account' | 'enrolment'} kind what the user wanted
 * @property {{ amount: string, currency: string, payee: string }} order
 * @property {string} [ref] the provider's id: of the consent, or of Mangopay's transfer
 * @property {unknown} [result] the protected thing, once it was handed out
 * @property {unknown} [link] Mangopay: the link of the transfer that was begun
 * @property {Promise<Answer>} [starting] Mangopay: a transfer is being created right now
 * @property {object} [simulate] demo only: how the simulated provider shall behave
 */
/** @typedef {{ userId: string, consents: Map<string, ShopConsent> }} Session */
/**
 * What a provider has to offer; one file each.
 * @typedef {object} ProviderCalls
 * @property {string[]} linkOrigins where its links lead: the page hands them to the element as `redirect-origins`
 * @property {(consent: ShopConsent, session: Session) => Promise<Answer>} perform the protected thing itself
 * @property {(consent: ShopConsent, returnUrl: string, session: Session) => Promise<Answer>} initiate
 * @property {(consent: ShopConsent, session: Session) => Promise<StatusWord>} status
 */

/** No answer about one user's consent may be kept for anyone. */
const PRIVATE = { 'Cache-Control': 'no-store' };

/**
 * @param {object} setup
 * @param {Record<string, ProviderCalls>} setup.providers
 * @param {() => string[]} setup.returnOrigins the shop's own origins, and nobody else's
 */
export function createConsentEndpoints({ providers, returnOrigins }) {
  /** Looking only into the user's own session makes another user's consent simply unknown: 404, not 403.
   * @param {Session} session @param {string} id */
  function find(session, id) {
    const consent = session.consents.get(id);
    return { consent, provider: consent && providers[consent.provider] };
  }

  return {
    /** @param {{ session: Session, id: string, body: { return_url?: unknown } }} call @returns {Promise<Answer>} */
    async initiate({ session, id, body }) {
      const { consent, provider } = find(session, id);
      if (!consent || !provider) return problem(404, 'not_found', 'This user has no such consent.');
      // The provider would send the user anywhere we say, so say only our own pages.
      const returnUrl = ownUrl(body.return_url, returnOrigins());
      if (returnUrl === null) return problem(422, 'invalid_return_url', 'return_url must be a page of this shop.');
      const answer = await provider.initiate(consent, returnUrl, session);
      return { ...answer, headers: { ...answer.headers, ...PRIVATE } };
    },

    /** @param {{ session: Session, id: string }} call @returns {Promise<Answer>} */
    async status({ session, id }) {
      const { consent, provider } = find(session, id);
      if (!consent || !provider) return problem(404, 'not_found', 'This user has no such consent.');
      return { status: 200, headers: PRIVATE, body: { status: await provider.status(consent, session) } };
    },
  };
}

/** The contract's shape for what went wrong: the message is for developers, the element never shows it.
 * @param {number} status @param {string} code @param {string} message @returns {Answer} */
export function problem(status, code, message) {
  return { status, headers: PRIVATE, body: { error: { code, message } } };
}

/** @param {unknown} value @param {string[]} origins */
function ownUrl(value, origins) {
  if (typeof value !== 'string' || !URL.canParse(value)) return null;
  const url = new URL(value);
  return origins.includes(url.origin) ? url.href : null;
}
