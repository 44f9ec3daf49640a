import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { warn } from '../errors.js';
import en from '../words/en.js';
import type { Words } from '../words/words.js';
import { toIntlLocale, toText } from './formats.js';
import { languages, loadWords } from './load-words.js';
import { nearestLang, onLangChange } from './nearest-lang.js';
import { ENGLISH, type PickedLanguage, pickLanguage } from './pick-language.js';

/** How long an element stays hidden while its words are on their way. Then it shows English until they come. */
const WORDS_PATIENCE_MS = 400;

/** What the controller reads from its element. */
export type LocalizedHost = ReactiveControllerHost &
  HTMLElement & {
    /** A BCP 47 tag that goes before every `lang`, or null. */
    readonly locale: string | null;
    /** The host page's own words, or null. */
    readonly words: Partial<Words> | null;
    readonly hasUpdated: boolean;
  };

export interface LocalizeOptions {
  /** False while the element shows nothing: then no language is fetched. */
  readonly isNeeded: () => boolean;
}

interface WordTable {
  readonly language: string;
  readonly words: Words;
}

const ENGLISH_TABLE: WordTable = { language: ENGLISH.language, words: en };

/**
 * Gives an element its words, in the language of `locale`, else of the nearest `lang`, else of the browser. A language is
 * fetched when it is first needed. The element is drawn again when its language changes and when the words have come.
 *
 * Lit calls `hostUpdate` after `willUpdate`, and not at all on a server, where the element speaks English.
 */
export class LocalizeController implements ReactiveController {
  readonly #host: LocalizedHost;
  readonly #isNeeded: () => boolean;
  #table = ENGLISH_TABLE;
  /** The language that the element should speak; its words may still be on their way. */
  #picked: PickedLanguage = ENGLISH;
  /** The language that was asked for last, found or not, so that each is asked for once. */
  #requestedLanguage = ENGLISH.language;
  #isWaitingForWords = false;
  #stopListening: (() => void) | undefined;

  constructor(host: LocalizedHost, { isNeeded }: LocalizeOptions) {
    this.#host = host;
    this.#isNeeded = isNeeded;
    host.addController(this);
  }

  /** The words in use, with the host page's own ones in their places. */
  get words(): Words {
    const overrides = this.#host.words;
    return overrides ? mergeWords(this.#table.words, overrides) : this.#table.words;
  }

  /** The language of the words in use, for a `lang` attribute. With words of the host page it is what `locale` says. */
  get language(): string {
    const { locale, words } = this.#host;
    return (words && toText(locale)) || this.#table.language;
  }

  /**
   * The direction of the words in use, for a `dir` attribute. Every table here is written from left to right, also on a page that
   * is not. Undefined: words of the host page follow the page.
   */
  get direction(): 'ltr' | undefined {
    return this.#host.words ? undefined : 'ltr';
  }

  /** The locale of numbers, amounts and times, in a form that `Intl` takes. It keeps the region, e.g. `de-AT`. */
  get numberLocale(): string {
    return toIntlLocale(this.#requestedLocale, this.#table.language);
  }

  /**
   * True where the locale is known to write the digits 0 to 9, as every language with words here does. A clock can then be
   * written without `Intl`, whose first use takes longer than all the rest of the first drawing (docs/performance.md).
   */
  get digitsAreEuropean(): boolean {
    const [primaryLanguage = ''] = this.#requestedLocale.split(/[-_]/);
    return primaryLanguage.toLowerCase() === this.#picked.language;
  }

  /** True while the first words are on their way: nothing is shown in English that will be in another language at once. */
  get isWaitingForWords(): boolean {
    return this.#isWaitingForWords;
  }

  get #requestedLocale(): string {
    return toText(this.#host.locale) || this.#picked.tag;
  }

  hostConnected(): void {
    if (!hasPage()) return;
    this.#stopListening = onLangChange(this.#host, () => this.#host.requestUpdate());
    // The element may have been moved to a place with another language.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stopListening?.();
    this.#stopListening = undefined;
  }

  hostUpdate(): void {
    if (!hasPage()) return;
    const lang = toText(this.#host.locale) || nearestLang(this.#host);
    this.#picked = pickLanguage(lang ? [lang, ...browserLanguages()] : browserLanguages(), languages);
    const { language } = this.#picked;
    if (language === this.#requestedLanguage) return;
    if (language === ENGLISH.language) {
      this.#requestedLanguage = language;
      this.#use(ENGLISH_TABLE);
    } else if (this.#isNeeded()) {
      this.#requestedLanguage = language;
      void this.#load(language);
    }
  }

  async #load(language: string): Promise<void> {
    // An element that was drawn already keeps the words it has until the new ones come.
    if (!this.#host.hasUpdated) this.#isWaitingForWords = true;
    const patience = setTimeout(() => this.#use(this.#table), WORDS_PATIENCE_MS);
    const table = await fetchTable(language);
    clearTimeout(patience);
    // Another language may have been picked meanwhile.
    if (language === this.#picked.language) this.#use(table);
  }

  #use(table: WordTable): void {
    this.#table = table;
    this.#isWaitingForWords = false;
    this.#host.requestUpdate();
  }
}

async function fetchTable(language: string): Promise<WordTable> {
  try {
    return { language, words: await loadWords(language) };
  } catch {
    warn(`has no words for "${language}" here and speaks English: is words/${language}.js beside the script?`);
    return ENGLISH_TABLE;
  }
}

/** None where the browser does not say: some web views and privacy extensions leave `navigator.languages` out. */
function browserLanguages(): readonly string[] {
  return navigator.languages ?? [];
}

/**
 * The host page's words in the places of ours. What is no string keeps ours, whatever its shape: the page may have read its
 * words from a file, and an object must not reach a template. An empty string hides ours.
 */
function mergeWords(words: Words, overrides: Partial<Words>): Words {
  const given = Object.entries(overrides).filter(([, word]) => typeof word === 'string');
  return { ...words, ...Object.fromEntries(given) };
}

/** Not Lit's `isServer`: that is true in Vitest, which takes Lit's build for Node and has a document all the same. */
function hasPage(): boolean {
  return typeof document !== 'undefined';
}
