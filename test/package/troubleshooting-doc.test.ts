/** docs/troubleshooting.md quotes what the console says: the source must say it, and nothing that it says may be missing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorCodes } from '../../src/errors.js';
import { filesIn, read } from './files.js';

const doc = read('docs/troubleshooting.md');
const source = filesIn('src')
  .filter((file) => file.endsWith('.ts'))
  .map(read)
  .join('\n')
  .replaceAll("\\'", "'");

/** The second column: a console line, or the message of an error. */
const quotes = [...doc.matchAll(/^\| [^|]+ \| `([^`]+)` \|/gm)].map(([, quote = '']) => quote);

const PREFIX = /^<sca-consent> (?:consent-error ([\w-]+|…)(?: \(HTTP …\))?: )?/;

/** Messages are put together: field, found, expected, remedy. What varies is an ellipsis. */
const JOINT = /…(?:, (?:expected )?)?|: found |, expected |The link was refused: |[.?] (?=[A-Z])|\.$/;

/** Shorter pieces, such as "id" and "ms", are everywhere. */
const MIN_LENGTH = 4;

/** A piece so long can only be a sentence of ours. */
const SENTENCE_LENGTH = 12;

for (const quote of quotes) {
  test(`the source says: ${quote}`, () => {
    const [prefix = '', code = '…'] = PREFIX.exec(quote) ?? [];
    assert.ok(code === '…' || errorCodes.some((known) => known === code), code);
    const pieces = quote
      .slice(prefix.length)
      .split(JOINT)
      .map((piece) => piece.trim());
    const said = pieces.filter((piece) => piece.length >= MIN_LENGTH);
    assert.ok(said.some((piece) => piece.length >= SENTENCE_LENGTH));
    assert.deepEqual(
      said.filter((piece) => !source.includes(piece)),
      [],
    );
  });
}

/** The longest part of a text that does not vary. */
function fixedPart(text: string): string {
  const [longest = ''] = text.split(/\$\{[^}]*\}/).sort((one, other) => other.length - one.length);
  return longest;
}

/** The texts that follow a piece of code, e.g. `warn(`. */
function textsAfter(code: string): string[] {
  return [...source.matchAll(new RegExp(`\\b${code}\\s*(['"\`])(.*?)\\1[,;)]`, 'g'))].map(([, , text = '']) => text);
}

test('every warning, and every refusal of a link, is in the page', () => {
  const texts = [...textsAfter('warn\\('), ...textsAfter('throw refusal\\(')];
  assert.ok(texts.length > 12);
  assert.deepEqual(
    texts.filter((text) => !doc.includes(fixedPart(text).trim())),
    [],
  );
});

test('every mistake that is told from a value is in the page', () => {
  const mistakes = read('src/consent/mistakes.ts') + read('src/consent/read-status.ts');
  const texts = [...mistakes.matchAll(/found: (['"])(.*?)\1[,}]/g)].map(([, , text = '']) => text);
  assert.ok(texts.length > 10);
  assert.deepEqual(
    texts.filter((text) => !doc.includes(`found ${text}`)),
    [],
  );
});
