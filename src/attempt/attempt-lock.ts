import { prefix } from './attempt-id.js';

/** Attempts that an element of this page works on, whichever copy of the script it came from, each with what lets go of it. */
const shared = Symbol.for('sca-consent.claimed');

const claimed = (): Map<string, () => void> =>
  ((globalThis as { [shared]?: Map<string, () => void> })[shared] ??= new Map());

/** Lets others go on with it: elements of this page, and other tabs. */
export const release = (attempt: string): void => {
  claimed().get(attempt)?.();
  claimed().delete(attempt);
};

/**
 * True for the one element that may go on with an attempt, until it is released; false at once where another element of this
 * page has it. It is held against other tabs too: a duplicated tab has its original's storage, and must not tell its end a
 * second time. Where another tab has it, the claim is given up. Where there are no locks, nobody is kept out.
 */
export const claim = (attempt: string): false | Promise<boolean> =>
  !claimed().has(attempt) &&
  new Promise((resolve) => {
    // The lock may come when all is over: then it is let go of at once.
    const over = new Promise<void>((letGo) => claimed().set(attempt, letGo));
    const free = (): void => resolve(true);
    navigator.locks
      ?.request(prefix + attempt, { ifAvailable: true }, (lock) => {
        resolve(!!lock);
        return lock ? over : release(attempt);
      })
      .catch(free) ?? free();
  });
