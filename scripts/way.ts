/** The README's drawing of the way, docs/images/way-light.svg and way-dark.svg: `npx tsx scripts/way.ts`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const WIDTH = 520;
const LANE_TOP = 16;
const LANE_HEIGHT = 46;
const FIRST_ROW = 104;
const ROW = 46;

/** Where each one's line stands. */
const LANES = { page: 94, server: 260, provider: 426 } as const;
type Lane = keyof typeof LANES;

const NAMES: Record<Lane, [name: string, below: string]> = {
  page: ['Your page', '<sca-consent>'],
  server: ['Your server', 'sca-consent/server'],
  provider: ['The provider', 'its page, its API'],
};

interface Step {
  readonly from: Lane;
  readonly to: Lane;
  readonly text: string;
}

/** Two of them in one row go on in the same direction, or answer each other. */
const STEPS: readonly (readonly Step[])[] = [
  [
    { from: 'page', to: 'server', text: 'pay' },
    { from: 'server', to: 'provider', text: 'pay' },
  ],
  [
    { from: 'server', to: 'page', text: 'the consent' },
    { from: 'provider', to: 'server', text: '412: ask the user' },
  ],
  [
    { from: 'page', to: 'server', text: 'initiate' },
    { from: 'server', to: 'provider', text: 'with your token' },
  ],
  [
    { from: 'server', to: 'page', text: 'the link' },
    { from: 'provider', to: 'server', text: 'the link' },
  ],
  [{ from: 'page', to: 'provider', text: 'the user authorises there' }],
  [{ from: 'provider', to: 'page', text: 'and comes back' }],
  [
    { from: 'page', to: 'server', text: 'status' },
    { from: 'server', to: 'provider', text: 'with your token' },
  ],
  [
    { from: 'server', to: 'page', text: 'complete' },
    { from: 'provider', to: 'server', text: 'authorised' },
  ],
];

const HEIGHT = FIRST_ROW + STEPS.length * ROW + 62;

const COLOURS = {
  light: {
    page: '#f5f8f9',
    ink: '#12232e',
    quiet: '#526571',
    line: '#8a9aa4',
    card: '#ffffff',
    edge: '#c9d5dc',
    accent: '#0b5a83',
  },
  dark: {
    page: '#0e171d',
    ink: '#e6eef2',
    quiet: '#9fb2bd',
    line: '#6e828e',
    card: '#131e25',
    edge: '#33444e',
    accent: '#86c9f0',
  },
} as const;
type Colours = (typeof COLOURS)[keyof typeof COLOURS];

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function lane(name: Lane, { ink, quiet, card, edge }: Colours): string {
  const [title, below] = NAMES[name];
  const x = LANES[name];
  return `  <path d="M${x} ${LANE_TOP + LANE_HEIGHT}V${HEIGHT - 60}" stroke="${edge}" stroke-width="2"/>
  <rect x="${x - 76}" y="${LANE_TOP}" width="152" height="${LANE_HEIGHT}" rx="10" fill="${card}" stroke="${edge}"/>
  <text x="${x}" y="${LANE_TOP + 20}" fill="${ink}" font-weight="600">${title}</text>
  <text x="${x}" y="${LANE_TOP + 37}" fill="${quiet}" font-size="12">${escapeMarkup(below)}</text>`;
}

function arrow({ from, to, text }: Step, row: number, { page, ink, line, accent }: Colours): string {
  const y = FIRST_ROW + row * ROW;
  const direction = Math.sign(LANES[to] - LANES[from]);
  const start = LANES[from] + direction * 8;
  const end = LANES[to] - direction * 8;
  const isUsersOwn = Math.abs(LANES[to] - LANES[from]) > WIDTH / 2;
  const colour = isUsersOwn ? accent : line;
  // The line last: the text has a border in the colour of the page.
  return `  <text x="${(start + end) / 2}" y="${y - 8}" fill="${isUsersOwn ? accent : ink}" stroke="${page}" stroke-width="6" paint-order="stroke">${text}</text>
  <path d="M${start} ${y}H${end}m${-direction * 7} -5l${direction * 7} 5l${-direction * 7} 5" fill="none" stroke="${colour}" stroke-width="${isUsersOwn ? 2.5 : 1.5}"/>`;
}

function event({ card, accent }: Colours): string {
  const y = HEIGHT - 58;
  return `  <rect x="16" y="${y}" width="${WIDTH - 32}" height="42" rx="10" fill="${accent}"/>
  <text x="${WIDTH / 2}" y="${y + 26}" fill="${card}" font-weight="600">one event: consent-complete</text>`;
}

function drawing(colours: Colours): string {
  const lanes = Object.keys(LANES).map((name) => lane(name as Lane, colours));
  const arrows = STEPS.flatMap((steps, row) => steps.map((step) => arrow(step, row, colours)));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="14.5" text-anchor="middle">
  <title>From your page to the provider and back</title>
  <rect width="${WIDTH}" height="${HEIGHT}" rx="16" fill="${colours.page}"/>
${[...lanes, ...arrows, event(colours)].join('\n')}
</svg>
`;
}

for (const [scheme, colours] of Object.entries(COLOURS)) {
  writeFileSync(fileURLToPath(new URL(`../docs/images/way-${scheme}.svg`, import.meta.url)), drawing(colours));
}
