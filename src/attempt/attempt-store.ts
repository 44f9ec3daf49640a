import type { Consent } from '../consent/consent.js';
import type { Returned } from '../consent/provider.js';
import type { Flow } from '../journey/state.js';
import { ATTEMPT_PREFIX } from './attempt-id.js';

/** What a browser remembers of an attempt while the user is at the provider. It holds neither the link nor a token. */
export interface AttemptRecord {
  /** The attempt's id. */
  readonly attempt: string;
  readonly consent: Consent;
  /** The name of the consent's dialect. */
  readonly provider: string;
  readonly flow: Flow;
  /** The page that started the attempt: what follows the slash behind its origin. */
  readonly page: string;
  /** The element that started the attempt: its page's path, its id and its URLs. */
  readonly place: string;
  /** The element that resumed the attempt last, where that was another one. A reload of its page finds the record by it. */
  readonly lastPlace?: string;
  /** When the link expires, in milliseconds since 1970 by the server's clock. null: nobody said. */
  readonly linkExpiresAt?: number | null;
  /** When this record expires, in milliseconds since 1970 by this browser's clock. */
  readonly expiresAt: number;
  /** What a return page says, in the language of the page that started. It must not thank: nothing is verified there. */
  readonly words: ReturnWords;
  /** The return's parameters, once the user came back. */
  readonly returned?: Returned;
}

/** The words of a return page. */
export interface ReturnWords {
  /** Their language, a BCP 47 tag. */
  readonly lang: string;
  /** The sentence. */
  readonly returned: string;
  /** The text of the link to the page that started. */
  readonly link: string;
}

/**
 * Keeps a record in the storage that all tabs share, since the return may come in another tab, and in this tab's own, which
 * marks the attempt as one of this tab. Where storage is forbidden or full the attempt is not remembered.
 */
export function save(record: AttemptRecord): void {
  const text = JSON.stringify(record);
  inBothStorages((storage) => storage.setItem(keyOf(record.attempt), text));
}

/**
 * Reads the record of an attempt; null where there is none, where it has expired, and where it is no record of ours.
 *
 * The copy that all tabs share decides. Once that is removed the copy in a duplicated tab counts for nothing, or one
 * authorisation would be told twice.
 */
export function load(attempt: string): AttemptRecord | null {
  const read = (storage: Storage): string | null => storage.getItem(keyOf(attempt));
  const shared = useStorage('localStorage', read);
  const text = shared === undefined ? useStorage('sessionStorage', read) : shared;
  const record = parseRecord(text ?? '');
  return record?.attempt === attempt ? record : null;
}

/** Reads the records of the attempts that this tab began or came back with, the newest first. */
export function loadOwn(): readonly AttemptRecord[] {
  const keys = useStorage('sessionStorage', ownKeys) ?? [];
  const records = keys.map((key) => load(attemptOf(key)));
  return records.filter((record) => record !== null).sort((a, b) => b.expiresAt - a.expiresAt);
}

/** Removes the record of an attempt. */
export function remove(attempt: string): void {
  inBothStorages((storage) => storage.removeItem(keyOf(attempt)));
}

/** Removes records that nobody came back for, and what cannot be read. */
export function removeExpired(): void {
  inBothStorages((storage) => {
    for (const key of ownKeys(storage)) {
      if (!load(attemptOf(key))) storage.removeItem(key);
    }
  });
}

function keyOf(attempt: string): string {
  return ATTEMPT_PREFIX + attempt;
}

function attemptOf(key: string): string {
  return key.slice(ATTEMPT_PREFIX.length);
}

function ownKeys(storage: Storage): string[] {
  return Object.keys(storage).filter((key) => key.startsWith(ATTEMPT_PREFIX));
}

function inBothStorages(act: (storage: Storage) => void): void {
  useStorage('localStorage', act);
  useStorage('sessionStorage', act);
}

/** Gives undefined where the browser refuses: cookies are blocked, the frame is another site's, or the storage is full. */
function useStorage<Result>(
  name: 'localStorage' | 'sessionStorage',
  act: (storage: Storage) => Result,
): Result | undefined {
  try {
    return act(globalThis[name]);
  } catch {
    return undefined;
  }
}

/** Any script of the shop's origin can write into storage, and so could another version of this one. */
function parseRecord(text: string): AttemptRecord | null {
  try {
    const record = JSON.parse(text) as AttemptRecord | null;
    const isUsable = record?.consent && record.words && record.expiresAt > Date.now();
    return isUsable ? record : null;
  } catch {
    return null;
  }
}
