/** README.md and the docs are written for people who read English as a second language: short sentences, one fact each. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from './files.js';
import { pages, sentencesOf, wordsOf } from './prose.js';

const MAX_WORDS = 29;
const MAX_README_LINES = 225;

/** Written by programs, from what they measured. */
const GENERATED = ['docs/matrix.md', 'docs/performance.md'];

/** For those who work on it, not for those who use it. */
const INSIDE = ['ARCHITECTURE.md', 'CONTRIBUTING.md'];

/** How a sentence begins that is a list of names. */
const LISTS = ['26: Bulgarian'];

for (const page of pages.filter((name) => ![...GENERATED, ...INSIDE].includes(name))) {
  test(`${page}: no sentence has ${MAX_WORDS + 1} words or more`, () => {
    const long = sentencesOf(page)
      .filter((sentence) => wordsOf(sentence).length > MAX_WORDS)
      .filter((sentence) => !LISTS.some((beginning) => sentence.startsWith(beginning)));
    assert.deepEqual(long, []);
  });
}

test('README.md is read in a minute or two', () => {
  const lines = read('README.md').trimEnd().split('\n').length;
  assert.ok(lines <= MAX_README_LINES, String(lines));
});

test('README.md begins with what it is, the two commands, and a picture', () => {
  assert.match(
    read('README.md'),
    /^# sca-consent\n\n[^\n]+\n\n```sh\nnpm ci && npm start[^\n]*\nnpm ci && npm test[^\n]*\n```\n\n<picture>/,
  );
});
