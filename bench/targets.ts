/** What was aimed at, and what one run found: the verdicts are worked out from the numbers. */
import { section, table } from './markdown.js';
import { SHOP_TAKES_MS } from './measures/press.js';
import {
  BARE_JOURNEY,
  BARE_LIT,
  journeyNumbers,
  medianMounting,
  OURS,
  openingTimes,
  type Results,
  SHARED_TICKER,
} from './results.js';
import { count, median } from './statistics.js';

interface Verdict {
  target: string;
  found: string;
  isMet: boolean;
}

/** Milliseconds of work in a second that tell nothing apart from an empty page. */
const NOISE_AT_REST_MS = 2;

export function targetsSection(results: Results): string {
  const verdicts = [
    ...bytesTargets(results),
    ...firstPaintTargets(results),
    ...mountingTargets(results),
    ...tooltipTargets(results),
    ...journeyTargets(results),
    ...thousandTargets(results),
  ];
  const rows = verdicts.map(({ target, found, isMet }) => [target, found, isMet ? 'met' : '**missed**']);
  return section('What was aimed at', [table(['target', 'found', ''], rows)]);
}

function atMost(target: string, value: number, limit: number): Verdict {
  return { target: `${target}: at most ${limit}×`, found: `${value.toFixed(2)}×`, isMet: value <= limit };
}

function bytesAtMost(target: string, bytes: number, limit: number): Verdict {
  return { target: `${target}: at most ${count(limit)} bytes of brotli`, found: count(bytes), isMet: bytes <= limit };
}

function bytesTargets({ bytes, npm }: Results): Verdict[] {
  return [
    ...(bytes
      ? [
          bytesAtMost('`sca-consent.js` with Lit', bytes.bundles[OURS]?.brotli ?? 0, 28_000),
          bytesAtMost('`return.js`', bytes.fetched.helper, 1_300),
        ]
      : []),
    ...(npm ? [bytesAtMost('`readConsent` alone, every dialect in it', npm.readConsent.esbuild.brotli, 3_000)] : []),
  ];
}

/** Peers that show something. */
const DRAWN_PEERS = ['web-awesome', 'shoelace', 'adyen'];

function firstPaintTargets({ 'first-paint': paints }: Results): Verdict[] {
  if (!paints) return [];
  const speeds: [string, Record<string, number[]>][] = [
    ['plain', paints.plain],
    ['at a 4× slower CPU', paints.slow],
  ];
  return speeds.flatMap(([speed, times]) => {
    const ours = median(times[OURS] ?? []);
    const soonest = Math.min(...DRAWN_PEERS.map((peer) => median(times[peer] ?? [])));
    return [
      atMost(`first paint ${speed}, to the soonest of Web Awesome, Shoelace and adyen`, ours / soonest, 1),
      atMost(`first paint ${speed}, to the bare Lit button`, ours / median(times[BARE_LIT] ?? []), 1.6),
    ];
  });
}

function mountingTargets({ mounting }: Results): Verdict[] {
  if (!mounting) return [];
  function took(entry: string): number {
    return medianMounting(mounting ?? {}, { entry, count: 1000, what: 'took' });
  }
  const given = 1 - medianMounting(mounting, { entry: OURS, count: 1000, what: 'kept' });
  return [
    atMost('mounting 1,000, to Web Awesome', took(OURS) / took('web-awesome'), 1),
    atMost('mounting 1,000, to Shoelace', took(OURS) / took('shoelace'), 1),
    {
      target: 'removing 1,000 gives back at least 95 % of the heap',
      found: `${Math.round(100 * given)} %`,
      isMet: given >= 0.95,
    },
  ];
}

function tooltipTargets({ tooltip }: Results): Verdict[] {
  if (!tooltip) return [];
  function toBare(what: 'cold' | 'warm'): number {
    return median(openingTimes(tooltip ?? {}, OURS, what)) / median(openingTimes(tooltip ?? {}, BARE_LIT, what));
  }
  return [
    atMost('the explanation opens cold, to the bare one', toBare('cold'), 1.5),
    atMost('the explanation opens warm, to the bare one', toBare('warm'), 2),
  ];
}

function journeyTargets({ journey, press }: Results): Verdict[] {
  return [
    ...(journey
      ? [
          atMost(
            'return to event, to a raw BroadcastChannel message',
            median(journeyNumbers(journey, 'back')) / median(journeyNumbers(journey, 'raw')),
            1.5,
          ),
        ]
      : []),
    ...(press
      ? [
          atMost(
            'press to the provider’s first byte, to the bare way',
            median(press.atOnce[OURS] ?? []) / median(press.atOnce[BARE_JOURNEY] ?? []),
            1.2,
          ),
          atMost(
            `… where the shop takes ${SHOP_TAKES_MS} ms to get the link`,
            median(press.withShop[OURS] ?? []) / median(press.withShop[BARE_JOURNEY] ?? []),
            1,
          ),
        ]
      : []),
  ];
}

function thousandTargets({ thousand }: Results): Verdict[] {
  if (!thousand) return [];
  const { countdowns, emptyPage, atRest } = thousand;
  const more = median(atRest) - median(emptyPage);
  return [
    atMost(
      '1,000 countdowns, to one shared ticker',
      median(countdowns[OURS] ?? []) / median(countdowns[SHARED_TICKER] ?? []),
      2.5,
    ),
    {
      target: 'nothing runs at rest: 1,000 take no more than an empty page',
      found: `${more.toFixed(1)} ms a second more`,
      isMet: more <= NOISE_AT_REST_MS,
    },
  ];
}
