/** The protected call, made by the element: however the page lives on, it is repeated once, and its end is told once. */
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ScaConsent, State } from '../../src/index.js';
import type { Tab } from './driver.js';
import { journey, type World } from './journey.js';
import { type PaidEnd, PerformingHost, type PerformingPlan } from './performing-host.js';
import { atProvider, main, ready } from './shop-page.js';

declare global {
  interface Window {
    /** What the performing host's page sets on every element of it. */
    setUp(element: ScaConsent): void;
  }
}

type PerformWalk = (world: World, host: PerformingHost) => Promise<unknown>;

function performs(name: string, plan: PerformingPlan, walk: PerformWalk): void {
  journey(`perform: ${name}`, async (world) => {
    const host = await new PerformingHost(plan).start();
    try {
      await walk(world, host);
    } finally {
      host.close();
    }
  });
}

async function comesTo(tab: Tab, state: State): Promise<void> {
  await tab.waitFor((wanted: State) => document.querySelector('sca-consent')?.state === wanted, { args: [state] });
}

function endsIn(tab: Tab): Promise<PaidEnd[]> {
  return tab.evaluate(() => JSON.parse(localStorage.getItem('ends') ?? '[]'));
}

/** The shop's page, and a press of its own button. */
async function pay({ tab }: World, host: PerformingHost): Promise<void> {
  await tab.goto(`${host.origin}/shop`);
  await ready(tab);
  await tab.click('#pay');
  await comesTo(tab, 'idle');
  await tab.click(main);
}

async function authoriseByPopup(world: World, host: PerformingHost): Promise<void> {
  await pay(world, host);
  await (await atProvider(world.browser, host.psp)).click('#authorise');
}

async function authoriseByFullPage(world: World, host: PerformingHost): Promise<void> {
  const { tab } = world;
  await pay(world, host);
  await tab.waitForUrl(host.psp.origin);
  await tab.click('#authorise');
}

/** Waits for the end, and makes sure that nothing follows it. */
async function isPaidOnce(tab: Tab, host: PerformingHost, before: readonly string[] = []): Promise<PaidEnd> {
  await tab.waitFor((count: number) => JSON.parse(localStorage.getItem('ends') ?? '[]').length > count, {
    args: [before.length],
  });
  await sleep(600);
  const ends = await endsIn(tab);
  assert.deepEqual(
    ends.map(({ type }) => type),
    [...before, 'consent-complete'],
  );
  assert.deepEqual(host.paid, ['c_1']);
  assert.equal(host.initiated, 1);
  const end = ends.at(-1) as PaidEnd;
  assert.deepEqual(end.receipt, { paid: 'c_1' });
  assert.equal(end.exempt, false);
  return end;
}

for (const hasStatus of [true, false]) {
  const endpoint = `${hasStatus ? 'with' : 'without'} a status endpoint`;

  performs(`by popup, ${endpoint}`, { mode: 'popup', hasStatus }, async (world, host) => {
    await authoriseByPopup(world, host);
    const { verified } = await isPaidOnce(world.tab, host);
    assert.equal(verified, hasStatus);
    assert.deepEqual(host.calls, [null, 'c_1']);
  });

  performs(`by full page, ${endpoint}`, { mode: 'redirect', hasStatus }, async (world, host) => {
    await authoriseByFullPage(world, host);
    await world.tab.waitForUrl(`${host.origin}/shop`);
    const { verified } = await isPaidOnce(world.tab, host);
    assert.equal(verified, hasStatus);
    assert.deepEqual(host.calls, [null, 'c_1']);
  });

  performs(
    `set long after the full-page return, ${endpoint}`,
    { mode: 'redirect', hasStatus, lateMs: 1500 },
    async (world, host) => {
      const { tab } = world;
      await tab.goto(`${host.origin}/shop`);
      await sleep(1700);
      await tab.click('#pay');
      await comesTo(tab, 'idle');
      await tab.click(main);
      await tab.waitForUrl(host.psp.origin);
      await tab.click('#authorise');
      await tab.waitForUrl(`${host.origin}/shop`);
      await comesTo(tab, 'verifying');
      assert.deepEqual(host.repeated, []);
      await isPaidOnce(tab, host);
      assert.deepEqual(host.repeated, ['c_1']);
    },
  );

  performs(
    `Back from a provider that never leads back, ${endpoint}`,
    { mode: 'redirect', hasStatus, staysAway: true },
    async (world, host) => {
      const { tab } = world;
      await authoriseByFullPage(world, host);
      await tab.waitFor(() => document.querySelector('#thanks'));
      // The shop's page is loaded anew, as a later visit is: browsers keep it for Back or not.
      await tab.goto(`${host.origin}/shop`);
      await isPaidOnce(tab, host);
      assert.deepEqual(host.repeated, ['c_1']);
    },
  );
}

