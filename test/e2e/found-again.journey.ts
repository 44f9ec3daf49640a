/** Journeys that are found again: by the element that takes the place of another, by a later visit, or not by the next user. */
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ScaConsent } from '../../src/index.js';
import type { Tab } from './driver.js';
import { journey, type World } from './journey.js';
import {
  atProvider,
  comesTo,
  endsIn,
  isTold,
  main,
  nothingFollows,
  openAgain,
  openShop,
  ready,
  type ShopSettings,
  stateOf,
} from './shop-page.js';

const redirect = { mode: 'redirect' };
const withoutStatus = { 'status-url': null };

/** Puts another element into the place of the first, in one step. */
function replaceElement(tab: Tab, how: 'markup' | 'replaceWith'): Promise<void> {
  return tab.evaluate((way: string) => {
    const { one: old } = window;
    const { consent, headers, parentElement: box } = old;
    if (way === 'markup' && box) {
      old.setAttribute('consent', JSON.stringify(consent));
      const { innerHTML } = box;
      box.innerHTML = innerHTML;
      window.one = box.querySelector('sca-consent') as ScaConsent;
    } else {
      window.one = old.cloneNode() as ScaConsent;
      window.one.consent = consent;
      old.replaceWith(window.one);
    }
    window.one.headers = headers;
  }, how);
}

for (const how of ['markup', 'replaceWith'] as const) {
  for (const [endpoint, attributes] of [
    ['with', {}],
    ['without', withoutStatus],
  ] as const) {
    journey(`an element replaced by ${how} ${endpoint} a status endpoint hands its journey over`, async (world) => {
      const { browser, tab, psp, shop } = world;
      // A page whose policy asks for trusted types would refuse the markup.
      const page = how === 'markup' ? 'shop.html?csp=off' : 'shop.html';
      await openShop(world, { attributes: { mode: 'popup', ...attributes } }, { page });
      await tab.click(main);
      const provider = await atProvider(browser, psp);
      await comesTo(tab, 'authorizing');
      await replaceElement(tab, how);
      await comesTo(tab, 'authorizing');
      await provider.click('#authorise');
      const { detail } = await isTold(tab, 'consent-complete');
      assert.equal(detail.verified, endpoint === 'with');
      assert.equal(shop.calls.filter(({ path }) => path.endsWith('/initiate')).length, 1);
      await nothingFollows(tab, 'consent-complete');
    });
  }
}

/** The shop's page as a later visit finds it: the host knows of no consent. */
function visit(tab: Tab, { shop }: World, settings: ShopSettings = {}): Promise<void> {
  return openShop({ tab, shop }, { none: true, ...settings, attributes: { ...redirect, ...settings.attributes } });
}

/** Leaves by full page for a provider that never leads back. */
async function leaveForGood(world: World, attributes: ShopSettings['attributes'] = {}): Promise<void> {
  const { tab, psp } = world;
  await openShop(world, { attributes: { ...redirect, ...attributes }, simulate: { never: true } });
  await tab.click(main);
  await tab.waitForUrl(psp.origin);
}

async function authorise(tab: Tab): Promise<void> {
  await tab.click('#authorise');
  await tab.waitFor(() => document.documentElement.dataset.notice);
}

journey('nobody pays twice: authorised, never led back, the shop opened again', async (world) => {
  const { tab } = world;
  await leaveForGood(world);
  await authorise(tab);
  await visit(tab, world);
  const { detail } = await isTold(tab, 'consent-complete');
  assert.equal(detail.verified, true);
  assert.ok(detail.consent?.id);
  await nothingFollows(tab, 'consent-complete');
});

journey('nobody pays twice: in another tab of the browser', async (world) => {
  const { browser, tab } = world;
  await leaveForGood(world);
  await authorise(tab);
  const other = await browser.newTab();
  await visit(other, world);
  await isTold(other, 'consent-complete');
});

journey(
  'nobody pays twice: while the provider is undecided the journey goes on, and is opened again',
  async (world) => {
    const { tab, psp } = world;
    await leaveForGood(world);
    await visit(tab, world);
    await comesTo(tab, 'authorizing');
    await tab.click(openAgain);
    await tab.waitForUrl(psp.origin);
    await authorise(tab);
    await visit(tab, world);
    await isTold(tab, 'consent-complete');
  },
);

journey('nobody pays twice: the return page was missing', async (world) => {
  const { tab, psp, shop } = world;
  await openShop(world, { attributes: { ...redirect, 'return-url': '/fixtures/no-such-page.html' } });
  await tab.click(main);
  await tab.waitForUrl(psp.origin);
  await tab.click('#authorise');
  await tab.waitForUrl(`${shop.origin}/fixtures/no-such-page.html`);
  await visit(tab, world);
  await isTold(tab, 'consent-complete');
});

