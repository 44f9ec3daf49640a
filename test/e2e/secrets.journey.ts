/** The provider's link is a secret for whoever holds it: where it, its token and the attempt's id must not be found. */
import assert from 'node:assert/strict';
import type { Tab } from './driver.js';
import { journey } from './journey.js';
import { atProvider, isTold, main, openShop } from './shop-page.js';

declare global {
  interface Window {
    /** What the console was told. */
    said?: string[];
  }
}

type Traces = Record<'storage' | 'markup' | 'events' | 'console' | 'address', string>;

/** What of a link is secret: every long piece of its path and of its parameters, the return address aside. */
function secretsOf(link: string): string[] {
  const { pathname, searchParams } = new URL(link);
  searchParams.delete('returnUrl');
  return [...pathname.split('/'), ...searchParams.values()].filter((piece) => piece.length >= 12);
}

/** Everything that a script, a log or a next page could read of the shop's page. */
function tracesIn(tab: Tab): Promise<Traces> {
  return tab.evaluate(() => {
    const ours = (store: Storage) => Object.entries(store).filter(([key]) => key.startsWith('sca-consent'));
    const element = document.querySelector('sca-consent');
    return {
      storage: JSON.stringify([localStorage, sessionStorage].flatMap(ours)),
      markup: document.documentElement.outerHTML + (element?.shadowRoot?.innerHTML ?? ''),
      events: JSON.stringify(window.log()),
      console: JSON.stringify(window.said ?? []),
      address: location.href + JSON.stringify(history.state) + document.referrer + document.title,
    };
  });
}

/** Before the press: what is said in the console is kept. */
function overhear(tab: Tab): Promise<void> {
  return tab.evaluate(() => {
    const said: string[] = [];
    window.said = said;
    for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) {
      const { [name]: say } = console;
      console[name] = (...all: unknown[]) => {
        said.push(all.map(String).join(' '));
        say.apply(console, all);
      };
    }
  });
}

function holdNone(traces: Traces, secrets: readonly string[], when: string): void {
  assert.ok(secrets.length > 0, 'the link holds no secret to look for');
  for (const [place, text] of Object.entries(traces)) {
    for (const secret of secrets) assert.ok(!text.includes(secret), `${when}: the ${place} holds ${secret}`);
  }
}

/** The attempt may stand in storage, which is what finds it again, and in no other place. */
function attemptOnlyInStorage({ storage, ...others }: Traces, when: string): void {
  for (const [, attempt = ''] of storage.matchAll(/sca-consent:([\da-f]{32})/g)) {
    for (const [place, text] of Object.entries(others)) {
      assert.ok(!text.includes(attempt), `${when}: the ${place} holds the attempt`);
    }
  }
}

for (const provider of ['intergiro', 'mangopay', 'generic']) {
  journey(`secrets of ${provider} by popup stay where they are`, async (world) => {
    const { browser, tab, psp, shop } = world;
    await openShop(world, { provider, attributes: { mode: 'popup' } });
    await overhear(tab);
    await tab.click(main);
    const popup = await atProvider(browser, psp);
    const secrets = secretsOf(await popup.url());
    const referrer = await popup.evaluate(() => document.referrer);
    assert.ok(['', `${shop.origin}/`].includes(referrer), `the provider was told ${referrer}`);
    const away = await tracesIn(tab);
    assert.match(away.storage, /sca-consent:/);
    holdNone(away, secrets, 'while away');
    attemptOnlyInStorage(away, 'while away');
    await popup.click('#authorise');
    await isTold(tab, 'consent-complete');
    const after = await tracesIn(tab);
    holdNone(after, secrets, 'at the end');
    assert.equal(after.storage, '[]');
  });

  journey(`secrets of ${provider} by full page stay where they are`, async (world) => {
    const { tab, psp, shop } = world;
    await openShop(world, { provider, attributes: { mode: 'redirect' } });
    await tab.click(main);
    await tab.waitForUrl(psp.origin);
    const secrets = secretsOf(await tab.url());
    const referrer = await tab.evaluate(() => document.referrer);
    assert.ok(['', `${shop.origin}/`].includes(referrer), `the provider was told ${referrer}`);
    await tab.click('#authorise');
    await tab.waitForUrl(`${shop.origin}/fixtures/shop.html`);
    await isTold(tab, 'consent-complete');
    const after = await tracesIn(tab);
    holdNone(after, secrets, 'at the end');
    assert.doesNotMatch(after.address, /sca_attempt/);
    assert.equal(after.storage, '[]');
  });
}

journey('every state, and the explanation, under the strict policy: no violation', async (world) => {
  const { tab } = world;
  await openShop(world, { attributes: { mode: 'popup' } });
  const seen = await tab.evaluate(async () => {
    const { one, violations } = window;
    const states = new Set<string>([one.state]);
    one.addEventListener('consent-change', ({ detail }) => states.add(detail.state));
    const drawn = () => new Promise((done) => setTimeout(done, 150));
    // The status endpoint is asked twice a second at most.
    const asked = () => new Promise((done) => setTimeout(done, 1200));
    const consent = { id: 'c_1', scope: ['make_payment', 'card_details'] };
    const soon = new Date(Date.now() + 600_000).toISOString();
    one.amount = '129.90';
    one.currency = 'EUR';
    one.payee = '<b onclick="alert(1)">Ferry</b>';
    one.showExplanation();
    await drawn();
    one.lang = 'de';
    await drawn();
    one.checkStatus = async () => ({ status: 'pending' });
    one.initiate = () => new Promise(() => {});
    void one.start();
    await drawn();
    one.cancel();
    await drawn();
    one.initiate = async () => ({ redirect_url: 'https://provider.example/' });
    void one.start();
    await drawn();
    one.checkStatus = async () => ({ status: 'declined' });
    one.cancel();
    await asked();
    one.initiate = () => Promise.reject(new Error('<img src=x onerror=alert(1)>'));
    one.consent = { ...consent, id: 'c_2', expires_at: soon };
    await drawn();
    await one.start();
    await drawn();
    one.initiate = async () => ({ PendingUserAction: null });
    await one.start();
    await drawn();
    one.checkStatus = async () => ({ status: 'expired' });
    one.consent = { ...consent, id: 'c_3', expires_at: '2020-01-01T00:00:00Z' };
    await asked();
    one.consent = null;
    await drawn();
    return { states: [...states].sort(), violations: violations() };
  });
  assert.deepEqual(seen.violations, []);
  const all = 'authorizing cancelled complete declined empty expired failed idle initiating verifying';
  assert.deepEqual(seen.states, all.split(' '));
});
