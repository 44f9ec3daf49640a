/**
 * dist/ from src/: what tsc writes for npm (JS, source maps and types), and what Vite bundles for script tags in dist/cdn/.
 * `--quick` (for the demo) does nothing while dist/ is younger than src/.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { makeSbom } from './sbom.js';
import { printSizes } from './size.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const cdn = join(dist, 'cdn');
/** The modes of vite.config.ts. */
const CDN_BUILDS = ['module', 'classic', 'return'];
/** What a page or any server runs knows no Node; the simulator does. */
const PROJECTS = ['tsconfig.build.json', 'tsconfig.build.node.json'];
const SETTINGS = ['vite.config.ts', 'tsconfig.json', ...PROJECTS, 'package.json'];

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function isFresh(): boolean {
  const sources = [...filesIn(join(root, 'src')), ...SETTINGS.map((name) => join(root, name))];
  const newest = Math.max(...sources.map((file) => statSync(file).mtimeMs));
  // Written last, so it stands for a build that came to its end.
  const built = statSync(join(dist, 'sbom.cdx.json'), { throwIfNoEntry: false });
  return built !== undefined && built.mtimeMs > newest;
}

function compile(project: string): Promise<void> {
  return new Promise((done, fail) => {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const child = spawn(process.execPath, [tsc, '-p', project], { cwd: root, stdio: 'inherit' });
    child.once('error', fail);
    child.once('exit', (code) => (code === 0 ? done() : fail(new Error(`${project} does not compile`))));
  });
}

/** {file: "sha384-..."} for the `integrity` attribute. */
function writeIntegrity(): void {
  const scripts = filesIn(cdn).filter((file) => file.endsWith('.js'));
  const sums = scripts.map((file) => {
    const digest = createHash('sha384').update(readFileSync(file)).digest('base64');
    return [relative(cdn, file).replaceAll('\\', '/'), `sha384-${digest}`];
  });
  writeFileSync(join(cdn, 'integrity.json'), `${JSON.stringify(Object.fromEntries(sums), null, 2)}\n`);
}

async function buildAll(): Promise<void> {
  // With NODE_ENV=development lit's development build would get in.
  process.env.NODE_ENV = 'production';
  rmSync(dist, { recursive: true, force: true });
  const compiled = Promise.all(PROJECTS.map(compile));
  for (const mode of CDN_BUILDS) await build({ root, configFile: join(root, 'vite.config.ts'), mode });
  await compiled;
  writeIntegrity();
  writeFileSync(join(dist, 'sbom.cdx.json'), `${JSON.stringify(makeSbom(), null, 2)}\n`);
  printSizes();
}

if (process.argv.includes('--quick') && isFresh()) console.log('dist/ is up to date');
else await buildAll();
