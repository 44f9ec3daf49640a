/**
 * Runs every test/e2e/*.journey.ts in each engine: `npm run test:e2e -- --only "some text"`, `--file main-job`,
 * `BROWSERS=firefox`, `--headed` to look on. Each journey gets a fresh profile and servers of its own.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type Engine, findBrowsers, lackIsFailure } from '../../scripts/browsers.js';
import { messageOf } from './driver.js';
import { type Journey, journeys } from './journey.js';
import { TestBed } from './test-bed.js';

/** Browsers of each engine at a time. More would fill two cores, and what times out then is not the element. */
const LANES = 2;

const here = dirname(fileURLToPath(import.meta.url));

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    file: { type: 'string', default: '' },
    headed: { type: 'boolean', default: false },
  },
});
const counts = { passed: 0, failed: 0, skipped: 0, notes: [] as string[] };

// A journey's file registers what is in it.
const files = readdirSync(here).filter((name) => name.endsWith('.journey.ts') && name.startsWith(values.file));
for (const file of files.sort()) await import(pathToFileURL(join(here, file)).href);
const wanted = journeys.filter(({ name }) => !values.only || name.includes(values.only));

// Side by side: a journey mostly waits, for pages, polls and clocks.
await Promise.all((wanted.length > 0 ? findBrowsers() : []).map(runWhereFound));

async function runWhereFound(found: ReturnType<typeof findBrowsers>[number]): Promise<void> {
  if (!('reason' in found)) return runIn(found.engine);
  const outcome = lackIsFailure() ? 'failed' : 'skipped';
  counts[outcome] += wanted.length;
  counts.notes.push(`${found.engine}: ${found.reason}`);
  console.log(`- ${found.engine}: all ${wanted.length} ${outcome}: ${found.reason}`);
}

async function runIn(engine: Engine): Promise<void> {
  const waiting = wanted.filter((journey) => {
    const isHere = isFor(journey, engine);
    if (!isHere) console.log(`- ${engine} ${journey.name}: not here: ${journey.why}`);
    return isHere;
  });
  await Promise.all(Array.from({ length: LANES }, () => runThrough(waiting, engine)));
}

/** Takes one journey after the other from those that nobody has begun, in a browser of its own. */
async function runThrough(waiting: Journey[], engine: Engine): Promise<void> {
  const bed = new TestBed(engine, { headless: !values.headed });
  for (let journey = waiting.shift(); journey; journey = waiting.shift()) await runOne(bed, journey, engine);
  await bed.close();
}

function isFor({ name, engines, why }: Journey, engine: Engine): boolean {
  if (!engines || engines.includes(engine)) return true;
  if (!why) throw new Error(`"${name}" is not for ${engine} and does not say why`);
  return false;
}

async function runOne(bed: TestBed, journey: Journey, engine: Engine): Promise<void> {
  let { seconds, error } = await bed.walk(journey);
  if (error) {
    // Engines crash and drivers lose tabs on a loaded machine: once more in a fresh browser, and said aloud.
    console.log(`? ${engine} ${journey.name} (${seconds} s), once more: ${messageOf(error)}`);
    ({ seconds, error } = await bed.walk(journey));
  }
  counts[error ? 'failed' : 'passed'] += 1;
  console.log(`${error ? '✗' : '✓'} ${engine} ${journey.name} (${seconds} s)`);
  if (error) console.log(error instanceof Error ? error.stack : error);
}

if (process.env.TEST_COUNTS) {
  mkdirSync(dirname(process.env.TEST_COUNTS), { recursive: true });
  writeFileSync(process.env.TEST_COUNTS, `${JSON.stringify(counts)}\n`);
}
console.log(`journeys: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
// Exit and not exitCode: a browser that does not die must not keep the run alive.
process.exit(counts.failed > 0 ? 1 : 0);
