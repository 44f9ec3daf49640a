// @ts-check
/**
 * Many elements on a page, and many journeys in one page, one after the other: what is taken is given back. In headless
 * Chromium, on the built script: `node test/security/load.js`, `--quick` for the few that `npm test` tries.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findBrowsers, popupBlockerOn } from '../../scripts/browsers.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = `<!doctype html><html lang="en"><title>load</title><link rel="icon" href="data:,">
<script type="module" src="/sca-consent.js"></script><div id="place"></div></html>`;

/** @typedef {{ heap: number, nodes: number, listeners: number }} Counters bytes, and how many */
/** @typedef {{ elements: number, journeys: number, ends: Record<string, number>, calls: number, before: Counters, after: Counters, middle: Counters }} Load */

/** @param {{ elements: number, journeys: number }} size @returns {Promise<Load | { reason: string }>} */
export async function load({ elements, journeys }) {
  const [found] = findBrowsers(['chromium']);
  if (!found || 'reason' in found) return { reason: String(found?.reason) };
  let calls = 0;
  const server = createServer((request, answer) => {
    const path = (request.url ?? '').split('?')[0];
    if (path === '/') return answer.setHeader('content-type', 'text/html').end(page);
    if (path?.startsWith('/initiate/')) {
      calls += 1;
      // Every second needs nothing, every other fails for good or is taken up again: all ways to an end but a window.
      const body = Number(path.slice(10)) % 2 ? '{"PendingUserAction":null}' : '{"error":{"message":"no"}}';
      answer.statusCode = Number(path.slice(10)) % 2 ? 200 : 422;
      return answer.setHeader('content-type', 'application/json').end(body);
    }
    if (!/^\/[\w./-]+\.js$/.test(path ?? '')) return answer.writeHead(404).end();
    return answer.setHeader('content-type', 'text/javascript').end(readFileSync(join(root, 'dist/cdn', path ?? '')));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const address = server.address();
  const browser = await puppeteer.launch({
    executablePath: found.path,
    args: chromiumArgs,
    protocolTimeout: 600_000,
    ...popupBlockerOn.chromium,
  });
  try {
    const tab = await browser.newPage();
    await tab.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`);
    await tab.waitForFunction("customElements.get('sca-consent')");
    const cdp = await tab.createCDPSession();
    /** @returns {Promise<Counters>} */
    const count = async () => {
      await cdp.send('HeapProfiler.collectGarbage');
      await cdp.send('HeapProfiler.collectGarbage');
      const { nodes, jsEventListeners: listeners } = await cdp.send('Memory.getDOMCounters');
      return { heap: (await cdp.send('Runtime.getHeapUsage')).usedSize, nodes, listeners };
    };
    // Warm: what a first element costs once and for all is not a leak.
    await tab.evaluate(mountMany, 20);
    await tab.evaluate(walkMany, { from: 0, count: 50 });
    const before = await count();
    await tab.evaluate(mountMany, elements);
    const half = Math.floor(journeys / 2);
    const first = await tab.evaluate(walkMany, { from: 0, count: half });
    const middle = await count();
    const callsBefore = calls;
    const second = await tab.evaluate(walkMany, { from: half, count: journeys - half });
    const after = await count();
    /** @type {Record<string, number>} */
    const ends = {};
    for (const part of [first, second])
      for (const [end, times] of Object.entries(part)) ends[end] = (ends[end] ?? 0) + times;
    return { elements, journeys, ends, calls: calls - callsBefore, before, middle, after };
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

/** In the page: mounts so many with a running countdown, and removes them. @param {number} count */
async function mountMany(count) {
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
  await Promise.all(all.map((one) => /** @type {any} */ (one).updateComplete));
  place?.replaceChildren();
  await new Promise((done) => setTimeout(done, 100));
}

/** In the page: one element, so many consents, a journey each; a fresh element every hundred. @param {{ from: number, count: number }} which */
async function walkMany({ from, count }) {
  const place = document.querySelector('#place');
  /** @type {Record<string, number>} */
  const ends = {};
  const types = ['complete', 'declined', 'expired', 'cancelled', 'error'].map((name) => `consent-${name}`);
  /** @type {any} */
  let element;
  for (let at = from; at < from + count; at++) {
    if (!element || at % 100 === 0) {
      element?.remove();
      element = Object.assign(document.createElement('sca-consent'), { initiateUrl: '/initiate/{id}', mode: 'popup' });
      for (const type of types) {
        element.addEventListener(type, () => {
          ends[type] = (ends[type] ?? 0) + 1;
        });
      }
      place?.append(element);
    }
    element.consent = { id: String(at), scope: ['make_payment'] };
    await element.updateComplete;
    // No gesture, so no window is opened: the rest of the journey is the same.
    await element.start();
  }
  element?.remove();
  await new Promise((done) => setTimeout(done, 200));
  return ends;
}

/** @param {Load} found */
export function print({ elements, journeys, ends, calls, before, middle, after }) {
  /** @param {Counters} at */
  const line = ({ heap, nodes, listeners }) =>
    `heap ${(heap / 1e6).toFixed(2)} MB, ${nodes} nodes, ${listeners} listeners`;
  console.log(
    `load: ${elements} elements, ${journeys} journeys, ends ${JSON.stringify(ends)}, ${calls} calls in the second half`,
  );
  console.log(`  before ${line(before)}\n  middle ${line(middle)}\n  after  ${line(after)}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const quick = process.argv.includes('--quick');
  const found = await load(quick ? { elements: 100, journeys: 500 } : { elements: 1000, journeys: 10_000 });
  if ('reason' in found) throw new Error(found.reason);
  print(found);
  process.exit(0);
}
