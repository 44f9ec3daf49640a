import type { WindowStatus } from '../journey/state.js';
import type { PopupWindow } from './popup-window.js';

export interface PopupWatcherOptions {
  readonly popup: Pick<PopupWindow, 'isClosed' | 'address' | 'link'>;
  /** The path of the return URL, e.g. `/sca-return.html`. Null: no address is reported. */
  readonly returnPath: string | null;
  /** Whether the window has been pointed at the provider. From then on `isClosed` is a hint and no fact. */
  readonly hasDeparted: () => boolean;
  readonly onStatus: (status: WindowStatus) => void;
  /** The window's address, at every look at which it shows the return page after it has departed. */
  readonly onAddress: (address: string) => void;
  /** Stops the watcher. */
  readonly signal: AbortSignal;
}

const LOOK_INTERVAL_MS = 250;

/** A focus on this page and a closed window that are this near to one another are one act: the user closed the window. */
const SAME_ACT_MS = 1200;

/**
 * Watches the provider's window, from its construction until the signal.
 *
 * Before the window is pointed at the provider, `isClosed` is a fact. Afterwards a provider's page with a
 * Cross-Origin-Opener-Policy header makes it true, within half a second of being loaded, while the user is still typing there
 * (Chromium, Firefox and WebKit alike). Then only a focus that returns to this page at the same moment says that the window
 * really went. Nothing is ever decided from either: they change words alone.
 */
export class PopupWatcher {
  readonly #options: PopupWatcherOptions;
  readonly #timer: ReturnType<typeof setInterval>;
  /** When the window was first seen closed, and when this page last got the focus. Milliseconds since 1970. */
  #closedAt: number | null = null;
  #focusedAt: number | null = null;
  #isSurelyClosed = false;

  constructor(options: PopupWatcherOptions) {
    this.#options = options;
    const { signal } = options;
    this.#timer = setInterval(() => this.#look(), LOOK_INTERVAL_MS);
    window.addEventListener('focus', () => this.#onFocus(), { signal });
    signal.addEventListener('abort', () => clearInterval(this.#timer));
  }

  #onFocus(): void {
    this.#focusedAt = Date.now();
    this.#look();
  }

  #look(): void {
    const { popup, hasDeparted, onAddress } = this.#options;
    if (popup.isClosed) {
      this.#lookAtClosed();
      return;
    }
    const address = hasDeparted() ? popup.address : null;
    if (address && this.#isReturn(address)) onAddress(address);
  }

  /**
   * A shop may lead through a page of its own that carries the return URL as a parameter, not well encoded, so that the attempt's
   * id stands in that page's address. Such a page is on the way there, and its window must not be closed.
   */
  #isReturn(address: string): boolean {
    const { popup, returnPath } = this.#options;
    return address !== popup.link && new URL(address).pathname === returnPath;
  }

  #lookAtClosed(): void {
    const { hasDeparted, onStatus } = this.#options;
    const now = Date.now();
    this.#closedAt ??= now;
    // Once known it stays known: a later focus says nothing new.
    this.#isSurelyClosed ||= !hasDeparted() || this.#wasFocusedAsItClosed(this.#closedAt);
    onStatus(this.#isSurelyClosed ? 'closed' : 'unobservable');
    // A focus that comes later is another act, so looking on would show nothing new.
    if (now - this.#closedAt > SAME_ACT_MS) clearInterval(this.#timer);
  }

  #wasFocusedAsItClosed(closedAt: number): boolean {
    return this.#focusedAt !== null && Math.abs(closedAt - this.#focusedAt) < SAME_ACT_MS;
  }
}
