/** How Chromium and Firefox are started for tests, pictures and measures. */

/**
 * Flags for Chromium: root has no sandbox, and nothing calls home. The address bar's list is a page of the browser's own, one
 * for each window, which takes more time to start than all that a journey shows. Pass a copy: puppeteer takes
 * `--disable-features` out of the list it is given.
 */
export const chromiumArgs: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup',
];

/** For tests, where a process that is kept ready for the next site is mostly thrown away: a fifth of a journey's work. */
export const testingArgs: readonly string[] = [...chromiumArgs, '--disable-features=SpareRendererForSitePerProcess'];

/**
 * Puppeteer switches the popup blocker off in both; an honest test needs it on. Without a graphics card Firefox paints every
 * frame with the processor: a third of its frames saves a fifth of its work.
 */
export const popupBlockerOn = {
  chromium: { ignoreDefaultArgs: ['--disable-popup-blocking'] },
  firefox: {
    extraPrefsFirefox: {
      'remote.prefs.recommended': false,
      'dom.disable_open_during_load': true,
      'layout.frame_rate': 20,
    },
  },
};

/** What of puppeteer's inside is used in Firefox: it has no public way to send a command of WebDriver BiDi. */
export interface BidiBrowser {
  readonly connection: { send(method: string, params: object): Promise<{ readonly result: unknown }> };
}

/** Those that were asked already: they refuse to be asked twice. */
const ignoring = new WeakSet<object>();

/**
 * Firefox tells puppeteer of every request, with headers, cookies and body, and nobody here listens: a fifth of all that it has
 * to do.
 */
export async function ignoreNetwork(browser: object): Promise<void> {
  if (ignoring.has(browser)) return;
  ignoring.add(browser);
  await (browser as BidiBrowser).connection.send('session.unsubscribe', { events: ['network'] });
}
