/** TrueLayer's payments, v3, by the direct flow: the payment is created, its authorisation started, and the bank has a page or an app. */

import { randomBytes, randomUUID } from 'node:crypto';
import { createPayment, requireAmount, requireReturnUrl } from './created-payment.js';
import { type Answer, type Call, errorAnswer, HttpError, isObject, type Route } from './http.js';
import { type Consent, type Simulation, type Subject, statusOf } from './ledger.js';

/** What was created, and the consent as soon as its authorisation has begun. */
interface Payment {
  id: string;
  subject: Subject;
  consent: Consent | null;
}

interface TrueLayer extends Simulation {
  payments: Map<string, Payment>;
}

export function truelayerRoutes(simulation: Simulation): Route[] {
  const truelayer: TrueLayer = { ...simulation, payments: new Map() };
  return [
    ['POST', '/truelayer/v3/payments', (call) => create(truelayer, call)],
    ['GET', '/truelayer/v3/payments/:id', (call) => read(truelayer, call)],
    ['POST', '/truelayer/v3/payments/:id/authorization-flow', (call) => authorise(truelayer, call)],
  ];
}

export function truelayerErrorAnswer(error: unknown): Answer {
  const { status, body } = errorAnswer(error);
  const type = `https://docs.truelayer.com/docs/error-types#${body.error.code}`;
  return { status, body: { type, title: body.error.code, status, detail: body.error.message, trace_id: randomUUID() } };
}

function create({ payments }: TrueLayer, { body }: Call): Answer {
  const { amount_in_minor, currency = 'EUR', payment_method, user } = body;
  const id = randomUUID();
  const subject = {
    amount: requireAmount(amount_in_minor, 'amount_in_minor', 2),
    currency: String(currency),
    payee: payeeIn(payment_method),
  };
  payments.set(id, { id, subject, consent: null });
  const resource_token = randomBytes(24).toString('base64url');
  return {
    status: 201,
    body: { id, user: isObject(user) ? user : {}, resource_token, status: 'authorization_required' },
  };
}

function payeeIn(method: unknown): string {
  const beneficiary = isObject(method) && isObject(method.beneficiary) ? method.beneficiary : {};
  return String(beneficiary.account_holder_name ?? '');
}

async function authorise(truelayer: TrueLayer, call: Call): Promise<Answer> {
  const payment = requirePayment(truelayer, call);
  if (payment.consent) throw new HttpError(409, 'conflict', 'The authorisation has begun before.');
  const { redirect } = call.body;
  const { consent, address } = await createPayment(truelayer, call, {
    provider: 'truelayer',
    page: '/truelayer/bank',
    subject: payment.subject,
    returnUrl: requireReturnUrl(isObject(redirect) ? redirect.return_uri : undefined, 'redirect.return_uri'),
    addsToReturn: () => ({ payment_id: payment.id }),
  });
  payment.consent = consent;
  const next = consent.switches.decoupled ? { type: 'wait' } : { type: 'redirect', uri: address };
  return { status: 200, body: { status: 'authorizing', authorization_flow: { actions: { next } } } };
}

function read(truelayer: TrueLayer, call: Call): Answer {
  const { id, consent } = requirePayment(truelayer, call);
  return { status: 200, body: { id, ...(consent ? progressOf(consent) : { status: 'authorization_required' }) } };
}

function progressOf(consent: Consent): object {
  const status = statusOf(consent);
  if (status === 'pending') return { status: 'authorizing' };
  if (status === 'authorised') return { status: 'executed' };
  const failure_reason = status === 'expired' ? 'expired' : 'authorization_failed';
  return { status: 'failed', failure_stage: 'authorizing', failure_reason };
}

function requirePayment({ payments }: TrueLayer, { params }: Call): Payment {
  const payment = payments.get(params.id ?? '');
  if (!payment) throw new HttpError(404, 'not_found', 'No such payment.');
  return payment;
}
