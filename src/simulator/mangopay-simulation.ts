/** What the simulated Mangopay's files share. */
import { randomUUID } from 'node:crypto';
import { type Answer, type Call, errorAnswer, HttpError, type JsonObject } from './http.js';
import type { KeptAnswers } from './idempotency.js';
import type { Consent, Decision, Kind, Simulation, Subject, Switches } from './ledger.js';

/** The session is over 10 minutes after the RedirectUrl was handed out; no field says so. */
const SESSION_LIFETIME_MS = 10 * 60_000;

/** A transfer or a recipient. */
export interface Resource {
  /** As it was created. */
  data: { Id: string } & JsonObject;
  /** Null: exempt. */
  consent: Consent | null;
}

/** Where webhooks go. */
export interface Hook {
  Id: string;
  EventType: string;
  Url: string;
  Status: string;
  Validity: string;
}

export interface Mangopay extends Simulation {
  clientId: string;
  transfers: Map<string, Resource>;
  payIns: Map<string, Resource>;
  recipients: Map<string, Resource>;
  /** Sessions for account access by user. One that was authorised holds for 180 days. */
  accessByUser: Map<string, Consent[]>;
  enrolmentsByUser: Map<string, Consent[]>;
  /** By the type of the event: Mangopay has one address for each. */
  hooks: Map<string, Hook>;
  keptAnswers: KeptAnswers;
}

export type MangopayHandler = (mangopay: Mangopay, call: Call) => Answer | Promise<Answer>;

export interface WantedSession {
  kind: Kind;
  subject: Subject;
  switches: Switches;
  onSettled?: Consent['onSettled'];
}

/** A hosted session, and the link that leads there. */
export function openSession(
  { ledger, origin }: Simulation,
  wanted: WantedSession,
): { consent: Consent; redirectUrl: string } {
  const lifetimeMs = wanted.switches.linkExpiresIn ?? SESSION_LIFETIME_MS;
  const consent = ledger.openConsent({ ...wanted, provider: 'mangopay', lifetimeMs, addsToReturn });
  // The return address is no matter of the API: the platform adds it to the link as `returnUrl`.
  const { token } = ledger.openLink(consent, null);
  return { consent, redirectUrl: `${origin()}/?token=${token}` };
}

/** Seen in one integrator's code only. */
function addsToReturn(word: Decision): Record<string, string> {
  return { controlStatus: word === 'authorised' ? 'VALIDATED' : 'PENDING_VALIDATION' };
}

/** @throws HttpError 404 */
export function findResource(resources: Map<string, Resource>, id: string | undefined): Resource {
  const resource = resources.get(id ?? '');
  if (!resource) throw new HttpError(404, 'ressource_not_found', 'The ressource does not exist');
  return resource;
}

/** Mangopay's dates. */
export function inSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}

/** Mangopay's error body. */
export function errorEnvelope(type: string, message: string): object {
  return { Message: message, Type: type, Id: randomUUID(), Date: inSeconds(Date.now()), errors: { [type]: message } };
}

export function mangopayErrorAnswer(error: unknown): Answer {
  const { status, body } = errorAnswer(error);
  return { status, body: errorEnvelope(body.error.code, body.error.message) };
}
