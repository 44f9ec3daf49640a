import { expect } from '@open-wc/testing';
import { mangopay } from '../../src/consent/providers/mangopay.js';

const back = 'https://shop.example/sca-return.html?sca_attempt=0123&order=a b&c=ä#top';

const prepared = (url: string, lang = 'en', returnUrl = back): URL => {
  const link = new URL(url);
  mangopay.prepareLink?.(link, { returnUrl, lang });
  return link;
};

describe("Mangopay's link", () => {
  it('gets the return URL, whole', () => {
    expect(prepared('https://sca.mangopay.com/?token=t').searchParams.get('returnUrl')).to.equal(back);
  });

  it('carries it percent-encoded, so that its own parameters stay its own', () => {
    const { href, searchParams } = prepared('https://sca.mangopay.com/?token=t');
    expect(href).to.contain('returnUrl=https%3A%2F%2Fshop.example%2Fsca-return.html%3Fsca_attempt%3D0123%26order%3D');
    expect([...searchParams.keys()]).to.deep.equal(['token', 'returnUrl', 'lang']);
  });

  it('is as the guide writes it', () => {
    expect(prepared('https://sca.mangopay.com?token=0193', 'ja', 'https://example.com').href).to.equal(
      'https://sca.mangopay.com/?token=0193&returnUrl=https%3A%2F%2Fexample.com',
    );
  });

  for (const query of ['?token=t', '?token=a%2Bb%3D%3D&primary=true', '?token=%E2%82%AC&a=1&a=2', '']) {
    it(`keeps an existing query of "${query}"`, () => {
      const kept = prepared(`https://sca.mangopay.com/session${query}`);
      kept.searchParams.delete('returnUrl');
      kept.searchParams.delete('lang');
      expect([...kept.searchParams]).to.deep.equal([...new URLSearchParams(query)]);
    });
  }

  it('keeps its path and its hash', () => {
    const { pathname, hash } = prepared('https://sca.mangopay.com/a/b?token=t#part');
    expect(pathname + hash).to.equal('/a/b#part');
  });

  it('replaces a return URL that is there already', () => {
    const { searchParams } = prepared('https://sca.mangopay.com/?returnUrl=https%3A%2F%2Fevil.example&token=t');
    expect(searchParams.getAll('returnUrl')).to.deep.equal([back]);
  });

  it('replaces every return URL that is there already', () => {
    const { searchParams } = prepared('https://sca.mangopay.com/?returnUrl=a&token=t&returnUrl=b');
    expect(searchParams.getAll('returnUrl')).to.deep.equal([back]);
  });

  for (const lang of 'bg nl en fr de el it pl pt es sv'.split(' ')) {
    it(`asks for ${lang}, which Mangopay has`, () => {
      expect(prepared('https://sca.mangopay.com/?token=t', lang).searchParams.get('lang')).to.equal(lang);
    });
  }

  for (const [tag, lang] of [
    ['de-AT', 'de'],
    ['pt-BR', 'pt'],
    ['en_GB', 'en'],
    ['SV', 'sv'],
    ['el-Latn-GR', 'el'],
  ] as const) {
    it(`asks for ${lang} where the page is in ${tag}`, () => {
      expect(prepared('https://sca.mangopay.com/?token=t', tag).searchParams.get('lang')).to.equal(lang);
    });
  }

  for (const lang of ['da', 'fi', 'nb', 'ga', 'ja', 'ar', '']) {
    it(`asks for nothing where the page is in "${lang}", which Mangopay does not have`, () => {
      expect(prepared('https://sca.mangopay.com/?token=t', lang).searchParams.has('lang')).to.be.false;
    });
  }

  it('keeps the language that the host chose where Mangopay does not have the one of the page', () => {
    expect(prepared('https://sca.mangopay.com/?token=t&lang=es', 'fi').searchParams.get('lang')).to.equal('es');
  });
});
