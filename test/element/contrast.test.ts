import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ScaConsent } from '../../src/index.js';
import { aLooseElement, partOf, untilState } from '../helpers/consent-element.js';
import { answers, never, rejects } from '../helpers/host.js';

const themes = ['bank', 'market', 'fintech', 'government', 'playful'] as const;
const schemes = ['light', 'dark'] as const;

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

/** Any computed colour, whatever its notation. */
const read = (colour: string): Colour => {
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = colour;
  pixel.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
};

const luminance = ([red, green, blue]: Colour): number => {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** WCAG 2.2, contrast ratio. */
const contrast = (one: Colour, other: Colour): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

/** What is seen where a colour lies over an opaque one. */
const over = ([red, green, blue, alpha]: Colour, ground: Colour): Colour => {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part, at) => part * alpha + (ground[at] ?? 0) * (1 - alpha));
  return [r, g, b, 1];
};

const parentOf = (element: Element): Element | null => {
  const root: Node = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
};

/** What is seen behind an element: everything that is painted, through the shadow root, down to what hides the rest. */
const behind = (element: Element): Colour => {
  const colour = read(getComputedStyle(element).backgroundColor);
  if (colour[3] === 1) return colour;
  const parent = parentOf(element);
  if (!parent) throw new Error('Nothing is painted behind it.');
  return over(colour, behind(parent));
};

const textOf = (element: Element): number => {
  const ground = behind(element);
  return contrast(over(read(getComputedStyle(element).color), ground), ground);
};

/** The line that leads in the panel. */
const leadOf = (el: ScaConsent): Element => partOf(el, 'panel').querySelector('.lead')!;

/** A border, or an outline, against what is around its element. */
const edgeOf = (element: Element, edge: 'borderLeftColor' | 'outlineColor'): number =>
  contrast(read(getComputedStyle(element)[edge]), behind(element.parentElement ?? element));

/** An element on a page of its own colours, like a host's, in light or dark. */
const dressed = async (scheme: string, settings: Parameters<typeof aLooseElement>[0] = {}): Promise<ScaConsent> => {
  const page = document.createElement('div');
  page.className = 'contrast-page';
  page.style.setProperty('color-scheme', scheme);
  page.style.setProperty('background', 'Canvas');
  const el = aLooseElement(settings);
  page.append(el);
  document.body.append(page);
  await el.updateComplete;
  return el;
};

const measureText = async (scheme: string): Promise<Record<string, number>> => {
  const idle = await dressed(scheme, {});
  const hint = idle.shadowRoot!.querySelector('#hint')!;
  idle.showExplanation();
  await idle.updateComplete;

  const failed = await dressed(scheme, { initiate: rejects() });
  void failed.start();
  await untilState(failed, 'failed');

  const done = await dressed(scheme, { initiate: never(), checkStatus: answers({ status: 'complete' }) });
  void done.start();
  done.cancel();
  await untilState(done, 'complete');

  const declined = await dressed(scheme, { initiate: never(), checkStatus: answers({ status: 'declined' }) });
  void declined.start();
  declined.cancel();
  await untilState(declined, 'declined');

  const off = await dressed(scheme, { disabled: true });

  const busy = await dressed(scheme, { initiate: never() });
  void busy.start();
  await untilState(busy, 'initiating');

  return {
    text: textOf(partOf(idle, 'reason')),
    'text of the panel': textOf(leadOf(declined)),
    'text of the button, disabled': textOf(partOf(off, 'button')),
    'text of a secondary button': textOf(partOf(busy, 'secondary')),
    'text of the explanation': textOf(partOf(idle, 'tooltip')),
    'text of the button': textOf(partOf(idle, 'button')),
    'text of the button, busy': textOf(partOf(busy, 'button')),
    muted: textOf(hint),
    'muted, why': textOf(partOf(idle, 'why')),
    danger: textOf(leadOf(failed)),
    success: textOf(leadOf(done)),
  };
};

const measureEdges = async (scheme: string): Promise<Record<string, number>> => {
  const el = await dressed(scheme);
  Object.assign((el.parentElement as HTMLElement).style, { position: 'fixed', inset: '0 auto auto 0', width: '20rem' });
  const before = document.createElement('button');
  el.before(before);
  before.focus();
  // The keyboard shows the ring in every engine.
  await sendKeys({ press: 'Tab' });
  const button = partOf(el, 'button');
  expect(getComputedStyle(button).outlineStyle, 'a focus ring').to.equal('solid');
  const focus = edgeOf(button, 'outlineColor');
  el.showExplanation();
  await waitUntil(() => partOf(el, 'tooltip').matches('.over'), 'the explanation does not float', { timeout: 5000 });
  const tooltip = edgeOf(partOf(el, 'tooltip'), 'borderLeftColor');
  const face = contrast(behind(button), behind(button.parentElement!));
  return {
    focus,
    'border of the explanation': tooltip,
    'face of the button': face,
  };
};

/** All that is too little, so that one run tells everything. */
const below = (least: number, found: Record<string, number>): string[] =>
  Object.entries(found)
    .filter(([, ratio]) => ratio < least)
    .map(([name, ratio]) => `${name} ${ratio.toFixed(2)}`);

const wear = async (theme: string): Promise<void> => {
  const answer = await fetch(new URL(`../../demo/shop/themes/${theme}.css`, import.meta.url));
  expect(answer.ok, `demo/shop/themes/${theme}.css`).to.equal(true);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await answer.text());
  document.adoptedStyleSheets = [sheet];
};

afterEach(() => {
  document.adoptedStyleSheets = [];
  for (const page of document.querySelectorAll('.contrast-page')) page.remove();
});

for (const scheme of schemes) {
  it(`by itself, ${scheme}: text at least 7 to 1, edges 3 to 1`, async () => {
    const {
      'text of the button': button,
      'text of the button, disabled': disabled,
      ...text
    } = await measureText(scheme);
    expect(below(7, text)).to.deep.equal([]);
    expect(button).to.be.at.least(4.5);
    expect(disabled).to.be.at.least(4.5);
    expect(below(3, await measureEdges(scheme))).to.deep.equal([]);
  });

  for (const theme of themes) {
    it(`${theme}, ${scheme}: text at least 4.5 to 1, edges 3 to 1`, async () => {
      await wear(theme);
      const { text = 0, ...others } = await measureText(scheme);
      expect(text, 'body text').to.be.at.least(7);
      expect(below(4.5, others)).to.deep.equal([]);
      expect(below(3, await measureEdges(scheme))).to.deep.equal([]);
    });
  }
}
