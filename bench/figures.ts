/** The two charts that docs/performance.md begins with. */
import type { Chart } from './chart.js';
import { nameOf } from './entry.js';
import type { BytesResult } from './measures/bytes.js';
import type { FirstPaintResult } from './measures/first-paint.js';
import { BUNDLES, OURS, type Results } from './results.js';
import { median, middleHalf, short } from './statistics.js';

/** By the pictures' names. `runs`: how often a load was measured. */
export function chartsOf({ bytes, 'first-paint': paints }: Results, runs: number): Record<string, Chart> {
  return {
    ...(bytes && { bytes: bytesChart(bytes) }),
    ...(paints && { 'first-paint': firstPaintChart(paints, runs) }),
  };
}

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The name of an entry without Markdown. */
function plainNameOf(entry: string): string {
  return nameOf(entry).replaceAll('*', '');
}

function bytesChart({ bundles }: BytesResult): Chart {
  return {
    title: 'What a page loads, in kB of brotli',
    note: `The smallest realistic entry of each, minified. ${today()}.`,
    bars: BUNDLES.map((entry) => {
      const value = bundles[entry]?.brotli ?? 0;
      return { name: plainNameOf(entry), value, label: `${(value / 1000).toFixed(1)} kB`, isOurs: entry === OURS };
    }),
  };
}

function firstPaintChart({ plain }: FirstPaintResult, runs: number): Chart {
  return {
    title: 'From import to first contentful paint, in ms',
    note: `Medians of ${runs} loads, and the middle half as a line: read the ratios. ${today()}.`,
    bars: Object.entries(plain).map(([entry, times]) => {
      const value = median(times);
      const label = `${short(value)} ms`;
      return { name: plainNameOf(entry), value, label, spread: middleHalf(times), isOurs: entry === OURS };
    }),
  };
}
