import { expect } from '@open-wc/testing';
import { meanings } from '../../src/consent/scopes.js';
import { pointKeys, reasonKey } from '../../src/view/explanation.js';
import en from '../../src/words/en.js';

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

describe('pointKeys', () => {
  const keysOf = (...args: Parameters<typeof pointKeys>) => pointKeys(...args).map(([, key]) => key);

  it('says what happens next, what counts and that it is safe', () => {
    expect(keysOf(['payment'], 'popup')).to.deep.equal(['nextWindow', 'counts', 'safe']);
  });

  it('says that the page is left where it is', () => {
    expect(keysOf(['payment'], 'redirect')).to.deep.equal(['nextPage', 'counts', 'safe']);
  });

  it('says what counts of a payment alone, whose amount and payee stand on the provider’s page', () => {
    expect(keysOf(['history'], 'popup')).to.deep.equal(['nextWindow', 'safe']);
    expect(keysOf(['identity', 'payment'], 'popup')).to.include('counts');
  });

  it('has words for every meaning', () => {
    for (const meaning of meanings) {
      expect(en[`${meaning}Why`], meaning).to.be.a('string');
      for (const key of keysOf([meaning], 'popup')) expect(en[key], key).to.be.a('string');
    }
  });
});
