import { type Meaning, meaningsOf } from '../consent/scopes.js';
import { fillPlaceholders, formatAmount, isolate, toText } from '../i18n/formats.js';
import type { Flow } from '../journey/state.js';
import type { Words } from '../words/words.js';
import type { Sign } from './signs.js';

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

/** What a person can do or expect, each with its sign: what happens next, what counts, that it is safe. */
export function pointKeys(
  meanings: readonly Meaning[],
  flow: Flow,
): readonly (readonly [sign: Sign, key: keyof Words])[] {
  const next = ['window', flow === 'popup' ? 'nextWindow' : 'nextPage'] as const;
  const safe = ['lock', 'safe'] as const;
  // Amount and payee are a payment's: the provider's page is the authority on them (RTS Art. 5).
  return meanings.includes('payment') ? [next, ['eye', 'counts'], safe] : [next, safe];
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

/** The sentences of the explanation, by what they are for. */
export interface ExplanationSentences {
  /** Why this is asked, one for each meaning of the scope. */
  readonly why: readonly string[];
  /** What a person can do or expect. */
  readonly points: readonly (readonly [sign: Sign, text: string])[];
  /** The law behind it, which helps nobody to act, and so comes last. */
  readonly law: string;
}

/** What is asked, and why, in whole sentences. */
export interface Question {
  readonly isPayment: boolean;
  /** One for each meaning of the scope; always visible. */
  readonly reasons: readonly string[];
  /** Amount and payee of a payment, as far as they are known. */
  readonly facts: readonly string[];
  readonly explanation: ExplanationSentences;
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
  const isPayment = meanings.includes('payment');
  return {
    isPayment,
    reasons: meanings.map((meaning) => fillPlaceholders(words[reasonKey(meaning, amount, payee)], values)),
    facts: isPayment ? [amount ?? '', payee].filter(Boolean) : [],
    explanation: {
      why: meanings.map((meaning) => words[`${meaning}Why`]),
      points: pointKeys(meanings, facts.flow).map(([sign, key]) => [sign, words[key]]),
      law: words.law,
    },
  };
}
