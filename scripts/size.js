// @ts-check
/** The sizes of what a script tag loads, and their budgets: `npm run size` after a build. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const cdn = fileURLToPath(new URL('../dist/cdn/', import.meta.url));

/**
 * Bytes of brotli at its best. What is not named here has no budget. The element's is a ratchet: it may only come down, and
 * is to come down to 12,000. @type {Readonly<Record<string, number>>} */
export const BUDGETS = {
  'sca-consent.js': 17_350,
  'sca-consent.iife.js': 17_400,
  'return.js': 1_000,
  'tip-position.js': 6_700,
};

/** Each language's. */
export const WORDS_BUDGET = 1_900;

/** @typedef {{ file: string, min: number, gzip: number, brotli: number, budget: number | undefined }} Size */

/** @returns {Size[]} */
export function measureSizes() {
  if (!existsSync(cdn)) throw new Error('no dist/cdn: run npm run build first');
  return readdirSync(cdn, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.js'))
    .sort()
    .map((file) => {
      const bytes = readFileSync(join(cdn, file));
      const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
      return {
        file,
        min: bytes.length,
        gzip: gzipSync(bytes, { level: 9 }).length,
        brotli: brotli.length,
        budget: BUDGETS[file] ?? (file.startsWith('words/') ? WORDS_BUDGET : undefined),
      };
    });
}

export function printSizes() {
  /** @param {string | number} value @param {number} width */
  const right = (value, width) => String(value).padStart(width);
  console.log(
    `${'dist/cdn/'.padEnd(24)}${right('min', 8)}${right('gzip', 8)}${right('brotli', 8)}${right('budget', 8)}`,
  );
  for (const { file, min, gzip, brotli, budget } of measureSizes()) {
    console.log(`${file.padEnd(24)}${right(min, 8)}${right(gzip, 8)}${right(brotli, 8)}${right(budget ?? '', 8)}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) printSizes();
