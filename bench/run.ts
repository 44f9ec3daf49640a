/**
 * `npm run bench`: our build and its peers, one after the other in one run, in headless Chromium. Writes
 * docs/performance.md and its pictures. Read the ratios: every number comes from this machine at this hour, and only what was measured
 * beside it can be held against it. For a quick look `--runs 5`, or `--only bytes --only tooltip`; nothing is written then.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Bench, openBench } from './bench.js';
import { type Bytes, buildEntries } from './build.js';
import { type Chart, drawChart, schemes } from './chart.js';
import { measureAllBytes } from './measures/bytes.js';
import { measureFirstPaint } from './measures/first-paint.js';
import { measureJourneys } from './measures/journey.js';
import { measureMounting } from './measures/mounting.js';
import { writeSameNodes } from './measures/same-nodes.js';
import { measureThousand } from './measures/thousand.js';
import { measureTooltip } from './measures/tooltip.js';
import {
  bytesChart,
  bytesSection,
  documentOf,
  firstPaintChart,
  firstPaintSection,
  journeySection,
  mountingSection,
  thousandSection,
  tooltipSection,
} from './report.js';

const USUAL_RUNS = 15;

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..');

/** What docs/performance.md begins with, by the pictures' names. */
const charts: Record<string, Chart> = {};

function reportBytes(_: Bench, entries: Record<string, Bytes>): string {
  const result = measureAllBytes(entries, join(root, 'dist/cdn'));
  charts.bytes = bytesChart(result);
  return bytesSection(result);
}

async function reportFirstPaint(bench: Bench): Promise<string> {
  const result = await measureFirstPaint(bench);
  charts['first-paint'] = firstPaintChart(result, bench.runs);
  return firstPaintSection(result, bench.runs);
}

/** Each measure's section of the report, in order. */
const measures: Record<string, (bench: Bench, entries: Record<string, Bytes>) => Promise<string> | string> = {
  bytes: reportBytes,
  'first-paint': reportFirstPaint,
  mounting: async (bench) => mountingSection(await measureMounting(bench)),
  tooltip: async (bench) => tooltipSection(await measureTooltip(bench)),
  journey: async (bench) => journeySection(await measureJourneys(bench)),
  thousand: async (bench) => thousandSection(await measureThousand(bench)),
};

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: String(USUAL_RUNS) },
    only: { type: 'string', multiple: true, default: [] },
  },
});
const unknown = values.only.filter((name) => !(name in measures));
if (unknown.length > 0) throw new Error(`--only knows ${Object.keys(measures).join(', ')}, not ${unknown.join(', ')}`);

/** The peers are no dependencies of the project: they are fetched when they are first wanted. */
function installPeers(): void {
  if (existsSync(join(here, 'node_modules/lit'))) return;
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
}

function buildElement(): void {
  execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'ignore' });
}

/** The page, and its pictures in light and in dark. */
function writeReport(): void {
  writeFileSync(join(root, 'docs/performance.md'), text);
  for (const [name, chart] of Object.entries(charts)) {
    for (const scheme of schemes)
      writeFileSync(join(root, `docs/images/${name}-${scheme}.svg`), drawChart(chart, scheme));
  }
}

installPeers();
buildElement();
const entries = await buildEntries();
const bench = await openBench(Number(values.runs));
await writeSameNodes(bench);

const sections: string[] = [];
for (const [name, measure] of Object.entries(measures)) {
  if (values.only.length > 0 && !values.only.includes(name)) continue;
  console.log(name);
  sections.push(await measure(bench, entries));
}

const text = documentOf(sections, {
  browser: await bench.browser.version(),
  peers: JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')).dependencies,
  notes: readFileSync(join(here, 'notes.md'), 'utf8'),
  charts,
});
await bench.close();
console.log(text);
const isWhole = bench.runs === USUAL_RUNS && values.only.length === 0;
if (isWhole) writeReport();
process.exit(0);
