/** Every dialect by its providers' own examples: whose it is, what is read, what its words mean. */
import { expect } from '@open-wc/testing';
import type { Link } from '../../src/consent/consent.js';
import type { Provider, Raw, ReturnHint, StatusWord } from '../../src/consent/provider.js';
import { providers } from '../../src/consent/providers/index.js';
import { readConsent, readConsentRequest } from '../../src/consent/read-consent.js';
import { readInitiate } from '../../src/consent/read-initiate.js';
import { readStatus } from '../../src/consent/read-status.js';
import { InvalidConsentError } from '../../src/errors.js';
import { dialectExamples, nobodysExamples } from './dialect-examples.js';

const now = Date.UTC(2026, 0, 1);

function dialect(name: string): Provider {
  const found = providers.find((provider) => provider.name === name);
  if (!found) throw new Error(`There is no dialect ${name}.`);
  return found;
}

function json(body: unknown, status = 201): Response {
  return new Response(JSON.stringify(body), { status });
}

function whatOf(link: Link | null): string | null {
  return link?.isInApp ? 'app' : (link?.url ?? null);
}

async function refusalOf(body: unknown): Promise<InvalidConsentError> {
  try {
    await readConsent(json(body));
  } catch (error) {
    if (error instanceof InvalidConsentError) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}

describe('A dialect recognises its own and nobody else’s', () => {
  for (const { what, provider, raw } of dialectExamples) {
    it(`${provider}: ${what}`, () => {
      const takers = providers.filter(({ recognises }) => recognises?.(raw)).map(({ name }) => name);
      expect(takers).to.deep.equal(provider === 'generic' ? [] : [provider]);
    });
  }

  for (const [what, raw] of Object.entries(nobodysExamples)) {
    it(`nobody: ${what}`, () => {
      expect(providers.filter(({ recognises }) => recognises?.(raw)).map(({ name }) => name)).to.deep.equal([]);
    });
  }
});

describe('A dialect reads', () => {
  for (const { what, provider, raw, consent, link, exempt = false } of dialectExamples) {
    it(`${provider}: ${what}`, () => {
      const read = readConsentRequest(raw, 'auto', now);
      expect(read.provider.name).to.equal(provider);
      expect(read.consent).to.deep.equal(consent);
      expect(whatOf(read.link)).to.equal(link);
      expect(read.exempt).to.equal(exempt);
    });

    it(`${provider}: ${what}, as readConsent gives it and as a browser remembers it`, () => {
      const given = JSON.parse(JSON.stringify(readConsent(raw)));
      const read = readConsentRequest(given, 'auto', now);
      expect(read.provider.name).to.equal(provider);
      expect(read.consent).to.deep.equal(consent);
      expect(whatOf(read.link)).to.equal(link);
      expect(read.link?.isReady).to.equal(readConsentRequest(raw, 'auto', now).link?.isReady);
      expect(read.exempt).to.equal(exempt);
      const remembered = readConsentRequest({ ...consent, provider }, 'auto', now);
      expect(remembered.consent).to.deep.equal(consent);
      expect(remembered.link).to.be.null;
    });

    if (provider !== 'generic' && provider !== 'intergiro') {
      it(`${provider}: ${what}, as the initiate endpoint's answer to anybody's consent`, () => {
        for (const own of [dialect(provider), dialect('generic')]) {
          const initiated = readInitiate(raw, own, now);
          if (link) expect(initiated?.provider.name).to.equal(provider);
          if (!exempt) expect(whatOf(initiated?.link ?? null)).to.equal(link);
        }
      });
    }
  }

  it('Intergiro’s link', () => {
    const method = { redirect_url: 'https://integrate.intergiro.com/sca/consent?token=ey', token: 'ey' };
    expect(readInitiate({ method }, dialect('generic'), now)?.provider.name).to.equal('intergiro');
  });

  it('TrueLayer’s link for a quarter of an hour, and Swan’s for as long as nobody said', () => {
    const ends = (raw: Raw): number | null | undefined => readConsentRequest(raw, 'auto', now).link?.expiresAt;
    const uri = 'https://bank.example/';
    expect(ends({ authorization_flow: { actions: { next: { type: 'redirect', uri } } }, id: 'p' })).to.equal(
      now + 900_000,
    );
    expect(ends({ consentUrl: 'https://identity.swan.io/consent?consentId=1' })).to.be.null;
  });

  it('a pay-in of Mangopay as a link to which nothing is added, without an end', () => {
    const { link } = readConsentRequest({ Id: 'p', RedirectURL: 'https://secure.example/' }, 'auto', now);
    expect(link).to.deep.equal({ url: 'https://secure.example/', expiresAt: null, isReady: true });
  });

  it('no end of a permission as the end of a consent', () => {
    for (const [name, end] of [
      ['validUntil', '2020-01-01'],
      ['validTo', '2020-01-01'],
    ] as const) {
      const raw = { consentStatus: 'received', consentId: 'c', [name]: end, _links: {} };
      expect(readConsentRequest(raw, 'auto', now).expiresAt, name).to.be.null;
    }
    const swan = { consentUrl: 'https://identity.swan.io/consent?consentId=1', expiredAt: '2020-01-01T00:00:00Z' };
    expect(readConsentRequest(swan, 'auto', now).expiresAt).to.be.null;
  });
});

describe('readConsent of a 2xx with a sign of a pending authorisation', () => {
  for (const { what, provider, raw, exempt } of dialectExamples) {
    it(`is never null: ${provider}, ${what}`, async () => {
      for (const status of [200, 201, 202]) {
        expect((await readConsent(json(raw, status)))?.provider).to.equal(provider);
      }
    });

    if (!exempt && provider !== 'generic' && !(provider === 'intergiro' && 'id' in raw)) {
      for (const [how, wrap] of [
        ['data', (body: unknown) => ({ data: body })],
        ['data and a mutation', (body: unknown) => ({ data: { mutation: { payment: body } } })],
        ['a list', (body: unknown) => ({ payments: [body] })],
        ['a list by itself', (body: unknown) => [body]],
      ] as const) {
        it(`is refused where it lies inside ${how}: ${provider}, ${what}`, async () => {
          expect((await refusalOf(wrap(raw))).message).to.match(/Hand over|hand over/);
        });
      }
    }
  }

  for (const body of [
    { id: 't-1', status: 'succeeded' },
    { id: 'order-1', status: 'pending', total: '10.00' },
    { order: { payment: { resource: 'payment', id: 'tr_1', status: 'paid', _links: {} } } },
    { user: { id: 'u', consent: { marketing: true } } },
    { payment: { method: { type: 'card' } } },
    { Id: 'p', Status: 'SUCCEEDED', SecureModeRedirectURL: null },
  ]) {
    it(`is null where nothing asks for one: ${JSON.stringify(body)}`, async () => {
      expect(await readConsent(json(body))).to.be.null;
    });
  }
});

/** The provider's word, and what it means here. */
const STATUS_TABLE: Readonly<Record<string, Readonly<Record<StatusWord, readonly object[]>>>> = {
  swan: {
    pending: ['Created', 'Started', 'OperationCommitting'].map((status) => ({ status })),
    complete: [
      { status: 'Accepted' },
      { consent: { status: 'Accepted' } },
      { statusInfo: { consent: { status: 'Accepted' } } },
    ],
    declined: ['CustomerRefused', 'CredentialRefused', 'Canceled'].map((status) => ({ status })),
    expired: [{ status: 'Expired' }],
    failed: [{ status: 'Failed' }],
  },
  mollie: {
    pending: [{ status: 'open' }, { status: 'pending' }],
    complete: [{ status: 'paid' }, { status: 'authorized' }],
    declined: [{ status: 'canceled' }],
    expired: [{ status: 'expired' }],
    failed: [{ status: 'failed' }],
  },
  truelayer: {
    pending: ['authorization_required', 'authorizing', 'attempt_failed'].map((status) => ({ status })),
    complete: ['authorized', 'executed', 'settled'].map((status) => ({ status })),
    declined: ['authorization_failed', 'canceled', 'user_canceled_at_provider'].map((reason) => ({
      status: 'failed',
      failure_reason: reason,
    })),
    expired: [{ status: 'failed', failure_reason: 'expired' }],
    failed: [{ status: 'failed' }, { status: 'failed', failure_reason: 'insufficient_funds' }],
  },
  'berlin-group': {
    pending: [
      ...['received', 'psuIdentified', 'psuAuthenticated', 'scaMethodSelected', 'started', 'unconfirmed'].map(
        (scaStatus) => ({ scaStatus }),
      ),
      { consentStatus: 'received' },
      { consentStatus: 'partiallyAuthorised' },
      ...['RCVD', 'PDNG', 'PATC', 'PART', 'ACTC'].map((transactionStatus) => ({ transactionStatus })),
      // The payment may be accepted before its user has authorised it.
      { transactionStatus: 'ACCP', scaStatus: 'started' },
    ],
    complete: [
      { scaStatus: 'finalised' },
      { scaStatus: 'exempted' },
      { consentStatus: 'valid' },
      ...['ACCP', 'ACSP', 'ACSC', 'ACCC', 'ACWC', 'ACWP', 'ACFC'].map((transactionStatus) => ({ transactionStatus })),
    ],
    declined: [
      ...['rejected', 'revokedByPsu', 'terminatedByTpp', 'terminatedByAspsp', 'replacedByTpp'].map((consentStatus) => ({
        consentStatus,
      })),
      { transactionStatus: 'RJCT' },
      { transactionStatus: 'CANC' },
    ],
    expired: [{ consentStatus: 'expired' }],
    failed: [{ scaStatus: 'failed' }],
  },
  stripe: {
    pending: ['requires_action', 'requires_confirmation', 'requires_payment_method'].map((status) => ({ status })),
    complete: ['succeeded', 'processing', 'requires_capture'].map((status) => ({ status })),
    declined: [{ status: 'canceled' }],
    expired: [],
    failed: [
      { status: 'requires_payment_method', last_payment_error: { code: 'x' } },
      { status: 'requires_payment_method', last_setup_error: { code: 'x' } },
    ],
  },
  mangopay: {
    pending: [{ Status: 'CREATED' }],
    complete: [{ Status: 'SUCCEEDED' }],
    declined: [],
    expired: [],
    failed: [{ Status: 'FAILED' }],
  },
};

describe('The words of a dialect', () => {
  for (const [name, words] of Object.entries(STATUS_TABLE)) {
    for (const [word, answers] of Object.entries(words)) {
      for (const answer of answers) {
        it(`${name}: ${JSON.stringify(answer)} is ${word}`, () => {
          expect(dialect(name).readStatus?.(answer as Raw)).to.equal(word);
        });
      }
    }
  }

  it('count for nothing where the answer is about another consent', () => {
    const about = (name: string, id: string) => ({ provider: dialect(name), consent: { id } });
    expect(readStatus({ id: 'tr_2', status: 'paid', resource: 'payment' }, about('mollie', 'tr_1'))).to.equal(
      'pending',
    );
    const other = { statusInfo: { consent: { id: 'c-2', consentUrl: 'https://x.example', status: 'Accepted' } } };
    expect(readStatus(other, about('swan', 'c-1'))).to.equal('pending');
    const payment = { paymentId: 'p-2', transactionStatus: 'ACSC', _links: {} };
    expect(readStatus(payment, about('berlin-group', 'p-1'))).to.equal('pending');
  });

  it('of one dialect are no words of another', () => {
    const paid: Raw = { status: 'paid' };
    for (const { name, readStatus: read } of providers) {
      if (name !== 'mollie') expect(read?.(paid), name).to.be.undefined;
    }
  });
});

describe('The return of a dialect', () => {
  for (const [name, returned, hint] of [
    ['swan', { consentId: '1', env: 'Sandbox', status: 'CustomerRefused' }, 'declined'],
    ['swan', { status: 'CredentialRefused' }, 'declined'],
    ['swan', { status: 'Canceled' }, 'declined'],
    ['swan', { status: 'Expired' }, 'expired'],
    ['swan', { status: 'Failed' }, 'failed'],
    ['swan', { status: 'Accepted', resourceId: '7' }, undefined],
    ['truelayer', { payment_id: 'p-1', error: 'tl_hpp_cancel' }, 'declined'],
    ['truelayer', { error: 'tl_hpp_abandoned' }, 'declined'],
    ['truelayer', { error: 'tl_hpp_error' }, 'failed'],
    ['truelayer', { payment_id: 'p-1' }, undefined],
    ['stripe', { payment_intent: 'pi_1', redirect_status: 'failed' }, 'failed'],
    ['stripe', { redirect_status: 'succeeded' }, undefined],
    ['stripe', { redirect_status: 'pending' }, undefined],
    ['mollie', { status: 'failed' }, undefined],
    ['berlin-group', { error: 'access_denied' }, undefined],
  ] satisfies readonly (readonly [string, Readonly<Record<string, string>>, ReturnHint | undefined])[]) {
    it(`${name}: ${JSON.stringify(returned)} hints at ${hint ?? 'nothing'}`, () => {
      expect(dialect(name).readReturn?.(returned)).to.equal(hint);
    });
  }

  it('never hints that something was authorised, whatever it says', () => {
    const words = ['complete', 'succeeded', 'Accepted', 'paid', 'VALIDATED', 'success'];
    for (const { name, readReturn } of providers) {
      for (const word of words) {
        const returned = { status: word, error: word, redirect_status: word, controlStatus: word };
        expect(readReturn?.(returned), `${name} ${word}`).to.be.undefined;
      }
    }
  });
});

describe('TrueLayer’s hosted page', () => {
  const trip = { returnUrl: 'https://shop.example/back?sca_attempt=1', lang: 'en' };

  function prepared(address: string): URL {
    const link = new URL(address);
    dialect('truelayer').prepareLink?.(link, trip);
    return link;
  }

  it('is told the return address in its fragment, where its parameters stand', () => {
    const { hash, search } = prepared('https://payment.truelayer.com/payments#payment_id=p-1&resource_token=t');
    expect(new URLSearchParams(hash.slice(1)).get('return_uri')).to.equal(trip.returnUrl);
    expect(search).to.equal('');
  });

  it('is told the return address in its query, where it has no fragment', () => {
    const { searchParams } = prepared('https://payment.truelayer-sandbox.com/payments?payment_id=p-1');
    expect(searchParams.get('return_uri')).to.equal(trip.returnUrl);
  });

  for (const address of [
    'https://payment.truelayer.com/payments#payment_id=p-1&return_uri=https%3A%2F%2Fshop.example%2Fown',
    'https://payment.truelayer.com/payments?payment_id=p-1&return_uri=https%3A%2F%2Fshop.example%2Fown',
    'https://bank.example/authorise?payment_id=p-1',
    'https://payment.truelayer.com.evil.example/payments',
  ]) {
    it(`is left as it is: ${address}`, () => {
      expect(prepared(address).href).to.equal(address);
    });
  }
});
