// @ts-check
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import {
  chromiumArgs,
  findBrowsers,
  lackIsFailure,
  popupBlockerOn,
  startWebKit,
  webkitCapabilities,
} from './scripts/browsers.js';

const here = dirname(fileURLToPath(import.meta.url));
const { version } = JSON.parse(readFileSync(resolve(here, 'package.json'), 'utf8'));
const found = findBrowsers();
const covering = process.argv.includes('--coverage');
/** The element on what stands in for Lit in the script-tag files, and not on Lit (`npm run test:unit -- --stand-in`). */
const standIn = process.argv.includes('--stand-in');

/** @type {import('./scripts/browsers.js').WebKitServer | undefined} */
let webkit;

const browsers = [];
for (const browser of found) {
  if ('reason' in browser) continue;
  // Only Chromium gives native (v8) coverage.
  if (covering && browser.engine !== 'chromium') continue;
  browsers.push(await launcher(browser));
}

/** @param {{ engine: import('./scripts/browsers.js').Engine, path: string }} browser */
async function launcher({ engine, path }) {
  if (engine === 'chromium') {
    const launchOptions = { executablePath: path, args: chromiumArgs, ...popupBlockerOn.chromium };
    return named('Chromium', chromeLauncher({ puppeteer, launchOptions }));
  }
  if (engine === 'firefox') {
    /** @type {import('puppeteer-core').LaunchOptions} */
    const launchOptions = { browser: 'firefox', executablePath: path, ...popupBlockerOn.firefox };
    return named('Firefox', chromeLauncher({ puppeteer, launchOptions }));
  }
  webkit = await startWebKit();
  const options = {
    hostname: '127.0.0.1',
    port: webkit.port,
    path: '/',
    connectionRetryCount: 0,
    connectionRetryTimeout: 60_000,
  };
  return named(
    'WebKit',
    webdriverLauncher({ ...options, logLevel: 'error', capabilities: webkitCapabilities(webkit.miniBrowser) }),
  );
}

/**
 * Reports name the engine, not the driver ("MiniBrowser", or "Chrome" for Firefox); the WebDriver one is only settled on start.
 * @param {string} name @param {import('@web/test-runner').BrowserLauncher} launcher
 */
function named(name, launcher) {
  return Object.defineProperty(launcher, 'name', { get: () => name, set: () => {} });
}

/** Counts for scripts/test.js, written where TEST_COUNTS says. @returns {import('@web/test-runner').Reporter} */
function countReporter() {
  return {
    stop({ sessions }) {
      const target = process.env.TEST_COUNTS;
      if (!target) return;
      const counts = { passed: 0, failed: 0, skipped: 0, notes: /** @type {string[]} */ ([]) };
      for (const session of sessions) {
        const before = counts.failed;
        countSuite(session.testResults, counts);
        // A file that did not load, or broke outside a test, has no failing test of its own.
        if (!session.passed && counts.failed === before) counts.failed += 1;
      }
      for (const browser of found) {
        if (!('reason' in browser)) continue;
        counts[lackIsFailure() ? 'failed' : 'skipped'] += 1;
        counts.notes.push(`${browser.engine}: ${browser.reason}`);
      }
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, `${JSON.stringify(counts)}\n`);
    },
  };
}

/**
 * @param {import('@web/test-runner').TestSuiteResult | undefined} suite
 * @param {{ passed: number, failed: number, skipped: number }} counts
 */
function countSuite(suite, counts) {
  if (!suite) return;
  for (const test of suite.tests) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  for (const inner of suite.suites) countSuite(inner, counts);
}

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  // What runs in Node has folders of its own.
  files: ['test/**/*.test.ts', '!test/{e2e,frameworks,package,security}/**', '!test/rooms.test.ts'],
  rootDir: here,
  // `production` silences lit's development warning; WebDriver takes trusted input only where one page runs at a time.
  nodeResolve: { exportConditions: ['browser', 'production'] },
  concurrency: 1,
  concurrentBrowsers: 2,
  browserStartTimeout: 90_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 10_000 } },
  browsers,
  plugins: [
    {
      name: 'stand-in',
      resolveImport: ({ source }) => (standIn && source === 'lit' ? '/src/lit.cdn.ts' : undefined),
    },
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: resolve(here, 'tsconfig.json'),
      define: { __VERSION__: JSON.stringify(version), __CLASSIC__: 'false' },
    }),
    {
      name: 'end-webkit',
      async serverStop() {
        await webkit?.close();
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

/** Every test by name with `VERBOSE=1`. @returns {import('@web/test-runner').Reporter} */
function summaryIfAsked() {
  return process.env.VERBOSE ? summaryReporter({ flatten: false }) : {};
}
