// @ts-check
/**
 * Intergiro's v3 API as far as its public documentation shows it: a protected call answers 412 with a pending consent,
 * `POST /v3/consents/:id` turns that into a link, and the link comes back to `return_url` with nothing added.
 */
import { HttpError } from '../http.js';
import { statusOf } from './ledger.js';
import { disturbInitiate, readReturnUrl, readSimulate } from './simulate.js';

/** @typedef {import('./ledger.js').Consent} Consent */
/** @typedef {import('./ledger.js').Kind} Kind */

/** `pending` is the only public status word; the others are this simulation's own. */
const STATUS = { pending: 'pending', authorised: 'approved', declined: 'declined', expired: 'expired' };

/**
 * @param {{ ledger: ReturnType<typeof import('./ledger.js').createLedger>, origin: () => string }} psp
 * @returns {import('../http.js').Route[]}
 */
export function intergiroRoutes({ ledger, origin }) {
  /**
   * The consent a repeated call stands on, if it may. No public source says how Intergiro recognises the repetition;
   * here the caller names the consent (`consent_id` in the body or the query).
   * @param {unknown} id @param {Kind} kind @param {Consent['ask']} ask
   */
  function consentFor(id, kind, ask) {
    if (typeof id !== 'string') return null;
    const consent = ledger.findConsent(id, 'intergiro');
    if (consent?.kind !== kind) throw new HttpError(404, 'not_found', 'No such consent.');
    // Dynamic linking (RTS Art. 5): what was authorised is this amount to this payee and nothing else.
    if (kind === 'payment' && (consent.ask.amount !== ask.amount || consent.ask.payee !== ask.payee)) {
      throw new HttpError(422, 'consent_mismatch', 'The consent was given for another payment.');
    }
    if (consent.spent) throw new HttpError(422, 'consent_spent', 'The consent was used before.');
    const status = statusOf(consent);
    if (status === 'declined') throw new HttpError(422, 'consent_declined', 'The user declined.');
    if (status === 'expired') throw new HttpError(422, 'consent_expired', 'The consent has expired.');
    return consent;
  }

  /**
   * @param {import('../http.js').Call} call @param {Kind} kind @param {Consent['ask']} ask
   * @param {(consent: Consent) => unknown} handOut
   */
  function protect({ req, url, body }, kind, ask, handOut) {
    const earlier = consentFor(body.consent_id ?? url.searchParams.get('consent_id') ?? undefined, kind, ask);
    if (earlier !== null && statusOf(earlier) === 'authorised') {
      earlier.spent = kind === 'payment';
      return { status: 200, body: handOut(earlier) };
    }
    // `make_payment` is the only scope in Intergiro's documentation; other endpoints send id and status alone.
    const scope = kind === 'payment' ? { scope: ['make_payment'] } : {};
    const consent =
      earlier ?? ledger.openConsent({ provider: 'intergiro', kind, ask, simulate: readSimulate(req), ...scope });
    const { id, expiresAt } = consent;
    const more = kind === 'payment' ? { ...scope, expires_at: new Date(expiresAt).toISOString() } : {};
    return { status: 412, body: { consent: { id, status: 'pending', ...more } } };
  }

  return [
    [
      'POST',
      '/v3/transactions/pay',
      (call) => {
        const { amount, currency = 'EUR', beneficiary, reference } = call.body;
        if (typeof amount !== 'number' || !(amount > 0)) {
          throw new HttpError(422, 'invalid_amount', 'amount must be a positive number.');
        }
        const ask = { amount: amount.toFixed(2), currency: String(currency), payee: String(beneficiary?.name ?? '') };
        return protect(call, 'payment', ask, ({ id }) => ({
          transaction: {
            id: `tr_${id.slice(0, 8)}`,
            type: 'pay',
            status: 'completed',
            amount,
            currency,
            beneficiary,
            reference,
          },
        }));
      },
    ],

    [
      'GET',
      '/v3/cards/:id/credentials',
      (call) =>
        protect(call, 'card', { item: '•••• 4242' }, () => ({
          card: {
            id: call.params.id,
            number: '4242424242424242',
            expiry: '11/29',
            cvv: '737',
            holder: 'ASTRID LINDQVIST',
          },
        })),
    ],

    [
      'GET',
      '/v3/transactions',
      (call) =>
        protect(call, 'account', { item: 'NO93 8601 1117 947' }, () => ({
          account: { iban: 'NO9386011117947', currency: 'EUR', balance: 2318.45 },
          transactions: [
            { id: 'tr_9041', date: '2026-11-20', description: 'Bakeriet Aker Brygge', amount: -8.4 },
            { id: 'tr_9038', date: '2026-11-18', description: 'Ruter monthly ticket', amount: -74.1 },
            { id: 'tr_9012', date: '2026-11-15', description: 'Salary, Nordlys AS', amount: 3120 },
          ],
        })),
    ],

    [
      'POST',
      '/v3/consents/:id',
      async ({ req, params, body }) => {
        const consent = ledger.findConsent(params.id ?? '', 'intergiro');
        if (!consent) throw new HttpError(404, 'not_found', 'No such consent.');
        Object.assign(consent.simulate, readSimulate(req));
        await disturbInitiate(consent.simulate, consent);
        if (consent.decision) throw new HttpError(422, 'consent_spent', 'The consent was decided before.');
        if (statusOf(consent) === 'expired') throw new HttpError(422, 'consent_expired', 'The consent has expired.');
        const returnUrl = readReturnUrl(body.return_url);
        if (body.return_url !== undefined && !returnUrl) {
          throw new HttpError(422, 'invalid_return_url', 'return_url must be an http(s) URL.');
        }
        const { token, expiresAt } = ledger.openLink(consent, returnUrl);
        const redirect = `${origin()}/sca/consent?token=${token}`;
        return {
          status: 200,
          body: { method: { redirect_url: redirect, expires_at: new Date(expiresAt).toISOString(), token } },
        };
      },
    ],

    // Ours alone: no public source documents a way to ask Intergiro for a consent's status.
    [
      'GET',
      '/v3/consents/:id',
      ({ params }) => {
        const consent = ledger.findConsent(params.id ?? '', 'intergiro');
        if (!consent) throw new HttpError(404, 'not_found', 'No such consent.');
        return { status: 200, body: { consent: { id: consent.id, status: STATUS[statusOf(consent)] } } };
      },
    ],
  ];
}
