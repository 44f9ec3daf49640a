import { expect } from '@open-wc/testing';
import { resolveEndpoint } from '../../src/host/endpoint-url.js';
import { type HostSettings, requestLink } from '../../src/host/host-client.js';

const added: Element[] = [];
afterEach(() => {
  for (const element of added.splice(0)) element.remove();
});

/** Puts markup into the page, as somebody does who may not run script. */
function inject(tag: string, attributes: Readonly<Record<string, string>>): void {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.head.prepend(element);
  added.push(element);
}

/** The same server by its other name: another origin. */
const elsewhere = `http://127.0.0.1:${location.port}`;

describe('resolveEndpoint', () => {
  for (const url of [
    '/api/pay',
    'api/pay',
    './pay',
    '../pay',
    '?pay',
    '',
    '/a//b',
    '/https://psp.example',
    'https:pay',
  ]) {
    it(`keeps "${url}" at the page's origin`, () => {
      expect(resolveEndpoint(url)).to.deep.equal({ url, mode: 'same-origin' });
    });
  }

  for (const url of [
    'https://api.shop.example/pay',
    'HTTPS://api.shop.example/pay',
    '//api.shop.example/pay',
    '\\\\api.shop.example/pay',
    ' https://api.shop.example/pay',
  ]) {
    it(`leaves "${url}" to the host, who wrote it`, () => {
      expect(resolveEndpoint(url)).to.deep.equal({ url, mode: 'cors' });
    });
  }

  it('goes by a <base> of the page’s own origin, as the page does', () => {
    inject('base', { href: '/app/' });
    expect(resolveEndpoint('pay')).to.deep.equal({ url: 'pay', mode: 'same-origin' });
  });

  for (const href of ['https://evil.example/', 'http://evil.example/', '//evil.example/', 'https://evil.example/a/b']) {
    it(`goes by the page where a <base> says ${href}`, () => {
      inject('base', { href });
      for (const url of ['/api/pay', 'api/pay', '?pay', 'https:pay', 'http:pay']) {
        const endpoint = resolveEndpoint(url);
        expect(new URL(endpoint.url, document.baseURI).host, url).not.to.contain('evil');
        expect(endpoint.mode, url).to.equal('same-origin');
      }
      expect(resolveEndpoint('/api/pay').url).to.equal(`${location.origin}/api/pay`);
    });
  }

  it('is not taken in by an image that is named like the base', () => {
    inject('img', { name: 'baseURI' });
    expect(resolveEndpoint('/api/pay')).to.deep.equal({ url: '/api/pay', mode: 'same-origin' });
    inject('base', { href: 'https://evil.example/' });
    expect(resolveEndpoint('/api/pay').url).to.equal(`${location.origin}/api/pay`);
  });
});

describe('requestLink, with its return URL and CSRF token', () => {
  const settings: HostSettings = {
    initiateUrl: null,
    statusUrl: null,
    initiate: null,
    checkStatus: null,
    credentials: 'same-origin',
    headers: { 'X-CSRF-Token': 't' },
    timeout: 5000,
  };
  const ask = (initiateUrl: string): Promise<unknown> =>
    requestLink(
      { ...settings, initiateUrl },
      { consent: {}, returnUrl: 'https://shop.example/', signal: new AbortController().signal },
    ).then(({ body }) => body);

  const countArrived = async (): Promise<number> => {
    const response = await fetch(`${elsewhere}/test-elsewhere?count`);
    const { arrived } = (await response.json()) as { arrived: number };
    return arrived;
  };
  const redirectTo = (origin: string): string => `/test-redirect?to=${encodeURIComponent(`${origin}/test-elsewhere`)}`;

  it('does not follow a redirect to another origin', async () => {
    const before = await countArrived();
    const error: unknown = await ask(redirectTo(elsewhere)).catch((caught: unknown) => caught);
    expect(error).to.have.property('code', 'initiate-failed');
    expect(error).to.have.property('summary').that.contains('redirect');
    expect(await countArrived()).to.equal(before);
  });

  it('follows a redirect within the page’s origin', async () => {
    expect(await ask(redirectTo(location.origin))).to.have.property('host', location.host);
  });

  it('follows where the URL names its host: that is the host’s own wish', async () => {
    expect(await ask(location.origin + redirectTo(elsewhere))).to.have.property('host', new URL(elsewhere).host);
  });

  it('does not go where a <base> of another origin leads', async () => {
    inject('base', { href: `${elsewhere}/` });
    expect(await ask('/test-elsewhere')).to.have.property('host', location.host);
  });
});
