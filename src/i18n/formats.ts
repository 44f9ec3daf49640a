import { warn } from '../errors.js';

/** Making an `Intl.NumberFormat` takes longer than drawing the whole element, so each is made once. */
const numberFormats = new Map<string, Intl.NumberFormat>();

/**
 * The number format of a locale, made once for each locale and options.
 *
 * @throws RangeError where `Intl` does not know the locale, or the currency in the options.
 */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = numberFormats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, options);
  numberFormats.set(key, made);
  return made;
}

/** A tag that `Intl` takes. `Intl` throws for a malformed tag, which would stop the drawing: then `fallback` is used. */
export function toIntlLocale(tag: string, fallback: string): string {
  try {
    const [locale = fallback] = Intl.getCanonicalLocales(tag.replaceAll('_', '-'));
    return locale;
  } catch {
    return fallback;
  }
}

/** An amount as the host's page gives it. */
export interface Amount {
  /** A decimal number, e.g. `129.90`. */
  readonly amount: string | null;
  /** ISO 4217, e.g. `EUR`. */
  readonly currency: string | null;
}

/** A plain decimal number. `Intl.NumberFormat` takes 20 decimals at most in every engine. */
const DECIMAL_NUMBER = /^-?\d+(?:\.(?<decimals>\d{1,20}))?$/;

/**
 * Writes an amount as the locale does, with every digit that the host gave: it is money, so nothing is rounded. Text that is
 * no plain decimal number, and a currency that `Intl` does not know, are shown as they came.
 *
 * @returns Undefined where there is no amount.
 */
export function formatAmount({ amount, currency }: Amount, locale: string): string | undefined {
  const text = toText(amount).trim();
  if (text === '') return undefined;
  const asGiven = currency ? `${text} ${toText(currency)}` : text;
  const number = DECIMAL_NUMBER.exec(text);
  if (!number) {
    warn('shows the amount as it came: it is no decimal number. Write it as in "129.90", without a currency.');
    return asGiven;
  }
  const decimals = number.groups?.decimals ?? '';
  const style = currency ? ({ style: 'currency', currency } as const) : { minimumFractionDigits: decimals.length };
  try {
    // A price with more decimals than its currency has is shown with all of them.
    const format = numberFormat(locale, { ...style, maximumFractionDigits: 20 });
    // Formatted as text, since a JavaScript number loses digits of a long one. The types know that only from ES2023 on.
    return format.format(text as unknown as number);
  } catch {
    warn('shows the currency as it came: Intl does not know it. Write a code of ISO 4217, as in "EUR".');
    return asGiven;
  }
}

/**
 * The characters that isolate a text of unknown direction from the sentence around it (Unicode Bidirectional Algorithm, UAX 9,
 * section 2.4). Without them an amount beside a Hebrew name, or beside one that holds an override, reads backwards.
 */
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/** What would close an isolate before its end, or open another one in it that its end would close instead. */
const ISOLATE_MARKS = ['\u2066', '\u2067', FIRST_STRONG_ISOLATE, POP_DIRECTIONAL_ISOLATE];

/** What ends a paragraph, and every isolate with it: the characters of the bidirectional class B, and the line separator. */
const PARAGRAPH_ENDS = ['\n', '\r', '\u001c', '\u001d', '\u001e', '\u0085', '\u2028', '\u2029'];

/**
 * Isolates a text that somebody else wrote, so that nothing in it changes how the sentence around it reads. Overrides and
 * embeddings inside it end with it.
 */
export function isolate(text: string): string {
  const inside = [...text].map(toInnerCharacter).join('');
  return FIRST_STRONG_ISOLATE + inside + POP_DIRECTIONAL_ISOLATE;
}

function toInnerCharacter(character: string): string {
  if (ISOLATE_MARKS.includes(character)) return '';
  return PARAGRAPH_ENDS.includes(character) ? ' ' : character;
}

/**
 * A value that a host gave as a text. A host without TypeScript may have set a number, which is written as one, or something
 * that cannot be written at all, which counts as nothing.
 */
export function toText(value: unknown): string {
  try {
    return `${value ?? ''}`;
  } catch {
    return '';
  }
}

/**
 * Fills the `{placeholders}` of a sentence. One without a value stays empty. Where a value ends in a full stop and the sentence
 * has one right behind it ("to {payee}." with "Acme Ltd."), one of the two is written.
 */
export function fillPlaceholders(sentence: string, values: Readonly<Record<string, string | undefined>>): string {
  return sentence.replace(/\{(?<name>\w+)\}(?<stop>\.?)/g, (_match, name: string, stop: string) => {
    // A plain look-up would also find "constructor", which every object has.
    const value = (Object.hasOwn(values, name) && values[name]) || '';
    const bringsStop = value.endsWith(stop) || value.endsWith(stop + POP_DIRECTIONAL_ISOLATE);
    return bringsStop ? value : value + stop;
  });
}
