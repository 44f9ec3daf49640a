/** Life in a page: how an element comes in and goes, what else is on the page, what the network and the host do meanwhile. */
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ScaConsent } from '../../src/index.js';
import { journey, type Shop, type World } from './journey.js';
import {
  atProvider,
  cancelButton,
  comesTo,
  completesByFullPage,
  endsIn,
  isTold,
  main,
  nothingFollows,
  openShop,
  ready,
  stateOf,
  type Told,
  windowsAre,
} from './shop-page.js';

declare global {
  interface HTMLElementTagNameMap {
    /** The element of another copy of the script. */
    'other-consent': ScaConsent;
  }
  interface Window {
    /** How `start()` ended. */
    outcome?: string | undefined;
    /** The origin of a page that sent a forged message. */
    forgedBy?: string;
  }
}

const popup = { mode: 'popup' };

/** Authorises in the window that was opened, and waits for the one end. */
async function completes({ browser, tab, psp }: World): Promise<Told<'consent-complete'>> {
  await (await atProvider(browser, psp)).click('#authorise');
  const told = await isTold(tab, 'consent-complete');
  await nothingFollows(tab, 'consent-complete');
  return told;
}

/** How often the shop was asked for a link. */
function initiated(shop: Shop): number {
  return shop.calls.filter(({ path }) => path.endsWith('/initiate')).length;
}

/** The classic script, and the module by two addresses. */
async function openCopies(world: World, csp = ''): Promise<string[]> {
  await openShop(world, { attributes: popup }, { page: `copies.html${csp}` });
  return world.tab.waitFor(() => window.copies?.map((copy) => (copy ? 'lives' : 'refused')));
}

journey('three copies of the script on a page: one element, one end', async (world) => {
  const { tab } = world;
  assert.deepEqual(await openCopies(world, '?csp=off'), ['lives', 'lives']);
  await tab.click(main);
  await completes(world);
});

journey('three copies where the policy allows Lit once: the first works', async (world) => {
  const { browser, tab, psp } = world;
  // `trusted-types lit-html` without 'allow-duplicates' refuses the others, in engines that have trusted types.
  await openCopies(world);
  await tab.click(main);
  await (await atProvider(browser, psp)).click('#authorise');
  await isTold(tab, 'consent-complete');
});

journey('an element of another copy, under another tag, takes nothing of the first', async (world) => {
  const { browser, tab, psp } = world;
  await openCopies(world, '?csp=off');
  await tab.evaluate(() => {
    const { one, copies } = window;
    copies?.[1]?.define('other-consent');
    const other = document.createElement('other-consent');
    for (const name of one.getAttributeNames())
      if (name !== 'state') other.setAttribute(name, one.getAttribute(name) ?? '');
    Object.assign(other, { id: 'other', consent: one.consent, headers: one.headers });
    one.after(other);
  });
  await tab.click(main);
  await (await atProvider(browser, psp)).click('#authorise');
  const { id } = await isTold(tab, 'consent-complete');
  assert.equal(id, 'one');
  assert.equal(await tab.evaluate(() => document.querySelector('other-consent')?.state), 'idle');
});

journey('inside another shadow root', async (world) => {
  const { tab } = world;
  await openShop(world, { attributes: popup });
  await tab.evaluate(() => {
    const host = document.createElement('div');
    host.id = 'host';
    host.attachShadow({ mode: 'open' }).append(window.one);
    document.body.append(host);
  });
  await tab.click(['#host', ...main]);
  await completes(world);
});

journey('start() from the host’s own button', async (world) => {
  const { tab } = world;
  await openShop(world, { attributes: popup });
  await tab.evaluate(() => {
    const button = document.createElement('button');
    Object.assign(button, { id: 'own', textContent: 'Pay' });
    button.addEventListener('click', async () => {
      const { one } = window;
      window.outcome = (await one.start())?.type;
    });
    document.body.append(button);
  });
  await tab.click('#own');
  const { detail } = await completes(world);
  // Opened in the gesture, so nothing was blocked.
  assert.equal(detail.diagnostics.blocked, false);
  assert.equal(await tab.evaluate(() => window.outcome), 'consent-complete');
});

journey('mounted twice by a strict framework', async (world) => {
  const { tab, shop } = world;
  await openShop(world, { attributes: popup });
  await tab.evaluate(async () => {
    const page = window;
    const { one } = page;
    const again = one.cloneNode() as ScaConsent;
    one.remove();
    Object.assign(again, { consent: one.consent, headers: one.headers });
    const place = document.querySelector('main');
    place?.append(again);
    again.remove();
    place?.append(again);
    page.one = again;
    await again.updateComplete;
  });
  await tab.click(main);
  await completes(world);
  assert.equal(initiated(shop), 1);
});

