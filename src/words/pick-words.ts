/** What people write for languages that have a table under another code: Norwegian, and Nynorsk readers read Bokmål. */
const otherNames: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb' };

/**
 * The first of the wanted languages (BCP 47 tags) that there are words in, a region falling back to its language; English
 * where there is none. `tag` is the one that was asked for, for numbers and dates.
 */
export const pickLanguage = (
  wanted: readonly string[],
  available: readonly string[],
): { readonly language: string; readonly tag: string } => {
  for (const tag of wanted) {
    const parts = tag.toLowerCase().split(/[-_]/);
    for (let count = parts.length; count; count--) {
      const name = parts.slice(0, count).join('-');
      const language = otherNames[name] ?? name;
      if (language === 'en' || available.includes(language)) return { language, tag: tag.replaceAll('_', '-') };
    }
  }
  return { language: 'en', tag: 'en' };
};

/** Fills the placeholders of a sentence; what is not given stays empty. A name like "Acme Ltd." brings its own full stop. */
export const fill = (sentence: string, values: Readonly<Record<string, string | undefined>>): string =>
  sentence.replace(/\{(\w+)\}(\.?)/g, (_, name: string, stop: string) => {
    const value = values[name] ?? '';
    return value.endsWith('.') ? value : value + stop;
  });

/** A tag that `Intl` takes: what it refuses would stop the drawing. */
export const intlTag = (tag: string, otherwise: string): string => {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? otherwise;
  } catch {
    return otherwise;
  }
};
