import { isNonEmptyString, isObject } from '../consent/guards.js';
import { type ErrorCode, InvalidConsentError, ScaError, type ScaErrorOptions, setErrorName } from '../errors.js';

/** Which endpoint is called. Error codes and messages carry this name. */
export type HostCallName = 'initiate' | 'status' | 'perform';

/** The endpoint's URL, or the host's own function in its place. */
export type HostCallTarget = string | ((signal: AbortSignal) => unknown);

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

/** An answer that cannot be used. */
export interface BadAnswer {
  readonly status: number;
  readonly contentType: string | null;
  /** The parsed JSON. Undefined: it is not JSON. */
  readonly body: unknown;
  readonly retryAfterMs: number;
}

/** A host's error message is for a developer, whom a whole page of text would not help. */
const MAX_MESSAGE_LENGTH = 500;

const FIRST_ERROR_STATUS = 400;

/** The host answered, and not with JSON and a 2xx. */
export function toAnswerError(
  name: HostCallName,
  { status, contentType, body, retryAfterMs }: BadAnswer,
): HostCallError {
  const fault = 'not JSON with a 2xx';
  const hint = hintFor(status);
  const message =
    readErrorMessage(body) ?? `The ${name} call was answered ${status} (${contentType}), ${fault}. ${hint}`;
  const summary = `The ${name} call was answered ${status}, ${fault}. ${hint}`;
  return new HostCallError(`${name}-failed`, message, { status, retryAfterMs, summary });
}

/** What a developer should look at first. */
export function hintFor(status: number): string {
  switch (status) {
    case 401:
    case 403:
      return 'Is the user still signed in, and do headers and credentials carry what the endpoint asks for (cookie, CSRF token)?';
    case 404:
    case 410:
      return 'Is the URL right, and does the endpoint know this consent of this user?';
    case 405:
      return 'Initiate is called by POST, status by GET.';
    default:
      return status >= FIRST_ERROR_STATUS
        ? "The server's own log says why."
        : 'A page in place of JSON is often a sign-in page, or the page that an app shows for every address.';
  }
}

export function toTimeoutError(name: HostCallName, timeoutMs: number): HostCallError {
  return new HostCallError(
    name === 'initiate' ? 'initiate-timeout' : 'status-failed',
    `The ${name} call was not answered within ${timeoutMs} ms (the timeout attribute).`,
  );
}

export function toHeadersError(name: HostCallName, cause: unknown): HostCallError {
  const summary = `The ${name} call was not made, since the headers property failed: expected an object of names and texts, a Headers, or a function or promise that gives one.`;
  return new HostCallError(`${name}-failed`, `${summary} ${cause}`, { cause, summary });
}

/** What was caught as one of our own errors. */
export function toHostError(cause: unknown, name: HostCallName, target: HostCallTarget): ScaError {
  if (cause instanceof HostCallError || cause instanceof InvalidConsentError) return cause;
  if (cause instanceof ScaError) return toOwnError(cause, name);
  const summary =
    typeof target === 'function'
      ? `The ${name === 'initiate' ? 'initiate' : 'checkStatus'} function threw or rejected: detail.cause holds what it threw.`
      : `The ${name} call failed. Is the browser online, the endpoint same-origin, also after a redirect, and allowed by connect-src?`;
  return new HostCallError(
    navigator.onLine === false ? 'offline' : `${name}-failed`,
    `The ${name} call failed: ${cause}. ${summary}`,
    { cause, summary, status: readStatus(cause) },
  );
}

/** The host's own function chose the code and the message. The message may quote its server. */
function toOwnError({ code, message, status, cause, retryable }: ScaError, name: HostCallName): HostCallError {
  const summary = `The host's own function for the ${name} call threw this error: detail.message says why.`;
  return new HostCallError(code, message, { status, cause, retryable, summary });
}

/** The HTTP status that the errors of HTTP clients carry: `response.status` (axios, ky) or `status` (others). */
export function readStatus(error: unknown): number | undefined {
  if (!isObject(error)) return undefined;
  const { response, status } = error;
  return [isObject(response) ? response.status : undefined, status].find((value) => typeof value === 'number');
}

/** The message in an error body: `{error: {message}}` (Intergiro), problem+json (RFC 9457), `{Message}` (Mangopay). */
export function readErrorMessage(body: unknown): string | undefined {
  if (!isObject(body)) return undefined;
  const { error, detail, title, message, Message } = body;
  const inner = isObject(error) ? error.message : error;
  return [inner, detail, title, message, Message].find(isNonEmptyString)?.slice(0, MAX_MESSAGE_LENGTH);
}
