/** Runs in each cell of a sheet: makes the element there and brings it to its situation, by its public API. */
import { ScaConsent } from '../../src/sca-consent.js';
import de from '../../src/words/de.js';
import el from '../../src/words/el.js';
import en from '../../src/words/en.js';
import type { Words } from '../../src/words/words.js';
import { arabic } from './arabic.js';
import { type Situation, situations } from './situations.js';

declare global {
  interface Window {
    /** The height that the cell needs, CSS pixels; rejects where the situation is not reached. */
    ready: Promise<unknown>;
  }
}

interface Scene {
  readonly settings?: Partial<ScaConsent>;
  act?(sca: ScaConsent): unknown;
}

const asked = new URLSearchParams(location.search);
const cell = asked.get('cell') as Situation;
const lang = asked.get('lang') ?? '';
const isArabic = lang === 'ar';
const tables: Readonly<Record<string, Words>> = { de, el, en, ar: { ...en, ...arabic } };
const words = tables[lang] ?? en;

ScaConsent.define();
const sca = new ScaConsent();
sca.id = cell;
document.body.append(sca);

function findPart<T extends HTMLElement>(selector: string): T | null {
  return sca.shadowRoot?.querySelector<T>(selector) ?? null;
}

/** What is said aloud. */
function statusLine(): string {
  return findPart('[role=status]')?.textContent ?? '';
}

/** The line that leads a status. */
function leadOf(key: keyof Words): string {
  return words[key].split('\n')[0] ?? '';
}

async function until(done: () => unknown, what: string): Promise<void> {
  for (let tries = 0; !done(); tries += 1) {
    if (tries > 300) throw new Error(`"${cell}": ${what}; it is ${sca.state} and says "${statusLine()}"`);
    await new Promise((next) => setTimeout(next, 50));
  }
}

function inSeconds(seconds: number): string {
  return new Date(Date.now() + seconds * 1000).toISOString();
}

function fails(): Promise<never> {
  return Promise.reject(new TypeError('Failed to fetch'));
}

function never(): Promise<never> {
  return new Promise(() => {});
}

function answers(body: unknown): () => Promise<unknown> {
  return async () => body;
}

function bank(path: string, more?: object): () => Promise<unknown> {
  return answers({ redirect_url: `http://127.0.0.1:${location.port}${path}`, ...more });
}

/** The provider sends the person back at once. */
async function comesBack({ returnUrl }: { readonly returnUrl: string }): Promise<unknown> {
  return { redirect_url: `http://127.0.0.1:${location.port}/bank?back=${encodeURIComponent(returnUrl)}` };
}

/** A consent of its own, or one cell would take up what another began. */
function payment(more: object = {}): object {
  return { id: cell, status: 'pending', scope: ['make_payment'], ...more };
}

/** Not awaited: its promise is the journey's end. */
function begin(): void {
  void sca.start();
}

/** The focus comes back with the close; headless Chromium gives none to a frame. */
function beginAndComeBack(): void {
  begin();
  const focus = setInterval(() => {
    dispatchEvent(new Event('focus'));
    // A later focus takes it for another window.
    if (statusLine().startsWith(leadOf('closed'))) clearInterval(focus);
  }, 200);
}

async function beginAndStopWaiting(): Promise<void> {
  begin();
  await until(() => statusLine().startsWith(leadOf('pending')), 'does not say that it is pending');
  sca.cancel();
}

function beginOffline(): void {
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  begin();
}

const soon = payment({ expires_at: inSeconds(600) });
const two = payment({ scope: ['make_payment', 'card_details'] });
const over = '2020-01-01T00:00:00Z';

