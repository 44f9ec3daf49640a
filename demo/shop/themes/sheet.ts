/** A theme is the text of its CSS file. What is read, changed, shown and copied is that one text. */

export const themes = ['own', 'bank', 'market', 'fintech', 'government', 'playful'] as const;
export type Theme = (typeof themes)[number];

export type Scheme = 'light' | 'dark';

/** A custom property of the element, without its prefix `--sca-`. */
export interface Property {
  name: string;
  kind: 'colour' | 'length' | 'font';
  /** What it is for. */
  label: string;
  /** Its default. */
  initial: string;
  /** The property of the surface that it has to stand out against. */
  on?: string;
  /** The contrast that WCAG asks for there; 4.5 without it. */
  minContrast?: number;
  /** Of a length: what the slider allows. */
  range?: { max: number; step: number; unit: string };
}

const OWN_THEME = `/* Its own look: nothing to write. What you change stands here. */
sca-consent {
}
`;

/** Every custom property, in the form's order. */
export const properties: readonly Property[] = [
  { name: 'accent', kind: 'colour', label: 'main button', initial: 'light-dark(#1546b8, #9dbdff)' },
  { name: 'on-accent', kind: 'colour', label: 'its text', initial: 'light-dark(#ffffff, #0a1730)', on: 'accent' },
  { name: 'surface', kind: 'colour', label: 'background', initial: 'transparent' },
  { name: 'text', kind: 'colour', label: 'text', initial: 'light-dark(#16191f, #f3f5f8)', on: 'surface' },
  { name: 'muted', kind: 'colour', label: 'quieter text', initial: 'light-dark(#454d5a, #b9c1cd)', on: 'surface' },
  {
    name: 'border',
    kind: 'colour',
    label: 'borders',
    initial: 'light-dark(#7b8494, #7d8797)',
    on: 'surface',
    minContrast: 3,
  },
  { name: 'danger', kind: 'colour', label: 'errors', initial: 'light-dark(#8f1d14, #ffb9b0)', on: 'surface' },
  { name: 'success', kind: 'colour', label: 'a good end', initial: 'light-dark(#10572b, #86e0a3)', on: 'surface' },
  {
    name: 'focus',
    kind: 'colour',
    label: 'focus ring',
    initial: 'var(--sca-accent)',
    on: 'surface',
    minContrast: 3,
  },
  { name: 'tooltip-surface', kind: 'colour', label: 'explanation', initial: 'light-dark(#ffffff, #252b35)' },
  {
    name: 'tooltip-text',
    kind: 'colour',
    label: 'its text',
    initial: 'light-dark(#16191f, #f3f5f8)',
    on: 'tooltip-surface',
  },
  {
    name: 'tooltip-width',
    kind: 'length',
    label: 'its width',
    initial: '23rem',
    range: { max: 36, step: 1, unit: 'rem' },
  },
  {
    name: 'width',
    kind: 'length',
    label: 'how wide it grows',
    initial: '30rem',
    range: { max: 60, step: 1, unit: 'rem' },
  },
  { name: 'radius', kind: 'length', label: 'corners', initial: '10px', range: { max: 32, step: 1, unit: 'px' } },
  {
    name: 'space',
    kind: 'length',
    label: 'distances',
    initial: '0.75rem',
    range: { max: 2, step: 0.0625, unit: 'rem' },
  },
  { name: 'font', kind: 'font', label: 'everything’s font', initial: 'inherit' },
];

/** What a transparent surface stands on, on this page. */
const CARD: Record<Scheme, string> = { light: '#ffffff', dark: '#15191f' };

const LIGHT_DARK = /^light-dark\((?<light>#\w{6}), (?<dark>#\w{6})\)$/;
const OTHER_PROPERTY = /^var\(--sca-(?<name>[\w-]+)\)$/;

export async function fetchTheme(theme: Theme): Promise<string> {
  if (theme === 'own') return OWN_THEME;
  const answer = await fetch(`/themes/${theme}.css`);
  if (!answer.ok) throw new Error(`There is no theme "${theme}".`);
  return answer.text();
}

/** What the text says of a property; its default where the text is silent. */
export function readValue(css: string, name: string): string {
  const found = new RegExp(`--sca-${name}:\\s*(?<value>[^;]+);`).exec(css)?.groups?.value;
  return found ?? properties.find((property) => property.name === name)?.initial ?? '';
}

/** A colour as it is in light or in dark, `#rrggbb`. */
export function colourOf(css: string, name: string, scheme: Scheme): string {
  const value = readValue(css, name);
  if (value === 'transparent') return CARD[scheme];
  const other = OTHER_PROPERTY.exec(value)?.groups?.name;
  if (other) return colourOf(css, other, scheme);
  return LIGHT_DARK.exec(value)?.groups?.[scheme] ?? value;
}

/** The text with another value. */
export function withValue(css: string, name: string, value: string): string {
  const line = new RegExp(`(--sca-${name}:\\s*)[^;]+`);
  if (line.test(css)) return css.replace(line, (_, start) => start + value);
  return css.replace(/\n\}/, () => `\n  --sca-${name}: ${value};\n}`);
}

/** The text with another colour for light or for dark. */
export function withColour(css: string, change: { name: string; scheme: Scheme; colour: string }): string {
  const { name, scheme, colour } = change;
  if (isOneScheme(css)) return withValue(css, name, colour);
  const light = scheme === 'light' ? colour : colourOf(css, name, 'light');
  const dark = scheme === 'dark' ? colour : colourOf(css, name, 'dark');
  return withValue(css, name, `light-dark(${light}, ${dark})`);
}

/** The theme is dark (or light) whatever the page is. */
export function isOneScheme(css: string): boolean {
  return /color-scheme: (dark|light);/.test(css);
}

/** The contrast of two colours `#rrggbb` as WCAG 2 defines it. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
