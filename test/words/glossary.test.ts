import { expect } from '@open-wc/testing';
import { languages, loadWords } from '../../src/i18n/load-words.js';
import de from '../../src/words/de.js';
import en from '../../src/words/en.js';
import fr from '../../src/words/fr.js';
import type { Words } from '../../src/words/words.js';
import { type Glossary, glossaries } from './glossary.js';

type Key = keyof Words;

const keys = Object.keys(en) as Key[];

const buttons = [
  'start',
  'open',
  'reopen',
  'cancel',
  'stopWaiting',
  'again',
  'retry',
  'checkAgain',
  'why',
  'returnLink',
] as const;

const MOST_LETTERS_OF_A_BUTTON = 28;

/** The button of the explanation looks like a link. The longest good one has 30 ("Cén fáth a n-iarrtar deimhniú?"). */
const MOST_LETTERS_OF_WHY = 32;

/** What is heard once has to be understood at once. */
const MOST_WORDS_OF_A_SENTENCE = 25;

/** The statuses that have a text below their lead. No other word has a line break. */
const statusesWithText: readonly Key[] = [
  'waiting',
  'waitApp',
  'unobservable',
  'closed',
  'blocked',
  'linkOver',
  'pending',
  'stopped',
  'unreachable',
  'unreachableGeneral',
  'performing',
  'performFailed',
  'back',
  'failed',
  'stuck',
  'offline',
  'timeout',
];

/** The sentences of a text; a Greek question ends in a semicolon. */
const sentencesOf = (text: string): string[] => text.split(/(?<=[.?!;…])\s+/);

const wordsIn = (sentence: string): string[] => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}{]/u.test(word));

const placeholdersOf = (text: string): string => (text.match(/\{\w+\}/g) ?? []).sort().join(' ');

const says = (text: string, term: readonly string[]): boolean =>
  term.some((form) => text.toLowerCase().includes(form.toLowerCase()));

/** The keys whose English has the term. */
const englishHas = (term: string): Key[] =>
  keys.filter((key) => en[key].replace('\n', ' ').toLowerCase().includes(term));

/** The keys whose English has the one term and that do not have the other. */
const keysWithout = (words: Words, term: readonly string[], english: string): Key[] =>
  englishHas(english).filter((key) => !says(words[key], term));

/** Looks at one table and names the keys in which it finds the fault. */
type Rule = (words: Words, glossary: Glossary) => Key[];

