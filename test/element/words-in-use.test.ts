import { expect, waitUntil } from '@open-wc/testing';
import { languages, loadWords } from '../../src/i18n/load-words.js';
import type { ScaConsent } from '../../src/index.js';
import en from '../../src/words/en.js';
import type { Words } from '../../src/words/words.js';
import { aLooseElement, anElement, aPayment, buttonNamed, maybePart, wordsOf } from '../helpers/consent-element.js';
import { everyState } from '../helpers/every-state.js';
import { answers } from '../helpers/host.js';

/** WCAG 1.4.10: 1280 pixels at 400 %. */
const narrow = 320;

/** English words of four letters and more that are words of the other language too, read through one by one. */
const alsoTheirWords: Readonly<Record<string, string>> = {
  da: 'browser start stop private offline',
  de: 'codes browser moment offline shop bank minute website',
  fr: 'confirmation page codes moment service minute',
  ga: 'stop',
  it: 'browser offline',
  mt: 'passwords browser bank',
  nb: 'start',
  nl: 'codes browser moment contact later over open offline bank website',
  pt: 'continue',
  ro: 'confirm private card',
  sv: 'offline',
};

const isTable = /\/src\/words\/([a-z]{2})\.(?:js|ts)/;

/** The tables that this page has fetched. */
const fetched = (): string[] => [
  ...new Set(performance.getEntriesByType('resource').flatMap(({ name }) => isTable.exec(name)?.[1] ?? [])),
];

/** Every sentence that stands in the element, the closed explanation's too. */
const visibleWords = (el: ScaConsent): string =>
  [...(el.shadowRoot?.querySelectorAll('p, button') ?? [])].map(({ textContent }) => textContent).join(' ');

const longWords = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= 4);

const englishWords = new Set(
  longWords(
    Object.values(en)
      .join(' ')
      .replace(/\{\w+\}/g, ''),
  ),
);

/**
 * The words that need the provider's window, an app or no network, or do not last as long as this file: shown where a failure's
 * sentence stands.
 */
const others = [
  'stopWaiting',
  'leavesPage',
  'checking',
  'leaving',
  'leavingSlow',
  'waiting',
  'waitApp',
  'unobservable',
  'closed',
  'linkOver',
  'pending',
  'stopped',
  'unreachable',
  'unreachableGeneral',
  'performing',
  'performFailed',
  'back',
  'paymentNotApproved',
  'generalNotApproved',
  'offline',
  'timeout',
] as const;

const scopes = {
  history: ['account_history'],
  card: ['card_details'],
  activation: ['activate_card'],
  identity: ['onboarding'],
  recipient: ['add_recipient'],
  mandate: ['standing_order'],
  general: [],
  'three at once': ['make_payment', 'card_details', 'account_history'],
};

/** Every look there is, side by side in one narrow column: the language is then changed under all of them. */
const elements: { readonly name: string; readonly el: ScaConsent; readonly key?: keyof Words }[] = [];
let column: HTMLElement;

const keep = (name: string, el: ScaConsent, key?: keyof Words): void => {
  column.append(el);
  elements.push({ name, el, ...(key && { key }) });
};

before(async function () {
  this.timeout(30_000);
  column = document.createElement('div');
  column.style.width = `${narrow}px`;
  document.body.append(column);
  for (const [name, reach] of Object.entries(everyState)) keep(name, await reach());
  for (const [name, scope] of Object.entries(scopes)) keep(name, await anElement({ consent: aPayment({ scope }) }));
  for (const key of others) {
    const el = await anElement({ initiate: answers({}) });
    await el.start();
    keep(`says ${key}`, el, key);
  }
  const open = aLooseElement({ mode: 'redirect' });
  keep('the explanation open', open);
  await open.updateComplete;
  open.showExplanation();
});

after(() => column.remove());

/** The language that the words in use are marked with. */
const languageOf = (el: ScaConsent): string | null | undefined =>
  el.shadowRoot?.querySelector('[lang]')?.getAttribute('lang');

/** Brings all of them to the language. */
const speak = async (language: string, words: Words): Promise<void> => {
  for (const { el, key } of elements)
    Object.assign(el, { locale: language, words: key ? { failed: words[key] } : null });
  await waitUntil(() => elements.every(({ el }) => languageOf(el) === language), `not all speak ${language}`, {
    timeout: 8000,
  });
  await Promise.all(elements.map(({ el }) => el.updateComplete));
};

it('English needs no file but its own', async () => {
  const before = fetched();
  await anElement({ locale: 'en' });
  expect(fetched()).to.deep.equal(before);
  expect(before).to.deep.equal(['en']);
});

/** Everything about one look that is wrong in this language. */
const check = (about: string, el: ScaConsent): void => {
  expect(visibleWords(el), about).not.to.match(/[{}]|\b(?:undefined|null|NaN)\b/);
  expect(el.clientWidth, about).to.be.at.most(narrow);
  expect(el.scrollWidth, about).to.be.at.most(el.clientWidth);
  for (const part of el.shadowRoot?.querySelectorAll('button, p, .reason') ?? []) {
    expect(part.scrollWidth, `${about}: ${part.textContent}`).to.be.at.most(part.clientWidth || narrow);
  }
  for (const button of el.shadowRoot?.querySelectorAll('button') ?? []) {
    const { height, width } = button.getBoundingClientRect();
    expect(height, `${about}: ${button.textContent}`).to.be.at.least(button.part.contains('button') ? 44 : 24);
    expect(width, `${about}: ${button.textContent}`).to.be.at.least(24).and.at.most(narrow);
  }
};

it('en: nothing unfilled, too wide or too small', async () => {
  await speak('en', en);
  for (const { name, el } of elements) check(`en, ${name}`, el);
});

for (const language of languages) {
  it(`${language}: fetched alone; nothing in English, unfilled, too wide or too small`, async function () {
    this.timeout(30_000);
    const before = fetched();
    // The element is the one that asks first.
    const first = await anElement({ locale: language });
    await waitUntil(() => languageOf(first) === language, `it does not speak ${language}`, { timeout: 8000 });
    // An entry is written after its file has come.
    await waitUntil(() => fetched().length > before.length, 'no file was fetched', { timeout: 4000 });
    expect(fetched()).to.deep.equal([...before, language]);

    await speak(language, await loadWords(language));
    const allowed = (alsoTheirWords[language] ?? '').split(' ');
    const english = new Set<string>();
    for (const { name, el } of elements) {
      check(`${language}, ${name}`, el);
      for (const word of longWords(visibleWords(el).replaceAll('Ferry Oslo', ''))) {
        if (englishWords.has(word) && !allowed.includes(word)) english.add(word);
      }
    }
    expect([...english], `${language} shows English words`).to.deep.equal([]);
  });
}

it('the sentences were shown where they stand', () => {
  for (const { el, key, name } of elements) if (key) expect(wordsOf(el, 'status'), name).not.to.equal('');
  expect(maybePart(elements.at(-1)?.el as ScaConsent, 'tooltip')?.getBoundingClientRect().height).to.be.greaterThan(0);
  expect(buttonNamed(elements[0]?.el as ScaConsent, en.start)).to.equal(null);
});
