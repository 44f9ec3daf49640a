import type { StatusWord } from '../consent/provider.js';
import type { ScaAnswer } from './mangopay-api.js';
import { type Creation, createOnce, statusOfCreation } from './mangopay-creation.js';
import { enrolmentStatus, type HookEvent, readHookEvent, startEnrolment } from './mangopay-enrolment.js';
import { type Outcome, type Performed, readOutcome, toPerformed } from './performed.js';
import type { ConsentProvider, HostConsent } from './provider.js';
import { askProvider, assertAccess, type ProviderAccess } from './provider-request.js';
import { memoryStore, type Store } from './store.js';

export interface MangopayOptions extends ProviderAccess {
  readonly clientId: string;
  /** Where transfers, recipients and what webhooks said are remembered. By default in this process alone. */
  readonly store?: Store;
}

/** Mangopay's money: `Amount` in the smallest unit, e.g. cents. */
export interface Funds {
  readonly Currency: string;
  readonly Amount: number;
}

/** The body of `POST /transfers`, with whatever else it takes. */
export interface TransferBody {
  readonly AuthorId: string;
  readonly DebitedFunds: Funds;
  readonly Fees: Funds;
  readonly DebitedWalletId: string;
  readonly CreditedWalletId: string;
  readonly [field: string]: unknown;
}

/**
 * What the user is about to do. Mangopay has no consents: the initiate call is the action itself. So `find` gives what the shop
 * wants, from the shop's own order, with one of these four. `id` is the shop's own name for it, unique for ever.
 */
export interface MangopayAction extends HostConsent {
  readonly transfer?: TransferBody;
  /** The body of `POST /users/{userId}/recipients`. */
  readonly recipient?: { readonly userId: string; readonly body: object };
  readonly enrolment?: { readonly userId: string };
  /** Access to the user's transactions. */
  readonly account?: { readonly userId: string };
}

export interface Mangopay extends ConsentProvider<MangopayAction> {
  initiate(action: MangopayAction, returnUrl?: string): Promise<ScaAnswer>;
  /**
   * The transfer for this key: created once, however often and in however many processes it is asked for. A transfer that has
   * failed is followed by another one; one that waits for its user is given again, with the same link.
   */
  transfer(key: string, body: TransferBody): Promise<ScaAnswer>;
  /** The same for a payout recipient. */
  recipient(key: string, userId: string, body: object): Promise<ScaAnswer>;
  /** `POST /sca/users/{userId}/enrollment`: a new session for each call, and no harm done. */
  enroll(userId: string): Promise<ScaAnswer>;
  /** The user's transactions, or a 412 that asks for access to them. Each refused call opens a session at Mangopay. */
  transactions(userId: string): Promise<Performed>;
  /** Takes a webhook's request and remembers what it says of an enrolment. Null: it is no webhook of Mangopay's. */
  readHook(request: Request): Promise<HookEvent | null>;
}

/**
 * Mangopay, on the server.
 *
 * Sources: docs.mangopay.com, guides "SCA session redirection", "Idempotency" and "Webhooks"; API reference, "Enroll a User in
 * SCA", "View the SCA status of a User", "View an API Response".
 *
 * @throws TypeError where `api`, `clientId` or `token` is missing.
 */
export function mangopay({ clientId, store = memoryStore(), ...access }: MangopayOptions): Mangopay {
  assertAccess('mangopay', access);
  if (typeof clientId !== 'string' || clientId === '') {
    throw new TypeError('mangopay: clientId must be your client id at Mangopay. Is it set?');
  }
  const api = { access, store, base: `/v2.01/${encodeURIComponent(clientId)}` };

  async function initiate(action: MangopayAction): Promise<ScaAnswer> {
    const creation = creationOf(action);
    if (creation) return createOnce(api, creation);
    if (action.enrolment) return startEnrolment(api, action.enrolment.userId);
    if (action.account) return linkToAccount(action.account.userId);
    throw unknownAction();
  }

  async function status(action: MangopayAction): Promise<StatusWord> {
    const creation = creationOf(action);
    if (creation) return statusOfCreation(api, creation);
    if (action.enrolment) return enrolmentStatus(api, action.enrolment.userId);
    // Only the call that opens a session tells. The page repeats its own call in place of asking for a status.
    if (action.account) return 'pending';
    throw unknownAction();
  }

  async function askForTransactions(userId: string): Promise<Outcome> {
    const path = `${api.base}/users/${encodeURIComponent(userId)}/transactions?ScaContext=USER_PRESENT`;
    const answer = await askProvider(access, { method: 'GET', path });
    // The transactions themselves: what they hold of earlier consents is past.
    return answer.status === 200 ? { body: answer.body } : readOutcome(answer);
  }

  async function linkToAccount(userId: string): Promise<ScaAnswer> {
    const outcome = await askForTransactions(userId);
    const link = 'consent' in outcome ? outcome.consent.redirect_url : undefined;
    return { PendingUserAction: link ? { RedirectUrl: link } : null };
  }

  return {
    initiate,
    status,
    transfer: (key, body) => createOnce(api, transferOf(key, body)),
    recipient: (key, userId, body) => createOnce(api, recipientOf(key, userId, body)),
    enroll: (userId) => startEnrolment(api, userId),
    transactions: (userId) => toPerformed(() => askForTransactions(userId)),
    readHook: (request) => readHookEvent(store, request),
  };
}

function creationOf({ id, transfer, recipient }: MangopayAction): Creation | null {
  if (transfer) return transferOf(id, transfer);
  return recipient ? recipientOf(id, recipient.userId, recipient.body) : null;
}

function transferOf(key: string, body: TransferBody): Creation {
  return { kind: 'transfers', key, path: '/transfers', body: { ScaContext: 'USER_PRESENT', ...body } };
}

function recipientOf(key: string, userId: string, body: object): Creation {
  return { kind: 'recipients', key, path: `/users/${encodeURIComponent(userId)}/recipients`, body };
}

function unknownAction(): TypeError {
  return new TypeError('mangopay: what find gave has none of transfer, recipient, enrolment and account.');
}
