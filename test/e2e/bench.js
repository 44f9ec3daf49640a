// @ts-check
/** Where journeys are walked: a browser that is used again as long as nothing fails, servers, a time limit, pictures of failures. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startShop } from '../../demo/host/server.js';
import { startPsp } from '../../demo/psp/server.js';
import { openBrowser } from './driver.js';

/** @typedef {import('./driver.js').Browser} Browser */
/** @typedef {Awaited<ReturnType<typeof startServers>>} Servers */

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const pictures = join(root, '.tmp/journeys');
const LIMIT = 45_000;

/** Two sites, not just two origins: localhost and 127.0.0.1, both secure contexts. */
export async function startServers() {
  const psp = await startPsp({ port: 0, hostname: '127.0.0.1' });
  const folders = { '/fixtures/': join(here, 'pages') };
  const shop = await startShop({ port: 0, hostname: 'localhost', psp, root, folders });
  return { psp, shop, close: () => Promise.all([shop.close(), psp.close()]) };
}

/**
 * @param {import('../../scripts/browsers.js').Engine} engine
 * @param {{ headless?: boolean, servers?: Servers }} [options] without servers each journey gets its own
 */
export function openBench(engine, { headless = true, servers } = {}) {
  /** @type {Browser | undefined} */
  let browser;
  let version = '';
  return {
    /** What the engine calls itself, once it was started. */
    version: () => version,
    /** @param {import('./driver.js').Journey} journey @returns {Promise<{ seconds: string, error?: unknown }>} */
    async walk({ name, run }) {
      const start = performance.now();
      const took = () => ({ seconds: ((performance.now() - start) / 1000).toFixed(1) });
      const used = servers ?? (await startServers());
      try {
        // A fresh profile each time.
        if (browser) await within(LIMIT, browser.fresh());
        else browser = await openBrowser(engine, { headless });
        version ||= browser.version;
        const tab = await browser.newTab();
        await within(LIMIT, run({ engine, browser, tab, shop: used.shop, psp: used.psp }));
        return took();
      } catch (error) {
        const result = { ...took(), error };
        if (browser) await within(20_000, takePictures(browser, `${engine} ${name}`)).catch(() => {});
        // What a failed journey leaves behind is not known: the next one gets a browser of its own.
        await this.close();
        return result;
      } finally {
        if (!servers) await used.close();
      }
    },
    async close() {
      if (browser) await within(10_000, browser.close()).catch(() => {});
      browser = undefined;
    },
  };
}

/** @param {Browser} browser @param {string} name */
async function takePictures(browser, name) {
  mkdirSync(pictures, { recursive: true });
  for (const [index, tab] of (await browser.tabs()).entries()) {
    const file = join(pictures, `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}-${index + 1}.png`);
    await tab.screenshot(file);
    console.log(`  ${await tab.url().catch(() => '?')}: ${file}`);
  }
}

/** @template T @param {number} milliseconds @param {Promise<T>} promise @returns {Promise<T>} */
function within(milliseconds, promise) {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`it took longer than ${milliseconds / 1000} s`)), milliseconds);
    promise.then(done, fail).finally(() => clearTimeout(timer));
  });
}
