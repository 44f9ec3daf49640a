// @ts-check
/** One cell of the matrix, walked from the button to the one event that says how it ended. */
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  atProvider,
  comesTo,
  isTold,
  main,
  nothingFollows,
  openShop,
  ready,
  secondary,
  windowsAre,
} from '../shop-page.js';

/** @typedef {import('./cells.js').Cell} Cell */
/** @typedef {(world: any, over: Promise<unknown>) => Promise<unknown>} Steps `over` comes when the consent has run out */

const ends = /** @type {const} */ ({
  authorised: 'consent-complete',
  declined: 'consent-declined',
  expired: 'consent-expired',
  again: 'consent-complete',
  never: 'consent-complete',
});

/**
 * How long a consent has to live to be alive when the provider's page is there, and no longer: a loaded machine takes several
 * times what a free one does, so it is measured by the shop's page without a consent.
 * @param {any} world
 */
async function lifetimeHere(world) {
  const start = performance.now();
  await openShop(world, { none: true });
  return Math.round(Math.min(20_000, 3500 + 5 * (performance.now() - start)));
}

/** @param {Cell} cell @param {number} expiresIn */
const simulateOf = ({ provider, outcome }, expiresIn) => ({
  ...(provider !== 'none' && { coop: provider }),
  ...(outcome === 'expired' && { expiresIn }),
  ...(outcome === 'never' && { never: true }),
});

/** @type {Record<Cell['outcome'], Steps>} */
const byPopup = {
  authorised: async ({ browser, psp }) => (await atProvider(browser, psp)).click('#authorise'),
  declined: async ({ browser, psp }) => (await atProvider(browser, psp)).click('#decline'),
  async expired({ browser, psp }, over) {
    await atProvider(browser, psp);
    await over;
  },
  async again(world, over) {
    const { browser, tab, psp } = world;
    await (await atProvider(browser, psp)).close();
    // A window that hides behind its headers cannot be seen to close.
    await tab.waitFor(() =>
      ['closed', 'unobservable'].includes(/** @type {any} */ (window).log().at(-1)?.detail.window),
    );
    await tab.bringToFront();
    await tab.click(secondary(1));
    await byPopup.authorised(world, over);
  },
  never: async ({ browser, psp }) => (await atProvider(browser, psp)).click('#authorise'),
};

/** The return page has nobody to tell in a full-page journey: it goes back to the page that started. @param {any} world */
async function home({ tab, shop }) {
  await tab.waitForUrl(`${shop.origin}/fixtures/shop.html`);
}

/** @param {string} decision @returns {Steps} */
const decide = (decision) => async (world) => {
  await world.tab.waitForUrl(world.psp.origin);
  await world.tab.click(decision);
  await home(world);
};

/** @type {Record<Cell['outcome'], Steps>} */
const byFullPage = {
  authorised: decide('#authorise'),
  declined: decide('#decline'),
  async expired(world, over) {
    const { tab, psp } = world;
    await tab.waitForUrl(psp.origin);
    await over;
    // Too late: the provider says so and offers the way back.
    await tab.click('#authorise');
    await tab.waitFor(() => document.documentElement.dataset.notice === 'expired');
    await tab.click('#back');
    await home(world);
  },
  async again(world, over) {
    const { tab, psp, shop } = world;
    await tab.waitForUrl(psp.origin);
    await tab.back();
    await tab.waitForUrl(shop.origin);
    await ready(tab);
    await comesTo(tab, 'idle');
    await tab.click(main);
    await byFullPage.authorised(world, over);
  },
  async never({ tab, psp, shop }) {
    await tab.waitForUrl(psp.origin);
    await tab.click('#authorise');
    await tab.waitFor(() => document.documentElement.dataset.notice === 'done');
    // Back twice: past the question.
    await tab.evaluate(() => void setTimeout(() => history.go(-2)));
    await tab.waitForUrl(shop.origin);
    await ready(tab);
  },
};

/** @param {Cell} cell @returns {(world: any) => Promise<void>} */
export const walk = (cell) => async (world) => {
  const { browser, tab } = world;
  const { mode, host, back, outcome } = cell;
  const popup = mode === 'popup';
  const end = ends[outcome];
  const attributes = {
    mode: popup ? 'popup' : 'redirect',
    'return-url': `/fixtures/return.html${back === 'none' ? '' : `?coop=${back}`}`,
  };
  const lifetime = outcome === 'expired' ? await lifetimeHere(world) : 0;
  const settings = { attributes, simulate: simulateOf(cell, lifetime) };
  await openShop(world, settings, host === 'none' ? {} : { coop: host });
  // The consent was made before the page was ready, so by then it is over for certain.
  const over = sleep(lifetime);
  const before = (await browser.tabs()).length;
  await tab.click(main);
  await (popup ? byPopup : byFullPage)[outcome](world, over);

  const { detail } = await isTold(tab, end);
  if (outcome === 'expired') assert.equal(detail.what, 'consent');
  else assert.equal(detail.verified, true);
  if (end === 'consent-complete') assert.equal(detail.diagnostics.way, attributes.mode);
  await nothingFollows(tab, end);
  // Where a return page was come to, it closed the provider's window: nobody else can.
  if (popup && outcome !== 'expired' && outcome !== 'never') {
    const by = detail.diagnostics?.channel ?? 'who knows what';
    await windowsAre(browser, before).catch(({ message }) =>
      assert.fail(
        `the window with the return page stays open; the end was told by ${by}: ${message.replace(/\s+/g, ' ')}`,
      ),
    );
  }
};
