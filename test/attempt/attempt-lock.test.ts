import { expect, waitUntil } from '@open-wc/testing';
import { isAttemptId, newAttemptId } from '../../src/attempt/attempt-id.js';
import { claim, release } from '../../src/attempt/attempt-lock.js';

/** Its promise only says whether another tab has it; whether this page gives it is said at once. */
const isGiven = (attempt: string): boolean => claim(attempt) !== false;

describe('claim', () => {
  it('is given to the first alone', () => {
    const attempt = newAttemptId();
    expect(isGiven(attempt)).to.be.true;
    expect(isGiven(attempt)).to.be.false;
  });

  it('is given again once it was released', () => {
    const attempt = newAttemptId();
    void claim(attempt);
    release(attempt);
    expect(isGiven(attempt)).to.be.true;
  });

  it('of one attempt says nothing of another', () => {
    void claim(newAttemptId());
    expect(isGiven(newAttemptId())).to.be.true;
  });

  it('that nobody holds may be released', () => {
    const attempt = newAttemptId();
    release(attempt);
    expect(isGiven(attempt)).to.be.true;
  });

  it('is held against other tabs until it is released', async () => {
    const attempt = newAttemptId();
    const lock = (): Promise<boolean> =>
      navigator.locks.request(`sca-consent:${attempt}`, { ifAvailable: true }, (found) => !!found);
    expect(await claim(attempt)).to.be.true;
    expect(await lock()).to.be.false;
    release(attempt);
    await waitUntil(lock);
  });

  it('is given up where another tab has it', async () => {
    const attempt = newAttemptId();
    await navigator.locks.request(`sca-consent:${attempt}`, async () => {
      expect(await claim(attempt)).to.be.false;
    });
    expect(isGiven(attempt)).to.be.true;
  });

  it('that is released before its lock came holds nothing', async () => {
    const attempt = newAttemptId();
    const claimed = claim(attempt);
    release(attempt);
    expect(await claimed).to.be.true;
    await waitUntil(() => navigator.locks.request(`sca-consent:${attempt}`, { ifAvailable: true }, (lock) => !!lock));
  });

  it('holds for a second copy of the script on the same page', async () => {
    const attempt = newAttemptId();
    void claim(attempt);
    // Another query is another module: the same file, loaded a second time.
    const again = new URL('../../src/arrival/claim.ts?second-copy', import.meta.url).href;
    const copy = (await import(again)) as typeof import('../../src/attempt/attempt-lock.js');
    expect(copy.claim).not.to.equal(claim);
    expect(copy.claim(attempt)).to.be.false;
  });
});

describe('An attempt', () => {
  it('has 128 bits and looks like one', () => {
    expect(newAttemptId()).to.match(/^[0-9a-f]{32}$/);
  });

  it('is never the same twice', () => {
    expect(new Set(Array.from({ length: 500 }, newAttemptId)).size).to.equal(500);
  });

  for (const text of ['', 'x', '0'.repeat(31), '0'.repeat(33), 'A'.repeat(32), `${'0'.repeat(32)}\n`, 5, null, {}]) {
    it(`is not ${JSON.stringify(text)}`, () => {
      expect(isAttemptId(text)).to.be.false;
    });
  }
});
