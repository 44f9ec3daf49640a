import { isNonEmptyString, isObject, objectAt, ownField } from '../guards.js';
import {
  findHint,
  findStatus,
  type Provider,
  type Raw,
  type RawConsent,
  type RawLink,
  type Returned,
  type ReturnHint,
  type StatusVocabulary,
  type StatusWord,
} from '../provider.js';

/** `ConsentStatus` of the schema. `CredentialRefused` is deprecated there. */
const STATUSES: StatusVocabulary = {
  pending: ['created', 'started', 'operationcommitting'],
  complete: ['accepted'],
  declined: ['customerrefused', 'credentialrefused', 'canceled'],
  expired: ['expired'],
  failed: ['failed'],
};

/** The consent in the object that waits for it, in a mutation's payload, or by itself. */
function findConsent(raw: Raw): Raw | undefined {
  const places = [objectAt(raw, 'statusInfo', 'consent'), objectAt(raw, 'consent'), raw];
  return places.find(({ consentUrl }) => isNonEmptyString(consentUrl));
}

/** A query holds what the host selected, often `consentUrl` alone: the id stands in that too. */
function readId({ id, consentUrl }: Raw): unknown {
  return id ?? /[?&]consentId=(?<id>[^&#]+)/.exec(String(consentUrl))?.groups?.id;
}

/** `redirectUrl` is the return address, and `expiredAt` is when it expired: neither is read. */
function readConsent(raw: Raw): RawConsent | undefined {
  const consent = findConsent(raw);
  if (!consent) return undefined;
  const { status, purpose, consentUrl } = consent;
  return { id: readId(consent), status, scope: purpose, redirect_url: consentUrl };
}

function readLink(raw: Raw): RawLink | undefined {
  const consent = findConsent(raw);
  return consent && { redirect_url: consent.consentUrl };
}

/** A host that answers `status` in its own words means those. */
function readStatus(raw: Raw): StatusWord | undefined {
  const inner = isObject(raw.statusInfo) ? objectAt(raw, 'statusInfo', 'consent') : objectAt(raw, 'consent');
  return findStatus(STATUSES, raw.status ?? inner.status);
}

function readReturn(returned: Returned): ReturnHint | undefined {
  return findHint(STATUSES, ownField(returned, 'status'));
}

/**
 * Swan: a GraphQL answer whose `statusInfo.consent` or `consent` has a `consentUrl`. Pass on the object that has `statusInfo` or
 * `consent`, not `data`. A consent ends 20 minutes after its link was first opened, so that nobody can say when from the answer.
 * The way back brings `consentId`, `env`, `status` and `resourceId`. Not confirmed: how long an unopened link lives.
 * Source: docs.swan.io, "Consent" and "Workflows"; the partner schema in swan-io/swan-partner-frontend.
 */
export const swan: Provider = {
  name: 'swan',
  recognises: (raw) => findConsent(raw) !== undefined,
  readConsent,
  readLink,
  readStatus,
  readReturn,
  returnId: ['consentId'],
};
