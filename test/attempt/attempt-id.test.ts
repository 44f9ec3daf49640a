import { expect } from '@open-wc/testing';
import { parseReturnAddress, withAttempt, withoutAttempt } from '../../src/attempt/attempt-id.js';

const attempt = '0123456789abcdef0123456789abcdef';
const mine = `sca_attempt=${attempt}`;
const page = 'https://shop.example/back';

describe('parseReturnAddress', () => {
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
    [`${page}?a=1;2&${mine}&b=3?4`, { a: '1;2', b: '3?4' }],
    [`${page}?sca%5Fattempt=${attempt}&a=1`, { a: '1' }],
  ] as const) {
    it(`finds the attempt in ${address.slice(page.length)}, and what came with it`, () => {
      expect(parseReturnAddress(address)).to.deep.equal({ attempt, returned });
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
    [`${page}?sca_attempt=${attempt}A`, 'one capital digit more'],
    [`${page}?a=${mine}`, 'a value that looks like it'],
    [`${page}?a=%3F${mine.replace('=', '%3D')}`, 'an encoded address in a value'],
    [`${page};${mine}`, 'the path'],
    ['about:blank', 'an empty page'],
  ] as const) {
    it(`finds none in ${why}`, () => {
      expect(parseReturnAddress(address)).to.be.null;
    });
  }
});

