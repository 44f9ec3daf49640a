/** On a phone: the full page, home by the recommended return page or by any other way, with and without a status endpoint. */
import assert from 'node:assert/strict';
import type { Tab } from './driver.js';
import { journey, type World } from './journey.js';
import {
  comesTo,
  completesByFullPage,
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

const SIZE = { width: 390, height: 844 };

const USER_AGENT =
  'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36';

/** WebDriver Classic cannot change what WebKit says it is, so there the mode is said in place of found out. */
async function beAPhone({ engine, tab }: Pick<World, 'engine' | 'tab'>): Promise<'auto' | 'redirect'> {
  await tab.resize(SIZE.width, SIZE.height);
  if (engine === 'webkit') return 'redirect';
  await tab.page.setUserAgent(USER_AGENT);
  return 'auto';
}

interface Endpoint {
  readonly name: string;
  readonly attributes: NonNullable<ShopSettings['attributes']>;
  readonly verified: boolean;
}

const WITH: Endpoint = { name: 'with', attributes: {}, verified: true };
const WITHOUT: Endpoint = { name: 'without', attributes: { 'status-url': null }, verified: false };

/** The shop on a phone, and the user at the provider by full page. */
async function leave(world: World, { attributes }: Endpoint, simulate: ShopSettings['simulate'] = {}): Promise<void> {
  const { tab, psp } = world;
  const mode = await beAPhone(world);
  await openShop(world, { attributes: { mode, ...attributes }, simulate });
  await tab.click(main);
  await tab.waitForUrl(psp.origin);
}

async function decideForGood({ tab }: World): Promise<void> {
  await tab.click('#authorise');
  await tab.waitFor(() => document.documentElement.dataset.notice);
}

function statusWords(tab: Tab): Promise<string> {
  return tab.waitFor(() => window.one.shadowRoot?.querySelector('[part=status]')?.textContent?.trim());
}

for (const endpoint of [WITH, WITHOUT]) {
  const suffix = `${endpoint.name} a status endpoint`;

  journey(`phone: the return page goes on to the shop by itself, ${suffix}`, async (world) => {
    const { tab } = world;
    await leave(world, endpoint);
    const { detail, path } = await completesByFullPage(world);
    assert.equal(path, '/fixtures/shop.html');
    assert.equal(detail.verified, endpoint.verified);
    assert.equal(detail.diagnostics.flow, 'redirect');
    const words = await statusWords(tab);
    // Nobody is thanked for what is not known.
    if (endpoint.verified) assert.match(words, /Confirmed/);
    else assert.doesNotMatch(words, /thank|confirmed/i);
    await nothingFollows(tab, 'consent-complete');
  });

  journey(`phone: declined, the return page goes on and thanks for nothing, ${suffix}`, async (world) => {
    const { tab, shop } = world;
    await leave(world, endpoint);
    await tab.click('#decline');
    await tab.waitForUrl(`${shop.origin}/fixtures/shop.html`);
    const end = endpoint.verified ? 'consent-declined' : 'consent-complete';
    const { detail } = await isTold<'consent-declined' | 'consent-complete'>(tab, end);
    assert.equal(detail.verified, endpoint.verified);
    assert.doesNotMatch(await statusWords(tab), /thank/i);
    await nothingFollows(tab, end);
  });
}

/** How somebody comes back whom the provider did not lead back. Each gives the tab in which the shop is open again. */
const ways = {
  Back: async ({ tab, shop }: World) => {
    // Past the question and the page before it.
    await tab.evaluate(() => void setTimeout(() => history.go(-2)));
    await tab.waitForUrl(shop.origin);
    await ready(tab);
    return tab;
  },
  'a typed address': async (world: World, settings: ShopSettings) => {
    await openShop(world, settings);
    return world.tab;
  },
  'a new tab': async (world: World, settings: ShopSettings) => {
    const tab = await world.browser.newTab();
    await beAPhone({ ...world, tab });
    await openShop(world, settings, { tab });
    return tab;
  },
} as const;

/** A later visit of a shop that knows of nothing. WebKit's mode is said, as at the first visit. */
function visitOf({ engine }: World, { attributes }: Endpoint): ShopSettings {
  return { attributes: { mode: engine === 'webkit' ? 'redirect' : 'auto', ...attributes } };
}

for (const [name, comeBack] of Object.entries(ways)) {
  journey(`phone: authorised, never led back, and the shop again by ${name}: complete`, async (world) => {
    await leave(world, WITH, { never: true });
    await decideForGood(world);
    const tab = await comeBack(world, { ...visitOf(world, WITH), none: true });
    const { detail } = await isTold(tab, 'consent-complete');
    assert.equal(detail.verified, true);
    // So that the shop can hide its own Pay button, nothing but `verifying` comes before the end.
    const states = (await tab.evaluate(() => window.log())).flatMap((one) =>
      one.type === 'consent-change' ? [one.detail.state] : [],
    );
    assert.deepEqual(states.slice(-2), ['verifying', 'complete'], states.join());
    assert.match(await statusWords(tab), /Confirmed/);
    await nothingFollows(tab, 'consent-complete');
  });

  if (name === 'Back') continue;

  journey(`phone: nothing decided yet, and the shop again by ${name}: the journey goes on`, async (world) => {
    const { psp } = world;
    await leave(world, WITH);
    const tab = await comeBack(world, { ...visitOf(world, WITH), none: true });
    await comesTo(tab, 'authorizing');
    assert.deepEqual(await endsIn(tab), []);
    await tab.click(openAgain);
    await tab.waitForUrl(psp.origin);
    await completesByFullPage({ ...world, tab });
  });

  journey(`phone: without a status endpoint the shop again by ${name}, with the same consent`, async (world) => {
    const { psp } = world;
    await leave(world, WITHOUT, {});
    const tab = await comeBack(world, visitOf(world, WITHOUT));
    await comesTo(tab, 'idle');
    assert.deepEqual(await endsIn(tab), []);
    await tab.click(main);
    await tab.waitForUrl(psp.origin);
    const { detail } = await completesByFullPage({ ...world, tab });
    assert.equal(detail.verified, false);
  });
}

journey('phone: Back without a status endpoint: the button is alive, and completes', async (world) => {
  const { tab, psp, shop } = world;
  await leave(world, WITHOUT);
  await tab.back();
  await tab.waitForUrl(shop.origin);
  await ready(tab);
  await comesTo(tab, 'idle');
  assert.equal(await stateOf(tab), 'idle');
  await tab.click(main);
  await tab.waitForUrl(psp.origin);
  const { detail } = await completesByFullPage(world);
  assert.equal(detail.verified, false);
});
