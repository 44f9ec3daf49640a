import { expect } from '@open-wc/testing';
import { claim, release } from '../../src/arrival/claim.js';
import { isAttempt, newAttempt } from '../../src/attempt.js';

describe('claim', () => {
  it('is given to the first alone', () => {
    const attempt = newAttempt();
    expect(claim(attempt)).to.be.true;
    expect(claim(attempt)).to.be.false;
  });

  it('is given again once it was released', () => {
    const attempt = newAttempt();
    claim(attempt);
    release(attempt);
    expect(claim(attempt)).to.be.true;
  });

  it('of one attempt says nothing of another', () => {
    claim(newAttempt());
    expect(claim(newAttempt())).to.be.true;
  });

  it('that nobody holds may be released', () => {
    const attempt = newAttempt();
    release(attempt);
    expect(claim(attempt)).to.be.true;
  });

  it('holds for a second copy of the script on the same page', async () => {
    const attempt = newAttempt();
    claim(attempt);
    // Another query is another module: the same file, loaded a second time.
    const again = new URL('../../src/arrival/claim.ts?second-copy', import.meta.url).href;
    const copy = (await import(again)) as typeof import('../../src/arrival/claim.js');
    expect(copy.claim).not.to.equal(claim);
    expect(copy.claim(attempt)).to.be.false;
  });
});

describe('An attempt', () => {
  it('has 128 bits and looks like one', () => {
    expect(newAttempt()).to.match(/^[0-9a-f]{32}$/);
  });

  it('is never the same twice', () => {
    expect(new Set(Array.from({ length: 500 }, newAttempt)).size).to.equal(500);
  });

  for (const text of ['', 'x', '0'.repeat(31), '0'.repeat(33), 'A'.repeat(32), `${'0'.repeat(32)}\n`, 5, null, {}]) {
    it(`is not ${JSON.stringify(text)}`, () => {
      expect(isAttempt(text)).to.be.false;
    });
  }
});
