/**
 * custom-elements.json from the element's own comments, and from that docs/reference.md's tables, what editors read (web-types.json,
 * vscode.html-custom-data.json) and the frameworks' types (types/). `--check` only says whether they are stale.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
// @ts-expect-error it has no types for this
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { vsCodeData, webTypes } from './manifest/editor-data.js';
import { findElement, type Manifest } from './manifest/element.js';
import { frameworkTypes } from './manifest/framework-types.js';
import { fillReference, referenceTables } from './manifest/reference-tables.js';

const root = fileURLToPath(new URL('..', import.meta.url));

function read(file: string): string | undefined {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Every generated file by its path. */
async function makeFiles(): Promise<[file: string, text: string][]> {
  const argv = ['analyze', '--config', 'custom-elements-manifest.config.ts', '--quiet'];
  const manifest: Manifest = await cli({ argv, cwd: root, noWrite: true });
  const element = findElement(manifest);
  const types = Object.entries(frameworkTypes(element)).map(([name, text]): [string, string] => [
    `types/${name}`,
    text,
  ]);
  return [
    ['custom-elements.json', json(manifest)],
    ['web-types.json', json(webTypes(manifest))],
    ['vscode.html-custom-data.json', json(vsCodeData(manifest))],
    ...types,
    ['docs/reference.md', fillReference(read('docs/reference.md') ?? '', referenceTables(element))],
  ];
}

const stale = (await makeFiles()).filter(([file, text]) => read(file) !== text);
if (process.argv.includes('--check')) {
  for (const [file] of stale) console.error(`${file} is stale: npm run manifest`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [file, text] of stale) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  console.log(stale.length > 0 ? `written: ${stale.map(([file]) => file).join(', ')}` : 'nothing has changed');
}
