/**
 * The shop's own business: it wants something protected, and passes on what the provider says to that. Whether the
 * answer is the thing itself (200) or "the user must authorise first" (412, 401), the consent is kept in the user's
 * session, because the session later decides who may ask about it.
 */
import { type Answer, isObject, type JsonObject } from '../http.js';
import {
  type ConsentKind,
  consentKinds,
  type ProviderCalls,
  type ProviderName,
  problem,
  providerNames,
  type Session,
  type ShopConsent,
} from './consent-endpoints.js';

/** The newest consents that a session remembers. */
const MAX_CONSENTS = 100;

const DEFAULT_AMOUNT = 129.9;
const MAX_AMOUNT = 100_000;

/** Mangopay gives consents no id, so the session has one place for each kind. */
const MANGOPAY_PLACE: Record<ConsentKind, string> = {
  payment: 'transfers',
  account: 'account',
  enrolment: 'enrolment',
  card: 'card',
};

export interface ActionCall {
  session: Session;
  kind: string;
  /** `provider`, `amount`, `simulate`, and `consent` where the call is repeated after the user has authorised it. */
  body: JsonObject;
}

export type PerformAction = (call: ActionCall) => Promise<Answer>;

export function createActions(providers: Record<string, ProviderCalls>): PerformAction {
  return async function perform({ session, kind: kindName, body }) {
    const kind = consentKinds.find((known) => known === kindName);
    const provider = providerNames.find((known) => known === body.provider);
    const calls = provider && providers[provider];
    if (!kind || !provider || !calls) return problem(404, 'not_found', 'No such action or provider.');

    // What the page names: the consent's id, or for Mangopay the kind's place in the session.
    const known = typeof body.consent === 'string' ? session.consents.get(body.consent) : undefined;
    if (body.consent !== undefined && (known?.provider !== provider || known.kind !== kind)) {
      return problem(404, 'not_found', 'This user has no such consent.');
    }

    const consent = newConsent(provider, kind, body);
    if (!consent) return problem(422, 'invalid_amount', 'amount must be a positive number.');
    if (known) return calls.perform(known, session);
    const answer = await calls.perform(consent, session);
    keep(session, consent);
    return answer;
  };
}

/** Null where the amount cannot be paid. */
function newConsent(provider: ProviderName, kind: ConsentKind, body: JsonObject): ShopConsent | null {
  // A real shop takes the amount from its own basket, never from the browser. The demo lets tests choose one.
  const amount = Number(body.amount ?? DEFAULT_AMOUNT);
  if (!(amount > 0 && amount < MAX_AMOUNT)) return null;
  const order = { amount: amount.toFixed(2), currency: 'EUR', payee: 'Ferry Oslo' };
  return { provider, kind, order, ...(isObject(body.simulate) && { simulate: body.simulate }) };
}

/** A consent without a place was not asked for: the provider gave the thing at once. */
function keep({ consents }: Session, consent: ShopConsent): void {
  const place = consent.provider === 'mangopay' ? MANGOPAY_PLACE[consent.kind] : consent.ref;
  if (!place) return;
  consents.set(place, consent);
  const oldest = consents.keys().next();
  if (consents.size > MAX_CONSENTS && !oldest.done) consents.delete(oldest.value);
}
