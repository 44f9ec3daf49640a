import { expect } from '@open-wc/testing';
import { createLink } from '../../src/consent/create-link.js';
import type { Provider } from '../../src/consent/provider.js';
import { warningsOf } from './warnings.js';

const now = Date.UTC(2026, 0, 1);
const url = 'https://psp.example/?token=t';
const unlimited: Provider = { name: 'unlimited' };
const brief: Provider = { name: 'brief', linkLifetime: 1000 };

describe('createLink', () => {
  it('expires as the answer says, whatever the provider is known for', () => {
    for (const provider of [unlimited, brief]) {
      expect(createLink(url, '2026-01-01T00:05:00Z', provider, now)).to.deep.equal({ url, expiresAt: now + 300_000 });
    }
  });

  it("expires after the provider's usual lifetime where the answer does not say", () => {
    for (const expires of [undefined, null]) {
      expect(createLink(url, expires, brief, now)).to.deep.equal({ url, expiresAt: now + 1000 });
    }
  });

  it('has no expiry where nobody says', () => {
    expect(createLink(url, undefined, unlimited, now)).to.deep.equal({ url, expiresAt: null });
  });

  it('says that an expiry is no date, without the link', () => {
    const said = warningsOf(() => createLink(url, 'some day', brief, now));
    expect(said.join()).to.contain('link expires_at').and.not.to.contain('token');
  });
});
