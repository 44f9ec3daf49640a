import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { type WordLoader, wordLoaders } from '../../src/i18n/word-loaders.js';
import type { ScaConsent } from '../../src/index.js';
import de from '../../src/words/de.js';
import en from '../../src/words/en.js';
import fr from '../../src/words/fr.js';
import {
  aLooseElement,
  anElement,
  aPayment,
  change,
  inSeconds,
  partOf,
  type Settings,
  settle,
  wordsOf,
} from '../helpers/consent-element.js';
import { answers } from '../helpers/host.js';
import { isolated } from '../helpers/isolated.js';

/** A status has two lines. */
const leadOf = (status: string) => status.split('\n')[0];
const textOf = (status: string) => status.split('\n')[1];

const speaks = (el: ScaConsent, words: typeof en) =>
  waitUntil(() => wordsOf(el, 'button') === words.start, `it does not say "${words.start}"`, { timeout: 4000 });

/** Loads every language another way, until the returned function is called. */
const replaceLoaders = (replace: (language: string, load: WordLoader) => WordLoader) => {
  const real = { ...wordLoaders };
  for (const [language, load] of Object.entries(real)) wordLoaders[language] = replace(language, load);
  return () => Object.assign(wordLoaders, real);
};

/** An element below a parent of that language. */
const below = async (lang: string, settings: Settings = {}) => {
  const parent = await fixture<HTMLElement>(html`<section lang=${lang}></section>`);
  const el = aLooseElement({ locale: null, ...settings });
  parent.append(el);
  await el.updateComplete;
  return { parent, el };
};

it('a word that is undefined or null is ours', async () => {
  const words = { start: undefined, paymentReason: undefined, why: null, newWindow: '' };
  const el = await anElement({ words: words as never });
  expect(wordsOf(el, 'button')).to.equal(en.start);
  expect(wordsOf(el, 'reason')).to.equal(en.paymentReason);
  expect(wordsOf(el, 'why')).to.equal(en.why);
  // An empty one is the host's: it hides ours.
  expect(el.shadowRoot?.querySelector('#hint')).to.equal(null);
});

it('nothing is shown in English while another language than the first one is on its way', async () => {
  let give: () => void = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  const restore = replaceLoaders((_, load) => () => given.then(load));
  try {
    const el = aLooseElement({ locale: 'de' });
    document.body.append(el);
    await el.updateComplete;
    await change(el, { locale: 'fr' });
    await el.updateComplete;
    expect(el.shadowRoot?.querySelector('.box')).to.have.class('waiting');
    give();
    await speaks(el, fr);
    expect(el.shadowRoot?.querySelector('.box')).not.to.have.class('waiting');
    el.remove();
  } finally {
    restore();
  }
});

it('locale says the language', async () => {
  await speaks(await anElement({ locale: 'de' }), de);
});

it('the nearest lang says the language', async () => {
  await speaks((await below('de')).el, de);
});

it('its own lang goes before its parent’s', async () => {
  const { el } = await below('de');
  el.lang = 'fr';
  await speaks(el, fr);
});

it('locale goes before every lang', async () => {
  await speaks((await below('fr', { locale: 'de' })).el, de);
});

it('the lang of the page outside its shadow root counts', async () => {
  const host = await fixture<HTMLElement>(html`<div lang="de"></div>`);
  const el = aLooseElement({ locale: null });
  host.attachShadow({ mode: 'open' }).append(el);
  await speaks(el, de);
});

it('a lang inside its shadow root goes before the page’s', async () => {
  const host = await fixture<HTMLElement>(html`<div lang="de"></div>`);
  const inner = document.createElement('div');
  inner.lang = 'fr';
  host.attachShadow({ mode: 'open' }).append(inner);
  const el = aLooseElement({ locale: null });
  inner.append(el);
  await speaks(el, fr);
});

for (const tag of ['de-AT', 'de-Latn-CH', 'DE', 'de_DE']) {
  it(`${tag} is read as German`, async () => {
    await speaks(await anElement({ locale: tag }), de);
  });
}

for (const tag of ['xx', 'zh-Hant', 'not a language', '']) {
  it(`"${tag}" falls back to a language there is`, async () => {
    await speaks(await anElement({ locale: tag }), en);
  });
}

for (const [property, value] of [
  ['languages', undefined],
  ['languages', []],
  ['languages', null],
] as const) {
  it(`where navigator.${property} is ${JSON.stringify(value)} the page says the language, else it is English`, async () => {
    Object.defineProperty(navigator, property, { value, configurable: true });
    try {
      await speaks((await below('de')).el, de);
      await speaks((await below('xx')).el, en);
      await speaks(await anElement({ locale: null }), en);
    } finally {
      Reflect.deleteProperty(navigator, property);
    }
  });
}

it('a locale that changes is followed', async () => {
  const el = await anElement();
  await speaks(el, en);
  await change(el, { locale: 'de' });
  await speaks(el, de);
  await change(el, { locale: 'en' });
  await speaks(el, en);
});

it('a lang that changes is followed', async () => {
  const { parent, el } = await below('en');
  await speaks(el, en);
  parent.lang = 'de';
  await speaks(el, de);
});

it('the lang of the whole page that changes is followed', async () => {
  const el = await anElement({ locale: null });
  const before = document.documentElement.getAttribute('lang');
  document.documentElement.lang = 'de';
  try {
    await speaks(el, de);
  } finally {
    if (before === null) document.documentElement.removeAttribute('lang');
    else document.documentElement.lang = before;
  }
});

it('moved below another lang it speaks that one', async () => {
  const { el } = await below('en');
  await speaks(el, en);
  (await fixture<HTMLElement>(html`<section lang="de"></section>`)).append(el);
  await speaks(el, de);
});

