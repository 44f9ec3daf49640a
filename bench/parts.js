// @ts-check
/** Which part of the element its bytes are: by the source map, each part's share being what brotli saves without it. */
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { brotliCompressSync } from 'node:zlib';

/** The first that a source's path fits. @type {readonly (readonly [string, RegExp])[]} */
const parts = [
  ['what stands in for Lit', /lit\.cdn/],
  ['the English words', /src\/words\/en\.ts/],
  ['the style sheet', /\.styles\.ts/],
  ['the journey, and what runs it', /src\/(journey\/|conductor|upkeep|attempt|events)/],
  ['the three dialects, scopes, what is read and refused', /src\/consent\//],
  ['the host’s two endpoints', /src\/host\//],
  ['going to the provider', /src\/departure\//],
  ['coming back', /src\/arrival\//],
  ['the explanation, amounts and the countdown', /src\/explain\//],
  ['the element itself', /src\//],
];

/** @typedef {{ part: string, min: number, brotli: number }} Part */

/** @param {string} file a built script with its map beside it @returns {Part[]} the dearest first */
export function partsOf(file) {
  const lines = readFileSync(file, 'utf8').split('\n');
  const map = new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')));
  const partAt = lines.map((line, y) =>
    [...line].map((_, x) => {
      const entry = map.findEntry(y, x);
      const source = 'originalSource' in entry ? entry.originalSource : '';
      return parts.find(([, path]) => path.test(source))?.[0];
    }),
  );
  /** @param {string} [without] */
  const compress = (without) =>
    brotliCompressSync(
      lines.map((line, y) => [...line].filter((_, x) => !without || partAt[y]?.[x] !== without).join('')).join('\n'),
    ).length;
  const whole = compress();
  return parts
    .map(([part]) => ({
      part,
      min: partAt.flat().filter((one) => one === part).length,
      brotli: whole - compress(part),
    }))
    .sort((a, b) => b.brotli - a.brotli);
}
