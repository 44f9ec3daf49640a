import { isObject, type Provider } from '../provider.js';

/**
 * Intergiro: a 412 (sometimes a 200) with `{consent: {id, status, scope?, expires_at?}}`, and
 * `POST /v3/consents/:id` answering `{method: {redirect_url, expires_at?, token?}}`.
 * `method.token` is for the mobile SDKs and is never looked at here. Nothing is documented on the way back.
 * Source: developer.intergiro.com, "Strong Customer Authentication".
 */
export const intergiro: Provider = {
  name: 'intergiro',
  recognises: (raw) => 'consent' in raw || ('id' in raw && 'status' in raw && !('redirect_url' in raw)),
  readLink: (raw) => (isObject(raw.method) ? raw.method : undefined),
};
