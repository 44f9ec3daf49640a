// @ts-check
/** WebKitGTK for test/e2e/driver.js, by plain WebDriver calls: it has no BiDi, and a client library would add nothing. */
import { startWebKit, webkitCapabilities } from '../../scripts/browsers.js';

/** @typedef {import('../e2e/driver.js').Hands} Hands */

/**
 * Every command waits for the page to be loaded first, and one that comes while headers take a window to another process may
 * wait for ever, with all others behind it. So it ends soon and is asked again; only what loads waits long.
 */
const SOON = 5000;
const LONG = 30_000;

/** WebDriver's own code points for keys that are no character. @type {Record<string, string>} */
const KEYS = { Enter: '\uE007', Escape: '\uE00C', Tab: '\uE004', Space: ' ', ArrowDown: '\uE015', ArrowUp: '\uE013' };

export async function driveWebKit() {
  const server = await startWebKit();
  let session = '';
  let version = '';
  /** @param {string} method @param {string} path @param {unknown} [body] @returns {Promise<any>} */
  const call = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${server.port}/session${path}`, {
      method,
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = /** @type {{ value: any }} */ (await answer.json());
    if (!answer.ok) throw new Error(`${value?.error}: ${value?.message}`);
    return value;
  };
  /** @type {Map<string, Hands>} */
  let known = new Map();
  /** The window WebDriver has made for the session; the first `newTab` takes it. */
  let unused = '';
  const open = async () => {
    const capabilities = {
      alwaysMatch: { ...webkitCapabilities(server.miniBrowser), 'wdio:enforceWebDriverClassic': undefined },
    };
    const begun = await call('POST', '', { capabilities });
    session = `/${begun.sessionId}`;
    await waitAtMost(SOON);
    version = String(begun.capabilities?.browserVersion ?? '');
    unused = await call('GET', `${session}/window`);
    known = new Map();
  };
  /** @param {number} pageLoad */
  const waitAtMost = (pageLoad) => call('POST', `${session}/timeouts`, { pageLoad });
  const shut = () => call('DELETE', session).catch(() => {});
  /** @param {string} handle @returns {Hands} */
  const makeHands = (handle) => {
    /** Commands go to the current window, so each chooses its own first. One after the other: there is one session. */
    /** @param {string} method @param {string} path @param {unknown} [body] */
    const here = (method, path, body) =>
      inTurn(async () => {
        await call('POST', `${session}/window`, { handle });
        return call(method, `${session}${path}`, body);
      });
    return {
      goto: (url) => patiently(() => here('POST', '/url', { url })),
      url: () => here('GET', '/url'),
      run: async (source, args) => {
        const script = `const done = arguments[1];
          Promise.resolve(arguments[0]).then((args) => (${source})(...args))
            .then((value) => done({ value }), (error) => done({ error: String(error?.message ?? error) }));`;
        const { value, error } = await here('POST', '/execute/async', { script, args: [args] });
        if (error) throw new Error(error);
        return value;
      },
      clickAt: ({ x, y }) => {
        const move = { type: 'pointerMove', duration: 0, x, y, origin: 'viewport' };
        const actions = [move, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
        return here('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
      },
      press: (key) => {
        const value = KEYS[key] ?? key;
        const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
        return here('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
      },
      reload: () => patiently(() => here('POST', '/refresh')),
      close: () => here('DELETE', '/window'),
      bringToFront: () => here('GET', '/title'),
      picture: async () => Buffer.from(await here('GET', '/screenshot'), 'base64'),
    };
  };
  /** @type {Promise<unknown>} */
  let turn = Promise.resolve();
  /** @template T @param {() => Promise<T>} act @returns {Promise<T>} */
  const inTurn = (act) => {
    const mine = turn.then(act, act);
    turn = mine.catch(() => {});
    return mine;
  };
  /** @param {() => Promise<unknown>} load */
  const patiently = async (load) => {
    await inTurn(() => waitAtMost(LONG));
    try {
      return await load();
    } finally {
      await inTurn(() => waitAtMost(SOON)).catch(() => {});
    }
  };
  /** @param {string} handle */
  const handsOn = (handle) => {
    const hands = known.get(handle) ?? makeHands(handle);
    known.set(handle, hands);
    return hands;
  };
  await open();
  return {
    version,
    async newTab() {
      const handle = unused || (await inTurn(() => call('POST', `${session}/window/new`, { type: 'tab' }))).handle;
      unused = '';
      return handsOn(handle);
    },
    async tabs() {
      const handles = /** @type {string[]} */ (await inTurn(() => call('GET', `${session}/window/handles`)));
      return handles.filter((handle) => handle !== unused).map(handsOn);
    },
    async fresh() {
      await shut();
      await open();
    },
    async close() {
      await shut();
      await server.close();
    },
  };
}
