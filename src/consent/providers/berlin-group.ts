import { isNonEmptyString, isObject, objectAt } from '../guards.js';
import {
  findStatus,
  type Provider,
  type Raw,
  type RawConsent,
  type RawLink,
  type StatusVocabulary,
  type StatusWord,
} from '../provider.js';
import { SECRET_PARAMETERS } from '../secret-return.js';

const SCA_STATUSES: StatusVocabulary = {
  pending: ['received', 'psuidentified', 'psuauthenticated', 'scamethodselected', 'started', 'unconfirmed'],
  complete: ['finalised', 'exempted'],
  failed: ['failed'],
};

const CONSENT_STATUSES: StatusVocabulary = {
  pending: ['received', 'partiallyauthorised'],
  complete: ['valid'],
  declined: ['rejected', 'revokedbypsu', 'terminatedbytpp', 'terminatedbyaspsp', 'replacedbytpp'],
  expired: ['expired'],
};

/** ISO 20022. Some banks say `ACTC` before the user has authorised, so that it settles nothing. */
const TRANSACTION_STATUSES: StatusVocabulary = {
  pending: ['rcvd', 'pdng', 'patc', 'part', 'actc'],
  complete: ['accp', 'acsp', 'acsc', 'accc', 'acwc', 'acwp', 'acfc'],
  declined: ['rjct', 'canc'],
};

const STATUS_FIELDS = ['scaStatus', 'consentStatus', 'transactionStatus'] as const;

function recognises(raw: Raw): boolean {
  return isObject(raw._links) && STATUS_FIELDS.some((field) => field in raw);
}

/**
 * Only `scaRedirect` is for a browser: `scaOAuth` leads to a document for servers. A message to the user without any link to go
 * on with means that the bank's app asks.
 */
function readLink(raw: Raw): RawLink | undefined {
  if (!recognises(raw)) return undefined;
  const link = objectAt(raw, '_links', 'scaRedirect').href;
  if (isNonEmptyString(link)) return { redirect_url: link };
  return isNonEmptyString(raw.psuMessage) && !hasNextStep(raw) ? { wait: true } : undefined;
}

/** The server has something to do first: begin an authorisation, hand over what the user knows, or build an address. */
function hasNextStep(raw: Raw): boolean {
  const names = Object.keys(objectAt(raw, '_links'));
  return names.some((name) => name === 'scaOAuth' || /^(start|update|select|authorise)/.test(name));
}

/** `validUntil` and `validTo` are the permission's end, and no limit for the user who authorises. */
function readConsent(raw: Raw): RawConsent | undefined {
  if (!recognises(raw)) return undefined;
  const { paymentId, consentId, scaStatus, consentStatus, transactionStatus } = raw;
  return {
    id: paymentId ?? consentId,
    status: scaStatus ?? consentStatus ?? transactionStatus,
    scope: paymentId === undefined ? 'account_access' : 'payment',
    exempt: scaStatus === 'exempted',
    ...readLink(raw),
  };
}

/** `scaStatus` first, since it alone is about the user. A host that answers `status` in its own words means those. */
function readStatus({ status, scaStatus, consentStatus, transactionStatus }: Raw): StatusWord | undefined {
  if (status !== undefined) return undefined;
  if (scaStatus !== undefined) return findStatus(SCA_STATUSES, scaStatus);
  if (consentStatus !== undefined) return findStatus(CONSENT_STATUSES, consentStatus);
  return findStatus(TRANSACTION_STATUSES, transactionStatus);
}

/**
 * Banks by NextGenPSD2 1.3 and openFinance 2: 201 with `_links` and `transactionStatus`, `consentStatus` or `scaStatus`. The
 * return address is a header of that call (`TPP-Redirect-URI`, `Client-Redirect-URI`). The words are the standard's, what they
 * mean for a checkout is ours. The way back is not standardised: nothing at some banks, `code` and `state` at others.
 * Not confirmed: version 2 beyond a comparison of both in public. Relative links must be made absolute by the server.
 * Source: the standard's OpenAPI file 1.3.11 in adorsys/xs2a; docs.klarna.com/open-banking, version 2.
 */
export const berlinGroup: Provider = {
  name: 'berlin-group',
  recognises,
  readConsent,
  readLink,
  readStatus,
  secretReturn: SECRET_PARAMETERS.berlinGroup,
};
