/** What is published is what was written: the same source gives the same bytes, and what is inside is said. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { makeSbom } from '../../scripts/sbom.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** What a build needs. */
const inputs = [
  'src',
  'scripts',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  ...readdirSync(root).filter((name) => /^tsconfig.*\.json$/.test(name)),
];

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

test('a build in another folder gives the same bytes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sca-consent-again-'));
  try {
    for (const path of inputs) cpSync(join(root, path), join(folder, path), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { cwd: folder, stdio: 'pipe' });
    const again = readFileSync(join(folder, 'dist/cdn/integrity.json'), 'utf8');
    assert.equal(again, read('dist/cdn/integrity.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the element has two runtime dependencies', () => {
  assert.deepEqual(Object.keys(JSON.parse(read('package.json')).dependencies).sort(), ['@floating-ui/dom', 'lit']);
});

test('the lockfile names no registry', () => {
  assert.doesNotMatch(read('package-lock.json'), /"resolved"/);
});

test('the list of what is inside comes with the build and is fresh', () => {
  assert.deepEqual(JSON.parse(read('dist/sbom.cdx.json')), makeSbom());
});

test('it names every package with its version, licence, hash and purl, and nothing that does not travel', () => {
  const { components, dependencies } = makeSbom();
  const names = components.map(({ name }) => name);
  assert.ok(names.includes('lit') && names.includes('@floating-ui/core') && !names.includes('vite'));
  for (const { name, version, hashes, licenses, purl } of components) {
    assert.match(purl, /^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@\d+\.\d+\.\d+/, name);
    assert.match(hashes[0]?.content ?? '', /^[\da-f]{128}$/, name);
    assert.ok(licenses.length === 1 && version, name);
  }
  const refs = new Set(dependencies.map(({ ref }) => ref));
  for (const { dependsOn } of dependencies) for (const one of dependsOn) assert.ok(refs.has(one), one);
});
