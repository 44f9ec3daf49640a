/**
 * The small function that every handler in handlers/ calls: who asks, does the POST come from the shop's own page, which
 * of the two endpoints is it, and what does an error become. A framework's handler only takes its request apart and puts
 * the answer together.
 */
import { type Answer, errorAnswer } from '../http.js';
import { type ConsentEndpoints, problem } from './consent-endpoints.js';
import type { ShopSession } from './sessions.js';

/** What is the shop's own. */
export interface Host {
  consents: ConsentEndpoints;
  /** Finds the user's session by the Cookie header. */
  sessionOf(cookie: string | undefined): ShopSession | undefined;
  /** Says whether the X-CSRF-Token header belongs to this session. */
  csrfFits(session: ShopSession, token: unknown): boolean;
}

export interface ConsentCall {
  endpoint: 'initiate' | 'status';
  /** Decoded. */
  id: string;
  /** The Cookie header. */
  cookie: string | undefined;
  /** The X-CSRF-Token header. */
  csrf?: unknown;
  /** Parsed JSON. */
  body?: unknown;
}

export async function answerConsentCall(host: Host, call: ConsentCall): Promise<Answer> {
  const { endpoint, id } = call;
  const session = host.sessionOf(call.cookie);
  if (!session) return problem(401, 'no_session', 'The session is over: the user has to sign in again.');
  try {
    if (endpoint === 'status') return await host.consents.status({ session, id });
    if (!host.csrfFits(session, call.csrf)) {
      return problem(403, 'csrf', 'The X-CSRF-Token header is missing or wrong.');
    }
    return await host.consents.initiate({ session, id, body: call.body ?? {} });
  } catch (error) {
    return { ...errorAnswer(error), headers: { 'Cache-Control': 'no-store' } };
  }
}
