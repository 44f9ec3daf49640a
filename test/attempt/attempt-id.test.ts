import { expect } from '@open-wc/testing';
import { readAttempt, withoutAttempt } from '../../src/attempt/attempt-id.js';

const attempt = '0123456789abcdef0123456789abcdef';
const mine = `sca_attempt=${attempt}`;
const page = 'https://shop.example/back';

describe('readAttempt', () => {
  for (const [address, returned] of [
    [`${page}?${mine}`, {}],
    [`${page}?${mine}#top`, {}],
    [`${page}?${mine}&controlStatus=VALIDATED`, { controlStatus: 'VALIDATED' }],
    [`${page}?a=1&${mine}&b=2`, { a: '1', b: '2' }],
    [`${page}?a=x%20y+z&${mine}&b=%C3%A4`, { a: 'x y z', b: 'ä' }],
    [`${page}?a&${mine}`, { a: '' }],
    [`${page}?a=1&a=2&${mine}`, { a: '2' }],
    [`${page}?${mine}&b=%E4%zz`, { b: '\ufffd%zz' }],
    [`${page}?sca_attempt=${attempt}&sca_attempt=${attempt}`, {}],
  ] as const) {
    it(`finds the attempt in ${address.slice(page.length)}, and what came with it`, () => {
      expect(readAttempt(address)).to.deep.equal({ attempt, returned });
    });
  }

  for (const [address, why] of [
    [page, 'nothing'],
    [`${page}?sca_attempt`, 'no value'],
    [`${page}?sca_attempt=`, 'an empty value'],
    [`${page}?sca_attempt=${attempt.slice(1)}`, 'one digit less'],
    [`${page}?sca_attempt=${attempt}0`, 'one digit more'],
    [`${page}?sca_attempt=${attempt.toUpperCase()}`, 'capitals'],
    [`${page}?sca_attempt=%20${attempt}`, 'a space'],
    [`${page}?SCA_ATTEMPT=${attempt}`, 'another name'],
    [`${page}?xsca_attempt=${attempt}`, 'a longer name'],
    [`${page}#${mine}`, 'the hash'],
    [`${page}#?${mine}`, 'a query in the hash'],
    ['about:blank', 'an empty page'],
  ] as const) {
    it(`finds none in ${why}`, () => {
      expect(readAttempt(address)).to.be.null;
    });
  }
});

describe('withoutAttempt', () => {
  for (const [address, tidied, why] of [
    [`?${mine}`, '', 'the only one'],
    [`?${mine}#top`, '#top', 'the only one before a hash'],
    [`?${mine}&a=1`, '?a=1', 'the first'],
    [`?a=1&${mine}`, '?a=1', 'the last'],
    [`?a=1&${mine}#top`, '?a=1#top', 'the last before a hash'],
    [`?a=1&${mine}&b=2`, '?a=1&b=2', 'one in the middle'],
    [`?a=1&${mine}&b=2#top`, '?a=1&b=2#top', 'one in the middle before a hash'],
    [`?a&${mine}&b`, '?a&b', 'one between names without values'],
    [`?a==1&${mine}&b=2=3`, '?a==1&b=2=3', 'one between values with equals signs'],
    [`?a=%2f%2F&${mine}&b=x+y%20z`, '?a=%2f%2F&b=x+y%20z', 'one between encodings of every kind'],
    [`?a=%C3%A4&${mine}&b=%27%22`, '?a=%C3%A4&b=%27%22', 'one between what a browser encodes'],
    [`?a=1&a=2&${mine}&a=1`, '?a=1&a=2&a=1', 'one between duplicates'],
    [`?&&a=1&${mine}&&b`, '?&&a=1&&b', 'one between empty parts'],
    ['?sca_attempt=&a=1', '?a=1', 'one without a value'],
    [`?xsca_attempt=1&${mine}`, '?xsca_attempt=1', 'one beside a longer name'],
    [`?sca_attempts=1&${mine}`, '?sca_attempts=1', 'one beside another longer name'],
    [`?a=sca_attempt=1&${mine}`, '?a=sca_attempt=1', 'one beside a value with its name'],
    [`?next=/cart?sca_attempt=7&${mine}`, '?next=/cart?sca_attempt=7', 'one beside an address in a value'],
    [`?${mine}&${mine}`, '', 'two'],
    [`?${mine}&${mine}&a=1`, '?a=1', 'two before another'],
    [`?a=1&${mine}&${mine}`, '?a=1', 'two after another'],
    [`?${mine}&a=1&${mine}`, '?a=1', 'two around another'],
    [`?sca%5Fattempt=${attempt}&a=1`, '?a=1', 'an encoded name, which is read as ours'],
    [`?${mine}#/route?sca_attempt=7`, '#/route?sca_attempt=7', 'one before a hash with its name'],
    [`?${mine}#/route?a=1&sca_attempt=7&b`, '#/route?a=1&sca_attempt=7&b', 'one before a hash with its name inside'],
    ['?a=1#top', '?a=1#top', 'none'],
    ['?', '?', 'none in an empty query'],
    ['', '', 'none without a query'],
    ['#', '#', 'none before an empty hash'],
  ] as const) {
    it(`removes ${why} and nothing else: ${address.replaceAll(attempt, '…')}`, () => {
      expect(withoutAttempt(page + address).href).to.equal(page + tidied);
    });
  }

  for (const address of [`?${mine}`, `?a=1&${mine}`, `?${mine}&${mine}`, `?sca%5Fattempt=${attempt}`]) {
    it(`leaves nothing that reads as a return: ${address.replaceAll(attempt, '…')}`, () => {
      expect(readAttempt(withoutAttempt(page + address).href)).to.be.null;
    });
  }
});
