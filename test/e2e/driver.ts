/**
 * One small driver over three engines, for whole journeys with real windows and trusted clicks.
 * How each engine is driven is in drivers/. Popup blockers are on in all three, and no script counts as a gesture.
 *
 * A selector is CSS, or an array of CSS selectors that goes through open shadow roots: ['sca-consent', '[part~=button]'].
 */
import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { type Engine, findBrowsers } from '../../scripts/browsers.js';
import { drivePuppeteer } from './drivers/puppeteer.js';
import { driveWebKit } from './drivers/webkit.js';

export type Selector = string | readonly string[];
/** An address: how it begins, a pattern, or a question. */
export type Address = string | RegExp | ((url: string) => boolean);

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What each engine has to be able to do in one tab; `Tab` builds everything else on it. */
export interface Hands {
  goto(url: string): Promise<unknown>;
  url(): Promise<string>;
  /** Calls an async function's source in the page with these arguments. Both ways go through JSON. */
  run(source: string, args: readonly unknown[]): Promise<unknown>;
  clickAt(point: Point): Promise<unknown>;
  press(key: string): Promise<unknown>;
  reload(): Promise<unknown>;
  close(): Promise<unknown>;
  bringToFront(): Promise<unknown>;
  /** CSS pixels. */
  resize(width: number, height: number): Promise<unknown>;
  picture(): Promise<Uint8Array>;
  /** What emulates phones and lost networks; WebDriver Classic has none. */
  readonly page?: Page;
}

/** One engine, running. */
export interface Driver {
  /** What the engine calls itself. */
  readonly version: string;
  newTab(): Promise<Hands>;
  /** Every open tab and popup, in the order they were opened. */
  tabs(): Promise<Hands[]>;
  /** Nothing left of what came before: a fresh profile, no tabs. */
  fresh(): Promise<void>;
  close(): Promise<unknown>;
}

export interface Patience {
  /** Milliseconds. */
  readonly timeout?: number;
}

type Truthy<T> = Exclude<T, null | undefined | false | 0 | '' | undefined>;

/** Nothing is proved by it: a busy machine takes its time. */
const PATIENCE_MS = 20_000;
/** How long one question may stay without an answer. */
const ANSWER_MS = 5000;

interface Waiting {
  readonly timeout: number;
  readonly complaint: () => string;
}

