import type { MediaFeature } from 'puppeteer-core';

/** What is the same for every cell of a sheet. */
export interface Look {
  readonly scheme: 'light' | 'dark';
  /** Of a cell, CSS pixels. */
  readonly width: number;
  readonly columns: number;
  readonly dir?: 'ltr' | 'rtl';
  readonly lang?: string;
  /** Of the window around a cell, where it matters. */
  readonly height?: number;
  /** Added to each cell. */
  readonly css?: string;
  /** A CSS media type. */
  readonly media?: string;
  readonly features?: MediaFeature[];
}

export const phone = { scheme: 'light', width: 360, columns: 4 } as const satisfies Look;
const desktop = { scheme: 'light', width: 720, columns: 3 } as const satisfies Look;
const forced = { name: 'forced-colors', value: 'active' };

const everyday: [name: string, look: Look][] = (['light', 'dark'] as const).flatMap((scheme) =>
  Object.entries({ phone, desktop }).flatMap(([device, look]) =>
    (['ltr', 'rtl'] as const).map((dir): [string, Look] => [`${scheme}-${device}-${dir}`, { ...look, scheme, dir }]),
  ),
);

export const sheets: Readonly<Record<string, Look>> = {
  ...Object.fromEntries(everyday),
  'forced-colours-light': { ...phone, features: [forced, { name: 'prefers-color-scheme', value: 'light' }] },
  'forced-colours-dark': {
    ...phone,
    scheme: 'dark',
    features: [forced, { name: 'prefers-color-scheme', value: 'dark' }],
  },
  // 1280 x 1024 at 400 % (WCAG 1.4.10).
  'zoom-400': { scheme: 'light', width: 320, height: 256, columns: 4 },
  // A low laptop window, and a phone held across.
  'window-low': { scheme: 'light', width: 800, height: 480, columns: 2 },
  // In a button group or a table cell, and on a page that is zoomed by CSS.
  'page-nowrap': { ...phone, css: 'body { white-space: nowrap; text-transform: uppercase; letter-spacing: 2px }' },
  'page-zoom': { ...phone, width: 540, columns: 3, css: 'html { zoom: 1.5 }' },
  // WCAG 1.4.4: the text alone twice as big.
  'text-200': { ...phone, css: 'html { font-size: 200% }' },
  // WCAG 1.4.12.
  'text-spacing': {
    ...phone,
    css: 'html { line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em } sca-consent { line-height: 1.5 }',
  },
  'reduced-motion': { ...phone, features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] },
  print: { ...phone, media: 'print' },
  german: { ...phone, lang: 'de' },
  greek: { ...phone, lang: 'el' },
};
