// @ts-check
/**
 * `npm run shots`: pictures of every state for a person to look at, in .tmp/shots/. Each cell of a sheet is a frame of its
 * own with the width of a phone or a desktop column, and an element from src/ that was brought to its state by its public API,
 * real windows included; a state that is not reached is an error, not a picture. `npm run shots -- zoom` takes the sheets
 * whose names hold the word.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { chromiumArgs, findBrowsers } from './browsers.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, '.tmp/shots');

/**
 * @typedef {object} Look what is the same for every cell of a sheet
 * @property {'light' | 'dark'} scheme
 * @property {number} width of a cell, CSS pixels
 * @property {number} columns
 * @property {'ltr' | 'rtl'} [dir]
 * @property {string} [lang]
 * @property {number} [height] of the window around a cell, where it matters
 * @property {string} [css] added to each cell
 * @property {string} [media] a CSS media type
 * @property {import('puppeteer-core').MediaFeature[]} [features]
 */

/** @type {Record<string, Look>} */
const sheets = {};
for (const scheme of /** @type {const} */ (['light', 'dark'])) {
  for (const [device, width, columns] of /** @type {const} */ ([
    ['phone', 360, 4],
    ['desktop', 720, 3],
  ])) {
    for (const dir of /** @type {const} */ (['ltr', 'rtl'])) {
      sheets[`${scheme}-${device}-${dir}`] = { scheme, width, columns, dir };
    }
  }
}
const forced = { name: 'forced-colors', value: 'active' };
const phone = /** @type {const} */ ({ scheme: 'light', width: 360, columns: 4 });
Object.assign(sheets, {
  'forced-colours-light': { ...phone, features: [forced, { name: 'prefers-color-scheme', value: 'light' }] },
  'forced-colours-dark': {
    ...phone,
    scheme: 'dark',
    features: [forced, { name: 'prefers-color-scheme', value: 'dark' }],
  },
  // 1280 x 1024 at 400 % (WCAG 1.4.10).
  'zoom-400': { scheme: 'light', width: 320, height: 256, columns: 4 },
  // WCAG 1.4.4: the text alone twice as big.
  'text-200': { ...phone, css: 'html { font-size: 200% }' },
  // WCAG 1.4.12.
  'text-spacing': {
    ...phone,
    css: 'html { line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em } sca-consent { line-height: 1.5 }',
  },
  'reduced-motion': { ...phone, features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] },
  print: { ...phone, media: 'print' },
  german: { ...phone, lang: 'de' },
  greek: { ...phone, lang: 'el' },
});

/** Every situation, in the order of a journey, and the key of the sentence by which it is known to be reached. */
const cells = {
  idle: '',
  'idle, two scopes': '',
  'idle, disabled': '',
  'explanation open': '',
  'explanation open, two scopes': '',
  initiating: 'preparing',
  'authorizing, window open': 'waiting',
  'authorizing, window unobservable': 'unobservable',
  'authorizing, window closed': 'closed',
  'authorizing, window refused': 'blocked',
  'authorizing, link over': 'linkOver',
  'authorizing, full page': 'leaving',
  verifying: 'checking',
  'verifying, pending': 'pending',
  'complete, verified': 'complete',
  'complete, unverified': 'back',
  'complete, exempt': 'exempt',
  declined: 'declined',
  expired: 'expired',
  'expired, link only': 'expired',
  cancelled: 'cancelled',
  'failed, try again': 'failed',
  'failed, offline': 'offline',
  'failed, timeout': 'timeout',
  'failed for good': 'stuck',
};