async function until<T>(ask: () => Promise<T>, { timeout, complaint }: Waiting): Promise<Truthy<T>> {
  const end = Date.now() + timeout;
  let trouble = '';
  for (;;) {
    // A page that is just navigating cannot answer; that is no answer yet, not an error.
    const attempt = ask().catch((error: unknown) => {
      trouble = `: ${messageOf(error)}`;
      return undefined;
    });
    const answer = await Promise.race([attempt, sleep(ANSWER_MS, undefined)]);
    if (answer) return answer as Truthy<T>;
    if (Date.now() > end) throw new Error(`${complaint()} (${timeout} ms)${trouble}`);
    await sleep(50);
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * A function as it can be run in a page. What runs these files (tsx, by esbuild) keeps every inner function's name by a helper
 * of its own, `__name`, which no page has.
 */
// biome-ignore lint/complexity/noBannedTypes: any function at all, only its text counts.
export function sourceOf(fn: Function): string {
  return `(...args) => { const __name = (value) => value; return (${fn})(...args); }`;
}

/** In the page: the middle of the deep element, once it can be seen, is enabled and is what a click there would hit. */
function whereToClick(path: readonly string[]): Point | null {
  let scope: Document | ShadowRoot | null = document;
  let element: Element | null = null;
  for (const part of path) {
    // Not the document's own look-up: an element that is named like it takes its place.
    const { querySelector }: ParentNode = scope instanceof Document ? Document.prototype : ShadowRoot.prototype;
    element = scope ? querySelector.call(scope, part) : null;
    if (!element) return null;
    scope = element.shadowRoot;
  }
  if (!element) return null;
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.height === 0 || element.matches(':disabled')) return null;
  const x = Math.round(box.left + box.width / 2);
  const y = Math.round(box.top + box.height / 2);
  let hit: Node | null = (element.getRootNode() as Document | ShadowRoot).elementFromPoint(x, y);
  while (hit && hit !== element) {
    const { assignedSlot, parentNode, host } = hit as Partial<Element & ShadowRoot>;
    hit = assignedSlot ?? parentNode ?? host ?? null;
  }
  return hit ? { x, y } : null;
}

export class Tab {
  readonly #hands: Hands;

  constructor(hands: Hands) {
    this.#hands = hands;
  }

  /** puppeteer's page, for what it alone can do. */
  get page(): Page {
    if (!this.#hands.page) throw new Error('this engine is not driven by puppeteer');
    return this.#hands.page;
  }

  async goto(url: string): Promise<void> {
    await this.#hands.goto(url);
  }

  url(): Promise<string> {
    return this.#hands.url();
  }

  /** Calls the function in the page. It sees nothing from outside but its arguments; both ways go through JSON. */
  async evaluate<A extends readonly unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return (await this.#hands.run(sourceOf(fn), args)) as Awaited<R>;
  }

  /** Asks in the page until the answer is truthy, over navigations too, and returns it. */
  waitFor<R>(fn: () => R, options?: Patience): Promise<Truthy<Awaited<R>>>;
  waitFor<A extends readonly unknown[], R>(
    fn: (...args: A) => R,
    options: Patience & { readonly args: A },
  ): Promise<Truthy<Awaited<R>>>;
  waitFor<R>(
    fn: (...args: readonly unknown[]) => R,
    { args = [], timeout = PATIENCE_MS }: Patience & { readonly args?: readonly unknown[] } = {},
  ): Promise<Truthy<Awaited<R>>> {
    const text = String(fn).replace(/\s+/g, ' ').slice(0, 200);
    const complaint = () => `waited in vain for ${text} with ${JSON.stringify(args)}`;
    return until(() => this.evaluate(fn, ...args), { timeout, complaint });
  }

  async waitForUrl(wanted: Address, { timeout = PATIENCE_MS }: Patience = {}): Promise<void> {
    const complaint = () => `the tab never came to ${wanted}`;
    await until(async () => matches(wanted, await this.url()), { timeout, complaint });
  }

  /** Waits until it can be clicked, then clicks it as a person would. */
  async click(selector: Selector, { timeout = PATIENCE_MS }: Patience = {}): Promise<void> {
    const path = typeof selector === 'string' ? [selector] : selector;
    // Until a page has painted once, Chromium drops what is clicked.
    await this.evaluate(
      () =>
        new Promise<void>((done) => {
          setTimeout(done, 500);
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
        }),
    ).catch(() => {});
    const complaint = () => `nothing to click at ${path.join(' >>> ')}`;
    await this.#hands.clickAt(await until(() => this.evaluate(whereToClick, path), { timeout, complaint }));
  }

  /** @param key - `Enter`, `Escape`, `Tab`, `Space`, or one character. */
  async press(key: string): Promise<void> {
    await this.#hands.press(key);
  }

  /** Back in history. It does not wait: a page from the back-forward cache has no load to wait for. */
  async back(): Promise<void> {
    await this.evaluate(() => void setTimeout(() => history.back()));
  }

  async reload(): Promise<void> {
    await this.#hands.reload();
  }

  async close(): Promise<void> {
    await this.#hands.close();
  }

  async bringToFront(): Promise<void> {
    await this.#hands.bringToFront();
  }

  /** CSS pixels. */
  async resize(width: number, height: number): Promise<void> {
    await this.#hands.resize(width, height);
  }

  /** @param file - A .png. */
  async screenshot(file: string): Promise<void> {
    writeFileSync(file, await this.#hands.picture());
  }
}

function matches(wanted: Address, url: string): boolean {
  if (typeof wanted === 'function') return wanted(url);
  return typeof wanted === 'string' ? url.startsWith(wanted) : wanted.test(url);
}

export class Browser {
  readonly engine: Engine;
  readonly #driver: Driver;
  readonly #known = new WeakMap<Hands, Tab>();

  constructor(engine: Engine, driver: Driver) {
    this.engine = engine;
    this.#driver = driver;
  }

  /** What it calls itself. */
  get version(): string {
    return this.#driver.version;
  }

  async newTab(): Promise<Tab> {
    return this.#tabOf(await this.#driver.newTab());
  }

  /** Every open tab and popup, in the order they were opened. */
  async tabs(): Promise<Tab[]> {
    return (await this.#driver.tabs()).map((hands) => this.#tabOf(hands));
  }

  waitForTab(wanted: Address, { timeout = PATIENCE_MS }: Patience = {}): Promise<Tab> {
    const complaint = () => `no tab ever was at ${wanted}`;
    return until(() => this.#tabAt(wanted), { timeout, complaint });
  }

  /** Nothing left of what came before: a fresh profile, no tabs. */
  async fresh(): Promise<void> {
    await this.#driver.fresh();
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  async #tabAt(wanted: Address): Promise<Tab | undefined> {
    for (const tab of await this.tabs()) {
      // A window that is just closing or navigating may answer late or never.
      const url = await Promise.race([tab.url().catch(() => ''), sleep(1000, '')]);
      if (matches(wanted, url)) return tab;
    }
    return undefined;
  }

  #tabOf(hands: Hands): Tab {
    const tab = this.#known.get(hands) ?? new Tab(hands);
    this.#known.set(hands, tab);
    return tab;
  }
}

export async function openBrowser(engine: Engine, { headless = true } = {}): Promise<Browser> {
  const [found] = findBrowsers([engine]);
  if (!found || 'reason' in found) throw new Error(`no ${engine}: ${found?.reason}`);
  if (engine === 'webkit') return new Browser(engine, await driveWebKit());
  return new Browser(engine, await drivePuppeteer(engine, { executablePath: found.path, headless }));
}
