import { expect } from '@open-wc/testing';
import { newAttemptId } from '../../src/attempt/attempt-id.js';
import { type AttemptRecord, forget, recall, recallHere, remember, sweep } from '../../src/attempt/attempt-store.js';
import { readConsentRequest } from '../../src/consent/read-consent.js';

const record = (more: Partial<AttemptRecord> = {}): AttemptRecord => ({
  attempt: newAttemptId(),
  consent: { id: 'c-1', scope: ['make_payment'] },
  provider: 'intergiro',
  way: 'redirect',
  page: 'https://shop.example/checkout',
  place: '/checkout|',
  until: Date.now() + 60_000,
  words: { lang: 'en', returned: 'You are back.', link: 'Continue' },
  ...more,
});

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
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  after(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  it('is recalled as it was', () => {
    const kept = record({ returned: { controlStatus: 'VALIDATED' } });
    remember(kept);
    expect(recall(kept.attempt)).to.deep.equal(kept);
  });

  it('is forgotten, without a trace', () => {
    const kept = record();
    remember(kept);
    forget(kept.attempt);
    expect(recall(kept.attempt)).to.be.null;
    expect(localStorage.length + sessionStorage.length).to.equal(0);
  });

  it('is replaced by what is newer of it', () => {
    const kept = record();
    remember(kept);
    remember({ ...kept, returned: {} });
    expect(recall(kept.attempt)?.returned).to.deep.equal({});
  });

  it('is not recalled after its time', () => {
    const kept = record({ until: Date.now() - 1 });
    remember(kept);
    expect(recall(kept.attempt)).to.be.null;
    expect(recallHere()).to.deep.equal([]);
  });

  it('is swept away after its time, and the others are not', () => {
    const old = record({ until: Date.now() - 1 });
    const live = record();
    for (const kept of [old, live]) remember(kept);
    localStorage.setItem('sca-consent:broken', '{');
    sweep();
    expect(Object.keys(localStorage)).to.deep.equal([`sca-consent:${live.attempt}`]);
  });

  it('leaves what belongs to the shop alone', () => {
    localStorage.setItem('cart', '1');
    localStorage.setItem('sca-consents', 'theirs');
    const kept = record();
    remember(kept);
    sweep();
    forget(kept.attempt);
    expect({ ...localStorage }).to.deep.equal({ cart: '1', 'sca-consents': 'theirs' });
  });

  it('is known to the tab that began it, the longest-lived first', () => {
    const one = record({ until: Date.now() + 1000 });
    const two = record({ until: Date.now() + 2000 });
    for (const kept of [one, two]) remember(kept);
    expect(recallHere().map(({ attempt }) => attempt)).to.deep.equal([two.attempt, one.attempt]);
  });

  it('of another tab is recalled by its id alone', () => {
    const kept = record();
    remember(kept);
    sessionStorage.clear();
    expect(recallHere()).to.deep.equal([]);
    expect(recall(kept.attempt)?.attempt).to.equal(kept.attempt);
  });

  it('settled in one tab is worth nothing in a duplicated one', () => {
    const kept = record();
    remember(kept);
    const copy = { ...sessionStorage };
    forget(kept.attempt);
    for (const [key, text] of Object.entries(copy)) sessionStorage.setItem(key, text);
    expect(recall(kept.attempt)).to.be.null;
    expect(recallHere()).to.deep.equal([]);
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
    remember(record({ consent }));
    expect(stored()).to.contain('make_payment').and.not.to.contain('s3cret').and.not.to.contain('psp.example');
  });

  for (const text of ['', 'null', '[]', '5', '"x"', '{}', '{"attempt":', '{"attempt":"x","until":9e99,"consent":{}}']) {
    it(`that reads ${text || 'as nothing'} is none`, () => {
      const attempt = newAttemptId();
      for (const storage of [localStorage, sessionStorage]) storage.setItem(`sca-consent:${attempt}`, text);
      expect(recall(attempt)).to.be.null;
      expect(recallHere()).to.deep.equal([]);
    });
  }

  it('is recalled from this tab where only the storage that all tabs share is forbidden', () => {
    without(['localStorage'], () => {
      const kept = record();
      remember(kept);
      expect(recall(kept.attempt)).to.deep.equal(kept);
      expect(recallHere()).to.deep.equal([kept]);
      forget(kept.attempt);
      expect(recall(kept.attempt)).to.be.null;
    });
  });

  it('is recalled by its id where only the storage of the tab is forbidden', () => {
    without(['sessionStorage'], () => {
      const kept = record();
      remember(kept);
      expect(recall(kept.attempt)).to.deep.equal(kept);
      expect(recallHere()).to.deep.equal([]);
    });
  });

  it('is none, in silence, where all storage is forbidden', () => {
    without(['localStorage', 'sessionStorage'], () => {
      const kept = record();
      remember(kept);
      expect(recall(kept.attempt)).to.be.null;
      expect(recallHere()).to.deep.equal([]);
      sweep();
      forget(kept.attempt);
    });
  });
});
