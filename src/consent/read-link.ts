import type { Link } from './consent.js';
import { isObject, type Provider, type Raw, type RawLink, type StatusWord } from './provider.js';
import { generic } from './providers/generic.js';
import { providers, readExpiry } from './read-consent.js';

/** What an initiate answer means: a link still to be checked, or that nothing needs authorising. */
export interface Initiated {
  /** Whose link it is: the consent's provider, or, where the answer has another one's shape, that one. */
  readonly provider: Provider;
  /** null: exempt. */
  readonly link: Link | null;
}

const readBy = (provider: Provider, raw: Raw): RawLink | undefined => provider.readLink?.(raw);

/**
 * Reads the initiate answer: the provider's own shape first, then any built-in one, the contract's plain
 * `{redirect_url, expires_at?}` last. Undefined: there is no link in it.
 */
export const readLink = (raw: unknown, provider: Provider, now: number): Initiated | undefined => {
  if (!isObject(raw)) return undefined;
  const own = provider === generic ? undefined : readBy(provider, raw);
  const by = own ? provider : (providers.find((one) => readBy(one, raw)) ?? generic);
  const found = own ?? readBy(by, raw);
  // A host that answers in the plain form still means its own provider.
  const whose = by === generic ? provider : by;
  if (found?.exempt) return { provider: whose, link: null };
  const url = found?.redirect_url;
  if (typeof url !== 'string' || !url) return undefined;
  const lifetime = whose.linkLifetime;
  return {
    provider: whose,
    link: { url, expiresAt: readExpiry('link expires_at', found?.expires_at) ?? (lifetime ? now + lifetime : null) },
  };
};

/** What the status endpoint said, in the contract's words; what nobody recognises is still pending. */
export const readStatus = (raw: unknown, provider: Provider): StatusWord =>
  (isObject(raw) && (provider.readStatus?.(raw) ?? generic.readStatus(raw))) || 'pending';
