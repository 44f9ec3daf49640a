/**
 * Markup without script, as a review or a comment may bring, takes the place of the page's own names: `document.body` is then
 * an `<img name="body">`. It must not say where script comes from, nor stop a journey, nor break the return page.
 */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type RunningShop, startShop } from '../../demo/server/shop.js';
import type { Tab } from './driver.js';
import { type Listening, listen, send } from './http-server.js';
import { journey, type World } from './journey.js';
import { atProvider, isTold, main, nothingFollows, windowsAre } from './shop-page.js';

/** `document` gives elements of these kinds by their names, before its own properties (HTML, section 3.1.6). */
const kinds = ['img', 'form', 'embed', 'object', 'iframe'] as const;
type Kind = (typeof kinds)[number];

/**
 * What Lit itself calls while it is loaded and draws. A page that has lost these cannot make elements, by any script; nothing
 * is drawn there, and nothing is told.
 */
const LITS_OWN = ['createElement', 'createTreeWalker', 'createComment', 'importNode'];

/** Names that scripts read of a page, whether ours does or not; those that ours does are found in its source. */
const COMMON_NAMES = (
  'currentScript scripts hidden visibilityState readyState body head documentElement activeElement baseURI defaultView ' +
  'referrer cookie domain URL title forms fonts styleSheets adoptedStyleSheets location origin addEventListener ' +
  'removeEventListener dispatchEvent querySelector querySelectorAll getElementById getElementsByTagName getRootNode contains ' +
  'hasFocus nodeType host append matchMedia fetch open close focus opener top parent self name navigator history crypto ' +
  'localStorage sessionStorage BroadcastChannel MutationObserver CSSStyleSheet customElements innerHeight script base ScaConsent'
).split(' ');

/** Every property of the document or the window that the source reads by name. */
function namesInSource(): string[] {
  const folder = path('../../src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  return [...text.matchAll(/\b(?:document|ownerDocument|window|globalThis|self)\??\.(\w+)/g)].map(
    ([, name = '']) => name,
  );
}

function path(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}

const allNames = [...new Set([...COMMON_NAMES, ...LITS_OWN, ...namesInSource()])];

/** Somebody else's server: whatever is asked of it, it answers with a script that leaves a trace. */
interface Stranger extends Listening {
  /** The paths that were asked for. */
  readonly asked: string[];
}

