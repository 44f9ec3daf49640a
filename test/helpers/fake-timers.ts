/**
 * Time that moves only when a test says so: stands in for the timers' functions and both clocks, and makes Math.random return its
 * middle, so that what is a little uneven on purpose is even. `restore` gives everything back; call it in `afterEach`.
 */
export interface FakeTimers {
  /** Milliseconds since the beginning. */
  readonly now: number;
  /** How many timers wait. */
  readonly waiting: number;
  /** Lets time pass: runs what is due, in order, and after each what follows from it. */
  pass(milliseconds: number): Promise<void>;
  restore(): void;
}

/** Lets promises settle: a task of its own, which no promise can outrun. Not setTimeout, which is taken. */
export const settle = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

export const fakeTimers = (): FakeTimers => {
  const { setTimeout, clearTimeout, setInterval, clearInterval } = globalThis;
  const real = { setTimeout, clearTimeout, setInterval, clearInterval };
  const { random } = Math;
  const realNow = Date.now;
  const startedAt = realNow();
  const monotonicStart = performance.now();
  const due = new Map<number, { at: number; readonly call: () => void; readonly every?: number }>();
  let now = 0;
  let id = 0;
  const fake = {
    setTimeout: (call: (...rest: unknown[]) => void, wait = 0, ...rest: unknown[]) => {
      // As in browsers: what does not fit in 31 bits is no wait at all.
      due.set(++id, { at: now + (wait > 2 ** 31 - 1 ? 0 : wait), call: () => call(...rest) });
      return id;
    },
    clearTimeout: (gone: number) => {
      due.delete(gone);
    },
    setInterval: (call: (...rest: unknown[]) => void, every = 0, ...rest: unknown[]) => {
      due.set(++id, { at: now + every, every, call: () => call(...rest) });
      return id;
    },
    clearInterval: (gone: number) => {
      due.delete(gone);
    },
  };
  Object.assign(globalThis, fake);
  Date.now = () => startedAt + now;
  // A clock that moves alone has jumped, and the element notices.
  performance.now = () => monotonicStart + now;
  Math.random = () => 0.5;
  return {
    get now() {
      return now;
    },
    get waiting() {
      return due.size;
    },
    pass: async (milliseconds) => {
      const until = now + milliseconds;
      for (;;) {
        const next = [...due].filter(([, { at }]) => at <= until).sort(([, a], [, b]) => a.at - b.at)[0];
        if (!next) break;
        const [key, timer] = next;
        now = timer.at;
        if (timer.every) timer.at += timer.every;
        else due.delete(key);
        timer.call();
        await settle();
      }
      now = until;
    },
    restore: () => {
      Object.assign(globalThis, real);
      Math.random = random;
      Date.now = realNow;
      Reflect.deleteProperty(performance, 'now');
    },
  };
};
