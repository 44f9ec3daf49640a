// @ts-check
/**
 * `npm run test:frameworks`: packs the package, and runs one small app of each framework with it, as a project of its own:
 * installed, type-checked and built by the framework's own tools, then walked through in real browsers. The page comes from
 * the demo shop under its strict policy, the provider is on another site. `-- --only react,vue` takes some, `--keep` leaves
 * the folder, `--tarball some.tgz` takes a package that is there. Nothing but the npm registry is needed.
 */
import { execFile, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startShop } from '../../demo/host/server.js';
import { startPsp } from '../../demo/psp/server.js';
import { askedEngines, findBrowsers, lackIsFailure } from '../../scripts/browsers.js';
import { openBrowser } from '../e2e/driver.js';
import { apps } from './apps.js';

/** @typedef {import('../../scripts/browsers.js').Engine} Engine */
/** @typedef {{ app: string, what: string, result: 'passed' | 'failed' | 'skipped', seconds: number, note?: string }} Row */

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const LIMIT = 90_000;

const { values } = parseArgs({
  options: { only: { type: 'string' }, tarball: { type: 'string' }, keep: { type: 'boolean', default: false } },
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
/** @type {Row[]} */
const rows = [];

/** @param {() => Promise<unknown>} run @returns {Promise<unknown>} the error */
const errorOf = (run) =>
  run().then(
    () => undefined,
    (/** @type {unknown} */ reason) => reason ?? new Error('no reason'),
  );

/** @param {string} app @param {string} what @param {() => Promise<unknown>} run @param {number} [tries] */
async function check(app, what, run, tries = 1) {
  const start = performance.now();
  let error = await errorOf(run);
  if (error && tries > 1) {
    console.log(`? ${app}: ${what}, once more: ${error instanceof Error ? error.message : error}`);
    error = await errorOf(run);
  }
  const seconds = (performance.now() - start) / 1000;
  rows.push({ app, what, result: error ? 'failed' : 'passed', seconds });
  console.log(`${error ? '✗' : '✓'} ${app}: ${what} (${seconds.toFixed(1)} s)`);
  if (error) console.log(error instanceof Error ? error.stack : error);
  return !error;
}

/** npm as it is, or as the npm that runs this is. @param {string[]} args @param {string} cwd @param {Record<string, string>} [env] @returns {Promise<string>} */
function npm(args, cwd, env = {}) {
  const path = process.env.npm_execpath;
  const [command, all] = path ? [process.execPath, [path, ...args]] : ['npm', args];
  return new Promise((done, fail) => {
    const options = {
      cwd,
      encoding: /** @type {const} */ ('utf8'),
      maxBuffer: 2 ** 26,
      env: { ...process.env, ...env },
    };
    execFile(command, all, options, (error, out, err) => {
      if (error) fail(new Error(`npm ${args.join(' ')}\n${out}\n${err}`));
      else done(out);
    });
  });
}

/** @template T @param {Promise<T>} promise @returns {Promise<T>} */
function within(promise) {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`it took longer than ${LIMIT / 1000} s`)), LIMIT);
    promise.then(done, fail).finally(() => clearTimeout(timer));
  });
}

/** The package as it would be published. */
async function pack() {
  if (!existsSync(join(root, 'dist/index.d.ts'))) throw new Error('no dist/ with types: npm run build first');
  const out = await npm(['pack', '--json', '--ignore-scripts', '--pack-destination', scratch], root);
  return join(scratch, JSON.parse(out)[0].filename);
}

