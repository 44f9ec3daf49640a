/** A recipient (somebody's bank account) for payouts: created at once, and usable when its user has authorised it. */
import { randomUUID } from 'node:crypto';
import { type Answer, type Call, HttpError } from './http.js';
import { type Consent, statusOf } from './ledger.js';
import { announce } from './mangopay-hooks.js';
import { findResource, inSeconds, type Mangopay, openSession, type Resource } from './mangopay-simulation.js';
import { readSwitches } from './switches.js';

const STATUS = { pending: 'PENDING', authorised: 'ACTIVE', declined: 'CANCELED', expired: 'CANCELED' };

export function createRecipient(mangopay: Mangopay, { req, params, body }: Call): Answer {
  if (typeof body.DisplayName !== 'string') throw new HttpError(400, 'param_error', 'DisplayName is required.');
  const Id = `rec_${randomUUID()}`;
  const onSettled: Consent['onSettled'] = (status) => {
    announce(mangopay, status === 'authorised' ? 'RECIPIENT_ACTIVE' : 'RECIPIENT_CANCELED', Id);
  };
  const subject = { item: body.DisplayName };
  const wanted = { kind: 'recipient', subject, switches: readSwitches(req), onSettled } as const;
  const { consent, redirectUrl } = openSession(mangopay, wanted);
  const data = {
    RecipientScope: 'PAYOUT',
    ...body,
    Id,
    CreationDate: inSeconds(Date.now()),
    UserId: params.id,
    Status: 'PENDING',
    PendingUserAction: { RedirectUrl: redirectUrl },
  };
  mangopay.recipients.set(Id, { data, consent });
  return { status: 200, body: data };
}

export function readRecipient({ recipients }: Mangopay, { params }: Call): Answer {
  const recipient = findResource(recipients, params.id);
  return { status: 200, body: showRecipient(recipient) };
}

function showRecipient({ data, consent }: Resource): object {
  return { ...data, Status: consent ? STATUS[statusOf(consent)] : 'ACTIVE', PendingUserAction: null };
}
