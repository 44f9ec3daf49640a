/**
 * `npm run bench`: our build and its peers, one after the other in one run, in headless Chromium. Writes
 * docs/performance.md and its pictures. Read the ratios: every number comes from this machine at this hour, and only what was measured
 * beside it can be held against it. For a quick look `--runs 5`, or `--only bytes --only tooltip`; nothing is written then,
 * unless `--write` says so.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Bench, openBench } from './bench.js';
import { type Bytes, buildEntries } from './build.js';
import { type Chart, drawChart, schemes } from './chart.js';
import { chartsOf } from './figures.js';
import { measureAllBytes } from './measures/bytes.js';
import { measureFirstPaint } from './measures/first-paint.js';
import { measureJourneys } from './measures/journey.js';
import { measureMounting } from './measures/mounting.js';
import { measureNpm } from './measures/npm.js';
import { measurePress } from './measures/press.js';
import { writeSameNodes } from './measures/same-nodes.js';
import { measureThousand } from './measures/thousand.js';
import { measureTooltip } from './measures/tooltip.js';
import { documentOf } from './report.js';
import type { MeasureName, Results } from './results.js';

const USUAL_RUNS = 15;

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..');

/** In the order in which they are made. */
const measures: {
  [Name in MeasureName]-?: (bench: Bench, entries: Record<string, Bytes>) => Results[Name] | Promise<Results[Name]>;
} = {
  bytes: (_, entries) => measureAllBytes(entries, join(root, 'dist/cdn')),
  npm: measureNpm,
  'first-paint': measureFirstPaint,
  mounting: measureMounting,
  tooltip: measureTooltip,
  press: measurePress,
  journey: measureJourneys,
  thousand: measureThousand,
};

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: String(USUAL_RUNS) },
    only: { type: 'string', multiple: true, default: [] },
    write: { type: 'boolean', default: false },
  },
});
const unknown = values.only.filter((name) => !(name in measures));
if (unknown.length > 0) throw new Error(`--only knows ${Object.keys(measures).join(', ')}, not ${unknown.join(', ')}`);

/** The peers are no dependencies of the project: they are fetched when they are first wanted. */
function installPeers(): void {
  if (existsSync(join(here, 'node_modules/rollup'))) return;
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
}

function buildElement(): void {
  execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'ignore' });
}

/** Makes the measures that are wanted: all of them where none is named. */
async function measureAll(bench: Bench, wanted: readonly string[]): Promise<Results> {
  const entries = await buildEntries();
  await writeSameNodes(bench);
  const results: Results = {};
  for (const [name, measure] of Object.entries(measures)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(name);
    Object.assign(results, { [name]: await measure(bench, entries) });
  }
  return results;
}

function oneMinuteLoad(): number {
  return loadavg()[0] ?? 0;
}

/** The page, and its pictures in light and in dark. */
function writeReport(text: string, charts: Record<string, Chart>): void {
  writeFileSync(join(root, 'docs/performance.md'), text);
  for (const [name, chart] of Object.entries(charts)) {
    for (const scheme of schemes)
      writeFileSync(join(root, `docs/images/${name}-${scheme}.svg`), drawChart(chart, scheme));
  }
}

installPeers();
buildElement();
const loadBefore = oneMinuteLoad();
const bench = await openBench(Number(values.runs));
const results = await measureAll(bench, values.only);
const charts = chartsOf(results, bench.runs);
const text = documentOf(results, {
  browser: await bench.browser.version(),
  peers: JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')).dependencies,
  loads: [loadBefore, oneMinuteLoad()],
  cores: availableParallelism(),
  runs: bench.runs,
  charts,
  notes: readFileSync(join(here, 'notes.md'), 'utf8'),
});
await bench.close();
console.log(text);
const isWhole = bench.runs === USUAL_RUNS && values.only.length === 0;
if (isWhole || values.write) writeReport(text, charts);
process.exit(0);
