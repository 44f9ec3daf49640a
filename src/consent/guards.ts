import { InvalidConsentError } from '../errors.js';
import type { Raw } from './provider.js';

/** True for a JSON object; false for null, an array and everything else. */
export function isObject(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for a string of at least one character, white space included. */
export function isNonEmptyString(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/**
 * Checks one field of a consent.
 *
 * @throws InvalidConsentError naming the field, what was found there and what was expected, where `holds` is falsy.
 */
export function assertField(holds: unknown, field: string, found: unknown, expected: string): asserts holds {
  if (!holds) throw new InvalidConsentError(field, found, expected);
}

/** An object's own field; undefined where it has none, whatever another script put on `Object.prototype`. */
export function ownField(object: Raw, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** The object that lies at a path inside a copy of an answer; an empty one where there is none. */
export function objectAt(answer: Raw, ...path: readonly string[]): Raw {
  let found: unknown = answer;
  for (const name of path) found = isObject(found) ? ownField(found, name) : undefined;
  return isObject(found) ? found : {};
}

/** Whether an object can do something, as a Response can `json()`. Not asked for its class: it may be of another window. */
export function hasMethod(value: unknown, name: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  try {
    const method: unknown = Reflect.get(value, name);
    return typeof method === 'function' && method !== Reflect.get(Object.prototype, name);
  } catch {
    // It throws when it is read, as a revoked proxy does.
    return false;
  }
}

/** No answer keeps what is read of it deeper than this. What lies deeper is left out. */
const MAX_DEPTH = 8;

/**
 * A copy with an object's own fields and nothing else, and of the objects in it the same. The copies have no prototype: a
 * field that is missing stays missing, whatever another script put on `Object.prototype`. Every answer goes through here
 * before a dialect sees it, so that no dialect has to think of it.
 *
 * @throws whatever the object throws when it is read.
 */
export function copyOwn(object: Raw): Raw {
  return copyObject(object, MAX_DEPTH, new Map());
}

function copyObject(object: Raw, depth: number, copies: Map<object, Raw>): Raw {
  const copy: Record<string, unknown> = Object.create(null);
  // An object may hold itself.
  copies.set(object, copy);
  for (const key of Object.keys(object)) copy[key] = copyValue(object[key], depth - 1, copies);
  return copy;
}

function copyValue(value: unknown, depth: number, copies: Map<object, Raw>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return undefined;
  if (Array.isArray(value)) return value.map((entry: unknown) => copyValue(entry, depth - 1, copies));
  return copies.get(value) ?? (isObject(value) ? copyObject(value, depth, copies) : undefined);
}
