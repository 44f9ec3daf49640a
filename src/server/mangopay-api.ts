import { isObject } from '../consent/guards.js';
import { CallError } from './call-error.js';
import type { ProviderAccess } from './provider-request.js';
import type { Store } from './store.js';

/** How Mangopay is reached, and where is kept what has to be remembered. */
export interface MangopayApi {
  readonly access: ProviderAccess;
  readonly store: Store;
  /** `/v2.01/{clientId}`. */
  readonly base: string;
}

/** Mangopay's answer where the user may have to act. `PendingUserAction` is null where nothing has to be authorised. */
export interface ScaAnswer {
  readonly PendingUserAction: { readonly RedirectUrl: string } | null;
}

/**
 * Only what the element needs of an answer.
 *
 * @throws CallError 502 where the answer does not say whether the user has to act.
 */
export function readScaAnswer(body: unknown): ScaAnswer {
  const action = isObject(body) ? body.PendingUserAction : undefined;
  if (action === null) return { PendingUserAction: null };
  if (isObject(action) && typeof action.RedirectUrl === 'string') {
    return { PendingUserAction: { RedirectUrl: action.RedirectUrl } };
  }
  throw new CallError(502, 'provider_answer', "The payment provider's answer has no PendingUserAction.");
}
