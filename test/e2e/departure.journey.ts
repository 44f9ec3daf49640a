/** How the user leaves: what the provider is told by it, what lies on the way, and windows that are none. */
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { journey } from './journey.js';
import {
  atProvider,
  completesByFullPage,
  isTold,
  main,
  nothingFollows,
  openShop,
  stateOf,
  windowComesTo,
  windowsAre,
  windowsSeen,
} from './shop-page.js';

const popup = { mode: 'popup' };

for (const keepOpener of [null, '']) {
  journey(
    `under unsafe-url the provider is told no page, ${keepOpener === null ? 'without' : 'with'} keep-opener`,
    async (world) => {
      const { browser, tab, psp } = world;
      await openShop(world, { attributes: { ...popup, 'keep-opener': keepOpener } });
      // Stands for the header: the blank window inherits either.
      await tab.evaluate(() => {
        const policy = Object.assign(document.createElement('meta'), { name: 'referrer', content: 'unsafe-url' });
        document.head.append(policy);
      });
      const before = (await browser.tabs()).length;
      await tab.click(main);
      const page = await atProvider(browser, psp);
      const { referrer, pages } = await page.evaluate(() => ({ referrer: document.referrer, pages: history.length }));
      assert.equal(referrer, '');
      assert.equal(pages, 1, 'Back would lead to the blank page');
      await page.click('#authorise');
      await isTold(tab, 'consent-complete');
      // No violation of the strict policy either.
      await nothingFollows(tab, 'consent-complete');
      await windowsAre(browser, before);
    },
  );
}

journey('a link that is there at once still leaves the blank page', async (world) => {
  const { browser, tab, psp } = world;
  await openShop(world, { attributes: popup });
  await tab.evaluate((origin: string) => {
    window.one.initiate = () => Promise.resolve({ redirect_url: `${origin}/nowhere` });
  }, psp.origin);
  await tab.click(main);
  await browser.waitForTab(`${psp.origin}/nowhere`);
  // The call goes out before the window is made, and some browsers let its answer in meanwhile: it waits for the window.
  await tab.waitFor(() => window.one.state === 'authorizing');
  // Idle, initiating, authorizing: at no moment is it authorizing without a window.
  assert.deepEqual(await windowsSeen(tab), ['none', 'open', 'open']);
});

for (const status of ['with', 'without']) {
  journey(`a page of the shop's own on the way is no return, ${status} a status endpoint`, async (world) => {
    const { browser, tab, psp, shop } = world;
    const attributes = status === 'with' ? popup : { ...popup, 'status-url': null };
    await openShop(world, { attributes });
    await tab.evaluate(() => {
      const { one } = window;
      const url = one.initiateUrl ?? '';
      one.initiate = async ({ consent, returnUrl, signal }) => {
        const answer = await fetch(url.replace('{id}', consent.id ?? ''), {
          method: 'POST',
          headers: { ...(one.headers as Record<string, string>), 'Content-Type': 'application/json' },
          body: JSON.stringify({ return_url: returnUrl }),
          signal,
        });
        const { method } = (await answer.json()) as { method: { redirect_url: string } };
        const to = encodeURIComponent(method.redirect_url);
        // The host forgot to encode the return URL, so its parameters are this page's own.
        const back = returnUrl.replace('?', '?order=7&');
        return { redirect_url: `${location.origin}/fixtures/way.html?to=${to}&return_url=${back}` };
      };
    });
    await tab.click(main);
    const way = await browser.waitForTab(`${shop.origin}/fixtures/way.html`);
    assert.match(await way.url(), /&sca_attempt=[\da-f]{32}$/);
    await sleep(800);
    assert.equal(await stateOf(tab), 'authorizing');
    await windowComesTo(tab, 'open');
    await (await atProvider(browser, psp)).click('#authorise');
    const { detail } = await isTold(tab, 'consent-complete');
    assert.equal(detail.verified, status === 'with');
  });
}

for (const what of ['a mock', 'this page', 'a frame'] as const) {
  journey(`a blocker gives ${what} for a window: the full page`, async (world) => {
    const { tab } = world;
    await openShop(world, { attributes: { mode: 'auto' } });
    await tab.evaluate((kind: string) => {
      const mock = { closed: false, opener: null, location: { replace() {} }, document, focus() {}, close() {} };
      window.open = (() => {
        if (kind === 'this page') return window;
        if (kind === 'a mock') return mock;
        return document.body.appendChild(document.createElement('iframe')).contentWindow;
      }) as typeof window.open;
    }, what);
    await tab.click(main);
    const { detail } = await completesByFullPage(world);
    assert.equal(detail.diagnostics.flow, 'redirect');
  });
}
