/** Attempts that an element of this page works on, whichever copy of the script it came from. */
const shared = Symbol.for('sca-consent.claimed');

type Holder = { [shared]?: Set<string> };

const claimed = (): Set<string> => {
  const holder = globalThis as Holder;
  holder[shared] ??= new Set();
  return holder[shared];
};

/** True for the one element that may go on with an attempt. */
export const claim = (attempt: string): boolean => !claimed().has(attempt) && !!claimed().add(attempt);

export const release = (attempt: string): void => {
  claimed().delete(attempt);
};

/**
 * Holds an attempt against other tabs until the returned function is called: a duplicated tab has its original's storage, and
 * must not tell its end a second time. Null: another tab holds it. Where there are no locks, nobody is kept out.
 */
export const hold = (attempt: string): Promise<(() => void) | null> =>
  new Promise((resolve) => {
    const free = (): void => resolve(() => {});
    if (!navigator.locks) return free();
    navigator.locks
      .request(`sca-consent:${attempt}`, { ifAvailable: true }, (lock) =>
        lock ? new Promise<void>((release) => resolve(release)) : resolve(null),
      )
      .catch(free);
  });
