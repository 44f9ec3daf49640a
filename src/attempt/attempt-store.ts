import type { Consent } from '../consent/consent.js';
import type { Returned } from '../consent/provider.js';
import type { Flow } from '../journey/state.js';
import { isAttemptId, prefix } from './attempt-id.js';

/** What outlives the page: enough to go on, and neither link nor token. */
export interface AttemptRecord {
  readonly attempt: string;
  readonly consent: Consent;
  /** The dialect's name. */
  readonly provider: string;
  readonly way: Flow;
  /** The page that started it, what follows the origin's slash. */
  readonly page: string;
  /** Which element of that page. */
  readonly place: string;
  /** Which element of which page went on with it last. */
  readonly here?: string;
  /** Milliseconds since 1970, by the server's clock, when the link runs out; null: nobody said. */
  readonly linkExpiresAt?: number | null;
  /** Milliseconds since 1970 when it is forgotten. */
  readonly until: number;
  /** What a return page says, in the language of the page that started. */
  readonly words: { readonly lang: string; readonly returned: string; readonly link: string };
  /** The return's parameters, once it came back. */
  readonly returned?: Returned;
}

/**
 * Does the same in the storage that all tabs share and in this tab's own. Storage may be forbidden, full or partitioned: then
 * this is simply not remembered, and what comes of it is undefined.
 */
const inStores = <T>(act: (storage: Storage) => T): (T | undefined)[] =>
  (['localStorage', 'sessionStorage'] as const).map((store) => {
    try {
      return act(globalThis[store]);
    } catch {
      return undefined;
    }
  });

/** Null for what is no record, or is over. */
const parse = (text: string | null | undefined): AttemptRecord | null => {
  try {
    const record = JSON.parse(text as string) as AttemptRecord;
    return record.until > Date.now() && isAttemptId(record.attempt) && record.consent ? record : null;
  } catch {
    return null;
  }
};

/**
 * Keeps the attempt: for every tab of this browser, since the return may come in another one, and for this tab, so that it
 * knows which attempts are its own.
 */
export const remember = (record: AttemptRecord): void => {
  inStores((storage) => storage.setItem(prefix + record.attempt, JSON.stringify(record)));
};

export const forget = (attempt: string): void => {
  inStores((storage) => storage.removeItem(prefix + attempt));
};

/** Clears away what others left behind and nobody came back for. */
export const sweep = (): void => {
  inStores((storage) => {
    for (const key of Object.keys(storage)) {
      if (key.startsWith(prefix) && !parse(storage.getItem(key))) storage.removeItem(key);
    }
  });
};

/**
 * What is known of an attempt. The copy that all tabs share is the one that counts: once that is gone a duplicated tab's own
 * copy is worth nothing, or one authorisation would be told twice.
 */
export const recall = (attempt: string): AttemptRecord | null => {
  const [shared, own] = inStores((storage) => storage.getItem(prefix + attempt));
  return parse(shared === undefined ? own : shared);
};

/** The attempts that this tab began or came back with, newest first. */
export const recallHere = (): readonly AttemptRecord[] =>
  (inStores(Object.keys)[1] ?? [])
    .flatMap((key) => (key.startsWith(prefix) && recall(key.slice(prefix.length))) || [])
    .sort((a, b) => b.until - a.until);
