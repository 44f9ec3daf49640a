import { ScaError } from '../errors.js';

/** What one call to the host's own endpoints needs. */
export interface HostCall {
  /** The endpoint, `{id}` filled in; or the host's function in its place. */
  readonly to: string | ((signal: AbortSignal) => Promise<unknown>);
  /** What the call is for, as its errors name it. */
  readonly name: 'initiate' | 'status';
  readonly body?: unknown;
  readonly credentials: RequestCredentials;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds. */
  readonly timeout: number;
  readonly signal: AbortSignal;
}

/** An answer: its body, and what of its head matters. */
export interface HostAnswer {
  readonly body: unknown;
  /** The server's clock against this one's, in milliseconds; null: not said. */
  readonly skew: number | null;
}

/** A call that failed; `wait` is what `Retry-After` asks for, in milliseconds. */
export class HostCallError extends ScaError {
  wait = 0;
}

/** Fills the id into a URL template. An id is percent-encoded whole, so that it cannot name another endpoint. */
export const fillTemplate = (template: string, id: string | undefined): string =>
  template.replaceAll('{id}', id === undefined ? '' : encodeURIComponent(id));

/** `Date` has whole seconds and travels: a smaller difference says nothing. */
const leastSkew = 2000;

const readSkew = (headers: Headers): number | null => {
  const date = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(date)) return null;
  const skew = date - Date.now();
  return Math.abs(skew) > leastSkew ? skew : 0;
};

const readWait = (headers: Headers): number => {
  const text = headers.get('retry-after') ?? '';
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Math.max(wait || 0, 0);
};

/** What a host's error body says for developers: problem+json, `{error:{message}}`, Mangopay's `Message`. */
const readMessage = (body: unknown): string | undefined => {
  if (typeof body !== 'object' || body === null) return undefined;
  const { error, detail, title, message, Message } = body as Record<string, unknown>;
  const inner = typeof error === 'object' && error !== null ? (error as Record<string, unknown>).message : error;
  const said = [inner, detail, title, message, Message].find((text) => typeof text === 'string' && text);
  return typeof said === 'string' ? said.slice(0, 500) : undefined;
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const read = async (call: HostCall, answer: Response): Promise<HostAnswer> => {
  const { name } = call;
  const { status, headers } = answer;
  const body = parse(await answer.text());
  if (!answer.ok) {
    const error = new HostCallError(
      `${name}-failed`,
      readMessage(body) ?? `The ${name} endpoint answered ${status}; it should answer 2xx with JSON.`,
      { status },
    );
    error.wait = readWait(headers);
    throw error;
  }
  if (body === undefined) {
    throw new HostCallError(
      `${name}-failed`,
      `The ${name} endpoint answered ${status} with something that is not JSON (content-type ${headers.get('content-type')}); pass the provider's JSON through.`,
      { status },
    );
  }
  return { body, skew: readSkew(headers) };
};

const send = async (call: HostCall, signal: AbortSignal): Promise<HostAnswer> => {
  const { to, body, credentials } = call;
  if (typeof to === 'function') {
    const given = await to(signal);
    return given instanceof Response ? read(call, given) : { body: given, skew: null };
  }
  return read(
    call,
    await fetch(to, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        Accept: 'application/json',
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...call.headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      credentials,
      cache: 'no-store',
      signal,
    }),
  );
};

/**
 * Calls one of the host's endpoints once, within its time. Throws `HostCallError`; where the call was aborted from
 * outside it throws too, and nobody is to care.
 */
export const callHost = async (call: HostCall): Promise<HostAnswer> => {
  const { name, timeout } = call;
  const own = new AbortController();
  const abort = (): void => own.abort();
  if (call.signal.aborted) abort();
  call.signal.addEventListener('abort', abort, { once: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A host's function may never look at the signal: the race ends the wait all the same.
  const late = new Promise<never>((_, reject) => {
    own.signal.addEventListener('abort', () =>
      reject(new HostCallError(`${name}-failed`, `The ${name} call was stopped.`)),
    );
    timer = setTimeout(() => {
      const code = name === 'initiate' ? 'initiate-timeout' : 'status-failed';
      reject(
        new HostCallError(code, `The ${name} endpoint did not answer within ${timeout} ms (the timeout attribute).`),
      );
      own.abort();
    }, timeout);
  });
  try {
    return await Promise.race([send(call, own.signal), late]);
  } catch (cause) {
    if (cause instanceof ScaError) throw cause;
    if (navigator.onLine === false) {
      throw new HostCallError('offline', `The ${name} call could not leave: the browser is offline.`, { cause });
    }
    throw new HostCallError(
      `${name}-failed`,
      `The ${name} call failed: ${cause instanceof Error ? cause.message : String(cause)}. Is the endpoint reachable, same-origin, and allowed by connect-src?`,
      { cause },
    );
  } finally {
    clearTimeout(timer);
    call.signal.removeEventListener('abort', abort);
  }
};
