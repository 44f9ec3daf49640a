/** The main job: from the button to the provider and back, by popup and by full page, authorised and declined. */
import assert from 'node:assert/strict';
import type * as module from '../../src/index.js';
import { journey } from './journey.js';
import { atProvider, comesTo, isTold, main, nothingFollows, openShop, windowsAre } from './shop-page.js';

declare global {
  interface Window {
    /** What the classic script leaves there. */
    ScaConsent?: typeof module;
  }
}

const END = { authorise: 'consent-complete', decline: 'consent-declined' } as const;

for (const provider of ['intergiro', 'mangopay', 'generic']) {
  for (const decision of ['authorise', 'decline'] as const) {
    journey(`${provider} by popup: ${decision}`, async (world) => {
      const { browser, tab, psp } = world;
      await openShop(world, { provider, attributes: { mode: 'popup' } });
      const before = (await browser.tabs()).length;
      await tab.click(main);
      const popup = await atProvider(browser, psp);
      await comesTo(tab, 'authorizing');
      // No page of the provider's may be able to navigate the shop.
      assert.equal(await popup.waitFor(() => document.documentElement.dataset.opener), 'none');
      await popup.click(`#${decision}`);
      const { detail } = await isTold(tab, END[decision]);
      assert.equal(detail.verified, true);
      assert.equal(detail.diagnostics.flow, 'popup');
      await nothingFollows(tab, END[decision]);
      await windowsAre(browser, before);
    });

    journey(`${provider} by full page: ${decision}`, async (world) => {
      const { tab, psp, shop } = world;
      await openShop(world, { provider, attributes: { mode: 'redirect' } });
      await tab.click(main);
      await tab.waitForUrl(psp.origin);
      await tab.click(`#${decision}`);
      // The return page goes on by itself.
      await tab.waitForUrl(`${shop.origin}/fixtures/shop.html`);
      assert.doesNotMatch(await tab.url(), /sca_attempt/);
      const { detail } = await isTold(tab, END[decision]);
      assert.equal(detail.verified, true);
      assert.equal(detail.diagnostics.resumed, true);
      await nothingFollows(tab, END[decision]);
    });
  }
}

journey('mangopay exempt: complete without leaving', async (world) => {
  const { browser, tab } = world;
  await openShop(world, { provider: 'mangopay', amount: 20, attributes: { mode: 'popup' } });
  const before = (await browser.tabs()).length;
  await tab.click(main);
  const { detail } = await isTold(tab, 'consent-complete');
  assert.equal(detail.exempt, true);
  await windowsAre(browser, before);
});

journey('without a status endpoint a return is complete and unverified', async (world) => {
  const { browser, tab, psp } = world;
  await openShop(world, {
    attributes: { mode: 'popup', 'status-url': null, 'return-url': '/fixtures/return.html?order=7' },
  });
  await tab.click(main);
  await (await atProvider(browser, psp)).click('#authorise');
  const { detail } = await isTold(tab, 'consent-complete');
  assert.equal(detail.verified, false);
  assert.deepEqual(detail.returned, { order: '7' });
});

journey('the return page is the shop page itself', async (world) => {
  const { tab, psp, shop } = world;
  await openShop(world, { attributes: { mode: 'redirect', 'return-url': null } });
  await tab.click(main);
  await tab.waitForUrl(psp.origin);
  await tab.click('#authorise');
  await tab.waitForUrl(`${shop.origin}/fixtures/shop.html`);
  await isTold(tab, 'consent-complete');
  assert.doesNotMatch(await tab.url(), /sca_attempt/);
});

journey('the shop page as return page closes its own popup', async (world) => {
  const { browser, tab, psp } = world;
  await openShop(world, { attributes: { mode: 'popup', 'return-url': null } });
  const before = (await browser.tabs()).length;
  await tab.click(main);
  await (await atProvider(browser, psp)).click('#authorise');
  await isTold(tab, 'consent-complete');
  await windowsAre(browser, before);
});

journey('a classic script tag and a classic return helper', async (world) => {
  const { browser, tab, psp } = world;
  const attributes = { mode: 'popup', 'return-url': '/fixtures/return-classic.html', locale: 'de' };
  await openShop(world, { attributes }, { page: 'classic.html' });
  const before = (await browser.tabs()).length;
  assert.equal(await tab.evaluate(() => typeof window.ScaConsent?.readConsent), 'function');
  // Words come from beside the script, found without import.meta.
  await tab.waitFor(
    () => document.querySelector('sca-consent')?.shadowRoot?.querySelector('.box')?.getAttribute('lang') === 'de',
  );
  await tab.click(main);
  await (await atProvider(browser, psp)).click('#authorise');
  await isTold(tab, 'consent-complete');
  await windowsAre(browser, before);
});

journey('the journey needs the keyboard alone', async (world) => {
  const { browser, tab, psp } = world;
  await openShop(world, { attributes: { mode: 'popup' } });
  await tab.bringToFront();
  await tab.press('Tab');
  await tab.press('Enter');
  const popup = await atProvider(browser, psp);
  await popup.click('#authorise');
  await isTold(tab, 'consent-complete');
});
