import { expect } from '@open-wc/testing';
import { meanings } from '../../src/consent/scopes.js';
import { explanationKeys, reasonKey } from '../../src/view/explanation.js';
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
