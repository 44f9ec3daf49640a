import { type ReadConsent, readConsent } from 'sca-consent';
import 'sca-consent/define';
import { handleReturn } from 'sca-consent/return/handle';
import { consentResponse } from 'sca-consent/server';
import german from 'sca-consent/words/de';

/** What `response.json()` gives is `any`: it is read at once, and not by a promise. */
export async function show(response: Response): Promise<ReadConsent> {
  const consent = readConsent(await response.json());
  const sca = document.querySelector('sca-consent');
  if (sca) sca.consent = consent;
  return consent;
}

export const used = [handleReturn, consentResponse, german.start];