const scenes: Readonly<Record<Situation, Scene>> = {
  idle: { settings: { consent: soon } },
  'idle, full page': { settings: { mode: 'redirect' } },
  'idle, two scopes': { settings: { consent: two } },
  'idle, disabled': { settings: { disabled: true } },
  'explanation open': { act: () => sca.showExplanation() },
  'explanation open, two scopes': { settings: { consent: two }, act: () => sca.showExplanation() },
  initiating: { settings: { initiate: never }, act: begin },
  'authorizing, window open': { settings: { consent: soon, initiate: bank('/bank') }, act: begin },
  'authorizing, window unobservable': { settings: { initiate: bank('/bank?coop') }, act: begin },
  'authorizing, window closed': { settings: { initiate: bank('/bank?closes') }, act: beginAndComeBack },
  // Its frame is sandboxed without allow-popups.
  'authorizing, window refused': { settings: { initiate: bank('/bank') }, act: begin },
  'authorizing, link over': { settings: { initiate: bank('/bank', { expires_at: inSeconds(3) }) }, act: begin },
  // The answer 204 leaves the page where it is, as it is while a slow provider's page loads.
  'authorizing, full page': {
    settings: { mode: 'redirect', initiate: bank('/slow') },
    async act() {
      begin();
      await until(() => findPart('[value=reopen]'), 'offers nothing to open');
    },
  },
  verifying: { settings: { initiate: comesBack, checkStatus: never }, act: begin },
  'verifying, pending': {
    settings: { initiate: comesBack, checkStatus: answers({ status: 'pending' }) },
    act: begin,
  },
  'verifying, shop unreachable': { settings: { initiate: comesBack, statusUrl: '/gone' }, act: begin },
  'complete, verified': {
    settings: { initiate: comesBack, checkStatus: answers({ status: 'complete' }) },
    act: begin,
  },
  'complete, unverified': { settings: { initiate: comesBack }, act: begin },
  'complete, exempt': { settings: { consent: { PendingUserAction: null } } },
  declined: { settings: { initiate: comesBack, checkStatus: answers({ status: 'declined' }) }, act: begin },
  expired: { settings: { consent: payment({ expires_at: over }) } },
  'expired, link only': {
    settings: {
      initiate: null,
      consent: { provider: 'mangopay', redirect_url: 'https://psp.example/', link_expires_at: over },
    },
  },
  cancelled: {
    settings: { initiate: never },
    act() {
      begin();
      sca.cancel();
    },
  },
  'cancelled after the return': {
    settings: { initiate: comesBack, checkStatus: answers({ status: 'pending' }) },
    act: beginAndStopWaiting,
  },
  'failed, try again': { settings: { initiate: answers({}) }, act: begin },
  'failed, offline': { settings: { initiate: fails }, act: beginOffline },
  'failed, timeout': { settings: { initiate: never, timeout: 50 }, act: begin },
  'failed at the provider': {
    settings: { initiate: comesBack, checkStatus: answers({ status: 'failed' }) },
    act: begin,
  },
  'failed for good': { settings: { consent: { id: 7 } } },
};

async function bringToSituation(): Promise<number> {
  const { settings, act } = scenes[cell];
  // Slow sheets outlast the usual timeout.
  Object.assign(sca, { mode: 'popup', locale: lang, initiate: bank('/bank'), timeout: 600_000 });
  Object.assign(sca, { words: isArabic ? arabic : null, amount: '129.90', currency: 'EUR', payee: 'Ferry Oslo' });
  Object.assign(sca, { consent: payment(), ...settings });
  await until(() => findPart('[lang]:not(.waiting)'), 'is not drawn');
  if (!isArabic) await until(() => findPart(`[lang=${lang}]`), `does not speak ${lang}`);
  await act?.(sca);
  const key = situations[cell];
  await until(() => (key ? statusLine().startsWith(leadOf(key)) : statusLine() === ''), `does not say "${key}"`);
  const tip = findPart('[part~=tooltip]');
  if (findPart('[aria-expanded=true]'))
    await until(() => tip?.getClientRects().length, 'does not show the explanation');
  // Of rectangles: `offsetHeight` is smaller where a page is zoomed by CSS.
  const bottom = tip?.getClientRects().length ? tip.getBoundingClientRect().bottom + 24 : 0;
  return Math.ceil(Math.max(document.documentElement.getBoundingClientRect().height, bottom));
}

window.ready = bringToSituation();
// The sheet hears of it.
window.ready.catch(() => {});
