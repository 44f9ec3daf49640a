import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { ScaConsent } from '../../src/index.js';
import { aLooseElement, partOf, settle } from '../helpers/consent-element.js';
import { atItsButton, isShown } from '../helpers/explanation.js';

/** A page's own style sheet, for as long as one test takes. */
const dressPage = (rules: string): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
};

const undressed = document.adoptedStyleSheets;
afterEach(() => {
  document.adoptedStyleSheets = undressed;
});

/** An element in a parent of that style, with its explanation open. */
const explainedIn = async (style: Partial<CSSStyleDeclaration>): Promise<ScaConsent> => {
  const parent = await fixture<HTMLElement>(html`<section></section>`);
  Object.assign(parent.style, style);
  const el = aLooseElement();
  parent.append(el);
  await el.updateComplete;
  el.showExplanation();
  await waitUntil(() => isShown(el), 'the explanation is not shown', { timeout: 5000 });
  return el;
};

const sentencesOf = (el: ScaConsent): HTMLElement[] => [
  ...(el.shadowRoot?.querySelectorAll<HTMLElement>('.reason p, .tip p') ?? []),
];

/** What a page says of its own text, and what the element's sentences have instead. */
const pageTexts = [
  ['whiteSpace', 'nowrap', 'normal'],
  ['whiteSpace', 'pre', 'normal'],
  ['textTransform', 'uppercase', 'none'],
  ['textIndent', '48px', '0px'],
  ['textAlign', 'center', 'start'],
  ['wordBreak', 'break-all', 'normal'],
  ['lineBreak', 'anywhere', 'auto'],
  ['textShadow', '1px 1px red', 'none'],
] as const;

for (const [property, pages, ours] of pageTexts) {
  it(`a page’s ${property}: ${pages} ends at the element`, async () => {
    const el = await explainedIn({ [property]: pages });
    for (const sentence of sentencesOf(el)) expect(getComputedStyle(sentence)[property]).to.equal(ours);
  });
}

for (const [property, pages] of [
  ['letterSpacing', '5px'],
  ['wordSpacing', '20px'],
] as const) {
  it(`a page’s ${property} is the reason’s too, and not the explanation’s`, async () => {
    const el = await explainedIn({ [property]: pages });
    // Readers who need wider text set it on the page (WCAG 1.4.12).
    expect(getComputedStyle(partOf(el, 'reason'))[property]).to.equal(pages);
    expect(['normal', '0px']).to.include(getComputedStyle(partOf(el, 'tooltip'))[property]);
  });
}

it('where the page’s text does not wrap, every sentence wraps and stays in its box', async () => {
  const el = await explainedIn({ whiteSpace: 'nowrap', width: '200px' });
  for (const sentence of sentencesOf(el)) {
    expect(sentence.scrollWidth, sentence.textContent).to.be.at.most(sentence.clientWidth);
  }
  const { left, right } = partOf(el, 'reason').getBoundingClientRect();
  expect(right - left).to.be.at.most(200);
});

it('what a page says of the element’s parts still counts', async () => {
  dressPage('sca-consent::part(reason) { text-align: center; text-transform: uppercase }');
  const { textAlign, textTransform } = getComputedStyle(partOf(await explainedIn({}), 'reason'));
  expect([textAlign, textTransform]).to.deep.equal(['center', 'uppercase']);
});

for (const rules of [
  'html { zoom: 1.5 }',
  'html { zoom: 0.75 }',
  'body { zoom: 1.5 }',
  'body { zoom: 0.75 }',
  'section { zoom: 2 }',
  'html { zoom: 1.25 } section { zoom: 0.8 }',
]) {
  for (const marginTop of ['0', '260px']) {
    it(`the explanation stands at its button with ${rules}, ${marginTop} down the page`, async () => {
      dressPage(rules);
      const el = await explainedIn({ marginTop });
      await settle(el);
      const tip = partOf(el, 'tooltip').getBoundingClientRect();
      const button = partOf(el, 'why').getBoundingClientRect();
      const said = `explanation ${tip.left} ${tip.top} to ${tip.right} ${tip.bottom}, button ${button.left} ${button.top}`;
      expect(atItsButton(el), said).to.equal(true);
      const isInside = tip.left >= 0 && tip.right <= innerWidth && tip.top >= 0 && tip.bottom <= innerHeight;
      if (partOf(el, 'tooltip').matches('.over')) expect(isInside, said).to.equal(true);
    });
  }
}
