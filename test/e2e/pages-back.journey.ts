/** Full page, and every way back: Back, reload, another tab, a duplicate, a forged address, a frame on another site. */
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { journey, type World } from './journey.js';
import { type OpenHost, startOpenHost } from './open-host.js';
import {
  atProvider,
  comesTo,
  endsIn,
  isTold,
  main,
  nothingFollows,
  openShop,
  ready,
  type ShopSettings,
  stateOf,
} from './shop-page.js';

const redirect = { mode: 'redirect' };

/** Opens the shop and goes to the provider by full page. */
async function leave(world: World, settings: ShopSettings = {}): Promise<void> {
  const { tab, psp } = world;
  await openShop(world, { ...settings, attributes: { ...redirect, ...settings.attributes } });
  await tab.click(main);
  await tab.waitForUrl(psp.origin);
}

journey('Back from the provider: the button is alive, and completes', async (world) => {
  const { tab, psp, shop } = world;
  await leave(world);
  await tab.back();
  await tab.waitForUrl(shop.origin);
  await ready(tab);
  await comesTo(tab, 'idle');
  assert.deepEqual(await endsIn(tab), []);
  // Nothing is held that a return in another tab would need.
  const held = () => navigator.locks.query().then(({ held }) => held?.map(({ name }) => name));
  assert.deepEqual(await tab.evaluate(held), []);
  await tab.click(main);
  await tab.waitForUrl(psp.origin);
  await tab.click('#authorise');
  // The return page goes on by itself.
  await tab.waitForUrl(`${shop.origin}/fixtures/shop.html`);
  await ready(tab);
  await isTold(tab, 'consent-complete');
});

journey('Back after the authorisation was given: complete', async (world) => {
  const { tab, shop } = world;
  await leave(world, { simulate: { never: true } });
  await tab.click('#authorise');
  await tab.waitFor(() => document.documentElement.dataset.notice);
  await tab.evaluate(() => void setTimeout(() => history.go(-2)));
  await tab.waitForUrl(shop.origin);
  await ready(tab);
  await isTold(tab, 'consent-complete');
});

journey('an element without a consent on the returning page picks the journey up', async (world) => {
  const { tab, shop } = world;
  const back = `/fixtures/shop.html?s=${encodeURIComponent(JSON.stringify({ none: true, attributes: redirect }))}`;
  await leave(world, { attributes: { 'return-url': back } });
  await tab.click('#authorise');
  await tab.waitForUrl(`${shop.origin}/fixtures/shop.html`);
  const { detail } = await isTold(tab, 'consent-complete');
  assert.equal(detail.verified, true);
  assert.ok(detail.consent?.id);
  // Told once: a reload of the same page has nothing left to tell.
  await tab.reload();
  await ready(tab);
  await nothingFollows(tab, 'consent-complete');
  assert.equal(await stateOf(tab), 'empty');
});

/** A return page of another path than the shop's, with an element. */
function elsewhere(attributes: ShopSettings['attributes']): string {
  return `/fixtures/classic.html?s=${encodeURIComponent(JSON.stringify({ none: true, attributes }))}`;
}

journey('a reload of another page that took the journey up goes on checking', async (world) => {
  const { tab, shop } = world;
  await leave(world, { attributes: { 'return-url': elsewhere(redirect) }, simulate: { settleIn: 4000 } });
  await tab.click('#authorise');
  await tab.waitForUrl(`${shop.origin}/fixtures/classic.html`);
  await ready(tab);
  await comesTo(tab, 'verifying');
  await tab.reload();
  await ready(tab);
  await isTold(tab, 'consent-complete');
});

journey('a window that came back and goes on itself, since nobody waits, stays open', async (world) => {
  const { browser, tab, psp, shop } = world;
  const attributes = { mode: 'popup', 'return-url': elsewhere({ mode: 'popup' }) };
  await openShop(world, { attributes, simulate: { settleIn: 6000 } });
  await tab.click(main);
  const provider = await atProvider(browser, psp);
  await tab.goto(`${shop.origin}/fixtures/return-bare.html`);
  await provider.click('#authorise');
  await provider.waitForUrl(`${shop.origin}/fixtures/classic.html`);
  await ready(provider);
  await isTold(provider, 'consent-complete');
});

