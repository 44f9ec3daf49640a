/** The bytes of the bundles, and of what a page with the element fetches. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bytes, measureBytes } from '../build.js';
import { type Part, partsOf } from '../parts.js';
import { median } from '../statistics.js';

export interface BytesResult {
  /** By the entry's name. */
  bundles: Record<string, Bytes>;
  /** Brotli of what is fetched beside the element, and when. */
  fetched: { tip: number; helper: number; wordsMedian: number; languages: number };
  parts: Part[];
}

/** `entries`: the built entries' bytes; `cdn`: the folder with the script-tag files. */
export function measureAllBytes(entries: Record<string, Bytes>, cdn: string): BytesResult {
  function brotliOf(file: string): number {
    return measureBytes(readFileSync(join(cdn, file))).brotli;
  }

  const files = readdirSync(cdn, { recursive: true, encoding: 'utf8' });
  const words = files
    .filter((file) => file.includes('words') && file.endsWith('.js') && !file.endsWith('en.js'))
    .map(brotliOf);
  const element = join(cdn, 'sca-consent.js');
  return {
    bundles: { ...entries, 'sca-consent': measureBytes(readFileSync(element)) },
    fetched: {
      tip: brotliOf('tip-position.js'),
      helper: brotliOf('return.js'),
      wordsMedian: Math.round(median(words)),
      languages: words.length,
    },
    parts: partsOf(element),
  };
}
