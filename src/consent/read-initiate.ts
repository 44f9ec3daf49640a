import { InvalidConsentError } from '../errors.js';
import type { Link } from './consent.js';
import { createLink } from './create-link.js';
import { copyOwn, isNonEmptyString, isObject } from './guards.js';
import { findWrapper } from './mistakes.js';
import type { Provider, Raw, RawLink } from './provider.js';
import { providers } from './providers/index.js';

/** What an initiate answer means: a link that is still to be checked, or that nothing needs authorising. */
export interface InitiateResult {
  /** Whose link it is: the consent's provider, or another one where the answer has that one's shape. */
  readonly provider: Provider;
  /** Null: exempt. */
  readonly link: Link | null;
}

const EXPECTED_ANSWER = 'the link, as {"redirect_url"} or as the provider answers it';

interface FoundLink {
  readonly provider: Provider;
  readonly raw: RawLink | Raw;
}

function findLink(body: Raw, own: Provider): FoundLink {
  for (const provider of [own, ...providers]) {
    const raw = provider.readLink?.(body);
    // Without a prototype, as the answer is: a field that is missing stays missing.
    if (raw) return { provider, raw: copyOwn(raw as Raw) };
  }
  // A host that answers in the plain form still means its own provider.
  return { provider: own, raw: body };
}

/**
 * Reads the initiate answer: the provider's own shape first, then any built-in dialect's, the contract's plain
 * `{redirect_url, expires_at?}` last. Undefined where there is no link in it.
 *
 * @param now The moment of the answer, in milliseconds since 1970.
 * @throws InvalidConsentError where a dialect's shape is there and its link cannot be read, and where the body was handed over
 *   with what is around it.
 */
export function readInitiate(body: unknown, provider: Provider, now: number): InitiateResult | undefined {
  if (!isObject(body)) return undefined;
  const answer = copyOwn(body);
  const { provider: whose, raw } = findLink(answer, provider);
  if (raw.exempt === true) return { provider: whose, link: null };
  const url = isNonEmptyString(raw.redirect_url) ? raw.redirect_url : '';
  if (url || raw.wait === true) {
    return { provider: whose, link: createLink({ ...raw, redirect_url: url }, whose, now) };
  }
  const wrapper = findWrapper(answer);
  if (wrapper) throw new InvalidConsentError('initiate answer', answer, EXPECTED_ANSWER, wrapper);
  return undefined;
}
