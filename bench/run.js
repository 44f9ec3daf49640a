// @ts-check
/**
 * `npm run bench`: our build and its peers, one after the other in one run, in headless Chromium. Writes docs/performance.md.
 * Read the ratios: every number comes from this machine at this hour, and only what was measured beside it can be held
 * against it. `--runs 5` for a quick look (nothing is written then).
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findBrowsers } from '../scripts/browsers.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..');
const { values } = parseArgs({ options: { runs: { type: 'string', default: '15' } } });
const RUNS = Number(values.runs);

if (!existsSync(join(here, 'node_modules/lit'))) {
  // The peers are no dependencies of the project: they are fetched when they are first wanted.
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
}
execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { cwd: root, stdio: 'ignore' });
const { buildEntries, built, measure } = await import('./build.js');
const { partsOf } = await import('./parts.js');
const { startServers } = await import('./server.js');

const [found] = findBrowsers(['chromium']);
if (!found || 'reason' in found) throw new Error(`the bench needs Chromium: ${found?.reason}`);

/** @param {number[]} numbers */
const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};
/** The middle half, from quarter to quarter. @param {number[]} numbers */
const spread = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  /** @param {number} part */
  const at = (part) => sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
  return `${short(at(0.25))}–${short(at(0.75))}`;
};
/** @param {number} value */
const short = (value) =>
  Math.abs(value) >= 100 ? String(Math.round(value)) : value.toPrecision(2).replace(/\.0$/, '');
/** @param {number} value @param {number} base */
const ratio = (value, base) => (base > 0 ? `${(value / base).toFixed(2)}×` : '–');

const bytes = await buildEntries();
const servers = await startServers();
const { origin } = servers.shop;
const browser = await puppeteer.launch({
  executablePath: found.path,
  args: [...chromiumArgs, '--js-flags=--expose-gc'],
  protocolTimeout: 300_000,
});

/**
 * The floor of showing this at all: the nodes and the styles that the element ends up with, cloned by the browser, with no
 * library, no flow and nothing that listens. A page and a thousand of them are measured like everything else.
 */
async function writeSameNodes() {
  const page = await browser.newPage();
  await page.goto(`${origin}/page/sca-consent`);
  await page.waitForFunction('globalThis.mounted');
  const { nodes, css } = await page.evaluate(async () => {
    const { make, ready } = /** @type {any} */ (globalThis).entry;
    const expires = new Date(Date.now() + 600_000).toISOString();
    const element = make({ consent: { id: 'c_1', scope: ['make_payment'], expires_at: expires } });
    document.body.append(element);
    await ready(element);
    const { adoptedStyleSheets, innerHTML } = element.shadowRoot;
    const rules = adoptedStyleSheets.flatMap((/** @type {CSSStyleSheet} */ sheet) => [...sheet.cssRules]);
    return {
      nodes: innerHTML.replace(/<!--.*?-->/g, ''),
      css: rules.map((/** @type {CSSRule} */ { cssText }) => cssText).join(''),
    };
  });
  await page.close();
  writeFileSync(
    join(built, 'same-nodes.js'),
    `const sheet = new CSSStyleSheet();
sheet.replaceSync(${JSON.stringify(css)});
const template = document.createElement('template');
template.innerHTML = ${JSON.stringify(nodes)};
customElements.define('same-nodes', class extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(document.importNode(template.content, true));
  }
});
export const make = () => document.createElement('same-nodes');
export const mount = (place) => place.append(make());
export const begin = (elements) => {
  const texts = elements.map((one) => one.shadowRoot.querySelector('[part=countdown]').firstChild);
  const end = Date.now() + 600_000;
  setInterval(() => {
    const rest = Math.ceil((end - Date.now()) / 1000);
    const text = 'Time left: ' + Math.floor(rest / 60) + ':' + String(rest % 60).padStart(2, '0');
    for (const one of texts) one.data = text;
  }, 1000);
};
`,
  );
}
await writeSameNodes();

