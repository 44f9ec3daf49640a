// @ts-check
/** The cells of the matrix: what varies, how a cell is called, and the few of them that `npm test` walks. */
import { pairwise, product } from './pairwise.js';

const soap = 'same-origin-allow-popups';

export const axes = /** @type {const} */ ({
  mode: ['popup', 'full page'],
  /** The Cross-Origin-Opener-Policy of the provider's page, of the shop's page, and of the return page. */
  provider: ['none', 'same-origin', soap, 'noopener-allow-popups'],
  host: ['none', soap],
  back: ['none', soap],
  /**
   * expired: the consent runs out while the user is at the provider. again: popup: the user closes the provider's window
   * and opens it again; full page: Back, and the button once more. never: authorised, but the provider leads nowhere.
   */
  outcome: ['authorised', 'declined', 'expired', 'again', 'never'],
});

/** @typedef {import('./pairwise.js').Cell<typeof axes>} Cell */
/** @typedef {import('../../../scripts/browsers.js').Engine} Engine */

/** Every cell. */
export const every = product(axes);

/** Every two values meet in these. */
export const few = pairwise(axes);

/** @param {Cell} cell */
export const nameOf = ({ mode, provider, host, back, outcome }) =>
  `matrix: ${mode}, COOP provider ${provider}, shop ${host}, return ${back}: ${outcome}`;

/**
 * What an engine makes of a header: such a cell is walked all the same.
 * @type {readonly { engine: Engine, provider: Cell['provider'], note: string }[]}
 */
export const notes = [
  {
    engine: 'firefox',
    provider: 'noopener-allow-popups',
    note: 'Firefox does not know `noopener-allow-popups` and ignores it: the cell is walked, and is the same as without a header.',
  },
];

const stalls =
  'WebKitGTK under WebDriver gives the driver no answer any more from a page that Back comes to from a page with another COOP header than its own; it does the same on pages without the element';

/** Why an engine cannot walk a cell; nothing where it can. @param {Engine} engine @param {Cell} cell */
export function cannot(engine, { mode, provider, host, outcome }) {
  const goesBack = mode === 'full page' && (outcome === 'again' || outcome === 'never');
  return engine === 'webkit' && goesBack && (provider !== 'none' || host !== 'none') ? stalls : undefined;
}
