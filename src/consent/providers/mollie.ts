import { isNonEmptyString, objectAt } from '../guards.js';
import {
  findStatus,
  type Provider,
  type Raw,
  type RawConsent,
  type RawLink,
  type StatusVocabulary,
  type StatusWord,
} from '../provider.js';

const STATUSES: StatusVocabulary = {
  pending: ['open', 'pending'],
  complete: ['paid', 'authorized'],
  declined: ['canceled'],
  expired: ['expired'],
  failed: ['failed'],
};

/** The page to pay on. `redirectUrl` beside it is the return address. */
function checkoutOf(raw: Raw): unknown {
  return objectAt(raw, '_links', 'checkout').href;
}

function isPayment(raw: Raw): boolean {
  return raw.resource === 'payment' && String(raw.id).startsWith('tr_');
}

function recognises(raw: Raw): boolean {
  return isPayment(raw) || isNonEmptyString(checkoutOf(raw));
}

/** A recurring charge has no page to pay on, and asks for nothing once it is paid. */
function readConsent(raw: Raw): RawConsent | undefined {
  if (!recognises(raw)) return undefined;
  const { id, status, expiresAt } = raw;
  const checkout = checkoutOf(raw);
  const exempt = checkout === undefined && readStatus(raw) === 'complete';
  return { id, status, scope: 'payment', expires_at: expiresAt, redirect_url: checkout, exempt };
}

function readLink(raw: Raw): RawLink | undefined {
  return recognises(raw) ? { redirect_url: checkoutOf(raw), expires_at: raw.expiresAt } : undefined;
}

function readStatus({ status }: Raw): StatusWord | undefined {
  return findStatus(STATUSES, status);
}

/**
 * Mollie: `POST /v2/payments` answers 201 with `_links.checkout.href`. It is a payment page rather than a bank's own.
 * The return address is `redirectUrl` of that call. Nothing is added to it on the way back (reported in mollie-api-node#4).
 * Not confirmed: how long each method's page lives, where `expiresAt` is missing.
 * Source: docs.mollie.com, "Accepting payments" and "Status changes"; mollie/mollie-api-typescript.
 */
export const mollie: Provider = {
  name: 'mollie',
  recognises,
  readConsent,
  readLink,
  readStatus,
};
