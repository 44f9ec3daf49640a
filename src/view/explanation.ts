import type { Meaning } from '../consent/scopes.js';
import type { Flow } from '../journey/state.js';
import type { Words } from '../words/words.js';

/**
 * The key of the sentence that is always visible. A payment has four, for what is known of it; the other meanings have one.
 *
 * @param amount - The formatted amount, where there is one.
 * @param payee - Who is paid, where that is known.
 */
export function reasonKey(
  meaning: Meaning,
  amount: string | null | undefined,
  payee: string | null | undefined,
): keyof Words {
  if (meaning !== 'payment') return `${meaning}Reason`;
  if (amount && payee) return 'paymentFullReason';
  if (amount) return 'paymentAmountReason';
  if (payee) return 'paymentPayeeReason';
  return 'paymentReason';
}

/** The keys of the explanation's sentences, in order: why, the law, what happens next, what counts, that it is safe. */
export function explanationKeys(meanings: readonly Meaning[], flow: Flow): readonly (keyof Words)[] {
  const keys: (keyof Words)[] = meanings.map((meaning) => `${meaning}Why` as const);
  keys.push('law', flow === 'popup' ? 'nextWindow' : 'nextPage');
  // Amount and payee are a payment's: the provider's page is the authority on them (RTS Art. 5).
  if (meanings.includes('payment')) keys.push('counts');
  keys.push('safe');
  return keys;
}
