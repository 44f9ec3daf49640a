// @ts-check
/** What is around a page: phones, apps, sandboxes, and networks and hosts that fail in the middle. */
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { journey } from './driver.js';
import { atProvider, comesTo, isTold, main, nothingFollows, openShop, stateOf, windowsAre } from './shop-page.js';

const popup = { mode: 'popup' };

/** Authorises on the full page and comes home by the return page. @param {any} world */
async function completesByFullPage({ tab, psp, shop }) {
  await tab.waitForUrl(psp.origin);
  await tab.click('#authorise');
  // The return page goes on by itself.
  await tab.waitForUrl(`${shop.origin}/fixtures/shop.html`);
  return isTold(tab, 'consent-complete');
}

const phone =
  'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36';

journey(
  'on a phone auto goes by full page',
  { engines: ['chromium', 'firefox'], why: 'WebDriver Classic cannot change what WebKit says it is' },
  async (world) => {
    const { browser, tab } = world;
    await tab.hands.page.setUserAgent(phone);
    await openShop(world, { attributes: { mode: 'auto' } });
    const before = (await browser.tabs()).length;
    await tab.click(main);
    const { detail } = await completesByFullPage(world);
    assert.equal(detail.diagnostics.way, 'redirect');
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
  assert.equal(detail.diagnostics.way, 'redirect');
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
  await tab.waitFor(() => /** @type {any} */ (window).frameReady);
  await tab.evaluate(() => {
    const page = /** @type {any} */ (window);
    page.frames[0].console.warn = (/** @type {string} */ text) => {
      page.warned = text;
    };
  });
  await tab.click('iframe');
  assert.match(await tab.waitFor(() => /** @type {any} */ (window).warned), /add allow-popups/);
  await tab.waitFor(() => /** @type {any} */ (window).frames[0].one.state === 'authorizing');
  const words = await tab.waitFor(() =>
    /** @type {any} */ (window).frames[0].one.shadowRoot.querySelector('[part=status]').textContent.trim(),
  );
  assert.match(words, /did not open a new window/);
  assert.deepEqual(await tab.evaluate(() => /** @type {any} */ (window).frames[0].told()), []);
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
    await tab.hands.page.setOfflineMode(true);
    await provider.click('#authorise');
    await provider.waitFor(() => document.documentElement.dataset.notice);
    await sleep(3000);
    assert.equal(await stateOf(tab), 'authorizing');
    await tab.hands.page.setOfflineMode(false);
    const { detail } = await isTold(tab, 'consent-complete');
    assert.equal(detail.verified, true);
  },
);

journey('a status endpoint that fails three times: complete, once', async (world) => {
  const { browser, tab, psp } = world;
  await openShop(world, { attributes: popup });
  await tab.evaluate(() => {
    const page = /** @type {any} */ (window);
    page.answers = [
      [500, {}],
      [500, {}],
      [429, { 'Retry-After': '1' }],
      [200, {}],
    ];
    page.one.checkStatus = async () => {
      const [status, headers] = page.answers.shift();
      return new Response(JSON.stringify({ status: 'complete' }), { status, headers });
    };
  });
  await tab.click(main);
  await atProvider(browser, psp);
  await comesTo(tab, 'authorizing');
  for (const left of [3, 2]) {
    await tab.evaluate(() => void dispatchEvent(new Event('focus')));
    await tab.waitFor((/** @type {number} */ most) => /** @type {any} */ (window).answers.length <= most, left);
    assert.equal(await stateOf(tab), 'authorizing');
  }
  await isTold(tab, 'consent-complete', { timeout: 25_000 });
  assert.equal(await tab.evaluate(() => /** @type {any} */ (window).answers.length), 0);
  await nothingFollows(tab, 'consent-complete');
});
