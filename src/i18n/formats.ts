/** Making a format costs more than all the rest of what is drawn, so each is made once. */
const formats: Record<string, Intl.NumberFormat> = {};

/** Throws where `Intl` does not know the locale, or the currency. */
export const numberFormat = (locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  (formats[locale + JSON.stringify(options)] ??= new Intl.NumberFormat(locale, options));
