import { expect } from '@open-wc/testing';
import { generic } from '../../src/consent/providers/generic.js';
import { intergiro } from '../../src/consent/providers/intergiro.js';
import { mangopay } from '../../src/consent/providers/mangopay.js';
import { finalizeLink } from '../../src/departure/finalize-link.js';
import { ScaError } from '../../src/errors.js';

const returnUrl = 'https://shop.example/back?sca_attempt=0';
const options = { language: 'en', redirectOrigins: null, returnUrl };
const at = (url: string) => ({ url, expiresAt: 5 });

/** A link of Mangopay that is so long with everything on it. */
const linkOf = (length: number): string => {
  const short = finalizeLink(at('https://sca.mangopay.com/?token='), mangopay, options).url.length;
  return `https://sca.mangopay.com/?token=${'x'.repeat(length - short)}`;
};

describe('finalizeLink', () => {
  for (const provider of [intergiro, generic]) {
    it(`adds nothing to the link of ${provider.name}, and opens it as a browser asks for it`, () => {
      const url = "https://PSP.example?token=a%2fb+c='d'&&x=ü";
      expect(finalizeLink(at(url), provider, options)).to.deep.equal(
        at('https://psp.example/?token=a%2fb+c=%27d%27&&x=%C3%BC'),
      );
    });

    it(`leaves a link of ${provider.name} that is written as browsers write it to the letter`, () => {
      const url = 'https://psp.example/a%2fb/?token=a%2Fb+c%20&&x=&y#!z';
      expect(finalizeLink(at(url), provider, options)).to.deep.equal(at(url));
    });
  }

  it('adds what Mangopay expects and keeps when the link ends', () => {
    expect(finalizeLink(at('https://sca.mangopay.com?token=t'), mangopay, options)).to.deep.equal(
      at('https://sca.mangopay.com/?token=t&returnUrl=https%3A%2F%2Fshop.example%2Fback%3Fsca_attempt%3D0&lang=en'),
    );
  });

  it('takes 1,999 characters for Mangopay', () => {
    expect(finalizeLink(at(linkOf(1999)), mangopay, options).url).to.have.length(1999);
  });

  it('refuses 2,000 characters for Mangopay, and says what to do', () => {
    const refused = () => finalizeLink(at(linkOf(2000)), mangopay, options);
    expect(refused).to.throw(ScaError, 'use a shorter return-url').with.property('code', 'invalid-link');
    expect(refused).not.to.throw(ScaError, 'xxx');
  });

  it('refuses a link of another origin before it is touched', () => {
    const narrow = { ...options, redirectOrigins: 'https://sca.mangopay.com' };
    expect(() => finalizeLink(at('https://sca.mangopoy.com/?token=t'), mangopay, narrow)).to.throw(ScaError);
  });

  it('refuses a link that a provider of the host leads elsewhere', () => {
    const elsewhere = {
      ...generic,
      prepareLink: (url: URL) => {
        url.host = 'evil.example';
      },
    };
    const narrow = { ...options, redirectOrigins: 'https://psp.example' };
    expect(() => finalizeLink(at('https://psp.example/'), elsewhere, narrow)).to.throw(ScaError, 'redirect-origins');
  });

  it('refuses no link of the origin that is named', () => {
    const narrow = { ...options, redirectOrigins: 'https://sca.mangopay.com' };
    expect(finalizeLink(at('https://sca.mangopay.com?token=t'), mangopay, narrow).url).to.contain('token=t');
  });

  it('adds nothing to a link that the provider made ready, and checks it like any other', () => {
    const ready = { ...at(`https://secure.example/?token=${'x'.repeat(3000)}`), isReady: true };
    expect(finalizeLink(ready, mangopay, options)).to.deep.equal(ready);
    const narrow = { ...options, redirectOrigins: 'https://sca.mangopay.com' };
    expect(() => finalizeLink(ready, mangopay, narrow)).to.throw(ScaError, 'redirect-origins');
  });

  it('has nothing to check where the user authorises in an app', () => {
    const inApp = { url: '', expiresAt: 5, isInApp: true };
    expect(finalizeLink(inApp, mangopay, { ...options, redirectOrigins: '' })).to.equal(inApp);
  });
});
