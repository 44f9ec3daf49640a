import { expect } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { CountdownController } from '../../src/view/countdown-controller.js';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;

class CountdownHost extends LitElement {
  remainingMs: number | null = null;
  period = '';
  drawings = 0;
  readonly countdown = new CountdownController(this, {
    getRemainingMs: () => this.remainingMs,
    getPeriod: () => this.period,
    formatClock: (remainingMs) => `clock ${remainingMs}`,
    formatSpoken: (remainingMs) => `spoken ${remainingMs}`,
  });

  protected override render() {
    this.drawings += 1;
    return html`<p part="countdown"></p>`;
  }

  get display(): HTMLElement {
    return this.renderRoot.querySelector('p') as HTMLElement;
  }
}
customElements.define('test-countdown-host', CountdownHost);

const real = { setInterval, clearInterval, setTimeout, clearTimeout };
let intervals: Map<number, () => void>;
let timeouts: Map<number, { readonly call: () => void; readonly waitMs: number }>;
let lastId = 0;
const hosts: CountdownHost[] = [];

beforeEach(() => {
  intervals = new Map();
  timeouts = new Map();
  Object.assign(globalThis, {
    setInterval: (call: () => void) => {
      intervals.set(++lastId, call);
      return lastId;
    },
    clearInterval: (id: number) => intervals.delete(id),
    setTimeout: (call: () => void, waitMs: number) => {
      timeouts.set(++lastId, { call, waitMs });
      return lastId;
    },
    clearTimeout: (id: number) => timeouts.delete(id),
  });
});

afterEach(() => {
  for (const host of hosts.splice(0)) host.remove();
  Object.assign(globalThis, real);
});

const aHost = async (remainingMs: number | null): Promise<CountdownHost> => {
  const host = new CountdownHost();
  hosts.push(host);
  host.remainingMs = remainingMs;
  document.body.append(host);
  await host.updateComplete;
  return host;
};

/** A second passes, after which so much is left. */
const tickTo = async (host: CountdownHost, remainingMs: number): Promise<void> => {
  host.remainingMs = remainingMs;
  for (const call of [...intervals.values()]) call();
  await host.updateComplete;
};

it('the time left is there with the first drawing', async () => {
  const host = await aHost(5 * MINUTE_MS);
  expect(host.display.textContent).to.equal(`clock ${5 * MINUTE_MS}`);
  expect(host.display.hidden).to.equal(false);
});

it('without a deadline the place is hidden, and no timer runs', async () => {
  const host = await aHost(null);
  expect(host.display.hidden).to.equal(true);
  expect([intervals.size, timeouts.size]).to.deep.equal([0, 0]);
});

it('a second changes the text of the same node and draws nothing anew', async () => {
  const host = await aHost(10 * MINUTE_MS);
  const node = host.display.firstChild;
  const { drawings } = host;
  await tickTo(host, 9 * MINUTE_MS);
  expect(host.display.textContent).to.equal(`clock ${9 * MINUTE_MS}`);
  expect(host.display.firstChild).to.equal(node);
  expect(host.drawings).to.equal(drawings);
});

it('a hundred countdowns take one interval', async () => {
  for (let count = 0; count < 100; count++) await aHost(MINUTE_MS);
  expect([intervals.size, timeouts.size]).to.deep.equal([1, 0]);
});

it('nothing is shown while more than a day is left, and one timer waits for the last day', async () => {
  const host = await aHost(DAY_MS + MINUTE_MS);
  expect(host.display.hidden).to.equal(true);
  expect(intervals.size).to.equal(0);
  expect([...timeouts.values()].map(({ waitMs }) => waitMs)).to.deep.equal([MINUTE_MS]);

  host.remainingMs = DAY_MS;
  for (const { call } of [...timeouts.values()]) call();
  expect(host.display.textContent).to.equal(`clock ${DAY_MS}`);
  expect([intervals.size, timeouts.size]).to.deep.equal([1, 0]);
});

it('a wait that a browser’s timer cannot hold is split', async () => {
  await aHost(100 * DAY_MS);
  expect([...timeouts.values()].map(({ waitMs }) => waitMs)).to.deep.equal([2 ** 31 - 1]);
});

