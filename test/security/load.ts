/**
 * Many elements on a page, and many journeys in one page, one after the other: what is taken is given back. In headless
 * Chromium, on the built script: `npx tsx test/security/load.ts`, `--quick` for the few that `npm test` tries.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type CDPSession, type Page } from 'puppeteer-core';
import { findBrowsers } from '../../scripts/browsers.js';
import { popupBlockerOn, testingArgs } from '../../scripts/launch-options.js';
import { sourceOf } from '../e2e/driver.js';

const scripts = fileURLToPath(new URL('../../dist/cdn', import.meta.url));
const page = `<!doctype html><html lang="en"><title>load</title><link rel="icon" href="data:,">
<script type="module" src="/sca-consent.js"></script><div id="place"></div></html>`;

/** How many, of each. */
export interface Size {
  readonly elements: number;
  readonly journeys: number;
}

export interface Counters {
  /** Bytes. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** How often each terminal event was told. */
type Ends = Readonly<Record<string, number>>;

export interface Load extends Size {
  readonly ends: Ends;
  /** Initiate calls in the second half. */
  readonly calls: number;
  readonly before: Counters;
  /** After half of the journeys. */
  readonly middle: Counters;
  readonly after: Counters;
}

export async function load(size: Size): Promise<Load | { readonly reason: string }> {
  const [found] = findBrowsers(['chromium']);
  if (!found || 'reason' in found) return { reason: String(found?.reason) };
  const host = await startHost();
  const browser = await puppeteer.launch({
    executablePath: found.path,
    args: [...testingArgs],
    protocolTimeout: 600_000,
    ...popupBlockerOn.chromium,
  });
  try {
    const tab = await browser.newPage();
    await tab.goto(host.address);
    await tab.waitForFunction("customElements.get('sca-consent')");
    // Each failed journey is said in the console, and the browser keeps the last thousand lines: they would be counted.
    await tab.evaluate('console.error = () => {}');
    return await measure(tab, size, () => host.calls);
  } finally {
    await browser.close();
    host.close();
  }
}

async function measure(tab: Page, { elements, journeys }: Size, calls: () => number): Promise<Load> {
  const cdp = await tab.createCDPSession();
  // Warm: what a first element costs once and for all is not a leak.
  await call(tab, mountMany, 20);
  await call(tab, walkMany, { from: 0, count: 50 });
  const before = await count(cdp);
  await call(tab, mountMany, elements);
  const half = Math.floor(journeys / 2);
  const first = await call(tab, walkMany, { from: 0, count: half });
  const middle = await count(cdp);
  const callsBefore = calls();
  const second = await call(tab, walkMany, { from: half, count: journeys - half });
  const after = await count(cdp);
  return { elements, journeys, ends: sum(first, second), calls: calls() - callsBefore, before, middle, after };
}

function call<A, R>(tab: Page, fn: (argument: A) => Promise<R>, argument: A): Promise<R> {
  return tab.evaluate(`(${sourceOf(fn)})(${JSON.stringify(argument)})`) as Promise<R>;
}

async function count(cdp: CDPSession): Promise<Counters> {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners: listeners } = await cdp.send('Memory.getDOMCounters');
  return { heap: (await cdp.send('Runtime.getHeapUsage')).usedSize, nodes, listeners };
}

function sum(...parts: readonly Ends[]): Ends {
  const ends: Record<string, number> = {};
  for (const part of parts) for (const [end, times] of Object.entries(part)) ends[end] = (ends[end] ?? 0) + times;
  return ends;
}

/** The page, the scripts, and an initiate endpoint. */
async function startHost() {
  let calls = 0;
  const server = createServer((request, answer) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (path === '/') return answer.setHeader('content-type', 'text/html').end(page);
    if (!path.startsWith('/initiate/')) return sendScript(answer, path);
    calls += 1;
    return initiate(answer, Number(path.slice('/initiate/'.length)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    get calls() {
      return calls;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Every second needs nothing, every other fails for good or is taken up again: all ways to an end but a window. */
function initiate(answer: ServerResponse, number: number): ServerResponse {
  answer.statusCode = number % 2 ? 200 : 422;
  const body = number % 2 ? '{"PendingUserAction":null}' : '{"error":{"message":"no"}}';
  return answer.setHeader('content-type', 'application/json').end(body);
}

function sendScript(answer: ServerResponse, path: string): ServerResponse {
  const file = join(scripts, path);
  if (!/^\/[\w./-]+\.js$/.test(path) || !existsSync(file)) return answer.writeHead(404).end();
  return answer.setHeader('content-type', 'text/javascript').end(readFileSync(file));
}

/** In the page: mounts so many with a running countdown, and removes them. */
async function mountMany(count: number): Promise<void> {
  const place = document.querySelector('#place');
  const expires = new Date(Date.now() + 600_000).toISOString();
  const all = Array.from({ length: count }, (_, at) =>
    Object.assign(document.createElement('sca-consent'), {
      consent: { id: `m${at}`, scope: ['make_payment'], expires_at: expires },
      initiateUrl: '/initiate/{id}',
      statusUrl: '/status/{id}',
    }),
  );
  place?.append(...all);
  await Promise.all(all.map((one) => one.updateComplete));
  place?.replaceChildren();
  await new Promise((done) => setTimeout(done, 100));
}

/** In the page: one element, so many consents, a journey each; a fresh element every hundred. */
async function walkMany({ from, count }: { readonly from: number; readonly count: number }): Promise<Ends> {
  const ends: Record<string, number> = {};
  const types = ['complete', 'declined', 'expired', 'cancelled', 'error'].map((name) => `consent-${name}`);
  const fresh = () => {
    const made = Object.assign(document.createElement('sca-consent'), {
      initiateUrl: '/initiate/{id}',
      mode: 'popup' as const,
    });
    for (const type of types) {
      made.addEventListener(type, () => {
        ends[type] = (ends[type] ?? 0) + 1;
      });
    }
    document.querySelector('#place')?.append(made);
    return made;
  };
  let element = fresh();
  for (let at = from; at < from + count; at++) {
    if (at > from && at % 100 === 0) {
      element.remove();
      element = fresh();
    }
    element.consent = { id: String(at), scope: ['make_payment'] };
    await element.updateComplete;
    // No gesture, so no window is opened: the rest of the journey is the same.
    await element.start();
  }
  element.remove();
  await new Promise((done) => setTimeout(done, 200));
  return ends;
}

export function print({ elements, journeys, ends, calls, before, middle, after }: Load): void {
  const line = ({ heap, nodes, listeners }: Counters) =>
    `heap ${(heap / 1e6).toFixed(2)} MB, ${nodes} nodes, ${listeners} listeners`;
  console.log(
    `load: ${elements} elements, ${journeys} journeys, ends ${JSON.stringify(ends)}, ${calls} calls in the second half`,
  );
  console.log(`  before ${line(before)}\n  middle ${line(middle)}\n  after  ${line(after)}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const quick = process.argv.includes('--quick');
  const found = await load(quick ? { elements: 100, journeys: 1500 } : { elements: 1000, journeys: 10_000 });
  if ('reason' in found) throw new Error(found.reason);
  print(found);
  process.exit(0);
}
