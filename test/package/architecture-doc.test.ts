/** ARCHITECTURE.md shows the files of src/, and walks through functions: they must be there. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesIn, read, root } from './files.js';

const doc = read('ARCHITECTURE.md');
const [, picture = ''] = /^src\/\n([\s\S]*?)\n\ntest\//m.exec(doc) ?? [];

/** The languages stand in one line. */
const LANGUAGE = /^src\/words\/(?!en\.)[a-z]{2,3}(-\w+)?\.ts$/;

/** The paths of the picture, by its indentation: a line that ends in a slash opens a folder. */
function pathsOf(tree: string): string[] {
  const folders: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', name = ''] = /^( *)(\S+)/.exec(line) ?? [];
    if (name === '' || line.includes('…')) return [];
    const depth = indent.length / 2 - 1;
    folders.length = depth;
    if (name.endsWith('/')) folders[depth] = name;
    return name.endsWith('/') ? [] : [`src/${folders.join('')}${name}`];
  });
}

test('the picture shows every file of src, and no other', () => {
  const there = filesIn('src').filter((file) => file.endsWith('.ts') && !LANGUAGE.test(file));
  assert.deepEqual(pathsOf(picture).sort(), there.sort());
});

const stops = [...doc.matchAll(/^\| \d+ \| `(src\/[^`]+)` \| (.*) \|$/gm)];

test('one press, file by file: each stop is numbered and there', () => {
  assert.ok(stops.length > 20);
  for (const [line, file = '', text = ''] of stops) {
    assert.ok(existsSync(join(root, file)), line);
    const [, name = ''] = /^`([#\w]+)`/.exec(text) ?? [];
    assert.match(read(file), new RegExp(`(?:^|[\\s.])${name}\\b`, 'm'), line);
  }
});
