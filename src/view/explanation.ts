import type { Meaning } from '../consent/scopes.js';
import { numberFormat } from '../i18n/formats.js';
import type { Words } from '../words/words.js';

/** What is known of a payment, from the host's page. */
export interface PaymentFacts {
  readonly amount: string | null;
  readonly currency: string | null;
  readonly payee: string | null;
}

/**
 * An amount as the language writes it, never rounded: what the host gave is what is shown. What is no plain decimal number is
 * shown as it came.
 */
export const formatAmount = ({ amount, currency }: PaymentFacts, locale: string): string | undefined => {
  // A number, say, where a host wrote one.
  const text = `${amount ?? ''}`.trim();
  if (!text) return undefined;
  const shown = currency ? `${amount} ${currency}` : `${amount}`;
  // No engine takes more decimals.
  const [number, decimals = ''] = /^-?\d+(?:\.(\d{1,20}))?$/.exec(text) ?? [];
  if (!number) return shown;
  try {
    return numberFormat(locale, {
      ...(currency ? { style: 'currency', currency } : { minimumFractionDigits: decimals.length }),
      // A price of more decimals than the currency has is shown with all of them.
      maximumFractionDigits: 20,
      // As text: a number would lose digits where there are many.
    }).format(number as unknown as number);
  } catch {
    // Not a currency that Intl knows.
    return shown;
  }
};

/** The key of the always visible sentence; of the four for a payment the one that fits what is known. */
export const reasonKey = (meaning: Meaning, amount: unknown, payee: unknown): keyof Words =>
  meaning === 'payment'
    ? `${meaning}${amount ? (payee ? 'Full' : 'Amount') : payee ? 'Payee' : ''}Reason`
    : `${meaning}Reason`;

/** The keys of the explanation's sentences, in order: why, the law, what happens next, what counts, that it is safe. */
export const explanationKeys = (meanings: readonly Meaning[], way: 'popup' | 'redirect'): readonly (keyof Words)[] => [
  ...meanings.map((meaning) => `${meaning}Why` as const),
  'law',
  way === 'popup' ? 'nextWindow' : 'nextPage',
  ...(meanings.includes('payment') ? (['counts'] as const) : []),
  'safe',
];
