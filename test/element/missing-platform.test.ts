/**
 * What some browsers, in-app views and test environments (jsdom, happy-dom) do not have: the element does without. Each is taken
 * away for one journey, from the first drawing to the end, and then all of them at once. test/package/platform.test.ts holds
 * that whatever the source reads of the platform is here.
 */
import { expect, waitUntil } from '@open-wc/testing';
import de from '../../src/words/de.js';
import en from '../../src/words/en.js';
import {
  anElement,
  aPayment,
  inSeconds,
  linkUrl,
  partOf,
  pressMain,
  untilState,
  wordsOf,
} from '../helpers/consent-element.js';
import { listenTo } from '../helpers/events.js';
import { forgetAll, playWindows } from '../helpers/platform.js';

interface Feature {
  readonly of: object;
  readonly names: readonly string[];
}

/** By the name that a person would look for. */
const features: Readonly<Record<string, Feature>> = {
  // Read in the rooms view and i18n, and by the element itself.
  matchMedia: { of: window, names: ['matchMedia'] },
  'the popover API': { of: HTMLElement.prototype, names: ['popover', 'showPopover', 'hidePopover', 'togglePopover'] },
  attachInternals: { of: HTMLElement.prototype, names: ['attachInternals'] },
  'custom states': { of: ElementInternals.prototype, names: ['states'] },
  'adopted style sheets': { of: ShadowRoot.prototype, names: ['adoptedStyleSheets'] },
  MutationObserver: { of: window, names: ['MutationObserver'] },
  ShadowRoot: { of: window, names: ['ShadowRoot'] },
  'navigator.languages': { of: Navigator.prototype, names: ['languages', 'language'] },
  'Intl.NumberFormat': { of: Intl, names: ['NumberFormat'] },
  'Intl.getCanonicalLocales': { of: Intl, names: ['getCanonicalLocales'] },
  ResizeObserver: { of: window, names: ['ResizeObserver'] },
  IntersectionObserver: { of: window, names: ['IntersectionObserver'] },
  requestAnimationFrame: { of: window, names: ['requestAnimationFrame', 'cancelAnimationFrame'] },
  visualViewport: { of: window, names: ['visualViewport'] },
  currentCSSZoom: { of: Element.prototype, names: ['currentCSSZoom'] },
  // Read by the other rooms.
  'Web Locks': { of: Navigator.prototype, names: ['locks'] },
  BroadcastChannel: { of: window, names: ['BroadcastChannel'] },
  Headers: { of: window, names: ['Headers'] },
  DOMException: { of: window, names: ['DOMException'] },
  'performance.timeOrigin': { of: Performance.prototype, names: ['timeOrigin', 'getEntriesByType'] },
  'navigator.vendor and navigator.userAgent': { of: Navigator.prototype, names: ['vendor', 'userAgent'] },
  Response: { of: window, names: ['Response'] },
  sessionStorage: { of: window, names: ['sessionStorage'] },
  localStorage: { of: window, names: ['localStorage'] },
  'both storages': { of: window, names: ['sessionStorage', 'localStorage'] },
  'navigator.onLine': { of: Navigator.prototype, names: ['onLine'] },
  'navigator.maxTouchPoints': { of: Navigator.prototype, names: ['maxTouchPoints'] },
  'history.replaceState': { of: History.prototype, names: ['replaceState'] },
};

/** Takes a feature away, and gives back what puts it back. */
const takeAway = ({ of, names }: Feature): (() => void) => {
  const taken = names.map((name) => [name, Object.getOwnPropertyDescriptor(of, name)] as const);
  for (const name of names) {
    Reflect.deleteProperty(of, name);
    expect(name in of, `${name} is still there`).to.equal(false);
  }
  return () => {
    for (const [name, descriptor] of taken) if (descriptor) Object.defineProperty(of, name, descriptor);
  };
};

let putBack = (): void => {};
let windows: ReturnType<typeof playWindows>;

beforeEach(() => {
  windows = playWindows();
});

afterEach(() => {
  putBack();
  putBack = () => {};
  windows.restore();
  forgetAll();
});

/** From the first drawing in German to the end. */
async function goThrough(): Promise<void> {
  const el = await anElement({
    locale: 'de',
    amount: '12.90',
    payee: 'Acme',
    consent: aPayment({ expires_at: inSeconds(300) }),
    // Not the tests' own stand-ins, which read some of these features themselves.
    initiate: async () => ({ redirect_url: linkUrl }),
    checkStatus: async () => ({ status: 'complete' }),
  });
  const heard = listenTo(el);
  await waitUntil(() => wordsOf(el, 'button') === de.start, 'it is not drawn in German');
  expect(wordsOf(el, 'reason')).to.contain('12');
  expect(wordsOf(el, 'countdown')).to.match(/\d:\d\d/);
  el.showExplanation();
  await el.updateComplete;
  expect(partOf(el, 'why').getAttribute('aria-expanded')).to.equal('true');
  el.hideExplanation();
  await pressMain(el);
  await untilState(el, 'authorizing');
  // The first poll comes after two seconds, and whoever looks at the page need not wait for it.
  window.dispatchEvent(new Event('focus'));
  await untilState(el, 'complete');
  expect(heard.ends).to.deep.equal(['consent-complete']);
  expect(wordsOf(el, 'status')).to.equal(de.complete);
}

for (const [name, feature] of Object.entries(features)) {
  it(`a journey goes on and ends without ${name}`, async () => {
    putBack = takeAway(feature);
    await goThrough();
  });
}

it('a journey goes on and ends without all of these at once', async () => {
  const seen = new Set<string>();
  const putBacks: (() => void)[] = [];
  putBack = () => {
    for (const back of putBacks) back();
  };
  for (const { of, names } of Object.values(features)) {
    const left = names.filter((name) => !seen.has(name));
    for (const name of left) seen.add(name);
    putBacks.push(takeAway({ of, names: left }));
  }
  await goThrough();
});

it('without a language anywhere it speaks English', async () => {
  putBack = takeAway({ of: Navigator.prototype, names: ['languages', 'language'] });
  const el = await anElement({ locale: null });
  expect(wordsOf(el, 'button')).to.equal(en.start);
});
