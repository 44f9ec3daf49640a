/** The cells of the matrix: what varies, how a cell is called, and the few of them that `npm test` walks. */
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
} as const;

export type Cell = CellOf<typeof axes>;

/** Every cell. */
export const every: readonly Cell[] = product(axes);

/** Every two values meet in these. */
export const few: readonly Cell[] = pairwise(axes);

export function nameOf({ mode, provider, host, back, outcome }: Cell): string {
  return `matrix: ${mode}, COOP provider ${provider}, shop ${host}, return ${back}: ${outcome}`;
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
export function cannot(engine: Engine, { mode, provider, host, outcome }: Cell): string | undefined {
  const goesBack = mode === 'full page' && (outcome === 'again' || outcome === 'never');
  return engine === 'webkit' && goesBack && (provider !== 'none' || host !== 'none') ? STALLS : undefined;
}
