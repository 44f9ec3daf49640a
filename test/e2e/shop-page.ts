/** The journeys' shop page (pages/shop.js), in sentences. */
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ScaConsent, ScaConsentEventMap } from '../../src/index.js';
import type { State, WindowStatus } from '../../src/journey/state.js';
import type { Browser, Patience, Tab } from './driver.js';
import type { Psp, World } from './journey.js';

type EventType = keyof ScaConsentEventMap;

/** An event as the page keeps it: through JSON, and without the cause, which does not survive that. */
export interface Told<T extends EventType = EventType> {
  readonly type: T;
  /** Of the element. */
  readonly id: string;
  /** Of the page. */
  readonly path: string;
  readonly detail: Omit<ScaConsentEventMap[T]['detail'], 'cause'>;
}

export type AnyTold = { [T in EventType]: Told<T> }[EventType];

declare global {
  interface HTMLElementTagNameMap {
    'sca-consent': ScaConsent;
  }
  /** What pages/shop.js, copies.js and frame.js leave there. */
  interface Window {
    one: ScaConsent;
    two: ScaConsent;
    /** Every event so far, over all pages. */
    log(): AnyTold[];
    /** The terminal ones, and consent-renew. */
    told(): AnyTold[];
    /** What the pages' policy refused. */
    violations(): string[];
    /** The classes of the other copies of the script; null: refused. */
    copies?: (typeof ScaConsent | null)[];
    /** In the page of another site around the shop's. */
    frameReady?: boolean;
    frameTold?: Told<'consent-complete'>;
  }
}

/** What pages/shop.js is told to do. */
export interface ShopSettings {
  /** Of the element; null: without it. */
  readonly attributes?: Readonly<Record<string, string | null>>;
  /** How the simulated provider shall behave. */
  readonly simulate?: Readonly<Record<string, unknown>>;
  readonly provider?: string;
  readonly action?: string;
  readonly amount?: number;
  /** An element without a consent. */
  readonly none?: boolean;
  /** A second element. */
  readonly two?: boolean;
  /** The button fills the page, and a frame's parent is told. */
  readonly fill?: boolean;
}

export interface ShopAddress {
  readonly page?: string;
  /** The page's Cross-Origin-Opener-Policy. */
  readonly coop?: string;
  readonly tab?: Tab;
}

export const main = ['sca-consent', '[part=button]'];

/** A button by what it does, filled or not. */
export const openAgain = ['sca-consent', 'button[value=reopen]'];
export const cancelButton = ['sca-consent', 'button[value=cancel]'];

export async function openShop(
  { tab: first, shop }: Pick<World, 'tab' | 'shop'>,
  settings: ShopSettings = {},
  { page = 'shop.html', coop, tab = first }: ShopAddress = {},
): Promise<void> {
  const url = new URL(`/fixtures/${page}`, shop.origin);
  url.searchParams.set('s', JSON.stringify(settings));
  if (coop) url.searchParams.set('coop', coop);
  await tab.goto(url.href);
  await ready(tab);
}

export async function ready(tab: Tab): Promise<void> {
  await tab.waitFor(() => document.documentElement.dataset.ready === 'yes');
}

export async function comesTo(tab: Tab, state: State): Promise<void> {
  await tab.waitFor((wanted: State) => window.one?.state === wanted, { args: [state] });
}

export function stateOf(tab: Tab): Promise<State> {
  return tab.evaluate(() => window.one.state);
}

/** Every end that was told, in this page and in those before it. */
export function endsIn(tab: Tab): Promise<AnyTold[]> {
  return tab.evaluate(() => window.told());
}

/** Waits for the end and makes sure that it was told once, here and in every page before. */
export async function isTold<T extends EventType>(
  tab: Tab,
  type: T,
  { timeout = 15_000 }: Patience = {},
): Promise<Told<T>> {
  const told = await tab.waitFor(
    () => {
      const all = window.told?.();
      return all?.length ? all : null;
    },
    { timeout },
  );
  assert.deepEqual(
    told.map((one) => one.type),
    [type],
    JSON.stringify(told),
  );
  return told[0] as Told<T>;
}

/** Looks once more after a while: nothing may come after the end. */
export async function nothingFollows(tab: Tab, type: EventType): Promise<void> {
  await sleep(600);
  await isTold(tab, type);
  assert.deepEqual(await tab.evaluate(() => window.violations()), []);
}

export async function windowsSeen(tab: Tab): Promise<WindowStatus[]> {
  const log = await tab.evaluate(() => window.log());
  return log.flatMap((one) => (one.type === 'consent-change' ? [one.detail.window] : []));
}

/** Waits until the last that was told is that the window is known to be one of these. */
export async function windowComesTo(tab: Tab, ...statuses: WindowStatus[]): Promise<void> {
  await tab.waitFor(
    (wanted: readonly WindowStatus[]) => {
      const last = window.log().at(-1);
      return last?.type === 'consent-change' && wanted.includes(last.detail.window);
    },
    { args: [statuses] },
  );
}

export function atProvider(browser: Browser, psp: Pick<Psp, 'origin'>): Promise<Tab> {
  return browser.waitForTab((url) => url.startsWith(psp.origin));
}

/** Authorises on the full page and comes home by the return page, which goes on by itself. */
export async function completesByFullPage({ tab, psp, shop }: World): Promise<Told<'consent-complete'>> {
  await tab.waitForUrl(psp.origin);
  await tab.click('#authorise');
  await tab.waitForUrl(`${shop.origin}/fixtures/shop.html`);
  return isTold(tab, 'consent-complete');
}

export async function windowsAre(browser: Browser, count: number): Promise<void> {
  const end = Date.now() + 8000;
  for (;;) {
    const now = (await browser.tabs()).length;
    if (now === count) return;
    if (Date.now() > end) assert.equal(now, count, 'open windows');
    await sleep(100);
  }
}
