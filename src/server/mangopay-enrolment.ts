import { isObject } from '../consent/guards.js';
import type { StatusWord } from '../consent/provider.js';
import { type MangopayApi, readScaAnswer, type ScaAnswer } from './mangopay-api.js';
import { askProvider, refusalOf } from './provider-request.js';
import type { Store } from './store.js';
import { RECORD_LIFETIME_MS } from './turns.js';

/** What a webhook says. A claim: the request carries no signature. */
export interface HookEvent {
  /** E.g. `SCA_ENROLLMENT_SUCCEEDED`. */
  readonly type: string;
  /** The id of what it is about: a user, a transfer, a recipient. */
  readonly resourceId: string;
  /** When it happened, in milliseconds since 1970. */
  readonly at: number;
}

/** The last session that this shop has opened for a user. */
interface Enrolment {
  /** Milliseconds since 1970, by Mangopay's clock. */
  readonly startedAt: number;
}

/** That an enrolment came to nothing can be known from a webhook alone. */
const UNSUCCESSFUL: ReadonlyMap<string, StatusWord> = new Map([
  ['SCA_ENROLLMENT_FAILED', 'failed'],
  ['SCA_ENROLLMENT_EXPIRED', 'expired'],
]);

function nameOf(what: 'enrolment' | 'hook', userId: string): string {
  return `sca-consent:mangopay:${what}:${userId}`;
}

/** Opens a session in which the user enrols. Another one that is under way stays valid. */
export async function startEnrolment({ access, store, base }: MangopayApi, userId: string): Promise<ScaAnswer> {
  const path = `${base}/sca/users/${encodeURIComponent(userId)}/enrollment`;
  const answer = await askProvider(access, { method: 'POST', path });
  if (answer.status !== 200) throw refusalOf(answer);
  const scaAnswer = readScaAnswer(answer.body);
  const startedAt = Date.parse(answer.headers.get('Date') ?? '') || Date.now();
  await store.set(nameOf('enrolment', userId), JSON.stringify({ startedAt } satisfies Enrolment), RECORD_LIFETIME_MS);
  return scaAnswer;
}

/**
 * Notes what a webhook says of an enrolment. It asks nobody, as Mangopay wants its answer within two seconds. That a user has
 * enrolled is never taken from it: anybody can send such a request.
 */
export async function readHookEvent(store: Store, request: Request): Promise<HookEvent | null> {
  const query = new URL(request.url, 'http://localhost').searchParams;
  const type = query.get('EventType');
  // Mangopay writes it with two s.
  const resourceId = query.get('RessourceId') ?? query.get('ResourceId');
  const seconds = Number(query.get('Date'));
  if (!type || !resourceId || !Number.isFinite(seconds)) return null;
  const event = { type, resourceId, at: seconds * 1000 };
  if (UNSUCCESSFUL.has(type)) await store.set(nameOf('hook', resourceId), JSON.stringify(event), RECORD_LIFETIME_MS);
  return event;
}

/** Asks Mangopay whether the user has enrolled since the last session was opened; a webhook says where that came to nothing. */
export async function enrolmentStatus(api: MangopayApi, userId: string): Promise<StatusWord> {
  const startedAt = (await readNote<Enrolment>(api.store, nameOf('enrolment', userId)))?.startedAt ?? 0;
  if (await hasEnrolled(api, userId, startedAt)) return 'complete';
  const hook = await readNote<HookEvent>(api.store, nameOf('hook', userId));
  const isAboutThis = hook !== null && hook.at >= inSeconds(startedAt);
  return (isAboutThis && UNSUCCESSFUL.get(hook.type)) || 'pending';
}

/** `GET /sca/users/{id}/sca-status` opens no session. It is 404 for a user who was never asked to enrol. */
async function hasEnrolled({ access, base }: MangopayApi, userId: string, startedAt: number): Promise<boolean> {
  const path = `${base}/sca/users/${encodeURIComponent(userId)}/sca-status`;
  const answer = await askProvider(access, { method: 'GET', path });
  if (answer.status === 404) return false;
  if (answer.status !== 200) throw refusalOf(answer);
  const { IsEnrolled, LastEnrollmentDate } = isObject(answer.body) ? answer.body : {};
  if (IsEnrolled !== true) return false;
  // Who has enrolled before is enrolled all the while: a new session counts only when it has come to its end.
  return startedAt === 0 || Number(LastEnrollmentDate) * 1000 >= inSeconds(startedAt);
}

/** Mangopay's dates have no milliseconds. */
function inSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000) * 1000;
}

async function readNote<Note>(store: Store, name: string): Promise<Note | null> {
  const text = await store.get(name);
  return text ? (JSON.parse(text) as Note) : null;
}
