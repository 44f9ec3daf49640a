/**
 * Swan's GraphQL API as far as a credit transfer needs it: `initiateCreditTransfers`, `consent` and `cancelConsent`. It knows
 * no GraphQL: it looks for the operation's name, and answers every field that it has, whatever was selected.
 */
import { createPayment, requireAmount, requireReturnUrl } from './created-payment.js';
import { type Answer, type Call, errorAnswer, HttpError, isObject, type JsonObject, type Route } from './http.js';
import { type Consent, decide, type Simulation, statusOf } from './ledger.js';

const STATUS = { pending: 'Created', authorised: 'Accepted', declined: 'CustomerRefused', expired: 'Expired' };

export function swanRoutes(simulation: Simulation): Route[] {
  /** Those that the platform has taken back. */
  const canceled = new Set<Consent>();
  const swan = { ...simulation, canceled };
  return [['POST', '/swan/sandbox-partner/graphql', (call) => answerOperation(swan, call)]];
}

interface Swan extends Simulation {
  canceled: Set<Consent>;
}

async function answerOperation(swan: Swan, call: Call): Promise<Answer> {
  const query = String(call.body.query);
  const variables = isObject(call.body.variables) ? call.body.variables : {};
  const input = isObject(variables.input) ? variables.input : {};
  if (query.includes('initiateCreditTransfers')) return dataAnswer(await initiateCreditTransfers(swan, call, input));
  if (query.includes('cancelConsent')) return dataAnswer(cancelConsent(swan, input));
  if (/\bconsent\s*\(/.test(query)) return dataAnswer(readConsent(swan, variables));
  throw new HttpError(400, 'unknown_operation', 'The simulated Swan does not know that operation.');
}

function dataAnswer(data: object): Answer {
  return { status: 200, body: { data } };
}

/** GraphQL's errors. */
export function swanErrorAnswer(error: unknown): Answer {
  const { status, body } = errorAnswer(error);
  const { message, code } = body.error;
  return { status, body: { data: null, errors: [{ message, extensions: { code } }] } };
}

async function initiateCreditTransfers(swan: Swan, call: Call, input: JsonObject): Promise<object> {
  const redirectUrl = requireReturnUrl(input.consentRedirectUrl, 'consentRedirectUrl');
  const [transfer] = Array.isArray(input.creditTransfers) ? input.creditTransfers : [];
  const { amount, sepaBeneficiary } = isObject(transfer) ? transfer : {};
  const { value, currency = 'EUR' } = isObject(amount) ? amount : {};
  const payee = isObject(sepaBeneficiary) ? String(sepaBeneficiary.name ?? '') : '';
  const { consent, address } = await createPayment(swan, call, {
    provider: 'swan',
    subject: { amount: requireAmount(value, 'amount.value'), currency: String(currency), payee },
    returnUrl: redirectUrl,
    page: '/swan/consent',
    addsToReturn: (word) => ({ consentId: consent.id, env: 'Sandbox', status: STATUS[word] }),
  });
  return {
    initiateCreditTransfers: {
      __typename: 'InitiateCreditTransfersSuccessPayload',
      payment: {
        id: `pay_${consent.id}`,
        statusInfo: {
          __typename: 'PaymentConsentPending',
          status: 'ConsentPending',
          consent: {
            ...showConsent(swan, consent),
            consentUrl: `${address}&consentId=${consent.id}&env=Sandbox`,
            redirectUrl,
          },
        },
      },
    },
  };
}

/** What the user has answered cannot be taken back. */
function cancelConsent(swan: Swan, { consentId }: JsonObject): object {
  const consent = swan.ledger.findConsent(String(consentId), 'swan');
  if (!consent) return { cancelConsent: { __typename: 'ConsentNotFoundRejection', message: 'No such consent.' } };
  if (statusOf(consent) !== 'pending' || consent.decision) {
    return { cancelConsent: { __typename: 'NotReachableConsentStatusRejection', message: 'It was answered.' } };
  }
  decide(consent, 'declined');
  swan.canceled.add(consent);
  const canceled = showConsent(swan, consent);
  return { cancelConsent: { __typename: 'CancelConsentSuccessPayload', consent: canceled } };
}

function readConsent(swan: Swan, variables: JsonObject): object {
  const id = Object.values(variables).find((value) => typeof value === 'string') ?? '';
  const consent = swan.ledger.findConsent(String(id), 'swan');
  if (!consent) throw new HttpError(404, 'not_found', 'No such consent.');
  return { consent: showConsent(swan, consent) };
}

function showConsent({ canceled }: Swan, consent: Consent): object {
  const status = canceled.has(consent) ? 'Canceled' : STATUS[statusOf(consent)];
  return { __typename: 'Consent', id: consent.id, status, purpose: 'InitPayment' };
}
