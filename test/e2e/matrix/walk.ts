/** One cell of the matrix, walked from the button to the one event that says how it ended. */
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ScaConsentEventMap } from '../../../src/index.js';
import { messageOf } from '../driver.js';
import type { Walk, World } from '../journey.js';
import {
  type AnyTold,
  atProvider,
  comesTo,
  isTold,
  main,
  nothingFollows,
  openAgain,
  openShop,
  ready,
  type ShopSettings,
  windowComesTo,
  windowsAre,
} from '../shop-page.js';
import type { Cell } from './cells.js';

/** The way from the press of the button to the end. `over` comes when the consent has run out. */
type Steps = (world: World, over: Promise<unknown>) => Promise<unknown>;

const ENDS = {
  authorised: 'consent-complete',
  declined: 'consent-declined',
  expired: 'consent-expired',
  again: 'consent-complete',
  never: 'consent-complete',
} as const satisfies Record<Cell['outcome'], keyof ScaConsentEventMap>;

/**
 * How long a consent has to live to be alive when the provider's page is there, and no longer: a loaded machine takes several
 * times what a free one does, so it is measured by the shop's page without a consent.
 */
async function lifetimeHere(world: World): Promise<number> {
  const start = performance.now();
  await openShop(world, { none: true });
  return Math.round(Math.min(20_000, 3500 + 5 * (performance.now() - start)));
}

function simulateOf({ provider, outcome }: Cell, expiresIn: number): ShopSettings['simulate'] {
  return {
    ...(provider !== 'none' && { coop: provider }),
    ...(outcome === 'expired' && { expiresIn }),
    ...(outcome === 'never' && { never: true }),
  };
}

const byPopup: Readonly<Record<Cell['outcome'], Steps>> = {
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
    await windowComesTo(tab, 'closed', 'unobservable');
    await tab.bringToFront();
    await tab.click(openAgain);
    await byPopup.authorised(world, over);
  },
  never: async ({ browser, psp }) => (await atProvider(browser, psp)).click('#authorise'),
};

/** The return page has nobody to tell in a full-page journey: it goes back to the page that started. */
async function home({ tab, shop }: World): Promise<void> {
  await tab.waitForUrl(`${shop.origin}/fixtures/shop.html`);
}

function decide(decision: string): Steps {
  return async (world) => {
    await world.tab.waitForUrl(world.psp.origin);
    await world.tab.click(decision);
    await home(world);
  };
}

const byFullPage: Readonly<Record<Cell['outcome'], Steps>> = {
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

export function walk(cell: Cell): Walk {
  return async (world) => {
    const { browser, tab } = world;
    const { mode, host, back, outcome } = cell;
    const popup = mode === 'popup';
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

    const end = (await isTold(tab, ENDS[outcome])) as AnyTold;
    isAsItShould(end, attributes.mode);
    await nothingFollows(tab, end.type);
    // Where a return page was come to, it closed the provider's window: nobody else can.
    if (popup && outcome !== 'expired' && outcome !== 'never') await closedItself(world, before, end);
  };
}

/** What the end must say besides its type. */
function isAsItShould({ type, detail }: AnyTold, mode: string): void {
  if (type === 'consent-expired') assert.equal(detail.what, 'consent');
  if (type === 'consent-complete' || type === 'consent-declined') assert.equal(detail.verified, true);
  if (type === 'consent-complete') assert.equal(detail.diagnostics.flow, mode);
}

async function closedItself({ browser }: World, before: number, { detail }: AnyTold): Promise<void> {
  const by = ('diagnostics' in detail && detail.diagnostics.channel) || 'who knows what';
  await windowsAre(browser, before).catch((error: unknown) =>
    assert.fail(
      `the window with the return page stays open; the end was told by ${by}: ${messageOf(error).replace(/\s+/g, ' ')}`,
    ),
  );
}
