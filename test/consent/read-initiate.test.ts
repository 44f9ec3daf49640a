import { expect } from '@open-wc/testing';
import type { Provider, RawLink } from '../../src/consent/provider.js';
import { generic } from '../../src/consent/providers/generic.js';
import { intergiro } from '../../src/consent/providers/intergiro.js';
import { mangopay } from '../../src/consent/providers/mangopay.js';
import { readInitiate } from '../../src/consent/read-initiate.js';
import { InvalidConsentError } from '../../src/errors.js';
import { polluted } from './polluted.js';
import { warningsOf } from './warnings.js';

const now = Date.UTC(2026, 0, 1);
const in5 = '2026-01-01T00:05:00.000Z';
const url = 'https://psp.example/?token=t';
const own: Provider = { name: 'own', linkLifetime: 1000 };

const plain = { redirect_url: url, expires_at: in5 };
const method = { method: { redirect_url: url, expires_at: in5, token: 'secret' } };
const action = { PendingUserAction: { RedirectUrl: url } };

describe('readInitiate', () => {
  for (const [what, raw, provider, name, expiresAt] of [
    ["Intergiro's answer", method, intergiro, 'intergiro', now + 300_000],
    ["Intergiro's without an expiry", { method: { redirect_url: url } }, intergiro, 'intergiro', null],
    ["Mangopay's answer, good for ten minutes", action, mangopay, 'mangopay', now + 600_000],
    ['the plain one', plain, generic, 'generic', now + 300_000],
    ['the plain one without an expiry', { redirect_url: url }, generic, 'generic', null],
    ['the plain one with an expiry of null', { redirect_url: url, expires_at: null }, generic, 'generic', null],
    ['the plain one for a consent of Intergiro', plain, intergiro, 'intergiro', now + 300_000],
    ['the plain one for Mangopay, by its expiry', plain, mangopay, 'mangopay', now + 300_000],
    ['the plain one for Mangopay, ten minutes', { redirect_url: url }, mangopay, 'mangopay', now + 600_000],
    ["Intergiro's answer to a generic consent", method, generic, 'intergiro', now + 300_000],
    ["Mangopay's answer to a generic consent", action, generic, 'mangopay', now + 600_000],
    ["the plain one for a host's own provider", { redirect_url: url }, own, 'own', now + 1000],
  ] as const) {
    it(`reads ${what}`, () => {
      const found = readInitiate(raw, provider, now);
      expect(found?.provider.name).to.equal(name);
      expect(found?.link).to.deep.equal({ url, expiresAt });
    });
  }

  it("asks a host's own provider first", () => {
    const theirs: Provider = { name: 'theirs', readLink: (raw) => ({ redirect_url: raw.go }) };
    expect(readInitiate({ go: url, redirect_url: 'https://other.example/' }, theirs, now)?.link?.url).to.equal(url);
  });

  for (const provider of [mangopay, generic]) {
    it(`reads a null action as exempt for ${provider.name}`, () => {
      expect(readInitiate({ Id: 't-1', PendingUserAction: null }, provider, now)).to.deep.equal({
        provider: mangopay,
        link: null,
      });
    });
  }

  it('reads a plain answer of exempt: true as exempt, whatever else it says', () => {
    expect(readInitiate({ exempt: true, redirect_url: url }, generic, now)).to.deep.equal({
      provider: generic,
      link: null,
    });
  });

  for (const exempt of ['true', 1, {}, [], false, null]) {
    it(`does not take exempt: ${JSON.stringify(exempt)} for exempt`, () => {
      expect(readInitiate({ exempt }, generic, now)).to.be.undefined;
      expect(readInitiate({ exempt, redirect_url: url }, generic, now)?.link?.url).to.equal(url);
    });
  }

  for (const raw of [
    undefined,
    null,
    '',
    url,
    5,
    [],
    [plain],
    {},
    { url },
    { redirect_url: '' },
    { redirect_url: null },
    { redirect_url: 5 },
    { redirect_url: [url] },
    { redirect_url: { href: url } },
    { method: {} },
    { method: null },
    { method: url },
    { method: { redirect_url: 5 } },
    { error: { message: 'no' } },
  ]) {
    it(`finds no link in ${JSON.stringify(raw) ?? 'nothing'}`, () => {
      for (const provider of [generic, intergiro, mangopay]) expect(readInitiate(raw, provider, now)).to.be.undefined;
    });
  }

  it('says which field is wrong where an action has no link', () => {
    expect(() => readInitiate({ PendingUserAction: {} }, mangopay, now)).to.throw(
      InvalidConsentError,
      'PendingUserAction.RedirectUrl',
    );
  });

  it('takes an expiry that is no date for none, and says so without the link', () => {
    const said = warningsOf(() => {
      expect(readInitiate({ redirect_url: url, expires_at: 'in five minutes' }, generic, now)?.link?.expiresAt).to.be
        .null;
    });
    expect(said).to.have.length(1);
    expect(said[0]).not.to.contain('token');
  });

  it('gives Mangopay its ten minutes where the expiry is no date', () => {
    warningsOf(() => {
      const found = readInitiate({ redirect_url: url, expires_at: 'later' }, mangopay, now);
      expect(found?.link?.expiresAt).to.equal(now + 600_000);
    });
  });

  for (const [body, remedy] of [
    [{ data: plain }, 'what is under "data"'],
    [{ status: 'success', data: method }, 'what is under "data"'],
    [{ data: plain, status: 200, headers: {}, config: {} }, 'response.data'],
    [{ body: plain, status: 200, headers: {} }, 'response.body'],
  ] as const) {
    it(`says what to do with ${Object.keys(body)}, in every dialect and without the link`, () => {
      for (const provider of [generic, intergiro, mangopay, own]) {
        expect(() => readInitiate(body, provider, now))
          .to.throw(InvalidConsentError, remedy)
          .with.property('message')
          .that.does.not.contain('token');
      }
    });
  }

  it('reads a link that has data beside it', () => {
    expect(readInitiate({ ...plain, data: {} }, generic, now)?.link?.url).to.equal(url);
  });

  it("reads a link that a host's own provider finds under data", () => {
    const theirs: Provider = { name: 'theirs', readLink: ({ data }) => data as RawLink };
    expect(readInitiate({ data: plain }, theirs, now)?.link?.url).to.equal(url);
  });

  it('takes nothing from Object.prototype', () => {
    const action = { RedirectUrl: url };
    polluted({ exempt: true, redirect_url: url, PendingUserAction: action, method: plain, RedirectUrl: url }, () => {
      for (const provider of [generic, intergiro, mangopay, own]) {
        expect(readInitiate({}, provider, now)).to.be.undefined;
        expect(readInitiate({ method: {} }, provider, now)).to.be.undefined;
        expect(() => readInitiate({ PendingUserAction: {} }, provider, now)).to.throw(InvalidConsentError);
      }
    });
  });
});
