// @ts-check
/**
 * The script-tag files from another origin, as from a CDN: by a tag with `crossorigin` and the hash of integrity.json, on a
 * page with a strict policy that allows that origin and nothing else.
 */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { startShop } from '../../demo/host/server.js';
import { listen, send } from '../../demo/http.js';
import { journey } from './driver.js';
import { atProvider, isTold, main, nothingFollows, ready } from './shop-page.js';

const path = (/** @type {string} */ relative) => fileURLToPath(new URL(relative, import.meta.url));
const files = path('../../dist/cdn');
const prefix = '/npm/sca-consent@0.1.0/dist/cdn/';

/** Two tags of one address are one module; of two addresses, two. @typedef {{ file: string, query?: string, sum?: string }} Tag */

/** A CDN gives anybody its files, and remembers who asked for what. */
async function startCdn() {
  /** @type {string[]} */
  const asked = [];
  const server = await listen(
    async (req, res) => {
      const { pathname } = new URL(req.url ?? '/', 'http://cdn.invalid');
      const file = pathname.slice(prefix.length);
      asked.push(file);
      const body = await readFile(join(files, file)).catch(() => undefined);
      const headers = { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' };
      send(res, body ? { status: 200, headers, body } : { status: 404, headers });
    },
    { port: 0, hostname: '127.0.0.1' },
  );
  return { ...server, asked };
}

/** @param {string} head */
const page = (head) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Journey</title>${head}</head>
  <body><main></main></body>
</html>
`;

/** A shop of its own whose pages take the script from elsewhere. @param {any} world @param {Tag[]} tags @param {(cdn: any) => Promise<unknown>} walk @param {string[]} [own] scripts of the shop's own */
async function withCdn({ tab, psp }, tags, walk, own = []) {
  const folder = mkdtempSync(join(tmpdir(), 'sca-consent-cdn-'));
  const cdn = await startCdn();
  const sums = JSON.parse(readFileSync(join(files, 'integrity.json'), 'utf8'));
  /** @param {Tag} tag */
  const tagOf = ({ file, query = '', sum = sums[file] }) =>
    `<script ${file.includes('iife') ? 'defer' : 'type="module"'} crossorigin="anonymous" integrity="${sum}" src="${cdn.origin}${prefix}${file}${query}"></script>`;
  const scripts = own.map((src) => `<script type="module" src="${src}"></script>`);
  const all = [...tags.map(tagOf), ...scripts, '<script type="module" src="./shop.js"></script>'];
  writeFileSync(join(folder, 'shop.html'), page(all.join('\n')));
  writeFileSync(join(folder, 'return.html'), page(tagOf({ file: 'return.js' })));
  cpSync(path('pages/shop.js'), join(folder, 'shop.js'));
  if (own.length > 0) await bundleNpm(folder);
  const copies = tags.length + own.length > 1;
  const allow = { scripts: [cdn.origin], trustedTypes: copies ? ["'allow-duplicates'"] : [] };
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

/** The npm files as a bundler puts them into a page. @param {string} folder */
async function bundleNpm(folder) {
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

/** @param {any} world */
async function completes({ browser, tab, psp }) {
  await tab.click(main);
  await (await atProvider(browser, psp)).click('#authorise');
  const { detail } = await isTold(tab, 'consent-complete');
  assert.equal(detail.verified, true);
  await nothingFollows(tab, 'consent-complete');
}

/** German is fetched by the script itself, from beside itself. @param {any} tab */
const speaksGerman = (tab) =>
  tab.waitFor(() => document.querySelector('sca-consent')?.shadowRoot?.querySelector('.box[lang=de]')?.textContent);

for (const file of ['sca-consent.js', 'sca-consent.iife.js']) {
  journey(`from another origin, with crossorigin, integrity and a strict policy: ${file}`, async (world) => {
    const { tab } = world;
    await withCdn(world, [{ file }], async (cdn) => {
      await ready(tab);
      await speaksGerman(tab);
      await tab.click(['sca-consent', '[part=why]']);
      await tab.waitFor(() =>
        document.querySelector('sca-consent')?.shadowRoot?.querySelector('[part=tooltip]:popover-open'),
      );
      await tab.press('Escape');
      await completes(world);
      assert.deepEqual([...new Set(cdn.asked)].sort(), ['return.js', file, 'tip-position.js', 'words/de.js'].sort());
    });
  });
}

journey('from another origin, a file that was changed is refused by its hash', async (world) => {
  const { tab } = world;
  const sum = `sha384-${'A'.repeat(64)}`;
  await withCdn(world, [{ file: 'sca-consent.js', sum }], async (cdn) => {
    await tab.waitFor(() => document.querySelector('sca-consent'));
    while (!cdn.asked.includes('sca-consent.js')) await new Promise((done) => setTimeout(done, 50));
    await new Promise((done) => setTimeout(done, 500));
    assert.equal(await tab.evaluate(() => customElements.get('sca-consent') === undefined), true);
  });
});

journey('from another origin, loaded twice: by one address, by another, and as a classic script', async (world) => {
  const { tab } = world;
  const file = 'sca-consent.js';
  const tags = [{ file }, { file }, { file, query: '?again' }, { file: 'sca-consent.iife.js' }];
  await withCdn(world, tags, async () => {
    await ready(tab);
    await completes(world);
  });
});

journey('from another origin, beside a copy from npm', async (world) => {
  const { tab } = world;
  await withCdn(
    world,
    [{ file: 'sca-consent.js' }],
    async () => {
      await ready(tab);
      await completes(world);
    },
    ['./npm.js'],
  );
});
