import { isObject } from '../consent/guards.js';
import type { Raw, StatusWord } from '../consent/provider.js';
import { mollie as dialect } from '../consent/providers/mollie.js';
import { CallError } from './call-error.js';
import { fingerprintOf } from './digest.js';
import { orderChanged } from './pay-once.js';
import type { ConsentProvider, HostConsent } from './provider.js';
import { askProvider, assertAccess, isSuccess, type ProviderAccess, refusalOf } from './provider-request.js';
import { memoryStore, type Store } from './store.js';
import { readState, type Turns, takeTurn } from './turns.js';

export interface MollieOptions extends Omit<ProviderAccess, 'api'> {
  /** `https://api.mollie.com` by default. */
  readonly api?: string;
  /** Where is remembered which payment stands for an order. By default in this process alone. */
  readonly store?: Store;
}

/** The body of `POST /v2/payments`, without `redirectUrl`. */
export interface MolliePayment {
  /** `value` with two decimals as a rule: `"129.90"`. */
  readonly amount: { readonly currency: string; readonly value: string };
  readonly description: string;
  readonly [field: string]: unknown;
}

/** What the user is about to pay, from the shop's own order. `id` is the shop's own name for it, unique for ever. */
export interface MollieOrder extends HostConsent {
  readonly payment: MolliePayment;
}

/** What is known of an order. */
interface OrderState {
  /** Of what was ordered first. */
  fingerprint?: string;
  /** Mollie's name for the payment that the user may pay, or has paid. */
  id?: string;
}

/**
 * Mollie, on the server. The initiate call creates the payment. An order has one payment that can be paid: where the user comes
 * a second time, that one is told the new return address, and another one is created only where it has come to nothing.
 *
 * Source: docs.mollie.com, "Create payment", "Get payment" and "Update payment".
 *
 * @throws TypeError where `token` is missing.
 */
export function mollie(options: MollieOptions): ConsentProvider<MollieOrder> {
  const { api = 'https://api.mollie.com', store = memoryStore(), ...rest } = options;
  const access = { api, ...rest };
  assertAccess('mollie', access);

  async function initiate(order: MollieOrder, returnUrl: string): Promise<object> {
    const fingerprint = await fingerprintOf(order.payment);
    return takeTurn(turnsOf(store, order), async (state) => {
      state.fingerprint ??= fingerprint;
      if (state.fingerprint !== fingerprint) throw orderChanged();
      const living = state.id === undefined ? null : await answerOfLiving(access, state.id, { order, returnUrl });
      if (living) return living;
      const body = { ...order.payment, redirectUrl: returnUrl };
      // Without an idempotency key: a payment whose answer was lost can be paid by nobody, as nobody has its link.
      const created = await ask(access, { method: 'POST', path: '/v2/payments', body });
      if (typeof created.id !== 'string') throw unreadable();
      state.id = created.id;
      return readAnswer(created);
    });
  }

  async function status(order: MollieOrder): Promise<StatusWord> {
    const { state } = await readState(turnsOf(store, order));
    if (state.id === undefined) return 'pending';
    return statusOf(await ask(access, { method: 'GET', path: pathOf(state.id) }), order);
  }

  return { initiate, status };
}

function turnsOf(store: Store, { id }: MollieOrder): Turns<OrderState> {
  return { store, name: `sca-consent:mollie:${id}`, first: {} };
}

function pathOf(id: string): string {
  return `/v2/payments/${encodeURIComponent(id)}`;
}

interface Payment {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly body?: object;
}

/** @throws CallError where it is refused. */
async function ask(access: ProviderAccess, call: Payment): Promise<Raw> {
  const answer = await askProvider(access, call);
  if (!isSuccess(answer.status)) throw refusalOf(answer);
  if (!isObject(answer.body)) throw unreadable();
  return answer.body;
}

function unreadable(): CallError {
  return new CallError(502, 'provider_answer', "The payment provider's answer cannot be read.");
}

/** The payment that there is; null where it has come to nothing. */
async function answerOfLiving(
  access: ProviderAccess,
  id: string,
  { order, returnUrl }: { order: MollieOrder; returnUrl: string },
): Promise<object | null> {
  const payment = await ask(access, { method: 'GET', path: pathOf(id) });
  const word = statusOf(payment, order);
  if (word === 'complete') return { exempt: true };
  if (word !== 'pending') return null;
  if (dialect.readLink?.(payment)?.redirect_url === undefined) return readAnswer(payment);
  return readAnswer(await ask(access, { method: 'PATCH', path: pathOf(id), body: { redirectUrl: returnUrl } }));
}

function statusOf(payment: Raw, { payment: { amount: ordered } }: MollieOrder): StatusWord {
  const word = dialect.readStatus?.(payment) ?? 'pending';
  const paid = isObject(payment.amount) ? payment.amount : {};
  // What was paid is what was ordered, and nothing else.
  const isSame = paid.currency === ordered.currency && paid.value === ordered.value;
  return word === 'complete' && !isSame ? 'failed' : word;
}

/** Only what the element needs. Without a page to pay on, the user has paid, and the bank takes its time. */
function readAnswer(payment: Raw): object {
  const { redirect_url, expires_at } = dialect.readLink?.(payment) ?? {};
  return typeof redirect_url === 'string' ? { redirect_url, expires_at } : { wait: true };
}
