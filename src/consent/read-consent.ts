import { warn } from '../errors.js';
import type { Consent, ConsentRequest, ReadConsent } from './consent.js';
import { createLink } from './create-link.js';
import { assertField, isNonEmptyString, isObject } from './guards.js';
import { parseDate } from './parse-date.js';
import type { Provider, Raw, RawConsent } from './provider.js';
import { generic } from './providers/generic.js';
import { providers } from './providers/index.js';

/** A built-in provider's name, `auto`, or a provider of the host's own. */
export type ProviderChoice = string | Provider;

function isProvider(choice: ProviderChoice | undefined): choice is Provider {
  return isObject(choice);
}

/** The dialect to read a consent in. An unknown name is the host's slip: it reads as `auto`, with a warning. */
function pickProvider(value: Raw, choice: ProviderChoice | undefined): Provider {
  if (isProvider(choice)) return choice;
  // What `readConsent` gave says itself what it was read as.
  const name = choice && choice !== 'auto' ? choice : value.provider;
  const named = providers.find((provider) => provider.name === name);
  if (named) return named;
  if (typeof name === 'string') {
    const names = providers.map((provider) => provider.name).join(', ');
    warn(`knows no provider "${name}": use auto, ${names}, or a provider object.`);
  }
  return providers.find((provider) => provider.recognises?.(value)) ?? generic;
}

/** The consent's fields where the provider has them, else in the plain form, with or without Intergiro's wrapper. */
function findFields(value: Raw, provider: Provider): RawConsent {
  const inner = 'consent' in value ? value.consent : value;
  assertField(isObject(inner), 'consent.consent', inner, 'an object');
  return provider.readConsent?.(value) ?? inner;
}

/** An id goes into a path, where `.` and `..` would change which endpoint is called. */
function isId(value: unknown): value is string {
  return isNonEmptyString(value) && value.trim() !== '' && value !== '.' && value !== '..';
}

function readId({ id }: RawConsent): string | undefined {
  if (id === undefined) return undefined;
  assertField(isId(id), 'id', id, 'a non-empty string that is not "." or ".."');
  return id;
}

function readText(raw: RawConsent, field: 'status' | 'redirect_url'): string | undefined {
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
  return scope.map((name: unknown, index) => {
    assertField(typeof name === 'string', `scope[${index}]`, name, 'a string');
    return name;
  });
}

/** Passed on as it came, for the host's listeners. `parseDate` says what it means. */
function readExpiry({ expires_at }: RawConsent): string | null | undefined {
  return typeof expires_at === 'string' || expires_at === null ? expires_at : undefined;
}

/** The fields that events may tell. A field that the provider did not send is left out. */
function toConsent(raw: RawConsent): Consent {
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

/**
 * Reads what the backend got, in any shape of the built-in dialects or of the host's own.
 *
 * @param now The present moment, in milliseconds since 1970: a provider's usual link lifetime counts from it.
 * @throws InvalidConsentError naming the field, what was found and what was expected.
 */
export function readConsentRequest(value: unknown, choice: ProviderChoice | undefined, now: number): ConsentRequest {
  assertField(isObject(value), 'consent', value, 'the object that the backend got, or null');
  const provider = pickProvider(value, choice);
  const raw = findFields(value, provider);
  const consent = toConsent(raw);
  const url = readText(raw, 'redirect_url');
  return {
    provider,
    consent,
    link: url === undefined ? null : createLink(url, raw.link_expires_at, provider, now),
    exempt: raw.exempt === true,
    expiresAt: parseDate('expires_at', raw.expires_at),
  };
}

/** What `readConsent` needs of a `Response`. */
type Answer = Pick<Response, 'status' | 'headers' | 'json'>;

/** Where Mangopay's 401 carries the link (Mangopay's PHP SDK, RestTool). */
const MANGOPAY_CHALLENGE = /PendingUserAction\s+RedirectUrl="?(?<link>[^\s",]+)/i;

/** A 2xx with one of these fields asks for an authorisation. Any other is the answer to a call that needed none. */
const SIGNS_IN_2XX: readonly string[] = ['PendingUserAction', 'consent', 'redirect_url', 'scope'];

/** A 412 is always about a consent, so that its `id` cannot be the id of anything else. */
const SIGNS_IN_412: readonly string[] = [...SIGNS_IN_2XX, 'id'];

function isAnswer(value: unknown): value is Answer {
  return isObject(value) && typeof value.json === 'function';
}

/** Undefined where the body is not JSON, as that of a 2xx need not be. */
async function readJson(answer: Answer): Promise<unknown> {
  try {
    return await answer.json();
  } catch {
    return undefined;
  }
}

async function readAnswer(answer: Answer): Promise<ReadConsent | null> {
  const challenge = MANGOPAY_CHALLENGE.exec(answer.headers.get('www-authenticate') ?? '');
  if (challenge) return readBody({ PendingUserAction: { RedirectUrl: challenge.groups?.link } });
  const { status } = answer;
  const succeeded = status >= 200 && status < 300;
  assertField(succeeded || status === 412, 'response', status, 'a 2xx, or a 412 or 401 with a consent');
  const body = await readJson(answer);
  const signs = succeeded ? SIGNS_IN_2XX : SIGNS_IN_412;
  if (isObject(body) && signs.some((sign) => sign in body)) return readBody(body);
  assertField(succeeded, 'response body', body, 'JSON with a consent');
  return null;
}

function readBody(body: unknown): ReadConsent {
  const { provider, consent, link, exempt } = readConsentRequest(body, 'auto', Date.now());
  const linkExpiry = link?.expiresAt ?? null;
  return {
    ...consent,
    provider: provider.name,
    ...(link && { redirect_url: link.url }),
    ...(linkExpiry !== null && { link_expires_at: new Date(linkExpiry).toISOString() }),
    ...(exempt && { exempt }),
  };
}

/**
 * Reads what the provider or the host's backend answered, in any shape of the built-in dialects, into what the element's
 * `consent` takes. A `Response` gives a promise, null where a 2xx asks for nothing to be authorised; an object is read at once.
 *
 * @throws InvalidConsentError naming the field, what was found and what was expected; for a `Response` the promise rejects.
 */
export function readConsent(answer: Answer): Promise<ReadConsent | null>;
export function readConsent(body: object): ReadConsent;
export function readConsent(value: object): ReadConsent | Promise<ReadConsent | null> {
  return isAnswer(value) ? readAnswer(value) : readBody(value);
}
