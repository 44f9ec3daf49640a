import { must, warn } from '../errors.js';
import type { ConsentRequest, Link, ReadConsent } from './consent.js';
import { parseDate } from './parse-date.js';
import { isObject, isText, type Provider, type RawConsent } from './provider.js';
import { generic } from './providers/generic.js';
import { intergiro } from './providers/intergiro.js';
import { mangopay } from './providers/mangopay.js';

/** Every built-in dialect, in the order `auto` asks them; `generic` takes what the others leave. */
export const providers: readonly Provider[] = [mangopay, intergiro, generic];

/** A built-in provider's name, `auto`, or a provider of the host's own. */
export type ProviderChoice = string | Provider;

/** A link, and when it runs out: as somebody said, else as the provider is known for. */
export const linkOf = (url: string, expires: unknown, provider: Provider, now: number): Link => ({
  url,
  expiresAt: parseDate('link expires_at', expires) ?? (provider.linkLifetime ? now + provider.linkLifetime : null),
});

/** Understands what the backend got. Throws `InvalidConsentError`, which names the field. */
export const readConsentRequest = (value: unknown, choice: ProviderChoice | undefined, now: number): ConsentRequest => {
  must(isObject(value), 'consent', value, 'the object that the backend got, or null');
  // What readConsent gave says itself what it was read as.
  const name = choice && choice !== 'auto' ? choice : value.provider;
  const named = isObject(choice) ? choice : providers.find((one) => one.name === name);
  // An unknown name is the host's slip.
  if (!named && typeof name === 'string') {
    warn(
      `knows no provider "${name}": use auto, ${providers.map((one) => one.name).join(', ')}, or a provider object.`,
    );
  }
  const provider = (named ?? providers.find((one) => one.recognises?.(value)) ?? generic) as Provider;
  const inner = 'consent' in value ? value.consent : value;
  must(isObject(inner), 'consent.consent', inner, 'an object');
  const raw: RawConsent = provider.readConsent?.(value) ?? inner;
  const { id, scope: scopes, expires_at } = raw;
  // An id goes into a path: `.` and `..` would change which endpoint is called.
  must(
    id === undefined || (isText(id) && !/^(\s+|\.\.?)$/.test(id)),
    'id',
    id,
    'a non-empty string that is not "." or ".."',
  );
  const text = (field: 'status' | 'redirect_url'): string | null | undefined => {
    const found = raw[field];
    must(found == null || isText(found), field, found, 'a non-empty string');
    return found;
  };
  const status = text('status');
  const scope: unknown = typeof scopes === 'string' ? [scopes] : scopes;
  must(scope == null || Array.isArray(scope), 'scope', scopes, 'an array of strings');
  scope?.forEach((one, at) => {
    must(typeof one === 'string', `scope[${at}]`, one, 'a string');
  });
  const url = text('redirect_url');
  return {
    provider,
    consent: {
      ...(id && { id }),
      ...(status && { status }),
      ...(scope && { scope }),
      ...((typeof expires_at === 'string' || expires_at === null) && { expires_at }),
    },
    link: url ? linkOf(url, raw.link_expires_at, provider, now) : null,
    exempt: raw.exempt === true,
    expiresAt: parseDate('expires_at', expires_at),
  };
};

/** What `readConsent` may be given: the answer to the host's own call, or its body. */
type Answer = Pick<Response, 'status' | 'headers' | 'json'>;

const readAnswer = async (answer: Answer): Promise<ReadConsent | null> => {
  // Where Mangopay's 401 carries the link (Mangopay's PHP SDK, RestTool).
  const challenge = /PendingUserAction\s+RedirectUrl="?([^\s",]+)/i.exec(`${answer.headers.get('www-authenticate')}`);
  if (challenge) return readConsent({ PendingUserAction: { RedirectUrl: challenge[1] } });
  const { status } = answer;
  const ok = status >= 200 && status < 300;
  must(ok || status === 412, 'response', status, 'a 2xx, or a 412 or 401 with a consent');
  let body: unknown;
  try {
    body = await answer.json();
  } catch {
    // A 2xx need not be JSON.
  }
  // A plain 2xx says nothing about authorising.
  for (const sign of ['PendingUserAction', 'consent', 'redirect_url', 'scope', ok ? 'scope' : 'id']) {
    if (isObject(body) && sign in body) return readConsent(body);
  }
  must(ok, 'response body', body, 'JSON with a consent');
  return null;
};

/**
 * Reads what the provider or the host's backend answered, in any shape of the built-in dialects, into what the element's
 * `consent` takes. A `Response` gives a promise, null where a 2xx asks for nothing to be authorised; an object is read at once.
 *
 * @throws InvalidConsentError naming the field, what was found and what was expected.
 */
export function readConsent(answer: Answer): Promise<ReadConsent | null>;
export function readConsent(body: object): ReadConsent;
export function readConsent(value: Partial<Answer>): ReadConsent | Promise<ReadConsent | null> {
  if (typeof value?.json === 'function') return readAnswer(value as Answer);
  const { provider, consent, link, exempt } = readConsentRequest(value, 'auto', Date.now());
  return {
    ...consent,
    provider: provider.name,
    ...(link && {
      redirect_url: link.url,
      ...(link.expiresAt && { link_expires_at: new Date(link.expiresAt).toJSON() }),
    }),
    ...(exempt && { exempt }),
  };
}
