/** What every measure stands on: Chromium, the servers, fresh pages, and the number of runs. */
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { findBrowsers } from '../scripts/browsers.js';
import { chromiumArgs } from '../scripts/launch-options.js';
import { type Servers, startServers } from './server.js';

const LOAD_TIMEOUT_MS = 60_000;
/** Ten thousand elements take their time. */
const PROTOCOL_TIMEOUT_MS = 300_000;

export interface Bench {
  browser: Browser;
  servers: Servers;
  /** How often a load is measured; the dearer measures take a part of it. */
  runs: number;
  close(): Promise<void>;
}

export interface PageOptions {
  /** How many times slower the CPU is made. */
  throttle?: number;
  /** Wait until the entry is mounted. */
  wait?: boolean;
}

export async function openBench(runs: number): Promise<Bench> {
  const [found] = findBrowsers(['chromium']);
  if (!found || 'reason' in found) throw new Error(`the bench needs Chromium: ${found?.reason}`);
  const servers = await startServers();
  const browser = await puppeteer.launch({
    executablePath: found.path,
    args: [...chromiumArgs, '--js-flags=--expose-gc'],
    protocolTimeout: PROTOCOL_TIMEOUT_MS,
  });
  return {
    browser,
    servers,
    runs,
    async close() {
      await browser.close();
      servers.close();
    },
  };
}

/** Opens a fresh page in a fresh profile, does something, closes it. */
export async function withPage<Result>(
  { browser, servers }: Bench,
  entry: string,
  act: (page: Page, cdp: CDPSession) => Promise<Result>,
  { throttle = 1, wait = true }: PageOptions = {},
): Promise<Result> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const cdp = await page.createCDPSession();
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    if (throttle > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    await page.goto(`${servers.shop.origin}/page/${entry}`);
    if (wait) {
      await page.waitForFunction('globalThis.mounted', { timeout: LOAD_TIMEOUT_MS });
      await allowNamedFunctions(page);
    }
    return await act(page, cdp);
  } finally {
    await context.close();
  }
}

/**
 * Functions that run in a page are sent there as text. Where they name other functions, tsx has put calls of its helper
 * `__name` into them, which the page does not have.
 */
async function allowNamedFunctions(page: Page): Promise<void> {
  await page.evaluate('globalThis.__name = (value) => value');
}

/** Milliseconds of processor time that the main thread has worked: what else the machine does is not in it. */
export async function workedMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

/** The entries in turn and not one after the other, so that a busy minute hits all alike. */
export async function inTurn<Result>(
  entries: readonly string[],
  runs: number,
  measureOnce: (entry: string) => Promise<Result>,
): Promise<Record<string, Result[]>> {
  const results: Record<string, Result[]> = Object.fromEntries(entries.map((entry) => [entry, []]));
  for (let run = 0; run < runs; run++) {
    for (const entry of entries) results[entry]?.push(await measureOnce(entry));
  }
  return results;
}

/** A part of the runs, at least one. */
export function partOfRuns(runs: number, part: number): number {
  return Math.max(1, Math.round(runs / part));
}