// Providers, plugins and proxies assemble the return address from the one they were given. Each of these was reported.
describe('A return address that was mangled on the way', () => {
  const returned = { payment_id: '1', status: 'success' };
  const theirs = 'payment_id=1&status=success';

  for (const [why, given, expected, tidied] of [
    ['a second question mark behind it', `?${mine}?${theirs}`, returned, `?${theirs}`],
    ['a second question mark in front of it', `?order=7?${mine}`, { order: '7' }, '?order=7'],
    ['a second question mark in front of it and more', `?o=7?${mine}&a=1`, { o: '7', a: '1' }, '?o=7&a=1'],
    ['a second question mark between', `?order=7&${mine}?${theirs}`, { order: '7', ...returned }, `?order=7&${theirs}`],
    ['&amp;', `?order=7&amp;${mine}`, { order: '7' }, '?order=7'],
    ['&amp; around it', `?o=7&amp;${mine}&amp;a=1`, { o: '7', a: '1' }, '?o=7&amp;a=1'],
    ['&amp; behind it', `?${mine}&amp;a=1`, { a: '1' }, '?a=1'],
    ['&amp;amp;', `?order=7&amp;amp;${mine}`, { order: '7' }, '?order=7'],
    ['&#038;', `?order=7&#038;${mine}`, { order: '7' }, '?order=7'],
    ['&#38;', `?order=7&#38;${mine}`, { order: '7' }, '?order=7'],
    ['&#x26;', `?order=7&#x26;${mine}`, { order: '7' }, '?order=7'],
    ['&#038; around it', `?o=7&#038;${mine}&#038;a=1`, { o: '7', a: '1' }, '?o=7&#038;a=1'],
    ['a semicolon', `?order=7;${mine};a=1`, { order: '7', a: '1' }, '?order=7;a=1'],
    ['a slash behind it', `?${mine}/`, {}, ''],
    ['a slash behind it and more', `?${mine}/&a=1`, { a: '1' }, '?a=1'],
    ['an encoded slash behind it', `?${mine}%2F#top`, {}, '#top'],
    ['a dot behind it', `?a=1&${mine}.`, { a: '1' }, '?a=1'],
    ['itself in the fragment', `#${mine}`, {}, ''],
    ['itself in the fragment, more behind it', `?order=7#${mine}&a=1`, { order: '7', a: '1' }, '?order=7#a=1'],
    ['itself in the fragment, more before it', `#a=1&${mine}`, { a: '1' }, '#a=1'],
    ["itself in a route's query", `#/checkout?${mine}`, {}, '#/checkout'],
    ["itself in a route's query, more behind it", `#/checkout?${mine}&a=1`, { a: '1' }, '#/checkout?a=1'],
    ["itself in a route's query, more before it", `#/checkout?a=1&${mine}`, { a: '1' }, '#/checkout?a=1'],
    ['a malformed one before it', `?sca_attempt=x&${mine}`, {}, ''],
    ['itself in an address that is a value', `?next=/cart?${mine}&a=1`, { next: '/cart', a: '1' }, '?next=/cart&a=1'],
  ] as const) {
    it(`is recognised with ${why}: ${given.replaceAll(attempt, '…')}`, () => {
      expect(parseReturnAddress(page + given)).to.deep.equal({ attempt, returned: expected });
    });

    it(`is tidied with ${why}: ${given.replaceAll(attempt, '…')}`, () => {
      expect(withoutAttempt(page + given).href).to.equal(page + tidied);
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
    [`?next=/cart?sca_attempt=7&${mine}`, '?next=/cart', 'one beside an address in a value'],
    [`?a=%3Fsca_attempt%3D7&${mine}`, '?a=%3Fsca_attempt%3D7', 'one beside an encoded address in a value'],
    ['?sca_attempt=x;y', '?y', 'one that is not ours, before a semicolon'],
    ['?a=1;2&b=3?4', '?a=1;2&b=3?4', 'none between separators of every kind'],
    ['?a=1&#038;b=2', '?a=1&#038;b=2', 'none between escaped ones'],
    [`?${mine}&${mine}`, '', 'two'],
    [`?${mine}&${mine}&a=1`, '?a=1', 'two before another'],
    [`?a=1&${mine}&${mine}`, '?a=1', 'two after another'],
    [`?${mine}&a=1&${mine}`, '?a=1', 'two around another'],
    [`?sca%5Fattempt=${attempt}&a=1`, '?a=1', 'an encoded name, which is read as ours'],
    [`?${mine}#/route?sca_attempt=7`, '#/route', 'one before another in a route'],
    [`?${mine}#/route?a=1&sca_attempt=7&b`, '#/route?a=1&b', 'one before another inside a route'],
    ['?sca_attempt=7#sca_attempt=8', '', 'two that are not ours'],
    ['?sca_attempt', '', 'a bare name'],
    ['?a=1#top', '?a=1#top', 'none'],
    ['?', '?', 'none in an empty query'],
    ['', '', 'none without a query'],
    ['#', '#', 'none before an empty hash'],
  ] as const) {
    it(`removes ${why} and nothing else: ${address.replaceAll(attempt, '…')}`, () => {
      expect(withoutAttempt(page + address).href).to.equal(page + tidied);
    });
  }

  for (const address of [
    `?${mine}`,
    `?a=1&${mine}`,
    `?${mine}&${mine}`,
    `?sca%5Fattempt=${attempt}`,
    `?${mine}?${mine};${mine}#${mine}&amp;${mine}`,
  ]) {
    it(`leaves nothing that reads as a return: ${address.replaceAll(attempt, '…')}`, () => {
      expect(parseReturnAddress(withoutAttempt(page + address).href)).to.be.null;
    });
  }
});

describe('withAttempt', () => {
  for (const [given, expected] of [
    ['', `?${mine}`],
    ['?', `?${mine}`],
    ['?a=1', `?a=1&${mine}`],
    ['?a=%2f;b+c#top', `?a=%2f;b+c&${mine}#top`],
    ['#/route?a=1', `?${mine}#/route?a=1`],
    [`?sca_attempt=old&a=1`, `?a=1&${mine}`],
    [`?a=1;sca_attempt=old#/route?sca_attempt=older`, `?a=1&${mine}#/route`],
  ] as const) {
    it(`makes ${expected.replace(attempt, '…')} of ${given || 'nothing'}`, () => {
      expect(withAttempt(page + given, attempt)).to.equal(page + expected);
    });
  }
});
