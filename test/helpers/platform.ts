/** What a page gives and an element must give back: listeners, channels, timers, locks, what is stored. */

const nameOf = (target: unknown): string | null => {
  if (target === window) return 'window';
  return target === document ? 'document' : null;
};

const captures = (options: unknown): boolean =>
  typeof options === 'object' ? !!(options as AddEventListenerOptions | null)?.capture : !!options;

const keyOf = (name: string, type: string, options: unknown): string =>
  `${name} ${type}${captures(options) ? ' (capture)' : ''}`;

/** Counts from now on, until `restore()`. The test's own waits have to go by `wait`, or they count too. */
export const watchPlatform = () => {
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const { setInterval, clearInterval, setTimeout, clearTimeout, BroadcastChannel } = window;
  const listeners = new Map<string, Set<unknown>>();
  const intervals = new Set<number>();
  const timeouts = new Set<number>();
  const channels = new Set<string>();

  const listenersOf = (key: string): Set<unknown> => {
    const found = listeners.get(key) ?? new Set();
    listeners.set(key, found);
    return found;
  };

  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window;
    const name = nameOf(target);
    const { signal, once } = typeof options === 'object' ? options : {};
    const known = listenersOf(keyOf(name ?? '', type, options));
    if (name && listener && !signal?.aborted && !known.has(listener)) {
      known.add(listener);
      const drop = (): void => void known.delete(listener);
      if (signal) add.call(signal, 'abort', drop, { once: true });
      if (once) add.call(target, type, drop, { once: true });
    }
    add.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const target = this ?? window;
    listenersOf(keyOf(nameOf(target) ?? '', type, options)).delete(listener);
    remove.call(target, type, listener, options);
  };

  const later = (after: typeof window.setTimeout) =>
    ((call: (...args: unknown[]) => void, pause?: number, ...args: unknown[]) => {
      const id = after(() => {
        timeouts.delete(id);
        call(...args);
      }, pause);
      timeouts.add(id);
      return id;
    }) as typeof window.setTimeout;
  const drop = (id: number | undefined): void => {
    // One list of numbers in the platform: either function ends either timer.
    intervals.delete(id as number);
    timeouts.delete(id as number);
    clearInterval(id);
  };
  window.setTimeout = later(setTimeout);
  window.setInterval = ((call: () => void, pause?: number) => {
    const id = setInterval(call, pause);
    intervals.add(id);
    return id;
  }) as typeof window.setInterval;
  Object.assign(window, { clearTimeout: drop, clearInterval: drop });

  window.BroadcastChannel = class extends BroadcastChannel {
    constructor(name: string) {
      super(name);
      channels.add(name);
    }
    override close(): void {
      channels.delete(this.name);
      super.close();
    }
  };

  return {
    /** Everything that lives, by its kind. */
    alive: () => ({
      listeners: [...listeners].flatMap(([key, known]) => [...known].map(() => key)).sort(),
      intervals: intervals.size,
      timeouts: timeouts.size,
      channels: channels.size,
    }),
    wait: (pause: number) => new Promise<void>((done) => void setTimeout(done, pause)),
    /** A channel that counts as the test's. */
    channel: (name: string) => new BroadcastChannel(name),
    restore: () => {
      Object.assign(EventTarget.prototype, { addEventListener: add, removeEventListener: remove });
      Object.assign(window, { setInterval, clearInterval, setTimeout, clearTimeout, BroadcastChannel });
    },
  };
};

export type Platform = ReturnType<typeof watchPlatform>;

export const nothingAlive = { listeners: [], intervals: 0, timeouts: 0, channels: 0 };

/** The names of the locks of ours that are held or waited for. */
export const locksOfOurs = async (): Promise<(string | undefined)[]> => {
  const { held = [], pending = [] } = await navigator.locks.query();
  return [...held, ...pending].map(({ name }) => name).filter((name) => name?.startsWith('sca-consent:'));
};

const stores = () => [localStorage, sessionStorage];

/** What is remembered of attempts. */
export const rememberedKeys = (): string[] =>
  stores().flatMap((store) => Object.keys(store).filter((key) => key.startsWith('sca-consent:')));

export const forgetAll = (): void => {
  for (const store of stores()) for (const key of rememberedKeys()) store.removeItem(key);
};

/** A window that a test plays the person and the provider in. */
export class PlayedWindow {
  closed = false;
  opener: unknown = window;
  readonly top = this;
  /** Where it stands on our origin; null: it is at the provider, whose address nobody can read. */
  home: string | null = 'about:blank';
  readonly document = document.implementation.createHTMLDocument();
  readonly location = Object.defineProperty({ replace: () => this.#leave() }, 'href', { get: () => this.#read() });

  constructor(url: string) {
    if (url !== 'about:blank') this.#leave();
  }

  #leave(): void {
    this.home = null;
  }

  #read(): string {
    if (this.home === null) throw new DOMException('Blocked a frame', 'SecurityError');
    return this.home;
  }

  /** The platform closes for us only what is blank or back. */
  close(): void {
    if (this.home !== null) this.closed = true;
  }

  focus(): void {}
}

/** Stands in for `window.open` until `restore()`: grants a window or refuses it. */
export const playWindows = () => {
  const real = window.open;
  const played = {
    granted: true,
    windows: [] as PlayedWindow[],
    restore: () => {
      window.open = real;
    },
  };
  window.open = ((url: string) => {
    if (!played.granted) return null;
    const one = new PlayedWindow(url);
    played.windows.push(one);
    return one;
  }) as unknown as typeof window.open;
  return played;
};
