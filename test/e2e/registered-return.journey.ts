/**
 * A real authorisation server behind the shop's endpoints, with its own login and consent pages. It knows one return address of
 * the shop's, so that the attempt travels in `state` and the shop's own route leads back.
 */
import assert from 'node:assert/strict';
import type { Tab } from './driver.js';
import { journey, type World } from './journey.js';
import { type RegisteredHost, startRegisteredHost } from './registered-host.js';
import { isTold, main, nothingFollows, openShop, windowsAre } from './shop-page.js';

const WAYS = {
  popup: async ({ browser }: World, { bank }: RegisteredHost) => browser.waitForTab((url) => url.startsWith(bank)),
  redirect: async ({ tab }: World, { bank }: RegisteredHost) => {
    await tab.waitForUrl(bank);
    return tab;
  },
} as const;

const ENDS = {
  'consent-complete': async (bank: Tab) => {
    await logIn(bank);
    await bank.waitFor(() => document.querySelector('[name=prompt][value=consent]'));
    await bank.click('[type=submit]');
  },
  'consent-declined': (bank: Tab) => bank.click('a[href$="/abort"]'),
} as const;

async function logIn(bank: Tab): Promise<void> {
  await bank.waitFor(() => document.querySelector('[name=login]'));
  await bank.evaluate(() => {
    for (const input of document.querySelectorAll<HTMLInputElement>('[name=login], [name=password]')) {
      input.value = 'astrid';
    }
  });
  await bank.click('[type=submit]');
}

for (const mode of ['popup', 'redirect'] as const) {
  for (const end of ['consent-complete', 'consent-declined'] as const) {
    journey(`a bank with a registered return address, ${mode}: ${end}`, async (world) => {
      const { browser, tab } = world;
      const shop = await startRegisteredHost();
      try {
        await openShop({ tab, shop }, { attributes: { mode } });
        const before = (await browser.tabs()).length;
        await tab.click(main);
        await ENDS[end](await WAYS[mode](world, shop));
        if (mode === 'redirect') await tab.waitForUrl(`${shop.origin}/fixtures/shop.html`);
        const { detail } = await isTold(tab, end);
        assert.equal(detail.verified, true);
        // Neither the code nor the state has come to a page.
        assert.doesNotMatch(JSON.stringify(await tab.evaluate(() => [window.log(), location.href])), /code|state=/);
        await nothingFollows(tab, end);
        await windowsAre(browser, before);
      } finally {
        await shop.close();
      }
    });
  }
}
