/** What windows do to a journey: headers that hide them, people who close them, browsers that refuse them. */
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { journey } from './journey.js';
import {
  atProvider,
  cancelButton,
  comesTo,
  isTold,
  main,
  nothingFollows,
  openAgain,
  openShop,
  ready,
  stateOf,
  windowComesTo,
  windowsAre,
  windowsSeen,
} from './shop-page.js';

const popup = { mode: 'popup' };

journey('a provider that hides its window (COOP) is not taken for closed', async (world) => {
  const { browser, tab, psp } = world;
  await openShop(world, { attributes: popup, simulate: { coop: 'same-origin' } });
  const before = (await browser.tabs()).length;
  await tab.click(main);
  const page = await atProvider(browser, psp);
  await windowComesTo(tab, 'unobservable');
  await sleep(1500);
  assert.equal(await stateOf(tab), 'authorizing');
  await page.click('#authorise');
  const { detail } = await isTold(tab, 'consent-complete');
  assert.equal(typeof detail.diagnostics.unobservableAfter, 'number');
  await nothingFollows(tab, 'consent-complete');
  // Nobody but the return page itself can close such a window, and it does.
  await windowsAre(browser, before);
});

journey('a window the person closes ends nothing and is opened again', async (world) => {
  const { browser, tab, psp } = world;
  await openShop(world, { attributes: popup });
  await tab.click(main);
  await (await atProvider(browser, psp)).close();
  await windowComesTo(tab, 'closed', 'unobservable');
  assert.equal(await stateOf(tab), 'authorizing');
  await tab.bringToFront();
  await tab.click(openAgain);
  await (await atProvider(browser, psp)).click('#authorise');
  await isTold(tab, 'consent-complete');
});

journey('a return page without the helper is noticed by its address', async (world) => {
  const { browser, tab, psp } = world;
  await openShop(world, { attributes: { ...popup, 'return-url': '/fixtures/return-bare.html' } });
  const before = (await browser.tabs()).length;
  await tab.click(main);
  await (await atProvider(browser, psp)).click('#authorise');
  const { detail } = await isTold(tab, 'consent-complete');
  assert.match(String(detail.diagnostics.channel), /^(address|status)$/);
  await windowsAre(browser, before);
});

journey('somebody who never comes back has authorised all the same', async (world) => {
  const { browser, tab, psp } = world;
  await openShop(world, { attributes: popup, simulate: { never: true } });
  await tab.click(main);
  await (await atProvider(browser, psp)).click('#authorise');
  const { detail } = await isTold(tab, 'consent-complete');
  assert.equal(detail.diagnostics.channel, 'status');
  assert.equal(detail.verified, true);
});

journey('with keep-opener the provider keeps its opener and cancel closes the window', async (world) => {
  const { browser, tab, psp } = world;
  await openShop(world, { attributes: { ...popup, 'keep-opener': '' } });
  const before = (await browser.tabs()).length;
  await tab.click(main);
  const page = await atProvider(browser, psp);
  assert.equal(await page.waitFor(() => document.documentElement.dataset.opener), 'present');
  await tab.bringToFront();
  await tab.click(cancelButton);
  const { detail } = await isTold(tab, 'consent-cancelled');
  assert.equal(detail.by, 'user');
  await windowsAre(browser, before);
});

journey('a cancel after the authorisation was given is complete, not cancelled', async (world) => {
  const { browser, tab, psp } = world;
  await openShop(world, { attributes: popup, simulate: { never: true, settleIn: 300 } });
  await tab.click(main);
  const page = await atProvider(browser, psp);
  await page.click('#authorise');
  await page.waitFor(() => document.documentElement.dataset.notice);
  await sleep(400);
  await tab.evaluate(() => window.one.cancel());
  await isTold(tab, 'consent-complete');
});

journey('popup refused, mode auto: the full page', async (world) => {
  const { tab, psp, shop } = world;
  await openShop(world, { attributes: { mode: 'auto' } });
  // No gesture, so that the browser refuses the window.
  await tab.evaluate(() => void window.one.start());
  await tab.waitForUrl(psp.origin);
  await tab.click('#authorise');
  // The return page goes on by itself.
  await tab.waitForUrl(`${shop.origin}/fixtures/shop.html`);
  const { detail } = await isTold(tab, 'consent-complete');
  assert.equal(detail.diagnostics.flow, 'redirect');
});

journey('popup refused, mode popup: the ready link waits for a second press', async (world) => {
  const { browser, tab, psp } = world;
  await openShop(world, { attributes: popup });
  await tab.evaluate(() => void window.one.start());
  await comesTo(tab, 'authorizing');
  assert.deepEqual((await windowsSeen(tab)).at(-1), 'none');
  await tab.click(main);
  await (await atProvider(browser, psp)).click('#authorise');
  const { detail } = await isTold(tab, 'consent-complete');
  assert.equal(detail.diagnostics.blocked, true);
});

