/** A user's enrolment, and access to a user's transactions: 401 with the link in a header until the user allows it. */
import { type Answer, type Call, HttpError } from './http.js';
import { type Consent, statusOf } from './ledger.js';
import { announce } from './mangopay-hooks.js';
import { errorEnvelope, inSeconds, type Mangopay, openSession } from './mangopay-simulation.js';
import { transfersOf } from './mangopay-transfers.js';
import { readSwitches } from './switches.js';

/** How many sessions of one user are remembered. */
const MAX_SESSIONS = 50;

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

const ENROLMENT_EVENTS = {
  authorised: 'SCA_ENROLLMENT_SUCCEEDED',
  declined: 'SCA_ENROLLMENT_FAILED',
  expired: 'SCA_ENROLLMENT_EXPIRED',
};

export function readTransactions(mangopay: Mangopay, { req, params }: Call): Answer {
  const user = params.id ?? '';
  // Any session of this user that was authorised will do: each refused call hands out a new one.
  const sessions = mangopay.accessByUser.get(user) ?? [];
  if (sessions.some(isAuthorised)) return { status: 200, body: [...transfersOf(mangopay, user), ...TRANSACTIONS] };

  const wanted = { kind: 'account', subject: { item: 'Wallet EUR' }, switches: readSwitches(req) } as const;
  const { consent, redirectUrl } = openSession(mangopay, wanted);
  addSession(mangopay.accessByUser, user, consent);
  return {
    status: 401,
    headers: { 'WWW-Authenticate': `PendingUserAction RedirectUrl=${redirectUrl}` },
    body: errorEnvelope('sca_required', 'SCA is required to perform this action.'),
  };
}

export function enrol(mangopay: Mangopay, { req, params }: Call): Answer {
  const user = params.id ?? '';
  const onSettled: Consent['onSettled'] = (status) => announce(mangopay, ENROLMENT_EVENTS[status], user);
  const wanted = { kind: 'enrolment', subject: {}, switches: readSwitches(req), onSettled } as const;
  const { consent, redirectUrl } = openSession(mangopay, wanted);
  addSession(mangopay.enrolmentsByUser, user, consent);
  return { status: 200, body: { PendingUserAction: { RedirectUrl: redirectUrl } } };
}

/** Opens no session. */
export function readScaStatus({ enrolmentsByUser }: Mangopay, { params }: Call): Answer {
  const sessions = enrolmentsByUser.get(params.id ?? '');
  if (!sessions) throw new HttpError(404, 'ressource_not_found', 'The user was never asked to enrol.');
  const dates = sessions.filter(isAuthorised).map(({ decision }) => decision?.at ?? 0);
  const body = {
    UserStatus: 'ACTIVE',
    IsEnrolled: dates.length > 0,
    LastEnrollmentDate: dates.length > 0 ? inSeconds(Math.max(...dates)) : null,
    LastConsentCollectionDate: null,
    ConsentScope: null,
  };
  return { status: 200, body };
}

function isAuthorised(consent: Consent): boolean {
  return statusOf(consent) === 'authorised';
}

function addSession(sessionsByUser: Map<string, Consent[]>, user: string, consent: Consent): void {
  sessionsByUser.set(user, [...(sessionsByUser.get(user) ?? []).slice(-MAX_SESSIONS), consent]);
}
