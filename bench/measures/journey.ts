/** One journey by popup, from the click to the event. */
import type { Page } from 'puppeteer-core';
import { type Bench, withPage } from '../bench.js';

const TIMEOUT_MS = 10_000;

/** Milliseconds, and how often the host's endpoints were called. */
export interface Journey {
  /** The click until `window.open` is called. */
  ask: number;
  /** The click until the window is open. */
  open: number;
  /** The return page's first line until a raw BroadcastChannel message is in the shop. */
  raw: number;
  /** The return page's first line until `consent-complete`. */
  back: number;
  /** A closed window until the offer to open it again says so. */
  closed: number;
  initiateCalls: number;
  statusCalls: number;
}

/** When something was seen, milliseconds since 1970: the window's and the element's states, and what is named here. */
interface Seen {
  click?: number;
  asked?: number;
  opened?: number;
  /** Sent by the return page's first line. */
  first?: number;
  raw?: number;
  complete?: number;
  closed?: number;
  unobservable?: number;
}

declare global {
  var seen: Seen;
}

export async function measureJourneys(bench: Bench): Promise<Journey[]> {
  const journeys: Journey[] = [];
  for (let run = 0; run < bench.runs; run++) {
    const timings = await goAndReturn(bench);
    const calls = await countCalls(bench);
    const closed = await closeWindow(bench);
    journeys.push({ ...timings, ...calls, closed });
  }
  return journeys;
}

function goAndReturn(bench: Bench): Promise<Pick<Journey, 'ask' | 'open' | 'raw' | 'back'>> {
  bench.servers.state.status = 'pending';
  return withPage(bench, 'sca-consent', async (page) => {
    await pressButton(page, {});
    await authorise(await providerWindow(bench, page));
    await page.waitForFunction('globalThis.seen.complete && globalThis.seen.raw', { timeout: TIMEOUT_MS });
    const { click = 0, asked = 0, opened = 0, first = 0, raw = 0, complete = 0 } = await readSeen(page);
    return { ask: asked - click, open: opened - click, raw: raw - first, back: complete - first };
  });
}

/** The user authorises at once. */
async function countCalls(bench: Bench): Promise<Pick<Journey, 'initiateCalls' | 'statusCalls'>> {
  const { calls, state } = bench.servers;
  Object.assign(calls, { initiate: 0, status: 0 });
  await withPage(bench, 'sca-consent', async (page) => {
    await pressButton(page, { statusUrl: '/status/{id}' });
    const popup = await providerWindow(bench, page);
    state.status = 'complete';
    await authorise(popup);
    await page.waitForFunction('globalThis.seen.complete', { timeout: TIMEOUT_MS });
  });
  state.status = 'pending';
  return { initiateCalls: calls.initiate, statusCalls: calls.status };
}

function closeWindow(bench: Bench): Promise<number> {
  return withPage(bench, 'sca-consent', async (page) => {
    await pressButton(page, {});
    const popup = await providerWindow(bench, page);
    const start = await page.evaluate(() => performance.timeOrigin + performance.now());
    await popup.close();
    await page.waitForFunction('globalThis.seen.closed || globalThis.seen.unobservable', { timeout: TIMEOUT_MS });
    const { closed, unobservable } = await readSeen(page);
    return (closed ?? unobservable ?? 0) - start;
  });
}

function readSeen(page: Page): Promise<Seen> {
  return page.evaluate(() => globalThis.seen);
}

async function authorise(popup: Page): Promise<void> {
  // The page goes away under the call.
  await popup.evaluate(() => document.body.click()).catch(() => {});
}

async function providerWindow({ servers }: Bench, page: Page): Promise<Page> {
  const target = await page
    .browserContext()
    .waitForTarget((one) => one.type() === 'page' && one.url().startsWith(servers.psp.origin), {
      timeout: TIMEOUT_MS,
    });
  const popup = await target.page();
  if (!popup) throw new Error('the window has no page');
  return popup;
}

/** Puts an element that is watched into the page, and presses its button with the mouse. */
async function pressButton(page: Page, settings: Record<string, unknown>): Promise<void> {
  await page.evaluate(watch);
  const { x, y } = await page.evaluate(place, settings);
  await page.mouse.click(x, y);
}

/** Runs in the page: notes when what is asked for happens. */
function watch(): void {
  const seen: Seen = {};
  globalThis.seen = seen;

  function now(): number {
    return performance.timeOrigin + performance.now();
  }

  new BroadcastChannel('raw').onmessage = ({ data }) => Object.assign(seen, { first: data, raw: now() });
  addEventListener('consent-complete', () => {
    seen.complete = now();
  });
  addEventListener('consent-change', (event) => {
    const { window: status } = (event as CustomEvent<{ window: string }>).detail;
    if (status === 'closed' || status === 'unobservable') seen[status] ??= now();
  });
  addEventListener(
    'click',
    (event) => {
      seen.click ??= performance.timeOrigin + event.timeStamp;
    },
    true,
  );
  const open = window.open.bind(window);
  window.open = (...args) => {
    seen.asked = now();
    const handle = open(...args);
    seen.opened = now();
    return handle;
  };
}

/** Runs in the page: where the element's button is. */
async function place(settings: Record<string, unknown>): Promise<{ x: number; y: number }> {
  const { make, ready } = globalThis.entry;
  const element = make({ returnUrl: '/return.html', mode: 'popup', ...settings });
  document.querySelector('#place')?.replaceChildren(element);
  await ready?.(element);
  const box = element.shadowRoot?.querySelector('[part=button]')?.getBoundingClientRect();
  if (!box) throw new Error('the element has no button');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
