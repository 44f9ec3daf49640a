import { statusWords } from '../consent/provider.js';
import { CallError } from './call-error.js';
import { type Endpoint, readEndpoint } from './consent-path.js';
import { assertSameSite } from './cross-site.js';
import { readReturnUrl } from './initiate-body.js';
import { isServersFault, logError } from './log-error.js';
import type { ConsentProvider, HostConsent } from './provider.js';
import { errorResponse, jsonResponse, privateResponse } from './responses.js';

export interface ConsentHandlerOptions<Consent extends HostConsent> {
  readonly provider: ConsentProvider<Consent>;
  /**
   * Finds the consent among those of the user who asks, and nowhere else. Null: this user has no such consent, which the
   * browser is told as 404. `id` is null where the path names none. It must not read the request's body.
   */
  readonly find: (id: string | null, request: Request) => FoundConsent<Consent> | Promise<FoundConsent<Consent>>;
  /** The shop's own origins, e.g. `https://shop.example`: the provider may send a user there, and their pages may ask. */
  readonly returnOrigins: readonly string[];
  /** Where the endpoints are, unless a router has taken that off the path. `/api/consents` by default. */
  readonly basePath?: string;
  /** Told of every call that failed by the server's or the provider's fault. By default a line of `console.error`. */
  readonly onError?: (error: unknown, request: Request) => void;
}

type FoundConsent<Consent> = Consent | null | undefined;

export type ConsentHandler = (request: Request) => Promise<Response>;

const METHODS = { initiate: 'POST', status: 'GET' } as const;

/**
 * The host's two endpoints in one function: `POST …/{id}/initiate` and `GET …/{id}`, and both without the id. It keeps
 * nothing, answers every request and never throws.
 *
 * @throws TypeError where an option is missing, or one of `returnOrigins` is no origin.
 */
export function createConsentHandler<Consent extends HostConsent>(
  options: ConsentHandlerOptions<Consent>,
): ConsentHandler {
  assertOptions(options);
  return async function handleConsentCall(request) {
    try {
      return await answer(options, request);
    } catch (error) {
      report(options, error, request);
      return errorResponse(error, error instanceof CallError && error.status === 405 ? allowed(error) : {});
    }
  };
}

function assertOptions<Consent extends HostConsent>({
  provider,
  find,
  returnOrigins,
}: ConsentHandlerOptions<Consent>): void {
  if (typeof provider?.initiate !== 'function' || typeof provider.status !== 'function') {
    throw new TypeError('createConsentHandler: provider needs the functions initiate and status.');
  }
  if (typeof find !== 'function') throw new TypeError('createConsentHandler: find must be a function.');
  if (!Array.isArray(returnOrigins) || returnOrigins.length === 0) {
    throw new TypeError("createConsentHandler: returnOrigins must name the shop's origins: ['https://shop.example'].");
  }
  for (const origin of returnOrigins) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      const remedy = 'a scheme, a host and a port, without a path or a slash at the end, as in https://shop.example.';
      throw new TypeError(
        `createConsentHandler: ${JSON.stringify(origin)} in returnOrigins is no origin. Write ${remedy}`,
      );
    }
  }
}

async function answer<Consent extends HostConsent>(
  options: ConsentHandlerOptions<Consent>,
  request: Request,
): Promise<Response> {
  const endpoint = readEndpoint(request, options.basePath ?? '/api/consents');
  assertMethod(endpoint, request);
  const { provider } = options;
  if (endpoint.name === 'status') return statusResponse(provider, await findConsent(options, endpoint, request));
  assertSameSite(request, options.returnOrigins);
  const consent = await findConsent(options, endpoint, request);
  const returnUrl = await readReturnUrl(request, options.returnOrigins);
  const link = await provider.initiate(consent, returnUrl);
  return link instanceof Response ? privateResponse(link) : jsonResponse(link);
}

/** @throws CallError 405, with the method that is allowed as its cause. */
function assertMethod({ name }: Endpoint, { method }: Request): void {
  if (method === METHODS[name]) return;
  throw new CallError(405, 'method', `Use ${METHODS[name]} here.`, { cause: METHODS[name] });
}

function allowed({ cause }: CallError): Record<string, string> {
  return { Allow: String(cause) };
}

async function findConsent<Consent extends HostConsent>(
  { find }: ConsentHandlerOptions<Consent>,
  { id }: Endpoint,
  request: Request,
): Promise<Consent> {
  const consent = await find(id, request);
  if (!consent) throw new CallError(404, 'not_found', 'This user has no such consent.');
  if (typeof consent.id !== 'string' || consent.id === '') {
    throw new TypeError("find gave a record without the provider's id: it needs a field id.");
  }
  if (request.bodyUsed) throw new TypeError("find has read the request's body: read request.clone() in its place.");
  return consent;
}

/** A provider object of the host's own may say anything. What is none of the five words is `pending`: nothing fails open. */
async function statusResponse<Consent extends HostConsent>(
  provider: ConsentProvider<Consent>,
  consent: Consent,
): Promise<Response> {
  const said = await provider.status(consent);
  return jsonResponse({ status: statusWords.find((word) => word === said) ?? 'pending' });
}

function report<Consent extends HostConsent>(
  { onError = logError }: ConsentHandlerOptions<Consent>,
  error: unknown,
  request: Request,
): void {
  if (!isServersFault(error)) return;
  try {
    onError(error, request);
  } catch {
    // A log that fails must not take the answer away.
  }
}
