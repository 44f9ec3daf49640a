import type { Consent } from '../consent/consent.js';
import { ScaError } from '../errors.js';

/** What a host's `initiate` is given. */
export interface InitiateRequest {
  readonly consent: Consent;
  /** Where the provider is to send the person; carries the attempt's id. */
  readonly returnUrl: string;
  readonly signal: AbortSignal;
}

/** What a host's `checkStatus` is given. */
export interface StatusRequest {
  readonly consent: Consent;
  readonly signal: AbortSignal;
}

export type HostHeaders = Readonly<Record<string, string>> | Headers;

/** How the host is asked: the element's properties of the same names. */
export interface HostSettings {
  readonly initiateUrl: string | null;
  readonly statusUrl: string | null;
  readonly initiate: ((request: InitiateRequest) => Promise<unknown>) | null;
  readonly checkStatus: ((request: StatusRequest) => Promise<unknown>) | null;
  readonly credentials: RequestCredentials;
  readonly headers: HostHeaders | (() => HostHeaders) | null;
  /** Milliseconds for one call. */
  readonly timeout: number;
}

/** An answer: its body, and what of its head matters. */
export interface HostAnswer {
  readonly body: unknown;
  /** The server's clock against this one's, in milliseconds; null: not said. */
  readonly skew: number | null;
}

/** What a call fails with: `wait` is what `Retry-After` asks for, in milliseconds. */
export type HostCallError = ScaError & { readonly wait?: number };

/** Milliseconds for one call, unless told (contract, section 7). */
const defaultTimeout = 15_000;

const longestTimeout = 2_147_483_647;

/** `Date` has whole seconds and travels: a smaller difference says nothing. */
const leastSkew = 2000;

const json = 'application/json';

/** Fills the id into a URL template. An id is percent-encoded whole, so that it cannot name another endpoint. */
export const fillTemplate = (template: string | null, id = ''): string =>
  (template ?? '').replaceAll('{id}', encodeURIComponent(id));

/** How far from now an HTTP date is, in milliseconds; NaN: it is none. */
const fromNow = (date: string | null): number => Date.parse(date ?? '') - Date.now();

/** What a host's error body says for developers: problem+json, `{error:{message}}`, Mangopay's `Message`. */
const readMessage = (body: unknown): string | undefined => {
  const { error, detail, title, message, Message } = Object(body) as Record<string, unknown>;
  const inner = (error as { message?: unknown } | null | undefined)?.message;
  const said = [inner, error, detail, title, message, Message].find((text) => text && typeof text === 'string');
  return (said as string | undefined)?.slice(0, 500);
};

/**
 * Asks the host once, within its time and `atMost` milliseconds (contract, section 4): for the provider's link where there is
 * a return URL, else how it stands. Throws `ScaError`; where the signal, which is this call's alone, was aborted it throws
 * too, and nobody is to care.
 */
export const askHost = async (
  { initiate, initiateUrl, checkStatus, statusUrl, credentials, headers, timeout }: HostSettings,
  consent: Consent,
  returnUrl: string,
  signal: AbortSignal,
  atMost = longestTimeout,
): Promise<HostAnswer> => {
  const name = returnUrl ? 'initiate' : 'status';
  const failed = `${name}-failed` as const;
  const call: ((request: InitiateRequest) => unknown) | null = returnUrl ? initiate : checkStatus;
  // What is no time at all, or longer than a timer can be, would end every call before it began.
  const time = Math.min(timeout > 0 ? timeout : defaultTimeout, atMost);
  const own = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const stop = (why: unknown): void => {
      reject(why);
      own.abort();
    };
    signal.onabort = stop;
    timer = setTimeout(() => {
      stop(
        new ScaError(
          returnUrl ? 'initiate-timeout' : failed,
          `The ${name} call was not answered within ${time} ms (the timeout attribute).`,
        ),
      );
    }, time);
  });
  const join = (more: HostSettings['headers']): Headers => {
    const all = new Headers({ Accept: json, ...(returnUrl && { 'Content-Type': json }) });
    // One by one: a name that is spelt another way than ours would be added to it.
    for (const [key, value] of new Headers((typeof more === 'function' ? more() : more) ?? {})) all.set(key, value);
    return all;
  };
  /** A host's function may never look at the signal: the race ends the wait all the same. */
  const inTime = <T>(promise: T): Promise<Awaited<T>> => Promise.race([late, promise]);
  try {
    const answer = await inTime(
      call
        ? call({ consent, ...(returnUrl && { returnUrl }), signal: own.signal } as InitiateRequest)
        : fetch(fillTemplate(returnUrl ? initiateUrl : statusUrl, consent.id), {
            method: 'GET',
            ...(returnUrl && { method: 'POST', body: JSON.stringify({ return_url: returnUrl }) }),
            headers: join(headers),
            credentials: /^(include|omit)$/.test(credentials) ? credentials : 'same-origin',
            cache: 'no-store',
            signal: own.signal,
          }),
    );
    // What `fetch` gives is asked nothing of: it may be a page's own.
    if (call && !(answer instanceof Response)) return { body: answer, skew: null };
    const response = answer as Response;
    const { status, headers: head } = response;
    const text = await inTime(response.text());
    let body: unknown;
    try {
      body = JSON.parse(text);
    } catch {
      // What is no JSON is said below.
    }
    const skew = fromNow(head.get('date'));
    if (response.ok && body !== undefined) return { body, skew: Math.abs(skew) < leastSkew ? 0 : skew || null };
    const after = head.get('retry-after');
    const wait = Number(after) * 1000 || fromNow(after);
    throw Object.assign(
      new ScaError(
        failed,
        readMessage(body) ??
          `The ${name} call was answered ${status} (${head.get('content-type')}), not JSON with a 2xx.`,
        { status },
      ),
      { wait: wait > 0 ? wait : 0 },
    );
  } catch (cause) {
    throw cause instanceof ScaError
      ? cause
      : new ScaError(
          navigator.onLine === false ? 'offline' : failed,
          `The ${name} call failed: ${cause}. Is the browser online, the endpoint same-origin and allowed by connect-src?`,
          { cause },
        );
  } finally {
    clearTimeout(timer);
    signal.onabort = null;
  }
};

/** Which URL wants an id, where there is none; an empty string where none does. */
export const wantsId = ({ initiate, initiateUrl, checkStatus, statusUrl }: HostSettings): string => {
  if (!initiate && initiateUrl?.includes('{id}')) return 'initiate-url';
  return !checkStatus && statusUrl?.includes('{id}') ? 'status-url' : '';
};
