import { expect } from '@open-wc/testing';
import type { Consent } from '../../src/consent/consent.js';
import { type Provider, statusWords } from '../../src/consent/provider.js';
import { generic } from '../../src/consent/providers/generic.js';
import { providers } from '../../src/consent/providers/index.js';
import { intergiro } from '../../src/consent/providers/intergiro.js';
import { mangopay } from '../../src/consent/providers/mangopay.js';
import { readStatus } from '../../src/consent/read-status.js';
import { polluted } from './polluted.js';
import { warningsOf } from './warnings.js';

const read = (body: unknown, provider: Provider = generic, consent: Consent = {}) =>
  readStatus(body, { provider, consent });

/** Words that some dialects document as their own. */
const DOCUMENTED: Readonly<Record<string, readonly string[]>> = {
  accepted: ['swan'],
  authorized: ['mollie', 'truelayer'],
  succeeded: ['stripe'],
};

describe('readStatus', () => {
  for (const word of statusWords) {
    it(`reads {"status":"${word}"} in every dialect, in large letters too`, () => {
      for (const provider of providers) {
        expect(read({ status: word }, provider)).to.equal(word);
        expect(read({ status: word.toUpperCase() }, provider)).to.equal(word);
      }
    });

    it(`reads ${word} in a consent that is passed through`, () => {
      for (const provider of providers) expect(read({ consent: { id: 'c-1', status: word } }, provider)).to.equal(word);
    });
  }

  for (const [raw, word] of [
    [{ Id: 't-1', Status: 'CREATED' }, 'pending'],
    [{ Id: 't-1', Status: 'SUCCEEDED' }, 'complete'],
    [{ Id: 't-1', Status: 'FAILED' }, 'failed'],
    [{ Id: 'r-1', Status: 'PENDING' }, 'pending'],
    [{ Id: 'r-1', Status: 'ACTIVE' }, 'complete'],
    [{ Id: 'r-1', Status: 'CANCELED' }, 'declined'],
    [{ Status: 'SUCCEEDED', status: 'pending' }, 'pending'],
    [{ Status: 'DECLINED' }, 'declined'],
  ] as const) {
    it(`reads ${JSON.stringify(raw)} of Mangopay as ${word}, without a word in the console`, () => {
      const said = warningsOf(() => expect(read(raw, mangopay)).to.equal(word));
      expect(said).to.deep.equal([]);
    });
  }

  for (const status of ['SUCCEEDED', 'ACTIVE', 'CANCELED', 'CREATED']) {
    it(`does not read Mangopay's Status ${status} for another provider's consent`, () => {
      for (const provider of [generic, intergiro])
        expect(read({ Id: 't-1', Status: status }, provider)).to.equal('pending');
    });
  }

  it("does not read Mangopay's UserStatus, which is ACTIVE before and after an enrolment", () => {
    expect(read({ Id: 'u-1', UserStatus: 'ACTIVE' }, mangopay)).to.equal('pending');
  });

  for (const status of [
    'approved',
    'authorised',
    'authorized',
    'accepted',
    'confirmed',
    'completed',
    'succeeded',
    'success',
    'active',
    'valid',
    'ok',
    'error',
    'rejected',
  ]) {
    it(`takes ${status} for no word of the contract's, nor of a dialect that does not document it`, () => {
      for (const provider of providers) {
        if (DOCUMENTED[status]?.includes(provider.name)) continue;
        expect(read({ status }, provider)).to.equal('pending');
        expect(read({ consent: { id: 'c-1', status } }, provider)).to.equal('pending');
      }
    });
  }

  for (const raw of [
    undefined,
    null,
    '',
    'complete',
    5,
    [],
    ['complete'],
    {},
    { status: 'done-ish' },
    { status: '' },
    { status: ' ' },
    { status: 'complete complete' },
    // Nothing fails open: a text that only contains a word has not said it.
    { status: 'not complete' },
    { status: 'incomplete' },
    { status: ' complete' },
    { status: 'complete\n' },
    { status: 'complete2' },
    { status: 'toString' },
    { status: null },
    { status: 5 },
    { status: true },
    { status: {} },
    // JSON that says a list has not said the word.
    { status: ['complete'] },
    { error: { message: 'complete' } },
    { consent: { id: 'x' }, status: 'complete' },
    // An envelope says how the call went.
    { status: 'success', data: { status: 'complete' } },
    { status: 'success', data: { status: 'pending' } },
    { status: 'error', message: 'upstream timed out' },
    { status: 'ok', data: {} },
    { status: 'complete', data: { status: 'pending' } },
    { data: { status: 'complete' }, status: 200, headers: {}, config: {} },
  ]) {
    it(`counts ${JSON.stringify(raw) ?? 'nothing'} as pending`, () => {
      for (const provider of providers) expect(read(raw, provider)).to.equal('pending');
    });
  }

  it('reads a word beside data that is about something else', () => {
    expect(read({ status: 'complete', data: { order: 7 } })).to.equal('complete');
    expect(read({ status: 'complete', data: { status: 'complete' } })).to.equal('complete');
  });

  it("asks a host's own provider first", () => {
    const own: Provider = { name: 'own', readStatus: (raw) => (raw.done ? 'complete' : undefined) };
    expect(read({ done: true, status: 'failed' }, own)).to.equal('complete');
    expect(read({ done: false, status: 'failed' }, own)).to.equal('failed');
  });

  it("takes nothing but the five words from a host's own provider", () => {
    const own = { name: 'own', readStatus: () => 'authorised' } as unknown as Provider;
    expect(read({}, own)).to.equal('pending');
  });

  it('counts an answer that throws, or whose provider throws, as pending', () => {
    const throwing: Provider = {
      name: 'throwing',
      readStatus: () => {
        throw new TypeError('no');
      },
    };
    expect(read({ status: 'complete' }, throwing)).to.equal('pending');
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(read(proxy)).to.equal('pending');
  });
});

