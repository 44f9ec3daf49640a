// @ts-check
/**
 * What the simulated providers remember: consents, and the links with which a person decides about them. All of it in
 * memory; a status is computed from the clock when it is asked for, so no timer has to run.
 */
import { randomBytes, randomUUID } from 'node:crypto';

/**
 * How this consent shall misbehave: sent by a test or by the demo's switches in the `X-Simulate` header.
 * @typedef {object} Simulate
 * @property {'same-origin' | 'same-origin-allow-popups' | 'noopener-allow-popups'} [coop] the hosted page's COOP header
 * @property {boolean} [coopOnHop] a 302 before the page carries that header instead of the page
 * @property {number} [slow] ms until the hosted page answers
 * @property {number} [apiSlow] ms until the initiate call answers
 * @property {500 | 422} [apiStatus] the initiate call fails with this status
 * @property {number} [apiTimes] ... but only so many times; every time when left out
 * @property {number} [expiresIn] ms the consent lives
 * @property {number} [linkExpiresIn] ms a link lives
 * @property {boolean} [never] the decision is kept, but the page stays: the user never comes back
 * @property {'authorise' | 'decline'} [auto] the page decides by itself
 * @property {number} [decideIn] ms until it does
 * @property {number} [settleIn] ms after the decision during which the status is still pending
 */
/** @typedef {'payment' | 'card' | 'account' | 'enrolment'} Kind */
/** @typedef {'intergiro' | 'mangopay' | 'generic'} Provider */
/**
 * @typedef {object} Consent
 * @property {string} id
 * @property {Provider} provider
 * @property {Kind} kind
 * @property {{ amount?: string, currency?: string, payee?: string, item?: string }} ask what the page shows
 * @property {string[]} [scope]
 * @property {number} expiresAt ms since 1970
 * @property {Simulate} simulate
 * @property {{ word: Decision, at: number } | null} decision
 * @property {boolean} spent the protected thing was handed out, and it was one that may be handed out once
 * @property {number} failures initiate calls that failed on purpose
 */
/** @typedef {'authorised' | 'declined'} Decision */
/** @typedef {{ token: string, consent: Consent, returnUrl: string | null, expiresAt: number }} Link */

const MINUTE = 60_000;
/** Nobody restarts a demo for days; the oldest entries may go. */
const KEEP = 5_000;

export function createLedger() {
  /** @type {Map<string, Consent>} */
  const consents = new Map();
  /** @type {Map<string, Link>} */
  const links = new Map();

  return {
    /**
     * @param {Pick<Consent, 'provider' | 'kind' | 'ask' | 'simulate'> & { scope?: string[], lifetime?: number }} wanted
     * @returns {Consent}
     */
    openConsent({ lifetime = 15 * MINUTE, ...wanted }) {
      const expiresAt = Date.now() + (wanted.simulate.expiresIn ?? lifetime);
      const consent = { ...wanted, id: randomUUID(), expiresAt, decision: null, spent: false, failures: 0 };
      remember(consents, consent.id, consent);
      return consent;
    },

    /** @param {string} id @param {Provider} provider */
    findConsent(id, provider) {
      const consent = consents.get(id);
      return consent?.provider === provider ? consent : undefined;
    },

    /** A fresh link; older ones of the same consent stay valid until the decision. @param {Consent} consent
     * @param {string | null} returnUrl @returns {Link} */
    openLink(consent, returnUrl) {
      const token = randomBytes(24).toString('base64url');
      const lifetime = consent.simulate.linkExpiresIn ?? 10 * MINUTE;
      const link = { token, consent, returnUrl, expiresAt: Math.min(Date.now() + lifetime, consent.expiresAt) };
      remember(links, token, link);
      return link;
    },

    /** @param {string | null} token */
    findLink: (token) => (token === null ? undefined : links.get(token)),
  };
}

/** @param {Consent} consent @returns {'pending' | 'expired' | Decision} */
export function statusOf({ decision, expiresAt, simulate }) {
  if (decision !== null) return Date.now() < decision.at + (simulate.settleIn ?? 0) ? 'pending' : decision.word;
  return Date.now() >= expiresAt ? 'expired' : 'pending';
}

/** @param {Consent} consent @param {Decision} word */
export function decide(consent, word) {
  consent.decision ??= { word, at: Date.now() };
}

/** @template T @param {Map<string, T>} map @param {string} key @param {T} value */
function remember(map, key, value) {
  map.set(key, value);
  const oldest = map.keys().next();
  if (map.size > KEEP && !oldest.done) map.delete(oldest.value);
}
