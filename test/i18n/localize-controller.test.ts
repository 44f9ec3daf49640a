import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { LocalizeController } from '../../src/i18n/localize-controller.js';
import { type WordLoader, wordLoaders } from '../../src/i18n/word-loaders.js';
import de from '../../src/words/de.js';
import en from '../../src/words/en.js';
import fr from '../../src/words/fr.js';
import type { Words } from '../../src/words/words.js';

class LocalizedElement extends LitElement {
  locale: string | null = null;
  words: Partial<Words> | null = null;
  isNeeded = true;
  readonly localize = new LocalizeController(this, { isNeeded: () => this.isNeeded });

  protected override render() {
    return html`<p lang=${this.localize.language}>${this.localize.words.start}</p>`;
  }
}
customElements.define('test-localized-element', LocalizedElement);

const realLoaders = { ...wordLoaders };
const elements: LocalizedElement[] = [];

afterEach(() => {
  for (const element of elements.splice(0)) element.remove();
  Object.assign(wordLoaders, realLoaders);
});

const anElement = async (settings: Partial<LocalizedElement> = {}, parent: Node = document.body) => {
  const element = Object.assign(new LocalizedElement(), settings);
  elements.push(element);
  parent.appendChild(element);
  await element.updateComplete;
  return element;
};

const change = async (element: LocalizedElement, settings: Partial<LocalizedElement>): Promise<void> => {
  Object.assign(element, settings).requestUpdate();
  await element.updateComplete;
};

const speaks = (element: LocalizedElement, words: Words) =>
  waitUntil(() => element.shadowRoot?.textContent === words.start, `it does not say "${words.start}"`);

/** A loader that is counted and answers when told. */
const playLoader = (words: Words) => {
  let give = (): void => {};
  const given = new Promise<{ default: Words }>((resolve) => {
    give = () => resolve({ default: words });
  });
  const load: WordLoader = () => {
    loader.calls += 1;
    return given;
  };
  const loader = { calls: 0, give, load };
  return loader;
};

it('speaks the language of its locale, and says which', async () => {
  const element = await anElement({ locale: 'de-AT' });
  await speaks(element, de);
  expect(element.localize.language).to.equal('de');
  expect(element.localize.numberLocale).to.equal('de-AT');
});

it('fetches no language before it is needed, and each once', async () => {
  const loader = playLoader(de);
  wordLoaders.de = loader.load;
  loader.give();
  const element = await anElement({ locale: 'de', isNeeded: false });
  expect(loader.calls).to.equal(0);
  await change(element, { isNeeded: true });
  await speaks(element, de);
  await change(element, {});
  expect(loader.calls).to.equal(1);
});

it('waits for its first words, for a while', async () => {
  const loader = playLoader(de);
  wordLoaders.de = loader.load;
  const element = await anElement({ locale: 'de' });
  expect(element.localize.isWaitingForWords).to.equal(true);
  await waitUntil(() => !element.localize.isWaitingForWords);
  await speaks(element, en);
  loader.give();
  await speaks(element, de);
});

it('does not wait where it spoke already', async () => {
  const element = await anElement({ locale: 'en' });
  wordLoaders.de = playLoader(de).load;
  await change(element, { locale: 'de' });
  expect(element.localize.isWaitingForWords).to.equal(false);
  await speaks(element, en);
});

it('words that come after another language was picked are not used', async () => {
  const loader = playLoader(de);
  wordLoaders.de = loader.load;
  const element = await anElement({ locale: 'de' });
  await change(element, { locale: 'fr' });
  await speaks(element, fr);
  loader.give();
  await aTimeout(0);
  await speaks(element, fr);
});

it('words of its host go before its own; what is no string keeps them', async () => {
  const words = {
    start: 'Go',
    why: undefined,
    retry: null,
    cancel: { strings: ['<b>'] },
    newWindow: '',
  } as unknown as Partial<Words>;
  const element = await anElement({ locale: 'en', words });
  const { start, why, retry, newWindow, cancel } = element.localize.words;
  expect({ start, why, retry, newWindow, cancel }).to.deep.equal({
    start: 'Go',
    why: en.why,
    retry: en.retry,
    newWindow: '',
    cancel: en.cancel,
  });
});

it('with words of its host the language is what the host says', async () => {
  const element = await anElement({ locale: 'xx', words: { start: 'Go' } });
  expect(element.localize.language).to.equal('xx');
  await change(element, { words: null });
  expect(element.localize.language).to.equal('en');
});

for (const [locale, isKnown] of [
  ['de', true],
  ['de_AT', true],
  ['EN-GB', true],
  ['ar-EG', false],
  ['no', false],
] as const) {
  it(`${isKnown ? 'knows' : 'does not know'} that ${locale} writes 0 to 9`, async () => {
    expect((await anElement({ locale })).localize.digitsAreEuropean).to.equal(isKnown);
  });
}

it('a locale that Intl refuses is replaced for numbers', async () => {
  const element = await anElement({ locale: 'not a language' });
  expect(element.localize.numberLocale).to.equal('en');
});

it('follows a lang while it is in the page, and looks again where it is put', async () => {
  const [german, french] = [document.createElement('div'), document.createElement('div')];
  german.lang = 'de';
  french.lang = 'fr';
  document.body.append(german, french);
  try {
    const element = await anElement({}, german);
    await speaks(element, de);
    german.lang = 'en';
    await speaks(element, en);
    french.append(element);
    await speaks(element, fr);
  } finally {
    german.remove();
    french.remove();
  }
});
