/** Values that a host sets: whatever they are, they are shown as text or not at all, and never change the words around them. */
import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { languages, loadWords } from '../../src/i18n/load-words.js';
import type { ScaConsent } from '../../src/index.js';
import { describeQuestion } from '../../src/view/explanation.js';
import en from '../../src/words/en.js';
import type { Words } from '../../src/words/words.js';
import {
  allWordsOf,
  anElement,
  aPayment,
  change,
  inSeconds,
  partOf,
  press,
  settle,
  untilState,
  wordsOf,
} from '../helpers/consent-element.js';
import { never } from '../helpers/host.js';
import { isolated } from '../helpers/isolated.js';

const markup = '<img class="injected" src="x" onerror="globalThis.wordsRan = true">';
const strings = Object.assign([markup], { raw: [markup] });

class Directive {
  _$resolve(): unknown {
    return html`<img class="injected" />`;
  }
}

const aNode = (): HTMLElement => Object.assign(document.createElement('img'), { className: 'injected' });

/** What may stand in a word's place: read from a file, made by mistake, or made by somebody who means harm. */
const shapes = {
  'an object with strings, as from JSON': { strings: [markup], values: [] },
  'a look-alike of a template': { _$litType$: 1, strings: [markup], values: [] },
  'a look-alike of a template with raw strings': { _$litType$: 1, strings, values: [] },
  'a look-alike of a compiled template': { _$litType$: { h: strings, parts: [] }, values: [] },
  'a template': html`<img class="injected" />`,
  'a look-alike of a directive': { _$litDirective$: Directive, values: [] },
  'a node': aNode(),
  'an array': [markup, markup],
  'an array of look-alikes': [{ _$litType$: 1, strings, values: [] }],
  'an object without a prototype': Object.create(null),
  'an object whose text is markup': { toString: () => markup },
  'a String object': Object(markup),
  'a function': () => markup,
  'a number': 5,
  zero: 0,
  true: true,
  false: false,
  'a symbol': Symbol('word'),
  'a bigint': 5n,
} satisfies Record<string, unknown>;

/** The same in every word's place. */
const everyWord = (shape: unknown): Partial<Words> =>
  Object.fromEntries(Object.keys(en).map((key) => [key, shape])) as Partial<Words>;

const expectOurWords = async (el: ScaConsent): Promise<void> => {
  expect(wordsOf(el, 'button')).to.equal(en.start);
  expect(wordsOf(el, 'why')).to.equal(en.why);
  expect(wordsOf(el, 'reason')).to.equal(en.paymentReason);
  expect(wordsOf(el, 'tooltip')).to.contain(en.law);
  expect(el.shadowRoot?.querySelector('#hint')).to.have.text(en.newWindow);
  expect(wordsOf(el, 'countdown')).to.match(/^Time left: \d:\d\d$/);
  await press(el, en.start);
  expect(wordsOf(el, 'status')).to.equal(en.preparing);
  expect(wordsOf(el, 'secondary')).to.equal(en.cancel);
  await press(el, en.cancel);
  await untilState(el, 'cancelled');
  expect(wordsOf(el, 'status')).to.equal(`${en.cancelled} ${en.paymentNotApproved}`);
};

for (const [name, shape] of Object.entries(shapes)) {
  it(`a word that is ${name} is ours, in every place`, async () => {
    const words = everyWord(shape);
    const el = await anElement({ words, consent: aPayment({ expires_at: inSeconds(300) }), initiate: never() });
    await expectOurWords(el);
    await settle(el);
    expect(el.shadowRoot?.querySelector('.injected')).to.equal(null);
    expect('wordsRan' in globalThis).to.equal(false);
  });
}

it('a word that is markup is shown as text', async () => {
  const el = await anElement({ words: { start: markup } });
  expect(partOf(el, 'button').textContent.trim()).to.equal(markup);
  expect(el.shadowRoot?.querySelector('.injected')).to.equal(null);
});

for (const [name, words] of Object.entries({ 'a text': 'start', 'an array': [markup], 'a number': 5, true: true })) {
  it(`words that are ${name} are ours`, async () => {
    expect(wordsOf(await anElement({ words: words as never }), 'button')).to.equal(en.start);
  });
}

it('a locale of any shape is no markup, and English serves', async () => {
  for (const shape of Object.values(shapes)) {
    const el = await anElement({ locale: shape as never, words: { start: 'Go' } });
    expect(wordsOf(el, 'button')).to.equal('Go');
    expect(el.shadowRoot?.querySelector('.injected')).to.equal(null);
  }
});

