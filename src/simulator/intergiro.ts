/**
 * Intergiro's v3 API as far as its public documentation shows it: a protected call answers 412 with a pending consent,
 * `POST /v3/consents/:id` turns that into a link, and the link comes back to `return_url` with nothing added.
 */
import { type Answer, type Call, errorAnswer, HttpError, isObject, type Route } from './http.js';
import { type KeptAnswers, keepAnswer, readKey } from './idempotency.js';
import { type Consent, type Kind, type Ledger, type Simulation, type Subject, statusOf } from './ledger.js';
import { prepareLink, readReturnUrl, readSwitches } from './switches.js';

/** `pending` is the only public status word. The others are this simulation's own. */
const STATUS = { pending: 'pending', authorised: 'approved', declined: 'declined', expired: 'expired' };

const ACCOUNT = { iban: 'NO9386011117947', currency: 'EUR', balance: 2318.45 };

interface Transaction {
  id: string;
  date: string;
  description: string;
  amount: number;
}

const OLD_TRANSACTIONS: readonly Transaction[] = [
  { id: 'tr_9041', date: '2026-11-20', description: 'Bakeriet Aker Brygge', amount: -8.4 },
  { id: 'tr_9038', date: '2026-11-18', description: 'Ruter monthly ticket', amount: -74.1 },
  { id: 'tr_9012', date: '2026-11-15', description: 'Salary, Nordlys AS', amount: 3120 },
];
/** Of one account, the newest first. */
const MAX_TRANSACTIONS = 200;

/** What the routes stand on. */
interface Intergiro extends Simulation {
  /** By account. */
  transactions: Map<string, Transaction[]>;
  kept: KeptAnswers;
}

export function intergiroRoutes(simulation: Simulation): Route[] {
  const { ledger } = simulation;
  const intergiro: Intergiro = { ...simulation, transactions: new Map(), kept: new Map() };
  return [
    ['POST', '/v3/transactions/pay', (call) => answerOnce(intergiro, call, () => pay(intergiro, call))],
    ['GET', '/v3/cards/:id/credentials', (call) => readCard(ledger, call)],
    ['GET', '/v3/transactions', (call) => readTransactions(intergiro, call)],
    ['POST', '/v3/consents/:id', (call) => createLink(simulation, call)],
    // Not Intergiro's: no public source documents a way to ask it for a consent's status.
    ['GET', '/v3/consents/:id', (call) => readConsent(ledger, call)],
  ];
}

/** Not Intergiro's: no public source says whether it heeds `Idempotency-Key`. The same key gives the same answer. */
async function answerOnce({ kept }: Intergiro, { req }: Call, run: () => Answer): Promise<Answer> {
  const key = readSwitches(req).ignoreKey ? null : readKey(req);
  if (key === null) return run();
  return kept.get(key) ?? keepAnswer(kept, key, { run, toAnswer: errorAnswer });
}

function pay({ ledger, transactions }: Intergiro, call: Call): Answer {
  const { account_id, amount, currency = 'EUR', beneficiary, reference } = call.body;
  if (typeof amount !== 'number' || !(amount > 0)) {
    throw new HttpError(422, 'invalid_amount', 'amount must be a positive number.');
  }
  const payee = isObject(beneficiary) ? String(beneficiary.name ?? '') : '';
  return protect(ledger, call, {
    kind: 'payment',
    subject: { amount: amount.toFixed(2), currency: String(currency), payee },
    handOut: (consent) => {
      const id = `tr_${consent.id.slice(0, 8)}`;
      const account = String(account_id);
      const payment = { id, date: new Date().toISOString().slice(0, 10), description: payee, amount: -amount };
      transactions.set(account, [payment, ...(transactions.get(account) ?? [])].slice(0, MAX_TRANSACTIONS));
      return { transaction: { id, type: 'pay', status: 'completed', amount, currency, beneficiary, reference } };
    },
  });
}

function readCard(ledger: Ledger, call: Call): Answer {
  const card = {
    id: call.params.id,
    number: '4242424242424242',
    expiry: '11/29',
    cvv: '737',
    holder: 'ASTRID LINDQVIST',
  };
  return protect(ledger, call, { kind: 'card', subject: { item: '•••• 4242' }, handOut: () => ({ card }) });
}

