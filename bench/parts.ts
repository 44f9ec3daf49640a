/** Which part of the element its bytes are: by the source map, each part's share being what brotli saves without it. */
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { brotliCompressSync } from 'node:zlib';

/** What the sources' paths hold. The first part that fits a source has it; the last fits all of the rest. */
const PARTS: readonly { part: string; paths: readonly string[] }[] = [
  { part: 'Lit', paths: ['node_modules/lit', 'node_modules/@lit/'] },
  { part: 'the English words', paths: ['src/words/en.ts'] },
  { part: 'the style sheet', paths: ['.styles.ts'] },
  { part: 'the signs that are drawn', paths: ['src/view/signs.ts'] },
  { part: 'the protected call', paths: ['perform', 'src/attempt/single-call.ts', 'src/journey-beginning.ts'] },
  { part: 'the journey, and what runs it', paths: ['src/journey', 'src/activity.ts', 'src/events.ts'] },
  { part: 'what is remembered of an attempt', paths: ['src/attempt/'] },
  { part: 'the eight dialects', paths: ['src/consent/providers/'] },
  { part: 'what of a consent is read, and refused by name', paths: ['src/consent/'] },
  { part: 'the host’s two endpoints', paths: ['src/host/'] },
  { part: 'going to the provider', paths: ['src/departure/'] },
  { part: 'coming back', paths: ['src/arrival/'] },
  { part: 'what is drawn, the explanation and the countdown', paths: ['src/view/', 'src/ticker.ts'] },
  { part: 'in which words, amounts and times', paths: ['src/i18n/'] },
  { part: 'what the console tells developers of their markup', paths: ['-hint', 'src/attribute-names.ts'] },
  { part: 'the element itself', paths: ['src/'] },
];

export interface Part {
  part: string;
  min: number;
  brotli: number;
}

/** The parts of a built script that has its map beside it, the dearest first. */
export function partsOf(file: string): Part[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const map = new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')));
  const partAt = lines.map((line, y) => [...line].map((_, x) => partOf(sourceAt(map, y, x))));

  function compressedSize(without?: string): number {
    const kept = lines.map((line, y) => keepOf(line, partAt[y] ?? [], without));
    return brotliCompressSync(kept.join('\n')).length;
  }

  const whole = compressedSize();
  const parts = PARTS.map(({ part }) => ({
    part,
    min: partAt.flat().filter((one) => one === part).length,
    brotli: whole - compressedSize(part),
  }));
  return parts.sort((a, b) => b.brotli - a.brotli);
}

/** '' for what the bundler wrote itself: its entry has no source. */
function sourceAt(map: SourceMap, line: number, column: number): string {
  const entry: { originalSource?: string } = map.findEntry(line, column);
  return entry.originalSource ?? '';
}

function partOf(source: string): string | undefined {
  return PARTS.find(({ paths }) => paths.some((path) => source.includes(path)))?.part;
}

/** The line without the characters of one part. */
function keepOf(line: string, parts: readonly (string | undefined)[], without: string | undefined): string {
  if (without === undefined) return line;
  return [...line].filter((_, x) => parts[x] !== without).join('');
}
