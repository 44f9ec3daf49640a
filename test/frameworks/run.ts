/**
 * `npm run test:frameworks`: packs the package, and runs one small app of each framework with it, as a project of its own:
 * installed, type-checked and built by the framework's own tools, then walked through in real browsers. The page comes from
 * the demo shop under its strict policy, the provider is on another site. `-- --only react,vue` takes some, `--keep` leaves
 * the folder, `--quick` leaves the types out, `--tarball some.tgz` takes a package that is there, `--write` writes the table of bundlers into
 * docs/frameworks.md. Nothing but the npm registry is needed.
 */
import { execFile, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startSimulator } from 'sca-consent/simulator';
import { askedEngines, type Engine, findBrowsers, lackIsFailure } from '../../scripts/browsers.js';
import { type Browser, messageOf, openBrowser } from '../e2e/driver.js';
import { startTestShop, within } from '../e2e/test-bed.js';
import { type AppServer, startAppServer } from './app-server.js';
import { type App, apps, type Build, type NamedWalk } from './apps.js';
import { assertTable, type Bundler, fillTable, type Measured, measureBundle, measureCdn } from './bundles.js';

/** A line of the table at the end. */
interface Row {
  readonly app: string;
  readonly what: string;
  readonly result: 'passed' | 'failed' | 'skipped';
  readonly seconds: number;
  readonly note?: string;
}

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const WALK_LIMIT_MS = 90_000;
/** What an app's own tools have left in its folder. */
const IGNORED =
  /node_modules|\bdist\b|\/(?:\.angular|\.next|\.nuxt|\.output|\.svelte-kit|\.astro|\.react-router|\.vinxi|build)\b/;

