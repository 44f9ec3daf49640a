// @ts-check
/**
 * Finds the three engines, gets them by apt where that is possible, and starts what WebKit needs around it.
 * Chromium and Firefox are driven headless by puppeteer-core; WebKitGTK needs a display (Xvfb) and its WebDriver server.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */
/** @typedef {{ engine: Engine, path: string } | { engine: Engine, reason: string }} Found */
/** @typedef {{ port: number, miniBrowser: string, close: () => Promise<void> }} WebKitServer */

/** @type {readonly Engine[]} */
export const ENGINES = ['chromium', 'firefox', 'webkit'];

/** @type {Record<Engine, { env: string, names: string[], places: string[], packages: string[] }>} */
const WHERE = {
  chromium: {
    env: 'CHROMIUM_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    packages: ['chromium'],
  },
  firefox: {
    env: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    packages: ['firefox-esr'],
  },
  webkit: {
    env: 'WEBKIT_DRIVER',
    names: ['WebKitWebDriver'],
    places: ['/usr/lib/webkit2gtk-4.1/WebKitWebDriver', '/usr/libexec/WebKitWebDriver'],
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
  },
};

/** @param {string} message */
const say = (message) => console.log(`browsers: ${message}`);

/** @param {string} name */
function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin', '/usr/local/bin', '/opt/homebrew/bin');
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

/** @param {Engine} engine @returns {string | undefined} */
function find(engine) {
  const { env, names, places } = WHERE[engine];
  const given = process.env[env];
  if (given) return existsSync(given) ? given : undefined;
  return names.map(onPath).find(Boolean) ?? places.find((place) => existsSync(place));
}

/** What stops the engine from being used here, or nothing. @param {Engine} engine */
function lack(engine) {
  const { env, names } = WHERE[engine];
  if (!find(engine))
    return process.env[env] ? `${env}=${process.env[env]} is no file` : `no ${names.join(' or ')} found`;
  if (engine === 'webkit') {
    if (!onPath('Xvfb') && !process.env.DISPLAY) return 'no Xvfb found and no DISPLAY';
    if (!miniBrowser()) return 'no MiniBrowser found (it comes with webkit2gtk-driver)';
  }
  return undefined;
}

function miniBrowser() {
  const given = process.env.WEBKIT_BROWSER;
  if (given) return existsSync(given) ? given : undefined;
  const roots = ['/usr/lib', '/usr/libexec', ...folders('/usr/lib').filter((folder) => folder.includes('linux-gnu'))];
  return roots
    .flatMap((root) => ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((v) => join(root, v, 'MiniBrowser')))
    .find((file) => existsSync(file));
}

/** @param {string} root */
function folders(root) {
  return existsSync(root) ? readdirSync(root).map((name) => join(root, name)) : [];
}

