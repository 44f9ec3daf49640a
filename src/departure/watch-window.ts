import type { Sight } from '../journey/journey.js';
import type { Popup } from './popup.js';

export interface Watch {
  readonly popup: Popup;
  /** Whether the window has been pointed at the provider: from then on `closed` is a hint. */
  readonly away: () => boolean;
  readonly onSight: (sight: Sight) => void;
  /** The window's address, each time it stands on our origin. */
  readonly onAddress: (address: string) => void;
  readonly signal: AbortSignal;
}

const pause = 250;

/** A focus and a `closed` this near to one another are one act: the person closed the window. */
const together = 1200;

/**
 * Watches the provider's window. Before hand-off `closed` is a fact. After it, a page with Cross-Origin-Opener-Policy makes
 * `closed` true while the person is still typing; then only a focus that returns at the same moment says that the window
 * really went, and nothing is ever decided from either.
 */
export const watchWindow = ({ popup, away, onSight, onAddress, signal }: Watch): void => {
  let closedAt = 0;
  let focusedAt = 0;
  let sure = false;
  const look = (): void => {
    const now = Date.now();
    if (popup.closed) {
      closedAt ||= now;
      // Once known it stays so: a later focus says nothing new.
      sure ||= !away() || (!!focusedAt && Math.abs(closedAt - focusedAt) < together);
      onSight(sure ? 'closed' : 'unobservable');
      // Nothing more will be seen of it.
      if (now - closedAt > together) clearInterval(timer);
      return;
    }
    const address = away() ? popup.address() : null;
    if (address) onAddress(address);
  };
  const timer = setInterval(look, pause);
  addEventListener(
    'focus',
    () => {
      focusedAt = Date.now();
      look();
    },
    { signal },
  );
  signal.addEventListener('abort', () => clearInterval(timer));
};
