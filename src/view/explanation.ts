import { type Meaning, meaningsOf } from '../consent/scopes.js';
import { fillPlaceholders, formatAmount, isolate, toText } from '../i18n/formats.js';
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

/** What the question to the user is made of. */
export interface QuestionFacts {
  readonly scope: readonly string[] | undefined;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly payee: string | null;
  /** How the user will go to the provider. */
  readonly flow: Flow;
}

/** What is asked, and why, in whole sentences. */
export interface Question {
  /** One for each meaning of the scope; always visible. */
  readonly reasons: readonly string[];
  readonly explanation: readonly string[];
}

/**
 * Says what is asked and why. Amount and payee are the host's, and the payee may be anybody's: each is isolated from the
 * sentence. `numberLocale` is a tag that `Intl` takes.
 */
export function describeQuestion(facts: QuestionFacts, words: Words, numberLocale: () => string): Question {
  const meanings = meaningsOf(facts.scope);
  // The browser's first use of `Intl` takes its time, so the locale is asked for only where there is an amount.
  const amount = toText(facts.amount) ? formatAmount(facts, numberLocale()) : undefined;
  const payee = toText(facts.payee).trim();
  const values = { amount: amount && isolate(amount), payee: payee && isolate(payee) };
  const reasons = meanings.map((meaning) => fillPlaceholders(words[reasonKey(meaning, amount, payee)], values));
  return { reasons, explanation: explanationKeys(meanings, facts.flow).map((key) => words[key]) };
}
