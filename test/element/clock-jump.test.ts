/** The browser's clock jumps in the middle: somebody sets it, the network does, or the machine slept. */
import { aTimeout, expect } from '@open-wc/testing';
import * as attemptStore from '../../src/attempt/attempt-store.js';
import type { ScaConsent } from '../../src/index.js';
import { clearStorages } from '../attempt/records.js';
import { anElement, aPayment, inSeconds, linkUrl, untilState, wordsOf } from '../helpers/consent-element.js';
import { listenTo } from '../helpers/events.js';
import { answers, json } from '../helpers/host.js';
import { jumpingClock } from '../helpers/jumping-clock.js';
import { playWindows } from '../helpers/platform.js';

const HOUR_MS = 3_600_000;
/** Long enough for the countdown and the deadline to look at the clock. */
const LOOK_MS = 1300;

let windows: ReturnType<typeof playWindows>;
let wall: ReturnType<typeof jumpingClock>;

beforeEach(() => {
  clearStorages();
  windows = playWindows();
  wall = jumpingClock();
});

afterEach(() => {
  wall.restore();
  windows.restore();
  clearStorages();
});

const tenMinutes = () => aPayment({ expires_at: inSeconds(600) });

/** An answer by a server whose clock is right, or ahead of that. */
const byServer = (body: object, aheadMs = 0) =>
  json(body, { headers: { date: new Date(wall.realNow() + aheadMs).toUTCString() } });

/** The user is at the provider in a window, ten minutes before the consent's end. */
async function away(settings: Partial<ScaConsent> = {}) {
  const el = await anElement({ consent: tenMinutes(), ...settings });
  const heard = listenTo(el);
  void el.start();
  await untilState(el, 'authorizing');
  return { el, heard, attempt: attemptStore.loadAll()[0]?.attempt ?? '' };
}

function comeBack(attempt: string): void {
  const channel = new BroadcastChannel(`sca-consent:${attempt}`);
  channel.postMessage({ sca: attempt, returned: {} });
  channel.close();
}

/** The countdown in seconds; null: there is none. */
function secondsLeft(el: ScaConsent): number | null {
  const [, minutes, seconds] = /(\d+):(\d\d)$/.exec(wordsOf(el, 'countdown')) ?? [];
  return minutes === undefined ? null : Number(minutes) * 60 + Number(seconds);
}

it('without a status endpoint a jump ahead ends nothing, and the return counts', async () => {
  const { el, heard, attempt } = await away();
  wall.jump(HOUR_MS);
  await aTimeout(LOOK_MS);
  window.dispatchEvent(new Event('focus'));
  expect(heard.ends).to.deep.equal([]);
  expect(secondsLeft(el)).to.equal(null);
  comeBack(attempt);
  await untilState(el, 'complete');
  expect(heard.ends).to.deep.equal(['consent-complete']);
});

it('where the status endpoint does not answer a jump ahead ends nothing', async function () {
  this.timeout(20_000);
  let isDown = true;
  let failures = 0;
  const checkStatus = async () => {
    if (isDown) {
      failures += 1;
      throw new TypeError('network down');
    }
    return byServer({ status: 'complete' });
  };
  const { el, heard } = await away({ checkStatus });
  wall.jump(HOUR_MS);
  // More failures in a row than a last check is given.
  for (let turn = 0; turn < 5; turn += 1) {
    window.dispatchEvent(new Event('online'));
    await aTimeout(700);
  }
  expect(failures).to.be.at.least(4);
  expect(heard.ends).to.deep.equal([]);
  isDown = false;
  window.dispatchEvent(new Event('focus'));
  await untilState(el, 'complete');
  expect(heard.ends).to.deep.equal(['consent-complete']);
});

it('the status endpoint is asked at once, and the countdown goes on where it was', async () => {
  let asked = 0;
  const checkStatus = async () => {
    asked += 1;
    return byServer({ status: 'pending' });
  };
  const { el, heard } = await away({ checkStatus });
  const before = secondsLeft(el);
  wall.jump(HOUR_MS);
  await aTimeout(LOOK_MS + 700);
  expect(asked).to.be.greaterThan(0);
  expect(heard.ends).to.deep.equal([]);
  expect(secondsLeft(el)).to.be.within((before ?? 0) - 10, (before ?? 0) + 1);
});

it('a machine that really slept over the end: expired, once, by the server’s clock', async () => {
  const { el, heard } = await away({ checkStatus: async () => byServer({ status: 'pending' }, HOUR_MS) });
  wall.jump(HOUR_MS);
  await untilState(el, 'expired', 8000);
  await aTimeout(300);
  expect(heard.ends).to.deep.equal(['consent-expired']);
});

for (const [way, by] of [
  ['ahead', HOUR_MS],
  ['back', -HOUR_MS],
] as const) {
  it(`a jump ${way} before the press: the initiate answer says what time it is`, async () => {
    const initiate = async () => byServer({ redirect_url: linkUrl });
    const el = await anElement({ consent: tenMinutes(), initiate });
    const heard = listenTo(el);
    wall.jump(by);
    await aTimeout(LOOK_MS);
    expect(secondsLeft(el)).to.equal(null);
    expect(el.state).to.equal('idle');
    void el.start();
    await untilState(el, 'authorizing');
    expect(windows.windows.length).to.equal(1);
    expect(heard.ends).to.deep.equal([]);
    expect(secondsLeft(el)).to.be.within(590, 601);
  });
}

it('a jump back before the press: the status endpoint says what time it is', async () => {
  const el = await anElement({ consent: tenMinutes(), checkStatus: async () => byServer({ status: 'pending' }) });
  wall.jump(-HOUR_MS);
  await aTimeout(LOOK_MS);
  await el.updateComplete;
  expect(el.state).to.equal('idle');
  expect(secondsLeft(el)).to.be.within(590, 601);
});

it('a jump back never shows a countdown that rises', async () => {
  const { el, heard } = await away();
  let least = secondsLeft(el) ?? 0;
  wall.jump(-HOUR_MS);
  for (let turn = 0; turn < 20; turn += 1) {
    await aTimeout(100);
    const now = secondsLeft(el) ?? 0;
    // Until the clock is looked at the last figure stands.
    expect(now).to.be.at.most(least);
    least = Math.min(least, now);
  }
  expect(secondsLeft(el)).to.equal(null);
  expect(heard.ends).to.deep.equal([]);
});

it('a clock that was set wrong and right again counts', async () => {
  const el = await anElement({ consent: tenMinutes(), initiate: answers({ redirect_url: linkUrl }) });
  wall.jump(HOUR_MS);
  await aTimeout(LOOK_MS);
  expect(secondsLeft(el)).to.equal(null);
  wall.jump(-HOUR_MS);
  void el.start();
  await untilState(el, 'authorizing');
  await el.updateComplete;
  expect(secondsLeft(el)).to.be.within(590, 601);
});