describe("readStatus and the answer's id", () => {
  const consent: Consent = { id: 'c-1' };

  for (const [provider, body] of [
    [generic, { id: 'somebody-elses', status: 'complete' }],
    [intergiro, { consent: { id: 'somebody-elses', status: 'complete' } }],
    [intergiro, { id: 'somebody-elses', consent: { status: 'complete' } }],
    [mangopay, { Id: 'somebody-elses', Status: 'SUCCEEDED' }],
    [mangopay, { Id: 'somebody-elses', status: 'complete' }],
    // An action that cannot be read hides no id.
    [mangopay, { Id: 'somebody-elses', Status: 'SUCCEEDED', PendingUserAction: {} }],
    [generic, { id: '', status: 'complete' }],
    [generic, { id: ['c-1'], status: 'complete' }],
    [generic, { id: 'somebody-elses', status: 'declined' }],
  ] as const) {
    it(`counts ${JSON.stringify(body)} as pending, as it is about another consent, and says so without the id`, () => {
      const said = warningsOf(() => expect(readStatus(body, { provider, consent })).to.equal('pending'));
      expect(said.join()).not.to.contain('somebody-elses');
    });
  }

  for (const [provider, body] of [
    [generic, { id: 'c-1', status: 'complete' }],
    [generic, { id: null, status: 'complete' }],
    [generic, { status: 'complete' }],
    [intergiro, { consent: { id: 'c-1', status: 'complete' } }],
    [mangopay, { Id: 'c-1', Status: 'SUCCEEDED' }],
  ] as const) {
    it(`reads ${JSON.stringify(body)}, which is about the consent`, () => {
      expect(readStatus(body, { provider, consent })).to.equal('complete');
    });
  }

  it('reads an answer with an id where the consent has none', () => {
    expect(read({ id: 'c-9', status: 'complete' })).to.equal('complete');
  });

  it("looks for the id where a host's own provider has it", () => {
    const own: Provider = { name: 'own', readConsent: (raw) => ({ id: raw.number }) };
    expect(readStatus({ number: 'c-2', status: 'complete' }, { provider: own, consent })).to.equal('pending');
    expect(readStatus({ number: 'c-1', status: 'complete' }, { provider: own, consent })).to.equal('complete');
  });
});

