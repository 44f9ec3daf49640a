/** docs/browser-support.md says what is needed; here it is held to the build and to the source. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesIn, read } from './files.js';

const doc = read('docs/browser-support.md');
/** Not for browsers: engines in package.json says what these need. */
const ON_SERVERS = /^src\/(server|simulator|cli)\b/;

const source = filesIn('src')
  .filter((file) => file.endsWith('.ts') && !ON_SERVERS.test(file))
  .map(read)
  .join('\n')
  // Only code counts.
  .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

test('the build target is the one that is written down', () => {
  const targets = [...read('vite.config.ts').matchAll(/target: '(\w+)'/g)].map(([, target]) => target);
  assert.deepEqual([...new Set(targets)], ['es2022']);
  assert.match(doc, /`es2022`/);
});

for (const [what, used] of Object.entries({
  attachInternals: /attachInternals/,
  // Lit makes one of what is written with its `css`.
  'new CSSStyleSheet()': /= css`/,
  ':state()': /\bstates\.(add|delete|clear)\(/,
  popover: /showPopover/,
  'light-dark()': /light-dark\(/,
  BroadcastChannel: /new BroadcastChannel/,
  'navigator.locks': /navigator\.locks/,
})) {
  test(`${what} is used, and is in the table`, () => {
    assert.match(source, used);
    assert.ok(doc.includes(what));
  });
}

// Younger than the browsers that the page names: whoever uses one raises them, or finds another way.
for (const young of [
  'AbortSignal\\.(any|timeout)',
  'Promise\\.(withResolvers|try)',
  '(Object|Map)\\.groupBy',
  'structuredClone',
  'URL\\.(canParse|parse)\\b',
  'Array\\.fromAsync',
  '\\.(toSorted|toReversed|toSpliced|findLast|findLastIndex|isWellFormed|toWellFormed)\\(',
  'scheduler\\.',
  'requestIdleCallback',
  'container-type',
  '@starting-style',
  'anchor-name',
  ':has\\(',
  '@layer',
  '@scope',
]) {
  test(`nothing so young as ${young} is used`, () => {
    assert.doesNotMatch(source, new RegExp(young));
  });
}