it('the end is shown, and the clock stops', async () => {
  const host = await aHost(SECOND_MS);
  await tickTo(host, 0);
  expect(host.display.textContent).to.equal('clock 0');
  expect(intervals.size).to.equal(0);
});

it('a deadline that is put off starts the clock again with the next drawing', async () => {
  const host = await aHost(-SECOND_MS);
  expect(intervals.size).to.equal(0);
  host.remainingMs = MINUTE_MS;
  host.requestUpdate();
  await host.updateComplete;
  expect(intervals.size).to.equal(1);
});

it('taken out it stops, and put in again it goes on', async () => {
  const host = await aHost(2 * MINUTE_MS);
  host.remove();
  expect(intervals.size).to.equal(0);
  host.requestUpdate();
  await host.updateComplete;
  expect(intervals.size, 'drawn while it is out').to.equal(0);
  host.remainingMs = MINUTE_MS;
  document.body.append(host);
  await host.updateComplete;
  expect(intervals.size).to.equal(1);
  expect(host.display.textContent).to.equal(`clock ${MINUTE_MS}`);
});

it('five minutes, one minute and half a minute are said, each once', async () => {
  const host = await aHost(6 * MINUTE_MS);
  const said: string[] = [];
  for (const remainingMs of [5.5 * MINUTE_MS, 5 * MINUTE_MS, 4 * MINUTE_MS, 59_500, 40_000, 29_500, 20_000]) {
    await tickTo(host, remainingMs);
    if (host.countdown.spoken !== said.at(-1)) said.push(host.countdown.spoken);
  }
  expect(said).to.deep.equal(['', `spoken ${5 * MINUTE_MS}`, `spoken ${MINUTE_MS}`, 'spoken 30000']);
});

it('what is said is drawn', async () => {
  const host = await aHost(6 * MINUTE_MS);
  const { drawings } = host;
  await tickTo(host, 5 * MINUTE_MS);
  expect(host.drawings).to.equal(drawings + 1);
});

it('after a sleep what is really left is said', async () => {
  const host = await aHost(6 * MINUTE_MS);
  await tickTo(host, 5.5 * MINUTE_MS);
  await tickTo(host, 47_000);
  expect(host.countdown.spoken).to.equal('spoken 47000');
});

it('after a sleep past the end nothing is said', async () => {
  const host = await aHost(6 * MINUTE_MS);
  await tickTo(host, -MINUTE_MS);
  expect(host.countdown.spoken).to.equal('');
});

it('what was said goes with its deadline', async () => {
  const host = await aHost(6 * MINUTE_MS);
  await tickTo(host, 5 * MINUTE_MS);
  host.remainingMs = null;
  host.requestUpdate();
  await host.updateComplete;
  expect(host.countdown.spoken).to.equal('');
  expect(host.display.hidden).to.equal(true);
});

it('within one period it never rises, though the clock is corrected', async () => {
  const host = await aHost(5 * MINUTE_MS);
  host.period = 'a link';
  await tickTo(host, 4 * MINUTE_MS);
  await tickTo(host, 6 * MINUTE_MS);
  expect(host.display.textContent).to.equal(`clock ${4 * MINUTE_MS}`);
  await tickTo(host, 3 * MINUTE_MS);
  expect(host.display.textContent).to.equal(`clock ${3 * MINUTE_MS}`);
});

it('a new period begins with all of its own time', async () => {
  const host = await aHost(MINUTE_MS);
  host.period = 'a link';
  await tickTo(host, MINUTE_MS);
  host.period = 'another link';
  await tickTo(host, 9 * MINUTE_MS);
  expect(host.display.textContent).to.equal(`clock ${9 * MINUTE_MS}`);
});

it('outside a period it may rise: the host gave the consent more time', async () => {
  const host = await aHost(MINUTE_MS);
  await tickTo(host, 9 * MINUTE_MS);
  expect(host.display.textContent).to.equal(`clock ${9 * MINUTE_MS}`);
});
