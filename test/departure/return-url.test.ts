import { expect } from '@open-wc/testing';
import { buildReturnUrl, findReturnPath } from '../../src/departure/return-url.js';
import { ScaError } from '../../src/errors.js';
import { closeFrames, openPage, openSrcdoc } from '../arrival/frames.js';

const attempt = '0123456789abcdef0123456789abcdef';
const { origin } = location;
const module = new URL('../../src/departure/return-url.ts', import.meta.url).href;
type ReturnUrl = typeof import('../../src/departure/return-url.js');

/** Inside a frame that has no address of its own. */
const inSrcdocFrame = async ({ isSandboxed = false } = {}): Promise<ReturnUrl> => {
  const frame = document.createElement('iframe');
  frame.srcdoc = '<!doctype html><title>Preview</title>';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const inside = frame.contentWindow as Window & typeof globalThis;
  if (isSandboxed) Object.defineProperty(inside, 'origin', { value: 'null' });
  return inside.eval(`import(${JSON.stringify(module)})`);
};

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

  it("keeps the page's own fragment from the provider", () => {
    const before = location.href;
    history.replaceState(history.state, '', '?order=5#/card/4111-1111');
    try {
      expect(buildReturnUrl(null, attempt)).to.equal(`${origin}${location.pathname}?order=5&sca_attempt=${attempt}`);
      expect(buildReturnUrl('', attempt)).not.to.contain('#');
    } finally {
      history.replaceState(history.state, '', before);
    }
  });

  it('takes no user name and no password along', () => {
    const given = `${location.protocol}//user:s3cret@${location.host}/back`;
    expect(buildReturnUrl(given, attempt)).to.equal(`${origin}/back?sca_attempt=${attempt}`);
  });

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
    `blob:${origin}/back`,
  ]) {
    it(`refuses ${given.replace(origin, '(origin)')}, where the way back could not be noticed`, () => {
      const error = refusal(given);
      expect(error.code).to.equal('not-configured');
      expect(error.message).to.contain('return-url').and.to.contain(origin);
    });
  }
});

describe('In a frame without an address of its own', () => {
  afterEach(closeFrames);

  it('the return URL is of the origin of the page around it', async () => {
    const framed = await inSrcdocFrame();
    expect(framed.buildReturnUrl('/back', attempt)).to.equal(`${origin}/back?sca_attempt=${attempt}`);
    expect(() => framed.buildReturnUrl('https://evil.example/back', attempt)).to.throw(`expected a page of ${origin}`);
  });

  it('there is no page to come back to by default, which is said', async () => {
    const framed = await inSrcdocFrame();
    expect(() => framed.buildReturnUrl(null, attempt)).to.throw(`Set return-url to a page of ${origin}`);
    expect(framed.findReturnPath(null)).to.be.null;
  });

  it('of a sandbox no page is of the same origin, which is said', async () => {
    const framed = await inSrcdocFrame({ isSandboxed: true });
    expect(() => framed.buildReturnUrl('/back', attempt)).to.throw('allow-same-origin');
  });
});

it("a script's global variable of the name origin changes nothing", async () => {
  const page = await openPage(new URL('../arrival/pages/return-page.html', import.meta.url).href);
  page.eval('var origin = "Oslo"');
  const { buildReturnUrl: build } = (await page.eval(`import(${JSON.stringify(module)})`)) as ReturnUrl;
  expect(build('/back', attempt)).to.equal(`${origin}/back?sca_attempt=${attempt}`);
  closeFrames();
});

describe('findReturnPath', () => {
  for (const [given, path] of [
    ['/sca-return.html', '/sca-return.html'],
    ['/back/?order=5#top', '/back/'],
    [null, location.pathname],
    ['https://evil.example/back', null],
    ['http://', null],
  ] as const) {
    it(`is ${path === null ? 'none' : 'the path'} for ${given}`, () => {
      expect(findReturnPath(given)).to.equal(path);
    });
  }
});
