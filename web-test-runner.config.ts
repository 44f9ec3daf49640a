/** The unit and element tests, in three engines: `npm run test:unit`. It is started with tsx, since the runner loads no TypeScript. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import {
  type BrowserLauncher,
  defaultReporter,
  type Reporter,
  summaryReporter,
  type TestRunnerConfig,
  type TestRunnerGroupConfig,
  type TestSession,
  type TestSuiteResult,
} from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import {
  type Engine,
  findBrowsers,
  freePort,
  lackIsFailure,
  startWebKit,
  type WebKitServer,
  webkitCapabilities,
} from './scripts/browsers.js';
import { ignoreNetwork, popupBlockerOn, testingArgs } from './scripts/launch-options.js';
import { otherOrigin } from './test/helpers/drive-other-origin.js';
import { shopCalls } from './test/helpers/drive-shop.js';

const here = dirname(fileURLToPath(import.meta.url));
const { version } = JSON.parse(readFileSync(resolve(here, 'package.json'), 'utf8')) as { version: string };
const found = findBrowsers();
const covering = process.argv.includes('--coverage');

/** More where no other engine runs beside. */
const filesAtOnce = process.env.CHROMIUM_ALONE ? 6 : 2;

/**
 * By the first letter of their names: about half of the time each. Firefox and WebKit take trusted input in one page at a time,
 * and a test mostly waits, so each of the two is started twice.
 */
const HALVES = ['[a-l]*', '[!a-l]*'];
const hasOnlyNamedFiles = process.argv.some((argument) => argument.startsWith('--files'));

const webkits: WebKitServer[] = [];

/** Which browser runs which files. */
const groups: TestRunnerGroupConfig[] = [];
for (const browser of found) {
  if ('reason' in browser) continue;
  const { engine, path } = browser;
  // Only Chromium gives native (v8) coverage.
  if (covering && engine !== 'chromium') continue;
  for (const names of engine === 'chromium' || hasOnlyNamedFiles ? ['*'] : HALVES) {
    const launcher = await makeLauncher(engine, path);
    groups.push({ name: `${engine} ${names}`, files: filesNamed(names), browsers: [launcher] });
  }
}

/** What runs in Node lies beside. */
function filesNamed(names: string): string[] {
  const inNode = ['!test/{e2e,frameworks,package,security,server,simulator}/**', '!test/rooms.test.ts'];
  return [`test/**/${names}.test.ts`, ...inNode];
}

async function makeLauncher(engine: Engine, path: string): Promise<BrowserLauncher> {
  if (engine === 'chromium') {
    const launchOptions = { executablePath: path, args: [...testingArgs], ...popupBlockerOn.chromium };
    return named(
      'Chromium',
      chromeLauncher({ puppeteer, launchOptions, createPage: openAlone, concurrency: filesAtOnce }),
    );
  }
  if (engine === 'firefox') {
    const launchOptions: LaunchOptions = { browser: 'firefox', executablePath: path, ...popupBlockerOn.firefox };
    return named('Firefox', chromeLauncher({ puppeteer, launchOptions, createPage: openUnobserved }));
  }
  const webkit = await startWebKit();
  webkits.push(webkit);
  const options = {
    hostname: '127.0.0.1',
    port: webkit.port,
    path: '/',
    connectionRetryCount: 0,
    connectionRetryTimeout: 120_000,
  };
  return named(
    'WebKit',
    webdriverLauncher({ ...options, logLevel: 'error', capabilities: webkitCapabilities(webkit.miniBrowser) }),
  );
}

/**
 * Some files at a time, each in a profile of its own: they share no storage, no lock and no channel, and each believes that it has
 * the focus.
 */
async function openAlone({ browser }: { readonly browser: Browser }): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.emulateFocusedPage(true);
  return page;
}

async function openUnobserved({ browser }: { readonly browser: Browser }): Promise<Page> {
  await ignoreNetwork(browser);
  return browser.newPage();
}

/** Reports name the engine, not the driver ("MiniBrowser", or "Chrome" for Firefox); the WebDriver one is only settled on start. */
function named(name: string, launcher: BrowserLauncher): BrowserLauncher {
  return Object.defineProperty(launcher, 'name', { get: () => name, set: () => {} });
}

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

function countSessions(sessions: readonly TestSession[]): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const session of sessions) {
    const before = counts.failed;
    countSuite(session.testResults, counts);
    // A file that did not load, or broke outside a test, has no failing test of its own.
    if (!session.passed && counts.failed === before) counts.failed += 1;
  }
  return counts;
}

/** Counts for scripts/test.ts, written where TEST_COUNTS says. */
function countReporter(): Reporter {
  return {
    stop({ sessions }) {
      const target = process.env.TEST_COUNTS;
      if (!target) return;
      const counts = countSessions(sessions);
      const notes = found.flatMap((browser) => ('reason' in browser ? [`${browser.engine}: ${browser.reason}`] : []));
      counts[lackIsFailure() ? 'failed' : 'skipped'] += notes.length;
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, `${JSON.stringify({ ...counts, notes })}\n`);
    },
  };
}

function countSuite(suite: TestSuiteResult | undefined, counts: Counts): void {
  if (!suite) return;
  for (const { skipped, passed } of suite.tests) {
    if (skipped) counts.skipped += 1;
    else if (passed) counts.passed += 1;
    else counts.failed += 1;
  }
  for (const inner of suite.suites) countSuite(inner, counts);
}

/** Every test by name with `VERBOSE=1`. */
function summaryIfAsked(): Reporter {
  return process.env.VERBOSE ? summaryReporter({ flatten: false }) : {};
}

const config: TestRunnerConfig = {
  rootDir: here,
  // The runner's own search for one fails where three runners begin at one moment.
  port: await freePort(),
  // `production` silences lit's development warning; WebDriver takes trusted input only where one page runs at a time.
  nodeResolve: { exportConditions: ['browser', 'production'] },
  concurrency: 1,
  concurrentBrowsers: groups.length,
  browserStartTimeout: 90_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 10_000 } },
  // `--files` names them at the top.
  ...(hasOnlyNamedFiles ? { browsers: groups.flatMap(({ browsers }) => browsers ?? []) } : { groups }),
  middleware: [otherOrigin, shopCalls],
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: resolve(here, 'tsconfig.json'),
      define: { __VERSION__: JSON.stringify(version) },
    }),
    {
      name: 'end-webkit',
      async serverStop() {
        await Promise.all(webkits.map((webkit) => webkit.close()));
      },
    },
  ],
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: false }),
    summaryIfAsked(),
    countReporter(),
  ],
  coverage: covering,
  coverageConfig: { include: ['src/**/*.ts'], exclude: ['src/words/*'], reporters: ['text-summary', 'lcov', 'text'] },
};

export default config;