/** Runs in a cell: makes the element and brings it to its state. */
async function runCell() {
  const asked = new URLSearchParams(location.search);
  const cell = asked.get('cell') ?? '';
  const status = asked.get('status') ?? '';
  /** @type {any} */
  const el = document.querySelector('sca-consent');
  const line = () => el.shadowRoot?.querySelector('[part=status]')?.textContent;
  /** @param {() => unknown} done @param {string} what */
  const until = async (done, what) => {
    for (let tries = 0; !done(); tries += 1) {
      if (tries > 300) throw new Error(`"${cell}": ${what}; it is ${el.state} and says "${line()}"`);
      await new Promise((next) => setTimeout(next, 50));
    }
  };
  /** @param {number} seconds */
  const inSeconds = (seconds) => new Date(Date.now() + seconds * 1000).toISOString();
  const never = () => new Promise(() => {});
  /** @param {unknown} body */
  const answers = (body) => async () => body;
  /** @param {string} path @param {object} [more] */
  const bank = (path, more) => answers({ redirect_url: `http://127.0.0.1:${location.port}${path}`, ...more });
  /** The provider sends the person back at once. @param {{ returnUrl: string }} request */
  const comesBack = async ({ returnUrl }) => ({ redirect_url: returnUrl });
  // A consent of its own, or one cell would take up what another began.
  const payment = (more = {}) => ({ id: cell, status: 'pending', scope: ['make_payment'], ...more });
  const soon = payment({ expires_at: inSeconds(600) });
  const two = payment({ scope: ['make_payment', 'card_details'] });

  // Not awaited: its promise is the journey's end.
  const begin = () => void el.start();

  /** @type {Record<string, { settings?: object, act?: () => unknown }>} */
  const ways = {
    idle: { settings: { consent: soon } },
    'idle, two scopes': { settings: { consent: two } },
    'idle, disabled': { settings: { disabled: true } },
    'explanation open': { act: () => el.showExplanation() },
    'explanation open, two scopes': { settings: { consent: two }, act: () => el.showExplanation() },
    initiating: { settings: { initiate: never }, act: begin },
    'authorizing, window open': { settings: { consent: soon, initiate: bank('/bank') }, act: begin },
    'authorizing, window unobservable': { settings: { initiate: bank('/bank?coop') }, act: begin },
    'authorizing, window closed': {
      settings: { initiate: bank('/bank?closes') },
      // The focus comes back with the close; headless Chromium gives none to a frame.
      act: () => {
        el.start();
        // A later focus takes it for another window.
        const focus = setInterval(() => {
          dispatchEvent(new Event('focus'));
          if (line() === el.table.closed) clearInterval(focus);
        }, 200);
      },
    },
    // Its frame is sandboxed without allow-popups.
    'authorizing, window refused': { settings: { initiate: bank('/bank') }, act: begin },
    'authorizing, link over': {
      settings: { initiate: bank('/bank', { expires_at: inSeconds(3) }) },
      act: begin,
    },
    // The answer 204 leaves the page where it is, as it is while a slow provider's page loads.
    'authorizing, full page': { settings: { mode: 'redirect', initiate: bank('/slow') }, act: begin },
    verifying: { settings: { initiate: comesBack, checkStatus: never }, act: begin },
    'verifying, pending': {
      settings: { initiate: comesBack, checkStatus: answers({ status: 'pending' }) },
      act: begin,
    },
    'complete, verified': {
      settings: { initiate: comesBack, checkStatus: answers({ status: 'complete' }) },
      act: begin,
    },
    'complete, unverified': { settings: { initiate: comesBack }, act: begin },
    'complete, exempt': { settings: { consent: { PendingUserAction: null } } },
    declined: {
      settings: { initiate: comesBack, checkStatus: answers({ status: 'declined' }) },
      act: begin,
    },
    expired: { settings: { consent: payment({ expires_at: '2020-01-01T00:00:00Z' }) } },
    'expired, link only': {
      settings: {
        initiate: null,
        consent: {
          provider: 'mangopay',
          redirect_url: 'https://psp.example/',
          link_expires_at: '2020-01-01T00:00:00Z',
        },
      },
    },
    cancelled: {
      settings: { initiate: never },
      act: () => {
        el.start();
        el.cancel();
      },
    },
    'failed, try again': { settings: { initiate: answers({}) }, act: begin },
    'failed, offline': {
      act: () => {
        Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
        el.start();
      },
    },
    'failed, timeout': { settings: { initiate: never, timeout: 50 }, act: begin },
    'failed for good': { settings: { consent: { id: 7 } } },
  };

  const way = ways[cell];
  if (!way) throw new Error(`There is no cell "${cell}".`);
  const lang = asked.get('lang') ?? '';
  // Right to left with words as a host would bring them: the package has no such language.
  const words = lang === 'ar' ? /** @type {any} */ (window).arabic : null;
  // Slow sheets outlast the usual timeout.
  Object.assign(el, { mode: 'popup', locale: lang, words, initiate: bank('/bank'), timeout: 600_000 });
  Object.assign(el, { amount: '129.90', currency: 'EUR', payee: 'Ferry Oslo', consent: payment(), ...way.settings });
  await until(() => el.shadowRoot?.querySelector('.box:not(.waiting)'), 'is not drawn');
  if (!words) await until(() => el.language === lang, `does not speak ${lang}`);
  await way.act?.();
  await until(() => line() === (status ? el.table[status] : ''), `does not say "${status}"`);
  const tip = el.shadowRoot.querySelector('[part=tooltip]');
  if (el.shadowRoot.querySelector('[aria-expanded=true]'))
    await until(() => tip.style.left, 'has no place for the tip');
  const bottom = tip?.getClientRects().length ? tip.getBoundingClientRect().bottom + 24 : 0;
  return Math.ceil(Math.max(document.documentElement.offsetHeight, bottom));
}