/** Opens a fresh page in a fresh profile, does something, closes it. @template T @param {string} entry
 * @param {(page: import('puppeteer-core').Page, cdp: import('puppeteer-core').CDPSession) => Promise<T>} act @param {{ throttle?: number, wait?: boolean }} [options] */
async function withPage(entry, act, { throttle = 1, wait = true } = {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  try {
    const cdp = await page.createCDPSession();
    if (throttle > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    await page.goto(`${origin}/page/${entry}`);
    if (wait) await page.waitForFunction('globalThis.mounted', { timeout: 60_000 });
    return await act(page, cdp);
  } finally {
    await context.close();
  }
}

/** @param {string} text */
const say = (text) => console.log(text);

/** In turn and not in rows, so that a busy minute hits all alike. @param {readonly string[]} entries @param {(entry: string) => Promise<number>} once @param {number} [runs] */
async function inTurn(entries, once, runs = RUNS) {
  /** @type {Record<string, number[]>} */
  const all = Object.fromEntries(entries.map((entry) => [entry, []]));
  for (let run = 0; run < runs; run++) for (const entry of entries) all[entry]?.push(await once(entry));
  return all;
}

/** @type {string[]} */
const out = [];
/** @param {string[]} head @param {string[][]} rows */
const table = (head, rows) => {
  out.push(`| ${head.join(' | ')} |`, `| ${head.map((_, at) => (at ? '--:' : '---')).join(' | ')} |`);
  for (const row of rows) out.push(`| ${row.join(' | ')} |`);
  out.push('');
};

/** @type {Record<string, string>} */
const names = {
  empty: 'an empty module and a line of text',
  button: 'a plain button',
  'bare-lit': 'a bare Lit button with a floating-ui tooltip',
  'sca-consent': '**sca-consent**',
  'sca-consent-amount': 'sca-consent with an amount to write',
  'same-nodes': 'the same nodes and styles, no script',
  'oidc-client': 'oidc-client-ts',
  auth0: 'auth0-spa-js',
  msal: 'msal-browser',
  adyen: 'adyen-web, Redirect',
  'web-awesome': 'Web Awesome, tooltip and button',
  shoelace: 'Shoelace, tooltip and button',
  'emoji-picker': 'emoji-picker-element',
};
/** @param {string} entry */
const nameOf = (entry) => names[entry] ?? entry;

// ── bytes ──
say('bytes');
const cdn = join(root, 'dist/cdn');
const ours = measure(readFileSync(join(cdn, 'sca-consent.js')));
bytes['sca-consent'] = ours;
const sized = [
  'sca-consent',
  'bare-lit',
  'emoji-picker',
  'oidc-client',
  'shoelace',
  'adyen',
  'web-awesome',
  'auth0',
  'msal',
];
out.push('## Bytes', '', 'The smallest realistic entry of each, minified for production. Ratios are of brotli.', '');
table(
  ['bundle', 'min', 'gzip -9', 'brotli 11', 'to ours'],
  sized.map((entry) => {
    const { min, gzip, brotli } = bytes[entry] ?? { min: 0, gzip: 0, brotli: 0 };
    return [nameOf(entry), ...[min, gzip, brotli].map((n) => n.toLocaleString('en')), ratio(brotli, ours.brotli)];
  }),
);
const files = readdirSync(cdn, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
const lazy = files.filter((file) => file.includes('words') && !file.endsWith('en.js'));
const words = lazy.map((file) => measure(readFileSync(join(cdn, file))).brotli);
const tip = measure(readFileSync(join(cdn, 'tip-position.js'))).brotli;
const helper = measure(readFileSync(join(cdn, 'return.js'))).brotli;
table(
  ['what a page with the element fetches, and when', 'brotli'],
  [
    ['at once: `sca-consent.js`, with English, every provider and both ways', ours.brotli.toLocaleString('en')],
    ['on the first sign of interest in the explanation: `tip-position.js`', tip.toLocaleString('en')],
    [`for a language other than English (of ${words.length}): median`, Math.round(median(words)).toLocaleString('en')],
    ['on the return page: `return.js`', helper.toLocaleString('en')],
    ['all of it in one language', (ours.brotli + tip + Math.round(median(words)) + helper).toLocaleString('en')],
  ],
);

out.push("What the element's bytes are; a share is what brotli saves without that part.", '');
const shares = partsOf(join(cdn, 'sca-consent.js'));
table(
  ['part', 'min', 'brotli'],
  shares.map(({ part, min, brotli }) => [part, min.toLocaleString('en'), brotli.toLocaleString('en')]),
);

// ── first paint ──
const painted = [
  'empty',
  'same-nodes',
  'sca-consent',
  'sca-consent-amount',
  'bare-lit',
  'oidc-client',
  'auth0',
  'msal',
  'adyen',
  'shoelace',
  'web-awesome',
];
/** @param {number} throttle */
const firstPaint = (throttle) => (/** @type {string} */ entry) =>
  withPage(
    entry,
    (page) =>
      page.evaluate(
        () =>
          new Promise((done) => {
            const begin = performance.getEntriesByName('begin')[0]?.startTime ?? 0;
            new PerformanceObserver((list, observer) => {
              const paint = list.getEntriesByName('first-contentful-paint')[0];
              if (!paint) return;
              observer.disconnect();
              done(paint.startTime - begin);
            }).observe({ type: 'paint', buffered: true });
          }),
      ),
    { throttle, wait: false },
  );
say('first paint');
const plain = await inTurn(painted, firstPaint(1));
say('first paint, 4× slower');
const slow = await inTurn(painted, firstPaint(4));
out.push(
  '## From import to first contentful paint',
  '',
  `Milliseconds, medians of ${RUNS} fresh loads, the middle half in brackets.`,
  '',
);
const baseline = (/** @type {Record<string, number[]>} */ all, name = 'sca-consent') => median(all[name] ?? []);
table(
  ['page', 'plain', 'to ours', '4× slower CPU', 'to ours'],
  painted.map((entry) => [
    nameOf(entry),
    ...[plain, slow].flatMap((all) => {
      const numbers = all[entry] ?? [];
      return [`${short(median(numbers))} (${spread(numbers)})`, ratio(median(numbers), baseline(all))];
    }),
  ]),
);

// ── mount and heap ──
say('mount and heap');
const mounted = ['button', 'bare-lit', 'same-nodes', 'sca-consent', 'web-awesome', 'shoelace'];
const counts = [1, 100, 1000, 10_000];
/** @param {string} entry @param {number} count */
const mountOnce = (entry, count) =>
  withPage(entry, async (page, cdp) => {
    const heap = async () => {
      await cdp.send('HeapProfiler.collectGarbage');
      return (await cdp.send('Runtime.getHeapUsage')).usedSize;
    };
    // Warm: the code is compiled and the first element's one-off costs are paid.
    await page.evaluate(async (n) => {
      const { make, ready } = /** @type {any} */ (globalThis).entry;
      const box = document.createElement('div');
      document.body.append(box);
      const all = Array.from({ length: Math.min(n, 50) }, make);
      box.append(...all);
      await Promise.all(all.map((one) => ready?.(one)));
      box.remove();
    }, count);
    const before = await heap();
    const took = await page.evaluate(async (n) => {
      const { make, ready } = /** @type {any} */ (globalThis).entry;
      const box = document.createElement('div');
      box.id = 'box';
      const start = performance.now();
      const all = Array.from({ length: n }, make);
      box.append(...all);
      document.body.append(box);
      await Promise.all(all.map((one) => ready?.(one)));
      void document.body.offsetHeight;
      return performance.now() - start;
    }, count);
    const full = await heap();
    await page.evaluate(() => document.querySelector('#box')?.remove());
    await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
    const after = await heap();
    return { took: took / count, heap: (full - before) / count, kept: (after - before) / Math.max(1, full - before) };
  });
/** @type {Record<string, Record<number, { took: number[], heap: number[], kept: number[] }>>} */
const mounts = {};
for (const count of counts) {
  for (let run = 0; run < Math.max(1, Math.round(RUNS / (count > 1000 ? 7 : 3))); run++) {
    for (const entry of mounted) {
      const one = await mountOnce(entry, count);
      const of = mounts[entry] ?? {};
      const at = of[count] ?? { took: [], heap: [], kept: [] };
      of[count] = at;
      mounts[entry] = of;
      for (const key of /** @type {const} */ (['took', 'heap', 'kept'])) at[key].push(one[key]);
    }
  }
}
out.push(
  '## Mounting',
  '',
  'Milliseconds an element from being made to laid out, and bytes of JavaScript heap an element.',
  '',
);
table(
  [
    'element',
    ...counts.map((count) => `${count.toLocaleString('en')}: ms`),
    '1,000: to bare Lit',
    '1,000: heap',
    'given back on removal',
  ],
  mounted.map((entry) => {
    const at = (/** @type {number} */ count) => mounts[entry]?.[count] ?? { took: [], heap: [], kept: [] };
    return [
      nameOf(entry),
      ...counts.map((count) => short(median(at(count).took))),
      ratio(median(at(1000).took), median(mounts['bare-lit']?.[1000]?.took ?? [])),
      Math.round(median(at(1000).heap)).toLocaleString('en'),
      `${Math.round(100 * (1 - median(at(1000).kept)))} %`,
    ];
  }),
);

// ── tooltip ──
say('tooltip');
const tips = ['bare-lit', 'sca-consent', 'web-awesome', 'shoelace'];
/** The time from the click to a panel that is there, opaque and still, twice: cold, then warm. @param {string} entry */
const openTip = (entry) =>
  withPage(entry, (page) =>
    page.evaluate(async () => {
      const { make, ready, trigger, panel } = /** @type {any} */ (globalThis).entry;
      const element = make();
      document.querySelector('#place')?.replaceChildren(element);
      await ready(element);
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      await frame();
      const once = async () => {
        const start = performance.now();
        trigger(element).click();
        let last = '';
        let since = start;
        for (;;) {
          await frame();
          const tip = panel(element);
          const box = tip?.getBoundingClientRect();
          const style = tip && getComputedStyle(tip);
          const seen = box?.width > 0 && style.opacity === '1' && style.visibility === 'visible';
          const moving = tip?.getAnimations({ subtree: true }).some((one) => one.playState === 'running');
          const now = seen && !moving ? JSON.stringify(box) : '';
          if (now && now === last) return since - start;
          if (now !== last) since = performance.now();
          last = now;
          if (performance.now() - start > 5000) throw new Error('the panel never stood still');
        }
      };
      const cold = await once();
      trigger(element).click();
      await new Promise((done) => setTimeout(done, 600));
      return { cold, warm: await once() };
    }),
  );
/** @type {Record<string, { cold: number[], warm: number[] }>} */
const opened = {};
for (let run = 0; run < RUNS; run++) {
  for (const entry of tips) {
    const one = await openTip(entry);
    const at = opened[entry] ?? { cold: [], warm: [] };
    opened[entry] = at;
    at.cold.push(one.cold);
    at.warm.push(one.warm);
  }
}
out.push(
  '## Opening the explanation',
  '',
  'Milliseconds from the click until the panel is visible, opaque and still. Ours fetches its positioning on the first one; nobody hovered before.',
  '',
);
table(
  ['tooltip', 'cold', 'to bare Lit', 'warm', 'to bare Lit'],
  tips.map((entry) => {
    const { cold = [], warm = [] } = opened[entry] ?? {};
    const base = opened['bare-lit'];
    return [
      nameOf(entry),
      `${short(median(cold))} (${spread(cold)})`,
      ratio(median(cold), median(base?.cold ?? [])),
      `${short(median(warm))} (${spread(warm)})`,
      ratio(median(warm), median(base?.warm ?? [])),
    ];
  }),
);

// ── one journey ──
say('journeys');
/** @param {import('puppeteer-core').Page} page @param {(url: string) => boolean} wanted */
async function windowOf(page, wanted) {
  const target = await page
    .browserContext()
    .waitForTarget((one) => one.type() === 'page' && wanted(one.url()), { timeout: 10_000 });
  const popup = await target.page();
  if (!popup) throw new Error('the window has no page');
  return popup;
}
/** @param {import('puppeteer-core').Page} page @param {Record<string, unknown>} settings */
const prepare = (page, settings) =>
  page.evaluate(async (given) => {
    const { make, ready } = /** @type {any} */ (globalThis).entry;
    const world = /** @type {any} */ (globalThis);
    const element = make({ returnUrl: '/return.html', mode: 'popup', ...given });
    world.seen = {};
    const now = () => performance.timeOrigin + performance.now();
    new BroadcastChannel('raw').onmessage = ({ data }) => Object.assign(world.seen, { first: data, raw: now() });
    element.addEventListener('consent-complete', () => {
      world.seen.complete = now();
    });
    element.addEventListener('consent-change', ({ detail }) => {
      world.seen[detail.window] ??= now();
      world.seen[detail.state] ??= now();
    });
    const open = window.open.bind(window);
    window.open = (...args) => {
      world.seen.asked = now();
      const handle = open(...args);
      world.seen.opened = now();
      return handle;
    };
    addEventListener('click', (event) => (world.seen.click ??= performance.timeOrigin + event.timeStamp), true);
    document.querySelector('#place')?.replaceChildren(element);
    await ready(element);
    const box = element.shadowRoot.querySelector('[part=button]').getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, settings);

/** @type {Record<'ask' | 'open' | 'back' | 'raw' | 'closed' | 'initiate' | 'status', number[]>} */
const journey = { ask: [], open: [], back: [], raw: [], closed: [], initiate: [], status: [] };
for (let run = 0; run < RUNS; run++) {
  servers.state.status = 'pending';
  Object.assign(servers.calls, { initiate: 0, status: 0 });
  await withPage('sca-consent', async (page) => {
    const { x, y } = await prepare(page, {});
    await page.mouse.click(x, y);
    const popup = await windowOf(page, (url) => url.startsWith(servers.psp.origin));
    await popup.evaluate(() => document.body.click()).catch(() => {});
    await page.waitForFunction('globalThis.seen.complete && globalThis.seen.raw', { timeout: 10_000 });
    const seen = await page.evaluate(() => /** @type {any} */ (globalThis).seen);
    journey.ask.push(seen.asked - seen.click);
    journey.open.push(seen.opened - seen.click);
    journey.raw.push(seen.raw - seen.first);
    journey.back.push(seen.complete - seen.first);
  });
  Object.assign(servers.calls, { initiate: 0, status: 0 });
  await withPage('sca-consent', async (page) => {
    const { x, y } = await prepare(page, { statusUrl: '/status/{id}' });
    await page.mouse.click(x, y);
    const popup = await windowOf(page, (url) => url.startsWith(servers.psp.origin));
    servers.state.status = 'complete';
    await popup.evaluate(() => document.body.click()).catch(() => {});
    await page.waitForFunction('globalThis.seen.complete', { timeout: 10_000 });
    journey.initiate.push(servers.calls.initiate);
    journey.status.push(servers.calls.status);
  });
  servers.state.status = 'pending';
  await withPage('sca-consent', async (page) => {
    const { x, y } = await prepare(page, {});
    await page.mouse.click(x, y);
    const popup = await windowOf(page, (url) => url.startsWith(servers.psp.origin));
    const at = await page.evaluate(() => performance.timeOrigin + performance.now());
    await popup.close();
    await page.waitForFunction('globalThis.seen.closed || globalThis.seen.unobservable', { timeout: 10_000 });
    const seen = await page.evaluate(() => /** @type {any} */ (globalThis).seen);
    journey.closed.push((seen.closed ?? seen.unobservable) - at);
  });
}
out.push('## One journey by popup', '', 'Milliseconds, medians.', '');
table(
  ['what', 'median (middle half)'],
  [
    ['the click until `window.open` is called', `${short(median(journey.ask))} (${spread(journey.ask)})`],
    [
      "the click until the window is open (most of it the browser's own)",
      `${short(median(journey.open))} (${spread(journey.open)})`,
    ],
    [
      "the return page's first line until a raw BroadcastChannel message is in the shop",
      `${short(median(journey.raw))} (${spread(journey.raw)})`,
    ],
    [
      "the return page's first line until `consent-complete`",
      `${short(median(journey.back))} (${spread(journey.back)})`,
    ],
    ['… to the raw message', ratio(median(journey.back), median(journey.raw))],
    [
      'a closed window until the offer to open it again says so',
      `${short(median(journey.closed))} (${spread(journey.closed)})`,
    ],
    ['calls to the initiate endpoint', short(median(journey.initiate))],
    ['calls to the status endpoint (authorised at once)', short(median(journey.status))],
  ],
);

// ── countdowns and idle ──
say('countdowns');
/** Milliseconds of main-thread work a second. @param {import('puppeteer-core').CDPSession} cdp @param {number} seconds */
async function busy(cdp, seconds) {
  await cdp.send('Performance.enable');
  const read = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  const before = await read();
  await new Promise((done) => setTimeout(done, seconds * 1000));
  return (1000 * ((await read()) - before)) / seconds;
}
/** @param {string} entry @param {boolean} counting */
const live = (entry, counting) =>
  withPage(entry, async (page, cdp) => {
    await page.evaluate(async (runs) => {
      const { make, begin, ready } = /** @type {any} */ (globalThis).entry;
      const expires = new Date(Date.now() + 600_000).toISOString();
      const consent = { id: 'c_1', scope: ['make_payment'], expires_at: expires };
      const all = Array.from({ length: 1000 }, () => (begin || !runs ? make() : make({ consent })));
      document.querySelector('#place')?.replaceChildren(...all);
      await Promise.all(all.map((one) => ready?.(one)));
      if (runs) begin?.(all);
    }, counting);
    await new Promise((done) => setTimeout(done, 1500));
    return busy(cdp, 4);
  });
const ticks = await inTurn(
  ['countdown-shared', 'same-nodes', 'sca-consent', 'countdown-each'],
  (entry) => live(entry, true),
  Math.max(1, Math.round(RUNS / 5)),
);
const idle = await inTurn(
  ['empty', 'sca-consent'],
  (entry) => (entry === 'empty' ? withPage(entry, (_, cdp) => busy(cdp, 4)) : live(entry, false)),
  Math.max(1, Math.round(RUNS / 5)),
);
out.push('## A thousand on a page', '', 'Milliseconds of main-thread work in a second.', '');
table(
  ['page', 'ms a second', 'to one shared ticker'],
  [
    ['1,000 texts, one shared ticker', ...tickRow('countdown-shared')],
    ['1,000 times the same nodes and styles, one shared ticker', ...tickRow('same-nodes')],
    ['**1,000 sca-consent with a live countdown**', ...tickRow('sca-consent')],
    ['1,000 texts, a timer each', ...tickRow('countdown-each')],
    ['an empty page', `${short(median(idle.empty ?? []))}`, '–'],
    ['1,000 sca-consent at rest, no expiry', `${short(median(idle['sca-consent'] ?? []))}`, '–'],
  ],
);
/** @param {string} entry */
function tickRow(entry) {
  const numbers = ticks[entry] ?? [];
  return [
    `${short(median(numbers))} (${spread(numbers)})`,
    ratio(median(numbers), baseline(ticks, 'countdown-shared')),
  ];
}

const version = await browser.version();
await browser.close();
servers.close();

/** @type {Record<string, string>} */
const peers = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')).dependencies;
const notes = existsSync(join(here, 'notes.md')) ? readFileSync(join(here, 'notes.md'), 'utf8').trim() : '';
const text = [
  '# Performance',
  '',
  `Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${version}, Node ${process.versions.node}; ${Object.entries(
    peers,
  )
    .map(([name, v]) => `${name} ${v}`)
    .join(', ')}.`,
  'One run, everything in turn. Milliseconds are this machine at that hour: read the ratios.',
  '',
  ...out,
  notes,
  '',
].join('\n');
console.log(text);
if (values.runs === '15') writeFileSync(join(root, 'docs/performance.md'), text);
process.exit(0);
