import type { StatusWord } from '../consent/provider.js';
import { CallError } from './call-error.js';
import { fingerprintOf, idempotencyKeyFor } from './digest.js';
import { type KnownConsent, type Outcome, readKnownOutcome } from './performed.js';
import type { HostConsent } from './provider.js';
import {
  askProvider,
  isFinalRefusal,
  isSuccess,
  isUncertain,
  type ProviderAccess,
  type ProviderAnswer,
  refusalOf,
} from './provider-request.js';
import type { Store } from './store.js';
import { type Save, takeTurn } from './turns.js';

/** What is known of an order. */
interface OrderState {
  /** Of what was ordered first. */
  fingerprint?: string;
  /** Another one begins where the user has declined, or the consent has expired. */
  attempt: number;
  /** What the user has to authorise, or has authorised. */
  consent?: KnownConsent;
  /** A call was sent, and nobody knows yet what came of it. */
  isUnanswered?: boolean;
  /** The order is done, and this is what the provider said. */
  result?: { readonly body: unknown };
}

export interface PayOnceSetup {
  readonly access: ProviderAccess;
  readonly store: Store;
  readonly statusOf: (consent: HostConsent) => Promise<StatusWord>;
}

export interface ProtectedCall {
  readonly key: string;
  readonly path: string;
  readonly body: object;
}

/**
 * One order, one authorisation, one payment. The first call asks for the consent. While the user has not decided, the same
 * consent is given again. When the user has authorised it, the call is made once more, and its result is kept: whoever asks
 * again is given that. An answer that was lost is asked for again by the same idempotency key, on the same consent.
 *
 * @throws CallError 409 where the order has another content than before, or where it cannot be known whether it was paid.
 */
export async function payOnce(setup: PayOnceSetup, call: ProtectedCall): Promise<Outcome<KnownConsent>> {
  const turns = { store: setup.store, name: `sca-consent:order:${call.key}`, first: { attempt: 1 } as OrderState };
  const fingerprint = await fingerprintOf([call.path, call.body]);
  return takeTurn(turns, async (state, save) => {
    state.fingerprint ??= fingerprint;
    if (state.fingerprint !== fingerprint) throw orderChanged();
    if (state.result) return state.result;
    return (await consentThatWaits(setup, state)) ?? sendCall({ setup, call, state, save });
  });
}

/** The consent that the user has still to decide about. One that came to nothing is given up. */
async function consentThatWaits(setup: PayOnceSetup, state: OrderState): Promise<Outcome<KnownConsent> | null> {
  const { consent } = state;
  if (!consent) return null;
  const word = await statusOrUnknown(setup, consent);
  if (word === 'pending') return { consent };
  if (word === 'declined' || word === 'expired' || word === 'failed') {
    if (state.isUnanswered) throw outcomeUnknown();
    delete state.consent;
    state.attempt += 1;
  }
  return null;
}

/** Null where the provider does not tell: then the repeated call says whether the consent was given. */
async function statusOrUnknown({ statusOf }: PayOnceSetup, consent: KnownConsent): Promise<StatusWord | null> {
  try {
    return await statusOf(consent);
  } catch (error) {
    if (error instanceof CallError && (error.status === 404 || error.status === 422)) return null;
    throw error;
  }
}

interface Sending {
  readonly setup: PayOnceSetup;
  readonly call: ProtectedCall;
  readonly state: OrderState;
  readonly save: Save;
}

async function sendCall({ setup, call, state, save }: Sending): Promise<Outcome<KnownConsent>> {
  const wasUnanswered = state.isUnanswered === true;
  state.isUnanswered = true;
  // A process that dies from here on leaves behind that it has asked.
  await save();
  const answer = await askOnce(setup, call, state);
  if (isUncertain(answer.status)) throw refusalOf(answer);
  // A success that cannot be read may be a payment all the same.
  if (!isSuccess(answer.status)) state.isUnanswered = wasUnanswered;
  // A refusal may mean that the call before, whose answer was lost, has spent the consent.
  if (wasUnanswered && isFinalRefusal(answer.status)) throw outcomeUnknown();
  const outcome = await readKnownOutcome(answer);
  settle(state, outcome, wasUnanswered);
  return outcome;
}

async function askOnce(
  { access }: PayOnceSetup,
  { key, path, body }: ProtectedCall,
  { attempt, consent }: OrderState,
): Promise<ProviderAnswer> {
  const idempotencyKey = await idempotencyKeyFor(key, attempt, consent?.id ?? '');
  const repeated = consent ? { ...body, consent_id: consent.id } : body;
  return askProvider(access, { method: 'POST', path, body: repeated, idempotencyKey });
}

function settle(state: OrderState, outcome: Outcome<KnownConsent>, wasUnanswered: boolean): void {
  if ('body' in outcome) {
    state.result = outcome;
  } else {
    // Another consent for an order that may be paid already would let the user pay it twice.
    const isAnother = state.consent !== undefined && state.consent.id !== outcome.consent.id;
    if (wasUnanswered && isAnother) throw outcomeUnknown();
    state.consent = outcome.consent;
  }
  state.isUnanswered = false;
}

export function orderChanged(): CallError {
  return new CallError(409, 'order_changed', 'The order has another content than when it was first asked for.');
}

export function outcomeUnknown(): CallError {
  const remedy = 'Ask the provider before you offer the order again.';
  return new CallError(409, 'outcome_unknown', `An answer was lost, so that the order may be paid. ${remedy}`);
}
