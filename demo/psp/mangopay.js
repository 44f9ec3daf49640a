// @ts-check
/**
 * Mangopay's v2.01 API where Strong Customer Authentication shows in it. The call *is* the action: a transfer is
 * created at once and waits for its author; account access answers 401 with the link in a header; low amounts need
 * nothing.
 */
import { randomUUID } from 'node:crypto';
import { HttpError } from '../http.js';
import { statusOf } from './ledger.js';
import { disturbInitiate, readSimulate } from './simulate.js';

/** @typedef {import('./ledger.js').Consent} Consent */

/** The session is over 10 minutes after the RedirectUrl was handed out; no field says so. */
const SESSION = 10 * 60_000;
/** In cents. Mangopay alone decides about exemptions; its sample speaks of "a transfer request above 30 EUR". */
const EXEMPT_UP_TO = 3_000;

/**
 * @param {{ ledger: ReturnType<typeof import('./ledger.js').createLedger>, origin: () => string, clientId: string }}
 * psp
 * @returns {import('../http.js').Route[]}
 */
export function mangopayRoutes({ ledger, origin, clientId }) {
  /** @type {Map<string, { data: Record<string, any>, consent: Consent | null }>} */
  const transfers = new Map();
  /** Sessions for account access by user. One that was authorised holds for 180 days. @type {Map<string, Consent[]>} */
  const accessByUser = new Map();

  /** @param {Consent['kind']} kind @param {Consent['ask']} ask @param {import('./ledger.js').Simulate} simulate */
  function openSession(kind, ask, simulate) {
    const lifetime = simulate.linkExpiresIn ?? SESSION;
    const consent = ledger.openConsent({ provider: 'mangopay', kind, ask, simulate, lifetime });
    // The return address is no matter of the API: the platform adds it to the link as `returnUrl`.
    const { token } = ledger.openLink(consent, null);
    return { consent, redirectUrl: `${origin()}/?token=${token}` };
  }

  /** @param {Record<string, string>} params */
  function checkClient(params) {
    if (params.clientId !== clientId) throw new HttpError(404, 'not_found', 'No such client.');
  }

  /** @param {{ data: Record<string, any>, consent: Consent | null }} transfer */
  function show({ data, consent }) {
    const status = consent === null ? 'authorised' : statusOf(consent);
    if (status === 'pending') return data;
    if (status === 'authorised')
      return { ...data, Status: 'SUCCEEDED', ResultCode: '000000', ResultMessage: 'Success' };
    const [ResultCode, ResultMessage] =
      status === 'expired'
        ? ['007102', 'Transfer authentication expired. Please initiate a new request.']
        : ['007101', 'Transfer authentication failed. Please retry with a new request.'];
    return { ...data, Status: 'FAILED', ResultCode, ResultMessage };
  }

  return [
    [
      'POST',
      '/v2.01/:clientId/transfers',
      async ({ req, params, body }) => {
        checkClient(params);
        const simulate = readSimulate(req);
        await disturbInitiate(simulate, { failures: 0 });
        const funds = body.DebitedFunds;
        if (!Number.isInteger(funds?.Amount) || funds.Amount <= 0) {
          throw new HttpError(400, 'param_error', 'DebitedFunds.Amount must be a positive number of cents.');
        }
        if (body.ScaContext === 'USER_NOT_PRESENT')
          throw new HttpError(403, 'forbidden', 'The user gave no proxy consent.');
        const exempt = funds.Currency === 'EUR' && funds.Amount <= EXEMPT_UP_TO;
        const ask = {
          amount: (funds.Amount / 100).toFixed(2),
          currency: String(funds.Currency),
          payee: String(body.Tag ?? ''),
        };
        const session = exempt ? null : openSession('payment', ask, simulate);
        const data = {
          Id: `xfer_m_${randomUUID()}`,
          CreationDate: Math.floor(Date.now() / 1000),
          AuthorId: body.AuthorId,
          DebitedFunds: funds,
          Tag: body.Tag ?? null,
          Type: 'TRANSFER',
          Nature: 'REGULAR',
          Status: 'CREATED',
          ResultCode: null,
          ResultMessage: null,
          PendingUserAction: session && { RedirectUrl: session.redirectUrl },
        };
        const transfer = { data, consent: session?.consent ?? null };
        transfers.set(data.Id, transfer);
        return { status: 200, body: show(transfer) };
      },
    ],

    [
      'GET',
      '/v2.01/:clientId/transfers/:id',
      ({ params }) => {
        checkClient(params);
        const transfer = transfers.get(params.id ?? '');
        if (!transfer) throw new HttpError(404, 'ressource_not_found', 'The ressource does not exist');
        return { status: 200, body: { ...show(transfer), PendingUserAction: null } };
      },
    ],

    [
      'GET',
      '/v2.01/:clientId/users/:id/transactions',
      ({ req, params }) => {
        checkClient(params);
        const id = params.id ?? '';
        // Any session of this user that was authorised will do: each refused call hands out a new one.
        const sessions = accessByUser.get(id) ?? [];
        if (sessions.some((consent) => statusOf(consent) === 'authorised')) {
          return {
            status: 200,
            body: [
              {
                Id: 'tr_m_7731',
                Type: 'TRANSFER',
                CreationDate: 1795046400,
                Tag: 'Bakeriet Aker Brygge',
                DebitedFunds: { Currency: 'EUR', Amount: 840 },
              },
              {
                Id: 'tr_m_7702',
                Type: 'TRANSFER',
                CreationDate: 1794873600,
                Tag: 'Ruter monthly ticket',
                DebitedFunds: { Currency: 'EUR', Amount: 7410 },
              },
            ],
          };
        }
        const { consent, redirectUrl } = openSession('account', { item: 'Wallet EUR' }, readSimulate(req));
        accessByUser.set(id, [...sessions.slice(-50), consent]);
        return {
          status: 401,
          headers: { 'WWW-Authenticate': `PendingUserAction RedirectUrl=${redirectUrl}` },
          body: envelope('sca_required', 'SCA is required to perform this action.'),
        };
      },
    ],

    [
      'POST',
      '/v2.01/:clientId/sca/users/:id/enrollment',
      async ({ req, params }) => {
        checkClient(params);
        const simulate = readSimulate(req);
        await disturbInitiate(simulate, { failures: 0 });
        const { redirectUrl } = openSession('enrolment', {}, simulate);
        return { status: 200, body: { PendingUserAction: { RedirectUrl: redirectUrl } } };
      },
    ],
  ];
}

/** Mangopay's error body. @param {string} type @param {string} message */
export function envelope(type, message) {
  const Id = randomUUID();
  return { Message: message, Type: type, Id, Date: Math.floor(Date.now() / 1000), errors: { [type]: message } };
}
