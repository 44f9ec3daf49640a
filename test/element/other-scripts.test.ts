/** What other scripts on the page do to the platform and to the element: it goes on. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ScaConsent } from '../../src/index.js';
import de from '../../src/words/de.js';
import en from '../../src/words/en.js';
import { aLooseElement, anElement, partOf, pressMain, untilState, wordsOf } from '../helpers/consent-element.js';
import { whenTold } from '../helpers/events.js';
import { isShown, underItsButton } from '../helpers/explanation.js';
import { answers, later } from '../helpers/host.js';

/** `Array.prototype.reduce` as Prototype.js up to 1.6 has it. */
function reduceOfPrototype(this: unknown[]): unknown {
  return this.length > 1 ? this : this[0];
}

describe('with Prototype.js', () => {
  const real = Array.prototype.reduce;
  before(() => {
    Array.prototype.reduce = reduceOfPrototype as typeof real;
  });
  after(() => {
    Array.prototype.reduce = real;
  });

  it('a whole journey is drawn and told', async () => {
    const el = await anElement({ locale: 'de', payee: 'Acme', amount: '5', currency: 'EUR', checkStatus: later() });
    await waitUntil(() => wordsOf(el, 'button') === de.start);
    el.showExplanation();
    await waitUntil(() => underItsButton(el), 'the explanation is not as it should be', { timeout: 5000 });
    await pressMain(el);
    await untilState(el, 'authorizing');
    expect(wordsOf(el, 'status')).to.equal(de.blocked.replace('\n', ' '));
    const end = whenTold(el, 'consent-cancelled');
    el.cancel();
    (el.checkStatus as ReturnType<typeof later>).answer({ status: 'pending' });
    expect((await end).by).to.equal('host');
  });
});

describe('with a translator that enters shadow roots', () => {
  it('no word of the element is for it: all of them stand in what is not to be translated', async () => {
    const el = await anElement({ amount: '5', currency: 'EUR', payee: 'Acme' });
    const root = el.shadowRoot as ShadowRoot;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const translatable: string[] = [];
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (textContent?.trim() && parentElement?.translate !== false) translatable.push(textContent);
    }
    expect(translatable).to.deep.equal([]);
  });

  it('the host’s own words in slots are for it', async () => {
    const el = await anElement();
    const own = document.createElement('span');
    own.slot = 'label';
    el.append(own);
    expect(own.translate).to.equal(true);
  });
});

/** A document of its own, as of a frame or a popped-out window. */
const anotherDocument = async (): Promise<Document> => {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe width="700" height="500" title="Other"></iframe>`);
  return frame.contentDocument as Document;
};

const looksOf = (el: ScaConsent): string[] => {
  const view = el.ownerDocument.defaultView as Window;
  const box = view.getComputedStyle(el.shadowRoot?.querySelector('.box') as Element);
  const button = view.getComputedStyle(partOf(el, 'button'));
  return [box.display, button.backgroundColor, button.minHeight, view.getComputedStyle(partOf(el, 'tooltip')).position];
};

describe('moved into another document', () => {
  it('it keeps its looks, there and back again', async () => {
    const el = await anElement();
    const home = el.parentElement as HTMLElement;
    const before = looksOf(el);
    const [first, second] = [await anotherDocument(), await anotherDocument()];
    for (const place of [first.body, second.body, home, first.body]) {
      place.append(el);
      await el.updateComplete;
      expect(looksOf(el)).to.deep.equal(before);
    }
  });

  it('put into another document at first, it has the same looks', async () => {
    const looks = looksOf(await anElement());
    const el = aLooseElement();
    (await anotherDocument()).body.append(el);
    await el.updateComplete;
    expect(looksOf(el)).to.deep.equal(looks);
  });

  it('elements of one document share one sheet there', async () => {
    const [one, other] = [await anElement(), await anElement()];
    (await anotherDocument()).body.append(one, other);
    const [first, second] = [one, other].map((el) => el.shadowRoot?.adoptedStyleSheets);
    expect(first?.length).to.equal(1);
    expect(first?.[0]).to.equal(second?.[0]);
  });

  it('it goes on with its journey', async () => {
    const el = await anElement({ initiate: answers({ PendingUserAction: null }) });
    (await anotherDocument()).body.append(el);
    await pressMain(el);
    await untilState(el, 'complete');
  });

  it('Escape there, and a press outside, close its explanation', async () => {
    const el = await anElement();
    const page = await anotherDocument();
    page.body.append(el);
    el.showExplanation();
    await waitUntil(() => isShown(el), 'it is not shown', { timeout: 5000 });
    page.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(isShown(el)).to.equal(false);
    el.showExplanation();
    await waitUntil(() => isShown(el), 'it is not shown again', { timeout: 5000 });
    // A frame is low: in the flow it stays, and lies over nothing.
    const isInFlow = partOf(el, 'tooltip').matches('.flow');
    page.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    expect(isShown(el)).to.equal(isInFlow);
  });

  it('into a document that no window shows, nothing breaks', async () => {
    const el = await anElement();
    document.implementation.createHTMLDocument().body.append(el);
    await el.updateComplete;
    expect(wordsOf(el, 'button')).to.equal(en.start);
  });

  it('the language there is heard', async () => {
    const page = await anotherDocument();
    page.documentElement.lang = 'de';
    const around = page.createElement('div');
    page.body.append(around);
    around.attachShadow({ mode: 'open' }).append(aLooseElement({ locale: null }));
    const el = around.shadowRoot?.firstElementChild as ScaConsent;
    await waitUntil(() => wordsOf(el, 'button') === de.start);
  });
});

describe('focus', () => {
  it('goes to the next thing that can be done, and to the panel where there is none', async () => {
    const initiate = later();
    const el = await anElement({ initiate });
    el.focus();
    expect(el.shadowRoot?.activeElement).to.equal(partOf(el, 'button'));
    (document.activeElement as HTMLElement).blur();
    const end = el.start();
    initiate.answer({ PendingUserAction: null });
    await end;
    await el.updateComplete;
    el.focus();
    expect(document.activeElement).to.equal(el);
    expect(el.shadowRoot?.activeElement === partOf(el, 'panel')).to.equal(true);
  });

  it('on an element that shows nothing does nothing', async () => {
    const el = await anElement({ consent: null });
    el.focus();
    expect(document.activeElement).to.equal(document.body);
    await sendKeys({ press: 'Escape' });
  });
});
