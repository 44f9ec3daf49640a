/** Turns the numbers of all measures into docs/performance.md. */
import { type Chart, pictureOf } from './chart.js';
import { nameOf } from './entry.js';
import { today } from './figures.js';
import { HOST_LOADS, type HostLoad, loadsOfThousandTabs } from './host-load.js';
import { section, table } from './markdown.js';
import type { BytesResult } from './measures/bytes.js';
import type { FirstPaintResult } from './measures/first-paint.js';
import type { Journey } from './measures/journey.js';
import { type MountingResult, mountCounts } from './measures/mounting.js';
import { bundlers, imports, type NpmResult } from './measures/npm.js';
import { type PressResult, SHOP_TAKES_MS } from './measures/press.js';
import type { ThousandResult } from './measures/thousand.js';
import type { Opening } from './measures/tooltip.js';
import {
  BARE_JOURNEY,
  BARE_LIT,
  BUNDLES,
  journeyNumbers,
  medianMounting,
  OURS,
  openingTimes,
  type Results,
  SHARED_TICKER,
} from './results.js';
import { count, median, ratio, short, summary } from './statistics.js';
import { targetsSection } from './targets.js';

/** What the whole report stands on. */
export interface Environment {
  /** The browser's name and version. */
  browser: string;
  /** The peers' versions by package. */
  peers: Record<string, string>;
  /** Processes that wanted to run, averaged over a minute, as it began and as it ended. */
  loads: readonly [number, number];
  cores: number;
  /** How often a load was measured. */
  runs: number;
  /** What the page begins with, by the pictures' names. */
  charts: Record<string, Chart>;
  /** Markdown that stands below the verdicts. */
  notes: string;
}

/** A verdict on times is worth little where other work had the machine. */
const BUSY =
  '**The machine was busy with other work:** times by the clock are rough (first paint, the explanation, the journey), above all first paint, since the browser compiles the script beside the page. Bytes, calls and processor time are not touched by it.';

export function documentOf(results: Results, environment: Environment): string {
  const { browser, peers, loads, cores, runs, charts, notes } = environment;
  const versions = Object.entries(peers).map(([name, version]) => `${name} ${version}`);
  const load = loads.map((one) => one.toFixed(1)).join(' and ');
  return [
    '# Performance',
    '',
    ...Object.entries(charts).flatMap(([name, chart]) => [pictureOf(name, chart), '']),
    `Written by \`npm run bench\` on ${today()}: ${browser}, Node ${process.versions.node}; ${versions.join(', ')}.`,
    `One run, everything in turn, ${cores} cores with a load of ${load} as it began and ended. Milliseconds are this machine at that hour: read the ratios.`,
    ...(Math.max(...loads) > cores ? [BUSY] : []),
    '',
    targetsSection(results),
    notes.trim(),
    '',
    ...sectionsOf(results, runs),
    hostLoadSection(),
  ].join('\n');
}

function sectionsOf(results: Results, runs: number): string[] {
  const { bytes, npm, 'first-paint': paints, mounting, tooltip, journey, press, thousand } = results;
  return [
    bytes && bytesSection(bytes, npm),
    npm && npmSection(npm),
    paints && firstPaintSection(paints, runs),
    mounting && mountingSection(mounting),
    tooltip && tooltipSection(tooltip),
    journey && journeySection(journey, press),
    thousand && thousandSection(thousand),
  ].filter((one) => one !== undefined);
}

