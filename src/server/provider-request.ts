import { CallError } from './call-error.js';

/** Twice the element's own limit: the element tells the user, and this call may still come to an end. */
const SILENCE_MS = 30_000;

/** A text, or a function that gives one: providers' access tokens run out. */
export type TokenSource = string | (() => string | Promise<string>);

export interface ProviderAccess {
  /** Where the provider's API is, e.g. `https://api.sandbox.mangopay.com`. */
  readonly api: string;
  /** The bearer token. It is sent to the provider and to nobody else. */
  readonly token: TokenSource;
  /** Takes the place of the global `fetch`: for client certificates (mTLS), a proxy or tracing. */
  readonly fetch?: typeof fetch;
}

/**
 * Finds out at the start what would otherwise fail at the first payment.
 *
 * @throws TypeError where the address is none, or there is no token: mostly an environment variable that is not set.
 */
export function assertAccess(provider: string, { api, token }: ProviderAccess): void {
  if (typeof api !== 'string' || !/^https?:$/.test(URL.canParse(api) ? new URL(api).protocol : '')) {
    throw new TypeError(
      `${provider}: api must be the address of the provider's API, beginning with https://. Is it set?`,
    );
  }
  if (typeof token !== 'function' && (typeof token !== 'string' || token === '')) {
    throw new TypeError(`${provider}: token must be the access token, or a function that gives it. Is it set?`);
  }
}

export interface ProviderRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** With its query, percent-encoded. */
  readonly path: string;
  readonly body?: object | undefined;
  readonly idempotencyKey?: string | undefined;
}

export interface ProviderAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed JSON; null where there is none. */
  readonly body: unknown;
}

/**
 * One call to the provider.
 *
 * @throws CallError (502) where there is no token, or no answer within 30 seconds.
 */
export async function askProvider(access: ProviderAccess, request: ProviderRequest): Promise<ProviderAnswer> {
  const headers = await headersFor(access, request);
  const send = access.fetch ?? fetch;
  try {
    const response = await send(access.api.replace(/\/+$/, '') + request.path, {
      method: request.method,
      headers,
      body: request.body ? JSON.stringify(request.body) : null,
      // Not followed: a redirect would carry the token to an address that nobody configured. Workers know no `error`.
      redirect: 'manual',
      signal: AbortSignal.timeout(SILENCE_MS),
    });
    return { status: response.status, headers: response.headers, body: parseJson(await response.text()) };
  } catch (cause) {
    throw new CallError(502, 'provider_unreachable', 'The payment provider did not answer.', { cause });
  }
}

async function headersFor({ token }: ProviderAccess, request: ProviderRequest): Promise<Headers> {
  try {
    const bearer = typeof token === 'function' ? await token() : token;
    const headers = new Headers({ Authorization: `Bearer ${bearer}`, Accept: 'application/json' });
    if (request.body) headers.set('Content-Type', 'application/json');
    if (request.idempotencyKey) headers.set('Idempotency-Key', request.idempotencyKey);
    return headers;
  } catch {
    // The cause is left out: an error about a header's value quotes the token.
    throw new CallError(502, 'no_token', 'The shop has no valid access token for the payment provider.');
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

/** What a provider's refusal becomes for the browser, by its status. Statuses that are not named are 502. */
const REFUSALS: ReadonlyMap<number, readonly [status: number, code: string, message: string]> = new Map([
  [400, [422, 'provider_refused', 'The payment provider refused the call.']],
  [404, [404, 'provider_unknown', 'The payment provider does not know it.']],
  [409, [409, 'provider_conflict', 'The payment provider is busy with the same call.']],
  [410, [404, 'provider_unknown', 'The payment provider does not know it any more.']],
  [422, [422, 'provider_refused', 'The payment provider refused the call.']],
  [429, [429, 'provider_busy', 'The payment provider asks for fewer calls.']],
]);

/**
 * The error for an answer that is no success. The provider's own words stay here: they may quote a session or a link. Its 401
 * and 403 are about the shop's token, and the browser would take them for its own session's.
 */
export function refusalOf({ status, headers }: Pick<ProviderAnswer, 'status' | 'headers'>): CallError {
  const refusal = REFUSALS.get(status);
  if (!refusal) {
    return new CallError(502, 'provider_failed', 'The payment provider failed.', { cause: `it answered ${status}` });
  }
  const retryAfter = status === 429 ? headers.get('Retry-After') : null;
  return new CallError(...refusal, { cause: `it answered ${status}`, retryAfter });
}

/** Whether the answer says for certain that nothing was done, and that the same call will fare no better. */
export function isFinalRefusal(status: number): boolean {
  return status === 400 || status === 404 || status === 410 || status === 422;
}

/** Whether it is not known what came of the call: no status of the provider's own says that it was not carried out. */
export function isUncertain(status: number): boolean {
  return status < 200 || (status >= 300 && status < 400) || status === 408 || status >= 500;
}
