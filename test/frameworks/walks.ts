/** What a person does in every app, and what the app must say then. */
import assert from 'node:assert/strict';

import type { State } from '../../src/journey/state.js';
import type { World as JourneyWorld } from '../e2e/journey.js';

/** What an app is walked in. */
export interface World extends Omit<JourneyWorld, 'engine'> {
  /** The app's page. */
  readonly url: string;
}

/** A walk through an app. */
export type AppWalk = (world: World) => Promise<unknown>;

declare global {
  interface Window {
    /** The ends that the app's page was told, in short. */
    heard: string[];
    /** What the policy refused. */
    refused: string[];
    /** The element as the server sent it, before any module ran. */
    first?: Element | null;
    firstText?: string | null;
  }
}

/** What a report of the policy says; TypeScript's DOM has no type for it. */
interface PolicyReport extends ReportBody {
  readonly effectiveDirective: string;
  readonly sample: string;
}

const main = ['sca-consent', '[part=button]'];

/** Counts what the page is told, and what the policy refuses. */
async function open({ tab, url }: World): Promise<void> {
  await tab.goto(url);
  await tab.evaluate(() => {
    window.heard = [];
    window.refused = [];
    for (const type of ['complete', 'declined', 'expired', 'cancelled', 'error'])
      document.addEventListener(`consent-${type}`, () => window.heard.push(type));
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
      window.refused.push(violatedDirective),
    );
    // What was refused while the page loaded, in engines that keep it.
    if (!('ReportingObserver' in window)) return;
    const observer = new ReportingObserver(
      (reports) => {
        for (const { body } of reports) {
          const { effectiveDirective, sample } = body as PolicyReport;
          window.refused.push(`${effectiveDirective} ${sample}`);
        }
      },
      { types: ['csp-violation'], buffered: true },
    );
    observer.observe();
  });
}

async function pay({ tab }: World): Promise<void> {
  const before = await consentId(tab);
  await tab.click('#pay');
  // The button may be there already, for the consent that was known before.
  await tab.waitFor(
    (known: string | null) => {
      const sca = document.querySelector('sca-consent') as { consent?: { id?: string } | null } | null;
      return (sca?.consent?.id ?? null) !== known;
    },
    { args: [before] },
  );
  await tab.click(main);
}

/** Of the consent that the element has; null where it has none. */
function consentId(tab: World['tab']): Promise<string | null> {
  return tab.evaluate(() => {
    const sca = document.querySelector('sca-consent') as { consent?: { id?: string } | null } | null;
    return sca?.consent?.id ?? null;
  });
}

async function atProvider({ browser, psp }: World, choice: string): Promise<void> {
  const page = await browser.waitForTab((url) => url.startsWith(psp.origin));
  await page.click(choice);
}

async function says({ tab }: World, text: string): Promise<void> {
  await tab.waitFor((wanted: string) => document.querySelector('output')?.textContent === wanted, {
    args: [text],
    timeout: 20_000,
  });
}

async function wasTold({ tab }: World, wanted: readonly string[]): Promise<void> {
  const { heard, refused } = await tab.evaluate(() => ({ heard: window.heard, refused: window.refused }));
  assert.deepEqual(heard, wanted);
  assert.deepEqual(refused, []);
}

async function comesTo({ tab }: World, state: State): Promise<void> {
  await tab.waitFor((wanted: string) => document.querySelector('sca-consent')?.getAttribute('state') === wanted, {
    args: [state],
  });
}

/** The consent goes in as a property, the end comes out as an event. */
export async function journey(world: World): Promise<void> {
  await open(world);
  await journeyOnPage(world);
}

async function journeyOnPage(world: World): Promise<void> {
  await pay(world);
  await atProvider(world, '#authorise');
  await says(world, 'Paid');
  await wasTold(world, ['complete']);
}

/** The scripts that the page has loaded. */
function countScripts({ tab }: World): Promise<number> {
  return tab.evaluate(
    () => performance.getEntriesByType('resource').filter(({ name }) => new URL(name).pathname.endsWith('.js')).length,
  );
}

