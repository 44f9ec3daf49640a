/**
 * `npm run shots`: pictures of every state for a person to look at, in .tmp/shots/. Each cell of a sheet is a frame of its
 * own with the width of a phone or a desktop column, and an element from src/ that was brought to its state by its public API,
 * real windows included; a state that is not reached is an error, not a picture. `npm run shots -- zoom` takes the sheets
 * whose names hold the word. The README's two pictures, `hero-light` and `hero-dark`, go into docs/images/.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Page } from 'puppeteer-core';
import { build } from 'vite';
import { findBrowsers } from './browsers.js';
import { chromiumArgs } from './launch-options.js';
import { HERO_HEIGHT, HERO_WIDTH, heroPage } from './shots/hero-page.js';
import { type Look, phone, sheets } from './shots/sheets.js';
import { situations } from './shots/situations.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, '.tmp/shots');
const images = join(root, 'docs/images');
/** A font that people have seen: what Linux has by itself is a tenth wider. */
const font = join(root, 'node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2');

/** What runs in a page, the element in it, as modules by path. Built in memory: dist/ may be old, or just being written. */
async function buildModule(name: 'cell' | 'hero'): Promise<readonly (readonly [path: string, code: string])[]> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: join(root, `scripts/shots/${name}.ts`), formats: ['es'], fileName: () => `${name}.js` },
    },
  });
  const chunks = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  return chunks.flatMap((chunk) => (chunk.type === 'chunk' ? [[`/${chunk.fileName}`, chunk.code] as const] : []));
}

function cellUrl({ lang, dir }: Look, cell: string): string {
  return `/cell?${new URLSearchParams({ cell, lang: lang ?? (dir === 'rtl' ? 'ar' : 'en') })}`;
}

function sheetPage(look: Look): string {
  const frames = Object.keys(situations).map((cell) => {
    const sandbox = cell.endsWith('refused') ? 'sandbox="allow-scripts allow-same-origin"' : '';
    const source = cellUrl(look, cell).replaceAll('&', '&amp;');
    return `<section><p>${cell}</p><iframe ${sandbox} title="${cell}" src="${source}"></iframe></section>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>shots</title><style>
  html { color-scheme: ${look.scheme}; font: 13px/1.4 system-ui, sans-serif }
  body { margin: 12px; display: grid; grid-template-columns: repeat(${look.columns}, ${look.width}px); gap: 14px 12px; align-items: start; width: max-content }
  p { margin: 0 0 3px; opacity: 0.75 }
  iframe { display: block; box-sizing: border-box; width: 100%; height: ${look.height ?? 900}px; border: 0; outline: 1px dashed GrayText }
</style>${frames.join('')}</html>`;
}

function cellPage(look: Look, lang: string | null): string {
  return `<!doctype html><html lang="${lang}" dir="${look.dir ?? 'ltr'}"><meta charset="utf-8"><title>cell</title><style>
  @font-face { font-family: Inter; src: url(/inter.woff2) format('woff2'); font-weight: 100 900 }
  html { color-scheme: ${look.scheme}; font-family: Inter, system-ui, 'Noto Sans', sans-serif; background: Canvas; color: CanvasText }
  body { margin: 0; padding: 16px; overflow-x: auto } ${look.css ?? ''}
</style><body><script type="module" src="/cell.js"></script></body></html>`;
}

const bankPage = `<!doctype html><title>Bank</title><script>
  if (location.search === '?closes') setTimeout(() => close(), 300);
  const back = new URLSearchParams(location.search).get('back');
  if (back) location.replace(back);
</script>`;

const backPage = '<!doctype html><title>Back</title>';

interface Server {
  readonly port: number;
  /** Whose pages are served. */
  look: Look;
  close(): void;
}

function pageAt({ pathname, searchParams }: URL, look: Look): string | undefined {
  if (pathname === '/sheet') return sheetPage(look);
  if (pathname === '/bank') return bankPage;
  if (pathname === '/hero') return searchParams.has('sca_attempt') ? backPage : heroPage(look.scheme);
  if (pathname !== '/cell') return undefined;
  return searchParams.has('sca_attempt') ? backPage : cellPage(look, searchParams.get('lang'));
}

/** The shop at localhost and the provider at 127.0.0.1: two sites, one server. */
async function startServer(modules: ReadonlyMap<string, string>): Promise<Server> {
  const http = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const code = modules.get(url.pathname);
    const body = code ?? pageAt(url, server.look);
    if (url.pathname === '/gone') return response.writeHead(404).end();
    if (url.pathname === '/inter.woff2') return response.writeHead(200, { 'content-type': 'font/woff2' }).end(inter);
    if (body === undefined) return response.writeHead(204).end();
    const headers = url.search === '?coop' ? { 'cross-origin-opener-policy': 'same-origin' } : {};
    const type = code ? 'text/javascript' : 'text/html; charset=utf-8';
    return response.writeHead(200, { 'content-type': type, ...headers }).end(body);
  });
  await new Promise<void>((done) => http.listen(0, done));
  const address = http.address();
  const server: Server = {
    port: typeof address === 'object' && address ? address.port : 0,
    look: phone,
    close() {
      http.closeAllConnections();
      http.close();
    },
  };
  return server;
}