journey('a return that nobody can verify is told once, and never again', async (world) => {
  const { tab, shop } = world;
  await leave(world, { attributes: { 'return-url': null, 'status-url': null } });
  await tab.click('#authorise');
  await tab.waitForUrl(`${shop.origin}/fixtures/shop.html`);
  await ready(tab);
  const { detail } = await isTold(tab, 'consent-complete');
  assert.equal(detail.verified, false);
  await tab.reload();
  await ready(tab);
  await nothingFollows(tab, 'consent-complete');
});

journey('a reload while the provider is undecided goes on checking', async (world) => {
  const { tab, shop } = world;
  await leave(world, { attributes: { 'return-url': null }, simulate: { settleIn: 4000 } });
  await tab.click('#authorise');
  await tab.waitForUrl(`${shop.origin}/fixtures/shop.html`);
  await ready(tab);
  await comesTo(tab, 'verifying');
  await tab.reload();
  await ready(tab);
  await isTold(tab, 'consent-complete');
});

journey('a return in another tab of the browser is told where it is', async (world) => {
  const { browser, tab, shop } = world;
  await leave(world, { attributes: { 'return-url': null }, simulate: { never: true } });
  // The provider's app hands the return address to a new tab.
  await tab.click('#authorise');
  await tab.waitFor(() => document.documentElement.dataset.notice);
  const other = await browser.newTab();
  await other.goto(`${shop.origin}/fixtures/return-bare.html`);
  const key = await other.evaluate(() => Object.keys(localStorage).find((name) => name.startsWith('sca-consent:')));
  assert.ok(key, 'the attempt is remembered for every tab');
  const s = encodeURIComponent(JSON.stringify({ none: true, attributes: redirect }));
  await other.goto(`${shop.origin}/fixtures/shop.html?s=${s}&sca_attempt=${String(key).split(':')[1]}`);
  await ready(other);
  const { detail } = await isTold(other, 'consent-complete');
  assert.equal(detail.verified, true);
});

journey('what is remembered holds no link and no token', async (world) => {
  const { browser, tab, psp } = world;
  await openShop(world, { provider: 'generic', attributes: { mode: 'popup' } });
  await tab.click(main);
  await atProvider(browser, psp);
  const kept = await tab.evaluate(() =>
    JSON.stringify(
      [localStorage, sessionStorage].flatMap((store) =>
        Object.entries(store).filter(([key]) => key.startsWith('sca-consent')),
      ),
    ),
  );
  assert.match(kept, /sca-consent:/);
  assert.doesNotMatch(kept, /token|redirect_url/);
});

journey('a forged return is not ours: nothing is told', async (world) => {
  const { tab, shop } = world;
  await openShop(world, { attributes: { mode: 'popup' } });
  const s = encodeURIComponent(JSON.stringify({ none: true }));
  await tab.goto(`${shop.origin}/fixtures/shop.html?s=${s}&sca_attempt=${'0'.repeat(32)}&status=complete`);
  await ready(tab);
  await sleep(1500);
  assert.deepEqual(await endsIn(tab), []);
  assert.equal(await stateOf(tab), 'empty');
});

journey('the return page goes on to the page that started, and Back does not lead to it', async (world) => {
  const { tab, psp, shop } = world;
  await leave(world, { attributes: { 'return-url': '/fixtures/return-classic.html?order=7' } });
  await tab.click('#authorise');
  await tab.waitForUrl(`${shop.origin}/fixtures/shop.html`);
  await ready(tab);
  const { detail, path } = await isTold(tab, 'consent-complete');
  assert.equal(path, '/fixtures/shop.html');
  assert.deepEqual(detail.returned, { order: '7' });
  assert.equal(detail.diagnostics.resumed, true);
  await tab.back();
  await tab.waitForUrl(psp.origin);
});

