// Written by scripts/word-loaders.ts from the files in src/words. Run `npx tsx scripts/word-loaders.ts` after adding one.
import type { Words } from '../words/words.js';

/** Fetches the words of one language. */
export type WordLoader = () => Promise<{ readonly default: Words }>;

/**
 * One loader for each language but English, by its tag. The list is generated and not computed at run time because a bundler
 * splits a file off only where it finds `import()` with the whole address written out.
 */
export const wordLoaders: Record<string, WordLoader> = {
  bg: () => import('../words/bg.js'),
  cs: () => import('../words/cs.js'),
  da: () => import('../words/da.js'),
  de: () => import('../words/de.js'),
  el: () => import('../words/el.js'),
  es: () => import('../words/es.js'),
  et: () => import('../words/et.js'),
  fi: () => import('../words/fi.js'),
  fr: () => import('../words/fr.js'),
  ga: () => import('../words/ga.js'),
  hr: () => import('../words/hr.js'),
  hu: () => import('../words/hu.js'),
  is: () => import('../words/is.js'),
  it: () => import('../words/it.js'),
  lt: () => import('../words/lt.js'),
  lv: () => import('../words/lv.js'),
  mt: () => import('../words/mt.js'),
  nb: () => import('../words/nb.js'),
  nl: () => import('../words/nl.js'),
  pl: () => import('../words/pl.js'),
  pt: () => import('../words/pt.js'),
  ro: () => import('../words/ro.js'),
  sk: () => import('../words/sk.js'),
  sl: () => import('../words/sl.js'),
  sv: () => import('../words/sv.js'),
};
