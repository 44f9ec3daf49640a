import { expect } from '@open-wc/testing';
import { languages, loadWords } from '../../src/i18n/load-words.js';
import en from '../../src/words/en.js';
import returnEn from '../../src/words/return-en.js';
import type { Words } from '../../src/words/words.js';

const keys = Object.keys(en) as (keyof Words)[];

/** Every official language of the EU, and Norwegian and Icelandic for the rest of the EEA; Irish and Maltese included. */
const wanted = 'bg cs da de el es et fi fr ga hr hu is it lt lv mt nb nl pl pt ro sk sl sv'.split(' ');

/** Sentences that may read as English does. None so far: a new one is to be looked at before it stands here. */
const sameAsEnglish: Readonly<Record<string, readonly (keyof Words)[]>> = {};

describe('English', () => {
  it('has no empty sentence', () => {
    for (const key of keys) expect(en[key].trim(), key).not.to.be.empty;
  });

  it('says on a return page what the whole table says', () => {
    expect(returnEn).to.deep.equal({ lang: 'en', returned: en.returned, link: en.returnLink });
  });
});

describe('The list of languages', () => {
  it('holds every language of the EEA, English aside', () => {
    expect(languages).to.include.members(wanted);
    expect(languages).not.to.include('en');
  });

  it('refuses a language that there is not', async () => {
    for (const name of ['xx', 'constructor']) {
      const error = await loadWords(name).catch((caught: unknown) => caught);
      expect(error, name).to.be.instanceOf(RangeError);
    }
  });
});

for (const language of languages) {
  describe(`The words in ${language}`, () => {
    let words: Words;

    before(async () => {
      words = await loadWords(language);
    });

    it('are all there, and no others', () => {
      expect(Object.keys(words)).to.have.members(keys);
    });

    it('are none of them empty, and have no white space around them', () => {
      for (const key of keys) {
        expect(words[key], key).to.be.a('string').and.not.empty;
        expect(words[key], key).to.equal(words[key].trim());
      }
    });

    it('are translated', () => {
      const same = keys.filter((key) => words[key] === en[key]);
      expect(same).to.deep.equal([...(sameAsEnglish[language] ?? [])]);
    });

    it('hold no markup and no entity', () => {
      for (const key of keys) expect(words[key], key).not.to.match(/<|>|&\w+;/);
    });

    it('end a sentence where the English does', () => {
      for (const key of keys) {
        if (/[.?]$/.test(en[key])) expect(words[key], key).to.match(/[.?;!]$/);
        if (en[key].endsWith('…')) expect(words[key], key).to.match(/…$/);
      }
    });
  });
}
