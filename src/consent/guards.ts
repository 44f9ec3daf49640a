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
