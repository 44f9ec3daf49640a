import { expect } from '@open-wc/testing';
import { fill, pickLanguage } from '../../src/i18n/pick-language.js';

const available = ['de', 'nb', 'pt', 'sv'];

describe('pickLanguage', () => {
  for (const [wanted, language, tag, why] of [
    [['de'], 'de', 'de', 'the language itself'],
    [['de-AT'], 'de', 'de-AT', 'a region falls back to its language, the tag keeps it for numbers'],
    [['de-Latn-AT-x-private'], 'de', 'de-Latn-AT-x-private', 'script, region and private parts fall away one by one'],
    [['DE-at'], 'de', 'DE-at', 'tags have no case'],
    [['pt_BR'], 'pt', 'pt-BR', 'an underscore reads as a hyphen, also for Intl'],
    [['no'], 'nb', 'no', 'Norwegian reads Bokmål'],
    [['nn-NO'], 'nb', 'nn-NO', 'Nynorsk reads Bokmål'],
    [['nb-NO'], 'nb', 'nb-NO', 'Bokmål by its own name'],
    [['en-GB', 'de'], 'en', 'en-GB', 'English is always there, listed or not'],
    [['xx', 'sv', 'de'], 'sv', 'sv', 'the first that there is, in the order wanted'],
    [['xx', 'de-CH', 'en'], 'de', 'de-CH', 'a region of an earlier wish beats a later exact one'],
    [['xx', 'yy-ZZ'], 'en', 'en', 'English where there is none'],
    [[], 'en', 'en', 'English where nothing is wanted'],
    [[''], 'en', 'en', 'an empty tag'],
    [['-'], 'en', 'en', 'a tag of nothing but a hyphen'],
    [['deu'], 'en', 'en', 'three letters are another language code'],
    [['constructor', '__proto__'], 'en', 'en', 'names that every object knows'],
  ] as const) {
    it(`gives ${language} for [${wanted.join(', ')}]: ${why}`, () => {
      expect(pickLanguage(wanted, available)).to.deep.equal({ language, tag });
    });
  }
});

describe('fill', () => {
  it('puts the values in', () => {
    expect(fill('Pay {amount} to {payee}.', { amount: '5 €', payee: 'Acme' })).to.equal('Pay 5 € to Acme.');
  });

  it('puts a value in wherever its name stands', () => {
    expect(fill('{time}, {time}', { time: '1:00' })).to.equal('1:00, 1:00');
  });

  it('leaves what is not given empty', () => {
    expect(fill('To {payee}!', {})).to.equal('To !');
  });

  for (const payee of ['$&', '$1', "$'", '$`', '$$', '\\1', '{amount}']) {
    it(`takes a payee of ${payee} to the letter`, () => {
      expect(fill('To {payee}', { payee, amount: '5' })).to.equal(`To ${payee}`);
    });
  }

  it('writes one full stop where the name brings its own', () => {
    expect(fill('Pay {payee}.', { payee: 'Acme Ltd.' })).to.equal('Pay Acme Ltd.');
  });

  for (const sentence of ['Wait…', 'Wait...']) {
    it(`keeps the ellipsis of "${sentence}", which a host may write either way`, () => {
      expect(fill(sentence, {})).to.equal(sentence);
    });
  }
});
