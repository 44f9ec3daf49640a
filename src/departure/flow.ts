import { warn } from '../errors.js';
import type { Flow } from '../journey/state.js';

export const modes = ['auto', 'popup', 'redirect'] as const;
export type Mode = (typeof modes)[number];

/** A mode as a host's page set it: what is none counts as `auto`, and is said. */
export function readMode(mode: Mode): Mode {
  if (modes.includes(mode)) return mode;
  if (mode) warn(`mode is "${mode}": expected ${modes.join(', ')}; auto is used.`);
  return 'auto';
}

/** Words in the user agent of phones and tablets: a popup there is another tab, which the user has to find back from. */
const MOBILE_MARKS = ['Mobi', 'Android', 'iPhone', 'iPad', 'iPod', 'Opera Mini'] as const;

/**
 * Words in the user agent of apps that show pages inside themselves: a popup there is lost, or replaces the page. In-app
 * browsers on Android need no word of their own, since they say Android.
 */
const IN_APP_MARKS = [
  // Facebook and Messenger
  'FBAN',
  'FBAV',
  'Instagram',
  // WeChat, also on a desktop
  'MicroMessenger',
  'Line/',
  // Google's search app on iOS
  'GSA/',
  'QQBrowser',
  'Electron',
] as const;

/** The display modes of an installed web app: a popup there opens in the browser, outside the app. */
const APP_DISPLAY_MODES = ['standalone', 'fullscreen', 'minimal-ui'] as const;

/** A screen that only fingers use, as of a tablet that asks for desktop pages: its user agent says that it is a Linux computer. */
const TOUCH_ONLY = '(hover: none) and (pointer: coarse)';

/**
 * How the user goes to the provider. `auto` is a popup where popups are usual (a desktop browser), else the full page. Inside a
 * frame `auto` is always a popup: providers refuse to be framed, and the frame may not navigate the whole page.
 */
export function chooseFlow(mode: Mode): Flow {
  // A host may have set anything, and it is not checked yet at the first press. What is not a mode counts as auto.
  if (mode === 'popup' || mode === 'redirect') return mode;
  if (isFramed()) return 'popup';
  return isMobile() || isInApp() || isInstalledApp() ? 'redirect' : 'popup';
}

/** Whether this page is shown inside another one. */
export function isFramed(): boolean {
  return window.top !== window.self;
}

function isMobile(): boolean {
  return userAgentHas(MOBILE_MARKS) || isTabletThatSaysMac() || mediaMatches(TOUCH_ONLY);
}

/** An iPad's user agent says that it is a Mac. No Mac has a touch screen. */
function isTabletThatSaysMac(): boolean {
  return userAgentHas(['Macintosh']) && navigator.maxTouchPoints > 1;
}

function isInApp(): boolean {
  return userAgentHas(IN_APP_MARKS);
}

function isInstalledApp(): boolean {
  return APP_DISPLAY_MODES.some((mode) => mediaMatches(`(display-mode: ${mode})`));
}

function userAgentHas(marks: readonly string[]): boolean {
  const { userAgent } = navigator;
  return marks.some((mark) => userAgent.includes(mark));
}

/** The lists that a `matchMedia` has made. They are live, and making one takes far longer than asking it. */
const lists = new WeakMap<Window['matchMedia'], Map<string, MediaQueryList>>();

/** False where nobody can tell: a shop's unit tests run without `matchMedia` (jsdom), or with one that answers nothing. */
function mediaMatches(query: string): boolean {
  const { matchMedia } = window;
  if (!matchMedia) return false;
  const made = lists.get(matchMedia) ?? new Map<string, MediaQueryList>();
  lists.set(matchMedia, made);
  const list = made.get(query) ?? window.matchMedia(query);
  made.set(query, list);
  return list?.matches ?? false;
}
