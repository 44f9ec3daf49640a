import { expect } from '@open-wc/testing';
import { InvalidConsentError, ScaError, warn } from '../src/errors.js';
import { HostCallError } from '../src/host/host-errors.js';
import { warningsOf } from './consent/warnings.js';

/** SES and hardened checkouts freeze what every script shares. Frozen for good: this file runs in a page of its own. */
const freeze = (): void => {
  Object.freeze(Error.prototype);
};

describe('the errors', () => {
  it('can be made where the page has frozen Error.prototype', () => {
    freeze();
    for (const [error, name] of [
      [new ScaError('offline', 'x'), 'ScaError'],
      [new InvalidConsentError('id', 5, 'a string'), 'InvalidConsentError'],
      [new HostCallError('status-failed', 'x'), 'HostCallError'],
    ] as const) {
      expect(error.name).to.equal(name);
      expect(String(error)).to.match(new RegExp(`^${name}: `));
      expect(Object.keys(error)).not.to.include('name');
    }
  });

  it('say what to do, where that is known', () => {
    const error = new InvalidConsentError('id', 5, 'a string', { found: 'an egg', remedy: 'Boil it.' });
    expect(error.message).to.equal('id: found an egg, expected a string. Boil it.');
  });
});

describe('warn', () => {
  it('says each message once, and no more than a hundred different ones', () => {
    expect(warningsOf(() => ['again', 'again'].forEach(warn))).to.have.length(1);
    const said = warningsOf(() => {
      for (let index = 0; index < 500; index += 1) warn(`number ${index}`);
    });
    expect(said.length).to.be.below(101);
  });
});
