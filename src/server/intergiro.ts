import { isObject } from '../consent/guards.js';
import { findStatus, type StatusVocabulary, type StatusWord } from '../consent/provider.js';
import { CallError } from './call-error.js';
import { payOnce } from './pay-once.js';
import { type KnownConsent, type Performed, readKnownOutcome, toPerformed } from './performed.js';
import type { ConsentProvider, HostConsent } from './provider.js';
import { askProvider, assertAccess, type ProviderAccess, refusalOf } from './provider-request.js';
import { memoryStore, type Store } from './store.js';

export interface IntergiroOptions extends ProviderAccess {
  /** Where orders are remembered. By default in this process alone, which is too little where there are two. */
  readonly store?: Store;
}

/** A call that Intergiro protects and that changes something. */
export interface IntergiroOrder {
  /** The shop's own name for the order, unique for ever. */
  readonly key: string;
  /** E.g. `/v3/transactions/pay`. */
  readonly path: string;
  readonly body: object;
}

export interface Intergiro extends ConsentProvider {
  /**
   * Makes a protected call once for each order, however often and in however many processes it is asked for: it gives the
   * consent until the user has authorised it, and the result from then on. The same key with another body is refused.
   */
  perform(order: IntergiroOrder): Promise<Performed<KnownConsent>>;
  /** Reads something protected. `consent`: the one that the user has given, where there is one. */
  read(path: string, consent?: HostConsent | null): Promise<Performed<KnownConsent>>;
}

/** `pending` is the only word in Intergiro's public documentation. The others are the plain ones for the same. */
const STATUSES: StatusVocabulary = {
  pending: ['pending'],
  complete: ['approved', 'authorised', 'authorized', 'completed', 'complete'],
  declined: ['declined', 'rejected'],
  expired: ['expired'],
  failed: ['failed'],
};

/**
 * Intergiro, on the server. A protected call answers 412 with a consent, `POST /v3/consents/{id}` gives the link, and the call
 * is made once more when the user has authorised it.
 *
 * Not in the public documentation, and to be checked against Intergiro's specification before going live: how the repeated call
 * names its consent (here `consent_id`, in the body or the query), every status but `pending`, `GET /v3/consents/{id}`, and
 * whether `Idempotency-Key` is heeded.
 *
 * @throws TypeError where `api` or `token` is missing.
 */
export function intergiro({ store = memoryStore(), ...access }: IntergiroOptions): Intergiro {
  assertAccess('intergiro', access);

  async function initiate({ id }: HostConsent, returnUrl: string): Promise<object> {
    const answer = await askProvider(access, { method: 'POST', path: pathOf(id), body: { return_url: returnUrl } });
    if (answer.status !== 200) throw refusalOf(answer);
    return { method: readMethod(answer.body) };
  }

  async function status({ id }: HostConsent): Promise<StatusWord> {
    const answer = await askProvider(access, { method: 'GET', path: pathOf(id) });
    if (answer.status !== 200) throw refusalOf(answer);
    const consent = isObject(answer.body) ? (answer.body.consent ?? answer.body) : null;
    return (isObject(consent) && findStatus(STATUSES, consent.status)) || 'pending';
  }

  return {
    initiate,
    status,
    perform: (order) => toPerformed(() => payOnce({ access, store, statusOf: status }, order)),
    read: (path, consent) =>
      toPerformed(async () =>
        readKnownOutcome(await askProvider(access, { method: 'GET', path: withConsent(path, consent) })),
      ),
  };
}

function pathOf(id: string): string {
  return `/v3/consents/${encodeURIComponent(id)}`;
}

function withConsent(path: string, consent: HostConsent | null | undefined): string {
  if (!consent) return path;
  return `${path}${path.includes('?') ? '&' : '?'}consent_id=${encodeURIComponent(consent.id)}`;
}

/** `method.token` is for mobile apps. A browser has no use for it, so it must not hold it. */
function readMethod(body: unknown): object {
  const method = isObject(body) && isObject(body.method) ? body.method : {};
  const { redirect_url, expires_at } = method;
  if (typeof redirect_url === 'string') return { redirect_url, expires_at };
  throw new CallError(502, 'provider_answer', "The payment provider's answer has no link.");
}
