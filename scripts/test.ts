/**
 * `npm test`: everything, with one count at the end. `npm test -- lint types` does only the steps named. `npm run test:quick` does
 * the short list below, in Chromium. BROWSERS=chromium,firefox leaves engines out, and says so by running fewer tests.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { askedEngines, type Engine, findBrowsers, lackIsFailure } from './browsers.js';

const outcomes = ['passed', 'failed', 'skipped'] as const;

interface Counts extends Record<(typeof outcomes)[number], number> {
  /** What a reader of the table should know, a line each. */
  readonly notes?: readonly string[];
}

interface Step {
  readonly name: string;
  run(say: Say): Promise<Counts>;
}

/** Steps that run one after the other. */
type Chain = readonly Step[];

/** Chains that run side by side: they need what the groups before have made, and nothing of each other. */
type Group = readonly Chain[];

/** What a command prints goes straight on where it runs alone, and is kept until its end where others run beside it. */
type Say = 'inherit' | ((text: string) => void);

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'sca-consent-test-'));
/** So that Node runs TypeScript, and finds `x.ts` where `x.js` is imported. */
const typescript = ['--import', 'tsx'];

/** A package's own command, run by this Node and not by a shell. */
function bin(path: string): string {
  return join(root, 'node_modules', path);
}

/** A script or a runner, whether it is TypeScript by now or not. */
function script(path: string): string {
  return existsSync(join(root, `${path}.ts`)) ? `${path}.ts` : `${path}.js`;
}

function testsIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.test\.[jt]s$/.test(entry.name))
    .map((entry) => join(folder, entry.name))
    .sort();
}

function node(args: readonly string[], say: Say, env: Readonly<Record<string, string>> = {}): Promise<number> {
  return new Promise((done) => {
    const stdio = say === 'inherit' ? say : 'pipe';
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio });
    if (say !== 'inherit') {
      for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', say);
    }
    child.once('error', (error) => {
      console.error(error);
      done(1);
    });
    // Not `exit`: what was printed last may still be on its way then.
    child.once('close', (code) => done(code ?? 1));
  });
}

/** A runner that ended badly has failed, whatever it counted. */
function settle(code: number, counts: Counts): Counts {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** One command, one count. */
function check(name: string, ...commands: readonly (readonly string[])[]): Step {
  async function run(say: Say): Promise<Counts> {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const args of commands) counts[(await node(args, say)) === 0 ? 'passed' : 'failed'] += 1;
    return counts;
  }
  return { name, run };
}

/** A runner in a browser, which writes its counts where TEST_COUNTS says. */
function inBrowser(kind: string, engine: Engine, ...args: readonly string[]): Step {
  const name = `${kind} ${engine}`;
  async function run(say: Say): Promise<Counts> {
    const [found] = findBrowsers([engine]);
    if (found && 'reason' in found) {
      const outcome = lackIsFailure() ? 'failed' : 'skipped';
      return { passed: 0, failed: 0, skipped: 0, notes: [found.reason], [outcome]: 1 };
    }
    const file = join(scratch, `${name}.json`);
    const code = await node([...typescript, ...args], say, { BROWSERS: engine, TEST_COUNTS: file });
    return settle(code, JSON.parse(readFileSync(file, 'utf8')) as Counts);
  }
  return { name, run };
}

/** Files of node:test; its TAP ends with the counts. */
function nodeTests(name: string, findFiles: () => readonly string[]): Step {
  async function run(say: Say): Promise<Counts> {
    const file = join(scratch, `${name}.tap`);
    const reporters = [
      ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
      ...['--test-reporter=tap', `--test-reporter-destination=${file}`],
    ];
    const code = await node([...typescript, '--test', ...reporters, ...findFiles()], say);
    const tap = readFileSync(file, 'utf8');
    const count = (word: string) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
    return settle(code, {
      passed: count('pass'),
      failed: count('fail') + count('cancelled'),
      skipped: count('skipped') + count('todo'),
    });
  }
  return { name, run };
}

const biome = bin('@biomejs/biome/bin/biome');
const tsc = bin('typescript/bin/tsc');
const wtr = bin('@web/test-runner/dist/bin.js');

function unitTests(engine: Engine): Step {
  return inBrowser('unit', engine, wtr, '--config', 'web-test-runner.config.ts');
}