for (const mangled of ['?sca_attempt=ID?payment_id=1', '?a=1&amp;sca_attempt=ID', '?a=1&#038;sca_attempt=ID/']) {
  journey(`a return address that comes back as ${mangled}`, async (world) => {
    const { tab, shop } = world;
    await leave(world, { attributes: { 'status-url': null }, simulate: { never: true } });
    await tab.click('#authorise');
    await tab.waitFor(() => document.documentElement.dataset.notice);
    await tab.goto(`${shop.origin}/fixtures/return-bare.html`);
    const key = await tab.evaluate(() => Object.keys(localStorage).find((name) => name.startsWith('sca-consent:')));
    await tab.goto(`${shop.origin}/fixtures/return.html${mangled.replace('ID', String(key).split(':')[1] ?? '')}`);
    await tab.waitForUrl(`${shop.origin}/fixtures/shop.html`);
    const { detail } = await isTold(tab, 'consent-complete');
    assert.deepEqual(detail.returned, mangled.includes('payment_id') ? { payment_id: '1' } : { a: '1' });
  });
}

journey('the helper with nobody waiting says so and leads on', async (world) => {
  const { tab, shop } = world;
  await tab.goto(`${shop.origin}/fixtures/return.html?sca_attempt=${'a'.repeat(32)}&order=5`);
  const link = await tab.waitFor(() => document.querySelector('a')?.href);
  assert.equal(link, `${shop.origin}/`);
  assert.equal(await tab.url(), `${shop.origin}/fixtures/return.html?order=5`);
  // Nothing is known here, so nothing is promised.
  const words = await tab.evaluate(() => document.querySelector('[role=status]')?.textContent);
  assert.match(words ?? '', /You are back/);
  assert.doesNotMatch(words ?? '', /thank|confirm/i);
});

/** The shop's page in a frame on another site. */
function framed({ shop }: World, host: OpenHost, simulate: ShopSettings['simulate']): string {
  const src = new URL('/fixtures/shop.html', host.origin);
  src.searchParams.set('s', JSON.stringify({ fill: true, attributes: { mode: 'auto' }, simulate }));
  src.searchParams.set('csp', 'off');
  // The provider's host serves the framing page's role of another site: 127.0.0.1 against localhost.
  const top = new URL('/fixtures/frame.html', shop.origin);
  top.searchParams.set('csp', 'off');
  top.searchParams.set('src', src.href);
  return top.href.replace('localhost', '127.0.0.1');
}

for (const coop of ['', 'same-origin']) {
  journey(`in a frame on another site${coop && `, the provider with COOP ${coop}`}`, async (world) => {
    const { browser, tab, psp } = world;
    const host = await startOpenHost(psp);
    try {
      await tab.goto(framed(world, host, { coop }));
      await tab.waitFor(() => window.frameReady);
      await tab.click('iframe');
      await (await atProvider(browser, psp)).click('#authorise');
      const told = await tab.waitFor(() => window.frameTold, { timeout: 20_000 });
      assert.equal(told.type, 'consent-complete');
      // No message reaches a frame once the provider's headers cut the opener: the status endpoint carries it.
      if (coop) assert.equal(told.detail.diagnostics.channel, 'status');
      if (coop) assert.ok(told.detail.diagnostics.unobservableAfter !== null, 'the opener was cut');
    } finally {
      await host.close();
    }
  });
}

journey('in a frame on another site that nobody sees: a reload in the middle resumes', async (world) => {
  const { browser, tab, psp } = world;
  const host = await startOpenHost(psp);
  try {
    const page = framed(world, host, {});
    await tab.goto(page);
    await tab.waitFor(() => window.frameReady);
    await tab.click('iframe');
    const provider = await atProvider(browser, psp);
    await tab.goto(`${page}&unseen`);
    await tab.waitFor(() => window.frameReady);
    await provider.click('#authorise');
    const told = await tab.waitFor(() => window.frameTold, { timeout: 20_000 });
    assert.equal(told.type, 'consent-complete');
    assert.equal(told.detail.diagnostics.resumed, true);
  } finally {
    await host.close();
  }
});