it('its own lang that changes inside a shadow root is followed', async () => {
  const host = await fixture<HTMLElement>(html`<div lang="en"></div>`);
  const el = aLooseElement({ locale: null });
  host.attachShadow({ mode: 'open' }).append(el);
  await speaks(el, en);
  el.lang = 'de';
  await speaks(el, de);
});

it('the words of every state change with the language', async () => {
  const el = await anElement({ initiate: answers({}) });
  await el.start();
  await change(el, { locale: 'de' });
  await waitUntil(() => wordsOf(el, 'status') === `${leadOf(de.failed)} ${de.paymentNotApproved} ${textOf(de.failed)}`);
});

it('what is shown says its language', async () => {
  const el = await anElement({ locale: 'de-AT' });
  await speaks(el, de);
  expect(el.shadowRoot?.querySelector('[lang]')?.getAttribute('lang')).to.equal('de');
});

it('words may be overridden one by one', async () => {
  const el = await anElement({ words: { start: 'Go' } });
  expect(wordsOf(el, 'button')).to.equal('Go');
  expect(wordsOf(el, 'why')).to.equal(en.why);
  await change(el, { words: null });
  await speaks(el, en);
});

it('overridden words stay when the language changes', async () => {
  const el = await anElement({ words: { start: 'Go' }, locale: 'de' });
  await waitUntil(() => wordsOf(el, 'why') === de.why);
  expect(wordsOf(el, 'button')).to.equal('Go');
});

/** Counts how often each language is fetched while something is done. */
const fetchesDuring = async (act: () => Promise<unknown>, standIn?: WordLoader) => {
  const fetched: string[] = [];
  const restore = replaceLoaders((language, load) => () => {
    fetched.push(language);
    return standIn ? standIn() : load();
  });
  try {
    await act();
  } finally {
    restore();
  }
  return fetched;
};

it('a language is fetched once however often it is drawn', async () => {
  const fetched = await fetchesDuring(async () => {
    const el = await anElement({ locale: 'sv' });
    await settle(el);
    for (const payee of ['a', 'b', 'c']) await change(el, { payee });
  });
  expect(fetched).to.deep.equal(['sv']);
});

it('a language that cannot be had is asked for once, and English serves', async () => {
  const refuse = () => Promise.reject(new Error('404'));
  const fetched = await fetchesDuring(async () => {
    const el = await anElement({ locale: 'sv' });
    await settle(el);
    for (const payee of ['a', 'b', 'c']) await change(el, { payee });
    await speaks(el, en);
    expect(el.shadowRoot?.querySelector('[lang]')?.getAttribute('lang')).to.equal('en');
  }, refuse);
  expect(fetched).to.deep.equal(['sv']);
});

it('nothing is fetched for an element that shows nothing', async () => {
  const fetched = await fetchesDuring(async () => {
    const el = await anElement({ locale: 'sv', consent: null });
    await settle(el);
  });
  expect(fetched).to.deep.equal([]);
});

it('words that come slowly are not waited for', async () => {
  const slow = () => new Promise<never>(() => {});
  await fetchesDuring(async () => {
    const el = await anElement({ locale: 'sv' });
    await waitUntil(() => getComputedStyle(el.shadowRoot?.querySelector('button') as Element).visibility === 'visible');
    await speaks(el, en);
  }, slow);
});

for (const [locale, amount] of [
  ['en', '€1,299.90'],
  ['de', '1.299,90 €'],
  ['fr', '1 299,90 €'],
  ['de-CH', "EUR 1'299.90"],
] as const) {
  it(`amounts are written as in ${locale}`, async () => {
    const el = await anElement({ locale, amount: '1299.90', currency: 'EUR' });
    const plain = () => wordsOf(el, 'reason').replace(/\s/g, ' ').replace('’', "'");
    await waitUntil(() => plain().includes(amount), `${amount} is not in "${plain()}"`);
  });
}

it('a currency without cents has none', async () => {
  const el = await anElement({ amount: '5000', currency: 'JPY' });
  expect(wordsOf(el, 'reason')).to.contain(`${isolated('¥5,000')}.`);
});

it('a currency that is none is shown as it came', async () => {
  const el = await anElement({ amount: '5', currency: 'EURO' });
  expect(wordsOf(el, 'reason')).to.contain('5 EURO');
});

for (const locale of ['de_DE', 'de-', 'not a language']) {
  it(`a countdown does not break on the locale "${locale}"`, async () => {
    const el = await anElement({ locale, consent: aPayment({ expires_at: inSeconds(300) }) });
    expect(wordsOf(el, 'countdown')).to.match(/\d:\d\d/);
  });
}

it('right to left the explanation’s button stands at the right', async () => {
  const parent = await fixture<HTMLElement>(html`<section dir="rtl"></section>`);
  const el = aLooseElement();
  parent.append(el);
  await el.updateComplete;
  const box = el.getBoundingClientRect();
  const why = el.shadowRoot?.querySelector('[part=why]')?.getBoundingClientRect();
  expect(Math.abs(box.right - (why?.right ?? 0))).to.be.below(2);
});

it('our words keep their direction on a page from right to left', async () => {
  const el = await anElement();
  (el.parentElement as HTMLElement).dir = 'rtl';
  const { direction, textAlign } = getComputedStyle(partOf(el, 'reason'));
  expect(direction).to.equal('ltr');
  // They stand where the page's own words do.
  expect(textAlign).to.equal('right');
});

it('words of the page’s own follow the page’s direction', async () => {
  const el = await anElement({ words: { start: 'المتابعة' }, locale: 'ar' });
  (el.parentElement as HTMLElement).dir = 'rtl';
  expect(getComputedStyle(partOf(el, 'reason')).direction).to.equal('rtl');
});
