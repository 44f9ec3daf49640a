import { isObject } from '../consent/guards.js';
import type { Raw, StatusWord } from '../consent/provider.js';
import { mangopay as dialect } from '../consent/providers/mangopay.js';
import { CallError } from './call-error.js';
import { fingerprintOf, idempotencyKeyFor } from './digest.js';
import { type MangopayApi, readScaAnswer, type ScaAnswer } from './mangopay-api.js';
import { orderChanged, outcomeUnknown } from './pay-once.js';
import {
  askProvider,
  isFinalRefusal,
  isSuccess,
  isUncertain,
  type ProviderAnswer,
  refusalOf,
} from './provider-request.js';
import { readState, type Save, type Turns, takeTurn } from './turns.js';

/** Something that Mangopay creates once for each key, and that its user then authorises. */
export interface Creation {
  readonly kind: 'transfers' | 'recipients';
  /** The shop's own name for it. */
  readonly key: string;
  /** Of the creating call, below the client's. */
  readonly path: string;
  readonly body: Raw | object;
}

/** What is known of it. */
interface CreationState {
  /** Of the first body. */
  fingerprint?: string;
  /** Another one begins where the last has failed for good. */
  attempt: number;
  /** When the creating call of this attempt was first sent, in milliseconds since 1970. */
  sentAt?: number;
  /** Mangopay's. */
  id?: string;
  /** What the creating call answered: the link is not given a second time. */
  answer?: ScaAnswer;
}

/** A little less than the 24 hours for which Mangopay knows an idempotency key. */
const KEY_LIFETIME_MS = 23 * 60 * 60 * 1000;

/** "Transfer authentication failed" (wrong factors, or refused) and "... expired": docs.mangopay.com, error codes. */
const FAILURES: ReadonlyMap<unknown, StatusWord> = new Map([
  ['007101', 'declined'],
  ['007102', 'expired'],
]);

function turnsOf({ store }: MangopayApi, { kind, key }: Creation): Turns<CreationState> {
  return { store, name: `sca-consent:mangopay:${kind}:${key}`, first: { attempt: 1 } };
}

/** The link of the one that is alive, creating it where there is none. `PendingUserAction: null`: it is done. */
export async function createOnce(api: MangopayApi, creation: Creation): Promise<ScaAnswer> {
  const fingerprint = await fingerprintOf([creation.path, creation.body]);
  return takeTurn(turnsOf(api, creation), async (state, save) => {
    state.fingerprint ??= fingerprint;
    if (state.fingerprint !== fingerprint) throw orderChanged();
    const living = await answerOfLiving(api, creation, state);
    if (living) return living;
    await create({ api, creation, state, save });
    if (state.answer?.PendingUserAction) return state.answer;
    // Exempt: it may have been carried out, or refused at once.
    return (await answerOfLiving(api, creation, state)) ?? nothingCame();
  });
}

function nothingCame(): never {
  throw new CallError(422, 'provider_refused', 'The payment provider refused the call.');
}

/** Null where there is none yet, or the last one has come to nothing: then the next attempt is due. */
async function answerOfLiving(api: MangopayApi, creation: Creation, state: CreationState): Promise<ScaAnswer | null> {
  if (!state.id) return null;
  const word = await statusById(api, creation, state.id);
  if (word === 'complete') return { PendingUserAction: null };
  if (word === 'pending') return state.answer ?? { PendingUserAction: null };
  startNextAttempt(state);
  return null;
}

function startNextAttempt(state: CreationState): void {
  state.attempt += 1;
  delete state.sentAt;
  delete state.id;
  delete state.answer;
}

/** Asks Mangopay alone, and opens no session. */
export async function statusOfCreation(api: MangopayApi, creation: Creation): Promise<StatusWord> {
  const { state } = await readState(turnsOf(api, creation));
  if (state.id) return statusById(api, creation, state.id);
  if (!state.sentAt) return 'pending';
  // The answer was lost on the way: Mangopay has kept it.
  const missed = await readMissedAnswer(api, await idempotencyKeyOf(creation, state));
  const id = missed && isSuccess(missed.status) && isObject(missed.body) ? missed.body.Id : null;
  return typeof id === 'string' ? statusById(api, creation, id) : 'pending';
}