/** Enough words for the pictures; no translation to ship. */
const arabic = {
  start: 'المتابعة للتأكيد',
  open: 'فتح الصفحة الآمنة',
  reopen: 'فتح مرة أخرى',
  cancel: 'إلغاء',
  again: 'البدء من جديد',
  retry: 'إعادة المحاولة',
  why: 'لماذا يجب عليّ التأكيد؟',
  newWindow: 'تُفتح في نافذة جديدة.',
  paymentReason: 'يرجى تأكيد الدفعة.',
  paymentFullReason: 'يرجى تأكيد دفع {amount} إلى {payee}.',
  cardReason: 'يرجى تأكيد أنك تريد الاطلاع على بيانات بطاقتك.',
  generalReason: 'يرجى تأكيد هذا الإجراء.',
  paymentWhy: 'أنت وحدك من يحق له الموافقة على الدفع من حسابك. تأكيدك يمنع أي شخص آخر من الدفع بأموالك.',
  cardWhy: 'من يعرف بيانات بطاقتك قد يدفع بها. تأكيدك يضمن أنك وحدك من يراها.',
  generalWhy: 'يتعلق هذا بحسابك أو بأموالك. تأكيدك يضمن أنك صاحب الطلب فعلًا.',
  law: 'يشترط القانون الأوروبي (PSD2) هذا التحقق، ويسمى المصادقة القوية للعميل.',
  nextWindow: 'تُفتح الصفحة الآمنة لمزود الدفع في نافذة جديدة. عند الانتهاء هناك تتابع هنا.',
  nextPage: 'تنتقل إلى الصفحة الآمنة لمزود الدفع. عند الانتهاء هناك تعود إلى هنا.',
  counts: 'راجع البيانات في صفحة المزود قبل التأكيد، فما يظهر فيها هو المعتمد.',
  safe: 'أدخل كلمات المرور والرموز هناك فقط. هذه الصفحة لا تراها أبدًا.',
  preparing: 'جارٍ تجهيز الصفحة الآمنة…',
  leaving: 'جارٍ نقلك إلى الصفحة الآمنة…',
  waiting: 'يرجى التأكيد في النافذة الأخرى. ستتابع هذه الصفحة تلقائيًا.',
  unobservable: 'يرجى التأكيد في النافذة الأخرى. إذا لم تعد تراها فافتحها مرة أخرى.',
  closed: 'هل أغلقت النافذة؟ افتحها مرة أخرى للمتابعة.',
  blocked: 'لم يفتح المتصفح نافذة جديدة. اضغط على الزر لفتحها.',
  linkOver: 'لم تعد الصفحة الآمنة صالحة. افتحها مرة أخرى للحصول على صفحة جديدة.',
  checking: 'جارٍ التحقق لدى مزود الدفع…',
  pending: 'ما زال مزود الدفع يعالج طلبك. يرجى الانتظار قليلًا.',
  complete: 'تم التأكيد. شكرًا لك.',
  back: 'شكرًا لك. يمكنك المتابعة هنا.',
  exempt: 'لا حاجة إلى التأكيد هذه المرة.',
  declined: 'لم تمنح تأكيدك.',
  expired: 'انتهى وقت التأكيد.',
  cancelled: 'لقد توقفت. يمكنك البدء من جديد في أي وقت.',
  failed: 'لم ينجح ذلك. يرجى المحاولة مرة أخرى.',
  stuck: 'لم ينجح ذلك. يرجى إعادة تحميل الصفحة أو الاتصال بخدمة العملاء.',
  offline: 'يبدو أنك غير متصل. تحقق من اتصالك وحاول مرة أخرى.',
  timeout: 'لم يصل رد في الوقت المناسب. يرجى المحاولة مرة أخرى.',
  timeLeft: 'الوقت المتبقي: {time}',
};

