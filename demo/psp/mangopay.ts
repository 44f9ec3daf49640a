/**
 * Mangopay's v2.01 API where Strong Customer Authentication shows in it. The call *is* the action: a transfer is
 * created at once and waits for its author. Account access answers 401 with the link in a header. Low amounts need
 * nothing.
 */
import { randomUUID } from 'node:crypto';
import { type Answer, type Call, HttpError, isObject, type Route } from '../http.js';
import { type Consent, type Kind, type Simulate, type Simulation, type Subject, statusOf } from './ledger.js';
import { disturbInitiate, readSimulate } from './simulate.js';

/** The session is over 10 minutes after the RedirectUrl was handed out; no field says so. */
const SESSION_LIFETIME_MS = 10 * 60_000;
/** Mangopay alone decides about exemptions; its sample speaks of "a transfer request above 30 EUR". */
const EXEMPT_UP_TO_CENTS = 3_000;
/** How many refused sessions of one user are remembered. */
const MAX_ACCESS_SESSIONS = 50;

const TRANSACTIONS = [
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
];

const FAILURES = {
  expired: {
    ResultCode: '007102',
    ResultMessage: 'Transfer authentication expired. Please initiate a new request.',
  },
  declined: {
    ResultCode: '007101',
    ResultMessage: 'Transfer authentication failed. Please retry with a new request.',
  },
};

interface Transfer {
  /** The transfer as it was created. */
  data: { Id: string } & Record<string, unknown>;
  /** Null: exempt. */
  consent: Consent | null;
}

interface Mangopay extends Simulation {
  clientId: string;
  transfers: Map<string, Transfer>;
  /** Sessions for account access by user. One that was authorised holds for 180 days. */
  accessByUser: Map<string, Consent[]>;
}

type MangopayHandler = (mangopay: Mangopay, call: Call) => Answer | Promise<Answer>;

export function mangopayRoutes(simulation: Simulation & { clientId: string }): Route[] {
  const mangopay: Mangopay = { ...simulation, transfers: new Map(), accessByUser: new Map() };

  /** Every path names the client. */
  function route(method: string, path: string, handler: MangopayHandler): Route {
    return [
      method,
      `/v2.01/:clientId${path}`,
      (call) => {
        if (call.params.clientId !== mangopay.clientId) throw new HttpError(404, 'not_found', 'No such client.');
        return handler(mangopay, call);
      },
    ];
  }

  return [
    route('POST', '/transfers', createTransfer),
    route('GET', '/transfers/:id', readTransfer),
    route('GET', '/users/:id/transactions', readTransactions),
    route('POST', '/sca/users/:id/enrollment', enrol),
  ];
}

async function createTransfer(mangopay: Mangopay, { req, body }: Call): Promise<Answer> {
  const simulate = readSimulate(req);
  await disturbInitiate(simulate, { failures: 0 });
  const { amount, currency } = readFunds(body.DebitedFunds);
  if (body.ScaContext === 'USER_NOT_PRESENT') throw new HttpError(403, 'forbidden', 'The user gave no proxy consent.');
  const isExempt = currency === 'EUR' && amount <= EXEMPT_UP_TO_CENTS;
  const subject = { amount: (amount / 100).toFixed(2), currency, payee: String(body.Tag ?? '') };
  const session = isExempt ? null : openSession(mangopay, { kind: 'payment', subject, simulate });
  const data = {
    Id: `xfer_m_${randomUUID()}`,
    CreationDate: Math.floor(Date.now() / 1000),
    AuthorId: body.AuthorId,
    DebitedFunds: body.DebitedFunds,
    Tag: body.Tag ?? null,
    Type: 'TRANSFER',
    Nature: 'REGULAR',
    Status: 'CREATED',
    ResultCode: null,
    ResultMessage: null,
    PendingUserAction: session && { RedirectUrl: session.redirectUrl },
  };
  const transfer = { data, consent: session?.consent ?? null };
  mangopay.transfers.set(data.Id, transfer);
  return { status: 200, body: showTransfer(transfer) };
}

function readTransfer({ transfers }: Mangopay, { params }: Call): Answer {
  const transfer = transfers.get(params.id ?? '');
  if (!transfer) throw new HttpError(404, 'ressource_not_found', 'The ressource does not exist');
  return { status: 200, body: { ...showTransfer(transfer), PendingUserAction: null } };
}

function readTransactions(mangopay: Mangopay, { req, params }: Call): Answer {
  const user = params.id ?? '';
  // Any session of this user that was authorised will do: each refused call hands out a new one.
  const sessions = mangopay.accessByUser.get(user) ?? [];
  if (sessions.some((consent) => statusOf(consent) === 'authorised')) return { status: 200, body: TRANSACTIONS };

  const { consent, redirectUrl } = openSession(mangopay, {
    kind: 'account',
    subject: { item: 'Wallet EUR' },
    simulate: readSimulate(req),
  });
  mangopay.accessByUser.set(user, [...sessions.slice(-MAX_ACCESS_SESSIONS), consent]);
  return {
    status: 401,
    headers: { 'WWW-Authenticate': `PendingUserAction RedirectUrl=${redirectUrl}` },
    body: errorEnvelope('sca_required', 'SCA is required to perform this action.'),
  };
}

async function enrol(mangopay: Mangopay, { req }: Call): Promise<Answer> {
  const simulate = readSimulate(req);
  await disturbInitiate(simulate, { failures: 0 });
  const { redirectUrl } = openSession(mangopay, { kind: 'enrolment', subject: {}, simulate });
  return { status: 200, body: { PendingUserAction: { RedirectUrl: redirectUrl } } };
}

/** `amount` in cents. */
function readFunds(funds: unknown): { amount: number; currency: string } {
  const { Amount: amount, Currency: currency } = isObject(funds) ? funds : {};
  if (typeof amount !== 'number' || !Number.isInteger(amount) || amount <= 0) {
    throw new HttpError(400, 'param_error', 'DebitedFunds.Amount must be a positive number of cents.');
  }
  return { amount, currency: String(currency) };
}

function openSession(
  { ledger, origin }: Mangopay,
  { kind, subject, simulate }: { kind: Kind; subject: Subject; simulate: Simulate },
): { consent: Consent; redirectUrl: string } {
  const lifetimeMs = simulate.linkExpiresIn ?? SESSION_LIFETIME_MS;
  const consent = ledger.openConsent({ provider: 'mangopay', kind, subject, simulate, lifetimeMs });
  // The return address is no matter of the API: the platform adds it to the link as `returnUrl`.
  const { token } = ledger.openLink(consent, null);
  return { consent, redirectUrl: `${origin()}/?token=${token}` };
}

function showTransfer({ data, consent }: Transfer): object {
  const status = consent === null ? 'authorised' : statusOf(consent);
  if (status === 'pending') return data;
  if (status === 'authorised') {
    return { ...data, Status: 'SUCCEEDED', ResultCode: '000000', ResultMessage: 'Success' };
  }
  return { ...data, Status: 'FAILED', ...FAILURES[status] };
}

/** Mangopay's error body. */
export function errorEnvelope(type: string, message: string): object {
  const time = Math.floor(Date.now() / 1000);
  return { Message: message, Type: type, Id: randomUUID(), Date: time, errors: { [type]: message } };
}
