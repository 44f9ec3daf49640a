import { InvalidConsentError, ScaError } from '../errors.js';
import type { Consent } from './consent.js';
import { assertField, copyOwn, isNonEmptyString, isObject } from './guards.js';
import type { Provider, Raw, RawConsent } from './provider.js';

/** This many scopes are read, and no more: nobody can understand a question about more. */
export const MAX_SCOPES = 32;

/**
 * The consent's fields where the provider has them, else in the plain form, with or without Intergiro's wrapper.
 *
 * @param answer A copy of the answer's own fields.
 * @throws InvalidConsentError naming the field, or saying that the provider object threw.
 */
export function findFields(answer: Raw, provider: Provider): RawConsent {
  const inner = 'consent' in answer ? answer.consent : answer;
  assertField(isObject(inner), 'consent.consent', inner, 'an object');
  const found = readByProvider(answer, provider);
  // Without a prototype, as the answer is: a field that is missing stays missing.
  return found ? copyOwn(found) : inner;
}

function readByProvider(answer: Raw, provider: Provider): Raw | undefined {
  try {
    return provider.readConsent?.(answer) as Raw | undefined;
  } catch (cause) {
    if (cause instanceof ScaError) throw cause;
    throw new InvalidConsentError('consent', answer, 'what the provider object reads', {
      remedy: 'Its readConsent threw an error, which is the cause of this one.',
      cause,
    });
  }
}

/** An id goes into a path, where `.` and `..` would change which endpoint is called. */
function isId(value: unknown): value is string {
  return typeof value === 'string' && /\S/.test(value) && value !== '.' && value !== '..';
}

function readId({ id }: RawConsent): string | undefined {
  if (id === undefined) return undefined;
  assertField(isId(id), 'id', id, 'a non-empty string that is not "." or ".."');
  return id;
}

/** @throws InvalidConsentError where the field is there and no text. */
export function readText(raw: RawConsent, field: 'status' | 'redirect_url'): string | undefined {
  const text = raw[field];
  if (text === undefined || text === null) return undefined;
  assertField(isNonEmptyString(text), field, text, 'a non-empty string');
  return text;
}

/** Some hosts send their one scope as a string. */
function readScope({ scope }: RawConsent): readonly string[] | undefined {
  if (scope === undefined || scope === null) return undefined;
  if (typeof scope === 'string') return [scope];
  assertField(Array.isArray(scope), 'scope', scope, 'an array of strings');
  return scope.slice(0, MAX_SCOPES).map((name: unknown, index) => {
    assertField(typeof name === 'string', `scope[${index}]`, name, 'a string');
    return name;
  });
}

/** Passed on as it came, for the host's listeners. `parseDate` says what it means. */
function readExpiry({ expires_at }: RawConsent): string | null | undefined {
  return typeof expires_at === 'string' || expires_at === null ? expires_at : undefined;
}

/**
 * The fields that events may tell. A field that the provider did not send is left out.
 *
 * @throws InvalidConsentError naming the field, what was found and what was expected.
 */
export function toConsent(raw: RawConsent): Consent {
  const id = readId(raw);
  const status = readText(raw, 'status');
  const scope = readScope(raw);
  const expiry = readExpiry(raw);
  return {
    ...(id !== undefined && { id }),
    ...(status !== undefined && { status }),
    ...(scope !== undefined && { scope }),
    ...(expiry !== undefined && { expires_at: expiry }),
  };
}
