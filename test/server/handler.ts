/** The handler in front of a provider of the test's own, in sentences. */
import { type ConsentHandlerOptions, createConsentHandler } from '../../src/server.js';

export const SHOP = 'https://shop.example';
const RETURN_URL = `${SHOP}/back?sca_attempt=1`;

type Options = ConsentHandlerOptions<{ id: string }>;

/** One user, whose consent is c_1. */
export function handlerFor(options: Partial<Options> = {}) {
  const asked: string[] = [];
  const handler = createConsentHandler({
    provider: {
      initiate: async (_consent, returnUrl) => ({ redirect_url: `https://psp.example/?back=${returnUrl}` }),
      status: async () => 'pending',
    },
    find: (id) => {
      asked.push(String(id));
      return id === 'c_1' || id === null ? { id: id ?? 'action' } : null;
    },
    returnOrigins: [SHOP],
    onError: () => {},
    ...options,
  });
  return { handler, asked };
}

export interface Initiate {
  readonly path?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

export function initiate({
  path = '/api/consents/c_1/initiate',
  body = { return_url: RETURN_URL },
  headers = {},
}: Initiate = {}): Request {
  const isRaw = typeof body === 'string' || body instanceof Uint8Array;
  return new Request(SHOP + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin', ...headers },
    body: isRaw ? (body as BodyInit) : JSON.stringify(body),
  });
}

export function status(path = '/api/consents/c_1'): Request {
  return new Request(SHOP + path);
}

export interface ErrorBody {
  readonly error: { readonly code: string; readonly message: string };
}

export async function errorOf(response: Response): Promise<[number, string]> {
  const { error } = (await response.json()) as ErrorBody;
  return [response.status, error.code];
}
