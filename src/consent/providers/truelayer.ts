import { isNonEmptyString, objectAt, ownField } from '../guards.js';
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

/** `attempt_failed` is not the end: the user may try another bank. */
const STATUSES: StatusVocabulary = {
  pending: ['authorization_required', 'authorizing', 'attempt_failed'],
  complete: ['authorized', 'executed', 'settled'],
  failed: ['failed'],
};

/** What `failure_reason` makes of `failed`. TrueLayer documents the reasons, and the mapping is ours. */
const FAILURES: StatusVocabulary = {
  declined: ['authorization_failed', 'canceled', 'user_canceled_at_provider'],
  expired: ['expired'],
};

/** `error` of a return, as shop plug-ins read it. */
const HINTS: StatusVocabulary = {
  declined: ['tl_hpp_cancel', 'tl_hpp_abandoned'],
  failed: ['tl_hpp_error'],
};

/** A payment that nobody authorised fails after 15 minutes, and the hosted page's `resource_token` is good for as long. */
const LINK_LIFETIME_MS = 900_000;

/** Hosted pages: the old one reads its parameters from the fragment, the newer one from the query. */
const HOSTED_PAGES: readonly string[] = ['payment.truelayer.com', 'payment.truelayer-sandbox.com'];

function recognises(raw: Raw): boolean {
  return 'authorization_flow' in raw || ('resource_token' in raw && 'id' in raw);
}

/** `redirect_url` is the hosted page's address, where the host has built it. It holds the `resource_token`. */
function readLink(raw: Raw): RawLink | undefined {
  if (!recognises(raw)) return undefined;
  const { type, uri } = objectAt(raw, 'authorization_flow', 'actions', 'next');
  if (type === 'wait') return { wait: true };
  const link = type === 'redirect' ? uri : raw.redirect_url;
  return isNonEmptyString(link) ? { redirect_url: link } : undefined;
}

function readConsent(raw: Raw): RawConsent | undefined {
  if (!recognises(raw)) return undefined;
  const { id, status, scope } = raw;
  return { id, status, scope, ...readLink(raw) };
}

function readStatus({ status, failure_reason: reason }: Raw): StatusWord | undefined {
  const word = findStatus(STATUSES, status);
  return (word === 'failed' && findStatus(FAILURES, reason)) || word;
}

function readReturn(returned: Returned): ReturnHint | undefined {
  return findHint(HINTS, ownField(returned, 'error'));
}

/** A bank's own page was told where to lead back. The hosted page is told here, unless the host has done so. */
function prepareLink(link: URL, { returnUrl }: { readonly returnUrl: string }): void {
  if (!HOSTED_PAGES.includes(link.hostname)) return;
  const fragment = new URLSearchParams(link.hash.slice(1));
  if (fragment.has('return_uri') || link.searchParams.has('return_uri')) return;
  if (link.hash === '') {
    link.searchParams.set('return_uri', returnUrl);
    return;
  }
  fragment.set('return_uri', returnUrl);
  link.hash = fragment.toString();
}

/**
 * TrueLayer's payments and mandates, v3: `authorization_flow.actions.next` of type `redirect`, or `{id, resource_token}` with the
 * hosted page's address as `redirect_url`. `return_uri` must be on the Console's list. The way back brings `payment_id` or
 * `mandate_id`, and on an abort `error` (read from plug-ins, not documented). Not confirmed: how exactly the list is compared.
 * Source: docs.truelayer.com, "Hosted page" and "Direct API"; truelayer/truelayer-java.
 */
export const truelayer: Provider = {
  name: 'truelayer',
  recognises,
  readConsent,
  readLink,
  linkLifetime: LINK_LIFETIME_MS,
  prepareLink,
  readStatus,
  readReturn,
  returnId: ['payment_id', 'mandate_id'],
};
