/** Card pay-ins: the call names the return address, and the page comes with the answer. */

import { randomUUID } from 'node:crypto';
import { requireAmount, requireReturnUrl } from './created-payment.js';
import { type Answer, type Call, HttpError, isObject } from './http.js';
import { statusOf } from './ledger.js';
import { findResource, inSeconds, type Mangopay } from './mangopay-simulation.js';
import { readSwitches } from './switches.js';

const STATUS = { pending: 'CREATED', authorised: 'SUCCEEDED', declined: 'FAILED', expired: 'FAILED' };

/** Mangopay's own card form. */
export function createWebPayIn(mangopay: Mangopay, call: Call): Answer {
  const ReturnURL = requireReturnUrl(call.body.ReturnURL, 'ReturnURL');
  return createPayIn(mangopay, call, ReturnURL, (RedirectURL) => ({ PaymentType: 'CARD', RedirectURL, ReturnURL }));
}

/** A card that is known, which its bank wants confirmed by 3-D Secure. */
export function createDirectPayIn(mangopay: Mangopay, call: Call): Answer {
  const SecureModeReturnURL = requireReturnUrl(call.body.SecureModeReturnURL, 'SecureModeReturnURL');
  return createPayIn(mangopay, call, SecureModeReturnURL, (SecureModeRedirectURL) => ({
    PaymentType: 'CARD',
    SecureModeNeeded: true,
    SecureModeRedirectURL,
    SecureModeReturnURL,
  }));
}

/** `show` gives the fields of the answer that name the page. */
function createPayIn(
  mangopay: Mangopay,
  { req, body }: Call,
  returnUrl: string,
  show: (page: string) => object,
): Answer {
  const { ledger, origin, payIns } = mangopay;
  const { Amount, Currency = 'EUR' } = isObject(body.DebitedFunds) ? body.DebitedFunds : {};
  if (!Number.isInteger(Amount)) throw new HttpError(400, 'param_error', 'DebitedFunds.Amount is a number of cents.');
  const Id = `payin_m_${randomUUID()}`;
  const consent = ledger.openConsent({
    provider: 'mangopay',
    kind: 'payment',
    subject: {
      amount: requireAmount(Amount, 'DebitedFunds.Amount', 2),
      currency: String(Currency),
      payee: String(body.Tag ?? ''),
    },
    switches: readSwitches(req),
    addsToReturn: () => ({ transactionId: Id }),
  });
  const link = ledger.openLink(consent, returnUrl);
  const { AuthorId, DebitedFunds, Fees, CreditedWalletId, Tag = null } = body;
  const data = {
    Id,
    Type: 'PAYIN',
    CreationDate: inSeconds(Date.now()),
    AuthorId,
    DebitedFunds,
    Fees,
    CreditedWalletId,
    Tag,
    Status: 'CREATED',
    ...show(`${origin()}/mangopay/pay?token=${link.token}`),
  };
  payIns.set(Id, { data, consent });
  return { status: 200, body: data };
}

export function readPayIn({ payIns }: Mangopay, { params }: Call): Answer {
  const { data, consent } = findResource(payIns, params.id);
  return { status: 200, body: { ...data, Status: consent ? STATUS[statusOf(consent)] : 'SUCCEEDED' } };
}
