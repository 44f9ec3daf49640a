import type { Consent } from '../consent/consent.js';
import type { Returned } from '../consent/provider.js';
import type { Flow } from '../journey/state.js';
import { ATTEMPT_PREFIX } from './attempt-id.js';

/**
 * Where a tab keeps the ids of the returns that it has seen. They are of no use to anybody: each id was good for one attempt.
 */
const SEEN_KEY = 'sca_attempt';

/** So many characters of them are kept: nine ids and their separators. */
const SEEN_LENGTH = 300;

/**
 * What is known of the protected call, where an element makes it. `expected`: not made yet. `begun`: nobody knows how it ended.
 * `failed`: it was refused, and may be made again. `answered`: it went well, and nobody was there to tell.
 */
export const callProgresses = ['expected', 'begun', 'failed', 'answered'] as const;
export type CallProgress = (typeof callProgresses)[number];

/** What a browser remembers of an attempt while the user is at the provider. It holds neither the link nor a token. */
export interface AttemptRecord {
  /** The attempt's id. */
  readonly attempt: string;
  readonly consent: Consent;
  /** The name of the consent's dialect. */
  readonly provider: string;
  readonly flow: Flow;
  /** What the element showed of the payment, where the consent has no id to know it by. */
  readonly payment?: Payment;
  /** The page that started the attempt: its path and query, without the leading slash. */
  readonly page: string;
  /** The element that started the attempt: its page's path and its id, or its URLs where it has no id. */
  readonly place: string;
  /** The element that resumed the attempt last, where that was another one. A reload of its page finds the record by it. */
  readonly lastPlace?: string;
  /** When the user left for the provider, in milliseconds since 1970 by this browser's clock. */
  readonly startedAt?: number;
  /** When the link expires, in milliseconds since 1970 by the server's clock. null: nobody said. */
  readonly linkExpiresAt?: number | null;
  /** When this record expires, in milliseconds since 1970 by this browser's clock. */
  readonly expiresAt: number;
  /** What a return page says, in the language of the page that started. It must not thank: nothing is verified there. */
  readonly words: ReturnWords;
  /** The return's parameters, once the user came back. */
  readonly returned?: Returned;
  /** What is known of the protected call; missing: no element makes it. Never what it was answered. */
  readonly call?: CallProgress;
  /** The status endpoint had said that the user authorised it, when the protected call was begun. */
  readonly verified?: boolean;
  /** How many consents in a row the protected call has answered with. */
  readonly round?: number;
  /** When the return page sent the user on, in milliseconds since 1970 by this browser's clock. */
  readonly leftAt?: number;
}

/** What an element shows of a payment; empty: nothing. */
export interface Payment {
  readonly amount: string;
  readonly currency: string;
  readonly payee: string;
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
 * Adds to the record of an attempt. One that is gone does not come back.
 *
 * @returns the record as it was.
 */
export function update(attempt: string, more: Partial<AttemptRecord>): AttemptRecord | null {
  const record = load(attempt);
  if (record) save({ ...record, ...more });
  return record;
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
  return loadListed('sessionStorage');
}

/** Reads the records of all tabs, the newest first. */
export function loadAll(): readonly AttemptRecord[] {
  return loadListed('localStorage');
}

function loadListed(name: StorageName): readonly AttemptRecord[] {
  const keys = useStorage(name, ownKeys) ?? [];
  const records = keys.map((key) => load(attemptOf(key)));
  return records.filter((record) => record !== null).sort(compareByAge);
}

/** Two attempts of one consent end at the same time, so the end alone says nothing of their age. */
function compareByAge(one: AttemptRecord, other: AttemptRecord): number {
  return (other.startedAt ?? 0) - (one.startedAt ?? 0) || other.expiresAt - one.expiresAt;
}

/** Removes the record of an attempt. */
export function remove(attempt: string): void {
  inBothStorages((storage) => storage.removeItem(keyOf(attempt)));
}

/** Removes every record that this browser holds. Other tabs remove their copies when they hear of it. */
export function forgetAll(): void {
  inBothStorages((storage) => {
    for (const key of [...ownKeys(storage), SEEN_KEY]) storage.removeItem(key);
  });
}

/** Removes records that nobody came back for, this tab's copies of those that ended in another tab, and what cannot be read. */
export function removeExpired(): void {
  inBothStorages((storage) => {
    for (const key of ownKeys(storage)) {
      if (!load(attemptOf(key))) storage.removeItem(key);
    }
  });
}

/** Calls `removeExpired` whenever another tab removes a record, for as long as this page lives. */
export function sweepWithOtherTabs(): void {
  addEventListener('storage', ({ key, newValue }) => {
    const isRemoved = newValue === null && (key === null || key.startsWith(ATTEMPT_PREFIX));
    if (isRemoved) removeExpired();
  });
}

/** Marks a return as seen by this tab. True: it had been seen before. */
export function markSeen(attempt: string): boolean {
  const wasSeen = useStorage('sessionStorage', (storage) => {
    const seen = storage.getItem(SEEN_KEY) ?? '';
    const isKnown = seen.includes(attempt);
    if (!isKnown) storage.setItem(SEEN_KEY, `${attempt} ${seen}`.slice(0, SEEN_LENGTH));
    return isKnown;
  });
  return wasSeen ?? false;
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

type StorageName = 'localStorage' | 'sessionStorage';

/** Gives undefined where the browser refuses: cookies are blocked, the frame is another site's, or the storage is full. */
function useStorage<Result>(name: StorageName, act: (storage: Storage) => Result): Result | undefined {
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
