import { InvalidConsentError, ScaError, warn } from '../errors.js';
import { warnWhereUndefined } from '../registration-hint.js';
import type { ConsentRequest, Link, ReadConsent } from './consent.js';
import { findFields, readText, toConsent } from './consent-fields.js';
import { createLink } from './create-link.js';
import { copyOwn, hasMethod, isObject, objectAt } from './guards.js';
import { CONSENT_INSIDE, findMistake, findWrapper, type Mistake } from './mistakes.js';
import { parseDate } from './parse-date.js';
import type { Provider, Raw, RawConsent } from './provider.js';
import { generic } from './providers/generic.js';
import { providers } from './providers/index.js';
import { intergiro } from './providers/intergiro.js';

/** A built-in provider's name, `auto`, or a provider of the host's own. */
export type ProviderChoice = string | Provider;

function isProvider(choice: ProviderChoice | undefined): choice is Provider {
  return isObject(choice);
}

/** The dialect to read a consent in. An unknown name is the host's slip: it reads as `auto`, with a warning. */
function pickProvider(answer: Raw, choice: ProviderChoice | undefined): Provider {
  if (isProvider(choice)) return choice;
  // What `readConsent` gave says itself what it was read as.
  const name = choice && choice !== 'auto' ? choice : answer.provider;
  const named = providers.find((provider) => provider.name === name);
  if (named) return named;
  if (typeof name === 'string')
    warnOfUnknownProvider(name === choice ? `"${name}"` : "that the consent's own field names");
  return findProvider(answer) ?? generic;
}

/** The dialect whose shape it is; undefined: nobody's. */
function findProvider(answer: Raw): Provider | undefined {
  return providers.find((provider) => provider.recognises?.(answer));
}

function warnOfUnknownProvider(which: string): void {
  const names = providers.map((provider) => provider.name).join(', ');
  warn(`knows no provider ${which}: use auto, ${names}, or a provider object.`);
}

const EXPECTED_CONSENT = 'the object that the backend got, or null';

/** Any of these makes an object a consent, whatever it has beside it. */
const CONSENT_FIELDS = ['id', 'scope', 'expires_at', 'redirect_url', 'exempt', 'wait'] as const;

/** The same error, saying what it is in place of a consent and what to do about it. */
function toError(value: unknown, { found, remedy }: Partial<Mistake> = {}): InvalidConsentError {
  return new InvalidConsentError('consent', value, EXPECTED_CONSENT, { found, remedy });
}

/** A copy of the fields that the value has itself. @throws InvalidConsentError where it is no object, or a mistaken one. */
function readAnswerObject(value: unknown): Raw {
  try {
    const mistake = findMistake(value);
    if (mistake || !isObject(value)) throw toError(value, mistake);
    return copyOwn(value);
  } catch (cause) {
    if (cause instanceof ScaError) throw cause;
    throw new InvalidConsentError('consent', undefined, EXPECTED_CONSENT, {
      found: 'an object that throws when it is read',
      remedy: 'Hand over a plain object, as JSON.parse gives it.',
      cause,
    });
  }
}

/** A body that was handed over with what is around it has none of a consent's fields. */
function assertNotWrapped(answer: Raw, raw: RawConsent): void {
  if (CONSENT_FIELDS.some((field) => raw[field] !== undefined)) return;
  const wrapper = findWrapper(answer);
  if (wrapper) throw toError(answer, wrapper);
}

/**
 * Reads what the backend got, in any shape of the built-in dialects or of the host's own.
 *
 * @param now The present moment, in milliseconds since 1970: a provider's usual link lifetime counts from it.
 * @throws InvalidConsentError naming the field, what was found and what was expected.
 */
export function readConsentRequest(value: unknown, choice: ProviderChoice | undefined, now: number): ConsentRequest {
  const answer = readAnswerObject(value);
  const provider = pickProvider(answer, choice);
  const raw = findFields(answer, provider);
  assertNotWrapped(answer, raw);
  const consent = toConsent(raw);
  return {
    provider,
    consent,
    link: readCarriedLink(raw, provider, now),
    exempt: raw.exempt === true,
    expiresAt: parseDate('expires_at', raw.expires_at),
  };
}

/** Null: the consent came without a link, and not to be authorised in an app either. */
function readCarriedLink(raw: RawConsent, provider: Provider, now: number): Link | null {
  const url = readText(raw, 'redirect_url');
  const { link_expires_at: expires_at, link_ready: ready, wait } = raw;
  if (url === undefined && wait !== true) return null;
  return createLink({ redirect_url: url ?? '', expires_at, ready, wait }, provider, now);
}

/** What `readConsent` needs of a `Response`. */
type Answer = Pick<Response, 'status' | 'headers' | 'json'>;

/** Where Mangopay's 401 carries the link (Mangopay's PHP SDK, RestTool). */
const MANGOPAY_CHALLENGE = /PendingUserAction\s+RedirectUrl="?(?<link>[^\s",]+)/i;

