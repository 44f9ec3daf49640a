import { type BlankPageContent, dressBlankPage } from './blank-page.js';

export interface PopupWindowOptions {
  /**
   * The link, where it is known already: the window is opened with it. Where the shop's page is served with
   * `Cross-Origin-Opener-Policy: same-origin-allow-popups`, WebKit cuts a window off that begins blank, but not one that is
   * opened with the link.
   */
  readonly url?: string | undefined;
  /** Lets the provider's pages reach this page, and this page close the window while they are shown in it. */
  readonly keepOpener: boolean;
  /** What the window shows while the link is fetched. */
  readonly blankPage: BlankPageContent;
}

const WIDTH = 520;
const HEIGHT = 720;
const BLANK = 'about:blank';

/** The provider's window. Nothing else touches its handle. */
export class PopupWindow {
  readonly #window: Window;
  #link: string | undefined;
  #wasFocused = false;
  #stopDressing = (): void => {};

  /** Opens the window. Call it synchronously in the click: WebKit refuses a window after any `await`. Null: refused. */
  static open({ url, keepOpener, blankPage }: PopupWindowOptions): PopupWindow | null {
    const opened = openWindow(url);
    if (!opened || !isOpenWindow(opened)) return null;
    if (!keepOpener) dropOpener(opened);
    const popup = new PopupWindow(opened, url);
    if (!url) popup.#stopDressing = dressBlankPage(opened, blankPage);
    return popup;
  }

  private constructor(opened: Window, link: string | undefined) {
    this.#window = opened;
    this.#link = link;
  }

  /** The link that the window was pointed at. */
  get link(): string | undefined {
    return this.#link;
  }

  /** Points the window at a link, once. False: the window is gone, or may not be navigated any more. */
  navigate(link: string): boolean {
    if (this.#link === link) return true;
    if (this.isClosed) return false;
    this.#stopDressing();
    try {
      goTo(this.#window, link);
    } catch {
      // Without its opener, Chromium and WebKit refuse once the window shows another origin.
      return false;
    }
    this.#link = link;
    return true;
  }

  /**
   * Closes the window where the browser lets us. Chromium and WebKit do while it is blank, back on this origin, or has kept its
   * opener. No browser does once the provider's page has cut it off with a Cross-Origin-Opener-Policy header.
   */
  close(): void {
    this.#stopDressing();
    this.#window.close();
  }

  /**
   * Brings the window to the front. False: it is gone, or was asked before. Not every browser does what this asks, so a user
   * who asks again needs a new window.
   */
  focus(): boolean {
    if (this.#wasFocused || this.isClosed) return false;
    this.#window.focus();
    this.#wasFocused = true;
    return true;
  }

  /** What the browser says. Once the provider has the window, this is a hint and no fact: see `PopupWatcher`. */
  get isClosed(): boolean {
    return this.#window.closed;
  }

  /** The window's address while it shows this origin. Null: it shows another origin, or is closed. */
  get address(): string | null {
    if (this.isClosed) return null;
    try {
      return this.#window.location.href;
    } catch {
      return null;
    }
  }
}

function openWindow(url: string | undefined): Window | null {
  try {
    return window.open(url ?? BLANK, '_blank', windowFeatures());
  } catch {
    // Firefox throws inside a frame whose sandbox lacks allow-popups.
    return null;
  }
}

/**
 * Whether a page can be shown in it. Blockers and their scripts return other things in place of null: a window that is closed
 * already, a frame's window, a mock, a proxy that answers everything with itself, or this very page. Only a window of its own is
 * its own top, which can be read across origins too.
 */
function isOpenWindow(opened: Window): boolean {
  try {
    return opened.closed === false && opened.top === opened && opened !== window.top;
  } catch {
    return false;
  }
}

/** In the middle of this page's window, also where that is on a second screen, which may have negative coordinates. */
function windowFeatures(): string {
  const left = centre(window.screenX, window.outerWidth, WIDTH);
  const top = centre(window.screenY, window.outerHeight, HEIGHT);
  return `popup,width=${WIDTH},height=${HEIGHT},left=${left},top=${top}`;
}

function centre(start: number, available: number, size: number): number {
  return start + Math.max(0, Math.round((available - size) / 2));
}

/**
 * Sends the window to the link. Back in the window must not lead to the blank page, and the provider must not be told which page
 * of the shop the user comes from, whatever the shop's Referrer-Policy. Chromium and Firefox tell this page's address for
 * `location.replace`, but not for a link in the blank page, and leave the blank page out of the history either way. WebKit goes
 * by the blank page's own policy for `location.replace`, and keeps the blank page in the history for a link.
 */
function goTo(opened: Window, link: string): void {
  const page = findBlankPage(opened);
  if (page && !isWebKit()) {
    followLink(page, link);
    return;
  }
  if (page) forbidReferrer(page);
  opened.location.replace(link);
}

function isWebKit(): boolean {
  return navigator.vendor?.startsWith('Apple') ?? false;
}

function followLink(page: Document, link: string): void {
  const anchor = page.createElement('a');
  anchor.href = link;
  anchor.referrerPolicy = 'no-referrer';
  anchor.click();
}

function forbidReferrer(page: Document): void {
  const policy = page.createElement('meta');
  policy.name = 'referrer';
  policy.content = 'no-referrer';
  page.head.append(policy);
}

/** Null: the window shows another page already. */
function findBlankPage(opened: Window): Document | null {
  try {
    const { document: page } = opened;
    // A page that is in no window follows no link.
    return page.URL === BLANK && page.defaultView === opened ? page : null;
  } catch {
    return null;
  }
}

/** While the window is still blank, so that no page in it can ever navigate the shop's page. */
function dropOpener(opened: Window): void {
  try {
    opened.opener = null;
  } catch {
    // The window has moved on to another origin already. It is still the provider's window.
  }
}
