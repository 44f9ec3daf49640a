/** docs/frameworks.md shows the very files that `npm run test:frameworks` runs (docs.test.js puts them in and compares), of every app. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { read, root } from './files.js';

const text = read('docs/frameworks.md');

/** `<!-- file: path -->`, and the block below it. */
const blocks = /<!-- file: (\S+) -->\n```(\w+)\n([\s\S]*?)```/g;

const shown = [...text.matchAll(blocks)].map(([, file = '']) => ({ file }));

test('docs/frameworks.md has a recipe of every app, and no code but theirs', () => {
  const apps = readdirSync(join(root, 'test/frameworks'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  assert.deepEqual(
    apps.filter((app) => !shown.some(({ file }) => file.startsWith(`test/frameworks/${app}/`))),
    [],
  );
  // The table names the versions that are run.
  for (const [, app = '', version] of text.matchAll(/^\| \[(\w+)\]\(#\w+\) \| (\d[\d.]+) \|/gm)) {
    const file = read(`test/frameworks/${app.toLowerCase()}/package.json`);
    assert.ok(file.includes(`": "${version}"`), `${app} ${version}`);
  }
  const fences = text.match(/^```\w+$/gm) ?? [];
  // What is typed into a shell or a header is no file.
  const other = fences.filter((fence) => /sh|http|json/.test(fence));
  assert.equal(fences.length - other.length, shown.length);
});
