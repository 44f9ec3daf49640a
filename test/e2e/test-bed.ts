/** Where journeys are walked: a browser that is used again as long as nothing fails, servers, a time limit, pictures of failures. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startSimulator } from 'sca-consent/simulator';
import { type ShopOptions, startShop } from '../../demo/server/shop.js';
import type { Engine } from '../../scripts/browsers.js';
import { type Browser, openBrowser } from './driver.js';
import type { ApiCall, Journey, Psp, Shop } from './journey.js';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const pictures = join(root, '.tmp/journeys');
const JOURNEY_LIMIT_MS = 90_000;
const PICTURES_LIMIT_MS = 20_000;
const CLOSE_LIMIT_MS = 10_000;

export interface Servers {
  readonly psp: Psp;
  readonly shop: Shop;
  close(): Promise<unknown>;
}

/** The demo's shop, and a list of what it was asked. */
export async function startTestShop(options: ShopOptions): Promise<Shop> {
  const calls: ApiCall[] = [];
  const shop = await startShop({ ...options, testSwitches: true, onCall: (call) => calls.push(call) });
  return { ...shop, calls };
}

/** Two sites, not just two origins: localhost and 127.0.0.1, both secure contexts. */
export async function startServers(): Promise<Servers> {
  const psp = await startSimulator();
  const shop = await startTestShop({ psp, root, folders: { '/fixtures/': join(here, 'pages') } });
  return { psp, shop, close: () => Promise.all([shop.close(), psp.close()]) };
}

export interface TestBedOptions {
  readonly headless?: boolean;
  /** Without them each journey gets its own. */
  readonly servers?: Servers;
}

/** How one walk went. */
export interface Walked {
  readonly seconds: string;
  /** What it failed by. */
  readonly error?: unknown;
}

export class TestBed {
  /** What the engine calls itself, once it was started. */
  version = '';
  readonly engine: Engine;
  readonly #headless: boolean;
  readonly #servers: Servers | undefined;
  #browser: Browser | undefined;

  constructor(engine: Engine, { headless = true, servers }: TestBedOptions = {}) {
    this.engine = engine;
    this.#headless = headless;
    this.#servers = servers;
  }

  async walk({ name, run }: Pick<Journey, 'name' | 'run'>): Promise<Walked> {
    const start = performance.now();
    const took = () => ({ seconds: ((performance.now() - start) / 1000).toFixed(1) });
    const { shop, psp, close } = this.#servers ?? (await startServers());
    try {
      const browser = await this.#freshBrowser();
      const tab = await browser.newTab();
      await within(JOURNEY_LIMIT_MS, run({ engine: this.engine, browser, tab, shop, psp }));
      return took();
    } catch (error) {
      const result = { ...took(), error };
      await this.#takePictures(name);
      // What a failed journey leaves behind is not known: the next one gets a browser of its own.
      await this.close();
      return result;
    } finally {
      if (!this.#servers) await close();
    }
  }

  async close(): Promise<void> {
    if (this.#browser) await within(CLOSE_LIMIT_MS, this.#browser.close()).catch(() => {});
    this.#browser = undefined;
  }

  /** A fresh profile each time. */
  async #freshBrowser(): Promise<Browser> {
    if (this.#browser) await within(JOURNEY_LIMIT_MS, this.#browser.fresh());
    else this.#browser = await openBrowser(this.engine, { headless: this.#headless });
    this.version ||= this.#browser.version;
    return this.#browser;
  }

  async #takePictures(name: string): Promise<void> {
    if (!this.#browser) return;
    await within(PICTURES_LIMIT_MS, takePictures(this.#browser, `${this.engine} ${name}`)).catch(() => {});
  }
}

async function takePictures(browser: Browser, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  for (const [index, tab] of (await browser.tabs()).entries()) {
    const file = join(pictures, `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}-${index + 1}.png`);
    await tab.screenshot(file);
    console.log(`  ${await tab.url().catch(() => '?')}: ${file}`);
  }
}

/** Gives up after so many milliseconds. */
export function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`it took longer than ${milliseconds / 1000} s`)), milliseconds);
    promise.then(done, fail).finally(() => clearTimeout(timer));
  });
}
