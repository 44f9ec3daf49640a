import { expect } from '@open-wc/testing';
import type { Provider } from '../../src/consent/provider.js';
import { providers } from '../../src/consent/providers/index.js';
import { type ProviderChoice, readConsentRequest } from '../../src/consent/read-consent.js';
import { warningsOf } from './warnings.js';

const now = Date.UTC(2026, 0, 1);
const read = (value: unknown, provider: ProviderChoice = 'auto') => readConsentRequest(value, provider, now);

const inner = {
  id: 'c-1',
  status: 'pending',
  scope: ['make_payment'],
  expires_at: '2026-01-01T00:10:00.000Z',
};

describe('readConsentRequest, Intergiro', () => {
  it('reads the wrapper', () => {
    const { provider, consent, link, exempt, expiresAt } = read({ consent: inner });
    expect(provider.name).to.equal('intergiro');
    expect(consent).to.deep.equal(inner);
    expect(link).to.be.null;
    expect(exempt).to.be.false;
    expect(expiresAt).to.equal(now + 600_000);
  });

  it('reads the inner object', () => {
    const { provider, consent } = read(inner);
    expect(provider.name).to.equal('intergiro');
    expect(consent).to.deep.equal(inner);
  });

  it('reads what a card endpoint sends, an id and a status alone', () => {
    const { consent, expiresAt } = read({ consent: { id: 'c-1', status: 'pending' } });
    expect(consent).to.deep.equal({ id: 'c-1', status: 'pending' });
    expect(expiresAt).to.be.null;
  });

  it('keeps neither link nor token nor anything else in what the events tell', () => {
    const more = { redirect_url: 'https://psp.example/?token=secret', token: 'secret', method: { token: 'secret' } };
    expect(read({ consent: { ...inner, ...more } }).consent).to.deep.equal(inner);
  });
});

describe('readConsentRequest, Mangopay', () => {
  const url = 'https://sca.mangopay.com?token=t';

  it('reads the body of an action', () => {
    const { provider, consent, link } = read({ PendingUserAction: { RedirectUrl: url } });
    expect(provider.name).to.equal('mangopay');
    expect(consent).to.deep.equal({});
    expect(link).to.deep.equal({ url, expiresAt: now + 600_000 });
  });

  it('reads a transfer passed through, whose id is Id', () => {
    const { consent } = read({ Id: 't-1', Status: 'CREATED', PendingUserAction: { RedirectUrl: url } });
    expect(consent.id).to.equal('t-1');
  });

  it('reads null as exempt', () => {
    const { link, exempt } = read({ Id: 't-1', PendingUserAction: null });
    expect(exempt).to.be.true;
    expect(link).to.be.null;
  });

  it('reads no consent yet, with the provider named', () => {
    const { provider, consent, link, exempt } = read({}, 'mangopay');
    expect(provider.name).to.equal('mangopay');
    expect(consent).to.deep.equal({});
    expect(link).to.be.null;
    expect(exempt).to.be.false;
  });

  it('reads a scope alone, with the provider named', () => {
    expect(read({ scope: ['transfer'] }, 'mangopay').consent).to.deep.equal({ scope: ['transfer'] });
  });
});

describe('readConsentRequest, generic', () => {
  it('reads an empty object', () => {
    const { provider, consent, link, expiresAt } = read({});
    expect(provider.name).to.equal('generic');
    expect(consent).to.deep.equal({});
    expect(link).to.be.null;
    expect(expiresAt).to.be.null;
  });

  it('reads a link that comes with the consent, without guessing when it ends', () => {
    const { provider, link } = read({ id: 'x', redirect_url: 'https://psp.example/' });
    expect(provider.name).to.equal('generic');
    expect(link).to.deep.equal({ url: 'https://psp.example/', expiresAt: null });
  });

  it('reads a scope given as a string', () => {
    expect(read({ scope: 'make_payment' }).consent.scope).to.deep.equal(['make_payment']);
  });

  it('takes a scope of null, or a missing one, for none', () => {
    expect(read({ id: 'x', scope: null }).consent).to.deep.equal({ id: 'x' });
  });

  it('keeps a list of its own: what the host does to its list later changes nothing', () => {
    const scope = ['make_payment'];
    const { consent } = read({ scope });
    scope.push('kyc');
    expect(consent.scope).to.deep.equal(['make_payment']);
  });

  it('takes an empty list of scopes as it is', () => {
    expect(read({ scope: [] }).consent.scope).to.deep.equal([]);
  });

  it('takes an expiry of null for none', () => {
    const { consent, expiresAt } = read({ id: 'x', expires_at: null });
    expect(consent.expires_at).to.be.null;
    expect(expiresAt).to.be.null;
  });

  for (const [expires_at, why] of [
    ['in a while', 'words'],
    ['', 'an empty string'],
    [1_620_726_917, 'a number'],
    [{}, 'an object'],
  ] as const) {
    it(`takes an expiry that is no date (${why}) for none, and says so to the developer`, () => {
      let expiresAt: number | null = 0;
      const said = warningsOf(() => {
        expiresAt = read({ id: 'x', expires_at }).expiresAt;
      });
      expect(expiresAt).to.be.null;
      expect(said).to.have.length(1);
      expect(said[0]).to.contain('expires_at');
    });
  }
});

describe('readConsentRequest, choosing the dialect', () => {
  for (const [name, value] of [
    ['intergiro', { consent: { id: 'x' } }],
    ['intergiro', { id: 'x', status: 'pending' }],
    ['mangopay', { PendingUserAction: null }],
    ['generic', { id: 'x' }],
    ['generic', { id: 'x', status: 'pending', redirect_url: 'https://psp.example/' }],
    ['generic', { scope: ['payment'] }],
  ] as const) {
    it(`recognises ${JSON.stringify(value)} as ${name}`, () => {
      expect(read(value).provider.name).to.equal(name);
      expect(readConsentRequest(value, undefined, now).provider.name).to.equal(name);
    });
  }

  for (const { name } of providers) {
    it(`takes ${name} by its name, whatever the shape`, () => {
      expect(read({ id: 'x', status: 'pending' }, name).provider.name).to.equal(name);
    });
  }

  it("takes a host's own provider", () => {
    const own: Provider = { name: 'own', readConsent: (raw) => ({ id: raw.number }), linkLifetime: 5 };
    const { provider, consent } = read({ number: 'n-1' }, own);
    expect(provider).to.equal(own);
    expect(consent).to.deep.equal({ id: 'n-1' });
  });

  it("reads the generic way what a host's own provider leaves out", () => {
    expect(read({ id: 'x' }, { name: 'own' }).consent).to.deep.equal({ id: 'x' });
  });

  it('reads an unknown name as auto and says so', () => {
    const said = warningsOf(() => expect(read(inner, 'intergyro').provider.name).to.equal('intergiro'));
    expect(said.join()).to.contain('"intergyro"').and.to.contain('auto, mangopay, intergiro, generic');
  });
});