/** No build tells its maker of itself. */
const QUIET = { NEXT_TELEMETRY_DISABLED: '1', NUXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' };

type Mistakes = NonNullable<App['mistakes']>;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    tarball: { type: 'string' },
    keep: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const only = values.only?.split(',');
const unknown = only?.filter((name) => !apps.some((app) => app.name === name)) ?? [];
if (unknown.length > 0) throw new Error(`the apps are ${apps.map(({ name }) => name).join(', ')}, not ${unknown}`);
const wanted = apps.filter(({ name }) => !only || only.includes(name));

const scratch = mkdtempSync(join(tmpdir(), 'sca-consent-frameworks-'));
process.on('exit', () => {
  if (values.keep) console.log(`left: ${scratch}`);
  else rmSync(scratch, { recursive: true, force: true });
});
const rows: Row[] = [];
const measured: Measured[] = [];

/** What it failed by; nothing where it did not. */
async function errorOf(run: () => Promise<unknown>): Promise<unknown> {
  try {
    await run();
    return undefined;
  } catch (reason) {
    return reason ?? new Error('no reason');
  }
}

async function check(app: string, what: string, run: () => Promise<unknown>, tries = 1): Promise<boolean> {
  const start = performance.now();
  let error = await errorOf(run);
  if (error && tries > 1) {
    console.log(`? ${app}: ${what}, once more: ${messageOf(error)}`);
    error = await errorOf(run);
  }
  const seconds = (performance.now() - start) / 1000;
  rows.push({ app, what, result: error ? 'failed' : 'passed', seconds });
  console.log(`${error ? '✗' : '✓'} ${app}: ${what} (${seconds.toFixed(1)} s)`);
  if (error) console.log(error instanceof Error ? error.stack : error);
  return !error;
}

/** npm as it is, or as the npm that runs this is. */
function npm(args: readonly string[], cwd: string, env: Build['env'] = {}): Promise<string> {
  const path = process.env.npm_execpath;
  const [command, all] = path ? [process.execPath, [path, ...args]] : ['npm', [...args]];
  return new Promise((done, fail) => {
    const options = { cwd, encoding: 'utf8', maxBuffer: 2 ** 26, env: { ...process.env, ...QUIET, ...env } } as const;
    execFile(command, all, options, (error, out, err) => {
      if (error) fail(new Error(`npm ${args.join(' ')}\n${out}\n${err}`));
      else done(out);
    });
  });
}

/** The package as it would be published. */
async function pack(): Promise<string> {
  if (!existsSync(join(root, 'dist/index.d.ts'))) throw new Error('no dist/ with types: npm run build first');
  const out = await npm(['pack', '--json', '--ignore-scripts', '--pack-destination', scratch], root);
  return join(scratch, JSON.parse(out)[0].filename);
}

/** Why it cannot run on this Node; undefined: it can. */
function lackOf({ name }: App): string | undefined {
  const { engines } = JSON.parse(readFileSync(join(here, name, 'package.json'), 'utf8'));
  const least = Number(/^>=(?<major>\d+)$/.exec(engines?.node ?? '')?.groups?.major ?? 0);
  return Number.parseInt(process.versions.node, 10) < least ? `needs Node ${least}` : undefined;
}

/** A copy as somebody's own project. */
async function prepare(app: App, tarball: string): Promise<boolean> {
  const { name, builds, mistakes, shop = 'src/shop.ts', hasTests } = app;
  const lack = lackOf(app);
  if (lack) {
    rows.push({ app: name, what: 'everything', result: 'skipped', seconds: 0, note: lack });
    return false;
  }
  const folder = join(scratch, name);
  cpSync(join(here, name), folder, {
    recursive: true,
    filter: (file) => !IGNORED.test(file.slice(here.length)),
  });
  if (shop) cpSync(join(here, 'shop.ts'), join(folder, shop));
  // What the lockfile says, and the package beside.
  const quiet = ['--no-audit', '--no-fund', '--no-save', '--ignore-scripts', '--prefer-offline'];
  if (!(await check(name, 'install', () => npm(['install', ...quiet, tarball], folder)))) return false;
  let fine = values.quick || (await check(name, 'types', () => npm(['run', 'types'], folder)));
  if (mistakes && !values.quick) {
    await check(name, 'types: mistakes are found', () =>
      findMistakes(join(folder, mistakes.file), mistakes.changes, folder),
    );
  }
  for (const build of builds) {
    const note = build.script ?? build.env?.NODE_ENV;
    const isBuilt = await check(name, `build${note ? ` (${note})` : ''}`, () => buildApp(folder, build, app.isServed));
    fine &&= isBuilt;
    if (isBuilt && build.bundler) await measure(app, build.bundler, join(folder, build.to));
  }
  if (hasTests) await check(name, 'unit tests', () => npm(['test'], folder));
  return fine;
}

async function buildApp(folder: string, { to, env, script = 'build' }: Build, isServed = false): Promise<void> {
  await npm(['run', script], folder, env);
  if (isServed || to === 'dist') return;
  rmSync(join(folder, to), { recursive: true, force: true });
  renameSync(join(folder, 'dist'), join(folder, to));
}

async function measure({ name }: App, bundler: Bundler, folder: string): Promise<void> {
  await check(name, `${bundler.name}: languages and positioning are apart`, async () => {
    const size = await measureBundle(folder, dist);
    measured.push({ ...bundler, ...size, version: versionOf(name, bundler.package) });
  });
}

/** Types that let everything pass would pass too. */
async function findMistakes(file: string, changes: Mistakes['changes'], folder: string): Promise<void> {
  const right = readFileSync(file, 'utf8');
  for (const [from, to] of changes) {
    const wrong = right.replace(from, to);
    if (wrong === right) throw new Error(`${file} has no ${from}`);
    writeFileSync(file, wrong);
    const found = await errorOf(() => npm(['run', 'types'], folder));
    writeFileSync(file, right);
    if (!found) throw new Error(`${to} in place of ${from} compiles`);
  }
}

const browsers = findBrowsers(askedEngines());
const tarball = values.tarball ? resolve(values.tarball) : await pack();
const unpacked = spawnSync('tar', ['-xzf', tarball, '-C', scratch], { encoding: 'utf8' });
if (unpacked.status !== 0) throw new Error(unpacked.stderr);
const dist = join(scratch, 'package/dist');
cpSync(join(here, 'tsconfig.json'), join(scratch, 'tsconfig.json'));

const ready: App[] = [];
for (const app of wanted) if (await prepare(app, tarball)) ready.push(app);

/** One browser at a time; each walk has servers and a profile of its own. */
class Walker {
  readonly #engine: Engine;
  #browser: Browser | undefined;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async walkAll(): Promise<void> {
    for (const app of ready) {
      if (!enginesOf(app).includes(this.#engine)) continue;
      const server = app.isServed && app.walks.length > 0 ? await this.#startServer(app) : undefined;
      if (server === null) continue;
      for (const walk of app.walks) {
        // Engines crash and drivers lose tabs on a loaded machine: once more in a fresh browser, and said aloud.
        await check(app.name, `${walk.what}, ${this.#engine}`, () => this.#walk(app, walk, server), 2);
      }
      server?.close();
    }
    await this.#close();
  }

  async #startServer({ name }: App): Promise<AppServer | null> {
    let server: AppServer | null = null;
    await check(name, 'its server starts', async () => {
      server = await startAppServer(join(scratch, name));
    });
    return server;
  }

  async #walk(
    { name, allow }: App,
    { page = 'dist', file = 'index.html', walk, allow: ownAllow }: NamedWalk,
    server: AppServer | undefined,
  ): Promise<void> {
    const psp = await startSimulator();
    // The helper of the return page is the package's too.
    const folders = { '/app/': join(scratch, name, page), '/dist/': dist };
    const front = server && { front: server.answer };
    const allowed = (ownAllow ?? allow)?.(join(scratch, name)) ?? {};
    const shop = await startTestShop({ psp, folders, ...front, allow: allowed });
    const url = server ? `${shop.origin}/${file.replace('index.html', '')}` : `${shop.origin}/app/${file}`;
    try {
      const browser = await this.#freshBrowser();
      const tab = await browser.newTab();
      await within(WALK_LIMIT_MS, walk({ browser, tab, shop, psp, url }));
    } catch (error) {
      // What a failed walk leaves behind is not known.
      await this.#close();
      throw error;
    } finally {
      await shop.close();
      await psp.close();
    }
  }

  async #freshBrowser(): Promise<Browser> {
    if (this.#browser) await within(WALK_LIMIT_MS, this.#browser.fresh());
    else this.#browser = await openBrowser(this.#engine);
    return this.#browser;
  }

  async #close(): Promise<void> {
    await this.#browser?.close().catch(() => {});
    this.#browser = undefined;
  }
}

