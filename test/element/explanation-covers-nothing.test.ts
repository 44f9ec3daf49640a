/**
 * The open explanation never lies over the main button, nor over the sentence it explains: in any window, language, direction
 * and size of text. Where it floats, all of it is in the window; else it stands in the flow, and the button stays in sight.
 */
import { expect, waitUntil } from '@open-wc/testing';
import { languages, loadWords } from '../../src/i18n/load-words.js';
import { ENGLISH } from '../../src/i18n/pick-language.js';
import { ScaConsent } from '../../src/index.js';
import en from '../../src/words/en.js';
import type { Words } from '../../src/words/words.js';
import { aPayment, partOf } from '../helpers/consent-element.js';
import { isShown } from '../helpers/explanation.js';
import { answers } from '../helpers/host.js';

const windows = [
  [320, 256],
  [320, 480],
  [360, 640],
  [390, 664],
  [390, 844],
  [480, 320],
  [800, 480],
  [768, 1024],
  [1024, 600],
  [1280, 720],
  [1280, 800],
  [1920, 1080],
] as const;

/** How far down its page the element stands. */
const depths = ['0', '40vh', '75vh', '130vh'] as const;

type Rect = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom' | 'width' | 'height'>;

const touch = (one: Rect, other: Rect): boolean =>
  one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;

let frame: HTMLIFrameElement;
let page: Document;
let el: ScaConsent;

/** A page in a window of its own size, with one element. */
const openPage = async (): Promise<void> => {
  frame = document.createElement('iframe');
  frame.style.border = '0';
  document.body.append(frame);
  page = frame.contentDocument as Document;
  page.documentElement.style.font = '16px sans-serif';
  page.body.style.margin = '16px';
  const before = page.createElement('div');
  before.id = 'before';
  const after = page.createElement('div');
  after.style.height = '120vh';
  el = Object.assign(new ScaConsent(), { mode: 'popup', initiate: answers({}), consent: aPayment() });
  Object.assign(el, { amount: '129.90', currency: 'EUR', payee: 'Ferry Oslo' });
  page.body.append(before, el, after);
  await el.updateComplete;
};

/** How the explanation stands to everything that is read or pressed; what is wrong, in words. */
const faultsOf = (what: string): string[] => {
  const view = frame.contentWindow as Window;
  const tip = partOf(el, 'tooltip').getBoundingClientRect();
  const main = partOf(el, 'button').getBoundingClientRect();
  const faults: string[] = [];
  for (const part of ['button', 'reason', 'why'] as const) {
    if (touch(tip, partOf(el, part).getBoundingClientRect())) faults.push(`${what}: it touches ${part}`);
  }
  const floats = partOf(el, 'tooltip').matches('.over');
  const isInside = tip.top >= 0 && tip.left >= 0 && tip.right <= view.innerWidth && tip.bottom <= view.innerHeight;
  if (floats && !isInside) faults.push(`${what}: it floats out of the window`);
  if (main.top < 0 || main.bottom > view.innerHeight) faults.push(`${what}: the main button is out of sight`);
  const [x, y] = [main.left + main.width / 2, main.top + main.height / 2];
  if (el.shadowRoot?.elementFromPoint(x, y)?.closest('button') !== partOf(el, 'button')) {
    faults.push(`${what}: the main button is not hit at its centre`);
  }
  return faults;
};

/** Opens the explanation as a press does, and looks. */
const look = async (what: string): Promise<string[]> => {
  partOf(el, 'button').scrollIntoView({ block: 'nearest' });
  el.showExplanation();
  await waitUntil(() => isShown(el), `${what}: it is not shown`, { interval: 5, timeout: 5000 });
  // As long as its place may still change.
  await new Promise((done) => setTimeout(done));
  const faults = faultsOf(what);
  el.hideExplanation();
  await el.updateComplete;
  return faults;
};

const sizeWindow = ([width, height]: readonly [number, number]): void => {
  Object.assign(frame.style, { width: `${width}px`, height: `${height}px` });
};

const put = (depth: string): void => {
  (page.getElementById('before') as HTMLElement).style.height = depth;
  frame.contentWindow?.scrollTo(0, 0);
};

describe('The open explanation covers neither the button nor the question', () => {
  beforeEach(openPage);
  afterEach(() => frame.remove());

  for (const size of windows) {
    it(`in a window of ${size.join(' × ')}, wherever it stands, in both directions, with text of 100 % and 200 %`, async function () {
      this.timeout(60_000);
      sizeWindow(size);
      const faults: string[] = [];
      for (const dir of ['ltr', 'rtl']) {
        for (const fontSize of ['16px', '32px']) {
          page.documentElement.dir = dir;
          page.documentElement.style.fontSize = fontSize;
          for (const depth of depths) {
            put(depth);
            // A button that is higher than the window cannot be wholly seen.
            if (partOf(el, 'button').getBoundingClientRect().height + 32 > size[1]) continue;
            faults.push(...(await look(`${dir}, ${fontSize}, ${depth}`)));
          }
        }
      }
      expect(faults).to.deep.equal([]);
    });
  }

  for (const tag of [ENGLISH.language, ...languages]) {
    it(`in ${tag}, in every one of these windows`, async function () {
      this.timeout(60_000);
      const words: Words = tag === ENGLISH.language ? en : await loadWords(tag);
      Object.assign(el, { words, locale: tag });
      await el.updateComplete;
      const faults: string[] = [];
      for (const size of windows) {
        sizeWindow(size);
        put('75vh');
        if (partOf(el, 'button').getBoundingClientRect().height + 32 > size[1]) continue;
        faults.push(...(await look(size.join(' × '))));
      }
      expect(faults).to.deep.equal([]);
    });
  }

  for (const zoom of ['1.5', '0.75']) {
    it(`on a page with CSS zoom ${zoom}`, async function () {
      // Without it rectangles are measured in the element's own pixels, and nobody can say where they are in the window.
      if (!('currentCSSZoom' in Element.prototype)) return this.skip();
      page.documentElement.style.zoom = zoom;
      const faults: string[] = [];
      for (const size of windows) {
        sizeWindow(size);
        for (const depth of ['0', '40vh']) {
          put(depth);
          if (partOf(el, 'button').getBoundingClientRect().height + 32 > size[1]) continue;
          faults.push(...(await look(`${size.join(' × ')}, ${depth}`)));
        }
      }
      expect(faults).to.deep.equal([]);
    });
  }
});
