// @ts-check
/** A theme is the text of its CSS file. What is read, changed, shown and copied is that one text. */

export const THEMES = /** @type {const} */ (['own', 'bank', 'market', 'fintech', 'government', 'playful']);

const OWN = `/* Its own look: nothing to write. What you change stands here. */
sca-consent {
}
`;

/** @typedef {{ name: string, kind: 'colour' | 'length' | 'font', what: string, own: string, on?: string, least?: number, max?: number, step?: number, unit?: string }} Property */

/**
 * Every custom property: what it is for, what it is by itself, what it has to stand out against, and by how much.
 * @type {readonly Property[]}
 */
export const PROPERTIES = [
  { name: 'accent', kind: 'colour', what: 'main button', own: 'light-dark(#1546b8, #9dbdff)' },
  { name: 'on-accent', kind: 'colour', what: 'its text', own: 'light-dark(#ffffff, #0a1730)', on: 'accent' },
  { name: 'surface', kind: 'colour', what: 'background', own: 'transparent' },
  { name: 'text', kind: 'colour', what: 'text', own: 'light-dark(#16191f, #f3f5f8)', on: 'surface' },
  { name: 'muted', kind: 'colour', what: 'quieter text', own: 'light-dark(#454d5a, #b9c1cd)', on: 'surface' },
  { name: 'border', kind: 'colour', what: 'borders', own: 'light-dark(#7b8494, #7d8797)', on: 'surface', least: 3 },
  { name: 'danger', kind: 'colour', what: 'errors', own: 'light-dark(#8f1d14, #ffb9b0)', on: 'surface' },
  { name: 'success', kind: 'colour', what: 'a good end', own: 'light-dark(#10572b, #86e0a3)', on: 'surface' },
  { name: 'focus', kind: 'colour', what: 'focus ring', own: 'var(--sca-accent)', on: 'surface', least: 3 },
  { name: 'tooltip-surface', kind: 'colour', what: 'explanation', own: 'light-dark(#ffffff, #252b35)' },
  {
    name: 'tooltip-text',
    kind: 'colour',
    what: 'its text',
    own: 'light-dark(#16191f, #f3f5f8)',
    on: 'tooltip-surface',
  },
  { name: 'tooltip-width', kind: 'length', what: 'its width', own: '23rem', max: 36, step: 1, unit: 'rem' },
  { name: 'radius', kind: 'length', what: 'corners', own: '10px', max: 32, step: 1, unit: 'px' },
  { name: 'space', kind: 'length', what: 'distances', own: '0.75rem', max: 2, step: 0.0625, unit: 'rem' },
  { name: 'font', kind: 'font', what: 'everything’s font', own: 'inherit' },
];

/** What a transparent surface stands on, on this page. */
const CARD = { light: '#ffffff', dark: '#15191f' };

/** @param {string} theme @returns {Promise<string>} */
export async function fetchTheme(theme) {
  if (theme === 'own') return OWN;
  const answer = await fetch(`/themes/${theme}.css`);
  if (!answer.ok) throw new Error(`There is no theme "${theme}".`);
  return answer.text();
}

/** What a property says in the text; its default where the text is silent. @param {string} css @param {string} name */
export function readValue(css, name) {
  const said = new RegExp(`--sca-${name}:\\s*([^;]+);`).exec(css)?.[1];
  return said ?? PROPERTIES.find((one) => one.name === name)?.own ?? '';
}

/** A colour as it is in light or in dark, `#rrggbb`. @param {string} css @param {string} name @param {'light' | 'dark'} scheme @returns {string} */
export function colourOf(css, name, scheme) {
  const value = readValue(css, name);
  if (value === 'transparent') return CARD[scheme];
  const other = /^var\(--sca-([\w-]+)\)$/.exec(value)?.[1];
  if (other) return colourOf(css, other, scheme);
  const pair = /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(value);
  return (pair ? pair[scheme === 'light' ? 1 : 2] : value) ?? value;
}

/** The text with another value. @param {string} css @param {string} name @param {string} value */
export function withValue(css, name, value) {
  const line = new RegExp(`(--sca-${name}:\\s*)[^;]+`);
  return line.test(css)
    ? css.replace(line, (_, start) => start + value)
    : css.replace(/\n\}/, () => `\n  --sca-${name}: ${value};\n}`);
}

/** The text with another colour for light or for dark. @param {string} css @param {string} name @param {'light' | 'dark'} scheme @param {string} colour */
export function withColour(css, name, scheme, colour) {
  if (isOneScheme(css)) return withValue(css, name, colour);
  const light = scheme === 'light' ? colour : colourOf(css, name, 'light');
  const dark = scheme === 'dark' ? colour : colourOf(css, name, 'dark');
  return withValue(css, name, `light-dark(${light}, ${dark})`);
}

/** It is dark (or light) whatever the page is. @param {string} css */
export const isOneScheme = (css) => /color-scheme: (dark|light);/.test(css);

/** WCAG 2: contrast of two `#rrggbb`. @param {string} one @param {string} other */
export function contrast(one, other) {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** @param {string} colour */
function luminance(colour) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
