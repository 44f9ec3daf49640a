import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { isAttemptId, newAttemptId } from '../../src/attempt/attempt-id.js';
import { acquireLock, releaseLock, whenReleased } from '../../src/attempt/attempt-lock.js';

describe('The lock of an attempt', () => {
  it('is given to the first alone', async () => {
    const attempt = newAttemptId();
    expect(await acquireLock(attempt)).to.be.true;
    expect(await acquireLock(attempt)).to.be.false;
  });

  it('is given again once it was released', async () => {
    const attempt = newAttemptId();
    void acquireLock(attempt);
    releaseLock(attempt);
    expect(await acquireLock(attempt)).to.be.true;
  });

  it('of one attempt says nothing of another', async () => {
    void acquireLock(newAttemptId());
    expect(await acquireLock(newAttemptId())).to.be.true;
  });

  it('that nobody holds may be released', async () => {
    const attempt = newAttemptId();
    releaseLock(attempt);
    expect(await acquireLock(attempt)).to.be.true;
  });

  it('is held against other tabs until it is released', async () => {
    const attempt = newAttemptId();
    const lock = (): Promise<boolean> =>
      navigator.locks.request(`sca-consent:${attempt}`, { ifAvailable: true }, (found) => !!found);
    expect(await acquireLock(attempt)).to.be.true;
    expect(await lock()).to.be.false;
    releaseLock(attempt);
    await waitUntil(lock);
  });

  it('is given up where another tab has it', async () => {
    const attempt = newAttemptId();
    await navigator.locks.request(`sca-consent:${attempt}`, async () => {
      expect(await acquireLock(attempt)).to.be.false;
    });
    expect(await acquireLock(attempt)).to.be.true;
  });

  it('that is released before its lock came holds nothing', async () => {
    const attempt = newAttemptId();
    const claimed = acquireLock(attempt);
    releaseLock(attempt);
    expect(await claimed).to.be.true;
    await waitUntil(() => navigator.locks.request(`sca-consent:${attempt}`, { ifAvailable: true }, (lock) => !!lock));
  });

  it('passes to an element that takes the place of the one that held it', async () => {
    const attempt = newAttemptId();
    expect(await acquireLock(attempt)).to.be.true;
    for (let turn = 0; turn < 5; turn++) {
      releaseLock(attempt);
      expect(await acquireLock(attempt)).to.be.true;
    }
    const { held = [] } = await navigator.locks.query();
    expect(held.filter(({ name }) => name === `sca-consent:${attempt}`)).to.have.length(1);
  });

  it('keeps nobody out where the browser does not answer', async () => {
    const { request } = LockManager.prototype;
    LockManager.prototype.request = () => new Promise(() => {});
    try {
      const attempt = newAttemptId();
      expect(await acquireLock(attempt)).to.be.true;
      expect(await acquireLock(attempt)).to.be.false;
      releaseLock(attempt);
      expect(await acquireLock(attempt)).to.be.true;
    } finally {
      LockManager.prototype.request = request;
    }
  });

  it('keeps elements of this page out where the browser refuses locks', async () => {
    const { request } = LockManager.prototype;
    LockManager.prototype.request = () => Promise.reject(new DOMException('opaque origin', 'SecurityError'));
    try {
      const attempt = newAttemptId();
      expect(await acquireLock(attempt)).to.be.true;
      expect(await acquireLock(attempt)).to.be.false;
    } finally {
      LockManager.prototype.request = request;
    }
  });

  it('is held by the element that asks again', async () => {
    const attempt = newAttemptId();
    const holder = {};
    expect(await acquireLock(attempt, { holder })).to.be.true;
    expect(await acquireLock(attempt, { holder })).to.be.true;
    expect(await acquireLock(attempt, { holder: {} })).to.be.false;
  });

  it('is released by its holder alone', async () => {
    const attempt = newAttemptId();
    const holder = {};
    await acquireLock(attempt, { holder });
    releaseLock(attempt, {});
    expect(await acquireLock(attempt)).to.be.false;
    releaseLock(attempt, holder);
    expect(await acquireLock(attempt)).to.be.true;
  });

  it('tells who waits for it when its holder lets go', async () => {
    const attempt = newAttemptId();
    expect(whenReleased(attempt)).to.be.null;
    await acquireLock(attempt);
    const released = whenReleased(attempt);
    releaseLock(attempt);
    await released;
    expect(whenReleased(attempt)).to.be.null;
    expect(await acquireLock(attempt)).to.be.true;
  });

  it('that is borrowed goes to whose own it is, and its holder is told', async () => {
    const attempt = newAttemptId();
    let lost = 0;
    expect(await acquireLock(attempt, { isBorrowed: true, onLost: () => (lost += 1) })).to.be.true;
    expect(await acquireLock(attempt, { isBorrowed: true })).to.be.false;
    expect(lost).to.equal(0);
    expect(await acquireLock(attempt)).to.be.true;
    expect(lost).to.equal(1);
    expect(await acquireLock(attempt, { isBorrowed: true })).to.be.false;
  });

  it('that is taken while it is asked for is refused, and nobody is told that it is lost', async () => {
    const attempt = newAttemptId();
    let lost = 0;
    const borrowed = acquireLock(attempt, { isBorrowed: true, onLost: () => (lost += 1) });
    const own = acquireLock(attempt);
    expect([await borrowed, await own]).to.deep.equal([false, true]);
    expect(lost).to.equal(0);
  });

  it('is taken from another tab only where that is asked for, and its holder is told', async () => {
    const attempt = newAttemptId();
    const lost = new Promise<boolean>((resolve) => void acquireLock(attempt, { onLost: () => resolve(true) }));
    await waitUntil(async () => (await navigator.locks.query()).held?.some(({ name }) => name?.endsWith(attempt)));
    // What another tab does.
    const steal = { steal: true };
    const other = navigator.locks.request(`sca-consent:${attempt}`, steal, () => aTimeout(50)).catch(() => {});
    expect(await lost).to.be.true;
    expect(await acquireLock(attempt)).to.be.false;
    expect(await acquireLock(attempt, { steals: true })).to.be.true;
    await other;
  });

  it('holds for a second copy of the script on the same page', async () => {
    const attempt = newAttemptId();
    void acquireLock(attempt);
    // Another query is another module: the same file, loaded a second time.
    const again = new URL('../../src/attempt/attempt-lock.ts?second-copy', import.meta.url).href;
    const copy = (await import(again)) as typeof import('../../src/attempt/attempt-lock.js');
    expect(copy.acquireLock).not.to.equal(acquireLock);
    expect(await copy.acquireLock(attempt)).to.be.false;
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
