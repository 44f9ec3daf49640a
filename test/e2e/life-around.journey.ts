/** What is around a page: phones, apps, sandboxes, and networks and hosts that fail in the middle. */
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { journey } from './journey.js';
import {
  atProvider,
  comesTo,
  completesByFullPage,
  isTold,
  main,
  nothingFollows,
  openShop,
  stateOf,
  windowsAre,
} from './shop-page.js';

declare global {
  interface Window {
    /** Of a frame. */
    readonly console: Console;
    /** What the element in a sandboxed frame said in the console. */
    warned?: string;
    /** What the status endpoint will answer, one after the other. */
    answers: [status: number, headers: Record<string, string>][];
  }
}

const popup = { mode: 'popup' };

const phone =
  'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36';

journey(
  'on a phone auto goes by full page',
  { engines: ['chromium', 'firefox'], why: 'WebDriver Classic cannot change what WebKit says it is' },
  async (world) => {
    const { browser, tab } = world;
    await tab.page.setUserAgent(phone);
    await openShop(world, { attributes: { mode: 'auto' } });
    const before = (await browser.tabs()).length;
    await tab.click(main);
    const { detail } = await completesByFullPage(world);
    assert.equal(detail.diagnostics.flow, 'redirect');
    await windowsAre(browser, before);
  },
);

journey('in a standalone app auto goes by full page', async (world) => {
  const { tab } = world;
  await openShop(world, { attributes: { mode: 'auto' } });
  // No engine's automation installs an app: the page is told that it is one.
  await tab.evaluate(() => {
    const real = matchMedia.bind(window);
    window.matchMedia = (query) => (query.includes('display-mode: standalone') ? real('all') : real(query));
  });
  await tab.click(main);
  const { detail } = await completesByFullPage(world);
  assert.equal(detail.diagnostics.flow, 'redirect');
});

journey('a sandbox without allow-popups: says what to add, and keeps the ready link', async (world) => {
  const { tab, shop } = world;
  const src = new URL('/fixtures/shop.html', shop.origin);
  src.searchParams.set('s', JSON.stringify({ fill: true, attributes: { mode: 'auto' } }));
  const top = new URL('/fixtures/frame.html', shop.origin);
  top.searchParams.set('csp', 'off');
  top.searchParams.set('sandbox', 'allow-scripts allow-same-origin allow-forms');
  top.searchParams.set('src', src.href);
  await tab.goto(top.href);
  await tab.waitFor(() => window.frameReady);
  await tab.evaluate(() => {
    const { 0: frame } = window.frames;
    if (!frame) throw new Error('the page has no frame');
    frame.console.warn = (text: string) => {
      window.warned = text;
    };
  });
  await tab.click('iframe');
  assert.match(await tab.waitFor(() => window.warned), /add allow-popups/);
  await tab.waitFor(() => window.frames[0]?.one.state === 'authorizing');
  const words = await tab.waitFor(() =>
    window.frames[0]?.one.shadowRoot?.querySelector('[part=status]')?.textContent?.trim(),
  );
  assert.match(words, /did not open a new window/);
  assert.deepEqual(await tab.evaluate(() => window.frames[0]?.told()), []);
});

journey(
  'offline in the middle, then online: it goes on',
  { engines: ['chromium', 'firefox'], why: 'WebDriver Classic cannot take the network away from WebKit' },
  async (world) => {
    const { browser, tab, psp } = world;
    await openShop(world, { attributes: popup, simulate: { never: true } });
    await tab.click(main);
    const provider = await atProvider(browser, psp);
    await comesTo(tab, 'authorizing');
    await tab.page.setOfflineMode(true);
    await provider.click('#authorise');
    await provider.waitFor(() => document.documentElement.dataset.notice);
    await sleep(3000);
    assert.equal(await stateOf(tab), 'authorizing');
    await tab.page.setOfflineMode(false);
    const { detail } = await isTold(tab, 'consent-complete');
    assert.equal(detail.verified, true);
  },
);

journey('a status endpoint that fails three times: complete, once', async (world) => {
  const { browser, tab, psp } = world;
  await openShop(world, { attributes: popup });
  await tab.evaluate(() => {
    window.answers = [
      [500, {}],
      [500, {}],
      [429, { 'Retry-After': '1' }],
      [200, {}],
    ];
    window.one.checkStatus = async () => {
      const [status, headers] = window.answers.shift() ?? [500, {}];
      return new Response(JSON.stringify({ status: 'complete' }), { status, headers });
    };
  });
  await tab.click(main);
  await atProvider(browser, psp);
  await comesTo(tab, 'authorizing');
  for (const left of [3, 2]) {
    await tab.evaluate(() => void dispatchEvent(new Event('focus')));
    await tab.waitFor((most: number) => window.answers.length <= most, { args: [left] });
    assert.equal(await stateOf(tab), 'authorizing');
  }
  await isTold(tab, 'consent-complete', { timeout: 25_000 });
  assert.equal(await tab.evaluate(() => window.answers.length), 0);
  await nothingFollows(tab, 'consent-complete');
});
