/**
 * docs/performance.md says what the host is asked as bench/host-load.ts has it, to which a test holds the element, and what
 * npm users pay where it says what a script tag loads.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostLoadSection } from '../../bench/report.js';
import { read } from './files.js';

test('docs/performance.md says what the host is asked, by the numbers that are tested', () => {
  assert.ok(read('docs/performance.md').includes(hostLoadSection().trim()), 'run `npm run bench` to write it');
});

test('docs/performance.md has what npm users pay beside what the script tag loads', () => {
  const text = read('docs/performance.md');
  const [, beside] = /^\| … from npm, .*\(#what-npm-users-pay\) \| (\S+) \|$/m.exec(text) ?? [];
  const [, row = ''] = /^\| `import 'sca-consent\/define';` \| (.*) \|$/m.exec(text) ?? [];
  assert.ok(beside && row.split(' | ').includes(beside), 'run `npm run bench` to write it');
});
