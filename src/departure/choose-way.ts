import type { Way } from '../journey/journey.js';

export const modes = ['auto', 'popup', 'redirect'] as const;
export type Mode = (typeof modes)[number];

/** Phones, tablets, and apps that show pages inside themselves: a popup there is a tab, or is lost. */
const notDesktop =
  /Mobi|Android|iP(hone|ad|od)|; wv\)|Electron|FB_IAB|FBA[NV]|Instagram|MicroMessenger|Line\/|GSA\/|QQBrowser|Opera Mini/;

const standalone = ['standalone', 'fullscreen', 'minimal-ui'].map((mode) => `(display-mode: ${mode})`).join();

/** An iPad says it is a Mac. */
const isTabletAsMac = (): boolean => /Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1;

export const inFrame = (): boolean => window.top !== window;

/**
 * `auto`: a popup where a popup is usual, the full page elsewhere. Inside a frame always a popup: providers refuse to be
 * framed, and the whole page is not the frame's to navigate.
 */
export const chooseWay = (mode: Mode): Way => {
  if (mode !== 'auto') return mode;
  if (inFrame()) return 'popup';
  return notDesktop.test(navigator.userAgent) || isTabletAsMac() || matchMedia(standalone).matches
    ? 'redirect'
    : 'popup';
};