const rules = {
  'names the directive and the authentication as the law does': (words, { directive, authentication }) =>
    ['PSD2', 'DSP2'].filter((name) => words.law.includes(name)).join() === directive &&
    authentication.every((name) => words.law.includes(name))
      ? []
      : ['law'],

  'has buttons that fit': (words) =>
    buttons.filter((key) => words[key].length > (key === 'why' ? MOST_LETTERS_OF_WHY : MOST_LETTERS_OF_A_BUTTON)),

  'has a lead and a text, and one break between them, where a status has more to say': (words) =>
    keys.filter((key) => words[key].split('\n').length !== (statusesWithText.includes(key) ? 2 : 1)),

  'has whole sentences on both sides of a break, and no space there': (words) =>
    statusesWithText.filter((key) => !/^\S.*[.?;…]\n\S.*[.?]$/.test(words[key])),

  'has no sentence that is too long': (words) =>
    keys.filter((key) =>
      sentencesOf(words[key]).some((sentence) => wordsIn(sentence).length > MOST_WORDS_OF_A_SENTENCE),
    ),

  'keeps each placeholder': (words) => keys.filter((key) => placeholdersOf(words[key]) !== placeholdersOf(en[key])),

  // A sentence that may say it otherwise stands in the glossary with the word that it has.
  'says "confirm" with one word': (words, { confirm, rivals = {} }) => {
    const exempt = Object.values(rivals).flat();
    return englishHas('confirm').filter((key) => !says(words[key], confirm) && !exempt.includes(key));
  },

  'does not say that it is confirmed while the last step can still fail': (words, { confirm }) =>
    says(words.performing, confirm) ? ['performing'] : [],

  'calls the provider by one name': (words, { provider, ofPayments }) => {
    const inFull = englishHas('payment provider');
    return englishHas('provider').filter(
      (key) => !says(words[key], provider) || (inFull.includes(key) && !says(words[key], ofPayments)),
    );
  },

  'calls the secure page by one name': (words, { securePage }) => keysWithout(words, securePage, 'secure page'),

  'calls the window by one name': (words, { window }) => keysWithout(words, window, 'window'),

  'says "approve" with one word': (words, { approve }) => keysWithout(words, approve, 'approve'),

  'says "try again" with one word': (words, { tryAgain }) => keysWithout(words, tryAgain, 'try again'),

  'has no word that the glossary’s are easily mixed with': (words, { rivals = {} }) =>
    Object.entries(rivals).flatMap(([rival, allowed]) =>
      keys.filter((key) => says(words[key], [rival]) && !allowed.includes(key)),
    ),

  'has the quotation marks, apostrophes and dots of its print': (words, { quotes = '' }) =>
    keys
      .filter((key) => [...words[key]].some((sign) => /["'`´«»‹›„“”‚‘]/.test(sign) && !quotes.includes(sign)))
      .concat(keys.filter((key) => words[key].includes('..'))),

  'has the space before the ellipsis that its print has': (words, { spaceBeforeEllipsis }) => {
    const right = spaceBeforeEllipsis ? /\p{L}\u00a0…$/u : /\p{L}…$/u;
    return keys.filter((key) => words[key].split('\n').some((line) => line.includes('…') && !right.test(line)));
  },

  'has no space before another sign, French aside': (words) =>
    words === fr
      ? keys.filter((key) => frenchSpaceIsWrong(words[key]))
      : keys.filter((key) => /\s[?!:;.,]/.test(words[key])),

  'thanks for nothing but what was verified': (words) => {
    const thanks = sentencesOf(words.complete).at(-1) ?? '';
    return keys.filter((key) => key !== 'complete' && words[key].includes(thanks));
  },
} as const satisfies Record<string, Rule>;

type RuleName = keyof typeof rules;

const ruleNames = Object.keys(rules) as RuleName[];

/** The Imprimerie nationale's: a narrow no-break space before a question mark, a whole one before a colon. */
function frenchSpaceIsWrong(text: string): boolean {
  return /[^\u202f][?!;]|[^\u00a0]:|\s[.,]/.test(text);
}

/** Breaks each rule in an otherwise good table, so that it is known that the rule sees what it is there for. */
const planted: Readonly<Record<RuleName, Partial<Words>>> = {
  'names the directive and the authentication as the law does': {
    law: 'Das europäische Recht (DSP2) schreibt diese Prüfung vor. Sie heißt „starke Kundenauthentifizierung“.',
  },
  'has buttons that fit': { start: 'Weiter zur Bestätigung dieser Zahlung' },
  'has no sentence that is too long': { failed: `${'Das hat nicht funktioniert und '.repeat(6)}das war es.` },
  'keeps each placeholder': { paymentPayeeReason: 'Bitte bestätigen Sie Ihre Zahlung an {payer}.' },
  'says "confirm" with one word': { why: 'Warum muss ich zustimmen?' },
  'has a lead and a text, and one break between them, where a status has more to say': {
    checking: de.checking.replace(' ', '\n'),
    pending: de.pending.replace('\n', ' '),
    stopped: `${de.stopped}\nBitte warten Sie.`,
  },
  'has whole sentences on both sides of a break, and no space there': {
    waiting: de.waiting.replace('.\n', '\n'),
    closed: de.closed.replace('\n', '\n '),
    offline: de.offline.replace('\n', ' \n'),
  },
  'does not say that it is confirmed while the last step can still fail': {
    performing: 'Bestätigt, wird abgeschlossen\u00a0…\nBitte lassen Sie diese Seite geöffnet.',
  },
  'calls the provider by one name': { pending: de.pending.replace('Zahlungsdienstleister', 'Bezahldienst') },
  'calls the secure page by one name': { open: 'Geschützte Seite öffnen' },
  'calls the window by one name': { newWindow: 'Wird in einem neuen Tab geöffnet.' },
  'says "approve" with one word': { paymentNotApproved: 'Diese Zahlung wurde nicht genehmigt.' },
  'says "try again" with one word': { retry: 'Noch einmal' },
  'has no word that the glossary’s are easily mixed with': { counts: `${de.counts} Es gilt das Wort des Anbieters.` },
  'has the quotation marks, apostrophes and dots of its print': { law: de.law.replace('„', '"') },
  'has the space before the ellipsis that its print has': { checking: de.checking.replace('\u00a0', '') },
  'has no space before another sign, French aside': { closed: de.closed.replace('?', ' ?') },
  'thanks for nothing but what was verified': { back: 'Vielen Dank. Sie können hier fortfahren.' },
};

describe('The glossary', () => {
  it('has an entry for each language', () => {
    expect(Object.keys(glossaries)).to.have.members([...languages, 'en']);
  });

  for (const name of ruleNames) {
    it(`would notice a table that breaks this: ${name}`, () => {
      const broken = { ...de, ...planted[name] };
      expect(rules[name](de, glossaries.de!)).to.deep.equal([]);
      expect(rules[name](broken, glossaries.de!)).to.deep.equal(Object.keys(planted[name]));
    });
  }
});

for (const language of ['en', ...languages]) {
  describe(`The table in ${language}`, () => {
    let words: Words;

    before(async () => {
      words = language === 'en' ? en : await loadWords(language);
    });

    for (const name of ruleNames) {
      it(name, () => {
        const faults = rules[name](words, glossaries[language]!);
        expect(Object.fromEntries(faults.map((key) => [key, words[key]]))).to.deep.equal({});
      });
    }
  });
}
