import { expect } from '@open-wc/testing';
import { HOST_LOADS, type HostLoad } from '../../bench/host-load.js';
import type { ScaConsent } from '../../src/sca-consent.js';
import { anElement, aPayment, inSeconds, linkUrl, type Settings } from '../helpers/consent-element.js';
import { type FakeTimers, fakeTimers, settle } from '../helpers/fake-timers.js';
import { answers } from '../helpers/host.js';
import { forgetAll, playWindows } from '../helpers/platform.js';

/** How often one element calls its host. Time is played, so an hour is an hour and nothing is measured. */

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Longer than a page takes to be sure that the provider's page has cut its window off. */
const A_WHILE_MS = 1500;

let timers: FakeTimers;
let windows: ReturnType<typeof playWindows>;

beforeEach(() => {
  timers = fakeTimers();
  windows = playWindows();
});
afterEach(() => {
  windows.restore();
  timers.restore();
  Reflect.deleteProperty(document, 'visibilityState');
  forgetAll();
});

interface Host {
  initiate: number;
  status: number;
}

interface Watched {
  readonly el: ScaConsent;
  /** The calls so far. */
  readonly calls: Host;
}

interface HostBehaviour extends Pick<Settings, 'consent'> {
  /** What the status endpoint answers; a function, so that it can change. */
  readonly status?: () => unknown;
  readonly initiated?: () => unknown;
}

const pending = () => ({ status: 'pending' });

/** The user pressed the button, and is at a provider that cuts its window off, as many do. */
const start = async (host: HostBehaviour = {}): Promise<Watched> => {
  const { status = pending, initiated = () => ({ redirect_url: linkUrl }), consent = aPayment() } = host;
  const calls = { initiate: 0, status: 0 };
  const el = await anElement({
    consent,
    initiate: async (request) => {
      calls.initiate += 1;
      return answers(initiated())(request);
    },
    checkStatus: async (request) => {
      calls.status += 1;
      return answers(status())(request);
    },
  });
  void el.start();
  await settle();
  const [opened] = windows.windows;
  if (opened) opened.closed = true;
  return { el, calls };
};

/** The return page speaks, as sca-consent/return does. */
const comeBack = async ({ el }: Watched): Promise<void> => {
  const attempt = sessionAttempt();
  dispatchEvent(new MessageEvent('message', { data: { sca: attempt, returned: {} }, origin: location.origin }));
  await settle();
  await el.updateComplete;
};

/** The attempt's id, as it is remembered. */
const sessionAttempt = (): string => {
  const keys = [localStorage, sessionStorage].flatMap((store) => Object.keys(store));
  const [id] = keys.flatMap((key) => /[\da-f]{32}/.exec(key) ?? []);
  if (!id) throw new Error('No attempt is remembered.');
  return id;
};

/** A host's refusal, read at once: a real `Response` is read outside of played time. */
const refuse =
  (status: number, headers: Record<string, string> = {}) =>
  (): unknown => ({ status, headers: new Headers(headers), text: async () => '' });

/** Plays a situation twice: with even pauses, and with the shortest that there can be. */
const holds = (load: HostLoad, play: () => Promise<Host>): void => {
  it(`${load.situation}: ${load.status} calls`, async () => {
    expect(await play()).to.deep.equal({ initiate: load.initiate, status: load.status });
  });

  it(`${load.situation}: at most ${load.mostStatus} calls`, async () => {
    Math.random = () => 0;
    expect(await play()).to.deep.equal({ initiate: load.initiate, status: load.mostStatus });
  });
};

const forAnHour = (host: HostBehaviour) => async (): Promise<Host> => {
  const { calls } = await start(host);
  await timers.pass(HOUR_MS);
  return calls;
};

describe('What the host is asked', () => {
  const isBack = { yes: false };
  const untilBack = () => ({ status: isBack.yes ? 'complete' : 'pending' });

  const returnAfter = (waitMs: number) => async (): Promise<Host> => {
    isBack.yes = false;
    const watched = await start({ status: untilBack });
    await timers.pass(waitMs);
    isBack.yes = true;
    await comeBack(watched);
    expect(watched.el.state).to.equal('complete');
    await timers.pass(HOUR_MS);
    return watched.calls;
  };

  holds(HOST_LOADS.heardAtOnce, returnAfter(A_WHILE_MS));
  holds(HOST_LOADS.heardAfterAMinute, returnAfter(MINUTE_MS));

  holds(HOST_LOADS.neverComes, async () => {
    const { el, calls } = await start({ consent: aPayment({ expires_at: inSeconds(600) }) });
    await timers.pass(HOUR_MS);
    expect(el.state).to.equal('expired');
    return calls;
  });

  holds(HOST_LOADS.hourInBackground, async () => {
    const { calls } = await start();
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    await timers.pass(HOUR_MS);
    return calls;
  });

  holds(HOST_LOADS.hourInSight, forAnHour({}));

  holds(HOST_LOADS.laterHour, async () => {
    const { calls } = await start();
    await timers.pass(HOUR_MS);
    const before = { ...calls };
    await timers.pass(HOUR_MS);
    return { initiate: calls.initiate - before.initiate, status: calls.status - before.status };
  });

  holds(HOST_LOADS.bouncedFocus, async () => {
    const { calls } = await start();
    for (let time = 0; time < 60 * 30; time++) {
      dispatchEvent(new Event('focus'));
      await timers.pass(1000 / 30);
    }
    return calls;
  });

  holds(HOST_LOADS.failingInitiate, forAnHour({ initiated: refuse(503) }));
  holds(HOST_LOADS.failingStatus, forAnHour({ status: refuse(503) }));
  holds(HOST_LOADS.busyStatus, forAnHour({ status: refuse(503, { 'retry-after': '60' }) }));
  for (const status of [401, 403, 404, 410]) {
    describe(`by ${status}`, () => holds(HOST_LOADS.refusingStatus, forAnHour({ status: refuse(status) })));
  }
});
