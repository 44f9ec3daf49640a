import { expect } from '@open-wc/testing';
import { pickLanguage } from '../../src/i18n/pick-language.js';

const available = ['de', 'nb', 'pt', 'sv', 'zh-Hant'];

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
    [['zh-hant-TW'], 'zh-Hant', 'zh-hant-TW', 'a table with a tag of several parts, in any case'],
    [['zh-TW'], 'en', 'en', 'a part that nobody asked for is not made up'],
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
