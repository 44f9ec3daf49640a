/** What a thousand on one page cost while they count down, and while nothing happens. */
import type { CDPSession } from 'puppeteer-core';
import { type Bench, inTurn, partOfRuns, withPage, workedMs } from '../bench.js';

const COUNTDOWN_ENTRIES = ['countdown-shared', 'same-nodes', 'sca-consent', 'countdown-each'];

/** Long enough for the elements' first work to be done. */
const SETTLES_MS = 4000;
const WATCHED_SECONDS = 4;

/** Milliseconds of the main thread's processor time in a second, by entry. */
export interface ThousandResult {
  countdowns: Record<string, number[]>;
  emptyPage: number[];
  atRest: number[];
}

export async function measureThousand(bench: Bench): Promise<ThousandResult> {
  const runs = partOfRuns(bench.runs, 5);
  const countdowns = await inTurn(COUNTDOWN_ENTRIES, runs, (entry) => busyWithThousand(bench, entry, true));
  const idle = await inTurn(['empty', 'sca-consent'], runs, (entry) =>
    entry === 'empty' ? withPage(bench, entry, (_, cdp) => busyTime(cdp)) : busyWithThousand(bench, entry, false),
  );
  return { countdowns, emptyPage: idle.empty ?? [], atRest: idle['sca-consent'] ?? [] };
}

function busyWithThousand(bench: Bench, entry: string, isCounting: boolean): Promise<number> {
  return withPage(bench, entry, async (page, cdp) => {
    await page.evaluate(async (counts) => {
      const { make, begin, ready } = globalThis.entry;
      const expiresAt = new Date(Date.now() + 600_000).toISOString();
      const consent = { id: 'c_1', scope: ['make_payment'], expires_at: expiresAt };
      const all = Array.from({ length: 1000 }, () => (begin || !counts ? make() : make({ consent })));
      document.querySelector('#place')?.replaceChildren(...all);
      await Promise.all(all.map((one) => ready?.(one)));
      if (counts) begin?.(all);
    }, isCounting);
    await pause(SETTLES_MS);
    return busyTime(cdp);
  });
}

/** Milliseconds of processor time in a second. */
async function busyTime(cdp: CDPSession): Promise<number> {
  const before = await workedMs(cdp);
  await pause(WATCHED_SECONDS * 1000);
  return ((await workedMs(cdp)) - before) / WATCHED_SECONDS;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