/** The element as modules by file name, built in memory: dist/ may be old, or just being written. */
async function buildElement() {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { __VERSION__: '"shots"', __CLASSIC__: 'false' },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: join(root, 'src/define.ts'), formats: ['es'], fileName: () => 'define.js' },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  /** @type {Map<string, string>} */
  const files = new Map();
  for (const output of outputs) {
    if (!('output' in output)) continue;
    for (const file of output.output) if (file.type === 'chunk') files.set(`/${file.fileName}`, file.code);
  }
  return files;
}

/** @param {Look} look @param {string} cell */
const cellQuery = ({ lang, dir }, cell) =>
  new URLSearchParams({
    cell,
    status: cells[/** @type {keyof typeof cells} */ (cell)],
    lang: lang ?? (dir === 'rtl' ? 'ar' : 'en'),
  });

/** @param {Look} look */
const sheetPage = (look) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>shots</title><style>
  html { color-scheme: ${look.scheme}; font: 13px/1.4 system-ui, sans-serif }
  body { margin: 12px; display: grid; grid-template-columns: repeat(${look.columns}, ${look.width}px); gap: 14px 12px; align-items: start; width: max-content }
  p { margin: 0 0 3px; opacity: 0.75 }
  iframe { display: block; box-sizing: border-box; width: 100%; height: ${look.height ?? 900}px; border: 0; outline: 1px dashed GrayText }
</style>${Object.keys(cells)
  .map((cell) => {
    const sandbox = cell.endsWith('refused') ? 'sandbox="allow-scripts allow-same-origin"' : '';
    return `<section><p>${cell}</p><iframe ${sandbox} title="${cell}" src="/cell?${cellQuery(look, cell).toString().replaceAll('&', '&amp;')}"></iframe></section>`;
  })
  .join('')}</html>`;

/** @param {Look} look @param {string | null} cell @param {string | null} lang */
const cellPage = (
  look,
  cell,
  lang,
) => `<!doctype html><html lang="${lang}" dir="${look.dir ?? 'ltr'}"><meta charset="utf-8"><style>
  html { color-scheme: ${look.scheme}; font-family: system-ui, 'Noto Sans', sans-serif; background: Canvas; color: CanvasText }
  body { margin: 0; padding: 16px; overflow-x: auto } ${look.css ?? ''}
</style><sca-consent id="${cell}"></sca-consent><script type="module">
  import './define.js';
  window.arabic = ${JSON.stringify(arabic)};
  window.ready = (${runCell.toString()})();
  window.ready.catch(() => {});
</script></html>`;

const bankPage = `<!doctype html><title>Bank</title><script>
  if (location.search === '?closes') setTimeout(() => close(), 300);
