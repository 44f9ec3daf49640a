// @ts-check
/** The hosted page as HTML text: everything that comes from outside goes through `escapeText`. */
import { pickLanguage, wordsFor } from './words.js';

/** @typedef {import('./ledger.js').Link} Link */

const BRANDS = {
  intergiro: { name: 'Intergiro', mark: '<path d="M5 6h4v12H5zM11 6h8v4h-4v8h-4z"/>' },
  mangopay: {
    name: 'Mangopay',
    mark: '<path d="M12 4c5 0 8 3.4 8 8s-3 8-8 8-8-3.4-8-8 3-8 8-8zm0 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6z"/>',
  },
  generic: { name: 'Nordlys Bank', mark: '<path d="M4 19 12 4l8 15h-5l-3-6-3 6z"/>' },
};

/** @param {unknown} text */
export function escapeText(text) {
  return String(text).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/**
 * The question itself. The form posts to its own address, which holds the token; it works without any script.
 * @param {Link} link @param {string | null} lang
 */
export function questionPage({ consent }, lang) {
  const language = pickLanguage(lang);
  const words = wordsFor(language);
  const { amount, currency = 'EUR', payee, item } = consent.ask;
  /** @type {[string, string, string][]} */
  const rows = [];
  if (amount) rows.push([words.amount, money(amount, currency, language), 'amount']);
  if (payee) rows.push([words.payee, payee, '']);
  if (item) rows.push([words.item, item, '']);
  const { auto, decideIn = 0 } = consent.simulate;
  const list = rows.map(
    ([term, text, name]) => `<div class="${name}"><dt>${term}</dt><dd>${escapeText(text)}</dd></div>`,
  );
  return layout({
    provider: consent.provider,
    language,
    title: words[consent.kind],
    attributes: auto ? ` data-auto="${escapeText(auto)}" data-decide-in="${Number(decideIn)}"` : '',
    content: `
      <p class="lead">${words.lead}</p>
      ${list.length ? `<dl>${list.join('')}</dl>` : ''}
      <form method="post">
        <button class="primary" id="authorise" name="decision" value="authorised">${words.authorise}</button>
        <button id="decline" name="decision" value="declined">${words.decline}</button>
      </form>`,
  });
}

/**
 * A page that asks nothing: `expired`, `used` or `done`.
 * @param {Link} link @param {'expired' | 'used' | 'done'} what @param {string | null} lang @param {string | null} back
 */
export function noticePage({ consent }, what, lang, back) {
  const language = pickLanguage(lang);
  const words = wordsFor(language);
  const link = back ? `<p><a class="button" id="back" href="${escapeText(back)}">${words.back}</a></p>` : '';
  return layout({
    provider: consent.provider,
    language,
    title: words[what],
    attributes: ` data-notice="${what}"`,
    content: `<p class="lead">${words[`${what}Text`]}</p>${link}`,
  });
}

/**
 * The page cannot even say whose question it is. @param {keyof typeof BRANDS} provider @param {string} title @param
 * {string} text
 */
export function errorPage(provider, title, text) {
  const content = `<p class="lead">${escapeText(text)}</p>`;
  return layout({ provider, language: 'en', title, attributes: ' data-notice="error"', content });
}

/**
 * @param {{ provider: keyof typeof BRANDS, language: string, title: string, attributes: string, content: string }} page
 */
function layout({ provider, language, title, attributes, content }) {
  const brand = BRANDS[provider];
  return `<!doctype html>
<html lang="${language}" data-brand="${provider}"${attributes}>
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="robots" content="noindex">
  <title>${title} – ${brand.name} (simulated)</title>
  <link rel="icon" href="/assets/favicon.svg" type="image/svg+xml">
  <link rel="stylesheet" href="/assets/psp.css">
  <script type="module" src="/assets/psp.js"></script>
</head>
<body>
  <header>
    <span class="brand"><svg viewBox="0 0 24 24" aria-hidden="true">${brand.mark}</svg>${brand.name}</span>
    <span class="tag">simulated</span>
  </header>
  <main>
    <h1>${title}</h1>${content}
  </main>
  <footer><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M7 10V8a5 5 0 0 1 10 0v2h1a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1zm2 0h6V8a3 3 0 0 0-6 0z"/></svg>
    A simulation for developers. No bank, no money, no data.</footer>
</body>
</html>
`;
}

/** @param {string} amount @param {string} currency @param {string} language */
function money(amount, currency, language) {
  try {
    return new Intl.NumberFormat(language, { style: 'currency', currency }).format(Number(amount));
  } catch {
    return `${amount} ${currency}`;
  }
}
