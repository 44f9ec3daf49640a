/** Each further provider's whole journey: its own calls and words, behind the shop's two endpoints, by popup and by full page. */
import assert from 'node:assert/strict';
import { journey, type World } from './journey.js';
import { atProvider, comesTo, isTold, main, nothingFollows, openShop, windowsAre } from './shop-page.js';

/** What a decline is there: some providers cannot tell it from a failure. */
const DECLINED = {
  'mangopay-pay-in': 'consent-error',
  swan: 'consent-declined',
  mollie: 'consent-declined',
  truelayer: 'consent-declined',
  'berlin-group': 'consent-declined',
  stripe: 'consent-error',
} as const;

/** What is said of the way back, by the provider's own parameters. */
const RETURNED: Readonly<Record<string, readonly string[]>> = {
  'mangopay-pay-in': ['transactionId'],
  swan: ['consentId', 'env', 'status'],
  mollie: [],
  truelayer: ['payment_id'],
  'berlin-group': [],
  // Its secret is told nobody.
  stripe: ['payment_intent', 'redirect_status'],
};

const providers = Object.keys(DECLINED) as (keyof typeof DECLINED)[];

const inOneEngine = {
  engines: ['chromium'],
  why: 'what a word means is the same in every engine; main-job.journey.ts declines in all of them',
} as const;

/** Everything that a script could read of the page. */
async function holdsNoSecret({ tab }: World): Promise<void> {
  const traces = await tab.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, document.documentElement.outerHTML]),
  );
  assert.doesNotMatch(traces, /_secret_/);
}

for (const provider of providers) {
  journey(`${provider} by popup, authorised`, async (world) => {
    const { browser, tab, psp } = world;
    await openShop(world, { provider, attributes: { mode: 'popup' } });
    const before = (await browser.tabs()).length;
    await tab.click(main);
    await (await atProvider(browser, psp)).click('#authorise');
    const { detail } = await isTold(tab, 'consent-complete');
    assert.equal(detail.verified, true);
    await holdsNoSecret(world);
    await nothingFollows(tab, 'consent-complete');
    await windowsAre(browser, before);
  });

  journey(`${provider} by full page, authorised`, async (world) => {
    const { tab, psp, shop } = world;
    await openShop(world, { provider, attributes: { mode: 'redirect' } });
    await tab.click(main);
    await tab.waitForUrl(psp.origin);
    await tab.click('#authorise');
    await tab.waitForUrl(`${shop.origin}/fixtures/shop.html`);
    const { detail } = await isTold(tab, 'consent-complete');
    assert.equal(detail.verified, true);
    assert.deepEqual(Object.keys(detail.returned ?? {}).sort(), RETURNED[provider]);
    await holdsNoSecret(world);
  });

  journey(`${provider} by popup, declined`, inOneEngine, async (world) => {
    const { browser, tab, psp } = world;
    await openShop(world, { provider, attributes: { mode: 'popup' } });
    await tab.click(main);
    await (await atProvider(browser, psp)).click('#decline');
    await isTold(tab, DECLINED[provider]);
  });
}

for (const [provider, mode] of [
  ['truelayer', 'popup'],
  ['berlin-group', 'redirect'],
] as const) {
  journey(`${provider}, decoupled (${mode}): no window stays, and the app's answer ends it`, async (world) => {
    const { browser, tab, psp } = world;
    await openShop(world, { provider, simulate: { decoupled: true }, attributes: { mode } });
    const before = (await browser.tabs()).length;
    await tab.click(main);
    await comesTo(tab, 'verifying');
    await windowsAre(browser, before);
    const app = await browser.newTab();
    await app.goto(`${psp.origin}/app`);
    await app.click('#authorise');
    await app.waitFor(() => document.documentElement.dataset.notice === 'done');
    // Back from the app: a page that nobody sees need not ask.
    await app.close();
    await tab.bringToFront();
    const { detail } = await isTold(tab, 'consent-complete');
    assert.equal(detail.verified, true);
    assert.equal(detail.diagnostics.flow, 'none');
  });
}