function readTransactions({ ledger, transactions }: Intergiro, call: Call): Answer {
  const account = call.url.searchParams.get('account_id') ?? '';
  return protect(ledger, call, {
    kind: 'account',
    subject: { item: 'NO93 8601 1117 947' },
    handOut: () => ({
      account: ACCOUNT,
      transactions: [...(transactions.get(account) ?? []), ...OLD_TRANSACTIONS],
    }),
  });
}

async function createLink({ ledger, origin }: Simulation, { req, params, body }: Call): Promise<Answer> {
  const consent = findConsent(ledger, params);
  await prepareLink(consent, req);
  const returnUrl = readReturnUrl(body.return_url);
  if (body.return_url !== undefined && !returnUrl) {
    throw new HttpError(422, 'invalid_return_url', 'return_url must be an http(s) URL.');
  }
  const { token, expiresAt } = ledger.openLink(consent, returnUrl);
  const method = {
    redirect_url: `${origin()}/sca/consent?token=${token}`,
    expires_at: new Date(expiresAt).toISOString(),
    token,
  };
  return { status: 200, body: { method } };
}

function readConsent(ledger: Ledger, { params }: Call): Answer {
  const consent = findConsent(ledger, params);
  return { status: 200, body: { consent: { id: consent.id, status: STATUS[statusOf(consent)] } } };
}

function findConsent(ledger: Ledger, params: Record<string, string>): Consent {
  const consent = ledger.findConsent(params.id ?? '', 'intergiro');
  if (!consent) throw new HttpError(404, 'not_found', 'No such consent.');
  return consent;
}

/** Something that needs the user's authorisation. */
interface Protected {
  kind: Kind;
  subject: Subject;
  /** What the caller gets once it was given. */
  handOut(consent: Consent): object;
}

function protect(ledger: Ledger, { req, url, body }: Call, wanted: Protected): Answer {
  const { kind, subject } = wanted;
  const earlier = consentFor(ledger, body.consent_id ?? url.searchParams.get('consent_id'), wanted);
  if (earlier && statusOf(earlier) === 'authorised') {
    earlier.isSpent = kind === 'payment';
    return { status: 200, body: wanted.handOut(earlier) };
  }
  // `make_payment` is the only scope in Intergiro's documentation. Other endpoints send id and status alone.
  const scope = kind === 'payment' ? { scope: ['make_payment'] } : {};
  const consent =
    earlier ?? ledger.openConsent({ provider: 'intergiro', kind, subject, switches: readSwitches(req), ...scope });
  const expiry = kind === 'payment' ? { expires_at: new Date(consent.expiresAt).toISOString() } : {};
  return { status: 412, body: { consent: { id: consent.id, status: 'pending', ...scope, ...expiry } } };
}

/**
 * The consent that a repeated call stands on, if it may. No public source says how Intergiro recognises the repetition;
 * here the caller names the consent (`consent_id` in the body or the query).
 */
function consentFor(ledger: Ledger, id: unknown, { kind, subject }: Protected): Consent | null {
  if (typeof id !== 'string') return null;
  const consent = ledger.findConsent(id, 'intergiro');
  if (consent?.kind !== kind) throw new HttpError(404, 'not_found', 'No such consent.');
  // Dynamic linking (RTS Art. 5): what was authorised is this amount to this payee and nothing else.
  const isSamePayment = consent.subject.amount === subject.amount && consent.subject.payee === subject.payee;
  if (kind === 'payment' && !isSamePayment) {
    throw new HttpError(422, 'consent_mismatch', 'The consent was given for another payment.');
  }
  if (consent.isSpent) throw new HttpError(422, 'consent_spent', 'The consent was used before.');
  const status = statusOf(consent);
  if (status === 'declined') throw new HttpError(422, 'consent_declined', 'The user declined.');
  if (status === 'expired') throw new HttpError(422, 'consent_expired', 'The consent has expired.');
  return consent;
}
