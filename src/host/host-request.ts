import { isNonEmptyString, isObject } from '../consent/guards.js';
import { type ErrorCode, ScaError, type ScaErrorOptions, setErrorName } from '../errors.js';

/** Headers that the host adds to its own calls, for example a CSRF token. */
export type HostHeaders = Readonly<Record<string, string>> | Headers;

/** The same, or a function that is asked again for every call. */
export type HostHeadersSource = HostHeaders | (() => HostHeaders) | null;

/** Which endpoint is called. Error codes and messages carry this name. */
export type HostCallName = 'initiate' | 'status';

export interface HostRequestOptions {
  readonly name: HostCallName;
  /** The endpoint's URL, or the host's own function in its place. */
  readonly target: string | ((signal: AbortSignal) => unknown);
  /** Posted as JSON. Without it the request is a GET. */
  readonly body?: unknown;
  readonly headers: HostHeadersSource;
  readonly credentials: RequestCredentials;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** What the host answered. */
export interface HostAnswer {
  /** The parsed JSON, or what the host's own function resolved with. */
  readonly body: unknown;
  /** The server's clock minus this browser's, in milliseconds, from the `Date` header. Null: the answer has no such header. */
  readonly skew: number | null;
}

export interface HostCallErrorOptions extends ScaErrorOptions {
  readonly retryAfterMs?: number;
}

/** A call to the host's endpoint failed. */
export class HostCallError extends ScaError {
  /** How long the answer's `Retry-After` header asks to wait, in milliseconds. 0: it does not ask. */
  readonly retryAfterMs: number;

  constructor(code: ErrorCode, message: string, { retryAfterMs = 0, ...options }: HostCallErrorOptions = {}) {
    super(code, message, options);
    setErrorName(this, 'HostCallError');
    this.retryAfterMs = retryAfterMs;
  }
}

const JSON_TYPE = 'application/json';

const CREDENTIALS_MODES: readonly string[] = ['same-origin', 'include', 'omit'] satisfies RequestCredentials[];

/** The `Date` header has whole seconds and travels for a while: a smaller difference means equal clocks. */
const MIN_SKEW_MS = 2000;

/** A host's error message is for a developer's console, which a whole page of text would flood. */
const MAX_MESSAGE_LENGTH = 500;

/**
 * Calls one of the host's endpoints once.
 *
 * @throws {HostCallError} `initiate-timeout` or `status-failed` where no answer came in time, `offline` where the browser says
 *   it is offline, else `initiate-failed` or `status-failed`. A `ScaError` that the host's own function throws is passed on.
 *   An aborted call throws too; whoever aborted it ignores the error.
 */
export async function sendHostRequest(options: HostRequestOptions): Promise<HostAnswer> {
  const { name, timeoutMs, signal } = options;
  const call = new AbortController();
  let isTimedOut = false;
  const timer = setTimeout(() => {
    isTimedOut = true;
    call.abort();
  }, timeoutMs);
  const onAbort = (): void => call.abort();
  signal.addEventListener('abort', onAbort);
  try {
    if (signal.aborted) throw abortError();
    // The host's own function may ignore its signal. The race ends the wait all the same.
    return await Promise.race([rejectOnAbort(call.signal), callTarget(options, call.signal)]);
  } catch (cause) {
    throw isTimedOut ? timeoutError(name, timeoutMs) : toHostError(cause, name);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
  }
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(abortError()));
  });
}

function abortError(): DOMException {
  return new DOMException('The call was aborted.', 'AbortError');
}

async function callTarget(options: HostRequestOptions, signal: AbortSignal): Promise<HostAnswer> {
  const { name, target } = options;
  // A page may replace `fetch`. What its `fetch` gives need not be an instance of Response, so it is not asked to be one.
  if (typeof target === 'string') return readResponse(await fetchEndpoint(target, options, signal), name);
  const answer = await target(signal);
  return answer instanceof Response ? readResponse(answer, name) : { body: answer, skew: null };
}

function fetchEndpoint(
  url: string,
  { body, headers, credentials }: HostRequestOptions,
  signal: AbortSignal,
): Promise<Response> {
  const hasBody = body !== undefined;
  return fetch(url, {
    method: hasBody ? 'POST' : 'GET',
    ...(hasBody && { body: JSON.stringify(body) }),
    headers: buildHeaders(hasBody, headers),
    // Whatever else a host may have set would make `fetch` throw.
    credentials: CREDENTIALS_MODES.includes(credentials) ? credentials : 'same-origin',
    cache: 'no-store',
    signal,
  });
}

function buildHeaders(hasBody: boolean, source: HostHeadersSource): Headers {
  const headers = new Headers({ Accept: JSON_TYPE });
  if (hasBody) headers.set('Content-Type', JSON_TYPE);
  const own = typeof source === 'function' ? source() : source;
  // One by one: spreading the host's `content-type` beside our `Content-Type` would send both values.
  for (const [name, value] of new Headers(own ?? {})) headers.set(name, value);
  return headers;
}

async function readResponse(response: Response, name: HostCallName): Promise<HostAnswer> {
  const { status, headers } = response;
  const body = parseJson(await response.text());
  if (response.ok && body !== undefined) return { body, skew: readSkew(headers) };
  throw new HostCallError(
    `${name}-failed`,
    readErrorMessage(body) ??
      `The ${name} call was answered ${status} (${headers.get('content-type')}), not JSON with a 2xx.`,
    { status, retryAfterMs: readRetryAfterMs(headers) },
  );
}

/** Undefined: the text is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readSkew(headers: Headers): number | null {
  const skew = millisecondsUntil(headers.get('date'));
  if (Number.isNaN(skew)) return null;
  return Math.abs(skew) < MIN_SKEW_MS ? 0 : skew;
}

/** `Retry-After` holds seconds or an HTTP date (RFC 9110, section 10.2.3). What is neither, or past, asks for no wait. */
function readRetryAfterMs(headers: Headers): number {
  const value = headers.get('retry-after');
  const seconds = Number(value);
  const waitMs = Number.isNaN(seconds) ? millisecondsUntil(value) : seconds * 1000;
  return waitMs > 0 ? waitMs : 0;
}

/** NaN: the text is not a date. */
function millisecondsUntil(httpDate: string | null): number {
  return Date.parse(httpDate ?? '') - Date.now();
}

/** The message in an error body: `{error: {message}}` (Intergiro), problem+json (RFC 9457), `{Message}` (Mangopay). */
function readErrorMessage(body: unknown): string | undefined {
  if (!isObject(body)) return undefined;
  const { error, detail, title, message, Message } = body;
  const inner = isObject(error) ? error.message : error;
  return [inner, detail, title, message, Message].find(isNonEmptyString)?.slice(0, MAX_MESSAGE_LENGTH);
}

function timeoutError(name: HostCallName, timeoutMs: number): HostCallError {
  return new HostCallError(
    name === 'initiate' ? 'initiate-timeout' : 'status-failed',
    `The ${name} call was not answered within ${timeoutMs} ms (the timeout attribute).`,
  );
}

function toHostError(cause: unknown, name: HostCallName): ScaError {
  if (cause instanceof ScaError) return cause;
  return new HostCallError(
    navigator.onLine === false ? 'offline' : `${name}-failed`,
    `The ${name} call failed: ${cause}. Is the browser online, the endpoint same-origin and allowed by connect-src?`,
    { cause },
  );
}
