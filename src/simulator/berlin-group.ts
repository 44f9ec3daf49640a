/** A bank by NextGenPSD2 1.3: a credit transfer, with a page of the bank's or, decoupled, its app. Nothing is added on the way back. */
import { createPayment, requireAmount, requireConsent, requireReturnUrl } from './created-payment.js';
import { type Answer, type Call, errorAnswer, isObject, type Route } from './http.js';
import { type Simulation, statusOf } from './ledger.js';

const PAYMENTS = '/v1/payments/sepa-credit-transfers';

const TRANSACTION_STATUS = { pending: 'RCVD', authorised: 'ACSC', declined: 'RJCT', expired: 'RJCT' };
const SCA_STATUS = { pending: 'started', authorised: 'finalised', declined: 'failed', expired: 'failed' };

export function berlinGroupRoutes(simulation: Simulation): Route[] {
  const payments = `/berlin-group${PAYMENTS}`;
  return [
    ['POST', payments, (call) => create(simulation, call)],
    ['GET', `${payments}/:id/status`, (call) => readStatus(simulation, call)],
    ['GET', `${payments}/:id/authorisations/:authorisationId`, (call) => readScaStatus(simulation, call)],
  ];
}

export function berlinGroupErrorAnswer(error: unknown): Answer {
  const { status, body } = errorAnswer(error);
  return { status, body: { tppMessages: [{ category: 'ERROR', code: body.error.code, text: body.error.message }] } };
}

async function create(simulation: Simulation, call: Call): Promise<Answer> {
  const { instructedAmount, creditorName = '' } = call.body;
  const { amount, currency = 'EUR' } = isObject(instructedAmount) ? instructedAmount : {};
  const { consent, address } = await createPayment(simulation, call, {
    provider: 'berlin-group',
    page: '/berlin-group/authorise',
    subject: {
      amount: requireAmount(amount, 'instructedAmount.amount'),
      currency: String(currency),
      payee: String(creditorName),
    },
    returnUrl: requireReturnUrl(call.req.headers['tpp-redirect-uri'], 'TPP-Redirect-URI'),
  });
  const { decoupled = false } = consent.switches;
  const self = `${PAYMENTS}/${consent.id}`;
  return {
    status: 201,
    headers: { 'ASPSP-SCA-Approach': decoupled ? 'DECOUPLED' : 'REDIRECT', Location: self },
    body: {
      transactionStatus: 'RCVD',
      paymentId: consent.id,
      ...(decoupled && { psuMessage: 'Please confirm the payment in your banking app.' }),
      _links: {
        ...(!decoupled && { scaRedirect: { href: address } }),
        self: { href: self },
        status: { href: `${self}/status` },
        scaStatus: { href: `${self}/authorisations/${consent.id}` },
      },
    },
  };
}

function readStatus(simulation: Simulation, call: Call): Answer {
  const status = statusOf(requireConsent(simulation, call, 'berlin-group'));
  return { status: 200, body: { transactionStatus: TRANSACTION_STATUS[status] } };
}

/** There is one authorisation for each payment, and it has the payment's id. */
function readScaStatus(simulation: Simulation, call: Call): Answer {
  const status = statusOf(requireConsent(simulation, call, 'berlin-group'));
  return { status: 200, body: { scaStatus: SCA_STATUS[status] } };
}
