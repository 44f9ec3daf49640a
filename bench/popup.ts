/** A press of a button that opens the provider's window, and what the page sees of it. */
import type { Page } from 'puppeteer-core';
import type { Bench } from './bench.js';

export const TIMEOUT_MS = 10_000;

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

export function readSeen(page: Page): Promise<Seen> {
  return page.evaluate(() => globalThis.seen);
}

export async function authorise(popup: Page): Promise<void> {
  // The page goes away under the call.
  await popup.evaluate(() => document.body.click()).catch(() => {});
}

export async function providerWindow({ servers }: Bench, page: Page): Promise<Page> {
  const target = await page
    .browserContext()
    .waitForTarget((one) => one.type() === 'page' && one.url().startsWith(servers.psp.origin), {
      timeout: TIMEOUT_MS,
    });
  const popup = await target.page();
  if (!popup) throw new Error('the window has no page');
  await popup.waitForFunction('document.readyState === "complete"', { timeout: TIMEOUT_MS });
  return popup;
}

/** Puts an element that is watched into the page, and presses its button with the mouse. */
export async function pressButton(page: Page, settings: Record<string, unknown> = {}): Promise<void> {
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

/** Runs in the page: where the button of a new element is. A bare button is its own. */
async function place(settings: Record<string, unknown>): Promise<{ x: number; y: number }> {
  const { make, ready } = globalThis.entry;
  const element = make({ returnUrl: '/return.html', mode: 'popup', ...settings });
  document.querySelector('#place')?.replaceChildren(element);
  await ready?.(element);
  const button = element.shadowRoot?.querySelector('[part=button]') ?? element;
  const box = button.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