function bytesSection({ bundles, fetched, parts }: BytesResult, npm?: NpmResult): string {
  const ours = bundles[OURS]?.brotli ?? 0;
  const bundleRows = BUNDLES.map((entry) => {
    const { min = 0, gzip = 0, brotli = 0 } = bundles[entry] ?? {};
    return [nameOf(entry), count(min), count(gzip), count(brotli), ratio(brotli, ours)];
  });
  const bridge = bundles['msal-bridge']?.brotli ?? 0;
  const { tip, helper, wordsMedian, languages } = fetched;
  const fetchedRows: [string, number][] = [
    ['at once: `sca-consent.js`, with English, every provider and both ways', ours],
    ...npmRows(npm),
    ['on the first sign of interest in the explanation: `tip-position.js`', tip],
    [`for a language other than English (of ${languages}): median`, wordsMedian],
    ['on the return page: `return.js`', helper],
    [`… where ${nameOf('msal-bridge')} has`, bridge],
    ['all of it in one language', ours + tip + wordsMedian + helper],
  ];
  return section('Bytes', [
    'The smallest realistic entry of each, minified for production. Ratios are of brotli.',
    table(['bundle', 'min', 'gzip -9', 'brotli 11', 'to ours'], bundleRows),
    table(
      ['what a page with the element fetches, and when', 'brotli'],
      fetchedRows.map(([what, brotli]) => [what, count(brotli)]),
    ),
    "What the element's bytes are; a share is what brotli saves without that part.",
    table(
      ['part', 'min', 'brotli'],
      parts.map(({ part, min, brotli }) => [part, count(min), count(brotli)]),
    ),
  ]);
}

/** What is loaded at once stands beside the script tag's; the section below has the rest. */
function npmRows(npm?: NpmResult): [string, number][] {
  if (!npm) return [];
  const most = Math.max(...Object.values(npm.page).map(({ brotli }) => brotli));
  return [['… from npm, through a shop’s own bundler: [what npm users pay](#what-npm-users-pay)', most]];
}

function npmSection(npm: NpmResult): string {
  const rows = (['page', 'readConsent'] as const).map((name) => [
    `\`${imports[name].replace(/; .*/, ';')}\``,
    ...bundlers.flatMap((bundler) => [count(npm[name][bundler].min), count(npm[name][bundler].brotli)]),
  ]);
  const head = bundlers.flatMap((bundler) => [`${bundler}: min`, 'brotli']);
  return section('What npm users pay', [
    'The package in a shop’s own build, everything that is loaded at once, Lit with it where it is needed. A page that has Lit already shares it. webpack, Rspack, Vite and Parcel: [frameworks.md](frameworks.md#bundlers).',
    table(['the shop’s module', ...head], rows),
  ]);
}

export function firstPaintSection({ plain, slow, work }: FirstPaintResult, runs: number): string {
  const rows = Object.keys(plain).map((entry) => [
    nameOf(entry),
    ...compared(plain[entry], plain[OURS]),
    ...compared(slow[entry], slow[OURS]),
    summary(work[entry] ?? []),
  ]);
  return section('From import to first contentful paint', [
    `Milliseconds, medians of ${runs} fresh loads, the middle half in brackets. The last column is the main thread’s processor time for the whole load, whatever else the machine does.`,
    table(['page', 'plain', 'to ours', '4× slower CPU', 'to ours', 'processor time'], rows),
  ]);
}

export function mountingSection(mountings: MountingResult): string {
  function ofThousand(entry: string, what: 'took' | 'heap' | 'kept'): number {
    return medianMounting(mountings, { entry, count: 1000, what });
  }

  const rows = Object.keys(mountings).map((entry) => [
    nameOf(entry),
    ...mountCounts.map((mounted) => short(medianMounting(mountings, { entry, count: mounted, what: 'took' }))),
    ratio(ofThousand(entry, 'took'), ofThousand(BARE_LIT, 'took')),
    count(ofThousand(entry, 'heap')),
    `${Math.round(100 * (1 - ofThousand(entry, 'kept')))} %`,
  ]);
  const times = mountCounts.map((of) => `${count(of)}: ms`);
  return section('Mounting', [
    'Milliseconds of the main thread’s processor time an element, from being made to laid out, and bytes of JavaScript heap an element.',
    table(['element', ...times, '1,000: to bare Lit', '1,000: heap', 'given back on removal'], rows),
  ]);
}

export function tooltipSection(openings: Record<string, Opening[]>): string {
  const rows = Object.keys(openings).map((entry) => [
    nameOf(entry),
    ...compared(openingTimes(openings, entry, 'cold'), openingTimes(openings, BARE_LIT, 'cold')),
    ...compared(openingTimes(openings, entry, 'warm'), openingTimes(openings, BARE_LIT, 'warm')),
  ]);
  return section('Opening the explanation', [
    'Milliseconds from the click until the panel is visible, opaque and still. Ours fetches its positioning on the first one; nobody hovered before.',
    table(['tooltip', 'cold', 'to bare Lit', 'warm', 'to bare Lit'], rows),
  ]);
}

