/** What a dialect may know besides, with real windows: a return without the attempt, a secret in it, and an app in place of a page. */
import assert from 'node:assert/strict';
import type { Tab } from './driver.js';
import { journey, type World } from './journey.js';
import { atProvider, comesTo, isTold, main, nothingFollows, openShop, stateOf, windowsAre } from './shop-page.js';

const secret = 'pi_1_secret_s3cr3t';

/**
 * The provider was told a return address of the host's own, without `sca_attempt`. It brings the consent's id back, and a secret.
 */
function leadBackByConsentId(tab: Tab): Promise<void> {
  return tab.evaluate((hidden: string) => {
    const { one } = window;
    const url = one.initiateUrl ?? '';
    one.provider = { name: 'own', returnId: ['ref'], secretReturn: ['client_secret'] };
    one.initiate = async ({ consent, signal }) => {
      const back = new URL(`/fixtures/return.html?ref=${consent.id}&client_secret=${hidden}&order=7`, location.href);
      const answer = await fetch(url.replace('{id}', consent.id ?? ''), {
        method: 'POST',
        headers: { ...(one.headers as Record<string, string>), 'Content-Type': 'application/json' },
        body: JSON.stringify({ return_url: back.href }),
        signal,
      });
      return answer.json();
    };
  }, secret);
}

/** Everything that a script or a log could read of the page. */
function tracesIn(tab: Tab): Promise<string> {
  return tab.evaluate(() => {
    const stored = [localStorage, sessionStorage].flatMap((store) => Object.entries(store));
    return JSON.stringify([stored, window.log(), location.href, history.state, document.documentElement.outerHTML]);
  });
}

async function isToldWithoutSecret(tab: Tab, verified: boolean): Promise<void> {
  const { detail } = await isTold(tab, 'consent-complete');
  assert.equal(detail.verified, verified);
  assert.equal(detail.returned?.order, '7');
  assert.equal(detail.returned?.ref, detail.consent?.id);
  assert.ok(!(await tracesIn(tab)).includes('s3cr3t'));
}

for (const status of ['with', 'without']) {
  const attributes: Record<string, string | null> = status === 'with' ? {} : { 'status-url': null };

  journey(
    `a return that lost the attempt is known by the consent's id, by popup, ${status} a status endpoint`,
    async (world) => {
      const { browser, tab, psp } = world;
      await openShop(world, { attributes: { mode: 'popup', ...attributes } });
      await leadBackByConsentId(tab);
      const before = (await browser.tabs()).length;
      await tab.click(main);
      const provider = await atProvider(browser, psp);
      await provider.click('#authorise');
      if (status === 'without') await isToldWithoutSecret(tab, false);
      else assert.equal((await isTold(tab, 'consent-complete')).detail.verified, true);
      assert.ok(!(await tracesIn(tab)).includes('s3cr3t'));
      await nothingFollows(tab, 'consent-complete');
      await windowsAre(browser, before);
    },
  );

  journey(
    `a return that lost the attempt is known by the consent's id, by full page, ${status} a status endpoint`,
    async (world) => {
      const { tab, psp, shop } = world;
      await openShop(world, { attributes: { mode: 'redirect', ...attributes } });
      await leadBackByConsentId(tab);
      await tab.click(main);
      await tab.waitForUrl(psp.origin);
      await tab.click('#authorise');
      await tab.waitForUrl(`${shop.origin}/fixtures/shop.html`);
      await isToldWithoutSecret(tab, status === 'with');
      await nothingFollows(tab, 'consent-complete');
    },
  );
}

/** The link that the provider made is for the app, and the page is told to wait. */
async function askInApp({ tab }: World): Promise<string> {
  await tab.evaluate(() => {
    const { one } = window;
    const url = one.initiateUrl ?? '';
    one.initiate = async ({ consent, returnUrl, signal }) => {
      const answer = await fetch(url.replace('{id}', consent.id ?? ''), {
        method: 'POST',
        headers: { ...(one.headers as Record<string, string>), 'Content-Type': 'application/json' },
        body: JSON.stringify({ return_url: returnUrl }),
        signal,
      });
      const { method } = (await answer.json()) as { method: { redirect_url: string } };
      document.title = method.redirect_url;
      return { wait: true };
    };
  });
  await tab.click(main);
  await comesTo(tab, 'verifying');
  return tab.evaluate(() => document.title);
}

for (const mode of ['popup', 'redirect']) {
  journey(`a provider that asks in its app: no window stays, and the status ends it (${mode})`, async (world) => {
    const { browser, tab } = world;
    await openShop(world, { attributes: { mode } });
    const before = (await browser.tabs()).length;
    const link = await askInApp(world);
    await windowsAre(browser, before);
    assert.equal(await stateOf(tab), 'verifying');
    const app = await browser.newTab();
    await app.goto(link);
    await app.click('#authorise');
    const { detail } = await isTold(tab, 'consent-complete');
    assert.equal(detail.verified, true);
    assert.equal(detail.diagnostics.flow, 'none');
    await nothingFollows(tab, 'consent-complete');
  });
}

journey('a reload while the user is in the app goes on waiting', async (world) => {
  const { browser, tab } = world;
  await openShop(world, { attributes: { mode: 'popup' } });
  const link = await askInApp(world);
  await tab.goto(await tab.url());
  await comesTo(tab, 'verifying');
  const app = await browser.newTab();
  await app.goto(link);
  await app.click('#authorise');
  await isTold(tab, 'consent-complete');
});
