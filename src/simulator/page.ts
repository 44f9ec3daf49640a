/** The hosted page as HTML text: everything that comes from outside goes through `escapeText`. */
import type { Link, Provider, Subject } from './ledger.js';
import { type Language, type PageWords, pickLanguage, wordsFor } from './page-words.js';

/** `mark`: the paths of its sign, in a 24 x 24 box. */
const BRANDS: Record<Provider, { name: string; mark: string }> = {
  intergiro: { name: 'Intergiro', mark: '<path d="M5 6h4v12H5zM11 6h8v4h-4v8h-4z"/>' },
  mangopay: {
    name: 'Mangopay',
    mark: '<path d="M12 4c5 0 8 3.4 8 8s-3 8-8 8-8-3.4-8-8 3-8 8-8zm0 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6z"/>',
  },
  swan: { name: 'Swan', mark: '<path d="M12 3 3 12l9 9 9-9z"/>' },
  mollie: { name: 'Mollie', mark: '<path d="M4 19V9a4 4 0 0 1 8-1 4 4 0 0 1 8 1v10h-4v-9h-2v9h-4v-9H8v9z"/>' },
  truelayer: { name: 'TrueLayer', mark: '<path d="M4 5h16v4h-6v10h-4V9H4z"/>' },
  'berlin-group': { name: 'Spreebank', mark: '<path d="M3 9 12 3l9 6v2H3zm2 4h3v6H5zm5 0h4v6h-4zm6 0h3v6h-3z"/>' },
  stripe: { name: 'Stripe', mark: '<path d="M5 8 19 4v4L5 12zm0 8 14-4v4L5 20z"/>' },
  generic: { name: 'Nordlys Bank', mark: '<path d="M4 19 12 4l8 15h-5l-3-6-3 6z"/>' },
};

export function escapeText(text: unknown): string {
  return String(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The question itself. The form posts to its own address, which holds the token, and works without any script. */
export function questionPage({ consent }: Link, lang: string | null): string {
  const language = pickLanguage(lang);
  const words = wordsFor(language);
  const rows = rowsOf(consent.subject, words, language);
  const { auto, decideIn = 0 } = consent.switches;
  return layout({
    provider: consent.provider,
    language,
    title: words[consent.kind],
    attributes: auto ? ` data-auto="${escapeText(auto)}" data-decide-in="${Number(decideIn)}"` : '',
    content: `
      <p class="lead">${words.lead}</p>
      ${rows.length > 0 ? `<dl>${rows.join('')}</dl>` : ''}
      <form method="post">
        <button class="primary" id="authorise" name="decision" value="authorised">${words.authorise}</button>
        <button id="decline" name="decision" value="declined">${words.decline}</button>
      </form>`,
  });
}

function rowsOf({ amount, currency = 'EUR', payee, item }: Subject, words: PageWords, language: Language): string[] {
  const rows: string[] = [];
  if (amount) rows.push(row('amount', words.amount, money(amount, currency, language)));
  if (payee) rows.push(row('', words.payee, payee));
  if (item) rows.push(row('', words.item, item));
  return rows;
}

function row(className: string, term: string, text: string): string {
  return `<div class="${className}"><dt>${term}</dt><dd>${escapeText(text)}</dd></div>`;
}

export interface Notice {
  notice: 'expired' | 'used' | 'done';
  lang: string | null;
  /** Null: no link back. */
  returnUrl: string | null;
}

/** A page that asks nothing. */
export function noticePage({ consent }: Link, { notice, lang, returnUrl }: Notice): string {
  const language = pickLanguage(lang);
  const words = wordsFor(language);
  const link = returnUrl ? `<p><a class="button" id="back" href="${escapeText(returnUrl)}">${words.back}</a></p>` : '';
  return layout({
    provider: consent.provider,
    language,
    title: words[notice],
    attributes: ` data-notice="${notice}"`,
    content: `<p class="lead">${words[`${notice}Text`]}</p>${link}`,
  });
}

/** For a link that does not even say whose question it is. */
export function errorPage(provider: Provider, title: string, text: string): string {
  const content = `<p class="lead">${escapeText(text)}</p>`;
  return layout({ provider, language: 'en', title, attributes: ' data-notice="error"', content });
}

interface Layout {
  provider: Provider;
  language: string;
  title: string;
  /** HTML: attributes of the root element, each with a space before it. */
  attributes: string;
  /** HTML. */
  content: string;
}

function layout({ provider, language, title, attributes, content }: Layout): string {
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

function money(amount: string, currency: string, language: Language): string {
  try {
    return new Intl.NumberFormat(language, { style: 'currency', currency }).format(Number(amount));
  } catch {
    // A currency that is no ISO 4217 code.
    return `${amount} ${currency}`;
  }
}
