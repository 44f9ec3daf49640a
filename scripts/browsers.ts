/**
 * Finds the three engines, gets them by apt where that is possible, and starts what WebKit needs around it.
 * Chromium and Firefox are driven headless by puppeteer-core; WebKitGTK needs a display (Xvfb) and its WebDriver server.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof ENGINES)[number];

/** An engine's program, or why it cannot be had. */
export type Found = { engine: Engine; path: string } | { engine: Engine; reason: string };

export interface WebKitServer {
  /** Of WebKitWebDriver. */
  readonly port: number;
  /** Path of the browser that the driver starts. */
  readonly miniBrowser: string;
  close(): Promise<void>;
}

interface Whereabouts {
  /** The environment variable that holds the program's path. */
  readonly env: string;
  readonly names: readonly string[];
  readonly places: readonly string[];
  /** Debian's packages. */
  readonly packages: readonly string[];
}

const WHERE: Readonly<Record<Engine, Whereabouts>> = {
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

function say(message: string): void {
  console.log(`browsers: ${message}`);
}

function onPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin', '/usr/local/bin', '/opt/homebrew/bin');
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

function find(engine: Engine): string | undefined {
  const { env, names, places } = WHERE[engine];
  const given = process.env[env];
  if (given) return existsSync(given) ? given : undefined;
  return names.map(onPath).find(Boolean) ?? places.find((place) => existsSync(place));
}

function locate(engine: Engine): Found {
  const { env, names } = WHERE[engine];
  const path = find(engine);
  if (!path) {
    const given = process.env[env];
    return { engine, reason: given ? `${env}=${given} is no file` : `no ${names.join(' or ')} found` };
  }
  if (engine === 'webkit') {
    if (!onPath('Xvfb') && !process.env.DISPLAY) return { engine, reason: 'no Xvfb found and no DISPLAY' };
    if (!miniBrowser()) return { engine, reason: 'no MiniBrowser found (it comes with webkit2gtk-driver)' };
  }
  return { engine, path };
}

function miniBrowser(): string | undefined {
  const given = process.env.WEBKIT_BROWSER;
  if (given) return existsSync(given) ? given : undefined;
  const roots = ['/usr/lib', '/usr/libexec', ...folders('/usr/lib').filter((folder) => folder.includes('linux-gnu'))];
  return roots
    .flatMap((root) => ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((v) => join(root, v, 'MiniBrowser')))
    .find((file) => existsSync(file));
}

function folders(root: string): string[] {
  return existsSync(root) ? readdirSync(root).map((name) => join(root, name)) : [];
}

/** Returns why it could not be done; undefined: it is done. */
function aptInstall(packages: readonly string[]): string | undefined {
  if (!onPath('apt-get')) return 'apt-get is not here';
  const root = process.getuid?.() === 0;
  if (!root && (!onPath('sudo') || spawnSync('sudo', ['-n', 'true']).status !== 0)) return 'apt-get needs root';
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=300', '-q'];
  const sudo = root ? [] : ['sudo', '-n', 'DEBIAN_FRONTEND=noninteractive'];
  function apt(...args: readonly string[]) {
    const [command = '', ...rest] = [...sudo, 'apt-get', ...wait, ...args];
    return spawnSync(command, rest, { env, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  }
  say('apt-get update');
  apt('update');
  say(`apt-get install ${packages.join(' ')}`);
  const install = apt('install', '-y', '--no-install-recommends', ...packages);
  if (install.status === 0) return undefined;
  return `apt-get install failed: ${install.stderr.trim().split('\n').at(-1) ?? install.status}`;
}

/** The engines asked for by `BROWSERS=chromium,firefox`, all three without it. */
export function askedEngines(): readonly Engine[] {
  const asked = (process.env.BROWSERS ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const unknown = asked.filter((name) => !ENGINES.some((engine) => engine === name));
  if (unknown.length > 0) throw new Error(`BROWSERS knows ${ENGINES.join(', ')}, not ${unknown.join(', ')}`);
  return asked.length > 0 ? ENGINES.filter((engine) => asked.includes(engine)) : ENGINES;
}

/** Where each engine is, or why it cannot be had. Never silently: a lacking one is said on the console too. */
export function findBrowsers(engines: readonly Engine[] = askedEngines()): Found[] {
  // A path that somebody gave is not mended by installing another.
  const lacking = engines.filter((engine) => 'reason' in locate(engine) && !process.env[WHERE[engine].env]);
  const trouble = lacking.length > 0 ? aptInstall(lacking.flatMap((engine) => WHERE[engine].packages)) : undefined;
  return engines.map((engine) => {
    const found = locate(engine);
    if (!('reason' in found)) return found;
    const reason = trouble && lacking.includes(engine) ? `${found.reason}; ${trouble}` : found.reason;
    say(`${engine} SKIPPED: ${reason}`);
    return { engine, reason };
  });
}

/** An engine that cannot be had is a failure in CI, and elsewhere a skip. */
export function lackIsFailure(): boolean {
  return /^(1|true)$/i.test(process.env.CI ?? '');
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function quit(): never {
  process.exit(1);
}

export function webkitCapabilities(binary: string) {
  return {
    browserName: 'MiniBrowser',
    // WebKitWebDriver has no BiDi; without this webdriverio asks for it and the session is refused.
    'wdio:enforceWebDriverClassic': true,
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  };
}

/**
 * No accessibility bus, no portals: in a container they only cost time-outs. No DMA-BUF: without a graphics card it costs more
 * than all the rest.
 */
const WEBKIT_ENV = { NO_AT_BRIDGE: '1', GTK_USE_PORTAL: '0', WEBKIT_DISABLE_DMABUF_RENDERER: '1' };

/** Starts Xvfb (on a display of its own choosing: a fixed one may be somebody else's) and WebKitWebDriver on a free port. */
export async function startWebKit(): Promise<WebKitServer> {
  const driver = find('webkit');
  const binary = miniBrowser();
  if (!driver || !binary) throw new Error('WebKit is not here');
  const xvfb = onPath('Xvfb');
  const screen = xvfb ? await startXvfb(xvfb) : givenScreen();
  const port = await freePort();
  const server = spawn(driver, [`--port=${port}`], {
    env: { ...process.env, DISPLAY: screen.display, ...WEBKIT_ENV },
    // A group of its own, to end its children too.
    stdio: 'ignore',
    detached: true,
  });
  async function close(): Promise<void> {
    process.off('exit', killNow);
    for (const signal of SIGNALS) process.off(signal, quit);
    await end(server, true);
    await screen.close();
  }
  function killNow(): void {
    kill(server, true);
    screen.killNow();
  }
  process.on('exit', killNow);
  // A signal ends Node without 'exit', and the driver would live on.
  for (const signal of SIGNALS) process.on(signal, quit);
  if (!(await isReady(server, port))) {
    await close();
    throw new Error('WebKitWebDriver did not start');
  }
  return { port, miniBrowser: binary, close };
}

/** Waits for the driver's first answer, ten seconds at most. */
async function isReady(server: ChildProcess, port: number): Promise<boolean> {
  for (let tries = 0; tries < 100 && server.exitCode === null; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer?.ok) return true;
    await new Promise((done) => setTimeout(done, 100));
  }
  return false;
}

interface Screen {
  /** As the environment variable DISPLAY has it. */
  readonly display: string | undefined;
  close(): Promise<void>;
  killNow(): void;
}

/** The screen that this process was started on. */
function givenScreen(): Screen {
  return { display: process.env.DISPLAY, close: async () => {}, killNow: () => {} };
}

function startXvfb(xvfb: string): Promise<Screen> {
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

/** `group`: the children that it started too. */
function kill(child: ChildProcess, group: boolean): void {
  try {
    if (child.pid && child.exitCode === null) process.kill(group ? -child.pid : child.pid, 'SIGTERM');
  } catch {
    // It has ended already.
  }
}

function end(child: ChildProcess, group: boolean): Promise<void> {
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

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
