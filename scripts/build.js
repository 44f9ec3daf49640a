// @ts-check
/**
 * dist/ from src/: readable modules with types for npm, and minified self-contained files for script tags in dist/cdn/.
 * `--quick` (for the demo) leaves the types out, and does nothing at all while dist/ is younger than src/.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { makeSbom } from './sbom.js';
import { printSizes } from './size.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const cdn = join(dist, 'cdn');
const quick = process.argv.includes('--quick');
const BUILDS = ['npm', 'element', 'classic', 'return', 'words', 'tip'];

/** @param {string} folder @returns {string[]} */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function isFresh() {
  const sources = [...filesIn(join(root, 'src')), join(root, 'vite.config.ts'), join(root, 'package.json')];
  const newest = Math.max(...sources.map((file) => statSync(file).mtimeMs));
  // Written last, so it stands for a build that came to its end.
  const built = statSync(join(cdn, 'integrity.json'), { throwIfNoEntry: false });
  return built !== undefined && built.mtimeMs > newest;
}

/** @returns {Promise<void>} */
function writeTypes() {
  return new Promise((done, fail) => {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const child = spawn(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
    child.once('error', fail);
    child.once('exit', (code) => (code === 0 ? done() : fail(new Error('the types do not check'))));
  });
}

/** {file: "sha384-..."} for the `integrity` attribute. */
function writeIntegrity() {
  const files = filesIn(cdn).filter((file) => file.endsWith('.js'));
  const sums = files.map((file) => {
    const digest = createHash('sha384').update(readFileSync(file)).digest('base64');
    return [relative(cdn, file).replaceAll('\\', '/'), `sha384-${digest}`];
  });
  writeFileSync(join(cdn, 'integrity.json'), `${JSON.stringify(Object.fromEntries(sums), null, 2)}\n`);
}

/** The banner of tip-position.js names what is inside; the text that its licence asks for stands beside. */
function writeLicences() {
  const text = readFileSync(join(root, 'node_modules/@floating-ui/dom/LICENSE'), 'utf8').trim();
  writeFileSync(join(cdn, 'licences.txt'), `@floating-ui/dom, in tip-position.js\n\n${text}\n`);
}

if (quick && isFresh()) {
  console.log('dist/ is up to date');
} else {
  // With NODE_ENV=development lit's development build would get in.
  process.env.NODE_ENV = 'production';
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(cdn, { recursive: true });
  const types = quick ? undefined : writeTypes();
  for (const mode of BUILDS) await build({ root, configFile: join(root, 'vite.config.ts'), mode });
  await types;
  writeLicences();
  writeIntegrity();
  writeFileSync(join(dist, 'sbom.cdx.json'), `${JSON.stringify(makeSbom(), null, 2)}\n`);
  printSizes();
}
