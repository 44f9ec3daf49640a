/** What is fetched only when it is needed: by a bundler's chunks from npm, from beside the script in the script-tag files. */
import type { placeTip } from '../view/tip-position.js';
import type { Words } from '../words/words.js';

export interface Lazy {
  /** The languages there are, English aside. */
  readonly languages: readonly string[];
  readonly loadWords: (language: string) => Promise<Words>;
  readonly loadTipPosition: () => Promise<{ readonly placeTip: typeof placeTip }>;
}

type Table = Promise<{ readonly default: Words }>;

const tables: Readonly<Record<string, () => Table>> = {
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

export const lazy: Lazy = {
  languages: Object.keys(tables),
  loadWords: async (language) => {
    const table = tables[language];
    if (!table) throw new RangeError(`There are no words for "${language}".`);
    return (await table()).default;
  },
  loadTipPosition: () => import('../view/tip-position.js'),
};
