import { expect } from '@open-wc/testing';
import { assertField, copyOwn, hasMethod, isNonEmptyString, isObject, ownField } from '../../src/consent/guards.js';
import { InvalidConsentError } from '../../src/errors.js';
import { polluted } from './polluted.js';

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

describe('copyOwn', () => {
  it('copies what an object has itself, and the objects and lists in it', () => {
    const value = { a: 1, list: [{ b: 2 }], inner: { c: null } };
    expect(JSON.stringify(copyOwn(value))).to.equal(JSON.stringify(value));
  });

  it('gives nothing that is inherited, at any depth', () => {
    polluted({ exempt: true }, () => {
      const copy = copyOwn({ inner: { list: [{}] } }) as {
        exempt?: unknown;
        inner: { exempt?: unknown; list: { exempt?: unknown }[] };
      };
      expect([copy.exempt, copy.inner.exempt, copy.inner.list[0]?.exempt]).to.deep.equal([
        undefined,
        undefined,
        undefined,
      ]);
      expect('exempt' in copy.inner).to.be.false;
    });
  });

  it('ends where objects hold one another', () => {
    const one: Record<string, unknown> = {};
    const other = { one };
    one.other = other;
    const copy = copyOwn(one) as { other: { one: unknown } };
    expect(copy.other.one).to.equal(copy);
  });

  it('leaves out what lies deeper than anything that is read', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`);
    expect(JSON.stringify(copyOwn(deep)).length).to.be.below(100);
  });
});

describe('ownField and hasMethod', () => {
  it('see what an object has, and not what every object has', () => {
    expect(ownField({ a: 1 }, 'a')).to.equal(1);
    expect(ownField({}, 'toString')).to.be.undefined;
    expect(hasMethod({}, 'toString')).to.be.false;
    polluted({ json: () => ({}) }, () => expect(hasMethod({}, 'json')).to.be.false);
  });

  it('see the methods of a class', () => {
    expect(hasMethod(new Response(), 'json')).to.be.true;
    expect(hasMethod(Promise.resolve(), 'then')).to.be.true;
  });

  for (const value of [null, undefined, 'x', 5, {}, { json: 1 }]) {
    it(`find no method in ${JSON.stringify(value) ?? 'nothing'}`, () => {
      expect(hasMethod(value, 'json')).to.be.false;
    });
  }
});
