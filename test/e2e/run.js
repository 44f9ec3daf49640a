// @ts-check
/**
 * Runs every test/e2e/*.journey.js in each engine: `npm run test:e2e -- --only "some text"`, `BROWSERS=firefox`,
 * `--headed` to look on. Each journey gets a fresh profile and servers of its own.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { findBrowsers, lackIsFailure } from '../../scripts/browsers.js';
import { openBench } from './bench.js';
import { journeys } from './driver.js';

const here = dirname(fileURLToPath(import.meta.url));

const { values } = parseArgs({ options: { only: { type: 'string' }, headed: { type: 'boolean', default: false } } });
const counts = { passed: 0, failed: 0, skipped: 0, notes: /** @type {string[]} */ ([]) };

const files = readdirSync(here).filter((name) => name.endsWith('.journey.js'));
for (const file of files.sort()) {
  const module = await import(pathToFileURL(join(here, file)).href);
  if (Array.isArray(module.default)) journeys.push(...module.default);
}
const wanted = journeys.filter(({ name }) => !values.only || name.includes(values.only));

// Side by side: a journey mostly waits, for pages, polls and clocks.
await Promise.all(
  (wanted.length > 0 ? findBrowsers() : []).map((found) => {
    if (!('reason' in found)) return runIn(found.engine);
    const outcome = lackIsFailure() ? 'failed' : 'skipped';
    counts[outcome] += wanted.length;
    counts.notes.push(`${found.engine}: ${found.reason}`);
    console.log(`- ${found.engine}: all ${wanted.length} ${outcome}: ${found.reason}`);
    return undefined;
  }),
);

/** @param {import('../../scripts/browsers.js').Engine} engine */
async function runIn(engine) {
  const bench = openBench(engine, { headless: !values.headed });
  for (const journey of wanted) {
    if (journey.engines && !journey.engines.includes(engine)) {
      if (!journey.why) throw new Error(`"${journey.name}" is not for ${engine} and does not say why`);
      console.log(`- ${engine} ${journey.name}: not here: ${journey.why}`);
      continue;
    }
    let { seconds, error } = await bench.walk(journey);
    if (error) {
      // Engines crash and drivers lose tabs on a loaded machine: once more in a fresh browser, and said aloud.
      console.log(
        `? ${engine} ${journey.name} (${seconds} s), once more: ${error instanceof Error ? error.message : error}`,
      );
      ({ seconds, error } = await bench.walk(journey));
    }
    counts[error ? 'failed' : 'passed'] += 1;
    console.log(`${error ? '✗' : '✓'} ${engine} ${journey.name} (${seconds} s)`);
    if (error) console.log(error instanceof Error ? error.stack : error);
  }
  await bench.close();
}

if (process.env.TEST_COUNTS) {
  mkdirSync(dirname(process.env.TEST_COUNTS), { recursive: true });
  writeFileSync(process.env.TEST_COUNTS, `${JSON.stringify(counts)}\n`);
}
console.log(`journeys: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
// Exit and not exitCode: a browser that does not die must not keep the run alive.
process.exit(counts.failed > 0 ? 1 : 0);
