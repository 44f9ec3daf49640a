import type { ReadConsent } from '../consent/consent.js';
import { CallError } from './call-error.js';
import { findConsent, responseFor } from './consent-response.js';
import { isServersFault, logError } from './log-error.js';
import type { HostConsent } from './provider.js';
import { isSuccess, type ProviderAnswer, refusalOf } from './provider-request.js';
import { errorResponse, jsonResponse } from './responses.js';

/** A consent that has the provider's id, so that it can be asked about. */
export type KnownConsent = ReadConsent & HostConsent;

/** What came of a protected call. */
export interface Performed<Consent extends ReadConsent = ReadConsent> {
  /** For the page: the provider's answer, a 412 with the consent and nothing else, or an error in our own words. */
  readonly response: Response;
  /** What the user has to authorise first: keep it in the user's session, where `find` looks for it. Null: nothing. */
  readonly consent: Consent | null;
}

/** The thing itself, or what has to be authorised first. */
export type Outcome<Consent extends ReadConsent = ReadConsent> =
  | { readonly body: unknown }
  | { readonly consent: Consent };

/** Never throws: what goes wrong is an error response, and a line in the server's log where it is not the caller's fault. */
export async function toPerformed<Consent extends ReadConsent>(
  perform: () => Promise<Outcome<Consent>>,
): Promise<Performed<Consent>> {
  try {
    const outcome = await perform();
    if ('body' in outcome) return { response: jsonResponse(outcome.body), consent: null };
    return { response: responseFor(outcome.consent), consent: outcome.consent };
  } catch (error) {
    if (isServersFault(error)) logError(error);
    return { response: errorResponse(error), consent: null };
  }
}

/** @throws CallError where the answer is neither a success nor asks for a consent. */
export async function readOutcome(answer: ProviderAnswer): Promise<Outcome> {
  const consent = await consentIn(answer);
  if (consent) return { consent };
  if (!isSuccess(answer.status)) throw refusalOf(answer);
  return { body: answer.body };
}

/** @throws CallError also where the consent has no id. */
export async function readKnownOutcome(answer: ProviderAnswer): Promise<Outcome<KnownConsent>> {
  const outcome = await readOutcome(answer);
  if ('body' in outcome) return outcome;
  const { id } = outcome.consent;
  if (id === undefined) throw new CallError(502, 'provider_answer', "The payment provider's consent has no id.");
  return { consent: { ...outcome.consent, id } };
}

/** The consent that an answer asks for; null where it is a success without one. */
function consentIn({ status, headers, body }: ProviderAnswer): Promise<ReadConsent | null> {
  const challenge = headers.get('WWW-Authenticate');
  return findConsent(Response.json(body, { status, headers: challenge ? { 'WWW-Authenticate': challenge } : {} }));
}
