/** Making a format costs more than all the rest of what is drawn, so each is made once. */
const formats = new Map<string, Intl.NumberFormat>();

/** `name` stands for the options. Throws where `Intl` does not know the locale, or the currency. */
export const numberFormat = (locale: string, name: string, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
  const key = `${locale} ${name}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, options);
  formats.set(key, format);
  return format;
};
