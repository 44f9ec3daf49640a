import { expect } from '@open-wc/testing';
import { createLink } from '../../src/consent/create-link.js';
import type { Provider, RawLink } from '../../src/consent/provider.js';
import { warningsOf } from './warnings.js';

const now = Date.UTC(2026, 0, 1);
const url = 'https://psp.example/?token=t';
const unlimited: Provider = { name: 'unlimited' };
const brief: Provider = { name: 'brief', linkLifetime: 1000 };

function create(expires_at: unknown, provider: Provider, more: Pick<RawLink, 'ready' | 'wait'> = {}) {
  return createLink({ redirect_url: url, expires_at, ...more }, provider, now);
}

describe('createLink', () => {
  it('expires as the answer says, whatever the provider is known for', () => {
    for (const provider of [unlimited, brief]) {
      expect(create('2026-01-01T00:05:00Z', provider)).to.deep.equal({ url, expiresAt: now + 300_000 });
    }
  });

  it("expires after the provider's usual lifetime where the answer does not say", () => {
    for (const expires of [undefined, null]) {
      expect(create(expires, brief)).to.deep.equal({ url, expiresAt: now + 1000 });
    }
  });

  it('has no expiry where nobody says', () => {
    expect(create(undefined, unlimited)).to.deep.equal({ url, expiresAt: null });
  });

  it('says that an expiry is no date, without the link', () => {
    const said = warningsOf(() => create('some day', brief));
    expect(said.join()).to.contain('link expires_at').and.not.to.contain('token');
  });

  it('has no usual lifetime where the provider made the link ready', () => {
    expect(create(undefined, brief, { ready: true })).to.deep.equal({ url, expiresAt: null, isReady: true });
  });

  it('opens once where the provider says so', () => {
    expect(create(undefined, { name: 'once', singleUse: true }).isSingleUse).to.be.true;
  });

  it('is nothing to open where the user authorises in an app, and ends as the answer says', () => {
    const wait = { redirect_url: '', wait: true, expires_at: '2026-01-01T00:05:00Z' };
    expect(createLink(wait, brief, now)).to.deep.equal({ url: '', expiresAt: now + 300_000, isInApp: true });
    expect(createLink({ ...wait, expires_at: undefined }, brief, now).expiresAt).to.be.null;
  });

  for (const wait of ['true', 1, null]) {
    it(`takes no wait that is ${JSON.stringify(wait)}, and none beside a link`, () => {
      expect(create(undefined, unlimited, { wait })).to.deep.equal({ url, expiresAt: null });
      expect(create(undefined, unlimited, { wait: true })).to.deep.equal({ url, expiresAt: null });
    });
  }
});