journey('a double click makes one call and one window', async (world) => {
  const { browser, tab, shop } = world;
  await openShop(world, { attributes: popup, simulate: { apiSlow: 700 } });
  const before = (await browser.tabs()).length;
  await tab.evaluate(() => {
    const { one } = window;
    // The second click of the same double click, right behind the person's first.
    const button = one.shadowRoot?.querySelector<HTMLElement>('[part=button]');
    button?.addEventListener(
      'click',
      () => {
        button.click();
        one.start();
      },
      { once: true },
    );
  });
  await tab.click(main);
  await windowsAre(browser, before + 1);
  await completes(world);
  assert.equal(initiated(shop), 1);
  await windowsAre(browser, before);
});

journey('a duplicated tab does not tell a second end', async (world) => {
  const { browser, tab, psp, shop } = world;
  await openShop(world, { attributes: popup });
  await tab.click(main);
  const provider = await atProvider(browser, psp);
  await comesTo(tab, 'authorizing');
  const kept = await tab.evaluate(() => ({ ...sessionStorage }));
  assert.ok(Object.keys(kept).some((key) => key.startsWith('sca-consent:')));
  const double = await browser.newTab();
  await double.goto(`${shop.origin}/fixtures/return-bare.html`);
  await double.evaluate((all: object) => void Object.assign(sessionStorage, all), kept);
  await double.goto(await tab.url());
  await ready(double);
  await sleep(500);
  await provider.click('#authorise');
  await comesTo(tab, 'complete');
  await double.bringToFront();
  // What is told is written into the storage that both share.
  await nothingFollows(double, 'consent-complete');
});

journey('Back, then Forward to the provider, and authorise', async (world) => {
  const { tab, psp, shop } = world;
  await openShop(world, { attributes: { mode: 'redirect' } });
  await tab.click(main);
  await tab.waitForUrl(psp.origin);
  await tab.back();
  await tab.waitForUrl(shop.origin);
  await ready(tab);
  await comesTo(tab, 'idle');
  await tab.evaluate(() => void setTimeout(() => history.forward()));
  await completesByFullPage(world);
  await nothingFollows(tab, 'consent-complete');
});

journey('a message of another origin is not heard, whatever it says', async (world) => {
  const { browser, tab, psp } = world;
  // Without a status endpoint a return that were believed would be an end.
  const attributes = { ...popup, 'status-url': null };
  await openShop(world, { attributes }, { page: 'shop.html?csp=off' });
  await tab.click(main);
  await atProvider(browser, psp);
  await comesTo(tab, 'authorizing');
  await tab.evaluate(() => {
    const attempt = Object.keys(localStorage)
      .find((key) => key.startsWith('sca-consent:'))
      ?.split(':')[1];
    const frame = document.createElement('iframe');
    const url = new URL('/fixtures/forger.html?csp=off', location.href.replace('localhost', '127.0.0.1'));
    // Even the right attempt does not help.
    url.searchParams.set('say', JSON.stringify({ sca: attempt, returned: { status: 'complete' } }));
    addEventListener('message', ({ data, origin }) => {
      if (data === 'forged') window.forgedBy = origin;
    });
    frame.src = url.href;
    document.body.append(frame);
  });
  assert.match(await tab.waitFor(() => window.forgedBy), /127\.0\.0\.1/);
  await sleep(500);
  assert.equal(await stateOf(tab), 'authorizing');
  assert.deepEqual(await endsIn(tab), []);
  const { detail } = await completes(world);
  assert.deepEqual(detail.returned, {});
});

journey('removed for good: the return page says so and leads on to the end', async (world) => {
  const { browser, tab, psp, shop } = world;
  await openShop(world, { attributes: popup });
  await tab.click(main);
  const page = await atProvider(browser, psp);
  await comesTo(tab, 'authorizing');
  await tab.evaluate(() => window.one.remove());
  await page.click('#authorise');
  await page.waitForUrl(`${shop.origin}/fixtures/return.html`);
  assert.match(await page.waitFor(() => document.querySelector('[role=status]')?.textContent), /\w+ \w+/);
  assert.deepEqual(await endsIn(tab), []);
  await page.click('a');
  await page.waitForUrl(`${shop.origin}/fixtures/shop.html`);
  const { detail } = await isTold(page, 'consent-complete');
  assert.equal(detail.verified, true);
});

journey('keep-opener: cancel closes a provider that has moved on', async (world) => {
  const { browser, tab, psp } = world;
  await openShop(world, { attributes: { ...popup, 'keep-opener': '', 'status-url': null }, simulate: { never: true } });
  const before = (await browser.tabs()).length;
  await tab.click(main);
  const page = await atProvider(browser, psp);
  await page.click('#decline');
  await page.waitFor(() => document.documentElement.dataset.notice);
  await tab.bringToFront();
  await tab.click(cancelButton);
  const { detail } = await isTold(tab, 'consent-cancelled');
  assert.equal(detail.by, 'user');
  await windowsAre(browser, before);
});
