import type { Way } from '../journey/state.js';

export const modes = ['auto', 'popup', 'redirect'] as const;
export type Mode = (typeof modes)[number];

/** Phones, tablets, and apps that show pages inside themselves (Android's say so): a popup there is a tab, or is lost. */
const notDesktop =
  /Mobi|Android|iP(hone|ad|od)|Electron|FBA[NV]|Instagram|MicroMessenger|Line\/|GSA\/|QQBrowser|Opera Mini/;

const standalone = '(display-mode: standalone),(display-mode: fullscreen),(display-mode: minimal-ui)';

export const inFrame = (): boolean => top !== self;

/**
 * `auto`: a popup where a popup is usual, the full page elsewhere. Inside a frame always a popup: providers refuse to be
 * framed, and the whole page is not the frame's to navigate.
 */
export const chooseFlow = (mode: Mode): Way => {
  // Whatever else a host may have set counts as auto.
  if (mode === 'popup' || mode === 'redirect') return mode;
  const { userAgent, maxTouchPoints } = navigator;
  // An iPad says it is a Mac.
  const isTabletAsMac = maxTouchPoints > 1 && /Macintosh/.test(userAgent);
  return !inFrame() && (notDesktop.test(userAgent) || isTabletAsMac || matchMedia(standalone).matches)
    ? 'redirect'
    : 'popup';
};
