import type { Link } from './consent.js';
import { createLink } from './create-link.js';
import { isNonEmptyString, isObject } from './guards.js';
import type { Provider, Raw, RawLink } from './provider.js';
import { providers } from './providers/index.js';

/** What an initiate answer means: a link that is still to be checked, or that nothing needs authorising. */
export interface InitiateResult {
  /** Whose link it is: the consent's provider, or another one where the answer has that one's shape. */
  readonly provider: Provider;
  /** Null: exempt. */
  readonly link: Link | null;
}

interface FoundLink {
  readonly provider: Provider;
  readonly raw: RawLink | Raw;
}

function findLink(body: Raw, own: Provider): FoundLink {
  for (const provider of [own, ...providers]) {
    const raw = provider.readLink?.(body);
    if (raw) return { provider, raw };
  }
  // A host that answers in the plain form still means its own provider.
  return { provider: own, raw: body };
}

/**
 * Reads the initiate answer: the provider's own shape first, then any built-in dialect's, the contract's plain
 * `{redirect_url, expires_at?}` last. Undefined where there is no link in it.
 *
 * @param now The moment of the answer, in milliseconds since 1970.
 * @throws InvalidConsentError where a dialect's shape is there and its link cannot be read.
 */
export function readInitiate(body: unknown, provider: Provider, now: number): InitiateResult | undefined {
  if (!isObject(body)) return undefined;
  const { provider: whose, raw } = findLink(body, provider);
  if (raw.exempt === true) return { provider: whose, link: null };
  if (!isNonEmptyString(raw.redirect_url)) return undefined;
  return { provider: whose, link: createLink(raw.redirect_url, raw.expires_at, whose, now) };
}
