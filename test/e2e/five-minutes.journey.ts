/**
 * README.md, "Five minutes", in a browser: the page and the server as they stand there, and the servers of
 * docs/host-endpoints.md with Express and for Mangopay.
 */
import assert from 'node:assert/strict';
import { startFiveMinutes } from '../package/five-minutes.js';
import { paidByTransfer } from '../server/providers.js';
import { journey } from './journey.js';
import { main } from './shop-page.js';

for (const [program, mode, receipt] of [
  ['server.js', 'popup', 'Paid: tr_'],
  ['server.js', 'redirect', 'Paid: tr_'],
  ['express.js', 'popup', 'Paid: tr_'],
  ['express.js', 'redirect', 'Paid: tr_'],
  // Its receipt names the order: Mangopay's transfer is found by it.
  ['mangopay.js', 'popup', 'Paid: order-1'],
  ['mangopay.js', 'redirect', 'Paid: order-1'],
] as const) {
  journey(`five minutes: a newcomer's ${program}, ${mode}`, async ({ browser, tab }) => {
    const shop = await startFiveMinutes(program);
    try {
      await tab.goto(`${shop.origin}/`);
      await tab.waitFor(() => document.querySelector('sca-consent')?.state === 'empty');
      await tab.evaluate((wanted: string) => document.querySelector('sca-consent')?.setAttribute('mode', wanted), mode);
      await tab.click('#pay');
      await tab.waitFor(() => document.querySelector('sca-consent')?.state === 'idle');
      await tab.click(main);
      if (mode === 'redirect') await tab.waitForUrl(shop.provider);
      const provider = mode === 'popup' ? await browser.waitForTab((url) => url.startsWith(shop.provider)) : tab;
      await provider.click('#authorise');
      await tab.waitFor((words: string) => document.querySelector('#receipt')?.textContent?.startsWith(words), {
        args: [receipt],
      });
      if (program === 'mangopay.js') assert.deepEqual(await paidByTransfer(shop, '1'), [12_990]);
    } finally {
      await shop.close();
    }
  });
}

journey(
  'five minutes: the shop’s own call fails: the page says so, and the next press pays',
  async ({ browser, tab }) => {
    const shop = await startFiveMinutes('server.js');
    try {
      await tab.goto(`${shop.origin}/`);
      await tab.waitFor(() => document.querySelector('sca-consent')?.state === 'empty');
      await tab.evaluate(() => {
        addEventListener('unhandledrejection', ({ reason }) => {
          document.body.dataset.rejection = String(reason);
        });
        const sca = document.querySelector('sca-consent');
        const pay = sca?.perform;
        if (!sca || !pay) return;
        sca.perform = (call) => {
          sca.perform = pay;
          // The newcomer's server answers 404 here, in words and not in JSON.
          return fetch('/api/nowhere', { method: 'POST', signal: call.signal });
        };
      });
      await tab.click('#pay');
      await tab.waitFor(() => document.querySelector('sca-consent')?.state === 'failed');
      const words = await tab.evaluate(
        () => document.querySelector('sca-consent')?.shadowRoot?.querySelector<HTMLElement>('.box')?.innerText ?? '',
      );
      assert.match(words, /Try again/);
      assert.doesNotMatch(words, /404|Not Found/);
      assert.equal(await tab.evaluate(() => document.body.dataset.rejection ?? ''), '');
      await tab.click(main);
      await tab.waitFor(() => document.querySelector('sca-consent')?.state === 'idle');
      await tab.click(main);
      const provider = await browser.waitForTab((url) => url.startsWith(shop.provider));
      await provider.click('#authorise');
      await tab.waitFor(() => document.querySelector('#receipt')?.textContent?.startsWith('Paid: tr_'));
      assert.equal(await tab.evaluate(() => document.body.dataset.rejection ?? ''), '');
    } finally {
      await shop.close();
    }
  },
);
