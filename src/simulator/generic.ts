/** A provider without peculiarities: a consent, a link, a status. Comes back with `status` added to the return URL. */
import { type Answer, type Call, HttpError, type Route } from './http.js';
import { type Consent, type Kind, type Simulation, type Subject, statusOf } from './ledger.js';
import { prepareLink, readReturnUrl, readSwitches } from './switches.js';

const STATUS = { pending: 'pending', authorised: 'complete', declined: 'declined', expired: 'expired' };

const KIND = new Map<string, Kind>([
  ['make_payment', 'payment'],
  ['card_details', 'card'],
  ['account_history', 'account'],
  ['onboarding', 'enrolment'],
]);

export function genericRoutes(simulation: Simulation): Route[] {
  return [
    ['POST', '/generic/consents', (call) => createConsent(simulation, call)],
    // A later link, for whoever learns the return address only when the user has pressed the button.
    ['POST', '/generic/consents/:id', (call) => createLink(simulation, call)],
    ['GET', '/generic/consents/:id', (call) => readConsent(simulation, call)],
  ];
}

function createConsent(simulation: Simulation, { req, body }: Call): Answer {
  const scope = Array.isArray(body.scope) ? body.scope.map(String) : [];
  const consent = simulation.ledger.openConsent({
    provider: 'generic',
    kind: KIND.get(scope[0] ?? '') ?? 'account',
    subject: readSubject(body),
    scope,
    switches: readSwitches(req),
    addsToReturn: (word) => ({ status: word === 'authorised' ? 'complete' : 'declined' }),
  });
  const { redirect_url } = linkTo(simulation, consent, body.return_url);
  return { status: 201, body: { id: consent.id, scope, redirect_url, expires_at: isoDate(consent.expiresAt) } };
}

async function createLink(simulation: Simulation, { req, params, body }: Call): Promise<Answer> {
  const consent = findConsent(simulation, params);
  await prepareLink(consent, req);
  return { status: 200, body: linkTo(simulation, consent, body.return_url) };
}

function readConsent(simulation: Simulation, { params }: Call): Answer {
  const consent = findConsent(simulation, params);
  const { id, scope, expiresAt } = consent;
  return { status: 200, body: { id, scope, status: STATUS[statusOf(consent)], expires_at: isoDate(expiresAt) } };
}

function findConsent({ ledger }: Simulation, params: Record<string, string>): Consent {
  const consent = ledger.findConsent(params.id ?? '', 'generic');
  if (!consent) throw new HttpError(404, 'not_found', 'No such consent.');
  return consent;
}

function linkTo({ ledger, origin }: Simulation, consent: Consent, returnUrl: unknown) {
  const { token, expiresAt } = ledger.openLink(consent, readReturnUrl(returnUrl));
  return { redirect_url: `${origin()}/consent?token=${token}`, expires_at: isoDate(expiresAt) };
}

function readSubject(body: Record<string, unknown>): Subject {
  const subject: Subject = {};
  for (const name of ['amount', 'currency', 'payee', 'item'] as const) {
    const value = body[name];
    if (value !== undefined) subject[name] = String(value);
  }
  return subject;
}

function isoDate(time: number): string {
  return new Date(time).toISOString();
}
