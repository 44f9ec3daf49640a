/** README.md, "Five minutes", in a browser: the page and the server as they stand there. */
import { startFiveMinutes } from '../package/five-minutes.js';
import { journey } from './journey.js';
import { main } from './shop-page.js';

for (const [program, mode] of [
  ['server.js', 'popup'],
  ['server.js', 'redirect'],
  ['express.js', 'popup'],
  ['express.js', 'redirect'],
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
      await tab.waitFor(() => document.querySelector('#receipt')?.textContent?.startsWith('Paid: tr_'));
    } finally {
      await shop.close();
    }
  });
}
