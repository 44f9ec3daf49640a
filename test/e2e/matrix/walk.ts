/** One walk of the matrix, from the button to the one event that says how it ended. */
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ScaConsentEventMap } from '../../../src/index.js';
import { messageOf, type Tab } from '../driver.js';
import type { Walk, World } from '../journey.js';
import {
  type AnyTold,
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
  windowComesTo,
  windowsAre,
} from '../shop-page.js';
import type { Cell, Walked } from './cells.js';
import { doMeanwhile } from './meanwhile.js';

/** What happens beside the user's own way. */
interface Beside {
  /** Comes when the consent has run out. */
  readonly over: Promise<unknown>;
  /** Lets the shop's page do what it does meanwhile. */
  meanwhile(): Promise<void>;
}

/** The way from the press of the button to the end. */
type Steps = (world: World, beside: Beside) => Promise<unknown>;

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
async function lifetimeHere(world: World, { meanwhile }: Walked): Promise<number> {
  const loads = 5 + 2 * meanwhile.filter((one) => one !== 'nothing').length;
  return Math.round(Math.min(20_000, 3500 + loads * (await loadTimeHere(world))));
}

async function loadTimeHere(world: World): Promise<number> {
  const start = performance.now();
  await openShop(world, { none: true });
  return performance.now() - start;
}

/** Long enough for the page that comes home to do something before the provider has decided. */
async function settlingHere(world: World, walked: Walked): Promise<number> {
  const comesHome = ['authorised', 'declined', 'again'].includes(walked.outcome);
  if (walked.mode === 'popup' || !comesHome || walked.meanwhile.includes('nothing')) return 0;
  return Math.round(Math.min(10_000, 2000 + 3 * (await loadTimeHere(world))));
}

interface Times {
  readonly expiresIn: number;
  readonly settleIn: number;
}

function simulateOf({ provider, outcome }: Walked, { expiresIn, settleIn }: Times): ShopSettings['simulate'] {
  return {
    ...(provider !== 'none' && { coop: provider }),
    ...(outcome === 'expired' && { expiresIn }),
    ...(outcome === 'never' && { never: true }),
    ...(settleIn > 0 && { settleIn }),
  };
}

/** The provider's window, once the shop's page knows that it is there and has done what it does meanwhile. */
async function openedWindow({ browser, tab, psp }: World, { meanwhile }: Beside): Promise<Tab> {
  const window = await atProvider(browser, psp);
  await comesTo(tab, 'authorizing');
  await meanwhile();
  return window;
}

async function decideInWindow({ browser, psp }: World, decision: string): Promise<void> {
  const window = await atProvider(browser, psp);
  await window.bringToFront();
  await window.click(decision);
}

const byPopup: Readonly<Record<Cell['outcome'], Steps>> = {
  async authorised(world, beside) {
    await openedWindow(world, beside);
    await decideInWindow(world, '#authorise');
  },
  async declined(world, beside) {
    await openedWindow(world, beside);
    await decideInWindow(world, '#decline');
  },
  async expired(world, beside) {
    await openedWindow(world, beside);
    await beside.over;
  },
  async again(world, beside) {
    const { tab } = world;
    await (await openedWindow(world, beside)).close();
    // A window that hides behind its headers cannot be seen to close.
    await windowComesTo(tab, 'closed', 'unobservable');
    await tab.bringToFront();
    await tab.click(openAgain);
    await decideInWindow(world, '#authorise');
  },
  async never(world, beside) {
    await openedWindow(world, beside);
    await decideInWindow(world, '#authorise');
  },
};

/** The return page has nobody to tell in a full-page journey: it goes back to the page that started. */
async function home({ tab, shop }: World, { meanwhile }: Beside): Promise<void> {
  await tab.waitForUrl(`${shop.origin}/fixtures/shop.html`);
  await ready(tab);
  await meanwhile();
}

function decide(decision: string): Steps {
  return async (world, beside) => {
    await world.tab.waitForUrl(world.psp.origin);
    await world.tab.click(decision);
    await home(world, beside);
    // The next poll may be far off: somebody looks at the page.
    await world.tab.evaluate(() => void setInterval(() => dispatchEvent(new Event('focus')), 300));
  };
}

