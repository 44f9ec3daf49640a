/** WebKitGTK for test/e2e/driver.ts, by plain WebDriver calls: it has no BiDi, and a client library would add nothing. */
import { startWebKit, webkitCapabilities } from '../../../scripts/browsers.js';
import type { Driver, Hands } from '../driver.js';

type Method = 'GET' | 'POST' | 'DELETE';

/**
 * Every command waits for the page to be loaded first, and one that comes while headers take a window to another process may
 * wait for ever, with all others behind it. So it ends soon and is asked again; only what loads waits long.
 */
const SOON_MS = 5000;
const LONG_MS = 30_000;

/** WebDriver's own code points for keys that are no character. */
const KEYS: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  Space: ' ',
  ArrowDown: '\uE015',
  ArrowUp: '\uE013',
};

export async function driveWebKit(): Promise<Driver> {
  const server = await startWebKit();
  const session = new Session(server.port, server.miniBrowser);
  await session.begin();
  return {
    version: session.version,
    newTab: () => session.newTab(),
    tabs: () => session.tabs(),
    async fresh() {
      await session.end();
      await session.begin();
    },
    async close() {
      await session.end();
      await server.close();
    },
  };
}

/** One WebDriver session, which is one profile. A server of WebKit's has one at a time. */
class Session {
  version = '';
  readonly #port: number;
  readonly #binary: string;
  #path = '';
  #known = new Map<string, Hands>();
  /** The window WebDriver has made for the session; the first `newTab` takes it. */
  #unused = '';
  #turn: Promise<unknown> = Promise.resolve();

  constructor(port: number, binary: string) {
    this.#port = port;
    this.#binary = binary;
  }

  async begin(): Promise<void> {
    const capabilities = {
      alwaysMatch: { ...webkitCapabilities(this.#binary), 'wdio:enforceWebDriverClassic': undefined },
    };
    this.#path = '';
    const begun = await this.#call<{ sessionId: string; capabilities?: { browserVersion?: string } }>('POST', '', {
      capabilities,
    });
    this.#path = `/${begun.sessionId}`;
    await this.#waitAtMost(SOON_MS);
    this.version = begun.capabilities?.browserVersion ?? '';
    this.#unused = await this.#call('GET', '/window');
    this.#known = new Map();
  }

  async end(): Promise<void> {
    await this.#call('DELETE', '').catch(() => {});
  }

  async newTab(): Promise<Hands> {
    // A window of its own: a tab opens behind the others, where a click gets no answer.
    const open = () => this.#call<{ handle: string }>('POST', '/window/new', { type: 'window' });
    const handle = this.#unused || (await this.#inTurn(open)).handle;
    this.#unused = '';
    return this.#handsOn(handle);
  }

  async tabs(): Promise<Hands[]> {
    const handles = await this.#inTurn(() => this.#call<string[]>('GET', '/window/handles'));
    return handles.filter((handle) => handle !== this.#unused).map((handle) => this.#handsOn(handle));
  }

  #handsOn(handle: string): Hands {
    const hands = this.#known.get(handle) ?? this.#makeHands(handle);
    this.#known.set(handle, hands);
    return hands;
  }

  #makeHands(handle: string): Hands {
    /** Commands go to the current window, so each chooses its own first. */
    const here = <T>(method: Method, path: string, body?: unknown): Promise<T> =>
      this.#inTurn(async () => {
        await this.#call('POST', '/window', { handle });
        return this.#call<T>(method, path, body);
      });
    const act = (type: string, id: string, actions: readonly object[]): Promise<unknown> =>
      here('POST', '/actions', { actions: [{ type, id, actions }] });
    return {
      goto: (url) => this.#patiently(() => here('POST', '/url', { url })),
      reload: () => this.#patiently(() => here('POST', '/refresh')),
      url: () => here('GET', '/url'),
      async run(source, args) {
        const script = `const done = arguments[1];
          Promise.resolve(arguments[0]).then((args) => (${source})(...args))
            .then((value) => done({ value }), (error) => done({ error: String(error?.message ?? error) }));`;
        const answer = await here<{ value?: unknown; error?: string }>('POST', '/execute/async', {
          script,
          args: [args],
        });
        if (answer.error) throw new Error(answer.error);
        return answer.value;
      },
      clickAt: ({ x, y }) =>
        act('pointer', 'mouse', [
          { type: 'pointerMove', duration: 0, x, y, origin: 'viewport' },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ]),
      press(key) {
        const value = KEYS[key] ?? key;
        return act('key', 'keys', [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]);
      },
      close: () => here('DELETE', '/window'),
      bringToFront: () => here('GET', '/title'),
      resize: (width, height) => here('POST', '/window/rect', { width, height }),
      picture: async () => Buffer.from(await here<string>('GET', '/screenshot'), 'base64'),
    };
  }

  async #call<T>(method: Method, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(`http://127.0.0.1:${this.#port}/session${this.#path}${path}`, {
      method,
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
    if (!answer.ok) throw new Error(`${value?.error}: ${value?.message}`);
    return value;
  }

  #waitAtMost(pageLoad: number): Promise<unknown> {
    return this.#call('POST', '/timeouts', { pageLoad });
  }

  /** One after the other: there is one session. */
  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(act, act);
    this.#turn = mine.catch(() => {});
    return mine;
  }

  /** For what loads a page. */
  async #patiently(load: () => Promise<unknown>): Promise<unknown> {
    await this.#inTurn(() => this.#waitAtMost(LONG_MS));
    try {
      return await load();
    } finally {
      await this.#inTurn(() => this.#waitAtMost(SOON_MS)).catch(() => {});
    }
  }
}
