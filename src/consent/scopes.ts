import { findWord } from './provider.js';

/** What an explanation exists for. */
export const meanings = [
  'payment',
  'history',
  'card',
  'activation',
  'identity',
  'recipient',
  'mandate',
  'general',
] as const;

export type Meaning = (typeof meanings)[number];

/**
 * The one table of aliases, compared without case and punctuation. `make_payment` is Intergiro's only documented literal and
 * `identity_verification` its one named type; the others are its prose, Mangopay's actions, Swan's consent purposes and the
 * transaction types of EUDI TS12 (`urn:eudi:sca:payment:1` is read as `payment`). Patterns, so that what is said with the
 * same words in another order or number is known too.
 */
const aliases: Readonly<Record<Exclude<Meaning, 'general'>, string>> = {
  payment: '(make|external|init(iate.*)?|threeds|bank)?(pay(ments?|out)?|transfers?|fundingrequest)',
  history:
    '(access|list|read|view)?(accounts?|wallet|transactions|balances|(payment|transaction)?history)(access|history|information)?',
  card: '(view|show|sensitive|physical)*card(details|credentials|data|numbers?|pin)?',
  activation: 'cardactivation|applepaytokenize|(activate|add|print|resume|tokenize|unfreeze)(physical|digital)?cards?',
  identity: '(verify)?identity(verification)?|kyc|(kyc)?onboarding|enroll?(ment|user)?|proofofaddressverification',
  recipient: '(add|create|new)?(recipients?|beneficiary|payee)',
  mandate:
    '(add|e|enable|schedule)?(standingorder|directdebit|(directdebitpayment)?mandate|recurringpayment|subscription)',
};

/** What the scopes mean, each once, in their order; `general` for what nobody knows and for no scope at all. */
export const meaningsOf = (scope?: readonly string[]): readonly Meaning[] => [
  ...new Set(
    (scope?.length ? scope : ['']).map(
      // The letters alone, and of a URN its type alone.
      (name) => findWord(aliases, name.replace(/^urn:eudi:sca:(?=\w+:\d+$)|[^a-z]/gi, '')) ?? 'general',
    ),
  ),
];
