/** Chromium (over CDP) and Firefox (over WebDriver BiDi) for test/e2e/driver.ts. */
import puppeteer, { type BrowserContext, type KeyInput, type LaunchOptions, type Page } from 'puppeteer-core';
import { type BidiBrowser, ignoreNetwork, popupBlockerOn, testingArgs } from '../../../scripts/launch-options.js';
import type { Driver, Hands } from '../driver.js';

/**
 * Scripts and navigation go past puppeteer: its evaluate() counts as a user's gesture, so that even an unasked popup would
 * open, and its Firefox loses a page that came back from the back-forward cache.
 */
interface Wire extends Pick<Hands, 'goto' | 'reload'> {
  evaluate(expression: string): Promise<string>;
}

export async function drivePuppeteer(
  engine: 'chromium' | 'firefox',
  where: { readonly executablePath: string; readonly headless: boolean },
): Promise<Driver> {
  const options: LaunchOptions =
    engine === 'chromium'
      ? { ...where, args: [...testingArgs], ...popupBlockerOn.chromium, defaultViewport: null }
      : { ...where, browser: 'firefox', ...popupBlockerOn.firefox, defaultViewport: null };
  const browser = await puppeteer.launch(options);
  if (engine === 'firefox') await ignoreNetwork(browser);
  let context: BrowserContext = await browser.createBrowserContext();
  const known = new WeakMap<Page, Hands>();
  const handsOn = (page: Page): Hands => {
    const hands = known.get(page) ?? handsBy(engine === 'chromium' ? byCdp(page) : byBidi(page), page);
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

function byCdp(page: Page): Wire {
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

/** As BidiBrowser: what of puppeteer's inside is used. */
interface BidiPage {
  mainFrame(): { readonly _id: string };
  browser(): BidiBrowser;
}

type BidiAnswer =
  | { readonly type: 'success'; readonly result: { readonly value: string } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

function byBidi(page: Page): Wire {
  const inside = page as unknown as BidiPage;
  const context = inside.mainFrame()._id;
  const send = async (method: string, params: object): Promise<unknown> =>
    (await inside.browser().connection.send(method, params)).result;
  return {
    goto: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
    reload: () => send('browsingContext.reload', { context, wait: 'complete' }),
    async evaluate(expression) {
      const call = { expression, target: { context }, awaitPromise: true };
      const answer = (await send('script.evaluate', call)) as BidiAnswer;
      if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
      return answer.result.value;
    },
  };
}

function handsBy({ goto, reload, evaluate }: Wire, page: Page): Hands {
  return {
    goto,
    reload,
    url: () => evaluate('Promise.resolve(location.href)'),
    async run(source, args) {
      const call = `(${source})(...${JSON.stringify(args)})`;
      return JSON.parse(await evaluate(`(async () => JSON.stringify({ value: await ${call} }))()`)).value;
    },
    clickAt: ({ x, y }) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key as KeyInput),
    async close() {
      const closed = new Promise<void>((done) => page.once('close', () => done()));
      await page.close();
      await closed;
    },
    bringToFront: () => page.bringToFront(),
    resize: (width, height) => page.setViewport({ width, height }),
    picture: () => page.screenshot(),
    page,
  };
}
