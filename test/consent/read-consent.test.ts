import { expect } from '@open-wc/testing';
import { readConsent, readConsentRequest } from '../../src/consent/read-consent.js';
import { InvalidConsentError } from '../../src/errors.js';
import { polluted } from './polluted.js';
import { warningsOf } from './warnings.js';

const inner = { id: 'c-1', status: 'pending', scope: ['make_payment'], expires_at: '2099-01-01T00:00:00.000Z' };
const url = 'https://sca.mangopay.com?token=t';
const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
const challenge = (header: string) => new Response(null, { status: 401, headers: { 'WWW-Authenticate': header } });

const refusal = async (answer: Response): Promise<InvalidConsentError> => {
  const caught = await readConsent(answer).catch((error: unknown) => error);
  if (caught instanceof InvalidConsentError) return caught;
  throw new Error(`It was taken: ${JSON.stringify(caught)}`);
};

describe('readConsent of an object', () => {
  it('reads at once, without a promise', () => {
    expect(readConsent({ consent: inner })).to.deep.equal({ ...inner, provider: 'intergiro' });
  });

  it('reads the link of a consent that carries one', () => {
    expect(readConsent({ id: 'x', redirect_url: 'https://psp.example/' })).to.deep.equal({
      id: 'x',
      provider: 'generic',
      redirect_url: 'https://psp.example/',
    });
  });

  it('says when the link of Mangopay ends, ten minutes from now', () => {
    const before = Date.now();
    const { link_expires_at, ...rest } = readConsent({ PendingUserAction: { RedirectUrl: url } });
    expect(rest).to.deep.equal({ provider: 'mangopay', redirect_url: url });
    expect(Date.parse(link_expires_at ?? '')).to.be.within(before + 600_000, Date.now() + 600_000);
  });

  it('says exempt where Mangopay asks for nothing', () => {
    expect(readConsent({ PendingUserAction: null })).to.deep.equal({ provider: 'mangopay', exempt: true });
  });

  it('says once that no sca-consent is defined here, since nothing will show the consent', () => {
    const said = warningsOf(() => {
      for (let turn = 0; turn < 2; turn += 1) readConsent({ id: 'x' });
    });
    // Another test of this file may have been told already.
    expect(said.length).to.be.at.most(1);
    for (const line of said) expect(line).to.contain('sca-consent/define');
  });

  for (const value of [null, undefined, 'x', 5, []]) {
    it(`throws for ${JSON.stringify(value) ?? 'nothing'}`, () => {
      expect(() => readConsent(value as unknown as object)).to.throw(InvalidConsentError, /^consent: found/);
    });
  }

  for (const body of [
    { consent: inner },
    inner,
    { id: 'x', redirect_url: 'https://psp.example/' },
    { Id: 't-1', PendingUserAction: { RedirectUrl: url } },
    { PendingUserAction: null },
    {},
  ]) {
    it(`gives what the element reads the same way: ${JSON.stringify(body)}`, () => {
      const read = readConsent(body);
      const { provider, consent, link, exempt } = readConsentRequest(JSON.parse(JSON.stringify(read)), 'auto', 0);
      expect(provider.name).to.equal(read.provider);
      expect(consent.id).to.equal(read.id);
      expect(consent.scope).to.deep.equal(read.scope);
      expect(link?.url).to.equal(read.redirect_url);
      expect(link?.expiresAt ?? null).to.equal(read.link_expires_at ? Date.parse(read.link_expires_at) : null);
      expect(exempt).to.equal(read.exempt ?? false);
    });
  }
});

