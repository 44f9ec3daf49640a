/**
 * The script-tag files from another origin, as from a CDN: by a tag with `crossorigin` and the hash of integrity.json, on a
 * page with a strict policy that allows that origin and nothing else.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { startShop } from '../../demo/server/shop.js';
import type { Tab } from './driver.js';
import { listen, send } from './http-server.js';
import { journey, type World } from './journey.js';
import { atProvider, isTold, main, nothingFollows, ready } from './shop-page.js';

const files = path('../../dist/cdn');
const prefix = '/npm/sca-consent@0.1.0/dist/cdn/';

function path(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}

/** Two tags of one address are one module; of two addresses, two. */
interface Tag {
  readonly file: string;
  readonly query?: string;
  readonly sum?: string;
}

interface Cdn {
  readonly origin: string;
  /** The files that were asked for. */
  readonly asked: string[];
  close(): Promise<unknown>;
}

/** A CDN gives anybody its files, and remembers who asked for what. `changed`: a file that somebody has written into. */
async function startCdn(changed = ''): Promise<Cdn> {
  const asked: string[] = [];
  const server = await listen(async (req, res) => {
    const { pathname } = new URL(req.url ?? '/', 'http://cdn.invalid');
    const file = pathname.slice(prefix.length);
    asked.push(file);
    const body = await readFile(join(files, file)).catch(() => undefined);
    const headers = { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' };
    const evil = file === changed ? '\nglobalThis.evil = true;' : '';
    send(res, body ? { status: 200, headers, body: `${body}${evil}` } : { status: 404, headers });
  }, '127.0.0.1');
  return { origin: server.origin, close: server.close, asked };
}

function pageWith(head: string): string {
  return `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Journey</title>${head}</head>
  <body><main></main></body>
</html>
`;
}

/** A script tag as the README shows it. */
function markupOf({ file, query = '', sum = sumOf(file) }: Tag, { origin }: Cdn): string {
  const how = file.includes('iife') ? 'defer' : 'type="module"';
  return `<script ${how} crossorigin="anonymous" integrity="${sum}" src="${origin}${prefix}${file}${query}"></script>`;
}

function sumOf(file: string): string {
  return JSON.parse(readFileSync(join(files, 'integrity.json'), 'utf8'))[file];
}

/** The import map of docs/csp-and-headers.md: the hashes of what is fetched later. */
function importMapOf({ origin }: Cdn): string {
  const sums: Record<string, string> = JSON.parse(readFileSync(join(files, 'integrity.json'), 'utf8'));
  const lazy = Object.entries(sums).filter(([file]) => file.startsWith('words/') || file === 'tip-position.js');
  return JSON.stringify({ integrity: Object.fromEntries(lazy.map(([file, sum]) => [origin + prefix + file, sum])) });
}

interface CdnPage {
  readonly tags: readonly Tag[];
  readonly importMap?: boolean;
  /** A file that somebody has changed on the CDN. */
  readonly changed?: string;
  /** Scripts of the shop's own. */
  readonly own?: readonly string[];
}

/** A shop of its own whose pages take the script from elsewhere. */
async function withCdn(
  { tab, psp }: World,
  { tags, own = [], importMap = false, changed }: CdnPage,
  walk: (cdn: Cdn) => Promise<unknown>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sca-consent-cdn-'));
  const cdn = await startCdn(changed);
  const scripts = [...own, './shop.js'].map((src) => `<script type="module" src="${src}"></script>`);
  const map = importMap ? importMapOf(cdn) : '';
  const maps = map ? [`<script type="importmap">${map}</script>`] : [];
  const all = [...maps, ...tags.map((tag) => markupOf(tag, cdn)), ...scripts];
  writeFileSync(join(folder, 'shop.html'), pageWith(all.join('\n')));
  writeFileSync(join(folder, 'return.html'), pageWith(markupOf({ file: 'return.js' }, cdn)));
  cpSync(path('pages/shop.js'), join(folder, 'shop.js'));
  if (own.length > 0) await bundleNpm(folder);
  const copies = tags.length + own.length > 1;
  const mapSum = `'sha256-${createHash('sha256').update(map).digest('base64')}'`;
  const allow = { scripts: [cdn.origin + prefix, mapSum], trustedTypes: copies ? ["'allow-duplicates'"] : [] };
  const shop = await startShop({ psp, folders: { '/page/': folder, '/dist/': folder }, allow });
  try {
    const url = new URL('/page/shop.html', shop.origin);
    const attributes = { mode: 'popup', locale: 'de', 'return-url': '/page/return.html' };
    url.searchParams.set('s', JSON.stringify({ attributes }));
    await tab.goto(url.href);
    await walk(cdn);
  } finally {
    await Promise.all([shop.close(), cdn.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The npm files as a bundler puts them into a page. */
async function bundleNpm(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: path('../..'),
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: { entry: path('../../dist/define.js'), formats: ['es'], fileName: 'npm' },
    },
  });
}

async function completes({ browser, tab, psp }: World): Promise<void> {
  await tab.click(main);
  await (await atProvider(browser, psp)).click('#authorise');
  const { detail } = await isTold(tab, 'consent-complete');
  assert.equal(detail.verified, true);
  await nothingFollows(tab, 'consent-complete');
}

/** German is fetched by the script itself, from beside itself. */
async function speaksGerman(tab: Tab): Promise<void> {
  await tab.waitFor(
    () => document.querySelector('sca-consent')?.shadowRoot?.querySelector('.box[lang=de]')?.textContent,
  );
}

for (const file of ['sca-consent.js', 'sca-consent.iife.js']) {
  journey(`from another origin, with crossorigin, integrity and a strict policy: ${file}`, async (world) => {
    const { tab } = world;
    await withCdn(world, { tags: [{ file }] }, async (cdn) => {
      await ready(tab);
      await speaksGerman(tab);
      await tab.click(['sca-consent', '[part=why]']);
      await tab.waitFor(() =>
        document.querySelector('sca-consent')?.shadowRoot?.querySelector('[part=tooltip]:is(.over, .flow)'),
      );
      await tab.press('Escape');
      await completes(world);
      // An element that sees the way back first closes the window before that has loaded the helper.
      await tab.evaluate(() => void setTimeout(() => location.assign('/page/return.html')));
      while (!cdn.asked.includes('return.js')) await sleep(50);
      assert.deepEqual([...new Set(cdn.asked)].sort(), ['return.js', file, 'tip-position.js', 'words/de.js'].sort());
    });
  });
}

journey('from another origin, a file that was changed is refused by its hash', async (world) => {
  const { tab } = world;
  const sum = `sha384-${'A'.repeat(64)}`;
  await withCdn(world, { tags: [{ file: 'sca-consent.js', sum }] }, async (cdn) => {
    await tab.waitFor(() => document.querySelector('sca-consent'));
    while (!cdn.asked.includes('sca-consent.js')) await sleep(50);
    await sleep(500);
    assert.equal(await tab.evaluate(() => customElements.get('sca-consent') === undefined), true);
  });
});

for (const file of ['sca-consent.js', 'sca-consent.iife.js']) {
  journey(`from another origin, a lazy file that was changed is refused by the import map: ${file}`, async (world) => {
    const { tab } = world;
    await withCdn(world, { tags: [{ file }], importMap: true, changed: 'words/de.js' }, async (cdn) => {
      await ready(tab);
      await tab.waitFor(() => document.querySelector('sca-consent')?.shadowRoot?.querySelector('.box:not(.waiting)'));
      assert.ok(cdn.asked.includes('words/de.js'));
      const seen = await tab.evaluate(() => ({
        lang: document.querySelector('sca-consent')?.shadowRoot?.querySelector('.box')?.getAttribute('lang'),
        evil: 'evil' in globalThis,
      }));
      assert.deepEqual(seen, { lang: 'en', evil: false });
    });
  });

  journey(`from another origin, an import map lets the lazy files through: ${file}`, async (world) => {
    await withCdn(world, { tags: [{ file }], importMap: true }, async () => {
      await ready(world.tab);
      await speaksGerman(world.tab);
    });
  });
}

journey('from another origin, loaded twice: by one address, by another, and as a classic script', async (world) => {
  const { tab } = world;
  const file = 'sca-consent.js';
  const tags = [{ file }, { file }, { file, query: '?again' }, { file: 'sca-consent.iife.js' }];
  await withCdn(world, { tags }, async () => {
    await ready(tab);
    await completes(world);
  });
});

journey('from another origin, beside a copy from npm', async (world) => {
  const { tab } = world;
  await withCdn(world, { tags: [{ file: 'sca-consent.js' }], own: ['./npm.js'] }, async () => {
    await ready(tab);
    await completes(world);
  });
});
