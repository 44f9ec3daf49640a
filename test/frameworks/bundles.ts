/** What a page loads at once from a bundler's build, what it leaves for later, and the table of it in docs/frameworks.md. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { parseSync } from 'vite';
import type { Words } from '../../src/words/words.js';

/** A bundler, as the table has it. */
export interface Bundler {
  readonly name: string;
  /** Whose version is shown. */
  readonly package: string;
  /** What it has to be told; Markdown. */
  readonly needs?: string;
}

export interface Measured extends Bundler {
  readonly version: string;
  readonly bytes: number;
  readonly brotli: number;
}

/** A name of @floating-ui's own, which no minifier shortens. */
const POSITIONING = 'clippingAncestors';

/** The docs' figures may be so far off: a word more in the element's source is no news. */
const TOLERANCE = 0.05;

/** Each file is compressed alone, as a server does. */
function addUp(files: readonly string[]): Pick<Measured, 'bytes' | 'brotli'> {
  const contents = files.map((file) => readFileSync(file));
  return {
    bytes: contents.reduce((sum, { length }) => sum + length, 0),
    brotli: contents.reduce((sum, content) => sum + brotliCompressSync(content).length, 0),
  };
}

/** The scripts that the page names, and what these need before they run. */
function findEntry(folder: string): string[] {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const tags = page.match(/<script\b[^>]*>|<link\b[^>]*\bmodulepreload\b[^>]*>/g) ?? [];
  const named = tags.flatMap((tag) => /\b(?:src|href)=["']?(?<file>[^"'\s>]+)/.exec(tag)?.groups?.file ?? []);
  assert.ok(named.length > 0, 'the page has no script');
  const found = new Set(named.map((file) => join(folder, file)));
  for (const file of found) for (const needed of staticImportsOf(file)) found.add(join(dirname(file), needed));
  return [...found];
}

function staticImportsOf(file: string): string[] {
  const { module } = parseSync(file, readFileSync(file, 'utf8'), { sourceType: 'unambiguous' });
  const reexported = module.staticExports.flatMap(({ entries }) => entries.map((entry) => entry.moduleRequest?.value));
  const imported = module.staticImports.map(({ moduleRequest }) => moduleRequest.value);
  return [...imported, ...reexported].filter((name) => name?.startsWith('.')).map(String);
}

/** What a minifier has written as \u00fc or \xfc, as it is spoken. */
function textOf(file: string): string {
  return readFileSync(file, 'utf8').replace(/\\u([\da-f]{4})|\\x([\da-f]{2})/gi, (_, long, short) =>
    String.fromCharCode(Number.parseInt(long ?? short, 16)),
  );
}

/** One sentence of each language but English, from the package. */
async function readSentences(dist: string): Promise<Map<string, string>> {
  const sentences = new Map<string, string>();
  for (const file of readdirSync(join(dist, 'words'))) {
    const { language } = /^(?<language>\w\w)\.js$/.exec(file)?.groups ?? {};
    if (!language || language === 'en') continue;
    const { default: words }: { default: Words } = await import(pathToFileURL(join(dist, 'words', file)).href);
    sentences.set(language, words.paymentReason);
  }
  return sentences;
}

/**
 * Languages and the explanation's positioning are in files that the page does not load at once.
 *
 * @param folder what the bundler wrote, with its page
 * @param dist the package's
 */
export async function measureBundle(folder: string, dist: string): Promise<Pick<Measured, 'bytes' | 'brotli'>> {
  const entry = findEntry(folder);
  const later = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => join(folder, file))
    .filter((file) => !entry.includes(file));
  const texts = { entry: entry.map(textOf), later: later.map(textOf) };
  const sentences = await readSentences(dist);
  assert.ok(sentences.size >= 25, `the package has ${sentences.size} languages beside English`);
  const homes = new Set<number>();
  for (const [what, sentence] of [...sentences, ['the positioning', POSITIONING] as const]) {
    assert.ok(!texts.entry.some((text) => text.includes(sentence)), `${what} is loaded at once`);
    const home = texts.later.findIndex((text, at) => text.includes(sentence) && !homes.has(at));
    assert.ok(home >= 0, `${what} has no file of its own`);
    homes.add(home);
  }
  return addUp(entry);
}

/** The file that a script tag loads, beside which the others stand. */
export function measureCdn(dist: string): Pick<Measured, 'bytes' | 'brotli'> {
  return addUp([join(dist, 'cdn/sca-consent.js')]);
}

const place = /(?<open><!-- generated:bundlers -->\n)[\s\S]*?(?<close>\n<!-- \/generated -->)/;

function count(bytes: number): string {
  return bytes.toLocaleString('en');
}

/** The page of the docs with this table in it. */
export function fillTable(
  page: string,
  measured: readonly Measured[],
  cdn: Pick<Measured, 'bytes' | 'brotli'>,
): string {
  assert.match(page, place, 'docs/frameworks.md has no place for the table of bundlers');
  const rows = [
    ['bundler', 'version', 'loaded at once, bytes', 'brotli', 'has to be told'],
    ['---', '--:', '--:', '--:', '---'],
    ...measured.map(({ name, version, bytes, brotli, needs = '–' }) => [
      name,
      version,
      count(bytes),
      count(brotli),
      needs,
    ]),
    ['none: `dist/cdn/sca-consent.js` by a script tag', '–', count(cdn.bytes), count(cdn.brotli), '–'],
  ];
  const table = rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return page.replace(place, `$<open>\n${table}\n$<close>`);
}

/** Each bundler's figures stand in the docs, give or take a little. */
export function assertTable(page: string, measured: readonly Measured[]): void {
  const text = place.exec(page)?.[0] ?? '';
  for (const { name, version, bytes, brotli } of measured) {
    const cells = text
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .find((line) => line[1] === name);
    assert.equal(cells?.[2], version, `${name}: the docs name another version: -- --only bundlers --write`);
    for (const [at, figure] of [bytes, brotli].entries()) {
      const told = Number(cells?.[at + 3]?.replaceAll(',', ''));
      const isNear = Math.abs(told - figure) <= figure * TOLERANCE;
      assert.ok(isNear, `${name}: the docs say ${told}, it is ${figure}: -- --only bundlers --write`);
    }
  }
}
