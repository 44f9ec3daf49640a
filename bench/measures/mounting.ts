/** From being made to laid out, and the heap that it takes. */
import type { CDPSession, Page } from 'puppeteer-core';
import { type Bench, inTurn, partOfRuns, withPage, workedMs } from '../bench.js';

const ENTRIES = ['button', 'bare-lit', 'same-nodes', 'sca-consent', 'web-awesome', 'shoelace'];

/** How many at once. */
export const mountCounts = [1, 100, 1000, 10_000] as const;
export type MountCount = (typeof mountCounts)[number];

/** Long enough for removed elements to be let go of. */
const REMOVAL_SETTLES_MS = 50;

/** For each element. */
export interface Mounting {
  /** Milliseconds of the main thread's processor time. */
  took: number;
  /** Bytes of JavaScript heap. */
  heap: number;
  /** The part of the heap that was not given back after the removal. */
  kept: number;
}

/** By entry and count. */
export type MountingResult = Record<string, Partial<Record<MountCount, Mounting[]>>>;

export async function measureMounting(bench: Bench): Promise<MountingResult> {
  const result: MountingResult = Object.fromEntries(ENTRIES.map((entry) => [entry, {}]));
  for (const count of mountCounts) {
    const runs = partOfRuns(bench.runs, count > 1000 ? 7 : 3);
    const mountings = await inTurn(ENTRIES, runs, (entry) => mountOnce(bench, entry, count));
    for (const [entry, all] of Object.entries(mountings)) Object.assign(result[entry] ?? {}, { [count]: all });
  }
  return result;
}

function mountOnce(bench: Bench, entry: string, count: number): Promise<Mounting> {
  return withPage(bench, entry, async (page, cdp) => {
    await warmUp(page, count);
    const before = await usedHeap(cdp);
    const worked = await workedMs(cdp);
    await mount(page, count);
    const took = (await workedMs(cdp)) - worked;
    const full = await usedHeap(cdp);
    await page.evaluate(() => document.querySelector('#box')?.remove());
    await new Promise((resolve) => setTimeout(resolve, REMOVAL_SETTLES_MS));
    const after = await usedHeap(cdp);
    return { took: took / count, heap: (full - before) / count, kept: (after - before) / Math.max(1, full - before) };
  });
}

async function usedHeap(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

/** Afterwards the code is compiled and the first element's one-off costs are paid. */
function warmUp(page: Page, count: number): Promise<void> {
  return page.evaluate(async (n) => {
    const { make, ready } = globalThis.entry;
    const box = document.createElement('div');
    document.body.append(box);
    const all = Array.from({ length: Math.min(n, 50) }, () => make());
    box.append(...all);
    await Promise.all(all.map((one) => ready?.(one)));
    box.remove();
  }, count);
}

function mount(page: Page, count: number): Promise<void> {
  return page.evaluate(async (n) => {
    const { make, ready } = globalThis.entry;
    const box = document.createElement('div');
    box.id = 'box';
    const all = Array.from({ length: n }, () => make());
    box.append(...all);
    document.body.append(box);
    await Promise.all(all.map((one) => ready?.(one)));
    void document.body.offsetHeight;
  }, count);
}
