import { isAttempt } from '../attempt.js';
import type { Consent } from '../consent/consent.js';
import type { Returned } from '../consent/provider.js';
import type { Way } from '../journey/journey.js';

/** What outlives the page: enough to go on, and neither link nor token. */
export interface Remembered {
  readonly attempt: string;
  readonly consent: Consent;
  /** The dialect's name. */
  readonly provider: string;
  readonly way: Way;
  /** The page that started it, what follows the origin's slash. */
  readonly page: string;
  /** Which element of that page. */
  readonly place: string;
  /** Milliseconds since 1970, by the server's clock, when the link runs out; null: nobody said. */
  readonly linkExpiresAt?: number | null;
  /** Milliseconds since 1970 when it is forgotten. */
  readonly until: number;
  /** What a return page says, in the language of the page that started. */
  readonly words: { readonly lang: string; readonly returned: string; readonly link: string };
  /** The return's parameters, once it came back. */
  readonly returned?: Returned;
}

const prefix = 'sca-consent:';

const stores = ['localStorage', 'sessionStorage'] as const;
type Store = (typeof stores)[number];

/** Storage may be forbidden, full or partitioned: then this is simply not remembered. */
const use = <T>(store: Store, act: (storage: Storage) => T): T | null => {
  try {
    return act(globalThis[store]);
  } catch {
    return null;
  }
};

const parse = (text: string | null): Remembered | null => {
  try {
    const record = JSON.parse(text ?? 'null') as Remembered | null;
    return record?.until && isAttempt(record.attempt) && record.consent ? record : null;
  } catch {
    return null;
  }
};

/**
 * Keeps the attempt: for every tab of this browser, since the return may come in another one, and for this tab, so that it
 * knows which attempts are its own.
 */
export const remember = (record: Remembered): void => {
  const text = JSON.stringify(record);
  for (const store of stores) use(store, (storage) => storage.setItem(prefix + record.attempt, text));
};

/** Clears away what others left behind and nobody came back for. */
export const sweep = (): void => {
  use('localStorage', (storage) => {
    for (const key of Object.keys(storage)) {
      if (key.startsWith(prefix) && !((parse(storage.getItem(key))?.until ?? 0) > Date.now())) storage.removeItem(key);
    }
  });
};

/**
 * What is known of an attempt. The copy that all tabs share is the one that counts: once that is gone a duplicated tab's own
 * copy is worth nothing, or one authorisation would be told twice.
 */
export const recall = (attempt: string): Remembered | null => {
  const shared = use('localStorage', (storage) => [storage.getItem(prefix + attempt)] as const);
  const text = shared ? shared[0] : use('sessionStorage', (storage) => storage.getItem(prefix + attempt));
  const record = parse(text);
  return record && record.until > Date.now() ? record : null;
};

/** The attempts that this tab began or came back with, newest first. */
export const recallHere = (): readonly Remembered[] =>
  (use('sessionStorage', (storage) => Object.keys(storage)) ?? [])
    .filter((key) => key.startsWith(prefix))
    .map((key) => recall(key.slice(prefix.length)))
    .filter((record) => record !== null)
    .sort((a, b) => b.until - a.until);

export const forget = (attempt: string): void => {
  for (const store of stores) use(store, (storage) => storage.removeItem(prefix + attempt));
};