describe('what readStatus says in the console where it understands nothing', () => {
  for (const [what, body, part] of [
    [
      'a whole response of axios',
      { data: { status: 'complete' }, status: 200, headers: {}, config: {} },
      'response.data',
    ],
    ['an envelope', { status: 'success', data: { status: 'complete' } }, 'what is under "data"'],
    ['a status that nobody knows', { status: 'secret-word' }, 'Translate'],
    ['no status', { state: 'secret-word' }, 'an object without a status'],
    ['nothing, as of a function that forgot to return', undefined, 'found nothing'],
    ['a list', ['secret-word'], 'an array'],
    ['JSON text', '{"status":"complete"}', 'Return the parsed JSON'],
  ] as const) {
    it(`about ${what}: what it is and what is expected, once`, () => {
      const said = warningsOf(() => {
        for (let turn = 0; turn < 3; turn += 1) read(body);
      });
      // Another test of this file may have been told already.
      expect(said.length).to.be.at.most(1);
      for (const line of said) {
        expect(line).to.contain(part).and.to.contain('"pending" | "complete"');
        expect(line).not.to.contain('secret-word');
      }
    });
  }

  it('nothing, where it is understood', () => {
    expect(warningsOf(() => read({ status: 'pending' }))).to.deep.equal([]);
  });
});

describe('readStatus and what another script put on Object.prototype', () => {
  for (const [name, value] of [
    ['status', 'complete'],
    ['Status', 'SUCCEEDED'],
    ['consent', { status: 'complete' }],
    ['data', { status: 'pending' }],
    ['id', 'somebody-elses'],
  ] as const) {
    it(`takes nothing from an inherited ${name}`, () => {
      polluted({ [name]: value }, () => {
        for (const provider of providers) {
          expect(read({}, provider)).to.equal('pending');
          expect(read({ consent: {} }, provider)).to.equal('pending');
          expect(read({ status: 'declined' }, provider, { id: 'c-1' })).to.equal('declined');
        }
      });
    });
  }
});

describe('the hint on the way back', () => {
  for (const [returned, meant] of [
    [{ status: 'declined' }, 'declined'],
    [{ status: 'rejected' }, 'declined'],
    [{ status: 'Canceled' }, 'declined'],
    [{ status: 'expired' }, 'expired'],
    [{ status: 'failed' }, 'failed'],
    [{ status: 'complete' }, undefined],
    [{ status: 'success' }, undefined],
    [{ status: 'nonsense' }, undefined],
    [{}, undefined],
  ] as const) {
    it(`of ${JSON.stringify(returned)} is ${meant ?? 'nothing'}, generic`, () => {
      expect(generic.readReturn?.(returned)).to.equal(meant);
    });
  }

  for (const [returned, meant] of [
    [{ controlStatus: 'PENDING_VALIDATION' }, 'declined'],
    [{ controlStatus: 'VALIDATED' }, undefined],
    [{ controlStatus: '' }, undefined],
    [{ status: 'declined' }, undefined],
    [{}, undefined],
  ] as const) {
    it(`of ${JSON.stringify(returned)} is ${meant ?? 'nothing'}, Mangopay`, () => {
      expect(mangopay.readReturn?.(returned)).to.equal(meant);
    });
  }

  it('is not taken from Object.prototype', () => {
    polluted({ status: 'declined', controlStatus: 'PENDING_VALIDATION' }, () => {
      for (const { readReturn } of providers) expect(readReturn?.({})).to.be.undefined;
    });
  });

  it("is not given by Intergiro's dialect, as nothing is documented there", () => {
    expect(intergiro.readReturn).to.be.undefined;
  });
});
