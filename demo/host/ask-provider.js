// @ts-check
/** One call to a provider's API: the only place where its bearer token is used. */
import { HttpError } from '../http.js';

/** Longer than the element's own 15 seconds: it is the element that tells the user. */
const TIMEOUT = 30_000;

/**
 * @param {{ api: string, token: string }} access
 * @param {'GET' | 'POST'} method @param {string} path
 * @param {{ body?: object, simulate?: object | undefined }} [more]
 */
export async function askProvider({ api, token }, method, path, { body, simulate } = {}) {
  /** @type {Response} */
  let response;
  try {
    response = await fetch(api + path, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        Accept: 'application/json',
        ...(body && { 'Content-Type': 'application/json' }),
        // Only the simulation reads this; a real shop has no such line.
        ...(simulate && { 'X-Simulate': JSON.stringify(simulate) }),
      },
      ...(body && { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT),
    });
  } catch (cause) {
    // Not the address nor the token: this message reaches the browser.
    throw Object.assign(new HttpError(502, 'provider_unreachable', 'The payment provider did not answer.'), { cause });
  }
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: parse(text) };
}

/**
 * What a refusal of the provider becomes at the shop's own endpoint: its status and its words for developers. Its 401
 * and 403 are about *our* token, so the browser must not take them for its own.
 * @param {{ status: number, body: any }} answer
 */
export function refused({ status, body }) {
  const message = body?.error?.message ?? body?.Message ?? 'The payment provider refused.';
  const code = body?.error?.code ?? body?.Type ?? 'provider_refused';
  return new HttpError(status === 401 || status === 403 || status < 400 ? 502 : status, String(code), String(message));
}

/** @param {string} text @returns {any} */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
