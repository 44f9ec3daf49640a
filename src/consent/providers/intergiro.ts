import { isObject } from '../guards.js';
import type { Provider, Raw, RawLink } from '../provider.js';

/** The wrapper, or the inner object passed on by itself. A link beside `id` and `status` is the plain dialect's. */
function recognises(raw: Raw): boolean {
  if ('consent' in raw) return true;
  return 'id' in raw && 'status' in raw && !('redirect_url' in raw);
}

/** `method.token` is for the mobile SDKs: it is a secret, and never looked at here. */
function readLink({ method }: Raw): RawLink | undefined {
  return isObject(method) ? method : undefined;
}

/**
 * Intergiro: a 412 (sometimes a 200) with `{consent: {id, status, scope?, expires_at?}}`, and
 * `POST /v3/consents/:id` answering `{method: {redirect_url, expires_at?, token?}}`.
 * Nothing is documented on the way back.
 * Source: developer.intergiro.com, "Strong Customer Authentication".
 */
export const intergiro: Provider = {
  name: 'intergiro',
  recognises,
  readLink,
};
