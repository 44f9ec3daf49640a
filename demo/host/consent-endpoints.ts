/**
 * THE TWO ENDPOINTS that `<sca-consent>` calls, free of any framework: plain objects in, `{status, headers, body}` out.
 * For handlers in Express, Fastify, Hono and node:http see handlers/.
 *
 *   initiate   POST {initiate-url}   {"return_url": "..."}  ->  the provider's own answer, with the link in it
 *   status     GET  {status-url}                            ->  {"status": "pending|complete|declined|expired|failed"}
 *
 * They keep the provider's access token on the server, and they never believe what the browser claims on its way back.
 * Before it calls them, the host has found the session by its cookie, and has checked the CSRF token of the POST.
 */
import { type Answer, isObject } from '../http.js';

export const providerNames = ['intergiro', 'mangopay', 'generic'] as const;
export type ProviderName = (typeof providerNames)[number];

/** What the user wanted. */
export const consentKinds = ['payment', 'card', 'account', 'enrolment'] as const;
export type ConsentKind = (typeof consentKinds)[number];

export type StatusWord = 'pending' | 'complete' | 'declined' | 'expired' | 'failed';

export interface Order {
  /** A decimal number, e.g. `129.90`. */
  amount: string;
  /** ISO 4217. */
  currency: string;
  payee: string;
}

/** A consent as the shop remembers it, in the session of the user it belongs to. */
export interface ShopConsent {
  provider: ProviderName;
  kind: ConsentKind;
  order: Order;
  /** The provider's id: of the consent, or of Mangopay's transfer. */
  ref?: string;
  /** The protected thing, once it was handed out. */
  result?: unknown;
  /** Mangopay: the link of the transfer that was begun. */
  link?: unknown;
  /** Mangopay: a transfer is being created right now. */
  starting?: Promise<Answer>;
  /** Demo only: how the simulated provider shall behave. */
  simulate?: object;
}

export interface Session {
  /** The provider's name for this user. */
  userId: string;
  consents: Map<string, ShopConsent>;
}

/** What each provider's file offers. */
export interface ProviderCalls {
  /** Where its links lead: the page hands them to the element as `redirect-origins`. */
  linkOrigins: string[];
  /** Asks for the protected thing itself. */
  perform(consent: ShopConsent, session: Session): Promise<Answer>;
  initiate(consent: ShopConsent, returnUrl: string, session: Session): Promise<Answer>;
  status(consent: ShopConsent, session: Session): Promise<StatusWord>;
}

export interface ConsentEndpoints {
  initiate(call: { session: Session; id: string; body: unknown }): Promise<Answer>;
  status(call: { session: Session; id: string }): Promise<Answer>;
}

export interface ConsentEndpointsSetup {
  providers: Record<string, ProviderCalls>;
  /** The shop's own origins, and nobody else's. */
  returnOrigins(): string[];
}

/** No answer about one user's consent may be kept for anyone. */
const PRIVATE = { 'Cache-Control': 'no-store' };

export function createConsentEndpoints({ providers, returnOrigins }: ConsentEndpointsSetup): ConsentEndpoints {
  /** Another user's consent is simply unknown: a 404 and not a 403, because only this session is searched. */
  function find(session: Session, id: string): { consent: ShopConsent; provider: ProviderCalls } | null {
    const consent = session.consents.get(id);
    const provider = consent && providers[consent.provider];
    return provider ? { consent, provider } : null;
  }

  return {
    async initiate({ session, id, body }) {
      const found = find(session, id);
      if (!found) return problem(404, 'not_found', 'This user has no such consent.');
      // The provider sends the user wherever it is told to, so only the shop's own pages may be named.
      const returnUrl = ownUrl(isObject(body) ? body.return_url : undefined, returnOrigins());
      if (returnUrl === null) return problem(422, 'invalid_return_url', 'return_url must be a page of this shop.');
      const answer = await found.provider.initiate(found.consent, returnUrl, session);
      return { ...answer, headers: { ...answer.headers, ...PRIVATE } };
    },

    async status({ session, id }) {
      const found = find(session, id);
      if (!found) return problem(404, 'not_found', 'This user has no such consent.');
      const status = await found.provider.status(found.consent, session);
      return { status: 200, headers: PRIVATE, body: { status } };
    },
  };
}

/** The contract's shape for what went wrong. The message is for developers; the element never shows it. */
export function problem(status: number, code: string, message: string): Answer {
  return { status, headers: PRIVATE, body: { error: { code, message } } };
}

function ownUrl(value: unknown, origins: string[]): string | null {
  if (typeof value !== 'string' || !URL.canParse(value)) return null;
  const url = new URL(value);
  return origins.includes(url.origin) ? url.href : null;
}
