import { describe, InvalidConsentError, warn } from '../errors.js';
import type { Ask, Consent, Link, ReadConsent } from './consent.js';
import { parseInstant } from './parse-instant.js';
import { isObject, type Provider, type Raw } from './provider.js';
import { generic } from './providers/generic.js';
import { intergiro } from './providers/intergiro.js';
import { mangopay } from './providers/mangopay.js';

/** Every built-in dialect, in the order `auto` asks them; `generic` takes what the others leave. */
export const providers: readonly Provider[] = [mangopay, intergiro, generic];

/** A built-in provider's name, `auto`, or a provider of the host's own. */
export type ProviderChoice = string | Provider;

/** The dialect to read something in. An unknown name is the host's slip and reads as `auto`, with a warning. */
export const pickProvider = (choice: ProviderChoice | undefined, raw: Raw): Provider => {
  if (isObject(choice)) return choice as unknown as Provider;
  // What readConsent gave says itself what it was read as.
  const name = choice && choice !== 'auto' ? choice : raw.provider;
  const named = providers.find((provider) => provider.name === name);
  if (!named && typeof name === 'string') {
    warn(`knows no provider "${name}": use auto, ${providers.map((p) => p.name).join(', ')}, or a provider object.`);
  }
  return named ?? providers.find((provider) => provider.recognises?.(raw)) ?? generic;
};

const text = (field: string, value: unknown): string | undefined => {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string' && value) return value;
  throw new InvalidConsentError(field, value, 'a non-empty string');
};

/** An id goes into a path: `.` and `..` would change which endpoint is called. */
const readId = (value: unknown): string | undefined => {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && value.trim() && value !== '.' && value !== '..') return value;
  throw new InvalidConsentError('id', value, 'a non-empty string that is not "." or ".."');
};

const readScope = (value: unknown): readonly string[] | undefined => {
  if (value === undefined || value === null) return undefined;
  const scope = typeof value === 'string' ? [value] : value;
  if (!Array.isArray(scope)) throw new InvalidConsentError('scope', value, 'an array of strings');
  scope.forEach((one, at) => {
    if (typeof one !== 'string') throw new InvalidConsentError(`scope[${at}]`, one, 'a string');
  });
  return scope as string[];
};

/** Milliseconds since 1970; one that is no date counts as none, and the developer is told. */
export const readExpiry = (field: string, value: unknown): number | null => {
  const instant = parseInstant(value);
  if (instant === null && value !== undefined && value !== null) {
    warn(`${field}: found ${describe(value)}, expected an ISO 8601 date: no expiry is known.`);
  }
  return instant;
};

/** Understands what the backend got. Throws `InvalidConsentError`, which names the field. */
export const readAsk = (value: unknown, choice: ProviderChoice | undefined, now: number): Ask => {
  if (!isObject(value)) {
    throw new InvalidConsentError('consent', value, 'the object that the backend got, or null');
  }
  const provider = pickProvider(choice, value);
  if ('consent' in value && !isObject(value.consent)) {
    throw new InvalidConsentError('consent.consent', value.consent, 'an object');
  }
  const raw = (provider.readConsent ?? generic.readConsent)(value);
  const id = readId(raw.id);
  const status = text('status', raw.status);
  const scope = readScope(raw.scope);
  const url = text('redirect_url', raw.redirect_url);
  const expires = raw.expires_at;
  const linkExpires = readExpiry('link_expires_at', raw.link_expires_at);
  const consent: Consent = {
    ...(id !== undefined && { id }),
    ...(status !== undefined && { status }),
    ...(scope && { scope }),
    ...((typeof expires === 'string' || expires === null) && { expires_at: expires }),
  };
  const lifetime = provider.linkLifetime;
  const link: Link | null = url ? { url, expiresAt: linkExpires ?? (lifetime ? now + lifetime : null) } : null;
  return { provider, consent, link, exempt: raw.exempt === true, expiresAt: readExpiry('expires_at', expires) };
};

/** What `readConsent` may be given: the answer to the host's own call, or its body. */
type Answer = Pick<Response, 'status' | 'headers' | 'json'>;

const isAnswer = (value: unknown): value is Answer => isObject(value) && typeof value.json === 'function';

/** Where Mangopay's 401 carries the link (Mangopay's PHP SDK, RestTool). */
const header = /PendingUserAction\s+RedirectUrl="?([^\s",]+)/i;

const readBody = (body: unknown): ReadConsent => {
  const now = Date.now();
  const { provider, consent, link, exempt } = readAsk(body, 'auto', now);
  return {
    ...consent,
    provider: provider.name,
    ...(link && { redirect_url: link.url }),
    ...(link?.expiresAt && { link_expires_at: new Date(link.expiresAt).toISOString() }),
    ...(exempt && { exempt }),
  };
};

/** Whether a body says anything about authorising: a plain 200 mostly does not. */
const asks = (body: unknown): boolean =>
  isObject(body) && ['PendingUserAction', 'consent', 'redirect_url', 'scope'].some((name) => name in body);

const readAnswer = async (answer: Answer): Promise<ReadConsent | null> => {
  const challenge = header.exec(answer.headers.get('www-authenticate') ?? '')?.[1];
  if (challenge) return readBody({ PendingUserAction: { RedirectUrl: challenge } });
  const { status } = answer;
  const ok = status >= 200 && status < 300;
  if (!ok && status !== 412) {
    throw new InvalidConsentError(
      'response',
      status,
      'a 2xx, a 412 with a consent, or a 401 with WWW-Authenticate: PendingUserAction RedirectUrl=…',
    );
  }
  let body: unknown;
  try {
    body = await answer.json();
  } catch {
    if (ok) return null;
    throw new InvalidConsentError('response body', undefined, 'JSON with a consent');
  }
  if (asks(body) || (!ok && isObject(body) && 'id' in body)) return readBody(body);
  if (ok) return null;
  throw new InvalidConsentError('consent', undefined, "an object in the 412's body");
};

/**
 * Reads what the provider or the host's backend answered, in any shape of the built-in dialects, into what the element's
 * `consent` takes. A `Response` gives a promise, null where a 2xx asks for nothing to be authorised; an object is read at once.
 *
 * @throws InvalidConsentError naming the field, what was found and what was expected.
 */
export function readConsent(answer: Answer): Promise<ReadConsent | null>;
export function readConsent(body: object): ReadConsent;
export function readConsent(value: unknown): ReadConsent | Promise<ReadConsent | null> {
  return isAnswer(value) ? readAnswer(value) : readBody(value);
}
