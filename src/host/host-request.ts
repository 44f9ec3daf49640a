import { resolveEndpoint } from './endpoint-url.js';
import {
  type HostCallName,
  type HostCallTarget,
  toAnswerError,
  toHeadersError,
  toHostError,
  toTimeoutError,
} from './host-errors.js';
import { askForHeaders, type HostHeadersSource, isThenable, mergeHeaders } from './host-headers.js';

export interface HostRequestOptions {
  readonly name: HostCallName;
  readonly target: HostCallTarget;
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
  /** How long the answer's `Retry-After` header asks to wait, in milliseconds. Missing: there was no header to ask. */
  readonly retryAfterMs?: number;
}

/** What is read of a response. One of another frame, of a polyfill or of a test's own is no instance of our `Response`. */
type ResponseLike = Pick<Response, 'status' | 'text'> & { readonly headers?: Pick<Headers, 'get'> | undefined };

const CREDENTIALS_MODES: readonly string[] = ['same-origin', 'include', 'omit'] satisfies RequestCredentials[];

/** The `Date` header has whole seconds and travels for a while: a smaller difference means equal clocks. */
const MIN_SKEW_MS = 2000;

/**
 * Calls one of the host's endpoints once.
 *
 * @throws {ScaError} `initiate-timeout` or `status-failed` where no answer came in time, `offline` where the browser says it is
 *   offline, else `initiate-failed` or `status-failed`. A `ScaError` that the host's own function throws keeps its code. An
 *   aborted call throws too; whoever aborted it ignores the error.
 */
export async function sendHostRequest(options: HostRequestOptions): Promise<HostAnswer> {
  const { name, target, timeoutMs, signal } = options;
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
    throw isTimedOut ? toTimeoutError(name, timeoutMs) : toHostError(cause, name, target);
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
  // A page may replace `fetch`. Whatever its `fetch` gives is read as a response.
  if (typeof target === 'string') return readResponse(await fetchEndpoint(target, options, signal), name);
  const answer = await target(signal);
  return isResponse(answer) ? readResponse(answer, name) : { body: answer, skew: null };
}

function isResponse(answer: unknown): answer is ResponseLike {
  if (typeof answer !== 'object' || answer === null) return false;
  return 'status' in answer && 'text' in answer && typeof answer.text === 'function';
}

async function fetchEndpoint(target: string, options: HostRequestOptions, signal: AbortSignal): Promise<Response> {
  const { name, body, headers: source, credentials } = options;
  const hasBody = body !== undefined;
  let headers: Headers;
  try {
    const given = askForHeaders(source);
    // Only a promise is awaited, so that a call that can be made at once is.
    headers = mergeHeaders(hasBody, isThenable(given) ? await given : given);
  } catch (cause) {
    throw toHeadersError(name, cause);
  }
  if (signal.aborted) throw abortError();
  const { url, mode } = resolveEndpoint(target);
  return fetch(url, {
    method: hasBody ? 'POST' : 'GET',
    ...(hasBody && { body: JSON.stringify(body) }),
    headers,
    mode,
    // Whatever else a host may have set would make `fetch` throw.
    credentials: CREDENTIALS_MODES.includes(credentials) ? credentials : 'same-origin',
    cache: 'no-store',
    signal,
  });
}

async function readResponse(response: ResponseLike, name: HostCallName): Promise<HostAnswer> {
  const { status, headers } = response;
  const readHeader = (header: string): string | null => headers?.get(header) ?? null;
  const body = parseJson(await response.text());
  const skew = readSkew(readHeader('date'));
  const retryAfterMs = readRetryAfterMs(readHeader('retry-after'), Date.now() + (skew ?? 0));
  if (isOk(status) && body !== undefined) return { body, skew, retryAfterMs };
  throw toAnswerError(name, { status, contentType: readHeader('content-type'), body, retryAfterMs });
}

function isOk(status: number): boolean {
  return status >= 200 && status <= 299;
}

/** Undefined: the text is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Null: the header is missing or no date. */
function readSkew(date: string | null): number | null {
  const skew = Date.parse(date ?? '') - Date.now();
  if (Number.isNaN(skew)) return null;
  return Math.abs(skew) < MIN_SKEW_MS ? 0 : skew;
}

/**
 * `Retry-After` holds seconds or an HTTP date (RFC 9110, section 10.2.3). What is neither, or past, asks for no wait.
 *
 * @param serverNow - The date is the server's, so it is compared with the server's clock.
 */
function readRetryAfterMs(value: string | null, serverNow: number): number {
  const seconds = Number(value);
  const waitMs = Number.isNaN(seconds) ? Date.parse(value ?? '') - serverNow : seconds * 1000;
  return waitMs > 0 ? waitMs : 0;
}
