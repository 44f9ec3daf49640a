/** Attempts that an element of this page works on, whichever copy of the script it came from, each with its lock. */
const shared = Symbol.for('sca-consent.claimed');

interface Claim {
  free?: () => void;
}

type Holder = { [shared]?: Map<string, Claim> };

const claimed = (): Map<string, Claim> => {
  const holder = globalThis as Holder;
  holder[shared] ??= new Map();
  return holder[shared];
};

/** True for the one element that may go on with an attempt. */
export const claim = (attempt: string): boolean => !claimed().has(attempt) && !!claimed().set(attempt, {});

/** Lets others go on with it: elements of this page, and other tabs. */
export const release = (attempt: string): void => {
  claimed().get(attempt)?.free?.();
  claimed().delete(attempt);
};

/**
 * Holds a claimed attempt against other tabs too, until it is released: a duplicated tab has its original's storage, and must
 * not tell its end a second time. False: another tab holds it, and the claim is given up. Where there are no locks, nobody is
 * kept out.
 */
export const hold = (attempt: string): Promise<boolean> =>
  new Promise((resolve) => {
    const mine = claimed().get(attempt);
    const free = (): void => resolve(true);
    if (!navigator.locks || !mine) return free();
    navigator.locks
      .request(`sca-consent:${attempt}`, { ifAvailable: true }, (lock) => {
        if (!lock) release(attempt);
        resolve(!!lock);
        // The lock may come when all is over.
        if (lock && claimed().get(attempt) === mine)
          return new Promise<void>((letGo) => {
            mine.free = letGo;
          });
        return undefined;
      })
      .catch(free);
  });
