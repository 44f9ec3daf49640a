/**
 * `npm run test:security`: everything that a security reviewer asks for, with its figures at the end. `--quick` tries less.
 * Hostile input, the same bytes twice and the small load are in `npm test` too, and so are the journeys.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { faults, lacks } from '../e2e/faulty-host.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const quick = process.argv.includes('--quick');
let failed = 0;

interface Ran {
  readonly ok: boolean;
  readonly out: string;
}

const figures: string[] = [];

/** A step of its own process: whether all was well, and what it printed. */
function run(what: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Ran {
  console.log(`\n── ${what} ${'─'.repeat(Math.max(0, 74 - what.length))}`);
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 100_000_000,
  });
  console.log(stdout.trimEnd());
  if (status !== 0) failed += 1;
  return { ok: status === 0, out: stdout };
}

const hostile = ['input', 'return'].map((what) => `test/security/hostile-${what}.test.ts`);
const input = run('hostile input', ['--test', ...hostile], { CASES: quick ? '2000' : '20000' });
const tried = [...input.out.matchAll(/(\d+) cases tried/g)].reduce((sum, [, cases]) => sum + Number(cases), 0);
figures.push(`hostile input: ${tried} cases tried, ${input.ok ? 'none' : 'some'} taken wrongly`);

const journeys = ['secrets', 'every state', 'fault', 'without something', 'frozen'].map((only) =>
  run(`journeys: ${only}`, ['test/e2e/run.ts', '--only', only]),
);
const walked = journeys.map(({ out }) => Number(/journeys: (\d+) passed/.exec(out)?.[1] ?? 0));
figures.push(
  `faults: ${Object.keys(faults).length} of initiate, ${Object.keys(faults).length} of status, ${Object.keys(lacks).length} of the browser, in each engine: ${journeys.slice(2).every(({ ok }) => ok) ? 'all' : 'not all'} survived`,
);
figures.push(
  `policy: ${journeys[1]?.ok ? 'violations 0' : 'violations'} in every state; secrets: ${journeys[0]?.ok ? 'none' : 'some'} found where they must not be`,
);
figures.push(`journeys walked: ${walked.reduce((sum, one) => sum + one, 0)}`);

const load = run('load', ['--test', 'test/security/load.test.ts'], quick ? {} : { LOAD: 'large' });
figures.push(
  `load: ${/load: ([^,]+, [^,]+)/.exec(load.out)?.[1] ?? '?'}: ${load.ok ? 'leaks 0' : 'something is left behind'}`,
);

const chain = run('supply chain', ['--test', 'test/security/supply-chain.test.ts']);
figures.push(`supply chain: two builds ${chain.ok ? 'the same bytes' : 'differ, or what is inside is not said'}`);

// The registry may not answer: that is said, and is no finding.
function audit(): number | undefined {
  const npm = process.env.npm_execpath;
  if (!npm) return undefined;
  const { stdout } = spawnSync(process.execPath, [npm, 'audit', '--omit=dev', '--json'], {
    cwd: root,
    encoding: 'utf8',
  });
  try {
    return JSON.parse(stdout).metadata.vulnerabilities.total;
  } catch {
    return undefined;
  }
}

const found = audit();
if (found) failed += 1;
figures.push(
  found === undefined ? 'npm audit: no answer from the registry' : `npm audit, runtime dependencies: ${found} found`,
);

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
console.log(
  `\nsecurity, sca-consent ${version}\n  ${figures.join('\n  ')}\n\n${failed ? `${failed} parts failed` : 'all parts passed'}`,
);
process.exit(failed ? 1 : 0);
