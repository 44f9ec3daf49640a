// @ts-check
/** The journeys' shop page, in sentences. */
import assert from 'node:assert/strict';

/** @typedef {{ type: string, id: string, path: string, detail: any }} Told */

export const main = ['sca-consent', '[part=button]'];
/** @param {number} [nth] */
export const secondary = (nth = 1) => ['sca-consent', `[part=secondary]:nth-of-type(${nth})`];

/**
 * @param {any} world
 * @param {Record<string, unknown>} [settings] see pages/shop.js
 * @param {{ page?: string, coop?: string, tab?: any }} [how]
 */
export async function openShop({ tab: first, shop }, settings = {}, { page = 'shop.html', coop, tab = first } = {}) {
  const url = new URL(`/fixtures/${page}`, shop.origin);
  url.searchParams.set('s', JSON.stringify(settings));
  if (coop) url.searchParams.set('coop', coop);
  await tab.goto(url.href);
  await ready(tab);
}

/** @param {any} tab */
export async function ready(tab) {
  await tab.waitFor(() => document.documentElement.dataset.ready === 'yes');
}

/** @param {any} tab @param {string} state */
export async function comesTo(tab, state) {
  await tab.waitFor((/** @type {string} */ wanted) => /** @type {any} */ (window).one?.state === wanted, state);
}

/** @param {any} tab @returns {Promise<string>} */
export const stateOf = (tab) => tab.evaluate(() => /** @type {any} */ (window).one.state);

/** @param {any} tab @returns {Promise<string>} */
export const statusOf = (tab) =>
  tab.evaluate(() =>
    document.querySelector('sca-consent')?.shadowRoot?.querySelector('[part=status]')?.textContent?.trim(),
  );

/**
 * Waits for the end and makes sure that it was told once, here and in every page before.
 * @param {any} tab @param {string} type @param {{ timeout?: number }} [options] @returns {Promise<Told>}
 */
export async function isTold(tab, type, { timeout = 15_000 } = {}) {
  const told = /** @type {Told[]} */ (
    await tab.waitFor(
      () => {
        const all = /** @type {any} */ (window).told?.();
        return all?.length ? all : null;
      },
      { timeout },
    )
  );
  assert.deepEqual(
    told.map((one) => one.type),
    [type],
    JSON.stringify(told),
  );
  return /** @type {Told} */ (told[0]);
}

/** Looks once more after a while: nothing may come after the end. @param {any} tab @param {string} type */
export async function nothingFollows(tab, type) {
  await new Promise((done) => setTimeout(done, 600));
  await isTold(tab, type);
  assert.deepEqual(await tab.evaluate(() => /** @type {any} */ (window).violations()), []);
}

/** @param {any} tab @returns {Promise<string[]>} */
export const windowsSeen = async (tab) => {
  const log = /** @type {Told[]} */ (await tab.evaluate(() => /** @type {any} */ (window).log()));
  return log.filter(({ type }) => type === 'consent-change').map(({ detail }) => detail.window);
};

/** @param {any} browser @param {any} psp */
export const atProvider = (browser, psp) =>
  browser.waitForTab((/** @type {string} */ url) => url.startsWith(psp.origin));

/** @param {any} browser @param {number} count */
export async function windowsAre(browser, count) {
  const end = Date.now() + 8000;
  for (;;) {
    const now = (await browser.tabs()).length;
    if (now === count) return;
    if (Date.now() > end) assert.equal(now, count, 'open windows');
    await new Promise((done) => setTimeout(done, 100));
  }
}