journey('a blank window closed before the link is there is a cancel by the user', async (world) => {
  const { browser, tab } = world;
  await openShop(world, { attributes: popup, simulate: { apiSlow: 5000 } });
  await tab.click(main);
  await (await browser.waitForTab('about:blank')).close();
  const { detail } = await isTold(tab, 'consent-cancelled');
  assert.equal(detail.by, 'user');
});

for (const status of [500, 422]) {
  journey(`initiate answers ${status}: the window is closed, the second try completes`, async (world) => {
    const { browser, tab, psp } = world;
    await openShop(world, { attributes: popup, simulate: { apiStatus: status, apiTimes: 1 } });
    const before = (await browser.tabs()).length;
    await tab.click(main);
    const { detail } = await isTold(tab, 'consent-error');
    assert.equal(detail.code, 'initiate-failed');
    assert.equal(detail.retryable, true);
    await windowsAre(browser, before);
    await tab.click(main);
    await (await atProvider(browser, psp)).click('#authorise');
    await comesTo(tab, 'complete');
  });
}

journey('the link runs out, the consent lives: a press gets a new link', async (world) => {
  const { browser, tab, psp, shop } = world;
  await openShop(world, { attributes: popup, simulate: { linkExpiresIn: 2500 } });
  await tab.click(main);
  await (await atProvider(browser, psp)).close();
  await sleep(3500);
  assert.equal(await stateOf(tab), 'authorizing');
  const initiated = () => shop.calls.filter(({ path }) => path.endsWith('/initiate')).length;
  assert.equal(initiated(), 1);
  await tab.bringToFront();
  await tab.click(openAgain);
  await (await atProvider(browser, psp)).click('#authorise');
  await isTold(tab, 'consent-complete');
  assert.equal(initiated(), 2);
});

journey('the consent runs out at the provider: expired, once', async (world) => {
  const { browser, tab, psp } = world;
  await openShop(world, { attributes: popup, simulate: { expiresIn: 4000 } });
  await tab.click(main);
  await atProvider(browser, psp);
  const { detail } = await isTold(tab, 'consent-expired');
  assert.equal(detail.what, 'consent');
  await nothingFollows(tab, 'consent-expired');
});

journey('two elements and two tabs never touch each other', async (world) => {
  const { browser, tab, psp } = world;
  await openShop(world, { two: true, attributes: popup });
  const other = await browser.newTab();
  await openShop(world, { attributes: popup }, { tab: other });
  await tab.bringToFront();
  await tab.click(['#two', '[part=button]']);
  await (await atProvider(browser, psp)).click('#authorise');
  const told = await tab.waitFor(() => (window.told().length ? window.told() : null));
  assert.deepEqual(
    told.map(({ id, type }) => [id, type]),
    [['two', 'consent-complete']],
  );
  assert.equal(await stateOf(tab), 'idle');
  assert.equal(await stateOf(other), 'idle');
});

journey('removed in the middle and put back: the journey goes on', async (world) => {
  const { browser, tab, psp } = world;
  await openShop(world, { attributes: popup });
  await tab.click(main);
  const page = await atProvider(browser, psp);
  await tab.evaluate(async () => {
    const { one } = window;
    one.remove();
    await new Promise((done) => setTimeout(done, 100));
    document.body.append(one);
  });
  await page.click('#authorise');
  await isTold(tab, 'consent-complete');
});

journey('a reload in the middle resumes', async (world) => {
  const { browser, tab, psp } = world;
  await openShop(world, { attributes: popup });
  await tab.click(main);
  const page = await atProvider(browser, psp);
  await comesTo(tab, 'authorizing');
  await tab.bringToFront();
  await tab.reload();
  await ready(tab);
  await comesTo(tab, 'authorizing');
  await page.click('#authorise');
  const { detail } = await isTold(tab, 'consent-complete');
  assert.equal(detail.diagnostics.resumed, true);
});

// No status endpoint in these two: only the message can tell. The provider's headers keep the shop from closing the window.
const messagesOnly = { attributes: { ...popup, 'status-url': null }, simulate: { coop: 'same-origin' } };

journey('a cancelled attempt that comes back ends nothing, and its window closes itself', async (world) => {
  const { browser, tab, psp } = world;
  await openShop(world, messagesOnly);
  const before = (await browser.tabs()).length;
  await tab.click(main);
  const page = await atProvider(browser, psp);
  await tab.bringToFront();
  await tab.click(cancelButton);
  await comesTo(tab, 'cancelled');
  await page.bringToFront();
  await page.click('#authorise');
  await windowsAre(browser, before);
  await nothingFollows(tab, 'consent-cancelled');
});

journey('cancelled and begun again: the second attempt is the one that is heard', async (world) => {
  const { browser, tab, psp } = world;
  await openShop(world, messagesOnly);
  await tab.click(main);
  const first = await atProvider(browser, psp);
  await tab.bringToFront();
  await tab.click(cancelButton);
  await comesTo(tab, 'cancelled');
  await first.close();
  await tab.bringToFront();
  await tab.click(main);
  await (await atProvider(browser, psp)).click('#authorise');
  await comesTo(tab, 'complete');
});
