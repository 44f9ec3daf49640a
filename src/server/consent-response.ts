import type { ReadConsent } from '../consent/consent.js';
import { readConsent } from '../consent/read-consent.js';
import { InvalidConsentError } from '../errors.js';
import { CallError } from './call-error.js';
import { isSuccess, refusalOf } from './provider-request.js';
import { errorResponse, jsonResponse } from './responses.js';

/**
 * What the shop passes on to its own page when the provider's answer asks for an authorisation: a 412 with the consent, and
 * nothing else of the answer. Null where a 2xx asks for nothing. Any other answer becomes an error in our own words.
 *
 *     const response = (await consentResponse(answer)) ?? Response.json(await answer.json());
 *
 * @param answer The provider's `Response`, which can still be read afterwards.
 */
export async function consentResponse(answer: Response): Promise<Response | null> {
  try {
    const consent = await findConsent(answer.clone());
    return consent && responseFor(consent);
  } catch (error) {
    return errorResponse(error);
  }
}

/** A 412 with the consent, as the element takes it. */
export function responseFor(consent: ReadConsent): Response {
  return jsonResponse(consent, 412);
}

/**
 * The consent that an answer asks for; null: a 2xx that asks for none.
 *
 * @throws CallError where the call failed, or asks for a consent that cannot be read.
 */
export async function findConsent(answer: Response): Promise<ReadConsent | null> {
  try {
    const consent = await readConsent(answer);
    return consent?.exempt ? null : consent;
  } catch (cause) {
    if (!(cause instanceof InvalidConsentError)) throw cause;
    if (!isSuccess(answer.status) && answer.status !== 412) throw refusalOf(answer);
    throw new CallError(502, 'provider_answer', "The payment provider's answer has a consent that cannot be read.");
  }
}
