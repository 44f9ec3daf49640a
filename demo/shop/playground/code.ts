/** The code for what is on the stage, to copy. */
import type { ReadConsent } from 'sca-consent';
import type { Arrival } from './samples.js';

export interface Wanted {
  arrival: Arrival;
  body: string;
  read: ReadConsent;
  /** `auto`, or the name of a dialect. */
  provider: string;
  /** Where the link leads, as far as it is known. */
  linkOrigin: string | null;
  attributes: Partial<Record<'amount' | 'currency' | 'payee' | 'locale', string>>;
  direction: string;
  /** The theme's CSS; empty for the element's own look. */
  css: string;
}

export function htmlFor({ read, provider, linkOrigin, attributes, direction }: Wanted): string {
  const endpoint = read.id === undefined ? '/api/consents' : '/api/consents/{id}';
  const hasLink = read.redirect_url !== undefined || read.exempt === true || read.wait === true;
  const all: Record<string, string | undefined> = {
    id: 'sca',
    provider: provider === 'auto' ? undefined : provider,
    ...attributes,
    dir: direction === 'rtl' ? 'rtl' : undefined,
    'initiate-url': hasLink ? undefined : `${endpoint}/initiate`,
    'status-url': endpoint,
    'return-url': '/sca-return.html',
    'redirect-origins': linkOrigin ?? undefined,
  };
  const lines = Object.entries(all)
    .filter(([, value]) => value)
    .map(([name, value = '']) => `  ${name}="${escapeAttribute(value)}"`);
  return `<sca-consent\n${lines.join('\n')}></sca-consent>`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

export function scriptFor(wanted: Wanted): string {
  const isSetByPage = wanted.arrival === 'page';
  return [
    ...(isSetByPage ? [] : ["import { readConsent } from 'sca-consent';"]),
    "import 'sca-consent/define';",
    '',
    "const sca = document.querySelector('#sca');",
    ...(isSetByPage ? setByPage(wanted) : setFromResponse(wanted)),
    "sca.addEventListener('consent-complete', ({ detail }) => {",
    '  // Not a proof: your server asks the provider before it acts.',
    '});',
    "sca.addEventListener('consent-error', ({ detail }) => console.info(detail.code, detail.message));",
  ].join('\n');
}

function setByPage({ body }: Wanted): string[] {
  return [`sca.consent = ${body.trim()};`];
}

function setFromResponse({ attributes }: Wanted): string[] {
  const path = attributes.amount ? '/api/pay' : '/api/action';
  return [
    `const response = await fetch('${path}', { method: 'POST' });`,
    '// Null: the answer asks for nothing. It throws where the call itself failed.',
    'sca.consent = await readConsent(response.clone());',
  ];
}

/** All of it in one text. */
export function codeFor(wanted: Wanted): string {
  const style = wanted.css === '' ? '' : `\n\n/* Your style sheet */\n${wanted.css.trim()}`;
  return `${htmlFor(wanted)}\n\n// Your script\n${scriptFor(wanted)}${style}\n`;
}