async function startStranger(): Promise<Stranger> {
  const asked: string[] = [];
  const headers = { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' };
  const body = 'globalThis.strangerRan = true; export default {}; export const placeTip = () => () => {};';
  const server = await listen(async (req, res) => {
    asked.push(req.url ?? '');
    send(res, { status: 200, headers, body });
  }, '127.0.0.1');
  return Object.assign(server, { asked });
}

function markupFor(kind: Kind, name: string, origin: string): string {
  const address = `${origin}/x/`;
  switch (kind) {
    case 'img':
      return `<img name="${name}" alt="" src="${address}">`;
    case 'form':
      return `<form name="${name}" action="${address}"></form>`;
    case 'embed':
      // Without an address: it would be loaded, and this is about names.
      return `<embed name="${name}">`;
    case 'object':
      return `<object name="${name}" codebase="${address}"></object>`;
    case 'iframe':
      return `<iframe name="${name}" hidden title="${name}"></iframe>`;
  }
}

interface Page {
  readonly kind: Kind;
  readonly names: readonly string[];
  readonly scripts: readonly string[];
}

function pageWith({ kind, names, scripts }: Page, origin: string): string {
  const markup = names.map((name) => markupFor(kind, name, origin)).join('\n');
  return `<!doctype html>
<html lang="de">
  <head><meta charset="utf-8"><title>Journey</title>${scripts.join('\n')}</head>
  <body><main></main>${markup}</body>
</html>
`;
}

const ownShopScript = '<script type="module" src="./shop.js"></script>';

/** Writes down whatever nobody caught. */
const troubleScript = `<script>
  troubles = [];
  for (const type of ['error', 'unhandledrejection']) {
    addEventListener(type, ({ message, reason }) => troubles.push(String(reason ?? message)));
  }
</script>`;

function elementScript(file: string): string {
  const how = file.includes('iife') ? 'defer' : 'type="module"';
  return `<script ${how} src="/dist/cdn/${file}"></script>`;
}

interface Clobbered {
  readonly shop: RunningShop;
  readonly stranger: Stranger;
}

/** A shop whose pages hold the markup, and no policy that would keep a stranger's script out. */
async function withClobbered(
  { psp }: World,
  { kind, file }: { readonly kind: Kind; readonly file: string },
  walk: (clobbered: Clobbered) => Promise<unknown>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sca-consent-clobbered-'));
  const stranger = await startStranger();
  const elementNames = allNames.filter((name) => !LITS_OWN.includes(name));
  const shopPage: Page = { kind, names: elementNames, scripts: [troubleScript, elementScript(file), ownShopScript] };
  const returnPage: Page = { kind, names: allNames, scripts: ['<script src="/dist/cdn/return.js" defer></script>'] };
  writeFileSync(join(folder, 'shop.html'), pageWith(shopPage, stranger.origin));
  writeFileSync(join(folder, 'return.html'), pageWith(returnPage, stranger.origin));
  cpSync(path('pages/shop.js'), join(folder, 'shop.js'));
  const shop = await startShop({ psp, folders: { '/page/': folder }, testSwitches: true });
  try {
    await walk({ shop, stranger });
    const scripts = stranger.asked.filter((address) => address !== '/x/');
    assert.deepEqual(scripts, [], 'a stranger was asked for script');
  } finally {
    await Promise.all([shop.close(), stranger.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openPage(tab: Tab, shop: RunningShop, mode: string): Promise<void> {
  const url = new URL('/page/shop.html?csp=off', shop.origin);
  const attributes = { mode, 'return-url': '/page/return.html?csp=off' };
  url.searchParams.set('s', JSON.stringify({ attributes }));
  await tab.goto(url.href);
  await tab.waitFor(() => window.one?.state === 'idle');
  await tab.waitFor(() => window.one.shadowRoot?.querySelector('.box[lang=de]')?.textContent);
}

const engines = { engines: ['chromium'], why: 'named elements are the same platform feature everywhere' } as const;

for (const file of ['sca-consent.js', 'sca-consent.iife.js']) {
  for (const kind of kinds) {
    journey(
      `a page full of <${kind} name> loads no stranger's script and ends its journey: ${file}`,
      engines,
      async (world) => {
        const { browser, tab, psp } = world;
        await withClobbered(world, { kind, file }, async ({ shop }) => {
          await openPage(tab, shop, 'popup');
          const before = (await browser.tabs()).length;
          await tab.click(['sca-consent', '[part=why]']);
          await tab.waitFor(() => window.one.shadowRoot?.querySelector('[part=tooltip]:is(.over, .flow)'));
          await tab.press('Escape');
          await tab.waitFor(() => !window.one.shadowRoot?.querySelector('[part=tooltip]:is(.over, .flow)'));
          await tab.click(main);
          await (await atProvider(browser, psp)).click('#authorise');
          const { detail } = await isTold(tab, 'consent-complete');
          assert.equal(detail.verified, true);
          await nothingFollows(tab, 'consent-complete');
          await windowsAre(browser, before);
          assert.equal(await tab.evaluate(() => 'strangerRan' in globalThis), false);
          assert.deepEqual(await tab.evaluate(() => Reflect.get(window, 'troubles')), []);
        });
      },
    );
  }
}

for (const kind of kinds) {
  journey(`pages full of <${kind} name> end a journey by full page`, engines, async (world) => {
    const { tab, psp } = world;
    await withClobbered(world, { kind, file: 'sca-consent.js' }, async ({ shop }) => {
      await openPage(tab, shop, 'redirect');
      await tab.click(main);
      await tab.waitForUrl(psp.origin);
      await tab.click('#authorise');
      await tab.waitForUrl(`${shop.origin}/page/shop.html`);
      await isTold(tab, 'consent-complete');
      await nothingFollows(tab, 'consent-complete');
    });
  });

  journey(`a return page full of <${kind} name> says its words where nobody waits`, engines, async (world) => {
    const { tab } = world;
    await withClobbered(world, { kind, file: 'sca-consent.js' }, async ({ shop }) => {
      await tab.goto(`${shop.origin}/page/return.html?csp=off&sca_attempt=${'0'.repeat(32)}`);
      await tab.waitFor(() => {
        const { querySelector } = Document.prototype;
        const link = querySelector.call(document, 'html > body > a');
        return (
          querySelector.call(document, 'html > body > p[role=status]') && link instanceof HTMLAnchorElement && link.text
        );
      });
    });
  });
}
