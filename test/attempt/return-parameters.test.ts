import { expect } from '@open-wc/testing';
import { holdsId, omitParameters, readReturned, withoutParameters } from '../../src/attempt/return-parameters.js';
import { providers } from '../../src/consent/providers/index.js';
import { SECRET_PARAMETERS } from '../../src/consent/secret-return.js';

const shop = 'https://shop.example/back';
const names = ['client_secret', 'code', 'a.b'];

describe('withoutParameters', () => {
  for (const [before, after] of [
    ['?client_secret=x', ''],
    ['?client_secret=x&order=7', '?order=7'],
    ['?order=7&client_secret=x', '?order=7'],
    ['?order=7&client_secret=x&b=%2f', '?order=7&b=%2f'],
    ['?client_secret=x&code=y&order=7', '?order=7'],
    ['?order=7&client_secret=x&code=y', '?order=7'],
    ['?order=7&client_secret=x&code=y#top', '?order=7#top'],
    ['?client_secret=x#top', '#top'],
    ['?client%5Fsecret=x&order=7', '?order=7'],
    ['?client_secret', ''],
    ['?client_secret&order=7', '?order=7'],
    ['?code=a;b?c&order=7', '?order=7'],
    ['?order=7?code=x&b=1', '?order=7?b=1'],
    ['?order=7;code=x', '?order=7'],
    ['#code=x&state=1', '#state=1'],
    ['#/route?code=x&b=1', '#/route?b=1'],
    ['#code=x', ''],
    ['?a.b=x', ''],
    ['?axb=x', '?axb=x'],
    ['?my_code=1&codes=2&code2=3', '?my_code=1&codes=2&code2=3'],
    ['?order=code', '?order=code'],
    ['/code=x', '/code=x'],
    ['', ''],
  ]) {
    it(`makes "${after}" of "${before}"`, () => {
      expect(withoutParameters(shop + before, names)).to.equal(shop + after);
    });
  }

  it('leaves an address alone where nothing is a secret', () => {
    expect(withoutParameters(`${shop}?code=1&&x`, [])).to.equal(`${shop}?code=1&&x`);
  });
});

describe('readReturned', () => {
  const attempt = 'a'.repeat(32);

  for (const [address, returned] of [
    [`?order=7&code=x&sca_attempt=${attempt}`, { order: '7' }],
    [`?order=7?code=x&sca_attempt=${attempt}`, { order: '7' }],
    [`?order=7;code=x&sca_attempt=${attempt}`, { order: '7' }],
    [`?%63ode=x&order=7&sca_attempt=${attempt}`, { order: '7' }],
    [`?code=x;sca_attempt=${attempt}&order=7`, { order: '7' }],
    ['?order=7&code=x', { order: '7' }],
    [`?sca_attempt=${attempt}#code=x`, {}],
  ] as const) {
    it(`reads ${JSON.stringify(returned)} of ${address}`, () => {
      expect(readReturned(shop + address, names)).to.deep.equal(returned);
    });
  }
});

describe('omitParameters', () => {
  it('leaves the others', () => {
    expect(omitParameters({ code: 'x', order: '7' }, names)).to.deep.equal({ order: '7' });
  });
});

describe('holdsId', () => {
  it('compares the whole id', () => {
    expect(holdsId({ payment_id: 'p-1' }, ['payment_id'], 'p-1')).to.be.true;
    expect(holdsId({ payment_id: 'p-12' }, ['payment_id'], 'p-1')).to.be.false;
    expect(holdsId({ payment_id: '' }, ['payment_id'], '')).to.be.true;
  });

  it('knows nothing without an id, and finds nothing on Object.prototype', () => {
    expect(holdsId({}, ['payment_id'], undefined)).to.be.false;
    expect(holdsId({}, ['constructor'], 'x')).to.be.false;
  });
});

it('the return helper knows every secret of the built-in dialects', () => {
  const known: readonly string[] = Object.values(SECRET_PARAMETERS).flat();
  const secrets = providers.flatMap(({ secretReturn = [] }) => secretReturn);
  expect(known).to.have.members(secrets);
});
