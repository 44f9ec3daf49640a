/** A chart of bars as an SVG, in light and in dark: the pictures that docs/performance.md begins with. */

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** What is written beside the bar. */
  readonly label: string;
  /** From where to where the middle half of several runs lies: drawn as a line. */
  readonly spread?: readonly [number, number];
  readonly isOurs?: boolean;
}

export interface Chart {
  /** What is measured, and in what. */
  readonly title: string;
  /** When and how it was measured. */
  readonly note: string;
  readonly bars: readonly Bar[];
}

export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

// As narrow as a phone, so that the words can be read there.
const WIDTH = 480;
const MARGIN = 18;
const HEAD = 62;
const ROW = 42;
const BAR_HEIGHT = 12;
/** Room for the label of the longest bar. */
const LABEL_WIDTH = 78;

const COLOURS = {
  light: { page: '#f5f8f9', ink: '#12232e', quiet: '#526571', bar: '#aab9c2', ours: '#0b5a83' },
  dark: { page: '#0e171d', ink: '#e6eef2', quiet: '#9fb2bd', bar: '#4a5d68', ours: '#86c9f0' },
} as const;
type Colours = (typeof COLOURS)[Scheme];

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function widthOf(value: number, largest: number): number {
  return Math.round((value / largest) * (WIDTH - 2 * MARGIN - LABEL_WIDTH));
}

function row(
  { name, value, label, spread, isOurs }: Bar,
  at: number,
  largest: number,
  { ink, quiet, bar, ours }: Colours,
): string {
  const y = HEAD + at * ROW;
  const [width = 2, low, high = 0] = [value, ...(spread ?? [])].map((one) => Math.max(2, widthOf(one, largest)));
  const line = low && `\n  <path d="M${MARGIN + low} ${y + 26}H${MARGIN + high}" stroke="${ink}"/>`;
  const weight = isOurs ? ' font-weight="700"' : '';
  return `  <text x="${MARGIN}" y="${y + 14}" fill="${ink}"${weight}>${escapeMarkup(name)}</text>
  <rect x="${MARGIN}" y="${y + 20}" width="${width}" height="${BAR_HEIGHT}" rx="3" fill="${isOurs ? ours : bar}"/>${line ?? ''}
  <text x="${MARGIN + Math.max(width, high) + 8}" y="${y + 31}" fill="${quiet}"${weight}>${escapeMarkup(label)}</text>`;
}

/** The bars in the order of their values. */
export function drawChart({ title, note, bars }: Chart, scheme: Scheme): string {
  const colours = COLOURS[scheme];
  const sorted = [...bars].sort((one, other) => one.value - other.value);
  const largest = Math.max(...bars.map(({ value, spread }) => Math.max(value, spread?.[1] ?? 0)));
  const height = HEAD + sorted.length * ROW + MARGIN;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="13.5">
  <title>${escapeMarkup(title)}</title>
  <rect width="${WIDTH}" height="${height}" rx="16" fill="${colours.page}"/>
  <text x="${MARGIN}" y="30" fill="${colours.ink}" font-size="16" font-weight="700">${escapeMarkup(title)}</text>
  <text x="${MARGIN}" y="49" fill="${colours.quiet}" font-size="12">${escapeMarkup(note)}</text>
${sorted.map((bar, at) => row(bar, at, largest, colours)).join('\n')}
</svg>
`;
}

/** What shows it in a page of docs/: the picture that fits the reader's scheme, and its numbers as text. */
export function pictureOf(name: string, { title, bars }: Chart): string {
  const numbers = bars.map((bar) => `${bar.name}: ${bar.label}`).join('; ');
  const alt = `${title}. ${numbers}.`.replaceAll('"', '&quot;');
  return `<picture>
  <source media="(prefers-color-scheme: dark)" srcset="images/${name}-dark.svg">
  <img src="images/${name}-light.svg" width="${WIDTH}" alt="${alt}">
</picture>`;
}
