import { expect } from '@open-wc/testing';
import { chooseFlow, isFramed } from '../../src/departure/flow.js';
import { closeFrames, openReturnPage } from '../arrival/frames.js';

/** Another browser for the length of a test, as far as it says what it is. */
const as = <T>(
  facts: { userAgent?: string; maxTouchPoints?: number; displayMode?: string; touchOnly?: boolean },
  ask: () => T,
): T => {
  const { matchMedia } = window;
  const { displayMode, touchOnly = false, ...rest } = facts;
  for (const [name, value] of Object.entries(rest))
    Object.defineProperty(navigator, name, { value, configurable: true });
  window.matchMedia = (query) => ({
    ...matchMedia(query),
    matches: displayMode || touchOnly ? query.includes(displayMode ?? 'coarse') : false,
  });
  try {
    return ask();
  } finally {
    for (const name of Object.keys(rest)) Reflect.deleteProperty(navigator, name);
    window.matchMedia = matchMedia;
  }
};

const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const android = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)';

const desktops = {
  Chrome: `${windows} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36`,
  Edge: `${windows} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0`,
  Firefox: 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
  Safari: `${mac} Version/18.0 Safari/605.1.15`,
};

const others = {
  'Chrome on Android': `${android} Chrome/131.0.0.0 Mobile Safari/537.36`,
  'a tablet with Android': `${android} Chrome/131.0.0.0 Safari/537.36`,
  'Firefox on Android': 'Mozilla/5.0 (Android 14; Mobile; rv:131.0) Gecko/131.0 Firefox/131.0',
  'Safari on an iPhone': `${iphone} Version/17.5 Mobile/15E148 Safari/604.1`,
  'an app on an iPhone': `${iphone} Mobile/15E148`,
  Instagram: `${iphone} Mobile/15E148 Instagram 300.0.0.0`,
  Facebook: `${iphone} Mobile/15E148 [FBAN/FBIOS;FBAV/450.0]`,
  'a web view on Android': 'Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) AppleWebKit/537.36 Mobile Safari/537.36',
  WeChat: `${windows} AppleWebKit/537.36 Chrome/107.0.0.0 Safari/537.36 MicroMessenger/7.0`,
  Electron: `${windows} AppleWebKit/537.36 (KHTML, like Gecko) Shop/1.0 Chrome/131.0.0.0 Electron/33.0 Safari/537.36`,
};

describe('chooseFlow', () => {
  for (const mode of ['popup', 'redirect'] as const) {
    it(`does as it is told: ${mode}`, () => {
      for (const userAgent of [desktops.Chrome, others['Safari on an iPhone']]) {
        expect(as({ userAgent }, () => chooseFlow(mode))).to.equal(mode);
      }
    });
  }

  for (const [name, userAgent] of Object.entries(desktops)) {
    it(`is a popup in ${name} on a desktop`, () => {
      expect(as({ userAgent, maxTouchPoints: 0 }, () => chooseFlow('auto'))).to.equal('popup');
    });
  }

  // What a host sets is looked at when the element is drawn, and a press may come before.
  for (const mode of [undefined, null, '', 'window']) {
    it(`is a popup on a desktop where the mode is ${JSON.stringify(mode)}`, () => {
      expect(as({ userAgent: desktops.Chrome, maxTouchPoints: 0 }, () => chooseFlow(mode as never))).to.equal('popup');
    });
  }

  for (const [name, userAgent] of Object.entries(others)) {
    it(`is the full page in ${name}`, () => {
      expect(as({ userAgent }, () => chooseFlow('auto'))).to.equal('redirect');
    });
  }

  it('is the full page on an iPad, which says it is a Mac', () => {
    expect(as({ userAgent: desktops.Safari, maxTouchPoints: 5 }, () => chooseFlow('auto'))).to.equal('redirect');
  });

  it('is the full page on a tablet with Android that asks for desktop pages', () => {
    const userAgent =
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36';
    expect(as({ userAgent, maxTouchPoints: 5, touchOnly: true }, () => chooseFlow('auto'))).to.equal('redirect');
    expect(as({ userAgent, maxTouchPoints: 5 }, () => chooseFlow('auto'))).to.equal('popup');
  });

  for (const [what, matchMedia] of [
    ['there is no matchMedia, as in jsdom', undefined],
    ['matchMedia answers nothing, as a mock does', () => undefined],
  ] as const) {
    it(`is a popup on a desktop where ${what}`, () => {
      const facts = { userAgent: desktops.Chrome, maxTouchPoints: 0 };
      const choose = () => {
        Object.assign(window, { matchMedia });
        return chooseFlow('auto');
      };
      expect(as(facts, choose)).to.equal('popup');
    });
  }

  it('is a popup on a desktop with a touch screen', () => {
    expect(as({ userAgent: desktops.Chrome, maxTouchPoints: 10 }, () => chooseFlow('auto'))).to.equal('popup');
  });

  for (const displayMode of ['standalone', 'fullscreen', 'minimal-ui']) {
    it(`is the full page in an installed app (${displayMode})`, () => {
      const facts = { userAgent: desktops.Chrome, maxTouchPoints: 0, displayMode };
      expect(as(facts, () => chooseFlow('auto'))).to.equal('redirect');
    });
  }

  // Providers refuse to be framed, and the whole page is not the frame's to navigate.
  it('is a popup inside a frame, also on a phone', async () => {
    const { window: framed } = await openReturnPage();
    Object.defineProperty(framed.navigator, 'userAgent', { value: others['Safari on an iPhone'], configurable: true });
    const file = new URL('../../src/departure/flow.ts', import.meta.url).href;
    const copy = (await framed.eval(`import(${JSON.stringify(file)})`)) as typeof import('../../src/departure/flow.js');
    expect(copy.isFramed()).to.be.true;
    expect(copy.chooseFlow('auto')).to.equal('popup');
    closeFrames();
  });

  it('knows that this page is in no frame', () => {
    expect(isFramed()).to.equal(window.top !== window);
  });
});
