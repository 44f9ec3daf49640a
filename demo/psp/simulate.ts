/** The switches for what goes wrong: how they are read, and what they do to an API call. */
import type { IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { HttpError } from '../http.js';
import { type Consent, type Simulate, statusOf } from './ledger.js';

/** The switches of one API call, from its `X-Simulate: <JSON>` header. */
export function readSimulate(req: IncomingMessage): Simulate {
  const header = req.headers['x-simulate'];
  if (typeof header !== 'string') return {};
  try {
    return { ...JSON.parse(header) };
  } catch {
    throw new HttpError(400, 'bad_simulate', 'X-Simulate must be JSON.');
  }
}

/** Waits without keeping the process alive. */
export async function wait(ms: number | undefined): Promise<void> {
  if (ms) await pause(ms, undefined, { ref: false });
}

/** What `apiSlow` and `apiStatus` do to the call that hands out the link. */
export async function disturbInitiate(simulate: Simulate, counter: { failures: number }): Promise<void> {
  await wait(simulate.apiSlow);
  const { apiStatus, apiTimes = Infinity } = simulate;
  if (apiStatus === undefined || counter.failures >= apiTimes) return;
  counter.failures += 1;
  throw new HttpError(apiStatus, 'simulated', `Failed on purpose with ${apiStatus}.`);
}

/** What every provider with consents does before it hands out a link for one. */
export async function prepareLink(consent: Consent, req: IncomingMessage): Promise<void> {
  Object.assign(consent.simulate, readSimulate(req));
  await disturbInitiate(consent.simulate, consent);
  if (consent.decision) throw new HttpError(422, 'consent_spent', 'The consent was decided before.');
  if (statusOf(consent) === 'expired') throw new HttpError(422, 'consent_expired', 'The consent has expired.');
}

/** A return address that a browser may be sent to. Any other scheme would let the hosted page run a script. */
export function readReturnUrl(value: unknown): string | null {
  if (typeof value !== 'string' || !URL.canParse(value)) return null;
  const url = new URL(value);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}
