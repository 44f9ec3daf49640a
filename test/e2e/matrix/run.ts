/**
 * Walks the whole matrix, every cell in every engine: `npm run test:matrix -- --only "full page"`, `BROWSERS=firefox`,
 * `--part 2/8` for one of eight parts, `--jobs 2` for so many browsers at a time, `--headed` to look on. What was found is kept
 * in .tmp/matrix/ as long as the build is the same, and docs/matrix.md is written from it; with `--only` it is not written.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ENGINES, type Engine, findBrowsers, lackIsFailure } from '../../../scripts/browsers.js';
import { messageOf } from '../driver.js';
import { startServers, TestBed } from '../test-bed.js';
import { cannot, every, nameOf, type Walked } from './cells.js';
import { type Found, type Part, report } from './report.js';
import { walk } from './walk.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const kept = join(root, '.tmp/matrix');
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    part: { type: 'string', default: '1/1' },
    jobs: { type: 'string', default: '1' },
    headed: { type: 'boolean', default: false },
  },
});

const built = join(root, 'dist/cdn/integrity.json');
if (!existsSync(built)) throw new Error('there is no dist/ to test: npm run build');
// The names of all built files with their sums: what was found with another build says nothing about this one.
const build = createHash('sha256').update(readFileSync(built)).digest('hex').slice(0, 16);
const wanted = every.filter((cell) => !values.only || nameOf(cell).includes(values.only)).filter(isInPart(values.part));

/** Every so manieth. Where that is no multiple of eight, each part has something of everything that a page does. */
function isInPart(part: string): (_: unknown, at: number) => boolean {
  const [, which = '', count = ''] = /^(\d+)\/(\d+)$/.exec(part) ?? [];
  if (!(Number(which) >= 1 && Number(which) <= Number(count))) throw new Error(`--part is like 2/8, not ${part}`);
  return (_, at) => at % Number(count) === Number(which) - 1;
}

async function walkAll(engine: Engine): Promise<Found> {
  const found: Found = { version: '', passed: [], failed: {}, again: {} };
  const servers = await startServers();
  const queue = wanted.filter((cell) => !cannot(engine, cell));
  const worker = async () => {
    const bed = new TestBed(engine, { headless: !values.headed, servers });
    for (let cell = queue.shift(); cell; cell = queue.shift()) await walkCell(bed, cell, found);
    await bed.close();
  };
  await Promise.all(Array.from({ length: Math.max(1, Number(values.jobs) || 1) }, worker));
  await servers.close();
  return inOrder(found);
}

async function walkCell(bed: TestBed, cell: Walked, found: Found): Promise<void> {
  const name = nameOf(cell);
  let { seconds, error } = await bed.walk({ name, run: walk(cell) });
  found.version ||= bed.version;
  if (error) {
    // Engines crash and drivers lose tabs on a loaded machine: once more in a fresh browser, said aloud and written down.
    found.again[name] = shortMessageOf(error);
    console.log(`? ${bed.engine} ${name} (${seconds} s), once more: ${found.again[name]}`);
    ({ seconds, error } = await bed.walk({ name, run: walk(cell) }));
  }
  if (!error) {
    found.passed.push(name);
    return;
  }
  found.failed[name] = shortMessageOf(error);
  console.log(`✗ ${bed.engine} ${name} (${seconds} s): ${found.failed[name]}`);
}

/** In the matrix's order, whichever browser was done first. */
function inOrder({ version, passed, failed, again }: Found): Found {
  const order = every.map(nameOf);
  const at = (name: string) => order.indexOf(name);
  const sorted = (reasons: Found['failed']) =>
    Object.fromEntries(Object.entries(reasons).sort(([a], [b]) => at(a) - at(b)));
  return {
    version,
    passed: [...passed].sort((a, b) => at(a) - at(b)),
    failed: sorted(failed),
    again: sorted(again),
  };
}

function shortMessageOf(error: unknown): string {
  return messageOf(error).replace(/\s+/g, ' ').slice(0, 300);
}

/** Said, never passed over. */
function sayWhatCannot(engine: Engine): void {
  const cells = wanted.filter((cell) => cannot(engine, cell));
  for (const why of new Set(cells.map((cell) => cannot(engine, cell)))) {
    console.log(`— ${engine}: not walked: ${why}:`);
    for (const cell of cells.filter((one) => cannot(engine, one) === why)) console.log(`    ${nameOf(cell)}`);
  }
}

/** Walks all that is wanted and keeps what was found; how many cells failed. */
async function walkEngine(engine: Engine): Promise<number> {
  sayWhatCannot(engine);
  const start = performance.now();
  const found = await walkAll(engine);
  const [good, bad] = [found.passed.length, Object.keys(found.failed).length];
  const seconds = Math.round((performance.now() - start) / 1000);
  const rest = `${wanted.length - good - bad} not walked, ${Object.keys(found.again).length} tried twice`;
  const counts = `${wanted.length} cells, ${good} passed, ${bad} failed, ${rest}`;
  console.log(`${engine} ${found.version}: ${counts}, ${seconds} s`);
  mkdirSync(kept, { recursive: true });
  writeFileSync(fileOf(engine), JSON.stringify({ build, found: merged(keptOf(engine), found) }));
  return bad;
}

/** What was found last counts. */
function merged(before: Found | undefined, now: Found): Found {
  if (!before) return now;
  const isAnew = (name: string) => now.passed.includes(name) || name in now.failed;
  const old = (reasons: Found['failed']) =>
    Object.fromEntries(Object.entries(reasons).filter(([name]) => !isAnew(name)));
  return inOrder({
    version: now.version || before.version,
    passed: [...before.passed.filter((name) => !isAnew(name)), ...now.passed],
    failed: { ...old(before.failed), ...now.failed },
    again: { ...old(before.again), ...now.again },
  });
}

function fileOf(engine: Engine): string {
  return join(kept, `${engine}.json`);
}

/** What was found with the same build. */
function keptOf(engine: Engine): Found | undefined {
  if (!existsSync(fileOf(engine))) return undefined;
  const one: { build: string; found: Found } = JSON.parse(readFileSync(fileOf(engine), 'utf8'));
  return one.build === build ? one.found : undefined;
}

let failures = 0;
const lacking = new Map<Engine, string>();
for (const found of findBrowsers()) {
  if (!('reason' in found)) {
    failures += await walkEngine(found.engine);
    continue;
  }
  lacking.set(found.engine, found.reason);
  if (lackIsFailure()) failures += wanted.length;
  console.log(`— ${found.engine}: all ${wanted.length} cells not walked: ${found.reason}`);
}

if (!values.only) {
  mkdirSync(join(root, 'docs'), { recursive: true });
  writeFileSync(join(root, 'docs/matrix.md'), report(ENGINES.map(partOf)));
}

function partOf(engine: Engine): Part {
  const found = keptOf(engine);
  if (found && !lacking.has(engine)) return { engine, found };
  return { engine, reason: lacking.get(engine) ?? 'left out of the run that wrote this' };
}

// Exit and not exitCode: a browser that does not die must not keep the run alive.
process.exit(failures > 0 ? 1 : 0);
