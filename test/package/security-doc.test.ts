/** docs/security.md names a test for each threat: it must be there. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { read, root } from './files.js';

const rows = read('docs/security.md')
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line));

test('every threat has a defence, and a test or a page that shows it', () => {
  assert.ok(rows.length >= 16);
  for (const row of rows) {
    const [, threat, by, defence, shown = ''] = row.split(' | ');
    assert.ok(threat && by && defence, row);
    assert.match(shown, /test\/|\.md|journey/, row);
  }
});

for (const row of rows) {
  for (const [, file = '', names = ''] of row.matchAll(/`(test\/[^`]+)`((?:: "[^"]+")?)/g)) {
    const name = /"([^"]+)"/.exec(names)?.[1];
    test(`${file}${name ? `: ${name}` : ''} is there`, () => {
      assert.ok(existsSync(join(root, file)), 'no such file');
      if (name) assert.ok(read(file).includes(name), 'no such test');
    });
  }
}
