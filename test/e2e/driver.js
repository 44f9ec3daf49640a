// @ts-check
/**
 * One small driver over three engines, for whole journeys with real windows and trusted clicks.
 * How each engine is driven is in test/helpers/drive-*.js. Popup blockers are on in all three, and no script counts as a gesture.
 *
 * A selector is CSS, or an array of CSS selectors that goes through open shadow roots: ['sca-consent', '[part~=button]'].
 */
import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBrowsers } from '../../scripts/browsers.js';
import { drivePuppeteer } from '../helpers/drive-puppeteer.js';
import { driveWebKit } from '../helpers/drive-webkit.js';

/** @typedef {import('../../scripts/browsers.js').Engine} Engine */
/** @typedef {string | readonly string[]} Selector */
/** @typedef {{ x: number, y: number }} Point */
/**
 * What each engine has to be able to do in one tab; `Tab` builds everything else on it.
 * @typedef {object} Hands
 * @property {(url: string) => Promise<unknown>} goto
 * @property {() => Promise<string>} url
 * @property {(source: string, args: unknown[]) => Promise<unknown>} run  an async function's source, called with args
 * @property {(point: Point) => Promise<unknown>} clickAt
 * @property {(key: string) => Promise<unknown>} press
 * @property {() => Promise<unknown>} reload
 * @property {() => Promise<unknown>} close
 * @property {() => Promise<unknown>} bringToFront
 * @property {() => Promise<Uint8Array>} picture
 * @property {import('puppeteer-core').Page} [page] what emulates phones and lost networks; WebDriver Classic has none
 */
/**
 * @typedef {object} Journey
 * @property {string} name
 * @property {readonly Engine[]} [engines] only these; then `why` says why
 * @property {string} [why]
 * @property {(world: any) => Promise<unknown>} run
 */

/** @type {Journey[]} */
export const journeys = [];

/**
 * Registers a journey for run.js. The function gets `{engine, browser, tab, shop, psp}`: a fresh profile with one blank tab,
 * and servers of its own.
 * @param {string} name @param {{ engines?: readonly Engine[], why?: string } | Journey['run']} options @param {Journey['run']} [run]
 */
export function journey(name, options, run) {
  if (typeof options === 'function') journeys.push({ name, run: options });
  else if (run) journeys.push({ name, ...options, run });
}

const PATIENCE = 10_000;

/** @param {() => Promise<any>} ask @param {number} timeout @param {() => string} complaint */
async function until(ask, timeout, complaint) {
  const end = Date.now() + timeout;
  let trouble = '';
  for (;;) {
    // A page that is just navigating cannot answer; that is no answer yet, not an error.
    const attempt = ask().catch((error) => {
      trouble = `: ${error.message ?? error}`;
    });
    const answer = await Promise.race([attempt, sleep(5000)]);
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`${complaint()} (${timeout} ms)${trouble}`);
    await sleep(50);
  }
}

/** In the page: the middle of the deep element, once it can be seen, is enabled and is what a click there would hit. */
const whereToClick = `(path) => {
  let scope = document, element;
  for (const part of path) {
    element = scope?.querySelector(part);
    if (!element) return null;
    scope = element.shadowRoot;
  }
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.height === 0 || element.matches(':disabled')) return null;
  const x = Math.round(box.left + box.width / 2), y = Math.round(box.top + box.height / 2);
  let hit = element.getRootNode().elementFromPoint(x, y);
  while (hit && hit !== element) hit = hit.assignedSlot ?? hit.parentNode ?? hit.host;
  return hit ? { x, y } : null;
}`;

export class Tab {
  /** @param {Hands} hands */
  constructor(hands) {
    this.hands = hands;
  }

  /** @param {string} url */
  async goto(url) {
    await this.hands.goto(url);
  }

  url() {
    return this.hands.url();
  }

  title() {
    return this.evaluate(() => document.title);
  }

  /**
   * Calls the function in the page. It sees nothing from outside but its arguments; both ways go through JSON.
   * @template {unknown[]} A, R @param {((...args: A) => R) | string} fn @param {A} args @returns {Promise<Awaited<R>>}
   */
  evaluate(fn, ...args) {
    return /** @type {Promise<Awaited<R>>} */ (this.hands.run(String(fn), args));
  }

