import { isObject } from '../guards.js';
import type { Provider, Raw, RawLink } from '../provider.js';

/** Every field of a consent that Intergiro documents. */
const FIELDS: readonly string[] = ['id', 'status', 'scope', 'expires_at'];

/**
 * The wrapper with a consent that has an id and no link of its own, or the inner object passed on by itself. Half of all APIs
 * answer `id` and `status`: the inner object is Intergiro's only where nothing stands beside the fields that it documents.
 */
function recognises(raw: Raw): boolean {
  if (isObject(raw.consent)) return 'id' in raw.consent && !('consentUrl' in raw.consent);
  return 'id' in raw && 'status' in raw && Object.keys(raw).every((field) => FIELDS.includes(field));
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