function journeys(engine: Engine, ...options: readonly string[]): Step {
  return inBrowser('e2e', engine, script('test/e2e/run'), ...options);
}

const first: Group = [
  [check('lint', [biome, 'check', '--error-on-warnings', '.'])],
  [check('types', [tsc, '-p', 'tsconfig.json'], [tsc, '-p', 'tsconfig.node.json'])],
  [check('build', [...typescript, 'scripts/build.ts'], [...typescript, 'demo/build.ts'])],
];

/** What needs no browser, or its own for a moment. */
const inNode: Chain = [
  check('manifest', [...typescript, 'scripts/manifest.ts', '--check']),
  nodeTests('package', () => [script('test/rooms.test'), ...testsIn('test/package'), ...testsIn('test/e2e/matrix')]),
  nodeTests('server', () => [...testsIn('test/server'), ...testsIn('test/simulator')]),
  nodeTests('security', () => testsIn('test/security')),
];

/** The engines take unlike times, and none of them waits for another. The first, Chromium, is the fastest: it can begin later. */
const groups: readonly Group[] = [
  first,
  askedEngines().map((engine, at) => [...(at === 0 ? inNode : []), unitTests(engine), journeys(engine)]),
];

/** What shows within two minutes that a change broke nothing great. */
const quick: readonly Group[] = [first, [[unitTests('chromium'), journeys('chromium', '--file', 'main-job')]]];

interface Done {
  readonly counts: Counts;
  readonly lines: readonly string[];
}

function printTitle(name: string): void {
  console.log(`\n── ${name} ${'─'.repeat(76 - name.length)}`);
}

async function runGroup(group: Group): Promise<readonly Done[]> {
  const run = group.length === 1 ? runInSight : runAside;
  return (await Promise.all(group.map((chain) => runChain(chain, run)))).flat();
}

async function runChain(chain: Chain, run: (step: Step) => Promise<Done>): Promise<readonly Done[]> {
  const done: Done[] = [];
  for (const step of chain) done.push(await run(step));
  return done;
}

function runInSight(step: Step): Promise<Done> {
  printTitle(step.name);
  return runStep(step, 'inherit');
}

/** Prints what it said when it is done. */
async function runAside(step: Step): Promise<Done> {
  let said = '';
  console.log(`${step.name} …`);
  const done = await runStep(step, (text) => {
    said += text;
  });
  printTitle(step.name);
  process.stdout.write(said);
  return done;
}

async function runStep({ name, run }: Step, say: Say): Promise<Done> {
  const start = performance.now();
  const counts = await run(say).catch((error: unknown): Counts => {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const notes = (counts.notes ?? []).map((note) => ''.padEnd(16) + note);
  return { counts, lines: [`${name.padEnd(16)}${summary(counts)} (${seconds} s)`, ...notes] };
}

function summary({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** The first word of a step's name. */
function kindOf({ name }: Step): string {
  return name.split(' ')[0] ?? name;
}

function askedGroups(): readonly Group[] {
  const asked = process.argv.slice(2);
  if (asked.includes('--quick')) {
    process.env.CHROMIUM_ALONE = 'yes';
    return quick;
  }
  const kinds = [...new Set(groups.flat(2).map(kindOf))];
  const unknown = asked.filter((kind) => !kinds.includes(kind));
  if (unknown.length > 0) throw new Error(`the steps are ${kinds.join(', ')}, not ${unknown.join(', ')}`);
  if (asked.length === 0) return groups;
  const wanted = (chain: Chain): Chain => chain.filter((step) => asked.includes(kindOf(step)));
  return groups.map((group) => group.map(wanted).filter((chain) => chain.length > 0));
}

const start = performance.now();
const total = { passed: 0, failed: 0, skipped: 0 };
const table: string[] = [];
for (const group of askedGroups()) {
  for (const { counts, lines } of await runGroup(group)) {
    for (const outcome of outcomes) total[outcome] += counts[outcome];
    table.push(...lines);
  }
}
rmSync(scratch, { recursive: true, force: true });

console.log(`\n${table.join('\n')}\n\nin ${Math.round((performance.now() - start) / 1000)} s`);
console.log(summary(total));
process.exitCode = total.failed > 0 ? 1 : 0;
