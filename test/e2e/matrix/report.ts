/** docs/matrix.md out of what the runs found. Nothing in it changes unless an outcome or a version does. */
import { ENGINES, type Engine } from '../../../scripts/browsers.js';
import { axes, type Cell, cannot, every, type Meanwhile, nameOf, notes, senseless } from './cells.js';

/** What a run found in one engine, by the cells' names. */
export interface Found {
  version: string;
  passed: string[];
  /** Why. */
  failed: Record<string, string>;
  /** Failed once, and was walked a second time: why. */
  again: Record<string, string>;
}

export type Part = { readonly engine: Engine } & ({ readonly found: Found } | { readonly reason: string });

const TITLES: Readonly<Record<Engine, string>> = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };

const OUTCOMES: Readonly<Record<Cell['outcome'], string>> = {
  authorised: 'authorised',
  declined: 'declined',
  expired: 'expired there',
  again: 'closed or left, and again',
  never: 'never returned',
};

const DOING: Readonly<Record<Meanwhile, string>> = {
  nothing: 'nothing',
  'handed over': 'hands the same consent over anew, as another object with its keys in another order',
  replaced: 'puts another element with the same consent into the place of the first, in one step',
  moved: 'moves the element to another place',
  morphed: 'writes its attributes anew, and takes `state` away',
  reloaded: 'is reloaded',
  'another tab': 'is opened a second time in another tab, with the same consent',
  pressed: 'lets the button be pressed twice and `start()` be called again',
};

const head = `# The journey matrix

Written by \`npm run test:matrix\`, which walks every cell in a real browser: a shop, a provider on another site, real windows,
trusted clicks, popup blockers on. Do not edit.

A cell is ✓ when the journey ended with exactly one terminal event, the right one, told once over all its pages, with nothing
after it and no CSP violation; \`verified\` where it is complete or declined; no more calls for a link than presses that ask for
one; and where a return page was reached in a popup, that window closed. ✗ is anything else, twice: what fails is walked once
more in a fresh browser, since engines crash too, and is listed. — is a cell that was not walked; where an engine cannot, a
footnote says why. ○ is a combination that says nothing:

${senselessWords()
  .map((words) => `- ${words}`)
  .join('\n')}

Each field has ${axes.meanwhile.length} marks, for what the shop's page does meanwhile. In this order, it

${axes.meanwhile.map((one, at) => `${at + 1}. ${DOING[one]}${at + 1 < axes.meanwhile.length ? ',' : '.'}`).join('\n')}

By popup it does so while the user is at the provider; by full page when the user is back and the provider has not yet decided,
or, in the columns where there is no such time, as soon as the page is there again.

Rows: the \`Cross-Origin-Opener-Policy\` of the provider's page, of the shop's page and of the return page; \`s-o-a-p\` is
\`same-origin-allow-popups\`, \`n-a-p\` is \`noopener-allow-popups\`, · is no header. Columns:

- **authorised**, **declined**: at the provider, then back by the return page.
- **expired there**: the consent runs out while the user is at the provider's page. Popup: told at once. Full page: the user
  presses too late, and comes back by the provider's link.
- **closed or left, and again**: popup: the user closes the provider's window, presses "Open again" and authorises. Full page:
  Back, the button again, authorised.
- **never returned**: authorised, but the provider leads nowhere. Full page: the user comes back by Back.
`;

function senselessWords(): string[] {
  const full = { mode: 'full page', provider: 'none', host: 'none', back: 'none' } as const;
  return axes.outcome.flatMap((outcome) => {
    const whys = axes.meanwhile.map((meanwhile) => [meanwhile, senseless({ ...full, outcome, meanwhile })] as const);
    const why = whys.find(([, one]) => one)?.[1];
    const which = whys.filter(([, one]) => one).map(([meanwhile]) => axes.meanwhile.indexOf(meanwhile) + 1);
    return why ? [`full page, ${OUTCOMES[outcome]}, mark ${which.join(', ')}: ${why}.`] : [];
  });
}

const SHORT: Readonly<Record<string, string>> = {
  none: '·',
  'same-origin-allow-popups': 's-o-a-p',
  'noopener-allow-popups': 'n-a-p',
};

function short(policy: string): string {
  return SHORT[policy] ?? policy;
}

function marks(part: Part, cell: Omit<Cell, 'meanwhile'>): string {
  if ('reason' in part) return '—';
  const why = cannot(part.engine, cell);
  return why ? `—${foot(why)}` : axes.meanwhile.map((meanwhile) => mark(part.found, { ...cell, meanwhile })).join('');
}

function mark({ passed, failed }: Found, cell: Cell): string {
  if (senseless(cell)) return '○';
  const name = nameOf({ ...cell, meanwhile: [cell.meanwhile] });
  if (name in failed) return '✗';
  return passed.includes(name) ? '✓' : '—';
}

/** Every footnote there can be, in an order that stays. */
const feet = [
  ...notes.map(({ note }) => note),
  ...new Set(ENGINES.flatMap((engine) => every.map((cell) => cannot(engine, cell))).filter((why) => why !== undefined)),
];

function foot(text: string | undefined): string {
  return text ? `[^${feet.indexOf(text) + 1}]` : '';
}

function policies(mode: Cell['mode']) {
  return every.filter(
    (one) => one.mode === mode && one.outcome === axes.outcome[0] && one.meanwhile.includes('nothing'),
  );
}

function table(part: Part, mode: Cell['mode']): string {
  const note = notes.find(({ engine }) => engine === part.engine);
  const columns = axes.outcome.map((outcome) => OUTCOMES[outcome]);
  const rows = [['provider', 'shop', 'return', ...columns], columns.concat('', '', '').map(() => '---')];
  for (const { provider, host, back } of policies(mode)) {
    const sign = note?.provider === provider ? foot(note.note) : '';
    const fields = axes.outcome.map((outcome) => marks(part, { mode, provider, host, back, outcome }));
    rows.push([short(provider) + sign, short(host), short(back), ...fields]);
  }
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function list(title: string, reasons: Readonly<Record<string, string>>): string[] {
  const lines = Object.entries(reasons).map(([name, why]) => `- ${name.replace('matrix: ', '')}: ${why}`);
  return lines.length > 0 ? [`${title}\n\n${lines.join('\n')}`] : [];
}

function section(part: Part): string {
  const title = TITLES[part.engine];
  if ('reason' in part) return `## ${title}\n\nNot walked: ${part.reason}.`;
  const tables = axes.mode.map((mode) => `### ${title}, ${mode}\n\n${table(part, mode)}`);
  const { version, failed, again } = part.found;
  return [
    `## ${title} ${version}`,
    ...tables,
    ...list(`### ${title}: what failed`, failed),
    ...list(`### ${title}: what took a second try, and what the first one met`, again),
  ].join('\n\n');
}

function counts(parts: readonly Part[]): string {
  const rows = parts.map((part) => {
    const name = TITLES[part.engine];
    if ('reason' in part) return [name, '', every.length, 0, 0, every.length];
    const { version, passed, failed } = part.found;
    const [good, bad] = [passed.length, Object.keys(failed).length];
    return [name, version, every.length, good, bad, every.length - good - bad];
  });
  const head = ['engine', 'version', 'cells', '✓', '✗', '—'];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

export function report(parts: readonly Part[]): string {
  const body = [head.trim(), counts(parts), ...parts.map(section)].join('\n\n');
  const used = feet.flatMap((text, at) => (body.includes(`[^${at + 1}]`) ? [`[^${at + 1}]: ${text}`] : []));
  return `${[body, ...used].join('\n\n')}\n`;
}
