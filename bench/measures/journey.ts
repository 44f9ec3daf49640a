/** One journey by popup, from the click to the event. */
import { type Bench, withPage } from '../bench.js';
import { authorise, pressButton, providerWindow, readSeen, TIMEOUT_MS } from '../popup.js';

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
    await pressButton(page);
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
    await pressButton(page);
    const popup = await providerWindow(bench, page);
    const start = await page.evaluate(() => performance.timeOrigin + performance.now());
    await popup.close();
    await page.waitForFunction('globalThis.seen.closed || globalThis.seen.unobservable', { timeout: TIMEOUT_MS });
    const { closed, unobservable } = await readSeen(page);
    return (closed ?? unobservable ?? 0) - start;
  });
}
