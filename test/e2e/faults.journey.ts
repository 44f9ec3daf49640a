/** Hosts that fail, and browsers that lack something: one right end or a usable second try, and nothing lost. */
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Tab } from './driver.js';
import { FaultyHost, faults, type KeptEnd, lacks } from './faulty-host.js';
import { journey } from './journey.js';
import { main } from './shop-page.js';

/** These answers are right in the end: nobody is to notice. */
const RIGHT = ['slow to begin', 'five megabytes', 'a trickle', 'a clock a day ahead', 'a clock of 1970'];
const names = Object.keys(faults);
const third = Math.ceil(names.length / 3);

function endsIn(tab: Tab): Promise<KeptEnd[]> {
  return tab.evaluate(() => window.ends);
}

/** Waits for so many ends, and gives all there are. */
async function waitForEnds(tab: Tab, count: number, timeout = 15_000): Promise<KeptEnd[]> {
  await tab.waitFor((wanted: number) => window.ends.length >= wanted, { args: [count], timeout });
  return endsIn(tab);
}

async function open(tab: Tab, address: string): Promise<void> {
  await tab.goto(address);
  await tab.waitFor(
    () =>
      document.documentElement.dataset.ready === 'yes' &&
      !!document.querySelector('sca-consent')?.shadowRoot?.querySelector('[part=button]'),
  );
}

async function withHost(walk: (host: FaultyHost) => Promise<void>): Promise<void> {
  const host = await new FaultyHost().start();
  try {
    await walk(host);
  } finally {
    host.close();
  }
}

/** Complete and verified, and nothing else. */
function isComplete(ends: readonly KeptEnd[], what: string): void {
  assert.deepEqual(
    ends.map(({ type, verified }) => [type, verified]),
    [['consent-complete', true]],
    `${what}: ${ends[0]?.message}`,
  );
}

/** By the server's clock the consent is over; the status endpoint has the last word. */
function isCompleteOrExpired([first]: readonly KeptEnd[], what: string): void {
  assert.ok(first && ['consent-complete', 'consent-expired'].includes(first.type), what);
}

/** A fault that the user is told, and the second press, which completes. */
async function isMendedByAPress(tab: Tab, fault: string, ends: readonly KeptEnd[]): Promise<void> {
  const code = fault === 'JSON of another kind' ? 'invalid-link' : 'initiate-failed';
  assert.deepEqual(
    ends.map((end) => [end.type, end.code, end.retryable]),
    [['consent-error', code, true]],
    `${fault}: ${ends[0]?.message}`,
  );
  await tab.click(main);
  isComplete((await waitForEnds(tab, 2)).slice(1), `${fault}, then`);
}

async function survivesInitiate(tab: Tab, host: FaultyHost, fault: string): Promise<void> {
  host.begin({ initiate: { fault, times: 1 } });
  await open(tab, host.origin);
  await tab.click(main);
  const ends = await waitForEnds(tab, 1);
  // A browser asks again by itself where a connection that it kept is gone.
  const askedAgain = fault === 'a connection that is reset' && ends[0]?.type === 'consent-complete';
  if (fault === 'a clock a day ahead') isCompleteOrExpired(ends, fault);
  else if (RIGHT.includes(fault) || askedAgain) isComplete(ends, fault);
  else await isMendedByAPress(tab, fault, ends);
  assert.ok(host.calls.initiate <= 2, fault);
}

async function survivesStatus(tab: Tab, host: FaultyHost, fault: string): Promise<void> {
  host.begin({ status: { fault, times: 2 } });
  await open(tab, host.origin);
  await tab.click(main);
  // The pauses between two polls grow: somebody looks at the page.
  await tab.evaluate(() => void setInterval(() => dispatchEvent(new Event('focus')), 300));
  const ends = await waitForEnds(tab, 1);
  assert.equal(ends.length, 1, fault);
  if (fault === 'a clock a day ahead') isCompleteOrExpired(ends, fault);
  else isComplete(ends, fault);
}

for (let part = 0; part < 3; part++) {
  const some = names.slice(part * third, (part + 1) * third);
  const which = `${some.length} of ${names.length} (${part + 1})`;

  journey(`faults of initiate, ${which}`, ({ tab }) =>
    withHost(async (host) => {
      for (const fault of some) await survivesInitiate(tab, host, fault);
    }),
  );

  journey(`faults of status, ${which}`, ({ tab }) =>
    withHost(async (host) => {
      for (const fault of some) await survivesStatus(tab, host, fault);
    }),
  );
}

journey(`a browser without something, ${Object.keys(lacks).length} kinds`, ({ tab }) =>
  withHost(async (host) => {
    for (const lack of Object.keys(lacks)) {
      host.begin({});
      await open(tab, `${host.origin}/?lack=${encodeURIComponent(lack)}`);
      await tab.click(main);
      isComplete(await waitForEnds(tab, 1), lack);
    }
  }),
);

journey(
  'a tab that is frozen while it waits for the truth, and thawed',
  { engines: ['chromium'], why: 'only the DevTools protocol can freeze a page' },
  ({ browser, tab }) =>
    withHost(async (host) => {
      host.begin({ status: { fault: 'a server error', times: 2 } });
      await open(tab, host.origin);
      const cdp = await tab.page.createCDPSession();
      await tab.click(main);
      // Back from the provider, and not yet told how it ended.
      await tab.waitFor(() => document.querySelector('sca-consent')?.getAttribute('state') === 'verifying');
      // A browser freezes what nobody looks at. What is not looked at does not ask for the truth either.
      const other = await browser.newTab();
      await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
      await sleep(3000);
      await cdp.send('Page.setWebLifecycleState', { state: 'active' });
      await other.close();
      await tab.bringToFront();
      await tab.waitFor(() => document.visibilityState === 'visible');
      // A call that the thaw swallows too is given up after the element's 15 seconds, and made again.
      isComplete(await waitForEnds(tab, 1, 30_000), 'thawed');
    }),
);
