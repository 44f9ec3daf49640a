// @ts-check
/**
 * Walks the whole matrix, every cell in every engine: `npm run test:matrix -- --only "full page"`, `BROWSERS=firefox`,
 * `--jobs 2` for so many browsers at a time, `--headed` to look on. A whole engine's outcome is kept in .tmp/matrix/, and docs/matrix.md
 * is written from all that were found with the same build; with `--only` nothing is written.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ENGINES, findBrowsers, lackIsFailure } from '../../../scripts/browsers.js';
import { openBench, startServers } from '../bench.js';
import { cannot, every, nameOf } from './cells.js';
import { report } from './report.js';
import { walk } from './walk.js';

/** @typedef {import('../../../scripts/browsers.js').Engine} Engine */
/** @typedef {import('./report.js').Found} Found */

const root = fileURLToPath(new URL('../../../', import.meta.url));
const kept = join(root, '.tmp/matrix');
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    jobs: { type: 'string', default: '1' },
    headed: { type: 'boolean', default: false },
  },
});

const built = join(root, 'dist/cdn/integrity.json');
if (!existsSync(built)) throw new Error('there is no dist/ to test: npm run build');
// The names of all built files with their sums: what was found with another build says nothing about this one.
const build = createHash('sha256').update(readFileSync(built)).digest('hex').slice(0, 16);
const wanted = every.filter((cell) => !values.only || nameOf(cell).includes(values.only));

/** @param {Engine} engine @returns {Promise<Found>} */
async function walkAll(engine) {
  /** @type {Found} */
  const found = { version: '', passed: [], failed: {}, again: {} };
  const servers = await startServers();
  const queue = wanted.filter((cell) => !cannot(engine, cell));
  const worker = async () => {
    const bench = openBench(engine, { headless: !values.headed, servers });
    for (let cell = queue.shift(); cell; cell = queue.shift()) {
      const name = nameOf(cell);
      let { seconds, error } = await bench.walk({ name, run: walk(cell) });
      found.version ||= bench.version();
      if (error) {
        // Engines crash and drivers lose tabs on a loaded machine: once more in a fresh browser, said aloud and written down.
        console.log(`? ${engine} ${name} (${seconds} s), once more: ${messageOf(error)}`);
        found.again[name] = messageOf(error);
        ({ seconds, error } = await bench.walk({ name, run: walk(cell) }));
      }
      if (error) {
        found.failed[name] = messageOf(error);
        console.log(`✗ ${engine} ${name} (${seconds} s): ${messageOf(error)}`);
      } else found.passed.push(name);
    }
    await bench.close();
  };
  await Promise.all(Array.from({ length: Math.max(1, Number(values.jobs) || 1) }, worker));
  await servers.close();
  // In the matrix's order, whichever browser was done first.
  const order = every.map(nameOf);
  const at = (/** @type {string} */ name) => order.indexOf(name);
  found.passed.sort((a, b) => at(a) - at(b));
  for (const key of /** @type {const} */ (['failed', 'again'])) {
    found[key] = Object.fromEntries(Object.entries(found[key]).sort(([a], [b]) => at(a) - at(b)));
  }
  return found;
}

/** @param {unknown} error */
function messageOf(error) {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\s+/g, ' ').slice(0, 300);
}

/** Said, never passed over. @param {Engine} engine */
function sayWhatCannot(engine) {
  const cells = wanted.filter((cell) => cannot(engine, cell));
  for (const why of new Set(cells.map((cell) => cannot(engine, cell)))) {
    console.log(`— ${engine}: not walked: ${why}:`);
    for (const cell of cells.filter((one) => cannot(engine, one) === why)) console.log(`    ${nameOf(cell)}`);
  }
}

let failures = 0;
/** @type {Map<Engine, string>} */
const lacking = new Map();
for (const { engine, ...how } of findBrowsers()) {
  if ('reason' in how) {
    lacking.set(engine, String(how.reason));
    if (lackIsFailure()) failures += wanted.length;
    console.log(`— ${engine}: all ${wanted.length} cells not walked: ${how.reason}`);
    continue;
  }
  sayWhatCannot(engine);
  const start = performance.now();
  const found = await walkAll(engine);
  const [good, bad] = [found.passed.length, Object.keys(found.failed).length];
  failures += bad;
  const seconds = Math.round((performance.now() - start) / 1000);
  const again = Object.keys(found.again).length;
  const rest = `${wanted.length - good - bad} not walked, ${again} tried twice`;
  const counts = `${wanted.length} cells, ${good} passed, ${bad} failed, ${rest}`;
  console.log(`${engine} ${found.version}: ${counts}, ${seconds} s`);
  if (wanted.length < every.length) continue;
  mkdirSync(kept, { recursive: true });
  writeFileSync(join(kept, `${engine}.json`), JSON.stringify({ build, found }));
}

if (wanted.length === every.length) {
  mkdirSync(join(root, 'docs'), { recursive: true });
  writeFileSync(join(root, 'docs/matrix.md'), report(ENGINES.map(partOf)));
}

/** @param {Engine} engine */
function partOf(engine) {
  const file = join(kept, `${engine}.json`);
  const one = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  if (one?.build === build && !lacking.has(engine)) return { engine, found: one.found };
  return { engine, reason: lacking.get(engine) ?? 'left out of the run that wrote this' };
}

// Exit and not exitCode: a browser that does not die must not keep the run alive.
process.exit(failures > 0 ? 1 : 0);
