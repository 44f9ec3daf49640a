/**
 * The first of the wanted languages (BCP 47 tags) that there are words in, a region falling back to its language; English
 * where there is none. `tag` is the one that was asked for, for numbers and dates.
 */
export const pickLanguage = (
  wanted: readonly string[],
  available: readonly string[],
): { readonly language: string; readonly tag: string } => {
  for (const wish of wanted) {
    const tag = `${wish}`.replaceAll('_', '-');
    for (let name = tag.toLowerCase(); name; name = name.replace(/-?[^-]*$/, '')) {
      // What people write for a language whose table has another code: Norwegian, and Nynorsk readers read Bokmål.
      const language = name.replace(/^n[no]$/, 'nb');
      if (language === 'en' || available.includes(language)) return { language, tag };
    }
  }
  return { language: 'en', tag: 'en' };
};

/** Fills the placeholders of a sentence; what is not given stays empty. A name like "Acme Ltd." brings its own full stop. */
export const fill = (sentence: string, values: Readonly<Record<string, string | undefined>>): string =>
  sentence.replace(/\{(\w+)\}(\.?)/g, (_, name: string, stop: string) => {
    const value = `${values[name] ?? ''}`;
    return value.endsWith(stop) ? value : value + stop;
  });

/** A tag that `Intl` takes: what it refuses would stop the drawing. */
export const intlTag = (tag: string, otherwise: string): string => {
  try {
    return `${Intl.getCanonicalLocales(tag.replaceAll('_', '-'))}`;
  } catch {
    return otherwise;
  }
};