function enginesOf({ engines = ['chromium'] }: App): readonly Engine[] {
  return engines;
}

for (const found of browsers) {
  if (!('reason' in found)) {
    await new Walker(found.engine).walkAll();
    continue;
  }
  const result = lackIsFailure() ? 'failed' : 'skipped';
  for (const app of ready.filter((one) => enginesOf(one).includes(found.engine))) {
    rows.push({ app: app.name, what: found.engine, result, seconds: 0, note: found.reason });
  }
}

function versionOf(app: string, name: string): string {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(here, app, 'package.json'), 'utf8'));
  return { ...devDependencies, ...dependencies }[name];
}

function versionsOf({ name, shows }: App): string {
  return shows.map((each) => `${each} ${versionOf(name, each)}`).join(', ');
}

const docs = join(root, 'docs/frameworks.md');
if (measured.length > 0 && !values.write) {
  const what = 'docs/frameworks.md has these sizes';
  await check('bundlers', what, async () => assertTable(readFileSync(docs, 'utf8'), measured));
} else if (measured.length > 0 && count('failed') === 0) {
  writeFileSync(docs, fillTable(readFileSync(docs, 'utf8'), measured, measureCdn(dist)));
}

console.log(`\n${'app'.padEnd(14)}${'step'.padEnd(52)}result`);
for (const app of wanted) {
  console.log(`${app.name.padEnd(14)}${versionsOf(app)}`);
  for (const { what, result, seconds, note } of rows.filter((row) => row.app === app.name)) {
    console.log(`${''.padEnd(14)}${what.padEnd(52)}${result}${note ? `: ${note}` : ` (${seconds.toFixed(1)} s)`}`);
  }
}

function count(result: Row['result']): number {
  return rows.filter((row) => row.result === result).length;
}

console.log(`\n${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`);
// Exit and not exitCode: a browser that does not die must not keep the run alive.
process.exit(count('failed') > 0 ? 1 : 0);
