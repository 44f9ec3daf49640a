/** From the first line of the page's script to its first contentful paint. */
import type { Page } from 'puppeteer-core';
import { type Bench, inTurn, withPage, workedMs } from '../bench.js';

const ENTRIES = [
  'empty',
  'same-nodes',
  'sca-consent',
  'sca-consent-amount',
  'bare-lit',
  'oidc-client',
  'auth0',
  'msal',
  'adyen',
  'shoelace',
  'web-awesome',
];

const SLOW = 4;

/** Milliseconds by entry, on this machine and with a CPU that is four times slower. */
export interface FirstPaintResult {
  plain: Record<string, number[]>;
  slow: Record<string, number[]>;
  /** The main thread's processor time until then, plain. */
  work: Record<string, number[]>;
}

interface Load {
  paint: number;
  work: number;
}

export async function measureFirstPaint(bench: Bench): Promise<FirstPaintResult> {
  const plain = await inTurn(ENTRIES, bench.runs, (entry) => load(bench, entry, 1));
  const slow = await inTurn(ENTRIES, bench.runs, (entry) => load(bench, entry, SLOW));
  return { plain: pick(plain, 'paint'), slow: pick(slow, 'paint'), work: pick(plain, 'work') };
}

function pick(loads: Record<string, Load[]>, what: keyof Load): Record<string, number[]> {
  return Object.fromEntries(Object.entries(loads).map(([entry, all]) => [entry, all.map((one) => one[what])]));
}

function load(bench: Bench, entry: string, throttle: number): Promise<Load> {
  return withPage(bench, entry, async (page, cdp) => ({ paint: await firstPaint(page), work: await workedMs(cdp) }), {
    throttle,
    wait: false,
  });
}

function firstPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list, observer) => {
          const [paint] = list.getEntriesByName('first-contentful-paint');
          if (!paint) return;
          observer.disconnect();
          resolve(paint.startTime - (performance.getEntriesByName('begin')[0]?.startTime ?? 0));
        }).observe({ type: 'paint', buffered: true });
      }),
  );
}
