// @ts-check
/**
 * `npm test`: everything, in order, with one count at the end. `node scripts/test.js lint types` does only the steps named.
 * BROWSERS=chromium,firefox leaves engines out, and says so by running fewer tests.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ passed: number, failed: number, skipped: number, notes?: string[] }} Counts */

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'sca-consent-test-'));

/** A package's own command, run by this Node and not by a shell. @param {string} path */
const bin = (path) => join(root, 'node_modules', path);

/** @param {string} folder @param {string} ending */
const filesIn = (folder, ending) =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(folder, entry.name))
    .sort();

/** @param {string[]} args @param {Record<string, string>} [env] @returns {Promise<number>} */
function node(args, env = {}) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' });
    child.once('error', (error) => {
      console.error(error);
      done(1);
    });
    child.once('exit', (code) => done(code ?? 1));
  });
}

/** One command, one count. @param {...string[]} commands */
const check =
  (...commands) =>
  async () => {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const args of commands) counts[(await node(args)) === 0 ? 'passed' : 'failed'] += 1;
    return counts;
  };

/** A runner that writes its counts where TEST_COUNTS says. @param {string} name @param {string[]} args @param {Record<string, string>} [env] */
const counted = (name, args, env) => async () => {
  const file = join(scratch, `${name}.json`);
  const code = await node(args, { ...env, TEST_COUNTS: file });
  return settle(code, /** @type {Counts} */ (JSON.parse(readFileSync(file, 'utf8'))));
};

/** node:test over files; its TAP ends with the counts. @param {string} name @param {() => string[]} files */
const nodeTests = (name, files) => async () => {
  const file = join(scratch, `${name}.tap`);
  const reporters = ['spec', 'stdout', 'tap', file].map((value, index) =>
    index % 2 === 0 ? `--test-reporter=${value}` : `--test-reporter-destination=${value}`,
  );
  const code = await node(['--import', 'tsx', '--test', ...reporters, ...files()]);
  const tap = readFileSync(file, 'utf8');
  /** @param {string} word */
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  return settle(code, {
    passed: count('pass'),
    failed: count('fail') + count('cancelled'),
    skipped: count('skipped') + count('todo'),
  });
};

/** A runner that ended badly has failed, whatever it counted. @param {number} code @param {Counts} counts @returns {Counts} */
const settle = (code, counts) => (code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts);

const tsc = bin('typescript/bin/tsc');

/** @type {[name: string, run: () => Promise<Counts>][]} */
const steps = [
  ['lint', check([bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'])],
  ['types', check([tsc, '-p', '.'], [tsc, '-p', 'tsconfig.node.json'], [tsc, '-p', 'tsconfig.demo.json'])],
  ['build', check(['scripts/build.js'])],
  ['manifest', check(['scripts/manifest.js', '--check'])],
  [
    'package',
    nodeTests('package', () => [
      'test/rooms.test.ts',
      ...filesIn('test/package', '.test.ts'),
      ...filesIn('test/e2e/matrix', '.test.ts'),
    ]),
  ],
  ['security', nodeTests('security', () => filesIn('test/security', '.test.ts'))],
  ['unit', counted('unit', [bin('@web/test-runner/dist/bin.js')])],
  [
    'stand-in',
    counted('stand-in', [bin('@web/test-runner/dist/bin.js'), '--stand-in', '--files', 'test/element/*.test.ts'], {
      BROWSERS: 'chromium',
    }),
  ],
  ['e2e', counted('e2e', ['--import', 'tsx', 'test/e2e/run.ts'])],
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !steps.some(([step]) => step === name));
if (unknown.length > 0)
  throw new Error(`the steps are ${steps.map(([name]) => name).join(', ')}, not ${unknown.join(', ')}`);

const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const table = [];
for (const [name, run] of steps) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n── ${name} ${'─'.repeat(76 - name.length)}`);
  const start = performance.now();
  const counts = await run().catch((error) => {
    console.error(error);
    return /** @type {Counts} */ ({ passed: 0, failed: 1, skipped: 0 });
  });
  for (const outcome of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[outcome] += counts[outcome];
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  table.push(`${name.padEnd(10)}${summary(counts)} (${seconds} s)`);
  for (const note of counts.notes ?? []) table.push(`${''.padEnd(10)}${note}`);
}
rmSync(scratch, { recursive: true, force: true });

/** @param {Counts} counts */
function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

console.log(`\n${table.join('\n')}\n\n${summary(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