async function statusById({ access, base }: MangopayApi, { kind, body }: Creation, id: string): Promise<StatusWord> {
  const answer = await askProvider(access, { method: 'GET', path: `${base}/${kind}/${encodeURIComponent(id)}` });
  if (answer.status !== 200) throw refusalOf(answer);
  const found = isObject(answer.body) ? answer.body : {};
  const word = dialect.readStatus?.(found) ?? (found.Status === 'DEACTIVATED' ? 'failed' : 'pending');
  // What was authorised is what was ordered, and nothing else (RTS, Art. 5).
  if (word === 'complete' && !isOfSameFunds(found, body)) return 'failed';
  return word === 'failed' ? (FAILURES.get(found.ResultCode) ?? word) : word;
}

/** A recipient has no funds. */
function isOfSameFunds(found: Raw, body: Raw | object): boolean {
  const ordered = (body as Raw).DebitedFunds;
  const moved = found.DebitedFunds;
  if (!isObject(ordered)) return true;
  return isObject(moved) && moved.Amount === ordered.Amount && moved.Currency === ordered.Currency;
}

interface Creating {
  readonly api: MangopayApi;
  readonly creation: Creation;
  readonly state: CreationState;
  readonly save: Save;
}

/** Sends the creating call, or finds out what came of the one that was sent before. */
async function create({ api, creation, state, save }: Creating): Promise<void> {
  const isForgotten = state.sentAt !== undefined && Date.now() - state.sentAt > KEY_LIFETIME_MS;
  if (isForgotten) throw outcomeUnknown();
  state.sentAt ??= Date.now();
  // A process that dies from here on leaves behind that it has asked, and by which key.
  await save();
  const idempotencyKey = await idempotencyKeyOf(creation, state);
  const path = api.base + creation.path;
  const answer = await askProvider(api.access, { method: 'POST', path, body: creation.body, idempotencyKey });
  // 409: a call with this key was answered before. Its answer is kept for 24 hours.
  if (answer.status === 409) return keepAnswer(state, creation, await recoverAnswer(api, idempotencyKey));
  if (isUncertain(answer.status)) throw refusalOf(answer);
  keepAnswer(state, creation, answer);
}

function idempotencyKeyOf({ kind, key }: Creation, { attempt }: CreationState): Promise<string> {
  return idempotencyKeyFor(kind, key, attempt);
}

/** @throws CallError where it is not known what came of the call. */
async function recoverAnswer(api: MangopayApi, idempotencyKey: string): Promise<ProviderAnswer> {
  const missed = await readMissedAnswer(api, idempotencyKey);
  if (!missed) throw new CallError(409, 'in_progress', 'The payment provider is busy with the same call.');
  if (isUncertain(missed.status)) throw outcomeUnknown();
  return missed;
}

/** `GET /responses/{key}`: the answer to an earlier call with this key. Null: Mangopay has none. */
async function readMissedAnswer({ access, base }: MangopayApi, idempotencyKey: string): Promise<ProviderAnswer | null> {
  const answer = await askProvider(access, { method: 'GET', path: `${base}/responses/${idempotencyKey}` });
  if (answer.status === 404) return null;
  if (answer.status !== 200) throw refusalOf(answer);
  const { StatusCode, Resource } = isObject(answer.body) ? answer.body : {};
  return { status: Number(StatusCode), headers: new Headers(), body: Resource };
}

/** @throws CallError where the call was refused. A key of a call that failed is spent, so the next press has another one. */
function keepAnswer(state: CreationState, { body }: Creation, answer: ProviderAnswer): void {
  if (isFinalRefusal(answer.status)) startNextAttempt(state);
  if (!isSuccess(answer.status)) throw refusalOf(answer);
  const created = isObject(answer.body) ? answer.body : {};
  if (typeof created.Id !== 'string') throw new CallError(502, 'provider_answer', 'What was created has no Id.');
  // The key was used for another order: the shop has given its name twice.
  if (created.DebitedFunds !== undefined && !isOfSameFunds(created, body)) throw orderChanged();
  state.answer = readScaAnswer(created);
  state.id = created.Id;
}
