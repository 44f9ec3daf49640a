/** What a provider remembers of the calls that came with an `Idempotency-Key`. */
import type { IncomingMessage } from 'node:http';
import { type Answer, HttpError } from './http.js';

/** Mangopay: 16 to 36 letters, digits and dashes. */
const KEY = /^[\dA-Za-z-]{16,36}$/;

/** What a call with this key was answered; null while it is under way. */
export type KeptAnswers = Map<string, Answer | null>;

export function readKey(req: IncomingMessage): string | null {
  const key = req.headers['idempotency-key'];
  if (typeof key !== 'string') return null;
  if (KEY.test(key)) return key;
  throw new HttpError(400, 'param_error', 'Idempotency-Key must have 16 to 36 letters, digits and dashes.');
}

/** Does the work, and keeps what came of it: a refusal too, as it uses the key up. */
export async function keepAnswer(kept: KeptAnswers, key: string, work: Work): Promise<Answer> {
  kept.set(key, null);
  try {
    const answer = await work.run();
    kept.set(key, answer);
    return answer;
  } catch (error) {
    kept.set(key, work.toAnswer(error));
    throw error;
  }
}

export interface Work {
  run(): Answer | Promise<Answer>;
  /** How this provider writes an error. */
  toAnswer(error: unknown): Answer;
}
