/** Stripe's payment intents, confirmed by the server: calls are forms, answers JSON. The way back brings a secret, as there. */
import { randomBytes } from 'node:crypto';
import { createPayment, requireAmount, requireConsent, requireReturnUrl } from './created-payment.js';
import { type Answer, type Call, errorAnswer, HttpError, type Route } from './http.js';
import { type Consent, type Simulation, statusOf } from './ledger.js';

interface Intent {
  client_secret: string;
  url: string;
  return_url: string;
  amount: number;
  currency: string;
}

interface Stripe extends Simulation {
  intents: Map<string, Intent>;
}

export function stripeRoutes(simulation: Simulation): Route[] {
  const stripe: Stripe = { ...simulation, intents: new Map() };
  return [
    ['POST', '/stripe/v1/payment_intents', (call) => create(stripe, call)],
    ['GET', '/stripe/v1/payment_intents/:id', (call) => read(stripe, call)],
  ];
}

export function stripeErrorAnswer(error: unknown): Answer {
  const { status, body } = errorAnswer(error);
  return { status, body: { error: { type: 'invalid_request_error', ...body.error } } };
}

async function create(stripe: Stripe, call: Call): Promise<Answer> {
  const { amount, currency = 'eur', confirm, return_url, description = '' } = call.body;
  if (confirm !== 'true') throw new HttpError(400, 'confirm', 'The simulated Stripe knows confirm=true alone.');
  const returnUrl = requireReturnUrl(return_url, 'return_url');
  const secret = randomBytes(18).toString('base64url');
  const { consent, address } = await createPayment(stripe, call, {
    provider: 'stripe',
    prefix: 'pi_',
    page: '/stripe/redirect',
    subject: {
      amount: requireAmount(amount, 'amount', 2),
      currency: String(currency).toUpperCase(),
      payee: String(description),
    },
    returnUrl,
    addsToReturn: (word) => ({
      payment_intent: consent.id,
      payment_intent_client_secret: `${consent.id}_secret_${secret}`,
      redirect_status: word === 'authorised' ? 'succeeded' : 'failed',
    }),
  });
  stripe.intents.set(consent.id, {
    client_secret: `${consent.id}_secret_${secret}`,
    url: address,
    return_url: returnUrl,
    amount: Number(amount),
    currency: String(currency),
  });
  return { status: 200, body: show(stripe, consent) };
}

function read(stripe: Stripe, call: Call): Answer {
  return { status: 200, body: show(stripe, requireConsent(stripe, call, 'stripe')) };
}

function show({ intents }: Stripe, consent: Consent): object {
  const { url, return_url, ...intent } = intents.get(consent.id) ?? {};
  const redirect = { type: 'redirect_to_url', redirect_to_url: { url, return_url } };
  return { object: 'payment_intent', id: consent.id, ...intent, ...progressOf(consent, redirect) };
}

function progressOf(consent: Consent, redirect: object): object {
  const status = statusOf(consent);
  if (status === 'pending') return { status: 'requires_action', next_action: redirect };
  if (status === 'authorised') return { status: 'succeeded', next_action: null };
  if (status === 'expired') return { status: 'canceled', next_action: null };
  const last_payment_error = { type: 'card_error', code: 'payment_intent_authentication_failure' };
  return { status: 'requires_payment_method', next_action: null, last_payment_error };
}
