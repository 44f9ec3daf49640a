/**
 * Writes src/i18n/word-loaders.ts from the files in src/words, so that adding a language means adding one file.
 *
 *     npx tsx scripts/word-loaders.ts            writes it
 *     npx tsx scripts/word-loaders.ts --check    fails where it is stale
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const wordsFolder = fileURLToPath(new URL('../src/words/', import.meta.url));
const loadersFile = fileURLToPath(new URL('../src/i18n/word-loaders.ts', import.meta.url));

/** A language's file is named by its BCP 47 tag: "de.ts", "pt-BR.ts". "words.ts" and "return-en.ts" are no languages. */
const LANGUAGE_FILE = /^(?<tag>[a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.ts$/;

/** English is part of the element and needs no loader. */
const BUILT_IN = 'en';

function findLanguages(): string[] {
  return readdirSync(wordsFolder)
    .map((fileName) => LANGUAGE_FILE.exec(fileName)?.groups?.tag)
    .filter((tag): tag is string => tag !== undefined && tag !== BUILT_IN)
    .sort();
}

function loaderLine(tag: string): string {
  const key = tag.includes('-') ? `'${tag}'` : tag;
  return `  ${key}: () => import('../words/${tag}.js'),`;
}

function loadersSource(): string {
  return `// Written by scripts/word-loaders.ts from the files in src/words. Run \`npx tsx scripts/word-loaders.ts\` after adding one.
import type { Words } from '../words/words.js';

/** Fetches the words of one language. */
export type WordLoader = () => Promise<{ readonly default: Words }>;

/**
 * One loader for each language but English, by its tag. The list is generated and not computed at run time because a bundler
 * splits a file off only where it finds \`import()\` with the whole address written out.
 */
export const wordLoaders: Record<string, WordLoader> = {
${findLanguages().map(loaderLine).join('\n')}
};
`;
}

function isStale(): boolean {
  return readFileSync(loadersFile, 'utf8') !== loadersSource();
}

if (!process.argv.includes('--check')) {
  writeFileSync(loadersFile, loadersSource());
} else if (isStale()) {
  console.error('src/i18n/word-loaders.ts does not match src/words. Run: npx tsx scripts/word-loaders.ts');
  process.exitCode = 1;
}
