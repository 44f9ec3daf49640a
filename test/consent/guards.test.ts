import { expect } from '@open-wc/testing';
import { assertField, isNonEmptyString, isObject } from '../../src/consent/guards.js';
import { InvalidConsentError } from '../../src/errors.js';

describe('isObject', () => {
  for (const value of [{}, { a: 1 }, Object.create(null), new Date()]) {
    it(`takes ${JSON.stringify(value)}`, () => {
      expect(isObject(value)).to.be.true;
    });
  }

  for (const value of [null, undefined, [], 'x', 5, true, () => {}]) {
    it(`does not take ${String(value) || 'an empty list'}`, () => {
      expect(isObject(value)).to.be.false;
    });
  }
});

describe('isNonEmptyString', () => {
  it('takes a string of one character, be it a space', () => {
    expect(isNonEmptyString('x')).to.be.true;
    expect(isNonEmptyString(' ')).to.be.true;
  });

  for (const value of ['', null, undefined, 5, true, {}, ['x'], new String('x')]) {
    it(`does not take ${JSON.stringify(value) ?? 'nothing'} (${typeof value})`, () => {
      expect(isNonEmptyString(value)).to.be.false;
    });
  }
});

describe('assertField', () => {
  it('lets pass what holds', () => {
    expect(() => assertField('x', 'id', 'x', 'a string')).not.to.throw();
  });

  for (const value of [false, undefined, null, '', 0]) {
    it(`throws where ${JSON.stringify(value) ?? 'nothing'} does not hold, naming the field`, () => {
      expect(() => assertField(value, 'scope[1]', 5, 'a string')).to.throw(
        InvalidConsentError,
        'scope[1]: found number 5, expected a string.',
      );
    });
  }
});
