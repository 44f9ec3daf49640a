// @ts-check
/** Hosts that fail, and browsers that lack something: one right end or a usable second try, and nothing lost. */
import assert from 'node:assert/strict';
import { journey } from './driver.js';
import { faults, lacks, startFaultyHost } from './faulty-host.js';
import { main } from './shop-page.js';

/** These answers are right in the end: nobody is to notice. */
const right = ['slow to begin', 'five megabytes', 'a trickle', 'a clock a day ahead', 'a clock of 1970'];
const names = Object.keys(faults);
const third = Math.ceil(names.length / 3);

/** @param {any} tab */
const told = (tab) => tab.evaluate(() => /** @type {any} */ (globalThis).told);
/** @param {any} tab @param {number} count @param {number} [timeout] */
const tells = (tab, count, timeout = 15_000) =>
  tab.waitFor((/** @type {number} */ n) => /** @type {any} */ (globalThis).told.length >= n, count, { timeout });

/** @param {any} tab @param {string} address */
async function open(tab, address) {
  await tab.goto(address);
  await tab.waitFor(
    () =>
      document.documentElement.dataset.ready === 'yes' &&
      !!document.querySelector('sca-consent')?.shadowRoot?.querySelector('[part=button]'),
  );
}

/** @param {(host: Awaited<ReturnType<typeof startFaultyHost>>) => Promise<void>} walk */
async function withHost(walk) {
  const host = await startFaultyHost();
  try {
    await walk(host);
  } finally {
    host.close();
  }
}

for (let part = 0; part < 3; part++) {
  const some = names.slice(part * third, (part + 1) * third);

  journey(`faults of initiate, ${some.length} of ${names.length} (${part + 1})`, ({ tab }) =>
    withHost(async (host) => {
      for (const fault of some) {
        host.begin({ initiate: { fault, times: 1 } });
        await open(tab, host.origin);
        await tab.click(main);
        await tells(tab, 1);
        const [first] = await told(tab);
        if (fault === 'a clock a day ahead') {
          // By the server's clock the consent is over; the status endpoint has the last word.
          assert.ok(['consent-complete', 'consent-expired'].includes(first.type), fault);
        } else if (
          right.includes(fault) ||
          (fault === 'a connection that is reset' && first.type === 'consent-complete')
        ) {
          // A browser asks again by itself where a connection that it kept is gone.
          assert.deepEqual([first.type, first.verified], ['consent-complete', true], fault);
        } else {
          const code = fault === 'JSON of another kind' ? 'invalid-link' : 'initiate-failed';
          assert.deepEqual(
            [first.type, first.code, first.retryable],
            ['consent-error', code, true],
            `${fault}: ${first.message}`,
          );
          await tab.click(main);
          await tells(tab, 2);
          const [, second] = await told(tab);
          assert.deepEqual([second.type, second.verified], ['consent-complete', true], `${fault}, then`);
        }
        assert.ok(host.calls.initiate <= 2, fault);
      }
    }),
  );

  journey(`faults of status, ${some.length} of ${names.length} (${part + 1})`, ({ tab }) =>
    withHost(async (host) => {
      for (const fault of some) {
        host.begin({ status: { fault, times: 2 } });
        await open(tab, host.origin);
        await tab.click(main);
        await tells(tab, 1);
        const all = await told(tab);
        assert.equal(all.length, 1, fault);
        if (fault === 'a clock a day ahead')
          assert.ok(['consent-complete', 'consent-expired'].includes(all[0].type), fault);
        else
          assert.deepEqual([all[0].type, all[0].verified], ['consent-complete', true], `${fault}: ${all[0].message}`);
      }
    }),
  );
}

journey(`a browser without something, ${Object.keys(lacks).length} kinds`, ({ tab }) =>
  withHost(async (host) => {
    for (const lack of Object.keys(lacks)) {
      host.begin({});
      await open(tab, `${host.origin}/?lack=${encodeURIComponent(lack)}`);
      await tab.click(main);
      await tells(tab, 1);
      const all = await told(tab);
      assert.deepEqual(
        all.map((/** @type {any} */ one) => [one.type, one.verified]),
        [['consent-complete', true]],
        lack,
      );
    }
  }),
);

journey(
  'a tab that is frozen while it waits for the truth, and thawed',
  { engines: ['chromium'], why: 'only the DevTools protocol can freeze a page' },
  ({ tab }) =>
    withHost(async (host) => {
      host.begin({ status: { fault: 'a server error', times: 2 } });
      await open(tab, host.origin);
      const cdp = await tab.hands.page.createCDPSession();
      await tab.click(main);
      // Back from the provider, and not yet told how it ended.
      await tab.waitFor(() => document.querySelector('sca-consent')?.getAttribute('state') === 'verifying');
      await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
      await new Promise((done) => setTimeout(done, 3000));
      await cdp.send('Page.setWebLifecycleState', { state: 'active' });
      // A call that the thaw swallows too is given up after the element's 15 seconds, and made again.
      await tells(tab, 1, 30_000);
      const all = await told(tab);
      assert.deepEqual(
        all.map((/** @type {any} */ one) => [one.type, one.verified]),
        [['consent-complete', true]],
      );
    }),
);
