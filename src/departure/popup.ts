/** The provider's window as we hold it. Only this room touches the handle. */
export interface Popup {
  /** Points the window at the link. False: it is no longer there to be pointed. */
  go(url: string): boolean;
  /** Closes it where the platform lets us: blank, back on our origin, or with its opener kept. */
  close(): void;
  focus(): void;
  readonly closed: boolean;
  /** The window's address once it is back on our origin, else null. */
  address(): string | null;
}

const width = 520;
const height = 720;

/** Centred over the page, also on a second screen. */
const features = (): string => {
  const left = Math.max(0, Math.round(screenX + (outerWidth - width) / 2));
  const top = Math.max(0, Math.round(screenY + (outerHeight - height) / 2));
  return `popup,width=${width},height=${height},left=${left},top=${top}`;
};

export interface PopupOptions {
  /** The link, where it is known already: opened directly it survives COOP headers that a blank start does not (WebKit). */
  readonly url?: string | undefined;
  readonly keepOpener: boolean;
  /** A word for the blank page. */
  readonly text: string;
  readonly lang: string;
}

/** Something to read while the link is fetched. DOM edits only: they keep the window ours, and pass any CSP. */
const dress = (page: Document, { text, lang }: PopupOptions): void => {
  page.title = text;
  page.documentElement.lang = lang;
  page.documentElement.style.cssText = 'color-scheme:light dark;height:100%';
  page.body.style.cssText =
    'display:grid;place-items:center;min-height:100%;margin:0;font:1.125rem system-ui,sans-serif;text-align:center';
  page.body.textContent = text;
};

/**
 * Opens the provider's window. Must run synchronously in the click: WebKit refuses after any `await`. Null: refused.
 */
export const openPopup = (options: PopupOptions): Popup | null => {
  const { url, keepOpener } = options;
  let handle: Window | null = null;
  try {
    handle = open(url ?? 'about:blank', '_blank', features());
    // Some blockers hand out a window that is closed already.
    if (!handle || handle.closed) return null;
  } catch {
    // Firefox throws in a frame whose sandbox lacks allow-popups.
    return null;
  }
  const popup = handle;
  try {
    // While still blank: no page in there may ever navigate the shop.
    if (!keepOpener) popup.opener = null;
    if (!url) dress(popup.document, options);
  } catch {
    // A page that has moved on already cannot be dressed; it is still a window.
  }
  let gone = url;
  return {
    go: (link) => {
      try {
        if (gone === link) return true;
        if (popup.closed) return false;
        popup.location.replace(link);
        gone = link;
        return true;
      } catch {
        return false;
      }
    },
    close: () => popup.close(),
    focus: () => popup.focus(),
    get closed() {
      return popup.closed;
    },
    address: () => {
      try {
        return popup.closed ? null : popup.location.href;
      } catch {
        return null;
      }
    },
  };
};
