/** One call to a provider's API: the only place where its bearer token is used. */
import { HttpError, isObject, parseJson } from '../http.js';

/** Longer than the element's own 15 seconds: the element tells the user, not this server. */
const TIMEOUT_MS = 30_000;

export interface ProviderAccess {
  /** The API's origin. */
  api: string;
  token: string;
  /** Where the provider's links lead. */
  linkOrigins: string[];
}

export interface ProviderRequest {
  method: 'GET' | 'POST';
  path: string;
  body?: object | undefined;
  /** Demo only: how the simulated provider shall behave. */
  simulate?: object | undefined;
}

/** `Body` is the shape that the provider documents. Nothing guarantees it, so every field of it is optional. */
export interface ProviderAnswer<Body = unknown> {
  status: number;
  headers: Headers;
  /** Null where the answer is not JSON. */
  body: Body | null;
}

export async function askProvider<Body>(
  access: Pick<ProviderAccess, 'api' | 'token'>,
  request: ProviderRequest,
): Promise<ProviderAnswer<Body>> {
  const response = await fetchFrom(access, request);
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: parseJson(text) as Body | null };
}

async function fetchFrom(
  { api, token }: Pick<ProviderAccess, 'api' | 'token'>,
  { method, path, body, simulate }: ProviderRequest,
): Promise<Response> {
  const headers = new Headers({ Authorization: `Bearer ${token}`, Accept: 'application/json' });
  if (body) headers.set('Content-Type', 'application/json');
  // Only the simulation reads this; a real shop has no such line.
  if (simulate) headers.set('X-Simulate', JSON.stringify(simulate));
  try {
    return await fetch(api + path, {
      method,
      headers,
      body: body ? JSON.stringify(body) : null,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (cause) {
    // This message reaches the browser: it names neither the address nor the token.
    throw new HttpError(502, 'provider_unreachable', 'The payment provider did not answer.', { cause });
  }
}

/**
 * What a provider's refusal becomes at the shop's own endpoint: its status and its words for developers. Its 401 and 403
 * are about the shop's token, so the browser must not take them for its own.
 */
export function refused({ status, body }: Pick<ProviderAnswer, 'status' | 'body'>): HttpError {
  const answer = isObject(body) ? body : {};
  const error = isObject(answer.error) ? answer.error : {};
  const message = error.message ?? answer.Message ?? 'The payment provider refused.';
  const code = error.code ?? answer.Type ?? 'provider_refused';
  const isAboutTheToken = status === 401 || status === 403;
  return new HttpError(isAboutTheToken || status < 400 ? 502 : status, String(code), String(message));
}