/** Puppeteer knows no forced colours. */
async function emulate(page: Page, { media = '', features = [] }: Look): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { media, features });
}

/** Gives each frame the height that its cell needs; returns what was not reached. Text, since tsx renames what it compiles. */
function settleFrames(page: Page, isFixed: boolean): Promise<string[]> {
  return page.evaluate(`(async () => {
    const frames = [...document.querySelectorAll('iframe')];
    const ends = await Promise.allSettled(frames.map(async (frame) => {
      const height = await frame.contentWindow.ready;
      if (!${isFixed} || !frame.title.startsWith('explanation')) frame.style.height = height + 'px';
    }));
    return ends.flatMap((end) => (end.status === 'rejected' ? [String(end.reason)] : []));
  })()`) as Promise<string[]>;
}

async function takeSheet(name: string, look: Look): Promise<void> {
  const start = performance.now();
  server.look = look;
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(`${name}: ${error}`));
  const width = look.columns * (look.width + 12) + 24;
  await page.setViewport({ width, height: 1000, deviceScaleFactor: 1 });
  await emulate(page, look);
  await page.goto(`http://localhost:${server.port}/sheet`);
  const troubles = await settleFrames(page, look.height !== undefined);
  for (const trouble of troubles) console.error(`${name}: ${trouble}`);
  if (troubles.length > 0) process.exitCode = 1;
  // Beyond the window Chromium paints frames late or never.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ width, height: Math.ceil(height), deviceScaleFactor: 1 });
  await page.bringToFront();
  // The tips follow their frames' new heights.
  await new Promise((done) => setTimeout(done, 500));
  await page.screenshot({ path: `${join(target, name)}.png` });
  // A window may have closed itself meanwhile.
  for (const one of await browser.pages()) await one.close().catch(() => {});
  console.log(`${name}.png (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}

async function takeHero(scheme: Look['scheme']): Promise<void> {
  server.look = { ...phone, scheme };
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(`hero-${scheme}: ${error}`));
  // GitHub shows it 830 pixels wide: twice that, in less than 250 kB.
  await page.setViewport({ width: HERO_WIDTH, height: HERO_HEIGHT, deviceScaleFactor: 1.75 });
  await page.goto(`http://localhost:${server.port}/hero`);
  await page.evaluate('window.ready');
  await page.bringToFront();
  mkdirSync(images, { recursive: true });
  await page.screenshot({ path: `${join(images, `hero-${scheme}`)}.png` });
  for (const one of await browser.pages()) await one.close().catch(() => {});
  console.log(`docs/images/hero-${scheme}.png`);
}

const asked = process.argv.slice(2);
const isAsked = (name: string): boolean => asked.length === 0 || asked.some((word) => name.includes(word));
const wanted = Object.entries(sheets).filter(([name]) => isAsked(name));
const [found] = findBrowsers(['chromium']);
if (!found || 'reason' in found) throw new Error(`There is no Chromium: ${found?.reason}`);

const inter = readFileSync(font);
const server = await startServer(new Map([...(await buildModule('cell')), ...(await buildModule('hero'))]));
const browser = await puppeteer.launch({ executablePath: found.path, args: [...chromiumArgs] });
if (!asked.length) rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
try {
  for (const [name, look] of wanted) await takeSheet(name, look);
  for (const scheme of ['light', 'dark'] as const) if (isAsked(`hero-${scheme}`)) await takeHero(scheme);
} finally {
  await browser.close();
  server.close();
}
