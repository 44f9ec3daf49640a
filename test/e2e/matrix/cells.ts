/** The cells of the matrix: what varies, how a cell is called, and the few walks that `npm test` takes. */
import type { Engine } from '../../../scripts/browsers.js';
import { type CellOf, pairwise, product } from './pairwise.js';

const SOAP = 'same-origin-allow-popups';

export const axes = {
  mode: ['popup', 'full page'],
  /** The Cross-Origin-Opener-Policy of the provider's page, of the shop's page, and of the return page. */
  provider: ['none', 'same-origin', SOAP, 'noopener-allow-popups'],
  host: ['none', SOAP],
  back: ['none', SOAP],
  /**
   * expired: the consent runs out while the user is at the provider. again: popup: the user closes the provider's window
   * and opens it again; full page: Back, and the button once more. never: authorised, but the provider leads nowhere.
   */
  outcome: ['authorised', 'declined', 'expired', 'again', 'never'],
  /**
   * What the shop's page does meanwhile. handed over: the same consent in a new object. replaced: by another element in one
   * step. moved: to another place of the page. morphed: its attributes are written anew. another tab: the same page with the
   * same consent is opened beside it. pressed: the button once more, and `start()`.
   */
  meanwhile: ['nothing', 'handed over', 'replaced', 'moved', 'morphed', 'reloaded', 'another tab', 'pressed'],
} as const;

export type Cell = CellOf<typeof axes>;
export type Meanwhile = Cell['meanwhile'];

/** A cell, or two whose pages do one thing after the other and are the same else. */
export interface Walked extends Omit<Cell, 'meanwhile'> {
  readonly meanwhile: readonly Meanwhile[];
}

/** Why a combination says nothing; undefined where it does. */
export function senseless({ mode, outcome, meanwhile }: Cell): string | undefined {
  if (mode === 'popup') return undefined;
  if (outcome === 'expired' && ['replaced', 'reloaded', 'pressed'].includes(meanwhile)) return OVER;
  return outcome === 'never' && meanwhile === 'pressed' ? LEAVES : undefined;
}

const OVER =
  'the consent is over when the page is there again: a new element says so once more, and a press asks for a fresh consent';
const LEAVES = 'a press on the page that Back brought here begins anew and leaves it, which is what it is for';

const cells: readonly Cell[] = product(axes).filter((cell) => !senseless(cell));

/** Every cell that makes sense. */
export const every: readonly Walked[] = cells.map((cell) => joined([cell]));

/** Every two values meet in these: two things that a page does are walked as one, or they would be twice as many. */
export const few: readonly Walked[] = pairwise(candidates()).map(joined);

/** Each cell alone whose page does nothing, and every two others that differ by what the page does. */
function candidates(): (readonly Cell[])[] {
  const still = cells.filter(({ meanwhile }) => meanwhile === 'nothing');
  return still.flatMap((cell) => {
    const busy = axes.meanwhile.filter((one) => one !== 'nothing').map((meanwhile) => ({ ...cell, meanwhile }));
    const sensible = busy.filter((one) => !senseless(one));
    const pairs = sensible.flatMap((one, at) => sensible.slice(at + 1).map((other) => [one, other]));
    return [[cell], ...pairs];
  });
}

function joined(together: readonly Cell[]): Walked {
  const [first] = together;
  if (!first) throw new Error('a walk has a cell');
  return { ...first, meanwhile: together.map(({ meanwhile }) => meanwhile) };
}

export function nameOf({ mode, provider, host, back, outcome, meanwhile }: Walked): string {
  const doing = meanwhile.filter((one) => one !== 'nothing').join(', ');
  const where = `matrix: ${mode}, COOP provider ${provider}, shop ${host}, return ${back}: ${outcome}`;
  return doing ? `${where}; meanwhile ${doing}` : where;
}

/** What an engine makes of a header: such a cell is walked all the same. */
export const notes: readonly { readonly engine: Engine; readonly provider: Cell['provider']; readonly note: string }[] =
  [
    {
      engine: 'firefox',
      provider: 'noopener-allow-popups',
      note: 'Firefox does not know `noopener-allow-popups` and ignores it: the cell is walked, and is the same as without a header.',
    },
  ];

const STALLS =
  'WebKitGTK under WebDriver gives the driver no answer any more from a page that Back comes to from a page with another COOP header than its own; it does the same on pages without the element';

/** Why an engine cannot walk a cell; nothing where it can. */
export function cannot(engine: Engine, { mode, provider, host, outcome }: Omit<Cell, 'meanwhile'>): string | undefined {
  const goesBack = mode === 'full page' && (outcome === 'again' || outcome === 'never');
  return engine === 'webkit' && goesBack && (provider !== 'none' || host !== 'none') ? STALLS : undefined;
}
