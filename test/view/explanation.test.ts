import { expect } from '@open-wc/testing';
import { meanings } from '../../src/consent/scopes.js';
import { explanationKeys, formatAmount, reasonKey } from '../../src/view/explanation.js';
import en from '../../src/words/en.js';

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
      expect(plain(formatAmount({ amount, currency, payee: null }, locale))).to.equal(shown);
    });
  }

  it('makes no zero of white space', () => {
    expect(formatAmount({ amount: ' ', currency: 'EUR', payee: null }, 'en') ?? '').not.to.contain('0');
  });

  it('writes a currency that Intl has no sign for by its code', () => {
    expect(plain(formatAmount({ amount: '5', currency: 'ZZZ', payee: null }, 'en'))).to.equal('ZZZ 5.00');
  });

  it('writes the digits of the language', () => {
    expect(formatAmount({ amount: '5', currency: 'EUR', payee: null }, 'ar-EG')).to.contain('٥');
  });
});

describe('reasonKey', () => {
  for (const [amount, payee, key] of [
    ['5 €', 'Acme', 'paymentFullReason'],
    ['5 €', null, 'paymentAmountReason'],
    [undefined, 'Acme', 'paymentPayeeReason'],
    [undefined, null, 'paymentReason'],
    ['', '', 'paymentReason'],
  ] as const) {
    it(`is ${key} for a payment of ${amount || 'something'} to ${payee || 'somebody'}`, () => {
      expect(reasonKey('payment', amount, payee)).to.equal(key);
    });
  }

  for (const meaning of meanings) {
    it(`has a sentence for ${meaning}, whatever is known of amount and payee`, () => {
      for (const amount of ['5 €', null]) {
        for (const payee of ['Acme', null]) expect(en[reasonKey(meaning, amount, payee)]).to.be.a('string');
      }
    });
  }

  it('says amount and payee of payments alone', () => {
    expect(reasonKey('card', '5 €', 'Acme')).to.equal('cardReason');
  });
});

describe('explanationKeys', () => {
  it('of a payment in a window say why, the law, what happens next, what counts, and that it is safe', () => {
    expect(explanationKeys(['payment'], 'popup')).to.deep.equal(['paymentWhy', 'law', 'nextWindow', 'counts', 'safe']);
  });

  it('of the full page say that one comes back here', () => {
    expect(explanationKeys(['payment'], 'redirect'))
      .to.include('nextPage')
      .and.not.include('nextWindow');
  });

  it('say what counts of payments alone', () => {
    expect(explanationKeys(['history'], 'popup')).to.deep.equal(['historyWhy', 'law', 'nextWindow', 'safe']);
  });

  it('say why once for each meaning, in their order', () => {
    expect(explanationKeys(['identity', 'payment'], 'popup').slice(0, 2)).to.deep.equal(['identityWhy', 'paymentWhy']);
  });

  for (const meaning of meanings) {
    it(`of ${meaning} are all in the table`, () => {
      for (const key of explanationKeys([meaning], 'popup')) expect(en[key], key).to.be.a('string');
    });
  }
});