  /**
   * Asks until the answer is truthy, over navigations too, and returns it. A last argument `{timeout}` is not passed on.
   * @param {((...args: any[]) => any) | string} fn @param {any[]} args
   */
  waitFor(fn, ...args) {
    const last = args.at(-1);
    const { timeout } = last && typeof last === 'object' && 'timeout' in last ? args.pop() : { timeout: PATIENCE };
    return until(
      () => this.evaluate(fn, ...args),
      timeout,
      () => `waited in vain for ${String(fn).replace(/\s+/g, ' ').slice(0, 200)} with ${JSON.stringify(args)}`,
    );
  }

  /** @param {string | RegExp | ((url: string) => boolean)} wanted @param {{ timeout?: number }} [options] */
  waitForUrl(wanted, { timeout = PATIENCE } = {}) {
    return until(
      async () => matches(wanted, await this.url()),
      timeout,
      () => `the tab never came to ${wanted}`,
    );
  }

  /** Waits until it can be clicked, then clicks it as a person would. @param {Selector} selector @param {{ timeout?: number }} [options] */
  async click(selector, { timeout = PATIENCE } = {}) {
    const path = typeof selector === 'string' ? [selector] : selector;
    // Until a page has painted once, Chromium drops what is clicked.
    await this.evaluate(
      () =>
        new Promise((done) => {
          setTimeout(done, 500);
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
        }),
    ).catch(() => {});
    const find = () => this.hands.run(whereToClick, [path]);
    await this.hands.clickAt(await until(find, timeout, () => `nothing to click at ${path.join(' >>> ')}`));
  }

  /** @param {string} key `Enter`, `Escape`, `Tab`, `Space`, or one character */
  async press(key) {
    await this.hands.press(key);
  }

  /** Back in history. It does not wait: a page from the back-forward cache has no load to wait for. */
  async back() {
    await this.evaluate(() => void setTimeout(() => history.back()));
  }

  async reload() {
    await this.hands.reload();
  }

  async close() {
    await this.hands.close();
  }

  async bringToFront() {
    await this.hands.bringToFront();
  }

  /** @param {string} path a .png */
  async screenshot(path) {
    writeFileSync(path, await this.hands.picture());
  }
}

/** @param {string | RegExp | ((url: string) => boolean)} wanted @param {string} url */
function matches(wanted, url) {
  if (typeof wanted === 'function') return wanted(url);
  return typeof wanted === 'string' ? url.startsWith(wanted) : wanted.test(url);
}

/** @typedef {Awaited<ReturnType<typeof openBrowser>>} Browser */

/** @param {Engine} engine @param {{ headless?: boolean }} [options] */
export async function openBrowser(engine, { headless = true } = {}) {
  const [found] = findBrowsers([engine]);
  if (!found || 'reason' in found) throw new Error(`no ${engine}: ${found?.reason}`);
  const driver = engine === 'webkit' ? await driveWebKit() : await drivePuppeteer(engine, found.path, headless);
  /** @type {WeakMap<Hands, Tab>} */
  const known = new WeakMap();
  /** @param {Hands} hands */
  const tabOf = (hands) => {
    const tab = known.get(hands) ?? new Tab(hands);
    known.set(hands, tab);
    return tab;
  };
  const tabs = async () => (await driver.tabs()).map(tabOf);
  return {
    engine,
    /** What it calls itself. */
    version: driver.version,
    /** @param {string} [url] */
    async newTab(url) {
      const tab = tabOf(await driver.newTab());
      if (url) await tab.goto(url);
      return tab;
    },
    /** Every open tab and popup, in the order they were opened. @returns {Promise<Tab[]>} */
    tabs,
    /** @param {string | RegExp | ((url: string) => boolean)} wanted @param {{ timeout?: number }} [options] @returns {Promise<Tab>} */
    waitForTab(wanted, { timeout = PATIENCE } = {}) {
      const find = async () => {
        for (const tab of await tabs()) {
          // A window that is just closing or navigating may answer late or never.
          const url = await Promise.race([tab.url().catch(() => ''), sleep(1000, '')]);
          if (matches(wanted, url)) return tab;
        }
        return undefined;
      };
      return until(find, timeout, () => `no tab ever was at ${wanted}`);
    },
    /** Nothing left of what came before: a fresh profile, no tabs. */
    fresh: () => driver.fresh(),
    close: () => driver.close(),
  };
}
