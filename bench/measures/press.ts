/** From the press until the provider's first byte is in its window. */
import { type Bench, inTurn, withPage } from '../bench.js';
import { pressButton, providerWindow, readSeen } from '../popup.js';

const ENTRIES = ['bare-journey', 'sca-consent'];

/** What a shop takes at least to ask its provider for the link. */
export const SHOP_TAKES_MS = 100;

/** Milliseconds by entry. */
export interface PressResult {
  /** The shop answers at once, from this very machine: all that is measured is the page's and the browser's. */
  atOnce: Record<string, number[]>;
  /** The shop takes `SHOP_TAKES_MS`. */
  withShop: Record<string, number[]>;
}

export async function measurePress(bench: Bench): Promise<PressResult> {
  const { state } = bench.servers;
  const atOnce = await inTurn(ENTRIES, bench.runs, (entry) => pressOnce(bench, entry));
  state.initiateTakesMs = SHOP_TAKES_MS;
  const withShop = await inTurn(ENTRIES, bench.runs, (entry) => pressOnce(bench, entry));
  state.initiateTakesMs = 0;
  return { atOnce, withShop };
}

function pressOnce(bench: Bench, entry: string): Promise<number> {
  return withPage(bench, entry, async (page) => {
    await pressButton(page);
    const popup = await providerWindow(bench, page);
    const firstByte = await popup.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return performance.timeOrigin + (navigation?.responseStart ?? 0);
    });
    const { click = 0 } = await readSeen(page);
    return firstByte - click;
  });
}
