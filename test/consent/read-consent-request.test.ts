import { expect } from '@open-wc/testing';
import type { Provider } from '../../src/consent/provider.js';
import { providers } from '../../src/consent/providers/index.js';
import { type ProviderChoice, readConsentRequest } from '../../src/consent/read-consent.js';
import { polluted } from './polluted.js';
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
    expect(said.join())
      .to.contain('"intergyro"')
      .and.to.contain('auto, mangopay, swan, stripe, truelayer, mollie, berlin-group, intergiro, generic');
  });

  it('does not print a provider that a consent names, and nobody knows', () => {
    const said = warningsOf(() => read({ id: 'x', provider: 's3cret' }));
    expect(said).to.have.length(1);
    expect(said[0]).not.to.contain('s3cret');
  });
});

describe('readConsentRequest, exempt', () => {
  for (const exempt of ['true', 'false', 'no', 1, {}, [], new Boolean(true)]) {
    it(`takes ${JSON.stringify(exempt)} for not exempt`, () => {
      for (const { name } of providers) expect(read({ id: 'x', exempt }, name).exempt).to.be.false;
    });
  }

  it('takes true for exempt', () => {
    for (const { name } of providers) expect(read({ id: 'x', exempt: true }, name).exempt).to.be.true;
  });
});

describe('readConsentRequest and what another script put on Object.prototype', () => {
  const fields = {
    id: 'theirs',
    Id: 'theirs',
    status: 'complete',
    scope: ['theirs'],
    expires_at: '2030-01-01T00:00:00Z',
    redirect_url: 'https://evil.example/',
    link_expires_at: '2030-01-01T00:00:00Z',
    exempt: true,
    provider: 'mangopay',
    consent: { id: 'theirs' },
    PendingUserAction: null,
    data: { id: 'theirs' },
  };

  for (const { name } of providers) {
    it(`reads a consent of ${name} as if it were not there`, () => {
      const values = [{ note: 'n' }, { consent: { note: 'n' } }];
      const before = values.map((value) => JSON.stringify(read(value, name)));
      polluted(fields, () => {
        const after = values.map((value) => read(value, name));
        expect(after.map((one) => JSON.stringify(one))).to.deep.equal(before);
        for (const { link, exempt, expiresAt } of after)
          expect([link, exempt, expiresAt]).to.deep.equal([null, false, null]);
      });
    });
  }

  it('recognises no dialect by it', () => {
    polluted(fields, () => expect(read({ note: 'n' }).provider.name).to.equal('generic'));
  });

  it("takes nothing of it where a host's own provider leaves a field out", () => {
    polluted(fields, () => {
      const { consent, link, exempt } = read(
        { number: 'n-1' },
        { name: 'own', readConsent: (raw) => ({ id: raw.number }) },
      );
      expect(consent).to.deep.equal({ id: 'n-1' });
      expect([link, exempt]).to.deep.equal([null, false]);
    });
  });

  it('reads the names that objects have by themselves', () => {
    const value = JSON.parse('{"id":"x","__proto__":{"exempt":true},"constructor":1,"toString":2}');
    expect(read(value).consent).to.deep.equal({ id: 'x' });
    expect(read(value).exempt).to.be.false;
  });
});

describe('readConsentRequest and large consents', () => {
  it('reads 32 scopes of 50,000', () => {
    const scope = Array.from({ length: 50_000 }, (_, index) => `scope_${index}`);
    expect(read({ id: 'x', scope }).consent.scope).to.deep.equal(scope.slice(0, 32));
  });

  it('does not look at what it does not read', () => {
    const scope: unknown[] = Array.from({ length: 33 }, () => 'pay');
    scope[32] = 5;
    expect(read({ id: 'x', scope }).consent.scope).to.have.length(32);
  });

  it('takes an id of 10 MB', () => {
    const id = 'x'.repeat(10_000_000);
    expect(read({ id }).consent.id).to.equal(id);
  });

  it('reads a body of 1 MB once, whatever hangs together in it', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => ({ index, text: 'x'.repeat(40) }));
    let reads = 0;
    const counted = new Proxy(rows[0] ?? {}, {
      get(target, key) {
        reads += 1;
        return Reflect.get(target, key);
      },
    });
    expect(read({ id: 'x', rows, first: counted, again: counted, third: { counted } }).consent.id).to.equal('x');
    expect(reads).to.be.at.most(4);
  });
});
