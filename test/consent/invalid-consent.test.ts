import { expect } from '@open-wc/testing';
import type { Provider } from '../../src/consent/provider.js';
import { readConsent, readConsentRequest } from '../../src/consent/read-consent.js';
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
    [true, 'consent', 'boolean true', anObject],
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

  it('with a summary for the console in which nothing of the consent is', () => {
    for (const value of [{ consent: url }, { consent: 's3cret' }, { id: 5551234 }, { scope: [{ s3cret: 1 }] }]) {
      expect(refusal(value).summary).to.match(/: found an? (string|number|object), expected/);
    }
  });

  it('a bad id in every dialect', () => {
    for (const provider of ['intergiro', 'mangopay', 'generic'])
      expect(refusal({ id: '.' }, provider).field).to.equal('id');
  });
});

describe('readConsentRequest says what a mistaken consent is and what to do', () => {
  const inner = { consent: { id: 'c-1', status: 'pending' } };

  for (const [what, value, found, remedy] of [
    ['a Response', new Response('{}', { status: 412 }), 'a Response', 'readConsent(response) first'],
    ['a Promise', Promise.resolve(inner), 'a Promise', 'Await it first'],
    ['a body under data', { data: inner }, 'under "data"', 'what is under "data"'],
    ['an envelope', { status: 'success', data: inner }, 'under "data"', 'what is under "data"'],
    ['what axios gives', { data: inner, status: 412, headers: {}, config: {} }, 'whole response', 'response.data'],
    ['what superagent gives', { body: inner, status: 412, headers: {} }, 'whole response', 'response.body'],
    ['JSON with single quotes', "{'consent': {'id': 's3cret'}}", 'single quotes', 'double quotes'],
    ['JSON with single quotes, names without', "{id: 's3cret'}", 'single quotes', 'double quotes'],
    ['broken JSON', '{"id": "s3cret",}', 'cannot be parsed', 'JSON.stringify'],
    ['JSON text that is not parsed', JSON.stringify(inner), 'JSON text', 'JSON.parse'],
    ['a stringified object', '[object Object]', '[object Object]', 'set the property'],
    ['an id alone', 's3cret', 'a string that is no JSON', '{"id": "…"}'],
    ['a number', 5, 'a number', '{"id": "…"}'],
    ['an array', [inner], 'an array', 'one consent'],
    ['an empty array', [], 'an array', 'one consent'],
  ] as const) {
    it(what, () => {
      const error = refusal(value);
      expect(error.code).to.equal('invalid-consent');
      expect(error.field).to.equal('consent');
      expect(error.found).to.contain(found);
      expect(error.message).to.contain(remedy).and.not.to.contain('s3cret');
      expect(error.summary).to.equal(error.message);
    });
  }

  for (const provider of ['auto', 'intergiro', 'mangopay', 'generic']) {
    it(`a body under data, and a whole response, whose provider is ${provider}`, () => {
      expect(refusal({ data: inner }, provider).message).to.contain('what is under "data"');
      expect(refusal({ data: inner, status: 412, headers: {} }, provider).message).to.contain('response.data');
    });
  }

  it('and takes a consent that has data of its own beside it', () => {
    expect(readConsentRequest({ id: 'c-1', data: { order: 7 } }, 'auto', 0).consent.id).to.equal('c-1');
    expect(readConsentRequest({ scope: ['pay'], data: {} }, 'auto', 0).consent.scope).to.deep.equal(['pay']);
  });

  const throwing = {
    get id(): string {
      throw new TypeError('s3cret');
    },
  };
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();
  for (const [what, value] of [
    ['a getter that throws', throwing],
    ['one deep in it', { consent: throwing }],
    ['a revoked proxy', revoked],
    ['a revoked proxy in it', { consent: revoked }],
  ] as const) {
    it(`an object that throws when it is read: ${what}`, () => {
      const error = refusal(value);
      expect(error.found).to.equal('an object that throws when it is read');
      expect(error.cause).to.be.an.instanceOf(TypeError);
      expect(error.message).not.to.contain('s3cret');
      expect(() => readConsent(value as object)).to.throw(InvalidConsentError);
    });
  }

  it("a host's own provider that throws", () => {
    const own: Provider = {
      name: 'own',
      readConsent: () => {
        throw new TypeError('s3cret');
      },
    };
    expect(() => readConsentRequest({ id: 'x' }, own, 0)).to.throw(InvalidConsentError, 'readConsent threw');
  });

  it('an object that holds itself is read', () => {
    const consent: Record<string, unknown> = { id: 'c-1' };
    consent.self = consent;
    expect(readConsentRequest(consent, 'auto', 0).consent).to.deep.equal({ id: 'c-1' });
  });
});

describe('readConsentRequest takes', () => {
  for (const id of ['0', 'a b', '...', '.a', '../x', 'a/b', '?', '#', '%2e%2e', 'ü', '€', '💳', 'x'.repeat(500)]) {
    it(`the id ${id.slice(0, 12)}, which is percent-encoded into the URL`, () => {
      expect(readConsentRequest({ id }, 'auto', 0).consent.id).to.equal(id);
    });
  }
});
