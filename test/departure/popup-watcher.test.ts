import { expect } from '@open-wc/testing';
import { PopupWatcher } from '../../src/departure/popup-watcher.js';
import type { WindowStatus } from '../../src/journey/state.js';
import { type FakeTimers, fakeTimers } from '../helpers/fake-timers.js';

let timers: FakeTimers;
let stop: AbortController;

beforeEach(() => {
  timers = fakeTimers();
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  timers.restore();
});

/** Watches a window that a test plays. */
const watch = ({ hasDeparted, returnPath = '/back' }: { hasDeparted: boolean; returnPath?: string | null }) => {
  const popup = { isClosed: false, address: null as string | null, link: 'https://shop.example/go?to=psp' };
  const facts = { hasDeparted };
  const statuses: WindowStatus[] = [];
  const addresses: string[] = [];
  new PopupWatcher({
    popup,
    returnPath,
    hasDeparted: () => facts.hasDeparted,
    onStatus: (status) => statuses.push(status),
    onAddress: (address) => addresses.push(address),
    signal: stop.signal,
  });
  return { popup, facts, statuses, addresses };
};

const focus = (): void => void window.dispatchEvent(new Event('focus'));

describe('PopupWatcher', () => {
  it('says nothing of a window that is open', async () => {
    const { statuses, addresses } = watch({ hasDeparted: true });
    await timers.pass(5000);
    focus();
    expect([...statuses, ...addresses]).to.deep.equal([]);
  });

  it('says closed of a window that went before it was pointed at the provider', async () => {
    const { popup, statuses } = watch({ hasDeparted: false });
    popup.isClosed = true;
    await timers.pass(250);
    expect(statuses).to.deep.equal(['closed']);
  });

  // Cross-Origin-Opener-Policy makes `closed` true while the person is still typing.
  it('says unobservable of a window that seems closed at the provider', async () => {
    const { popup, statuses } = watch({ hasDeparted: true });
    popup.isClosed = true;
    await timers.pass(250);
    expect(statuses).to.deep.equal(['unobservable']);
  });

  it('says closed where the focus comes back at the same moment', async () => {
    const { popup, statuses } = watch({ hasDeparted: true });
    popup.isClosed = true;
    await timers.pass(250);
    focus();
    expect(statuses).to.deep.equal(['unobservable', 'closed']);
  });

  it('says closed where the focus came a moment before', async () => {
    const { popup, statuses } = watch({ hasDeparted: true });
    focus();
    popup.isClosed = true;
    await timers.pass(250);
    expect(statuses).to.deep.equal(['closed']);
  });

  it('says no more than unobservable where the focus comes back later', async () => {
    const { popup, statuses } = watch({ hasDeparted: true });
    popup.isClosed = true;
    await timers.pass(250);
    await timers.pass(5000);
    focus();
    expect(new Set(statuses)).to.deep.equal(new Set(['unobservable']));
  });

  it('says no more than unobservable where the focus was long before', async () => {
    const { popup, statuses } = watch({ hasDeparted: true });
    focus();
    await timers.pass(5000);
    popup.isClosed = true;
    await timers.pass(250);
    expect(statuses).to.deep.equal(['unobservable']);
  });

  it('keeps to closed once that is known', async () => {
    const { popup, statuses } = watch({ hasDeparted: true });
    popup.isClosed = true;
    focus();
    await timers.pass(5000);
    focus();
    expect(new Set(statuses)).to.deep.equal(new Set(['closed']));
  });

  it('takes closed for a fact by where the window was when it was looked at', async () => {
    const { popup, facts, statuses } = watch({ hasDeparted: false });
    facts.hasDeparted = true;
    popup.isClosed = true;
    await timers.pass(250);
    expect(statuses).to.deep.equal(['unobservable']);
  });

  it('looks no more at a window that stays closed', async () => {
    const { popup } = watch({ hasDeparted: true });
    popup.isClosed = true;
    await timers.pass(5000);
    expect(timers.waiting).to.equal(0);
  });

  it('tells the address of a window that is back on this origin', async () => {
    const { popup, addresses } = watch({ hasDeparted: true });
    popup.address = 'https://shop.example/back';
    await timers.pass(250);
    expect(addresses).to.deep.equal(['https://shop.example/back']);
  });

  it('tells the address of the return page with whatever is on it', async () => {
    const { popup, addresses } = watch({ hasDeparted: true });
    popup.address = 'https://shop.example/back?sca_attempt=0&status=success#top';
    await timers.pass(250);
    expect(addresses).to.deep.equal([popup.address]);
  });

  for (const address of [
    'https://shop.example/go?return_url=https://shop.example/back?order=7&sca_attempt=0',
    'https://shop.example/back/again?sca_attempt=0',
    'https://shop.example/?sca_attempt=0#/back',
    'https://shop.example/',
    'about:blank',
  ]) {
    it(`tells nothing of a page of this origin that is not the return page: ${address}`, async () => {
      const { popup, addresses } = watch({ hasDeparted: true });
      popup.address = address;
      await timers.pass(5000);
      expect(addresses).to.deep.equal([]);
    });
  }

  it('tells nothing of the link that was opened, also where the return page itself is the link', async () => {
    const { popup, addresses } = watch({ hasDeparted: true });
    popup.link = 'https://shop.example/back?to=psp&sca_attempt=0';
    popup.address = popup.link;
    await timers.pass(250);
    expect(addresses).to.deep.equal([]);
    popup.address = 'https://shop.example/back?sca_attempt=0';
    await timers.pass(250);
    expect(addresses).to.deep.equal([popup.address]);
  });

  it('tells no address where there is no return page', async () => {
    const { popup, addresses } = watch({ hasDeparted: true, returnPath: null });
    popup.address = 'https://shop.example/back?sca_attempt=0';
    await timers.pass(5000);
    expect(addresses).to.deep.equal([]);
  });

  it('tells no address of a window that has not left yet', async () => {
    const { popup, addresses } = watch({ hasDeparted: false });
    popup.address = 'about:blank';
    await timers.pass(5000);
    expect(addresses).to.deep.equal([]);
  });

  it('stops when it is told to, and leaves no timer and no listener', async () => {
    const { popup, statuses } = watch({ hasDeparted: false });
    stop.abort();
    popup.isClosed = true;
    expect(timers.waiting).to.equal(0);
    await timers.pass(5000);
    focus();
    expect(statuses).to.deep.equal([]);
  });
});
