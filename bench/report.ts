/** Turns the numbers of all measures into docs/performance.md. */
import { type Chart, pictureOf } from './chart.js';
import { nameOf } from './entry.js';
import type { BytesResult } from './measures/bytes.js';
import type { FirstPaintResult } from './measures/first-paint.js';
import type { Journey } from './measures/journey.js';
import { type MountCount, type Mounting, type MountingResult, mountCounts } from './measures/mounting.js';
import type { ThousandResult } from './measures/thousand.js';
import type { Opening } from './measures/tooltip.js';
import { count, median, ratio, short, summary } from './statistics.js';

const OURS = 'sca-consent';
const BARE_LIT = 'bare-lit';
const SHARED_TICKER = 'countdown-shared';

/** In the order of the report. */
const BUNDLES = [OURS, BARE_LIT, 'emoji-picker', 'oidc-client', 'shoelace', 'adyen', 'web-awesome', 'auth0', 'msal'];

/** What the whole report stands on. */
export interface Environment {
  /** The browser's name and version. */
  browser: string;
  /** The peers' versions by package. */
  peers: Record<string, string>;
  /** Markdown that stands below the numbers. */
  notes: string;
  /** What the page begins with, by the pictures' names. */
  charts: Record<string, Chart>;
}

export function documentOf(sections: readonly string[], { browser, peers, notes, charts }: Environment): string {
  const versions = Object.entries(peers).map(([name, version]) => `${name} ${version}`);
  return [
    '# Performance',
    '',
    ...Object.entries(charts).flatMap(([name, chart]) => [pictureOf(name, chart), '']),
    `Written by \`npm run bench\` on ${today()}: ${browser}, Node ${process.versions.node}; ${versions.join(', ')}.`,
    'One run, everything in turn. Milliseconds are this machine at that hour: read the ratios.',
    '',
    ...sections,
    notes.trim(),
    '',
  ].join('\n');
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The name of an entry without Markdown. */
function plainNameOf(entry: string): string {
  return nameOf(entry).replaceAll('*', '');
}

export function bytesChart({ bundles }: BytesResult): Chart {
  return {
    title: 'What a page loads, in kB of brotli',
    note: `The smallest realistic entry of each, minified. ${today()}.`,
    bars: BUNDLES.map((entry) => {
      const value = bundles[entry]?.brotli ?? 0;
      return { name: plainNameOf(entry), value, label: `${(value / 1000).toFixed(1)} kB`, isOurs: entry === OURS };
    }),
  };
}

export function firstPaintChart({ plain }: FirstPaintResult, runs: number): Chart {
  return {
    title: 'From import to first contentful paint, in ms',
    note: `Medians of ${runs} loads on one machine: read the ratios. ${today()}.`,
    bars: Object.entries(plain).map(([entry, times]) => {
      const value = median(times);
      return { name: plainNameOf(entry), value, label: `${short(value)} ms`, isOurs: entry === OURS };
    }),
  };
}

export function bytesSection({ bundles, fetched, parts }: BytesResult): string {
  const ours = bundles[OURS]?.brotli ?? 0;
  const bundleRows = BUNDLES.map((entry) => {
    const { min = 0, gzip = 0, brotli = 0 } = bundles[entry] ?? {};
    return [nameOf(entry), count(min), count(gzip), count(brotli), ratio(brotli, ours)];
  });
  const { tip, helper, wordsMedian, languages } = fetched;
  const fetchedRows: [string, number][] = [
    ['at once: `sca-consent.js`, with English, every provider and both ways', ours],
    ['on the first sign of interest in the explanation: `tip-position.js`', tip],
    [`for a language other than English (of ${languages}): median`, wordsMedian],
    ['on the return page: `return.js`', helper],
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

export function firstPaintSection({ plain, slow }: FirstPaintResult, runs: number): string {
  const rows = Object.keys(plain).map((entry) => [
    nameOf(entry),
    ...compared(plain[entry], plain[OURS]),
    ...compared(slow[entry], slow[OURS]),
  ]);
  return section('From import to first contentful paint', [
    `Milliseconds, medians of ${runs} fresh loads, the middle half in brackets.`,
    table(['page', 'plain', 'to ours', '4× slower CPU', 'to ours'], rows),
  ]);
}

export function mountingSection(mountings: MountingResult): string {
  function medianOf(entry: string, of: MountCount, what: keyof Mounting): number {
    return median((mountings[entry]?.[of] ?? []).map((mounting) => mounting[what]));
  }

  const rows = Object.keys(mountings).map((entry) => [
    nameOf(entry),
    ...mountCounts.map((of) => short(medianOf(entry, of, 'took'))),
    ratio(medianOf(entry, 1000, 'took'), medianOf(BARE_LIT, 1000, 'took')),
    count(medianOf(entry, 1000, 'heap')),
    `${Math.round(100 * (1 - medianOf(entry, 1000, 'kept')))} %`,
  ]);
  const times = mountCounts.map((of) => `${count(of)}: ms`);
  return section('Mounting', [
    'Milliseconds an element from being made to laid out, and bytes of JavaScript heap an element.',
    table(['element', ...times, '1,000: to bare Lit', '1,000: heap', 'given back on removal'], rows),
  ]);
}

export function tooltipSection(openings: Record<string, Opening[]>): string {
  function timesOf(entry: string, what: keyof Opening): number[] {
    return (openings[entry] ?? []).map((opening) => opening[what]);
  }

  const rows = Object.keys(openings).map((entry) => [
    nameOf(entry),
    ...compared(timesOf(entry, 'cold'), timesOf(BARE_LIT, 'cold')),
    ...compared(timesOf(entry, 'warm'), timesOf(BARE_LIT, 'warm')),
  ]);
  return section('Opening the explanation', [
    'Milliseconds from the click until the panel is visible, opaque and still. Ours fetches its positioning on the first one; nobody hovered before.',
    table(['tooltip', 'cold', 'to bare Lit', 'warm', 'to bare Lit'], rows),
  ]);
}

export function journeySection(journeys: readonly Journey[]): string {
  function numbersOf(what: keyof Journey): number[] {
    return journeys.map((journey) => journey[what]);
  }

  return section('One journey by popup', [
    'Milliseconds, medians.',
    table(
      ['what', 'median (middle half)'],
      [
        ['the click until `window.open` is called', summary(numbersOf('ask'))],
        ["the click until the window is open (most of it the browser's own)", summary(numbersOf('open'))],
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
    'Milliseconds of main-thread work in a second.',
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

function section(title: string, paragraphs: readonly string[]): string {
  return [`## ${title}`, ...paragraphs].map((paragraph) => `${paragraph}\n`).join('\n');
}

/** The first column is text, the others are numbers. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, column) => (column === 0 ? '---' : '--:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