journey('a tab that was only visited lets go of what the user comes back to in the first', async (world) => {
  const { browser, tab, psp, shop } = world;
  await openShop(world, { attributes: redirect });
  const consent = await tab.evaluate(() => localStorage.getItem('consent-one') ?? '');
  await tab.click(main);
  await tab.waitForUrl(psp.origin);
  const other = await browser.newTab();
  await visit(other, world);
  await comesTo(other, 'authorizing');
  // The shop's page keeps what is pending where both tabs see it, and the visit was of a page that knew of nothing.
  await other.evaluate((text: string) => localStorage.setItem('consent-one', text), consent);
  await tab.bringToFront();
  await tab.click('#authorise');
  await tab.waitForUrl(`${shop.origin}/fixtures/shop.html`);
  await isTold(tab, 'consent-complete');
  await other.bringToFront();
  await comesTo(other, 'empty');
  // What is told is written into the storage that both share.
  await nothingFollows(other, 'consent-complete');
});

journey('without a status endpoint a later visit is told nothing', async (world) => {
  const { tab } = world;
  await leaveForGood(world, withoutStatus);
  await authorise(tab);
  await visit(tab, world, { attributes: withoutStatus });
  await sleep(800);
  assert.deepEqual(await endsIn(tab), []);
  assert.equal(await stateOf(tab), 'empty');
});

journey('an unverified return is not told to the next user of the tab', async (world) => {
  const { browser, tab, psp, shop } = world;
  await openShop(world, { attributes: { mode: 'popup', ...withoutStatus } });
  await tab.click(main);
  const back = await atProvider(browser, psp);
  // The first user's shop page is gone, so nobody hears the return, and nobody follows its link.
  await tab.goto(`${shop.origin}/fixtures/return-bare.html`);
  await back.click('#authorise');
  await back.waitFor(() => document.querySelector('a'));
  await visit(back, world, { attributes: withoutStatus });
  await sleep(800);
  assert.deepEqual(await endsIn(back), []);
  assert.equal(await stateOf(back), 'empty');
});

journey('an unverified return is told on the page that its link leads to', async (world) => {
  const { browser, tab, psp, shop } = world;
  await openShop(world, { attributes: { mode: 'popup', ...withoutStatus } });
  await tab.click(main);
  const back = await atProvider(browser, psp);
  await tab.goto(`${shop.origin}/fixtures/return-bare.html`);
  await back.click('#authorise');
  await back.waitFor(() => document.querySelector('a'));
  await sleep(2500);
  await back.click('a');
  await back.waitForUrl(`${shop.origin}/fixtures/shop.html`);
  await ready(back);
  const { detail } = await isTold(back, 'consent-complete');
  assert.equal(detail.verified, false);
});

journey('what ended in one tab is gone from every tab', async (world) => {
  const { browser, tab, psp, shop } = world;
  await openShop(world, { attributes: { mode: 'popup' } });
  await tab.click(main);
  const provider = await atProvider(browser, psp);
  await comesTo(tab, 'authorizing');
  const kept = await tab.evaluate(() => ({ ...sessionStorage }));
  const double = await browser.newTab();
  await double.goto(`${shop.origin}/fixtures/return-bare.html`);
  await double.evaluate((all: object) => void Object.assign(sessionStorage, all), kept);
  await double.goto(await tab.url());
  await ready(double);
  await provider.click('#authorise');
  await comesTo(tab, 'complete');
  for (const one of [tab, double]) {
    await one.waitFor(() =>
      [localStorage, sessionStorage].every((store) => !Object.keys(store).some((key) => key.startsWith('sca-consent'))),
    );
  }
});

journey('a router that puts the return address back: it is tidied, and is no second return', async (world) => {
  const { tab, psp, shop } = world;
  await openShop(world, { attributes: { ...redirect, 'return-url': null } });
  await tab.click(main);
  await tab.waitForUrl(psp.origin);
  await tab.click('#authorise');
  await tab.waitForUrl(`${shop.origin}/fixtures/shop.html`);
  const attempt = await tab.evaluate(() => sessionStorage.getItem('sca_attempt')?.slice(0, 32) ?? '');
  await isTold(tab, 'consent-complete');
  const calls = shop.calls.length;
  await tab.goto(`${await tab.url()}&sca_attempt=${attempt}`);
  await ready(tab);
  await sleep(1200);
  assert.doesNotMatch(await tab.url(), /sca_attempt/);
  assert.equal(await stateOf(tab), 'idle');
  assert.deepEqual(
    shop.calls.slice(calls).filter(({ path }) => path.startsWith('/api/consents/')),
    [],
  );
  await nothingFollows(tab, 'consent-complete');
});
