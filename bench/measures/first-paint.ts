/** From the first line of the page's script to its first contentful paint. */
import { type Bench, inTurn, withPage } from '../bench.js';

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
}

export async function measureFirstPaint(bench: Bench): Promise<FirstPaintResult> {
  const plain = await inTurn(ENTRIES, bench.runs, (entry) => firstPaint(bench, entry, 1));
  const slow = await inTurn(ENTRIES, bench.runs, (entry) => firstPaint(bench, entry, SLOW));
  return { plain, slow };
}

function firstPaint(bench: Bench, entry: string, throttle: number): Promise<number> {
  return withPage(
    bench,
    entry,
    (page) =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list, observer) => {
              const [paint] = list.getEntriesByName('first-contentful-paint');
              if (!paint) return;
              observer.disconnect();
              resolve(paint.startTime - (performance.getEntriesByName('begin')[0]?.startTime ?? 0));
            }).observe({ type: 'paint', buffered: true });
          }),
      ),
    { throttle, wait: false },
  );
}
