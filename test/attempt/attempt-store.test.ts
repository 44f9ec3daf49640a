import { expect } from '@open-wc/testing';
import { newAttemptId } from '../../src/attempt/attempt-id.js';
import * as attemptStore from '../../src/attempt/attempt-store.js';
import { readConsentRequest } from '../../src/consent/read-consent.js';
import { aRecord, clearStorages } from './records.js';

type Store = 'localStorage' | 'sessionStorage';

/** Storage as it is where cookies are blocked, or in a frame of another site: looking at it throws. */
const without = (stores: readonly Store[], test: () => void): void => {
  const own = stores.map((store) => Object.getOwnPropertyDescriptor(globalThis, store));
  for (const store of stores) {
    Object.defineProperty(globalThis, store, {
      configurable: true,
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  }
  try {
    test();
  } finally {
    for (const [at, store] of stores.entries()) Object.defineProperty(globalThis, store, own[at] as PropertyDescriptor);
  }
};

const stored = (): string =>
  JSON.stringify([Object.entries({ ...localStorage }), Object.entries({ ...sessionStorage })]);

describe('A remembered attempt', () => {
  beforeEach(clearStorages);
  after(clearStorages);

  it('is recalled as it was', () => {
    const kept = aRecord({ returned: { controlStatus: 'VALIDATED' } });
    attemptStore.save(kept);
    expect(attemptStore.load(kept.attempt)).to.deep.equal(kept);
  });

  it('is forgotten, without a trace', () => {
    const kept = aRecord();
    attemptStore.save(kept);
    attemptStore.remove(kept.attempt);
    expect(attemptStore.load(kept.attempt)).to.be.null;
    expect(localStorage.length + sessionStorage.length).to.equal(0);
  });

  it('is replaced by what is newer of it', () => {
    const kept = aRecord();
    attemptStore.save(kept);
    attemptStore.save({ ...kept, returned: {} });
    expect(attemptStore.load(kept.attempt)?.returned).to.deep.equal({});
  });

  it('is not recalled after its time', () => {
    const kept = aRecord({ expiresAt: Date.now() - 1 });
    attemptStore.save(kept);
    expect(attemptStore.load(kept.attempt)).to.be.null;
    expect(attemptStore.loadOwn()).to.deep.equal([]);
  });

  it('is swept away after its time, and the others are not', () => {
    const old = aRecord({ expiresAt: Date.now() - 1 });
    const live = aRecord();
    for (const kept of [old, live]) attemptStore.save(kept);
    localStorage.setItem('sca-consent:broken', '{');
    attemptStore.removeExpired();
    expect(Object.keys(localStorage)).to.deep.equal([`sca-consent:${live.attempt}`]);
  });

  it('leaves what belongs to the shop alone', () => {
    localStorage.setItem('cart', '1');
    localStorage.setItem('sca-consents', 'theirs');
    const kept = aRecord();
    attemptStore.save(kept);
    attemptStore.removeExpired();
    attemptStore.remove(kept.attempt);
    expect({ ...localStorage }).to.deep.equal({ cart: '1', 'sca-consents': 'theirs' });
  });

  it('is known to the tab that began it, the longest-lived first', () => {
    const one = aRecord({ expiresAt: Date.now() + 1000 });
    const two = aRecord({ expiresAt: Date.now() + 2000 });
    for (const kept of [one, two]) attemptStore.save(kept);
    expect(attemptStore.loadOwn().map(({ attempt }) => attempt)).to.deep.equal([two.attempt, one.attempt]);
  });

  it('of another tab is recalled by its id alone', () => {
    const kept = aRecord();
    attemptStore.save(kept);
    sessionStorage.clear();
    expect(attemptStore.loadOwn()).to.deep.equal([]);
    expect(attemptStore.load(kept.attempt)?.attempt).to.equal(kept.attempt);
  });

  it('settled in one tab is worth nothing in a duplicated one', () => {
    const kept = aRecord();
    attemptStore.save(kept);
    const copy = { ...sessionStorage };
    attemptStore.remove(kept.attempt);
    for (const [key, text] of Object.entries(copy)) sessionStorage.setItem(key, text);
    expect(attemptStore.load(kept.attempt)).to.be.null;
    expect(attemptStore.loadOwn()).to.deep.equal([]);
  });

  it('holds neither link nor token', () => {
    const { consent } = readConsentRequest(
      {
        id: 'c-1',
        status: 'pending',
        scope: ['make_payment'],
        redirect_url: 'https://psp.example/?token=s3cret',
        token: 's3cret',
        method: { redirect_url: 'https://psp.example/?token=s3cret', token: 's3cret' },
      },
      'auto',
      Date.now(),
    );
    attemptStore.save(aRecord({ consent }));
    expect(stored()).to.contain('make_payment').and.not.to.contain('s3cret').and.not.to.contain('psp.example');
  });

  for (const text of [
    '',
    'null',
    '[]',
    '5',
    '"x"',
    '{}',
    '{"attempt":',
    '{"attempt":"x","expiresAt":9e99,"consent":{}}',
  ]) {
    it(`that reads ${text || 'as nothing'} is none`, () => {
      const attempt = newAttemptId();
      for (const storage of [localStorage, sessionStorage]) storage.setItem(`sca-consent:${attempt}`, text);
      expect(attemptStore.load(attempt)).to.be.null;
      expect(attemptStore.loadOwn()).to.deep.equal([]);
    });
  }

  for (const [what, more] of [
    ['the id of another attempt', { attempt: newAttemptId() }],
    ['an id that is none', { attempt: 'x' }],
    ['no id', { attempt: undefined }],
    ['no consent', { consent: undefined }],
    ['no end', { expiresAt: undefined }],
    ['an end that is no number', { expiresAt: 'never' }],
    ['no words', { words: undefined }],
  ] as const) {
    it(`with ${what} is none`, () => {
      const { attempt, ...rest } = aRecord();
      const text = JSON.stringify({ attempt, ...rest, ...more });
      for (const storage of [localStorage, sessionStorage]) storage.setItem(`sca-consent:${attempt}`, text);
      expect(attemptStore.load(attempt)).to.be.null;
      expect(attemptStore.loadOwn()).to.deep.equal([]);
      attemptStore.removeExpired();
      expect(localStorage.length + sessionStorage.length).to.equal(0);
    });
  }

  it('is recalled from this tab where only the storage that all tabs share is forbidden', () => {
    without(['localStorage'], () => {
      const kept = aRecord();
      attemptStore.save(kept);
      expect(attemptStore.load(kept.attempt)).to.deep.equal(kept);
      expect(attemptStore.loadOwn()).to.deep.equal([kept]);
      attemptStore.remove(kept.attempt);
      expect(attemptStore.load(kept.attempt)).to.be.null;
    });
  });

  it('is recalled by its id where only the storage of the tab is forbidden', () => {
    without(['sessionStorage'], () => {
      const kept = aRecord();
      attemptStore.save(kept);
      expect(attemptStore.load(kept.attempt)).to.deep.equal(kept);
      expect(attemptStore.loadOwn()).to.deep.equal([]);
    });
  });

  it('is none, in silence, where all storage is forbidden', () => {
    without(['localStorage', 'sessionStorage'], () => {
      const kept = aRecord();
      attemptStore.save(kept);
      expect(attemptStore.load(kept.attempt)).to.be.null;
      expect(attemptStore.loadOwn()).to.deep.equal([]);
      attemptStore.removeExpired();
      attemptStore.remove(kept.attempt);
    });
  });

  it('is added to, and does not come back that way', () => {
    const kept = aRecord();
    attemptStore.save(kept);
    expect(attemptStore.update(kept.attempt, { returned: { a: '1' } })).to.deep.equal(kept);
    expect(attemptStore.load(kept.attempt)).to.deep.equal({ ...kept, returned: { a: '1' } });
    attemptStore.remove(kept.attempt);
    expect(attemptStore.update(kept.attempt, { returned: {} })).to.be.null;
    expect(localStorage.length + sessionStorage.length).to.equal(0);
  });

  it('of any tab is found among all', () => {
    const kept = aRecord();
    attemptStore.save(kept);
    sessionStorage.clear();
    expect(attemptStore.loadAll()).to.deep.equal([kept]);
  });

  it('leaves no copy in this tab once it ended in another, which the next sweep sees', () => {
    const kept = aRecord();
    attemptStore.save(kept);
    localStorage.clear();
    attemptStore.removeExpired();
    expect(sessionStorage.length).to.equal(0);
  });

  it('goes with every other when all are to be forgotten, and the shop keeps what is its own', () => {
    localStorage.setItem('cart', '1');
    for (const kept of [aRecord(), aRecord()]) attemptStore.save(kept);
    attemptStore.markSeen(newAttemptId());
    attemptStore.forgetAll();
    expect({ ...localStorage }).to.deep.equal({ cart: '1' });
    expect(sessionStorage.length).to.equal(0);
  });
});

describe('A return', () => {
  beforeEach(clearStorages);
  after(clearStorages);

  it('is seen for the first time once', () => {
    const [one, other] = [newAttemptId(), newAttemptId()];
    expect([one, other, one, other].map(attemptStore.markSeen)).to.deep.equal([false, false, true, true]);
  });

  it('is not kept in mind for ever', () => {
    const first = newAttemptId();
    attemptStore.markSeen(first);
    for (let turn = 0; turn < 50; turn++) attemptStore.markSeen(newAttemptId());
    expect(JSON.stringify({ ...sessionStorage }).length).to.be.below(400);
    expect(attemptStore.markSeen(first)).to.be.false;
  });
});
