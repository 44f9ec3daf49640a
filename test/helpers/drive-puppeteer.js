// @ts-check
/** Chromium (over CDP) and Firefox (over WebDriver BiDi) for test/e2e/driver.js. */
import puppeteer from 'puppeteer-core';
import { chromiumArgs, popupBlockerOn } from '../../scripts/browsers.js';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('../e2e/driver.js').Hands} Hands */

/** @param {'chromium' | 'firefox'} engine @param {string} executablePath @param {boolean} headless */
export async function drivePuppeteer(engine, executablePath, headless) {
  const browser = await puppeteer.launch(
    engine === 'chromium'
      ? { executablePath, headless, args: chromiumArgs, ...popupBlockerOn.chromium, defaultViewport: null }
      : { browser: 'firefox', executablePath, headless, ...popupBlockerOn.firefox, defaultViewport: null },
  );
  let context = await browser.createBrowserContext();
  /** @type {WeakMap<Page, Hands>} */
  const known = new WeakMap();
  /** @param {Page} page */
  const handsOn = (page) => {
    const hands = known.get(page) ?? puppeteerHands(page, engine === 'chromium' ? byCdp(page) : byBidi(page));
    known.set(page, hands);
    return hands;
  };
  return {
    version: (await browser.version()).replace(/^.*\//, ''),
    newTab: async () => handsOn(await context.newPage()),
    tabs: async () => (await context.pages()).filter((page) => !page.isClosed()).map(handsOn),
    async fresh() {
      await context.close();
      context = await browser.createBrowserContext();
    },
    close: () => browser.close(),
  };
}

/**
 * Scripts and navigation go past puppeteer: its evaluate() counts as a user's gesture, so that even an unasked popup would
 * open, and its Firefox loses a page that came back from the back-forward cache.
 * @typedef {Pick<Hands, 'goto' | 'reload'> & { evaluate: (expression: string) => Promise<string> }} Wire
 */

/** @param {Page} page @returns {Wire} */
function byCdp(page) {
  const session = page.createCDPSession();
  // A window that is just closing has none. Whoever asks it something hears of it, and nobody else is to end by it.
  session.catch(() => {});
  return {
    goto: (url) => page.goto(url),
    reload: () => page.reload(),
    async evaluate(expression) {
      const cdp = await session;
      const answer = await cdp.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
      if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? 'it threw');
      return answer.result.value;
    },
  };
}

/** @param {any} page @returns {Wire} */
function byBidi(page) {
  const context = page.mainFrame()._id;
  /** @param {string} method @param {object} params */
  const send = async (method, params) => (await page.browser().connection.send(method, params)).result;
  return {
    goto: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
    reload: () => send('browsingContext.reload', { context, wait: 'complete' }),
    async evaluate(expression) {
      const answer = await send('script.evaluate', { expression, target: { context }, awaitPromise: true });
      if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
      return answer.result.value;
    },
  };
}

/** @param {Page} page @param {Wire} wire @returns {Hands} */
function puppeteerHands(page, { goto, reload, evaluate }) {
  return {
    goto,
    reload,
    url: () => evaluate('Promise.resolve(location.href)'),
    async run(source, args) {
      const call = `(${source})(...${JSON.stringify(args)})`;
      return JSON.parse(await evaluate(`(async () => JSON.stringify({ value: await ${call} }))()`)).value;
    },
    clickAt: ({ x, y }) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(/** @type {import('puppeteer-core').KeyInput} */ (key)),
    async close() {
      const closed = new Promise((done) => page.once('close', done));
      await page.close();
      await closed;
    },
    bringToFront: () => page.bringToFront(),
    picture: () => page.screenshot(),
    page,
  };
}