/** A copy as somebody's own project. @param {import('./apps.js').App} app @param {string} tarball */
async function prepare({ name, builds, mistakes, shop = 'src/shop.ts' }, tarball) {
  const folder = join(scratch, name);
  cpSync(join(here, name), folder, {
    recursive: true,
    filter: (file) => !/node_modules|\bdist\b|\.angular/.test(file.slice(here.length)),
  });
  if (shop) cpSync(join(here, 'shop.ts'), join(folder, shop));
  const quiet = ['--no-audit', '--no-fund', '--no-save', '--no-package-lock', '--ignore-scripts', '--prefer-offline'];
  if (!(await check(name, 'install', () => npm(['install', ...quiet, tarball], folder)))) return false;
  let fine = await check(name, 'types', () => npm(['run', 'types'], folder));
  await check(name, 'types: mistakes are found', () =>
    findMistakes(join(folder, mistakes.file), mistakes.changes, folder),
  );
  for (const { to, env } of builds) {
    const built = await check(name, `build${env ? ` (${Object.values(env)})` : ''}`, async () => {
      await npm(['run', 'build'], folder, env);
      if (to !== 'dist') {
        rmSync(join(folder, to), { recursive: true, force: true });
        renameSync(join(folder, 'dist'), join(folder, to));
      }
    });
    fine &&= built;
  }
  return fine;
}

/** Types that let everything pass would pass too. @param {string} file @param {readonly [string, string][]} changes @param {string} folder */
async function findMistakes(file, changes, folder) {
  const right = readFileSync(file, 'utf8');
  for (const [from, to] of changes) {
    const wrong = right.replace(from, to);
    if (wrong === right) throw new Error(`${file} has no ${from}`);
    writeFileSync(file, wrong);
    const found = await npm(['run', 'types'], folder).then(
      () => false,
      () => true,
    );
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

/** @type {import('./apps.js').App[]} */
const ready = [];
for (const app of wanted) if (await prepare(app, tarball)) ready.push(app);

/** One browser at a time; each walk has servers and a profile of its own. @param {Engine} engine */
async function walkIn(engine) {
  /** @type {import('../e2e/driver.js').Browser | undefined} */
  let browser;
  for (const { name, walks, allow, engines = ['chromium'] } of ready) {
    if (!engines.includes(engine)) continue;
    for (const { what, page = 'dist', file = 'index.html', walk } of walks) {
      const walkOnce = async () => {
        const psp = await startPsp();
        // The helper of the return page is the package's too.
        const folders = { '/app/': join(scratch, name, page), '/dist/': dist };
        const shop = await startShop({ psp, folders, allow: allow?.(join(scratch, name)) ?? {} });
        try {
          if (browser) await within(browser.fresh());
          else browser = await openBrowser(engine);
          const tab = await browser.newTab();
          await within(walk({ browser, tab, shop, psp, url: `${shop.origin}/app/${file}` }));
        } catch (error) {
          // What a failed walk leaves behind is not known.
          await browser?.close().catch(() => {});
          browser = undefined;
          throw error;
        } finally {
          await shop.close();
          await psp.close();
        }
      };
      // Engines crash and drivers lose tabs on a loaded machine: once more in a fresh browser, and said aloud.
      await check(name, `${what}, ${engine}`, walkOnce, 2);
    }
  }
  await browser?.close().catch(() => {});
}

for (const found of browsers) {
  if (!('reason' in found)) {
    await walkIn(found.engine);
    continue;
  }
  for (const { name, engines = ['chromium'] } of ready) {
    if (!engines.includes(found.engine)) continue;
    rows.push({
      app: name,
      what: found.engine,
      result: lackIsFailure() ? 'failed' : 'skipped',
      seconds: 0,
      note: found.reason,
    });
  }
}

/** @param {string} name */
const versionOf = (name) => {
  const file = join(here, name, 'package.json');
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(file, 'utf8'));
  const main = apps.find((app) => app.name === name)?.shows ?? [];
  return main.map((each) => `${each} ${dependencies[each] ?? devDependencies[each]}`).join(', ');
};
console.log(`\n${'app'.padEnd(10)}${'step'.padEnd(46)}result`);
for (const { name } of wanted) {
  console.log(`${name.padEnd(10)}${versionOf(name)}`);
  for (const { app, what, result, seconds, note } of rows) {
    if (app === name)
      console.log(`${''.padEnd(10)}${what.padEnd(46)}${result}${note ? `: ${note}` : ` (${seconds.toFixed(1)} s)`}`);
  }
}
/** @param {Row['result']} result */
const count = (result) => rows.filter((row) => row.result === result).length;
console.log(`\n${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`);
// Exit and not exitCode: a browser that does not die must not keep the run alive.
process.exit(count('failed') > 0 ? 1 : 0);