/** The page's language is loaded by itself, and the explanation's positioning once somebody asks for it. */
export async function german(world: World): Promise<void> {
  const { tab } = world;
  await open(world);
  await tab.click('#pay');
  await tab.waitFor(() =>
    document
      .querySelector('sca-consent')
      ?.shadowRoot?.querySelector('[part=button]')
      ?.textContent?.includes('Weiter zur Bestätigung'),
  );
  const before = await countScripts(world);
  await tab.click(['sca-consent', '[part=why]']);
  await tab.waitFor(() =>
    document.querySelector('sca-consent')?.shadowRoot?.querySelector('[part=tooltip]:is(.over, .flow)'),
  );
  assert.equal(await countScripts(world), before + 1);
  await tab.press('Escape');
  await tab.click(main);
  await atProvider(world, '#authorise');
  await says(world, 'Paid');
  await tab.waitFor(() =>
    document.querySelector('sca-consent')?.shadowRoot?.textContent?.includes('Bestätigt. Vielen Dank.'),
  );
  await wasTold(world, ['complete']);
}

/** The element goes while the person is at the provider; the one that comes in its place goes on. */
export async function leave(world: World): Promise<void> {
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

/** A refusal, and a second payment with a consent of its own. */
export async function again(world: World): Promise<void> {
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

/** Everything twice by React's development build: one call, one window, one end. */
export async function strict(world: World): Promise<void> {
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

/** The errors in the console, as they come. Chromium only. */
function listen({ tab: { page } }: World): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    // A 412 is an answer like any other, and a missing icon is no mismatch.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load')) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  return errors;
}

/** Keeps the main button as the server sent it. */
async function keepFirst({ tab }: World): Promise<void> {
  // No function in here may have a name: what runs these files would keep it by a helper that the page has not.
  await tab.page.evaluateOnNewDocument(() => {
    // Parsed, and no module has run yet.
    document.addEventListener('readystatechange', () => {
      if (document.readyState !== 'interactive') return;
      const shadow = document.querySelector('sca-consent')?.shadowRoot;
      Object.assign(window, { first: shadow?.querySelector('[part=button]'), firstText: shadow?.textContent });
    });
  });
}

/** The declarative shadow root is taken over, node by node, and then works. */
export async function hydratedLit(world: World): Promise<void> {
  const errors = listen(world);
  await keepFirst(world);
  await open(world);
  const { tab } = world;
  await comesTo(world, 'idle');
  const seen = await tab.evaluate(() => {
    const { first, firstText } = window;
    const shadow = document.querySelector('sca-consent')?.shadowRoot;
    return {
      same: Boolean(first) && first === shadow?.querySelector('[part=button]'),
      buttons: shadow?.querySelectorAll('[part=button]').length,
      before: Boolean(firstText?.trim()) && firstText === shadow?.textContent,
    };
  });
  assert.deepEqual(seen, { same: true, buttons: 1, before: true });
  await journeyOnPage(world);
  assert.deepEqual(errors, []);
}

/** No warning of a mismatch, and the consent that the server knew is there. */
export async function hydratedReact(world: World): Promise<void> {
  const errors = listen(world);
  await open(world);
  await comesTo(world, 'idle');
  await journeyOnPage(world);
  assert.deepEqual(errors, []);
}

/** The address is tidy, whatever a router has put back. */
async function isTidied({ tab }: World): Promise<void> {
  await tab.waitFor(() => !location.href.includes('sca_attempt'));
}

/** The consent that the server knew is there at once, nothing complains, and the next payment goes through by popup. */
export async function known(world: World): Promise<void> {
  const errors = listen(world);
  await open({ ...world, url: `${world.url}?known` });
  await comesTo(world, 'idle');
  await journeyOnPage(world);
  assert.deepEqual(errors, []);
}

/** The tag and its consent are the server's alone, and nothing complains. */
export async function writtenByServer(world: World): Promise<void> {
  const errors = listen(world);
  await open(world);
  await comesTo(world, 'idle');
  await wasTold(world, []);
  assert.deepEqual(errors, []);
}

/** The page that started is told. After a reload nothing of the first payment is left, and the second is as the first. */
export async function fullPageAndAgain(world: World): Promise<void> {
  const { tab, shop } = world;
  await open(world);
  await comesTo(world, 'empty');
  await tab.evaluate(() => document.querySelector('sca-consent')?.setAttribute('mode', 'redirect'));
  await pay(world);
  await tab.waitFor(() => document.querySelector('#authorise') !== null);
  await tab.click('#authorise');
  await says(world, 'Paid');
  await isTidied(world);
  await open(world);
  await comesTo(world, 'empty');
  await journeyOnPage(world);
  const initiated = shop.calls.filter(({ path }) => path.endsWith('/initiate')).length;
  assert.equal(initiated, 2);
}