/** @param {string[]} packages @returns {string | undefined} why it could not be done */
function aptInstall(packages) {
  if (!onPath('apt-get')) return 'apt-get is not here';
  const root = process.getuid?.() === 0;
  if (!root && (!onPath('sudo') || spawnSync('sudo', ['-n', 'true']).status !== 0)) return 'apt-get needs root';
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=300', '-q'];
  /** @param {string[]} args */
  const apt = (args) => {
    const [command = '', ...rest] = root
      ? ['apt-get', ...wait, ...args]
      : ['sudo', '-n', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...wait, ...args];
    return spawnSync(command, rest, { env, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  };
  say('apt-get update');
  apt(['update']);
  say(`apt-get install ${packages.join(' ')}`);
  const install = apt(['install', '-y', '--no-install-recommends', ...packages]);
  if (install.status === 0) return undefined;
  return `apt-get install failed: ${install.stderr.trim().split('\n').at(-1) ?? install.status}`;
}

/** The engines asked for by `BROWSERS=chromium,firefox`, all three without it. @returns {Engine[]} */
export function askedEngines() {
  const asked = (process.env.BROWSERS ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const unknown = asked.filter((name) => !ENGINES.some((engine) => engine === name));
  if (unknown.length > 0) throw new Error(`BROWSERS knows ${ENGINES.join(', ')}, not ${unknown.join(', ')}`);
  return asked.length > 0 ? ENGINES.filter((engine) => asked.includes(engine)) : [...ENGINES];
}

/**
 * Where each engine is, or why it cannot be had. Never silently: a lacking one is said on the console too.
 * @param {readonly Engine[]} [engines] @returns {Found[]}
 */
export function findBrowsers(engines = askedEngines()) {
  const lacking = engines.filter((engine) => lack(engine) && !process.env[WHERE[engine].env]);
  const trouble = lacking.length > 0 ? aptInstall(lacking.flatMap((engine) => WHERE[engine].packages)) : undefined;
  return engines.map((engine) => {
    const reason = lack(engine);
    if (!reason) return { engine, path: /** @type {string} */ (find(engine)) };
    const whole = trouble && lacking.includes(engine) ? `${reason}; ${trouble}` : reason;
    say(`${engine} SKIPPED: ${whole}`);
    return { engine, reason: whole };
  });
}

/** Says whether an engine that cannot be had is a failure (it is in CI) and not just a skip. */
export const lackIsFailure = () => /^(1|true)$/i.test(process.env.CI ?? '');

/** Flags for Chromium: root has no sandbox, and nothing calls home. */
export const chromiumArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
];

/** Puppeteer switches the popup blocker off in both; an honest test needs it on. */
export const popupBlockerOn = {
  chromium: { ignoreDefaultArgs: ['--disable-popup-blocking'] },
  firefox: {
    extraPrefsFirefox: { 'remote.prefs.recommended': false, 'dom.disable_open_during_load': true },
  },
};

/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const quit = () => process.exit(1);

/** @param {string} binary */
export const webkitCapabilities = (binary) => ({
  browserName: 'MiniBrowser',
  // WebKitWebDriver has no BiDi; without this webdriverio asks for it and the session is refused.
  'wdio:enforceWebDriverClassic': true,
  'webkitgtk:browserOptions': { binary, args: ['--automation'] },
});

/**
 * Xvfb (on a display of its own choosing: a fixed one may be somebody else's) and WebKitWebDriver on a free port.
 * @returns {Promise<WebKitServer>}
 */
export async function startWebKit() {
  const driver = find('webkit');
  const binary = miniBrowser();
  if (!driver || !binary) throw new Error('WebKit is not here');
  const xvfb = onPath('Xvfb');
  const screen = xvfb
    ? await startXvfb(xvfb)
    : { display: process.env.DISPLAY, close: async () => {}, killNow: () => {} };
  const port = await freePort();
  const server = spawn(driver, [`--port=${port}`], {
    // No accessibility bus, no portals: in a container they only cost time-outs. A group of its own, to end its children too.
    env: { ...process.env, DISPLAY: screen.display, NO_AT_BRIDGE: '1', GTK_USE_PORTAL: '0' },
    stdio: 'ignore',
    detached: true,
  });
  const close = async () => {
    process.off('exit', killNow);
    for (const signal of SIGNALS) process.off(signal, quit);
    await end(server, true);
    await screen.close();
  };
  const killNow = () => {
    kill(server, true);
    screen.killNow();
  };
  process.on('exit', killNow);
  // A signal ends Node without 'exit', and the driver would live on.
  for (const signal of SIGNALS) process.on(signal, quit);
  for (let tries = 0; ; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer?.ok) break;
    if (tries > 100 || server.exitCode !== null) {
      await close();
      throw new Error('WebKitWebDriver did not start');
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  return { port, miniBrowser: binary, close };
}

/** @param {string} xvfb @returns {Promise<{ display: string, close: () => Promise<void>, killNow: () => void }>} */
function startXvfb(xvfb) {
  return new Promise((done, fail) => {
    const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp', '-noreset'];
    const child = spawn(xvfb, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const timer = setTimeout(() => fail(new Error('Xvfb did not start')), 20_000);
    child.once('error', fail);
    child.once('exit', (code) => fail(new Error(`Xvfb ended with ${code}`)));
    child.stdio[3]?.once('data', (data) => {
      clearTimeout(timer);
      done({ display: `:${String(data).trim()}`, close: () => end(child, false), killNow: () => kill(child, false) });
    });
  });
}

/** @param {import('node:child_process').ChildProcess} child @param {boolean} group */
function kill(child, group) {
  try {
    if (child.pid && child.exitCode === null) process.kill(group ? -child.pid : child.pid, 'SIGTERM');
  } catch {
    // It has ended already.
  }
}

/** @param {import('node:child_process').ChildProcess} child @param {boolean} group @returns {Promise<void>} */
function end(child, group) {
  return new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done();
    const timer = setTimeout(() => child.kill('SIGKILL'), 3000);
    child.once('exit', () => {
      clearTimeout(timer);
      done();
    });
    kill(child, group);
  });
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