it('an amount, a currency and a payee of any shape are no markup and break nothing', async () => {
  for (const shape of Object.values(shapes)) {
    const el = await anElement({ amount: shape, currency: shape, payee: shape } as never);
    expect(wordsOf(el, 'reason')).to.contain('Please confirm your payment');
    expect(el.shadowRoot?.querySelector('.injected')).to.equal(null);
  }
});

it('a placeholder that nobody knows stays empty', async () => {
  const el = await anElement({ words: { paymentReason: 'Pay{constructor}{toString}{other}!' } });
  expect(wordsOf(el, 'reason')).to.equal('Pay!');
});

for (const [settings, sentence] of [
  [{ amount: 0, currency: 'EUR' }, `Please confirm your payment of ${isolated('€0.00')}.`],
  [{ amount: 0 }, `Please confirm your payment of ${isolated('0')}.`],
  [{ amount: '0', currency: 'EUR' }, `Please confirm your payment of ${isolated('€0.00')}.`],
  [{ payee: 0 }, `Please confirm your payment to ${isolated('0')}.`],
  [{ amount: '', payee: '' }, 'Please confirm your payment.'],
  [{ amount: ' ', payee: ' ' }, 'Please confirm your payment.'],
] as const) {
  it(`${JSON.stringify(settings)} is shown as "${sentence}"`, async () => {
    expect(wordsOf(await anElement(settings as never), 'reason')).to.equal(sentence);
  });
}

for (const language of ['en', ...languages]) {
  it(`amount and payee are isolated in ${language}`, async () => {
    const words = language === 'en' ? en : await loadWords(language);
    const facts = { scope: ['make_payment'], amount: '12.90', currency: null, payee: 'Acme', flow: 'popup' } as const;
    const [sentence] = describeQuestion(facts, words, () => 'en').reasons;
    expect(sentence).to.contain(isolated('12.90')).and.to.contain(isolated('Acme'));
  });
}

/** Where each character of the amount stands, its sign too, from the left. */
const placesOfAmount = (el: ScaConsent): number[] => {
  const nodes = [...(el.shadowRoot?.querySelector('.reason p')?.childNodes ?? [])];
  const sentence = nodes.find((node) => node instanceof Text) as Text;
  const [, amount = ''] = /\u2068([^\u2068]*12.90[^\u2068]*)\u2069/.exec(sentence.data) ?? [];
  expect(amount, sentence.data).to.match(/12.90/);
  const start = sentence.data.indexOf(amount);
  return [...amount].map((_, index) => {
    const range = document.createRange();
    range.setStart(sentence, start + index);
    range.setEnd(sentence, start + index + 1);
    return range.getBoundingClientRect().left;
  });
};

const hostilePayees = {
  'an override': 'Sklep \u202e',
  'the end of an isolate and an override': 'Sklep \u202e\u2069\u202e',
  'an isolate without an end': 'Sklep \u2067',
  'the end of a paragraph and an override': 'Sklep\u2029\u202e',
  'Hebrew letters': 'שלום בע״מ',
  'Arabic letters': 'شركة الدفع',
};

/** The languages that name the payee before the amount, where it would reach the amount. */
for (const locale of ['fi', 'hu', 'is', 'pl', 'ro', 'sk', 'sl']) {
  for (const [name, payee] of Object.entries(hostilePayees)) {
    it(`in ${locale} the amount stands together and reads from left to right beside a payee with ${name}`, async () => {
      const el = await anElement({ locale, amount: '12.90', currency: 'EUR', payee });
      await waitUntil(() => el.shadowRoot?.querySelector(`.box[lang=${locale}]`));
      el.style.display = 'block';
      el.style.inlineSize = '2000px';
      const places = placesOfAmount(el);
      const ascending = [...places].sort((one, other) => one - other);
      expect(places).to.deep.equal(ascending);
      expect((places.at(-1) ?? 0) - (places[0] ?? 0), 'the sign is apart from its number').to.be.below(100);
    });
  }
}

it('an override in the payee’s name stays inside it', async () => {
  const el = await anElement({ amount: '5', payee: 'Sklep \u202e' });
  expect(allWordsOf(el)).to.contain(isolated('Sklep \u202e'));
  await change(el, { payee: '\u2068Acme\u2069\n\u2066Ltd' });
  expect(allWordsOf(el)).to.contain(isolated('Acme Ltd'));
});