describe('readConsent of a Response', () => {
  it('reads a 412 with the wrapper', async () => {
    expect(await readConsent(json({ consent: inner }, 412))).to.deep.equal({ ...inner, provider: 'intergiro' });
  });

  it('reads a 412 with the inner object', async () => {
    expect(await readConsent(json(inner, 412))).to.deep.equal({ ...inner, provider: 'intergiro' });
  });

  it('reads a 200 with the wrapper, as the charge consent comes', async () => {
    const read = await readConsent(json({ consent: { id: 'c-1', status: 'pending' } }));
    expect(read).to.deep.equal({ id: 'c-1', status: 'pending', provider: 'intergiro' });
  });

  it('reads a 200 with an action of Mangopay', async () => {
    expect((await readConsent(json({ Id: 't-1', PendingUserAction: { RedirectUrl: url } })))?.redirect_url).to.equal(
      url,
    );
  });

  it('reads a 200 with a null action as exempt', async () => {
    expect((await readConsent(json({ Id: 't-1', PendingUserAction: null })))?.exempt).to.be.true;
  });

  for (const header of [
    `PendingUserAction RedirectUrl=${url}`,
    `PendingUserAction RedirectUrl="${url}"`,
    `pendinguseraction redirecturl=${url}`,
    `Bearer realm="x", PendingUserAction RedirectUrl=${url}`,
    `PendingUserAction RedirectUrl=${url}, Bearer realm="x"`,
  ]) {
    it(`reads a 401 with WWW-Authenticate: ${header}`, async () => {
      const read = await readConsent(challenge(header));
      expect(read?.provider).to.equal('mangopay');
      expect(read?.redirect_url).to.equal(url);
    });
  }

  for (const [what, answer] of [
    ['a plain 200', json({ Id: 't-1', Status: 'SUCCEEDED' })],
    ['a 200 with an array', json([1, 2])],
    ['a 200 that is not JSON', new Response('<p>Fine</p>')],
    ['a 201 without a body', new Response('', { status: 201 })],
    ['a 204', new Response(null, { status: 204 })],
  ] as const) {
    it(`gives null for ${what}, which asks for nothing`, async () => {
      expect(await readConsent(answer)).to.be.null;
    });
  }

  for (const status of [400, 401, 403, 404, 422, 500]) {
    it(`refuses a ${status} that is about something else`, async () => {
      const error = await refusal(json({ consent: inner }, status));
      expect(error.field).to.equal('response');
      expect(error.found).to.equal(`status ${status}`);
      expect(error.message).to.contain('The call itself failed');
      expect(error.expected).to.contain('412');
    });
  }

  it('refuses a 401 with another challenge', async () => {
    expect((await refusal(challenge('Bearer realm="x"'))).field).to.equal('response');
  });

  it('refuses a 412 that is not JSON', async () => {
    const error = await refusal(new Response('<p>No</p>', { status: 412 }));
    expect(error.field).to.equal('response body');
    expect(error.expected).to.equal('JSON with a consent');
  });

  it('refuses a 412 with a malformed consent', async () => {
    expect((await refusal(json({ consent: { id: '' } }, 412))).field).to.equal('id');
  });

  for (const body of [
    { data: { consent: inner } },
    { data: { consent: {} } },
    { status: 'success', data: { PendingUserAction: null } },
  ]) {
    it(`refuses a 2xx and a 412 whose consent is under data: ${JSON.stringify(body)}`, async () => {
      expect((await refusal(json(body))).message).to.contain('what is under "data"');
      expect((await refusal(json(body, 412))).message).to.contain('what is under "data"');
    });
  }

  it('gives null for a 2xx with data that asks for nothing', async () => {
    expect(await readConsent(json({ data: { order: 7, consent: true } }))).to.be.null;
  });

  it('refuses a response whose body was read before, as nobody knows what it asks for', async () => {
    for (const status of [200, 412]) {
      const answer = json({ consent: inner }, status);
      await answer.json();
      expect((await refusal(answer)).message).to.contain('response.clone()');
    }
  });

  it('takes no sign and no field from Object.prototype', async () => {
    const before = json({});
    let read: Promise<unknown> = Promise.resolve();
    polluted({ redirect_url: url, exempt: true, json: () => ({}) }, () => {
      expect(readConsent({ id: 'x' })).to.deep.equal({ id: 'x', provider: 'generic' });
      read = readConsent(before);
    });
    expect(await read).to.be.null;
  });

  it('never prints the link of a malformed challenge', async () => {
    const error = await refusal(challenge('PendingUserAction Link=https://sca.mangopay.com?token=secret'));
    expect(error.message).not.to.contain('secret');
  });
});
