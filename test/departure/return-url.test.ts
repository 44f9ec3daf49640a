import { expect } from '@open-wc/testing';
import { buildReturnUrl } from '../../src/departure/return-url.js';
import { ScaError } from '../../src/errors.js';
import { closeFrames, openSrcdoc } from '../arrival/frames.js';

const attempt = '0123456789abcdef0123456789abcdef';
const { origin } = location;

const refusal = (url: string): ScaError => {
  try {
    buildReturnUrl(url, attempt);
  } catch (error) {
    if (error instanceof ScaError) return error;
    throw error;
  }
  throw new Error(`${url} was taken.`);
};

describe('buildReturnUrl', () => {
  for (const [given, expected] of [
    ['/sca-return.html', `${origin}/sca-return.html?sca_attempt=${attempt}`],
    [`${origin}/sca-return.html`, `${origin}/sca-return.html?sca_attempt=${attempt}`],
    ['/back?order=5', `${origin}/back?order=5&sca_attempt=${attempt}`],
    ['/back?order=5#top', `${origin}/back?order=5&sca_attempt=${attempt}#top`],
    ['/#/checkout', `${origin}/?sca_attempt=${attempt}#/checkout`],
    ['/back?sca_attempt=old&order=5', `${origin}/back?order=5&sca_attempt=${attempt}`],
    ['/back?sca_attempt=old&sca_attempt=older', `${origin}/back?sca_attempt=${attempt}`],
    [`//${location.host}/back`, `${origin}/back?sca_attempt=${attempt}`],
  ] as const) {
    it(`makes ${expected.slice(origin.length)} of ${given}`, () => {
      expect(buildReturnUrl(given, attempt)).to.equal(expected);
    });
  }

  it('resolves a relative one as the page does', () => {
    expect(buildReturnUrl('back.html', attempt)).to.equal(
      new URL(`back.html?sca_attempt=${attempt}`, document.baseURI).href,
    );
  });

  for (const given of [null, undefined, '']) {
    it(`is the page's own address for ${JSON.stringify(given) ?? 'nothing'}`, () => {
      const built = new URL(buildReturnUrl(given, attempt));
      expect(built.pathname).to.equal(location.pathname);
      expect(built.searchParams.get('sca_attempt')).to.equal(attempt);
    });
  }

  it('replaces an attempt in the page own address', () => {
    const before = location.href;
    history.replaceState(history.state, '', '?sca_attempt=old');
    try {
      expect(new URL(buildReturnUrl(null, attempt)).searchParams.getAll('sca_attempt')).to.deep.equal([attempt]);
    } finally {
      history.replaceState(history.state, '', before);
    }
  });

  it('is of the origin that a srcdoc frame has, whose address has none', async () => {
    const frame = await openSrcdoc();
    const module = new URL('../../src/departure/return-url.ts', import.meta.url).href;
    const own: typeof import('../../src/departure/return-url.js') = await frame.eval(
      `import(${JSON.stringify(module)})`,
    );
    expect(frame.location.origin).to.equal('null');
    expect(own.buildReturnUrl('/back', attempt)).to.equal(`${origin}/back?sca_attempt=${attempt}`);
    closeFrames();
  });

  for (const given of [
    'https://evil.example/back',
    '//evil.example/back',
    `https://${location.hostname}:1/back`,
    `${origin}.evil.example/back`,
    'javascript:alert(1)',
    'data:text/html,back',
    `blob:${origin}/0`,
    'about:blank',
    'http://',
    'myapp://back',
  ]) {
    it(`refuses ${given.replace(origin, '(origin)')}, where the way back could not be noticed`, () => {
      const error = refusal(given);
      expect(error.code).to.equal('not-configured');
      expect(error.message).to.contain('return-url').and.to.contain(origin);
    });
  }
});
