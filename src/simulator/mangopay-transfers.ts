/** A transfer is created at once and waits for its author. Low amounts wait for nobody. */
import { randomUUID } from 'node:crypto';
import { type Answer, type Call, HttpError, isObject } from './http.js';
import { type Consent, statusOf } from './ledger.js';
import { announce } from './mangopay-hooks.js';
import { findResource, inSeconds, type Mangopay, openSession, type Resource } from './mangopay-simulation.js';
import { readSwitches } from './switches.js';

/** Mangopay alone decides about exemptions; its sample speaks of "a transfer request above 30 EUR". */
const EXEMPT_UP_TO_CENTS = 3_000;

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

export function createTransfer(mangopay: Mangopay, { req, body }: Call): Answer {
  const { amount, currency } = readFunds(body.DebitedFunds);
  if (body.ScaContext === 'USER_NOT_PRESENT') throw new HttpError(403, 'forbidden', 'The user gave no proxy consent.');
  const Id = `xfer_m_${randomUUID()}`;
  const isExempt = currency === 'EUR' && amount <= EXEMPT_UP_TO_CENTS;
  const subject = { amount: (amount / 100).toFixed(2), currency, payee: String(body.Tag ?? '') };
  const onSettled: Consent['onSettled'] = (status) => {
    announce(mangopay, status === 'authorised' ? 'TRANSFER_NORMAL_SUCCEEDED' : 'TRANSFER_NORMAL_FAILED', Id);
  };
  const wanted = { kind: 'payment', subject, switches: readSwitches(req), onSettled } as const;
  const session = isExempt ? null : openSession(mangopay, wanted);
  const data = {
    Id,
    CreationDate: inSeconds(Date.now()),
    AuthorId: body.AuthorId,
    DebitedFunds: body.DebitedFunds,
    Fees: body.Fees ?? null,
    DebitedWalletId: body.DebitedWalletId,
    CreditedWalletId: body.CreditedWalletId,
    Tag: body.Tag ?? null,
    Type: 'TRANSFER',
    Nature: 'REGULAR',
    Status: 'CREATED',
    ResultCode: null,
    ResultMessage: null,
    PendingUserAction: session && { RedirectUrl: session.redirectUrl },
  };
  const transfer = { data, consent: session?.consent ?? null };
  mangopay.transfers.set(Id, transfer);
  announce(mangopay, 'TRANSFER_NORMAL_CREATED', Id);
  if (isExempt) announce(mangopay, 'TRANSFER_NORMAL_SUCCEEDED', Id);
  return { status: 200, body: showTransfer(transfer) };
}

export function readTransfer({ transfers }: Mangopay, { params }: Call): Answer {
  const transfer = findResource(transfers, params.id);
  return { status: 200, body: { ...showTransfer(transfer), PendingUserAction: null } };
}

/** What a user has paid. */
export function transfersOf({ transfers }: Mangopay, user: string): object[] {
  return [...transfers.values()]
    .filter(({ data, consent }) => data.AuthorId === user && (!consent || statusOf(consent) === 'authorised'))
    .map((transfer) => ({ ...showTransfer(transfer), PendingUserAction: null }));
}

/** `amount` in cents. */
function readFunds(funds: unknown): { amount: number; currency: string } {
  const { Amount: amount, Currency: currency } = isObject(funds) ? funds : {};
  if (typeof amount !== 'number' || !Number.isInteger(amount) || amount <= 0) {
    throw new HttpError(400, 'param_error', 'DebitedFunds.Amount must be a positive number of cents.');
  }
  return { amount, currency: String(currency) };
}

function showTransfer({ data, consent }: Resource): object {
  const status = consent === null ? 'authorised' : statusOf(consent);
  if (status === 'pending') return data;
  if (status === 'authorised') {
    return { ...data, Status: 'SUCCEEDED', ResultCode: '000000', ResultMessage: 'Success' };
  }
  return { ...data, Status: 'FAILED', ...FAILURES[status] };
}
