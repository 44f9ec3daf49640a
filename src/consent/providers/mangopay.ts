import { assertField, isNonEmptyString, isObject, ownField } from '../guards.js';
import {
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

/** The guide "SCA redirection": a link is good for 10 minutes from the answer that names it. No answer says so. */
const LINK_LIFETIME_MS = 600_000;

/** The guide "SCA redirection": the whole link must be shorter than 2,000 characters. */
const MAX_LINK_LENGTH = 1999;

/** The languages of Mangopay's hosted page (guide, 2025-09-26). It shows English for any other. */
const LANGUAGES: readonly string[] = ['bg', 'nl', 'en', 'fr', 'de', 'el', 'it', 'pl', 'pt', 'es', 'sv'];

/**
 * `Status` of a transfer and a pay-in (`CREATED`, `SUCCEEDED`, `FAILED`) and of a recipient (`PENDING`, `ACTIVE`, `CANCELED`). `UserStatus` is
 * not read: a user who is being enrolled is ACTIVE before and after.
 */
const STATUSES: StatusVocabulary = {
  pending: ['created', 'pending'],
  complete: ['succeeded', 'active'],
  declined: ['canceled'],
  failed: ['failed'],
};

/** A host that answers `status` in its own words means those. */
function readStatus({ status, Status }: Raw): StatusWord | undefined {
  return status === undefined ? findStatus(STATUSES, Status) : undefined;
}

/**
 * `controlStatus=PENDING_VALIDATION`: the session ended before the user had authorised. Observed in an integrator's public code
 * and documented nowhere, so it is a hint and no more.
 */
function readReturn(returned: Returned): ReturnHint | undefined {
  return ownField(returned, 'controlStatus') === 'PENDING_VALIDATION' ? 'declined' : undefined;
}

/**
 * The page of a pay-in: Web Card's `RedirectURL`, or `SecureModeRedirectURL` where a direct card needs 3-D Secure. The return
 * address was given as the pay-in was made, so that the link is ready.
 */
function readPayInLink({ RedirectURL, SecureModeRedirectURL }: Raw): RawLink | undefined {
  const link = RedirectURL ?? SecureModeRedirectURL;
  return isNonEmptyString(link) ? { redirect_url: link, ready: true } : undefined;
}

/** `PendingUserAction: null` means exempt; undefined where the answer is about no SCA. */
function readLink(raw: Raw): RawLink | undefined {
  const { PendingUserAction: action } = raw;
  if (action === undefined) return readPayInLink(raw);
  if (action === null) return { exempt: true };
  const link = isObject(action) ? action.RedirectUrl : undefined;
  assertField(isNonEmptyString(link), 'PendingUserAction.RedirectUrl', link, 'a URL, or PendingUserAction: null');
  return { redirect_url: link };
}

/** A transfer or recipient that is passed through has its id as `Id`; what `readConsent` gave has it as `id`. */
function readConsent(raw: Raw): RawConsent {
  const { ready, ...link } = readLink(raw) ?? {};
  return { id: raw.Id, ...raw, ...link, ...(ready === true && { link_ready: true }) };
}

function recognises(raw: Raw): boolean {
  return 'PendingUserAction' in raw || readPayInLink(raw) !== undefined;
}

/** `returnUrl` is case-sensitive. `lang` overrides the language of the user's own Mangopay settings. */
function prepareLink(link: URL, { returnUrl, lang }: { readonly returnUrl: string; readonly lang: string }): void {
  link.searchParams.set('returnUrl', returnUrl);
  const language = lang.slice(0, 2).toLowerCase();
  if (LANGUAGES.includes(language)) link.searchParams.set('lang', language);
}

/**
 * Mangopay: `{PendingUserAction: {RedirectUrl}}` in a body, or on a 401 in `WWW-Authenticate`; null means exempt.
 * The way back brings `controlStatus` at most. That is undocumented, and a hint only.
 * Pay-ins too: `{Id, Status, RedirectURL}`, or `SecureModeRedirectURL` (observed in code). Not confirmed: that their way back
 * brings `transactionId`, and how long their pages live.
 * Source: docs.mangopay.com, guides "SCA redirection" and "Factors".
 */
export const mangopay: Provider = {
  name: 'mangopay',
  recognises,
  readConsent,
  readLink,
  linkLifetime: LINK_LIFETIME_MS,
  maxLinkLength: MAX_LINK_LENGTH,
  prepareLink,
  readStatus,
  readReturn,
  returnId: ['transactionId'],
};