performs('a reload while the provider is undecided', { mode: 'redirect', settlesInMs: 3000 }, async (world, host) => {
  const { tab } = world;
  await authoriseByFullPage(world, host);
  await tab.waitForUrl(`${host.origin}/shop`);
  await comesTo(tab, 'verifying');
  await tab.reload();
  await isPaidOnce(tab, host);
  assert.deepEqual(host.repeated, ['c_1']);
});

performs('a reload in the middle of the repeated call', { mode: 'redirect', slowMs: 2500 }, async (world, host) => {
  const { tab } = world;
  await authoriseByFullPage(world, host);
  await tab.waitForUrl(`${host.origin}/shop`);
  while (host.repeated.length === 0) await sleep(50);
  await tab.reload();
  await isPaidOnce(tab, host);
  // Nobody knew how the first one ended, so it was made again, with the same consent.
  assert.deepEqual(host.repeated, ['c_1', 'c_1']);
});

performs('Back, then Forward and authorise', { mode: 'redirect' }, async (world, host) => {
  const { tab } = world;
  await pay(world, host);
  await tab.waitForUrl(host.psp.origin);
  await tab.back();
  await tab.waitForUrl(host.origin);
  await ready(tab);
  await tab.evaluate(() => void setTimeout(() => history.forward()));
  await tab.waitForUrl(host.psp.origin);
  await tab.click('#authorise');
  await tab.waitForUrl(`${host.origin}/shop`);
  await isPaidOnce(tab, host);
  assert.deepEqual(host.repeated, ['c_1']);
});

performs('another tab is opened during the repeated call', { mode: 'popup', slowMs: 3000 }, async (world, host) => {
  const { browser, tab } = world;
  await authoriseByPopup(world, host);
  while (host.repeated.length === 0) await sleep(50);
  // The window that closed itself was the current one.
  await tab.bringToFront();
  const other = await browser.newTab();
  await other.goto(`${host.origin}/shop`);
  await ready(other);
  await isPaidOnce(other, host);
  await comesTo(tab, 'complete');
  assert.deepEqual(host.repeated, ['c_1']);
});

performs(
  'the tab is closed during the repeated call, and another goes on',
  { mode: 'popup', slowMs: 3000 },
  async (world, host) => {
    const { browser, tab } = world;
    await authoriseByPopup(world, host);
    while (host.repeated.length === 0) await sleep(50);
    await tab.bringToFront();
    const other = await browser.newTab();
    await tab.close();
    await other.bringToFront();
    await other.goto(`${host.origin}/shop`);
    await isPaidOnce(other, host);
  },
);

for (const when of ['while the user is away', 'during the repeated call']) {
  performs(`an element replaced ${when}`, { mode: 'popup', slowMs: 1500 }, async (world, host) => {
    const { browser, tab } = world;
    await pay(world, host);
    const provider = await atProvider(browser, host.psp);
    await comesTo(tab, 'authorizing');
    if (when === 'during the repeated call') {
      await provider.click('#authorise');
      while (host.repeated.length === 0) await sleep(50);
    }
    await tab.evaluate(() => {
      const old = document.querySelector('sca-consent') as ScaConsent;
      const { parentElement: box } = old;
      if (box) box.innerHTML = old.outerHTML.replace(/ state="\w+"/, '');
      window.setUp(document.querySelector('sca-consent') as ScaConsent);
    });
    if (when === 'while the user is away') {
      await comesTo(tab, 'authorizing');
      await provider.click('#authorise');
    }
    await isPaidOnce(tab, host);
    assert.deepEqual(host.repeated, ['c_1']);
  });
}

performs(
  'a repeated call that fails is made again by a press, without another authorisation',
  { mode: 'popup', failures: 1 },
  async (world, host) => {
    const { tab } = world;
    await authoriseByPopup(world, host);
    await comesTo(tab, 'failed');
    assert.deepEqual(
      (await endsIn(tab)).map(({ code }) => code),
      ['perform-failed'],
    );
    await tab.click(main);
    await isPaidOnce(tab, host, ['consent-error']);
    assert.deepEqual(host.repeated, ['c_1', 'c_1']);
  },
);

performs(
  'a repeated call that fails is made again by a press after a reload',
  { mode: 'redirect', failures: 1 },
  async (world, host) => {
    const { tab } = world;
    await authoriseByFullPage(world, host);
    await tab.waitForUrl(`${host.origin}/shop`);
    await comesTo(tab, 'failed');
    await tab.reload();
    await ready(tab);
    await comesTo(tab, 'idle');
    await sleep(500);
    assert.deepEqual(host.repeated, ['c_1']);
    await tab.click(main);
    await isPaidOnce(tab, host, ['consent-error']);
    assert.deepEqual(host.repeated, ['c_1', 'c_1']);
  },
);