</script>`;

/** The shop at localhost and the provider at 127.0.0.1: two sites, one server. @param {Map<string, string>} files */
function startServer(files) {
  /** @type {{ look: Look }} */
  const now = { look: phone };
  const server = createServer((request, answer) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const code = files.get(url.pathname);
    /** @param {string} body @param {string} [type] @param {Record<string, string>} [headers] */
    const send = (body, type = 'text/html; charset=utf-8', headers = {}) =>
      answer.writeHead(200, { 'content-type': type, ...headers }).end(body);
    if (code) send(code, 'text/javascript');
    else if (url.pathname === '/sheet') send(sheetPage(now.look));
    else if (url.pathname === '/cell' && !url.searchParams.has('sca_attempt'))
      send(cellPage(now.look, url.searchParams.get('cell'), url.searchParams.get('lang')));
    else if (url.pathname === '/cell') send('<!doctype html><title>Back</title>');
    else if (url.pathname === '/bank')
      send(bankPage, undefined, url.search === '?coop' ? { 'cross-origin-opener-policy': 'same-origin' } : {});
    else answer.writeHead(204).end();
  });
  return new Promise((/** @type {(started: { port: number, now: typeof now, close: () => void }) => void} */ done) => {
    server.listen(0, () => {
      const address = server.address();
      done({
        port: typeof address === 'object' && address ? address.port : 0,
        now,
        close: () => {
          server.closeAllConnections();
          server.close();
        },
      });
    });
  });
}

const asked = process.argv.slice(2);
const wanted = Object.entries(sheets).filter(([name]) => !asked.length || asked.some((word) => name.includes(word)));
const [found] = findBrowsers(['chromium']);
if (!found || 'reason' in found) throw new Error(`There is no Chromium: ${found?.reason}`);

const server = await startServer(await buildElement());
const browser = await puppeteer.launch({ executablePath: found.path, args: chromiumArgs });
if (!asked.length) rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
try {
  for (const [name, look] of wanted) await takeSheet(name, look);
} finally {
  await browser.close();
  server.close();
}

/** @param {string} name @param {Look} look */
async function takeSheet(name, look) {
  const start = performance.now();
  server.now.look = look;
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(`${name}: ${error}`));
  const width = look.columns * (look.width + 12) + 24;
  await page.setViewport({ width, height: 1000, deviceScaleFactor: 1 });
  await emulate(page, look);
  await page.goto(`http://localhost:${server.port}/sheet`);
  const troubles = await page.evaluate(async (fixed) => {
    const frames = [...document.querySelectorAll('iframe')];
    const ends = frames.map(async (frame) => {
      const height = await /** @type {any} */ (frame.contentWindow).ready;
      if (!fixed || !frame.title.startsWith('explanation')) frame.style.height = `${height}px`;
    });
    const settled = await Promise.allSettled(ends);
    return settled.flatMap((end) => (end.status === 'rejected' ? [String(end.reason)] : []));
  }, !!look.height);
  for (const trouble of troubles) console.error(`${name}: ${trouble}`);
  if (troubles.length) process.exitCode = 1;
  // Beyond the window Chromium paints frames late or never.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ width, height: Math.ceil(height), deviceScaleFactor: 1 });
  await page.bringToFront();
  await page.evaluate(async () => {
    // The tips follow their frames' new heights.
    for (let count = 0; count < 10; count += 1) {
      await new Promise((done) => requestAnimationFrame(done));
      await new Promise((done) => setTimeout(done, 30));
    }
  });
  await page.screenshot({ path: /** @type {`${string}.png`} */ (join(target, `${name}.png`)) });
  // A window may have closed itself meanwhile.
  for (const one of await browser.pages()) await one.close().catch(() => {});
  console.log(`${name}.png (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}

/** Puppeteer knows no forced colours. @param {import('puppeteer-core').Page} page @param {Look} look */
async function emulate(page, { media = '', features = [] }) {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { media, features });
}
