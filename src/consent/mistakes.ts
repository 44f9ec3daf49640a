import { hasMethod, isObject, ownField } from './guards.js';
import type { Raw } from './provider.js';

/** What a host handed over in place of a body: what it is, and what to do about it. For developers. */
export interface Mistake {
  readonly found: string;
  readonly remedy: string;
}

const RESPONSE: Mistake = {
  found: 'a Response',
  remedy: 'Pass it to readConsent(response) first, and hand over what that resolves with.',
};

const PROMISE: Mistake = {
  found: 'a Promise',
  remedy: 'Await it first, and hand over what it resolves with.',
};

const CLIENT_RESPONSE: Mistake = {
  found: "an HTTP client's whole response",
  remedy: "Return or hand over the response's data alone: response.data with axios, response.body with other clients.",
};

const ENVELOPE: Mistake = {
  found: 'an object that keeps its content under "data"',
  remedy: 'Return or hand over what is under "data".',
};

export const CONSENT_INSIDE: Mistake = {
  found: 'a consent inside another object',
  remedy: 'Hand over the object that has the link, the consent or statusInfo in it, and not what is around it.',
};

const ARRAY: Mistake = {
  found: 'an array',
  remedy: 'Hand over one consent, and use an element for each.',
};

const STRINGIFIED_OBJECT: Mistake = {
  found: 'the text "[object Object]"',
  remedy: 'An object was written into an attribute: set the property, or write JSON.stringify(consent).',
};

const SINGLE_QUOTES: Mistake = {
  found: 'JSON text with single quotes',
  remedy: `JSON has double quotes: consent='{"id": "…"}' in HTML, or JSON.stringify(consent).`,
};

const BROKEN_JSON: Mistake = {
  found: 'JSON text that cannot be parsed',
  remedy: 'Write it with JSON.stringify(consent); names and texts have double quotes.',
};

const JSON_TEXT: Mistake = {
  found: 'JSON text',
  remedy: 'Pass it through JSON.parse first.',
};

const NO_JSON: Mistake = {
  found: 'a string that is no JSON',
  remedy: 'Hand over the object that the backend got. Where there is an id alone, that is {"id": "…"}.',
};

const NUMBER: Mistake = { found: 'a number', remedy: NO_JSON.remedy };

/**
 * The mistake that can be told from the value itself; undefined: none is known.
 *
 * @throws where the value is a proxy that was revoked.
 */
export function findMistake(value: unknown): Mistake | undefined {
  if (typeof value === 'string') return findTextMistake(value);
  if (typeof value === 'number') return NUMBER;
  if (hasMethod(value, 'json')) return RESPONSE;
  if (hasMethod(value, 'then')) return PROMISE;
  return Array.isArray(value) ? ARRAY : undefined;
}

function findTextMistake(text: string): Mistake | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  if (trimmed === '[object Object]') return STRINGIFIED_OBJECT;
  if (!trimmed.startsWith('{') && !trimmed.startsWith('[')) return NO_JSON;
  if (isJson(trimmed)) return JSON_TEXT;
  return trimmed.includes("'") && !trimmed.includes('"') ? SINGLE_QUOTES : BROKEN_JSON;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * An answer that has another one inside: axios gives `{data, status: 200, headers, config}`, JSend, Laravel and WordPress
 * answer `{status: "success", data: {…}}`. Undefined: it is no wrapper. `answer` is a copy of its own fields.
 */
export function findWrapper(answer: Raw): Mistake | undefined {
  const isClientResponse = typeof ownField(answer, 'status') === 'number' && ownField(answer, 'headers') !== undefined;
  const hasContent = ownField(answer, 'data') !== undefined || ownField(answer, 'body') !== undefined;
  if (isClientResponse && hasContent) return CLIENT_RESPONSE;
  return isObject(ownField(answer, 'data')) ? ENVELOPE : undefined;
}
