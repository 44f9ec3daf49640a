/** The switches for what goes wrong: how they are read, and what they do to an API call. */
import type { IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { type Answer, HttpError, isObject } from './http.js';
import { type Consent, type Simulation, type Switches, statusOf } from './ledger.js';

/** The switches of one API call, from its `X-Simulate: <JSON>` header. */
export function readSwitches(req: IncomingMessage): Switches {
  const header = req.headers['x-simulate'];
  if (typeof header !== 'string') return {};
  const switches = parseSwitches(header);
  if (isObject(switches)) return { ...switches };
  throw new HttpError(400, 'bad_simulate', 'X-Simulate must be a JSON object.');
}

function parseSwitches(header: string): unknown {
  try {
    return JSON.parse(header);
  } catch {
    return null;
  }
}

/** Waits without keeping the process alive. */
export async function wait(ms: number | undefined): Promise<void> {
  if (ms) await pause(ms, undefined, { ref: false });
}

/** What `apiSlow` and `apiStatus` do to the call that hands out the link. */
export async function disturbInitiate(switches: Switches, counter: { failures: number }): Promise<void> {
  await wait(switches.apiSlow);
  const { apiStatus, apiTimes = Infinity } = switches;
  if (apiStatus === undefined || counter.failures >= apiTimes) return;
  counter.failures += 1;
  throw new HttpError(apiStatus, 'simulated', `Failed on purpose with ${apiStatus}.`);
}

/** The same, where each call creates anew: the same call with the same switches is counted. */
export async function disturbCreation({ ledger }: Simulation, req: IncomingMessage): Promise<Switches> {
  const switches = readSwitches(req);
  await disturbInitiate(switches, ledger.failuresOf(`${req.url} ${req.headers['x-simulate']}`));
  return switches;
}

/** What every provider with consents does before it hands out a link for one. */
export async function prepareLink(consent: Consent, req: IncomingMessage): Promise<void> {
  Object.assign(consent.switches, readSwitches(req));
  await disturbInitiate(consent.switches, consent);
  if (consent.decision) throw new HttpError(422, 'consent_spent', 'The consent was decided before.');
  if (statusOf(consent) === 'expired') throw new HttpError(422, 'consent_expired', 'The consent has expired.');
}

/** Cuts the connection in place of the answers that `loseAnswers` takes, when the work is done. */
export function createAnswerLoser(): (req: IncomingMessage, answer: Answer) => Answer {
  const lost = new Map<string, number>();

  return function loseAnswer(req, answer) {
    const { loseAnswers = 0 } = readSwitches(req);
    if (loseAnswers === 0 || req.method !== 'POST') return answer;
    const call = `${req.url} ${req.headers['idempotency-key'] ?? ''}`;
    const count = lost.get(call) ?? 0;
    if (count >= loseAnswers) return answer;
    lost.set(call, count + 1);
    return { ...answer, isLost: true };
  };
}

/** A return address that a browser may be sent to. Any other scheme would let the hosted page run a script. */
export function readReturnUrl(value: unknown): string | null {
  if (typeof value !== 'string' || !URL.canParse(value)) return null;
  const url = new URL(value);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}
