/** What a shop's page does while a journey runs: each thing as real pages do it, in the page itself. */
import type { ConsentInput, ScaConsent } from '../../../src/index.js';
import type { Tab } from '../driver.js';
import type { World } from '../journey.js';
import { ready } from '../shop-page.js';
import type { Meanwhile } from './cells.js';

/** The other tab keeps what it was told apart, or nobody could say which of them was told. */
const OTHER_LOG = 'other';

/** As a cache hands over what it fetched anew: the same content in another object and another order of keys. */
function handOver(): void {
  function copy(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, inner]) => [key, copy(inner)]),
    );
  }
  const { one } = window;
  one.consent = copy(one.consent) as ConsentInput;
}

/**
 * As `innerHTML` does it, but under a policy that refuses markup: the new element comes from a document without scripts, and is
 * upgraded while it is put in.
 */
function replace(): void {
  const { one: old } = window;
  const { consent, headers } = old;
  const fresh = document.implementation.createHTMLDocument().createElement('sca-consent');
  for (const { name, value } of old.attributes) if (name !== 'state') fresh.setAttribute(name, value);
  fresh.setAttribute('consent', JSON.stringify(consent));
  old.replaceWith(fresh);
  window.one = document.getElementById('one') as ScaConsent;
  window.one.headers = headers;
}

function move(): void {
  const place = document.createElement('section');
  document.body.append(place);
  place.append(window.one);
}

/** The attributes become those that the server's page has: what it does not know goes, the others are written again. */
function morph(): void {
  const { one } = window;
  for (const { name, value } of [...one.attributes]) {
    if (name === 'state') one.removeAttribute(name);
    else one.setAttribute(name, value);
  }
}

/** Where the journey runs, the host's own start. Where it waits for a press, that press becomes a double click. */
function pressAgain(): void {
  const { one } = window;
  if (one.state !== 'idle') {
    void one.start();
    return;
  }
  const button = one.shadowRoot?.querySelector<HTMLElement>('[part=button]');
  button?.addEventListener(
    'click',
    () => {
      button.click();
      void one.start();
    },
    { once: true },
  );
}

async function openBeside({ browser, tab }: World): Promise<Tab> {
  const url = new URL(await tab.url());
  const settings = JSON.parse(url.searchParams.get('s') ?? '{}');
  url.searchParams.set('s', JSON.stringify({ ...settings, log: OTHER_LOG }));
  const other = await browser.newTab();
  await other.goto(url.href);
  await ready(other);
  await tab.bringToFront();
  return other;
}

async function reload({ tab }: World): Promise<void> {
  await tab.bringToFront();
  await tab.reload();
  await ready(tab);
}

/** Does it. What comes of it is another tab, where one was opened. */
export async function doMeanwhile(world: World, what: Meanwhile): Promise<Tab | undefined> {
  const { tab } = world;
  switch (what) {
    case 'nothing':
      return undefined;
    case 'handed over':
      await tab.evaluate(handOver);
      return undefined;
    case 'replaced':
      await tab.evaluate(replace);
      return undefined;
    case 'moved':
      await tab.evaluate(move);
      return undefined;
    case 'morphed':
      await tab.evaluate(morph);
      return undefined;
    case 'reloaded':
      await reload(world);
      return undefined;
    case 'another tab':
      return openBeside(world);
    case 'pressed':
      await tab.evaluate(pressAgain);
      return undefined;
  }
}