/** A 2xx with one of these fields asks for an authorisation, whoever sent it. */
const SIGNS_IN_2XX: readonly string[] = ['PendingUserAction', 'consent', 'redirect_url', 'scope'];

function isAnswer(value: unknown): value is Answer {
  return hasMethod(value, 'json');
}

/**
 * Undefined where the body is not JSON, as that of a 2xx need not be. A body that cannot be read at all may hold a consent, so
 * that it must not count as one without.
 */
async function readJson(answer: Answer): Promise<unknown> {
  try {
    return await answer.json();
  } catch (cause) {
    if (isObject(cause) && cause.name === 'SyntaxError') return undefined;
    throw new InvalidConsentError('response body', undefined, 'JSON that nobody has read yet', {
      found: 'a body that cannot be read',
      remedy: 'Was it read before? Pass response.clone() to readConsent, or the parsed body in place of the response.',
      cause,
    });
  }
}

/**
 * Whether an answer asks for an authorisation by a field of the plain form or in a dialect's shape. Half of all APIs answer `id`
 * and `status`: Intergiro's inner object counts on a 2xx only where it is pending.
 */
function asksForConsent(answer: Raw): boolean {
  if (answer.wait === true || SIGNS_IN_2XX.some((sign) => sign in answer)) return true;
  const provider = findProvider(answer);
  return provider !== undefined && (provider !== intergiro || answer.status === 'pending');
}

/** A consent lies this deep at most in an answer: GraphQL puts it under `data`, the mutation, the object and `statusInfo`. */
const MAX_WRAPPERS = 4;

/** A consent that lies too deep: a 2xx that has it must not count as one that asks for nothing. */
function hasConsentInside(value: unknown, depth = MAX_WRAPPERS): boolean {
  if (typeof value !== 'object' || value === null || depth === 0) return false;
  const parts: unknown[] = Object.values(value);
  return parts.some((part) => (isObject(part) && isPending(part)) || hasConsentInside(part, depth - 1));
}

/** An order may quote a payment that is made, or a customer's consent to letters: neither asks for anything. */
function isPending(part: Raw): boolean {
  if ('PendingUserAction' in part || 'id' in objectAt(part, 'consent')) return true;
  const provider = findProvider(part);
  // Intergiro's inner object could be anybody's.
  if (!provider || provider === intergiro) return false;
  return (provider.readStatus?.(part) ?? 'pending') === 'pending';
}

function assertIsAboutConsent(status: number): void {
  if ((status >= 200 && status < 300) || status === 412) return;
  throw new InvalidConsentError('response', status, 'a 2xx, or a 412 or 401 with a consent', {
    found: `status ${status}`,
    remedy: 'The call itself failed, which says nothing about a consent: look at its status first.',
  });
}

async function readAnswer(answer: Answer): Promise<ReadConsent | null> {
  const challenge = MANGOPAY_CHALLENGE.exec(answer.headers.get('www-authenticate') ?? '');
  if (challenge) return readBody({ PendingUserAction: { RedirectUrl: challenge.groups?.link } });
  assertIsAboutConsent(answer.status);
  const isRefusal = answer.status === 412;
  const body = await readJson(answer);
  const own = copyOwn(isObject(body) ? body : { list: body });
  if (asksForConsent(own) || (isRefusal && 'id' in own)) return readBody(own);
  const isInside = isObject(objectAt(own, 'data').consent) || hasConsentInside(own);
  if (!isRefusal && !isInside) return null;
  const mistake = findWrapper(own) ?? (isInside ? CONSENT_INSIDE : undefined);
  throw new InvalidConsentError('response body', body, 'JSON with a consent', mistake);
}

function readBody(body: unknown): ReadConsent {
  const { provider, consent, link, exempt } = readConsentRequest(body, 'auto', Date.now());
  const linkExpiry = link?.expiresAt ?? null;
  warnWhereUndefined();
  return {
    ...consent,
    provider: provider.name,
    ...(link?.url && { redirect_url: link.url }),
    ...(link?.isReady && { link_ready: true }),
    ...(link?.isInApp && { wait: true }),
    ...(linkExpiry !== null && { link_expires_at: new Date(linkExpiry).toISOString() }),
    ...(exempt && { exempt }),
  };
}

/** A body has neither: a Response has a `json`, and a promise must be awaited first. */
interface NoResponse {
  readonly json?: never;
  readonly then?: never;
}

/**
 * Reads what the provider or the host's backend answered, in any shape of the built-in dialects, into what the element's
 * `consent` takes. A `Response` gives a promise, null where a 2xx asks for nothing to be authorised; an object is read at once.
 *
 * @throws InvalidConsentError naming the field, what was found and what was expected; for a `Response` the promise rejects.
 */
// The first serves `await response.json()`, which is `any`: it would take whatever comes first.
export function readConsent(body: Raw & NoResponse): ReadConsent;
export function readConsent(answer: Answer): Promise<ReadConsent | null>;
export function readConsent(body: object & NoResponse): ReadConsent;
export function readConsent(value: object): ReadConsent | Promise<ReadConsent | null> {
  return isAnswer(value) ? readAnswer(value) : readBody(value);
}
