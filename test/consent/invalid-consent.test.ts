import { expect } from '@open-wc/testing';
import { readConsentRequest } from '../../src/consent/read-consent.js';
import { InvalidConsentError } from '../../src/errors.js';

const refusal = (value: unknown, provider = 'auto'): InvalidConsentError => {
  try {
    readConsentRequest(value, provider, 0);
  } catch (error) {
    if (error instanceof InvalidConsentError) return error;
    throw error;
  }
  throw new Error(`${JSON.stringify(value)} was taken.`);
};

const url = 'https://sca.mangopay.com/?token=0123456789abcdef';
const anId = 'a non-empty string that is not "." or ".."';
const anObject = 'the object that the backend got, or null';
const aText = 'a non-empty string';
const anAction = 'a URL, or PendingUserAction: null';

describe('readConsentRequest refuses', () => {
  for (const [value, field, found, expected] of [
    [undefined, 'consent', 'nothing', anObject],
    [null, 'consent', 'null', anObject],
    ['', 'consent', '""', anObject],
    ['c-1', 'consent', '"c-1"', anObject],
    ['{"consent":{"id":"c-1","status":"pending"}}', 'consent', 'a string of 43 characters', anObject],
    [5, 'consent', 'number 5', anObject],
    [true, 'consent', 'boolean true', anObject],
    [[], 'consent', 'an array', anObject],
    [[{ id: 'x' }], 'consent', 'an array', anObject],
    [{ consent: null }, 'consent.consent', 'null', 'an object'],
    [{ consent: 'c-1' }, 'consent.consent', '"c-1"', 'an object'],
    [{ consent: [] }, 'consent.consent', 'an array', 'an object'],
    [{ id: '' }, 'id', '""', anId],
    [{ id: ' ' }, 'id', '" "', anId],
    [{ id: '.' }, 'id', '"."', anId],
    [{ id: '..' }, 'id', '".."', anId],
    [{ id: 5 }, 'id', 'number 5', anId],
    [{ id: null }, 'id', 'null', anId],
    [{ id: {} }, 'id', 'an object', anId],
    [{ id: ['x'] }, 'id', 'an array', anId],
    [{ consent: { id: '..', status: 'pending' } }, 'id', '".."', anId],
    [{ id: 'x', status: 5 }, 'status', 'number 5', aText],
    [{ id: 'x', scope: 5 }, 'scope', 'number 5', 'an array of strings'],
    [{ id: 'x', scope: {} }, 'scope', 'an object', 'an array of strings'],
    [{ id: 'x', scope: ['payment', 5] }, 'scope[1]', 'number 5', 'a string'],
    [{ id: 'x', scope: [null] }, 'scope[0]', 'null', 'a string'],
    [{ redirect_url: 5 }, 'redirect_url', 'number 5', aText],
    [{ redirect_url: '' }, 'redirect_url', '""', aText],
    [{ PendingUserAction: {} }, 'PendingUserAction.RedirectUrl', 'nothing', anAction],
    [{ PendingUserAction: [] }, 'PendingUserAction.RedirectUrl', 'nothing', anAction],
    [{ PendingUserAction: url }, 'PendingUserAction.RedirectUrl', 'nothing', anAction],
    [{ PendingUserAction: { RedirectUrl: '' } }, 'PendingUserAction.RedirectUrl', '""', anAction],
    [{ PendingUserAction: { RedirectUrl: 5 } }, 'PendingUserAction.RedirectUrl', 'number 5', anAction],
    [{ PendingUserAction: { RedirectUrl: null } }, 'PendingUserAction.RedirectUrl', 'null', anAction],
    [{ Id: '..', PendingUserAction: null }, 'id', '".."', anId],
    [{ Id: 5, PendingUserAction: null }, 'id', 'number 5', anId],
    [{ id: null, PendingUserAction: null }, 'id', 'null', anId],
  ] as const) {
    it(`${JSON.stringify(value) ?? 'nothing'}: ${field} is ${found}`, () => {
      const error = refusal(value);
      expect(error.code).to.equal('invalid-consent');
      expect({ field: error.field, found: error.found, expected: error.expected }).to.deep.equal({
        field,
        found,
        expected,
      });
      expect(error.message).to.equal(`${field}: found ${found}, expected ${expected}.`);
      expect(error.retryable).to.be.false;
    });
  }

  it('what is long without printing it, since it may be a secret', () => {
    const error = refusal({ consent: url });
    expect(error.found).to.equal(`a string of ${url.length} characters`);
    expect(error.message).not.to.contain('token');
  });

  it('a bad id in every dialect', () => {
    for (const provider of ['intergiro', 'mangopay', 'generic'])
      expect(refusal({ id: '.' }, provider).field).to.equal('id');
  });
});

describe('readConsentRequest takes', () => {
  for (const id of ['0', 'a b', '...', '.a', '../x', 'a/b', '?', '#', '%2e%2e', 'ü', '€', '💳', 'x'.repeat(500)]) {
    it(`the id ${id.slice(0, 12)}, which is percent-encoded into the URL`, () => {
      expect(readConsentRequest({ id }, 'auto', 0).consent.id).to.equal(id);
    });
  }
});