const byFullPage: Readonly<Record<Cell['outcome'], Steps>> = {
  authorised: decide('#authorise'),
  declined: decide('#decline'),
  async expired(world, beside) {
    const { tab, psp } = world;
    await tab.waitForUrl(psp.origin);
    await beside.over;
    // Too late: the provider says so and offers the way back.
    await tab.click('#authorise');
    await tab.waitFor(() => document.documentElement.dataset.notice === 'expired');
    await tab.click('#back');
    await home(world, beside);
  },
  async again(world, beside) {
    const { tab, psp, shop } = world;
    await tab.waitForUrl(psp.origin);
    await tab.back();
    await tab.waitForUrl(shop.origin);
    await ready(tab);
    await comesTo(tab, 'idle');
    await beside.meanwhile();
    await comesTo(tab, 'idle');
    await tab.click(main);
    await byFullPage.authorised(world, { ...beside, meanwhile: async () => {} });
  },
  async never(world, beside) {
    const { tab, psp, shop } = world;
    await tab.waitForUrl(psp.origin);
    await tab.click('#authorise');
    await tab.waitFor(() => document.documentElement.dataset.notice === 'done');
    // Back twice: past the question.
    await tab.evaluate(() => void setTimeout(() => history.go(-2)));
    await tab.waitForUrl(shop.origin);
    await ready(tab);
    await beside.meanwhile();
  },
};

export function walk(walked: Walked): Walk {
  return async (world) => {
    const { browser, tab } = world;
    const { mode, host, back, outcome } = walked;
    const popup = mode === 'popup';
    const attributes = {
      mode: popup ? 'popup' : 'redirect',
      'return-url': `/fixtures/return.html${back === 'none' ? '' : `?coop=${back}`}`,
    };
    const expiresIn = outcome === 'expired' ? await lifetimeHere(world, walked) : 0;
    const settleIn = await settlingHere(world, walked);
    const settings = { attributes, simulate: simulateOf(walked, { expiresIn, settleIn }) };
    await openShop(world, settings, host === 'none' ? {} : { coop: host });
    // The consent was made before the page was ready, so by then it is over for certain.
    const over = sleep(expiresIn);
    const before = (await browser.tabs()).length;
    const others: Tab[] = [];
    if (walked.meanwhile.includes('pressed')) await doMeanwhile(world, 'pressed');
    await tab.click(main);
    await (popup ? byPopup : byFullPage)[outcome](world, {
      over,
      async meanwhile() {
        for (const what of walked.meanwhile) others.push(...[await doMeanwhile(world, what)].filter((one) => !!one));
      },
    });

    const end = (await isTold(tab, ENDS[outcome])) as AnyTold;
    isAsItShould(end, attributes.mode);
    await nothingFollows(tab, end.type);
    await wereAsked(world, outcome === 'again' ? 2 : 1);
    for (const other of others) await isToldNothingOfIt(other, end.type);
    // Where a return page was come to, it closed the provider's window: nobody else can.
    if (popup && outcome !== 'expired' && outcome !== 'never') await closedItself(world, before + others.length, end);
  };
}

/** Whatever the page did, it did not ask for a second link: that would be a second authorisation. */
async function wereAsked({ tab, shop }: World, most: number): Promise<void> {
  const { id } = await tab.evaluate(() => JSON.parse(localStorage.getItem('consent-one') ?? '{}'));
  const calls = shop.calls.filter(({ path }) => path === `/api/consents/${id}/initiate`);
  assert.ok(calls.length >= 1 && calls.length <= most, `${calls.length} calls for a link`);
}

/** The journey is the first tab's. A consent that runs out does so in both, and each says so of its own element. */
async function isToldNothingOfIt(other: Tab, end: AnyTold['type']): Promise<void> {
  if (end === 'consent-expired') await isTold(other, end);
  else assert.deepEqual(await endsIn(other), []);
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
