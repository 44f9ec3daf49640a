import { expect } from '@open-wc/testing';
import { fillPlaceholders, formatAmount, isolate, numberFormat, toIntlLocale, toText } from '../../src/i18n/formats.js';

/** Engines write different spaces; a person reads the same. */
const plain = (text: string | undefined): string | undefined => text?.replace(/\s/g, ' ');

describe('formatAmount', () => {
  for (const [amount, currency, locale, shown] of [
    ['129.90', 'EUR', 'en', '€129.90'],
    ['129.90', 'EUR', 'de', '129,90 €'],
    ['129.9', 'EUR', 'en', '€129.90'],
    ['129', 'EUR', 'en', '€129.00'],
    ['1234567.5', 'EUR', 'en', '€1,234,567.50'],
    ['129.90', 'eur', 'en', '€129.90'],
    ['1500', 'JPY', 'en', '¥1,500'],
    ['0', 'EUR', 'en', '€0.00'],
    ['-5', 'EUR', 'en', '-€5.00'],
    ['1234.5', null, 'en', '1,234.5'],
    ['1234.5', '', 'de', '1.234,5'],
    ['129.90', 'EURO', 'en', '129.90 EURO'],
    ['129.90', '€', 'en', '129.90 €'],
    ['129,90', 'EUR', 'en', '129,90 EUR'],
    ['129,90', null, 'de', '129,90'],
    ['1 000', 'EUR', 'fr', '1 000 EUR'],
    ['about 5', 'EUR', 'en', 'about 5 EUR'],
    ['', 'EUR', 'en', undefined],
    [null, 'EUR', 'en', undefined],
    [null, null, 'en', undefined],
    // What is no number in writing must not become another one: it is money.
    ['0x10', 'EUR', 'en', '0x10 EUR'],
    ['Infinity', 'EUR', 'en', 'Infinity EUR'],
  ] as const) {
    it(`writes ${JSON.stringify(amount)} ${currency ?? ''} in ${locale} as ${shown ?? 'nothing'}`, () => {
      expect(plain(formatAmount({ amount, currency }, locale))).to.equal(shown);
    });
  }

  it('makes no zero of white space', () => {
    expect(formatAmount({ amount: ' ', currency: 'EUR' }, 'en') ?? '').not.to.contain('0');
  });

  it('writes a currency that Intl has no sign for by its code', () => {
    expect(plain(formatAmount({ amount: '5', currency: 'ZZZ' }, 'en'))).to.equal('ZZZ 5.00');
  });

  it('writes the digits of the language', () => {
    expect(formatAmount({ amount: '5', currency: 'EUR' }, 'ar-EG')).to.contain('٥');
  });
});

describe('fillPlaceholders', () => {
  it('puts the values in', () => {
    expect(fillPlaceholders('Pay {amount} to {payee}.', { amount: '5 €', payee: 'Acme' })).to.equal('Pay 5 € to Acme.');
  });

  it('puts a value in wherever its name stands', () => {
    expect(fillPlaceholders('{time}, {time}', { time: '1:00' })).to.equal('1:00, 1:00');
  });

  it('leaves what is not given empty', () => {
    expect(fillPlaceholders('To {payee}!', {})).to.equal('To !');
  });

  for (const payee of ['$&', '$1', "$'", '$`', '$$', '\\1', '{amount}']) {
    it(`takes a payee of ${payee} to the letter`, () => {
      expect(fillPlaceholders('To {payee}', { payee, amount: '5' })).to.equal(`To ${payee}`);
    });
  }

  it('writes one full stop where the name brings its own', () => {
    expect(fillPlaceholders('Pay {payee}.', { payee: 'Acme Ltd.' })).to.equal('Pay Acme Ltd.');
  });

  for (const sentence of ['Wait…', 'Wait...']) {
    it(`keeps the ellipsis of "${sentence}", which a host may write either way`, () => {
      expect(fillPlaceholders(sentence, {})).to.equal(sentence);
    });
  }
});

it('writes one full stop where an isolated name brings its own', () => {
  expect(fillPlaceholders('Pay {payee}.', { payee: isolate('Acme Ltd.') })).to.equal('Pay \u2068Acme Ltd.\u2069');
  expect(fillPlaceholders('Pay {payee}.', { payee: isolate('Acme') })).to.equal('Pay \u2068Acme\u2069.');
});

describe('isolate', () => {
  for (const [text, inside, why] of [
    ['Acme', 'Acme', 'a text is kept to the letter'],
    ['Sklep \u202e', 'Sklep \u202e', 'an override ends with the isolate'],
    ['a\u2069b', 'ab', 'what would end the isolate is left out'],
    ['\u2066a\u2067b\u2068c', 'abc', 'what the end of the isolate would end in its place is left out'],
    ['a\nb\r\u0085\u2028\u2029c', 'a b    c', 'what ends a paragraph would end the isolate: it is a space'],
    ['😀 Ltd', '😀 Ltd', 'characters of two code units stay whole'],
  ] as const) {
    it(`keeps ${JSON.stringify(inside)} of ${JSON.stringify(text)}: ${why}`, () => {
      expect(isolate(text)).to.equal(`\u2068${inside}\u2069`);
    });
  }
});

describe('toText', () => {
  for (const [value, text] of [
    ['a', 'a'],
    [0, '0'],
    [12.5, '12.5'],
    [5n, '5'],
    [null, ''],
    [undefined, ''],
    [Symbol('a'), ''],
    [Object.create(null), ''],
    [{ toString: () => '129.90' }, '129.90'],
  ] as const) {
    it(`gives "${text}" for a ${typeof value}`, () => {
      expect(toText(value)).to.equal(text);
    });
  }
});

describe('numberFormat', () => {
  it('makes each format once', () => {
    const options = { style: 'currency', currency: 'EUR' } as const;
    expect(numberFormat('de', options)).to.equal(numberFormat('de', { ...options }));
    expect(numberFormat('de', options)).not.to.equal(numberFormat('de-AT', options));
    expect(numberFormat('de', options)).not.to.equal(numberFormat('de', {}));
  });
});

describe('toIntlLocale', () => {
  for (const [tag, locale] of [
    ['de-AT', 'de-AT'],
    ['de_at', 'de-AT'],
    ['not a language', 'fr'],
    ['de-', 'fr'],
    ['', 'fr'],
  ] as const) {
    it(`makes ${locale} of "${tag}"`, () => {
      expect(toIntlLocale(tag, 'fr')).to.equal(locale);
    });
  }
});
