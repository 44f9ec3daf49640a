// @ts-check
/** What a person does in every app, and what the app must say then. */
import assert from 'node:assert/strict';

/**
 * @typedef {object} World
 * @property {import('../e2e/driver.js').Browser} browser
 * @property {import('../e2e/driver.js').Tab} tab
 * @property {Awaited<ReturnType<typeof import('../../demo/host/server.js').startShop>>} shop
 * @property {import('../../demo/psp/server.js').Psp} psp
 * @property {string} url
 */

const main = ['sca-consent', '[part=button]'];

/** Counts what the page is told, and what the policy refuses. @param {World} world */
async function open({ tab, url }) {
  await tab.goto(url);
  await tab.evaluate(() => {
    const page = /** @type {any} */ (window);
    page.told = [];
    page.refused = [];
    for (const type of ['complete', 'declined', 'expired', 'cancelled', 'error'])
      document.addEventListener(`consent-${type}`, () => page.told.push(type));
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
      page.refused.push(violatedDirective),
    );
    // What was refused while the page loaded, in engines that keep it.
    if (!('ReportingObserver' in window)) return;
    const observe = (/** @type {any[]} */ reports) =>
      page.refused.push(...reports.map(({ body }) => `${body.effectiveDirective} ${body.sample}`));
    new ReportingObserver(observe, { types: ['csp-violation'], buffered: true }).observe();
  });
}

/** @param {World} world */
async function pay({ tab }) {
  await tab.click('#pay');
  await tab.click(main);
}

/** @param {World} world @param {string} choice */
async function atProvider({ browser, psp }, choice) {
  const page = await browser.waitForTab((url) => url.startsWith(psp.origin));
  await page.click(choice);
}

/** @param {World} world @param {string} text */
async function says({ tab }, text) {
  await tab.waitFor((/** @type {string} */ wanted) => document.querySelector('output')?.textContent === wanted, text, {
    timeout: 20_000,
  });
}

/** @param {World} world @param {string[]} wanted */
async function wasTold({ tab }, wanted) {
  const { told, refused } = await tab.evaluate(() => {
    const page = /** @type {any} */ (window);
    return { told: page.told, refused: page.refused };
  });
  assert.deepEqual(told, wanted);
  assert.deepEqual(refused, []);
}

/** @param {World} world @param {string} state */
async function comesTo({ tab }, state) {
  await tab.waitFor(
    (/** @type {string} */ wanted) => document.querySelector('sca-consent')?.getAttribute('state') === wanted,
    state,
  );
}

/** The consent goes in as a property, the end comes out as an event. @param {World} world */
export async function journey(world) {
  await open(world);
  await journeyOnPage(world);
}

/** @param {World} world */
async function journeyOnPage(world) {
  await pay(world);
  await atProvider(world, '#authorise');
  await says(world, 'Paid');
  await wasTold(world, ['complete']);
}

/** The element goes while the person is at the provider; the one that comes in its place goes on. @param {World} world */
export async function leave(world) {
  const { tab } = world;
  await open(world);
  await pay(world);
  await world.browser.waitForTab((url) => url.startsWith(world.psp.origin));
  await comesTo(world, 'authorizing');
  await tab.bringToFront();
  await tab.click('#toggle');
  await tab.waitFor(() => !document.querySelector('sca-consent'));
  await tab.click('#toggle');
  await comesTo(world, 'authorizing');
  await atProvider(world, '#authorise');
  await says(world, 'Paid');
  await wasTold(world, ['complete']);
}

/** A refusal, and a second payment with a consent of its own. @param {World} world */
export async function again(world) {
  await open(world);
  await pay(world);
  await atProvider(world, '#decline');
  await says(world, 'Declined');
  await world.tab.bringToFront();
  await pay(world);
  await atProvider(world, '#authorise');
  await says(world, 'Paid');
  await wasTold(world, ['declined', 'complete']);
}

/** Everything twice by React's development build: one call, one window, one end. @param {World} world */
export async function strict(world) {
  const { tab, shop } = world;
  const before = (await world.browser.tabs()).length;
  await journey(world);
  const scripts = await tab.evaluate(() => [...document.scripts].map(({ src }) => fetch(src).then((r) => r.text()))[0]);
  assert.match(String(scripts), /Download the React DevTools/, 'not the development build');
  const initiated = shop.calls.filter(({ path }) => path.endsWith('/initiate')).length;
  assert.equal(initiated, 1);
  assert.equal((await world.browser.tabs()).length, before);
  assert.equal(await tab.evaluate(() => document.querySelectorAll('sca-consent').length), 1);
}

/** What the console says, and the main button as the server sent it. @param {World} world @returns {string[]} */
function listen({ tab }) {
  const { page } = tab.hands;
  assert.ok(page, 'Chromium only');
  /** @type {string[]} */
  const errors = [];
  page.on('console', (message) => {
    // A 412 is an answer like any other, and a missing icon is no mismatch.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load')) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  return errors;
}

/** @param {World} world */
async function keepFirst({ tab }) {
  await tab.hands.page?.evaluateOnNewDocument(() => {
    // Parsed, and no module has run yet.
    document.addEventListener('readystatechange', () => {
      if (document.readyState !== 'interactive') return;
      const shadow = document.querySelector('sca-consent')?.shadowRoot;
      Object.assign(window, { first: shadow?.querySelector('[part=button]'), firstText: shadow?.textContent });
    });
  });
}

/** The declarative shadow root is taken over, node by node, and then works. @param {World} world */
export async function hydratedLit(world) {
  const errors = listen(world);
  await keepFirst(world);
  await open(world);
  const { tab } = world;
  await comesTo(world, 'idle');
  const seen = await tab.evaluate(() => {
    const page = /** @type {any} */ (window);
    const shadow = document.querySelector('sca-consent')?.shadowRoot;
    return {
      same: Boolean(page.first) && page.first === shadow?.querySelector('[part=button]'),
      buttons: shadow?.querySelectorAll('[part=button]').length,
      before: page.firstText.trim().length > 0 && page.firstText === shadow?.textContent,
    };
  });
  assert.deepEqual(seen, { same: true, buttons: 1, before: true });
  await journeyOnPage(world);
  assert.deepEqual(errors, []);
}

/** No warning of a mismatch, and the consent that the server knew is there. @param {World} world */
export async function hydratedReact(world) {
  const errors = listen(world);
  await open(world);
  await comesTo(world, 'idle');
  await journeyOnPage(world);
  assert.deepEqual(errors, []);
}
