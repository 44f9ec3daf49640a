/** From the press until the provider's first byte is in its window. */
import { type Bench, inTurn, withPage } from '../bench.js';
import { pressButton, providerWindow, readSeen } from '../popup.js';

const ENTRIES = ['bare-journey', 'sca-consent'];

/** Milliseconds by entry. */
export function measurePress(bench: Bench): Promise<Record<string, number[]>> {
  return inTurn(ENTRIES, bench.runs, (entry) => pressOnce(bench, entry));
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
