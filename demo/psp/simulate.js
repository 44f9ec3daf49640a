// @ts-check
import { setTimeout as pause } from 'node:timers/promises';
import { HttpError } from '../http.js';

/** @typedef {import('./ledger.js').Simulate} Simulate */
/** @typedef {import('./ledger.js').Consent} Consent */

/**
 * The switches of one API call, from its `X-Simulate: <JSON>` header.
 * @param {import('node:http').IncomingMessage} req @returns {Simulate}
 */
export function readSimulate(req) {
  const header = req.headers['x-simulate'];
  if (typeof header !== 'string') return {};
  try {
    return { ...JSON.parse(header) };
  } catch {
    throw new HttpError(400, 'bad_simulate', 'X-Simulate must be JSON.');
  }
}

/** Waits without keeping the process alive. @param {number | undefined} ms */
export async function wait(ms) {
  if (ms) await pause(ms, undefined, { ref: false });
}

/**
 * What `apiSlow` and `apiStatus` do to the call that hands out the link.
 * @param {Simulate} simulate @param {{ failures: number }} counter
 */
export async function disturbInitiate(simulate, counter) {
  await wait(simulate.apiSlow);
  if (simulate.apiStatus === undefined || counter.failures >= (simulate.apiTimes ?? Infinity)) return;
  counter.failures += 1;
  throw new HttpError(simulate.apiStatus, 'simulated', `Failed on purpose with ${simulate.apiStatus}.`);
}

/**
 * A return address a browser may be sent to: anything else would make the hosted page a script runner.
 * @param {unknown} value
 */
export function readReturnUrl(value) {
  if (typeof value !== 'string' || !URL.canParse(value)) return null;
  const url = new URL(value);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}
