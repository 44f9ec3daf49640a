/** Mollie's payments, v2: created with a return address that may be changed later. Nothing is added on the way back. */
import { createPayment, requireAmount, requireConsent, requireReturnUrl } from './created-payment.js';
import { type Answer, type Call, errorAnswer, HttpError, isObject, type JsonObject, type Route } from './http.js';
import { type Consent, type Link, type Simulation, statusOf } from './ledger.js';

const STATUS = { pending: 'open', authorised: 'paid', declined: 'canceled', expired: 'expired' };

/** What is known of a payment beside its consent. */
interface Payment {
  link: Link;
  address: string;
  /** As it was created. */
  data: JsonObject;
}

interface Mollie extends Simulation {
  payments: Map<string, Payment>;
}

export function mollieRoutes(simulation: Simulation): Route[] {
  const mollie: Mollie = { ...simulation, payments: new Map() };
  return [
    ['POST', '/mollie/v2/payments', (call) => create(mollie, call)],
    ['GET', '/mollie/v2/payments/:id', (call) => read(mollie, call)],
    ['PATCH', '/mollie/v2/payments/:id', (call) => update(mollie, call)],
  ];
}

export function mollieErrorAnswer(error: unknown): Answer {
  const { status, body } = errorAnswer(error);
  return { status, body: { status, title: body.error.code, detail: body.error.message } };
}

async function create(mollie: Mollie, call: Call): Promise<Answer> {
  const { amount, description = '', redirectUrl } = call.body;
  const { value, currency = 'EUR' } = isObject(amount) ? amount : {};
  if (typeof value !== 'string') throw new HttpError(422, 'Unprocessable Entity', 'amount.value must be a text.');
  const { consent, link, address } = await createPayment(mollie, call, {
    provider: 'mollie',
    prefix: 'tr_',
    page: '/mollie/checkout',
    subject: { amount: requireAmount(value, 'amount.value'), currency: String(currency), item: String(description) },
    returnUrl: requireReturnUrl(redirectUrl, 'redirectUrl'),
  });
  mollie.payments.set(consent.id, { link, address, data: { amount, description } });
  return { status: 201, body: show(mollie, consent) };
}

function read(mollie: Mollie, call: Call): Answer {
  return { status: 200, body: show(mollie, requireConsent(mollie, call, 'mollie')) };
}

/** Of what Mollie lets be changed only the return address. */
function update(mollie: Mollie, call: Call): Answer {
  const consent = requireConsent(mollie, call, 'mollie');
  const payment = mollie.payments.get(consent.id);
  if (payment) payment.link.returnUrl = requireReturnUrl(call.body.redirectUrl, 'redirectUrl');
  return { status: 200, body: show(mollie, consent) };
}

/** The page to pay on is there while nobody has paid on it. */
function show({ payments, origin }: Mollie, consent: Consent): object {
  const { id, expiresAt, decision } = consent;
  const payment = payments.get(id);
  const status = statusOf(consent);
  const isOpen = status === 'pending' && decision === null;
  const self = { href: `${origin()}/mollie/v2/payments/${id}`, type: 'application/hal+json' };
  return {
    resource: 'payment',
    id,
    mode: 'test',
    status: status === 'pending' && !isOpen ? 'pending' : STATUS[status],
    ...payment?.data,
    redirectUrl: payment?.link.returnUrl,
    ...(isOpen && { expiresAt: new Date(expiresAt).toISOString() }),
    _links: { self, ...(isOpen && { checkout: { href: payment?.address, type: 'text/html' } }) },
  };
}