function pressRows(what: string, times: Record<string, number[]> = {}): string[][] {
  const ours = times[OURS] ?? [];
  const bare = times[BARE_JOURNEY] ?? [];
  return [
    [what, summary(ours)],
    ['… by a bare `window.open`, `fetch` and `location.replace`', summary(bare)],
    ['… to the bare way', ratio(median(ours), median(bare))],
  ];
}

export function journeySection(journeys: readonly Journey[], press: PressResult | undefined): string {
  function numbersOf(what: keyof Journey): number[] {
    return journeyNumbers(journeys, what);
  }
  return section('One journey by popup', [
    'Milliseconds, medians.',
    table(
      ['what', 'median (middle half)'],
      [
        ['the click until `window.open` is called, the call for the link being sent', summary(numbersOf('ask'))],
        ["the click until the window is open (most of it the browser's own)", summary(numbersOf('open'))],
        ...pressRows('the click until the provider’s first byte', press?.atOnce),
        ...pressRows(`the same, where the shop takes ${SHOP_TAKES_MS} ms to get the link`, press?.withShop),
        ["the return page's first line until a raw BroadcastChannel message is in the shop", summary(numbersOf('raw'))],
        ["the return page's first line until `consent-complete`", summary(numbersOf('back'))],
        ['… to the raw message', ratio(median(numbersOf('back')), median(numbersOf('raw')))],
        ['a closed window until the offer to open it again says so', summary(numbersOf('closed'))],
        ['calls to the initiate endpoint', short(median(numbersOf('initiateCalls')))],
        ['calls to the status endpoint (authorised at once)', short(median(numbersOf('statusCalls')))],
      ],
    ),
  ]);
}

export function thousandSection({ countdowns, emptyPage, atRest }: ThousandResult): string {
  function countdownRow(what: string, entry: string): string[] {
    return [what, ...compared(countdowns[entry], countdowns[SHARED_TICKER])];
  }

  return section('A thousand on a page', [
    'Milliseconds of the main thread’s processor time in a second, whatever else the machine does.',
    table(
      ['page', 'ms a second', 'to one shared ticker'],
      [
        countdownRow('1,000 texts, one shared ticker', SHARED_TICKER),
        countdownRow('1,000 times the same nodes and styles, one shared ticker', 'same-nodes'),
        countdownRow('**1,000 sca-consent with a live countdown**', OURS),
        countdownRow('1,000 texts, a timer each', 'countdown-each'),
        ['an empty page', short(median(emptyPage)), '–'],
        ['1,000 sca-consent at rest, no expiry', short(median(atRest)), '–'],
      ],
    ),
  ]);
}

/** The numbers, and their median in relation to another one. */
function compared(numbers: readonly number[] = [], base: readonly number[] = []): [string, string] {
  return [summary(numbers), ratio(median(numbers), median(base))];
}

/** Read from bench/host-load.ts, to which test/host/host-load.test.ts holds the element. */
export function hostLoadSection(): string {
  const loads: readonly HostLoad[] = Object.values(HOST_LOADS);
  return section('What the host is asked', [
    'Calls of one element to the host’s two endpoints. Each pause is up to a tenth shorter or longer, so that tabs do not ask in step: “at most” is where all are shorter. Every number is held by a test in which time is played (`test/host/host-load.test.ts`).',
    table(
      ['situation', 'initiate', 'status', 'status, at most'],
      loads.map(({ situation, initiate, status, mostStatus }) => [
        situation,
        ...[initiate, status, mostStatus].map(count),
      ]),
    ),
    'A thousand tabs on a failing host know nothing of one another, so they ask a thousand times as much. None of them asks for a link again by itself.',
    table(
      ['1,000 tabs', 'status calls a second', 'at most'],
      loadsOfThousandTabs().map(({ situation, usual, most }) => [situation, count(usual), count(most)]),
    ),
  ]);
}
