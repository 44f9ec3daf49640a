import type { InitiateRequest, StatusRequest } from '../../src/index.js';

type Request = InitiateRequest | StatusRequest;

/** A test may take `Response` away. */
const isResponse = (body: unknown): body is Response => typeof (body as Response | null)?.clone === 'function';

/** A host's function that answers so, and keeps what it was asked. */
export const answers = (body: unknown) => {
  const asked: Request[] = [];
  const call = async (request: Request): Promise<unknown> => {
    asked.push(request);
    // A response can be read once only.
    return isResponse(body) ? body.clone() : body;
  };
  return Object.assign(call, { asked });
};

/** A host's function that fails. */
export const rejects = (message = 'network down') => {
  const asked: Request[] = [];
  const call = async (request: Request): Promise<unknown> => {
    asked.push(request);
    throw new TypeError(message);
  };
  return Object.assign(call, { asked });
};

/** A host's function that answers when told to. */
export const later = () => {
  const asked: Request[] = [];
  let resolve: (body: unknown) => void = () => {};
  const body = new Promise<unknown>((done) => {
    resolve = done;
  });
  const call = (request: Request): Promise<unknown> => {
    asked.push(request);
    return body;
  };
  return Object.assign(call, { asked, answer: (value: unknown) => resolve(value) });
};

/** A host's function that never answers. */
export const never = () => later();

export const json = (body: unknown, init: ResponseInit = {}): Response =>
  new Response(JSON.stringify(body), { ...init, headers: { 'content-type': 'application/json', ...init.headers } });

export interface Fetched {
  readonly url: string;
  readonly init: RequestInit;
}

/** Stands in for `fetch` until `restore()`. */
export const fakeFetch = (answer: (asked: Fetched) => Response | Promise<Response>) => {
  const real = globalThis.fetch;
  const asked: Fetched[] = [];
  globalThis.fetch = async (input, init = {}) => {
    const call = { url: input instanceof Request ? input.url : String(input), init };
    asked.push(call);
    return answer(call);
  };
  return {
    asked,
    restore: () => {
      globalThis.fetch = real;
    },
  };
};
