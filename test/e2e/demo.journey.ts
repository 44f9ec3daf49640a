/** The demo's own pages, as a visitor walks through them. */
import assert from 'node:assert/strict';
import { journey } from './journey.js';
import { atProvider, main } from './shop-page.js';

const engines = {
  engines: ['chromium'],
  why: 'these are the demo’s pages; the element’s journeys are walked in every engine',
} as const;

/** What the page says when it has the thing. */
const DONE = {
  payment: 'Payment done',
  card: 'Your card number',
  account: 'Account linked',
  enrolment: 'You are enrolled',
};

const CASES = {
  intergiro: ['payment', 'card', 'account'],
  mangopay: ['payment', 'account', 'enrolment'],
  generic: ['payment', 'card', 'account'],
  'mangopay-pay-in': ['payment'],
  swan: ['payment'],
} as const;

for (const [provider, cases] of Object.entries(CASES)) {
  for (const kind of cases) {
    journey(`the demo: ${provider}, ${kind}`, engines, async ({ browser, tab, shop, psp }) => {
      await tab.goto(`${shop.origin}/?provider=${provider}&case=${kind}&mode=popup`);
      await tab.waitFor(() => document.querySelector('sca-consent')?.getAttribute('redirect-origins'));
      await tab.click('#act');
      await tab.waitFor(() => document.querySelector('sca-consent')?.state === 'idle');
      await tab.click(main);
      await (await atProvider(browser, psp)).click('#authorise');
      await tab.waitFor((done: string) => document.querySelector('#result')?.textContent?.includes(done), {
        args: [DONE[kind]],
      });
    });
  }
}

journey(
  'the demo: an enrolment that is declined is told by a webhook',
  engines,
  async ({ browser, tab, shop, psp }) => {
    await tab.goto(`${shop.origin}/?provider=mangopay&case=enrolment&mode=popup`);
    await tab.waitFor(() => document.querySelector('sca-consent')?.getAttribute('redirect-origins'));
    await tab.click('#act');
    await tab.waitFor(() => document.querySelector('sca-consent')?.state === 'idle');
    await tab.click(main);
    await (await atProvider(browser, psp)).click('#decline');
    await tab.waitFor(() => document.querySelector('sca-consent')?.state === 'failed');
  },
);

journey('the demo: the least there is', engines, async ({ browser, tab, shop, psp }) => {
  await tab.goto(`${shop.origin}/minimal.html`);
  await tab.waitFor(() => document.querySelector('sca-consent')?.state === 'empty');
  await tab.click('#pay');
  await tab.waitFor(() => document.querySelector('sca-consent')?.state === 'idle');
  await tab.click(main);
  await (await atProvider(browser, psp)).click('#authorise');
  await tab.waitFor(() => document.querySelector('#result')?.textContent?.startsWith('Paid'));
  assert.equal(await tab.evaluate(() => document.querySelector('sca-consent')?.state), 'complete');
});
