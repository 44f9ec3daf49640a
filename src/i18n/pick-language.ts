/** A language that there are words in, and the tag that somebody asked for it with. */
export interface PickedLanguage {
  /** The language of the words, e.g. `de`. */
  readonly language: string;
  /** The wanted tag with hyphens, e.g. `de-AT`. Numbers and dates follow it. */
  readonly tag: string;
}

/** English is always there, so it needs no place in the list of what is available. */
export const ENGLISH: PickedLanguage = { language: 'en', tag: 'en' };

/** Tags that people write for a language whose words have another tag. Readers of Nynorsk read Bokmål. */
const OTHER_TAGS = new Map([
  ['no', 'nb'],
  ['nn', 'nb'],
]);

/**
 * Picks the first wanted language that there are words in. A region falls back to its language (`de-AT` to `de`). English is
 * picked where none fits.
 *
 * @param wanted - BCP 47 tags, the most wanted first. An underscore reads as a hyphen.
 * @param available - The tags that there are words for, English aside.
 */
export function pickLanguage(wanted: readonly string[], available: readonly string[]): PickedLanguage {
  for (const wish of wanted) {
    const tag = wish.replaceAll('_', '-');
    const language = findLanguage(tag, available);
    if (language) return { language, tag };
  }
  return ENGLISH;
}

/** Looks for the whole tag, then for it without its last subtag, and so on (the lookup of RFC 4647, section 3.4). */
function findLanguage(tag: string, available: readonly string[]): string | undefined {
  const subtags = tag.toLowerCase().split('-');
  for (let length = subtags.length; length > 0; length--) {
    const range = subtags.slice(0, length).join('-');
    const name = OTHER_TAGS.get(range) ?? range;
    if (name === ENGLISH.language) return name;
    const found = available.find((language) => language.toLowerCase() === name);
    if (found) return found;
  }
  return undefined;
}
