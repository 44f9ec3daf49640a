import type { WindowStatus } from '../journey/state.js';

/** The provider's window as we hold it. Only this file touches the handle. */
export interface Popup {
  /** Points the window at the link. False: it is no longer there to be pointed. */
  go(url: string): boolean;
  /** Closes it where the platform lets us: blank, back on our origin, or with its opener kept. */
  close(): void;
  /** Brings it to the front. False: it is gone, or was asked before; not every browser does as it is asked. */
  show(): boolean;
  /**
   * Watches it. Before hand-off `closed` is a fact. After it, a page with Cross-Origin-Opener-Policy makes `closed` true while
   * the person is still typing; then only a focus that returns at the same moment says that the window really went, and
   * nothing is ever decided from either.
   *
   * @param away - Whether the window has been pointed at the provider: from then on `closed` is a hint.
   * @param onAddress - The window's address, each time it stands on our origin.
   */
  watch(
    away: () => boolean,
    onSight: (sight: WindowStatus) => void,
    onAddress: (address: string) => void,
    signal: AbortSignal,
  ): void;
}

const width = 520;
const height = 720;

/** How often the window is looked at. */
const pause = 250;

/** A focus and a `closed` this near to one another are one act: the person closed the window. */
const together = 1200;

/** Centred over the page, also on a second screen. */
const centre = (from: number, outer: number, size: number): number =>
  Math.max(0, Math.round(from + (outer - size) / 2));

/**
 * Opens the provider's window. Must run synchronously in the click: WebKit refuses after any `await`. Null: refused.
 *
 * @param url - The link, where it is known already: opened directly it survives COOP headers that a blank start does not (WebKit).
 * @param text - A word for the blank page.
 */
export const openPopup = (url: string | undefined, keepOpener: boolean, text: string, lang: string): Popup | null => {
  let handle: Window | null = null;
  try {
    handle = open(
      url ?? 'about:blank',
      '_blank',
      `popup,width=${width},height=${height},left=${centre(screenX, outerWidth, width)},top=${centre(screenY, outerHeight, height)}`,
    );
    // While still blank: no page in there may ever navigate the shop.
    if (handle && !keepOpener) handle.opener = null;
    if (handle && !url) {
      // Something to read while the link is fetched. DOM edits only: they keep the window ours, and pass any CSP.
      const page = handle.document;
      const { documentElement: root, body } = page;
      page.title = body.textContent = text;
      root.lang = lang;
      root.style.colorScheme = 'light dark';
      body.style.cssText = 'margin:45vh 1rem 0;font:1.125rem system-ui;text-align:center';
    }
  } catch {
    // Firefox throws in a frame whose sandbox lacks allow-popups: no window. A page that has moved on already cannot be
    // dressed; it is still a window.
  }
  // Some blockers hand out a window that is closed already.
  if (!handle || handle.closed) return null;
  const popup = handle;
  let gone = url;
  let shown = false;
  return {
    go: (link) => {
      try {
        if (gone !== link && !popup.closed) {
          popup.location.replace(link);
          gone = link;
        }
      } catch {
        // Not there to be pointed.
      }
      return gone === link;
    },
    close: () => popup.close(),
    show: () => {
      if (shown || popup.closed) return false;
      popup.focus();
      shown = true;
      return true;
    },
    watch: (away, onSight, onAddress, signal) => {
      let closedAt = 0;
      let focusedAt = 0;
      let sure = false;
      const look = (): void => {
        const now = Date.now();
        if (popup.closed) {
          closedAt ||= now;
          // Once known it stays so: a later focus says nothing new.
          sure ||= !away() || Math.abs(closedAt - focusedAt) < together;
          onSight(sure ? 'closed' : 'unobservable');
          // Nothing more will be seen of it.
          if (now - closedAt > together) clearInterval(timer);
          return;
        }
        let address = '';
        try {
          address = popup.location.href;
        } catch {
          // It stands on another origin.
        }
        if (away() && address) onAddress(address);
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
    },
  };
};
