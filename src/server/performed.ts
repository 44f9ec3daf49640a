import type { ReadConsent } from '../consent/consent.js';
import { findConsent, responseFor } from './consent-response.js';
import { isServersFault, logError } from './log-error.js';
import { isSuccess, type ProviderAnswer, refusalOf } from './provider-request.js';
import { errorResponse, jsonResponse } from './responses.js';

/** What came of a protected call. */
export interface Performed {
  /** For the page: the provider's answer, a 412 with the consent and nothing else, or an error in our own words. */
  readonly response: Response;
  /** What the user has to authorise first: keep it in the user's session, where `find` looks for it. Null: nothing. */
  readonly consent: ReadConsent | null;
}

/** The thing itself, or what has to be authorised first. */
export type Outcome = { readonly body: unknown } | { readonly consent: ReadConsent };

/** Never throws: what goes wrong is an error response, and a line in the server's log where it is not the caller's fault. */
export async function toPerformed(perform: () => Promise<Outcome>): Promise<Performed> {
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

/** The consent that an answer asks for; null where it is a success without one. */
function consentIn({ status, headers, body }: ProviderAnswer): Promise<ReadConsent | null> {
  const challenge = headers.get('WWW-Authenticate');
  return findConsent(Response.json(body, { status, headers: challenge ? { 'WWW-Authenticate': challenge } : {} }));
}
