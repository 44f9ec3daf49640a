import type { Link } from './consent.js';
import { isObject, isText, type Provider, type RawLink, type StatusWord } from './provider.js';
import { readPlainStatus } from './providers/generic.js';
import { linkOf, providers } from './read-consent.js';

/** What an initiate answer means: a link still to be checked, or that nothing needs authorising. */
export interface Initiated {
  /** Whose link it is: the consent's provider, or, where the answer has another one's shape, that one. */
  readonly provider: Provider;
  /** null: exempt. */
  readonly link: Link | null;
}

/**
 * Reads the initiate answer: the provider's own shape first, then any built-in one, the contract's plain
 * `{redirect_url, expires_at?}` last. Undefined: there is no link in it.
 */
export const readInitiate = (raw: unknown, own: Provider, now: number): Initiated | undefined => {
  if (!isObject(raw)) return undefined;
  let found: RawLink | undefined;
  // A host that answers in the plain form still means its own provider.
  const provider =
    [own, ...providers].find((one) => {
      found = one.readLink?.(raw);
      return found;
    }) ?? own;
  const { exempt, redirect_url, expires_at } = found ?? raw;
  if (exempt) return { provider, link: null };
  return isText(redirect_url) ? { provider, link: linkOf(redirect_url, expires_at, provider, now) } : undefined;
};

/** What the status endpoint said, in the contract's words; what nobody recognises is still pending. */
export const readStatus = (raw: unknown, provider: Provider): StatusWord =>
  (isObject(raw) && (provider.readStatus?.(raw) ?? readPlainStatus(raw))) || 'pending';
