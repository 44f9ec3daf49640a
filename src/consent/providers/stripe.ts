import { isNonEmptyString, isObject, objectAt, ownField } from '../guards.js';
import type { Provider, Raw, RawConsent, RawLink, Returned, ReturnHint, StatusWord } from '../provider.js';
import { SECRET_PARAMETERS } from '../secret-return.js';

const INTENTS: readonly unknown[] = ['payment_intent', 'setup_intent'];

/** The user's part is done. `processing` and `requires_capture` are the bank's and the server's. */
const AUTHORISED: readonly unknown[] = ['succeeded', 'processing', 'requires_capture'];

function recognises(raw: Raw): boolean {
  return INTENTS.includes(raw.object);
}

/** Any other `next_action` is no redirect: `use_stripe_sdk` needs Stripe.js. */
function readLink(raw: Raw): RawLink | undefined {
  const { url } = objectAt(raw, 'next_action', 'redirect_to_url');
  return recognises(raw) && isNonEmptyString(url) ? { redirect_url: url } : undefined;
}

function readConsent(raw: Raw): RawConsent | undefined {
  if (!recognises(raw)) return undefined;
  const { id, status, object } = raw;
  const scope = object === 'payment_intent' ? 'payment' : undefined;
  return { id, status, scope, exempt: AUTHORISED.includes(status), ...readLink(raw) };
}

/**
 * `requires_payment_method` is a failure only with an error: without one nothing has begun. `requires_confirmation` is pending:
 * it stands before the user has authorised, and after that until the server confirms again.
 */
function readStatus({ status, last_payment_error, last_setup_error }: Raw): StatusWord | undefined {
  if (AUTHORISED.includes(status)) return 'complete';
  switch (status) {
    case 'requires_action':
    case 'requires_confirmation':
      return 'pending';
    case 'requires_payment_method':
      return isObject(last_payment_error) || isObject(last_setup_error) ? 'failed' : 'pending';
    case 'canceled':
      return 'declined';
    default:
      return undefined;
  }
}

function readReturn(returned: Returned): ReturnHint | undefined {
  return ownField(returned, 'redirect_status') === 'failed' ? 'failed' : undefined;
}

/**
 * Stripe, for servers that confirm by themselves: an intent with `next_action.redirect_to_url`. With Stripe.js in the page there
 * is nothing to do here. `return_url` is given when the server confirms. The way back brings `payment_intent`, `redirect_status`
 * (both observed) and `payment_intent_client_secret`, which must not be stored or logged; `setup_intent` likewise.
 * Not confirmed: how long the page lives.
 * Source: docs.stripe.com, "handleNextAction"; stripe/stripe-node; stripe-samples/accept-a-payment.
 */
export const stripe: Provider = {
  name: 'stripe',
  recognises,
  readConsent,
  readLink,
  readStatus,
  readReturn,
  secretReturn: SECRET_PARAMETERS.stripe,
  returnId: ['payment_intent', 'setup_intent'],
};
