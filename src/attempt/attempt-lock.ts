import { ATTEMPT_PREFIX } from './attempt-id.js';

/** Chrome on Android was reported to have locks that never answer. Then, as where there are none, no other tab is kept out. */
const ANSWER_TIMEOUT_MS = 2000;

/** Shared by every copy of the script on this page. */
const PAGE_LOCKS = Symbol.for('sca-consent.locks');

export interface LockOptions {
  /** Who asks. The holder may ask again, and only the holder releases. */
  readonly holder?: object;
  /** The holder found the attempt and was not asked for it: anybody else of this page takes the lock away. */
  readonly isBorrowed?: boolean;
  /** Takes the lock away from another tab too. */
  readonly steals?: boolean;
  /** Somebody took the lock away. Not called after a release. */
  readonly onLost?: () => void;
}

/** The lock of one attempt on this page. It keeps the browser's lock of the same name until it is released. */
class PageLock {
  readonly holder: object;
  readonly isBorrowed: boolean;
  isReleased = false;
  isLost = false;
  /** Settles once the browser has its lock back. */
  returned: Promise<unknown> = Promise.resolve();
  #release = (): void => {};
  readonly untilRelease = new Promise<void>((resolve) => {
    this.#release = resolve;
  });
  #isGranted = false;
  readonly #onLost: () => void;

  constructor({ holder = {}, isBorrowed = false, onLost = () => {} }: LockOptions) {
    this.holder = holder;
    this.isBorrowed = isBorrowed;
    this.#onLost = onLost;
  }

  release(): void {
    this.isReleased = true;
    this.#release();
  }

  /** Somebody else takes it. The holder is told only once it knows that it had the lock. */
  lose(): void {
    if (this.isReleased) return;
    this.isLost = true;
    this.release();
    if (this.#isGranted) this.#onLost();
  }

  /** Whether the holder has it now. */
  settle(isFree: boolean): boolean {
    this.#isGranted = isFree && !this.isLost;
    return this.#isGranted;
  }

  /** Asks for the browser's lock. A lock that is granted after the release is given back at once. False: another tab has it. */
  request(name: string, steals: boolean): Promise<boolean> {
    const locks: LockManager | undefined = navigator.locks;
    if (!locks) return Promise.resolve(true);
    const answer = new Promise<boolean>((resolve) => {
      const keep = (lock: Lock | null): Promise<void> | undefined => {
        resolve(lock !== null);
        return lock ? this.untilRelease : undefined;
      };
      const refuse = (): void => {
        // Where the lock was granted before, another tab has taken it.
        if (this.#isGranted) this.lose();
        resolve(true);
      };
      this.returned = locks.request(name, steals ? { steal: true } : { ifAvailable: true }, keep).catch(refuse);
    });
    return inTime(answer, true);
  }
}

/** The locks of this page: those that are held, and those that the browser is about to get back. */
function pageLocks(): Map<string, PageLock> {
  const page = globalThis as { [PAGE_LOCKS]?: Map<string, PageLock> };
  page[PAGE_LOCKS] ??= new Map();
  return page[PAGE_LOCKS];
}

/**
 * Makes the caller the only element that works on an attempt, until `releaseLock`. The lock also holds against other tabs: a
 * duplicated tab has a copy of its original's storage, and must not tell the outcome a second time.
 *
 * @returns false where another element or another tab holds the lock. Where the browser has no Web Locks (plain http), refuses
 * them (opaque origins) or does not answer, only elements of this page are kept out.
 */
export async function acquireLock(attempt: string, options: LockOptions = {}): Promise<boolean> {
  const { holder, isBorrowed = false, steals = false } = options;
  const locks = pageLocks();
  const previous = locks.get(attempt);
  if (previous && !previous.isReleased) {
    if (previous.holder === holder) return true;
    if (isBorrowed || !previous.isBorrowed) return false;
    previous.lose();
  }
  const lock = new PageLock(options);
  locks.set(attempt, lock);
  // An element that takes another one's place asks before the browser has the other one's lock back.
  if (previous) await inTime(previous.returned, undefined);
  const isFree = lock.isReleased || (await lock.request(ATTEMPT_PREFIX + attempt, steals));
  if (!isFree) release(attempt, lock);
  return lock.settle(isFree);
}

/**
 * Lets another element of this page, or another tab, go on with the attempt. Does nothing where nobody holds the lock, or
 * somebody else than this holder.
 */
export function releaseLock(attempt: string, holder?: object): void {
  const lock = pageLocks().get(attempt);
  if (lock && (!holder || lock.holder === holder)) release(attempt, lock);
}

/** Resolves when an element of this page lets go of the attempt. Null: none has it. */
export function whenReleased(attempt: string): Promise<void> | null {
  const lock = pageLocks().get(attempt);
  return lock && !lock.isReleased ? lock.untilRelease : null;
}

/** Whether a lock keeps other tabs out. Without Web Locks it does not. */
export function locksReachOtherTabs(): boolean {
  return 'locks' in navigator;
}

function release(attempt: string, lock: PageLock): void {
  const locks = pageLocks();
  lock.release();
  void lock.returned.then(() => {
    if (locks.get(attempt) === lock) locks.delete(attempt);
  });
}

function inTime<Value>(promise: Promise<Value>, valueIfLate: Value): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Value>((resolve) => {
    timer = setTimeout(() => resolve(valueIfLate), ANSWER_TIMEOUT_MS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
