// @ts-check
/** A provider without peculiarities: a consent, a link, a status. Comes back with `status` added to the return URL. */
import { HttpError } from '../http.js';
import { statusOf } from './ledger.js';
import { disturbInitiate, readReturnUrl, readSimulate } from './simulate.js';

const STATUS = { pending: 'pending', authorised: 'complete', declined: 'declined', expired: 'expired' };
/** @type {Record<string, import('./ledger.js').Kind>} */
const KIND = { make_payment: 'payment', card_details: 'card', account_history: 'account', onboarding: 'enrolment' };

/**
 * @param {{ ledger: ReturnType<typeof import('./ledger.js').createLedger>, origin: () => string }} psp
 * @returns {import('../http.js').Route[]}
 */
export function genericRoutes({ ledger, origin }) {
  /** @param {Record<string, string>} params */
  function find(params) {
    const consent = ledger.findConsent(params.id ?? '', 'generic');
    if (!consent) throw new HttpError(404, 'not_found', 'No such consent.');
    return consent;
  }

  /** @param {import('./ledger.js').Consent} consent @param {unknown} returnUrl */
  function link(consent, returnUrl) {
    const { token, expiresAt } = ledger.openLink(consent, readReturnUrl(returnUrl));
    return { redirect_url: `${origin()}/consent?token=${token}`, expires_at: new Date(expiresAt).toISOString() };
  }

  return [
    [
      'POST',
      '/generic/consents',
      ({ req, body }) => {
        const scope = Array.isArray(body.scope) ? body.scope.map(String) : [];
        const { amount, currency, payee, item } = body;
        const ask = { amount, currency, payee, item };
        const kind = KIND[scope[0] ?? ''] ?? 'account';
        const consent = ledger.openConsent({ provider: 'generic', kind, ask, scope, simulate: readSimulate(req) });
        const expires = new Date(consent.expiresAt).toISOString();
        return { status: 201, body: { id: consent.id, scope, ...link(consent, body.return_url), expires_at: expires } };
      },
    ],

    // A later link, for whoever learns the return address only when the user has pressed the button.
    [
      'POST',
      '/generic/consents/:id',
      async ({ req, params, body }) => {
        const consent = find(params);
        Object.assign(consent.simulate, readSimulate(req));
        await disturbInitiate(consent.simulate, consent);
        if (consent.decision) throw new HttpError(422, 'consent_spent', 'The consent was decided before.');
        if (statusOf(consent) === 'expired') throw new HttpError(422, 'consent_expired', 'The consent has expired.');
        return { status: 200, body: link(consent, body.return_url) };
      },
    ],

    [
      'GET',
      '/generic/consents/:id',
      ({ params }) => {
        const consent = find(params);
        const expires = new Date(consent.expiresAt).toISOString();
        return {
          status: 200,
          body: { id: consent.id, scope: consent.scope, status: STATUS[statusOf(consent)], expires_at: expires },
        };
      },
    ],
  ];
}
