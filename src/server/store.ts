/**
 * What has to outlive a call, and a process where there are several: which transfer stands for an order, what a webhook said.
 * Values are texts. A store that several processes share (Redis, a table of a database) makes one order one payment over all
 * of them.
 */
export interface Store {
  /** Null or undefined: there is nothing, or its time is over. */
  get(key: string): Promise<string | null | undefined>;
  /** @param lifetimeMs It may be forgotten after so many milliseconds, and not earlier. */
  set(key: string, value: string, lifetimeMs: number): Promise<unknown>;
  /** One act, whoever else asks: true where there was nothing, and now the value is there. */
  setIfAbsent(key: string, value: string, lifetimeMs: number): Promise<boolean>;
}

interface Entry {
  readonly value: string;
  /** Milliseconds since 1970. */
  readonly endsAt: number;
}

/** What is over is thrown away each time that so many entries have come. */
const SWEEP_EVERY = 1_000;

/** A store of this process alone, gone when it ends. For development, tests, and shops with one process and short orders. */
export function memoryStore(): Store {
  const entries = new Map<string, Entry>();
  let untilSweep = SWEEP_EVERY;

  function find(key: string): string | null {
    const entry = entries.get(key);
    return entry && entry.endsAt > Date.now() ? entry.value : null;
  }

  function put(key: string, value: string, lifetimeMs: number): void {
    untilSweep -= 1;
    if (untilSweep <= 0) sweep();
    entries.set(key, { value, endsAt: Date.now() + lifetimeMs });
  }

  function sweep(): void {
    untilSweep = SWEEP_EVERY;
    const now = Date.now();
    for (const [key, { endsAt }] of entries) if (endsAt <= now) entries.delete(key);
  }

  return {
    async get(key) {
      return find(key);
    },
    async set(key, value, lifetimeMs) {
      put(key, value, lifetimeMs);
    },
    async setIfAbsent(key, value, lifetimeMs) {
      if (find(key) !== null) return false;
      put(key, value, lifetimeMs);
      return true;
    },
  };
}
