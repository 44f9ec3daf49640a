/** docs/performance.md says what the host is asked as bench/host-load.ts has it, to which a test holds the element. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostLoadSection } from '../../bench/report.js';
import { read } from './files.js';

test('docs/performance.md says what the host is asked, by the numbers that are tested', () => {
  assert.ok(read('docs/performance.md').includes(hostLoadSection().trim()), 'run `npm run bench` to write it');
});
