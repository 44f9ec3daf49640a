import type { Words } from '../words/words.js';
import { wordLoaders } from './word-loaders.js';

/** The tags of the languages that can be loaded. English is not among them: it is always there. */
export const languages: readonly string[] = Object.keys(wordLoaders);

/**
 * Loads the words of a language.
 *
 * @param language - One of `languages`.
 * @throws RangeError where there is no such language, and what `import()` throws where the file cannot be fetched.
 */
export async function loadWords(language: string): Promise<Words> {
  // A plain look-up would also find "constructor", which every object has.
  const load = Object.hasOwn(wordLoaders, language) ? wordLoaders[language] : undefined;
  if (!load) throw new RangeError(`There are no words for "${language}".`);
  const { default: words } = await load();
  return words;
}
