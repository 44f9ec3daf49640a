import { expect } from '@open-wc/testing';
import { ScaError } from '../../src/errors.js';
import { CallPace } from '../../src/host/call-pace.js';
import { HostCallError } from '../../src/host/host-errors.js';
import type { HostAnswer } from '../../src/host/host-request.js';
import { StatusPoller } from '../../src/host/status-poller.js';
import { type FakeTimers, fakeTimers, settle } from '../helpers/fake-timers.js';

const pending: HostAnswer = { body: { status: 'pending' }, skew: null };

let timers: FakeTimers;
let stop: AbortController;

beforeEach(() => {
  timers = fakeTimers();
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  timers.restore();
  for (const [target, name] of hidden.splice(0)) Reflect.deleteProperty(target, name);
});

const hidden: [object, string][] = [];

/** Makes the page say something else of itself until the test is over. */
const pretend = (target: object, name: string, value: unknown): void => {
  Object.defineProperty(target, name, { value, configurable: true });
  hidden.push([target, name]);
};

interface Watched {
  readonly poller: StatusPoller;
  /** When each call was made. */
  readonly calls: number[];
  readonly answers: HostAnswer[];
  readonly tries: number[];
  /** What was told of the endpoint, in order. */
  readonly news: string[];
}

interface WatchOptions {
  readonly hasDeadline?: () => boolean;
  readonly pace?: CallPace;
}

const watch = (
  fetchStatus: (signal: AbortSignal) => Promise<HostAnswer> = async () => pending,
  { hasDeadline = () => true, pace = new CallPace() }: WatchOptions = {},
): Watched => {
  const calls: number[] = [];
  const answers: HostAnswer[] = [];
  const tries: number[] = [];
  const news: string[] = [];
  const poller = new StatusPoller({
    fetchStatus: (signal) => {
      calls.push(timers.now);
      return fetchStatus(signal);
    },
    onAnswer: (answer) => answers.push(answer),
    onFailure: (_, failuresInARow) => tries.push(failuresInARow),
    onUnreachable: () => news.push('unreachable'),
    onReachable: () => news.push('reachable'),
    hasDeadline,
    pace,
    signal: stop.signal,
  });
  return { poller, calls, answers, tries, news };
};

/** An endpoint that answers with an error. */
const refuse =
  (status: number | undefined, retryAfterMs = 0) =>
  async (): Promise<HostAnswer> => {
    throw new HostCallError('status-failed', 'no', { status, retryAfterMs });
  };

/** An endpoint that answers so in turn, and then always as it did last. 200: pending. */
const inTurn = (...statuses: (number | undefined)[]) => {
  let turn = 0;
  return async (): Promise<HostAnswer> => {
    const status = statuses[Math.min(turn++, statuses.length - 1)];
    return status === 200 ? pending : refuse(status)();
  };
};

/** The most calls that any second holds. */
const mostInASecond = (calls: readonly number[]): number =>
  Math.max(...calls.map((start) => calls.filter((at) => at >= start && at <= start + 1000).length));

const pauses = (calls: readonly number[]): number[] => calls.slice(1).map((at, index) => at - (calls[index] ?? 0));

describe('StatusPoller', () => {
  it('asks nothing at once, and first after two seconds', async () => {
    const { calls } = watch();
    await timers.pass(1999);
    expect(calls).to.deep.equal([]);
    await timers.pass(1);
    expect(calls).to.have.length(1);
  });

  it('grows its pauses to ten seconds and no further', async () => {
    const { calls } = watch();
    await timers.pass(120_000);
    const found = pauses(calls);
    expect(found).to.deep.equal([...found].sort((a, b) => a - b));
    expect(Math.min(...found)).to.be.at.least(2000);
    expect(found.slice(-3)).to.deep.equal([10_000, 10_000, 10_000]);
  });

  it('is a little uneven, so that a thousand shops do not ask in step', async () => {
    Math.random = () => 0;
    const early = watch().calls;
    await timers.pass(1900);
    expect(early).to.have.length(1);
  });

  it('tells every answer', async () => {
    const { answers } = watch();
    await timers.pass(10_000);
    expect(answers.length).to.be.greaterThan(1);
    expect(answers[0]).to.equal(pending);
  });

  it('stops when it is told to, and leaves no timer', async () => {
    const { calls } = watch();
    await timers.pass(5000);
    const count = calls.length;
    stop.abort();
    expect(timers.waiting).to.equal(0);
    await timers.pass(60_000);
    expect(calls).to.have.length(count);
  });

  it('stops in its own answer', async () => {
    let answers = 0;
    new StatusPoller({
      fetchStatus: async () => pending,
      onAnswer: () => {
        answers++;
        stop.abort();
      },
      onFailure: () => {},
      hasDeadline: () => true,
      pace: new CallPace(),
      signal: stop.signal,
    });
    await timers.pass(60_000);
    expect(answers).to.equal(1);
    expect(timers.waiting).to.equal(0);
  });

  it('ends the call that is on its way, and does not tell its answer', async () => {
    let signal: AbortSignal | undefined;
    let answer: (value: HostAnswer) => void = () => {};
    const { answers, tries } = watch((own) => {
      signal = own;
      return new Promise((resolve) => {
        answer = resolve;
      });
    });
    await timers.pass(2000);
    stop.abort();
    expect(signal?.aborted).to.be.true;
    answer(pending);
    await settle();
    expect(answers).to.deep.equal([]);
    expect(tries).to.deep.equal([]);
  });

  it('makes one call at a time', async () => {
    const { calls, poller } = watch(() => new Promise(() => {}));
    await timers.pass(60_000);
    poller.pollNow({ fresh: false });
    expect(calls).to.have.length(1);
  });

  it('asks at once when it is told to', async () => {
    const { calls, poller } = watch();
    poller.pollNow({ fresh: false });
    await settle();
    expect(calls).to.deep.equal([0]);
  });

  it('begins again with its shortest pause after that', async () => {
    const { calls, poller } = watch();
    await timers.pass(60_000);
    calls.length = 0;
    poller.pollNow({ fresh: false });
    await settle();
    await timers.pass(2000);
    expect(calls).to.have.length(2);
  });

  it('leaves one chain of calls behind, however often it is told to ask', async () => {
    const { poller } = watch();
    for (const fresh of [false, true, true, false, true]) poller.pollNow({ fresh });
    await settle();
    expect(timers.waiting).to.equal(1);
  });

  it('drops an answer that is too old where a fresh one is wanted', async () => {
    const resolves: ((value: HostAnswer) => void)[] = [];
    const { answers, calls, poller } = watch(() => new Promise((resolve) => resolves.push(resolve)));
    await timers.pass(3000);
    poller.pollNow({ fresh: true });
    expect(calls).to.have.length(2);
    const fresh = { ...pending, skew: 5 };
    resolves[0]?.(pending);
    resolves[1]?.(fresh);
    await settle();
    expect(answers).to.deep.equal([fresh]);
  });

  it('does nothing at all where it was stopped before it began', async () => {
    stop.abort();
    const { calls } = watch();
    expect(timers.waiting).to.equal(0);
    await timers.pass(60_000);
    expect(calls).to.deep.equal([]);
  });

  it('does nothing any more once it has stopped', async () => {
    const { calls, poller } = watch();
    stop.abort();
    poller.pollNow({ fresh: true });
    await timers.pass(60_000);
    expect(calls).to.deep.equal([]);
  });

  it('counts the failures in a row, and tries again', async () => {
    let count = 0;
    const { tries, answers } = watch(async () => {
      if (++count === 3) return pending;
      throw new ScaError('status-failed', 'no');
    });
    await timers.pass(30_000);
    expect(tries.slice(0, 3)).to.deep.equal([1, 2, 1]);
    expect(answers).to.have.length(1);
  });

  it('waits as long as Retry-After says', async () => {
    const { calls } = watch(async () => {
      throw new HostCallError('status-failed', 'no', { retryAfterMs: 30_000 });
    });
    await timers.pass(31_999);
    expect(calls).to.have.length(1);
    await timers.pass(1);
    expect(calls).to.have.length(2);
  });

  for (const retryAfterMs of [61_000, 3_600_000, 1e12]) {
    it(`waits a minute where Retry-After is ${retryAfterMs} ms: somebody waits at the page`, async () => {
      const { calls } = watch(refuse(503, retryAfterMs));
      await timers.pass(600_000);
      expect(calls.slice(0, 3)).to.deep.equal([2000, 62_000, 122_000]);
    });
  }

  it('never asks sooner than Retry-After says, however uneven its pauses are', async () => {
    Math.random = () => 0;
    const { calls } = watch(refuse(503, 30_000));
    await timers.pass(100_000);
    for (const pause of pauses(calls)) expect(pause).to.be.at.least(30_000);
  });

  it('waits as long as a pending answer’s Retry-After says', async () => {
    const { calls } = watch(async () => ({ ...pending, retryAfterMs: 30_000 }));
    await timers.pass(33_000);
    expect(calls).to.deep.equal([2000, 32_000]);
  });

  it('survives a failure that is no error', async () => {
    const { tries } = watch(() => Promise.reject(null));
    await timers.pass(10_000);
    expect(tries.length).to.be.greaterThan(1);
  });

  it('asks where the browser says it is offline: it says so to some who are online', async () => {
    pretend(navigator, 'onLine', false);
    const { calls } = watch();
    await timers.pass(10_000);
    expect(calls).not.to.be.empty;
  });

  for (const [what, target, name, value] of [['hidden', document, 'visibilityState', 'hidden']] as const) {
    it(`waits while the page is ${what}, and goes on after`, async () => {
      pretend(target, name, value);
      const { calls } = watch();
      await timers.pass(30_000);
      expect(calls).to.deep.equal([]);
      Reflect.deleteProperty(target, name);
      await timers.pass(10_000);
      expect(calls).not.to.be.empty;
    });

    it(`asks while the page is ${what} where it is told to`, async () => {
      pretend(target, name, value);
      const { calls, poller } = watch();
      poller.pollNow({ fresh: true });
      expect(calls).to.have.length(1);
    });
  }
});

describe('StatusPoller, asked over and over', () => {
  for (const fresh of [false, true]) {
    for (const takesMs of [0, 50, 300]) {
      it(`makes two calls a second at most (${fresh ? 'fresh' : 'focus'}, answered in ${takesMs} ms)`, async () => {
        const { calls, poller } = watch(() => new Promise((resolve) => setTimeout(() => resolve(pending), takesMs)));
        for (let time = 0; time < 10_000; time += 33) {
          poller.pollNow({ fresh });
          await timers.pass(33);
        }
        expect(mostInASecond(calls)).to.be.at.most(2);
        // And it does ask.
        expect(calls.length).to.be.greaterThan(5);
      });
    }
  }

  it('asks once at the end of the floor, and not for each time that it was told to', async () => {
    const { calls, poller } = watch();
    for (let count = 0; count < 50; count += 1) poller.pollNow({ fresh: count % 2 === 0 });
    await timers.pass(1900);
    expect(calls).to.deep.equal([0, 600]);
  });

  it('keeps the floor from one poller of an element to the next', async () => {
    const pace = new CallPace();
    const calls: number[] = [];
    for (let count = 0; count < 20; count += 1) {
      const one = watch(async () => pending, { pace });
      one.poller.pollNow({ fresh: true });
      await timers.pass(100);
      stop.abort();
      stop = new AbortController();
      calls.push(...one.calls);
    }
    expect(mostInASecond(calls)).to.be.at.most(2);
  });

  it('keeps to Retry-After from one poller of an element to the next', async () => {
    const pace = new CallPace();
    watch(refuse(503, 30_000), { pace });
    await timers.pass(2000);
    stop.abort();
    stop = new AbortController();
    const { calls, poller } = watch(async () => pending, { pace });
    expect(poller.pollNow({ fresh: true })).to.equal(30_000);
    await timers.pass(30_000);
    expect(calls).to.deep.equal([32_000]);
  });

  it('keeps to Retry-After, whatever focuses or wakes the page', async () => {
    const { calls, poller } = watch(refuse(503, 3_600_000));
    await timers.pass(2000);
    for (let time = 0; time < 50_000; time += 100) {
      poller.pollNow({ fresh: time % 200 === 0 });
      await timers.pass(100);
    }
    expect(calls).to.deep.equal([2000]);
    await timers.pass(10_000);
    expect(calls).to.deep.equal([2000, 62_000]);
  });

  it('asks in spite of Retry-After where the user came back', async () => {
    const { calls, poller } = watch(refuse(503, 3_600_000));
    await timers.pass(5000);
    expect(poller.pollNow({ fresh: true, isReturn: true })).to.equal(0);
    expect(calls).to.deep.equal([2000, 5000]);
  });

  it('does not put off the call for a return because the page is focused as well', async () => {
    const { calls, poller } = watch(refuse(503, 3_600_000));
    await timers.pass(2100);
    poller.pollNow({ fresh: true, isReturn: true });
    await timers.pass(100);
    poller.pollNow({ fresh: false });
    poller.pollNow({ fresh: true });
    await timers.pass(10_000);
    expect(calls).to.deep.equal([2000, 2600]);
  });

  it('says how long it will be until the call', async () => {
    const { poller } = watch();
    expect(poller.pollNow({ fresh: false })).to.equal(0);
    await settle();
    await timers.pass(100);
    expect(poller.pollNow({ fresh: false })).to.equal(500);
  });

  it('does not wait for a clock that was put back', async () => {
    const { calls, poller } = watch(refuse(503, 30_000));
    await timers.pass(2000);
    const { now } = Date;
    Date.now = () => now() - 3_600_000;
    expect(poller.pollNow({ fresh: false })).to.equal(0);
    expect(calls).to.have.length(2);
  });

  it('leaves no timer where it is stopped before the floor is over', async () => {
    const { calls, poller } = watch();
    poller.pollNow({ fresh: true });
    await settle();
    poller.pollNow({ fresh: true });
    stop.abort();
    expect(timers.waiting).to.equal(0);
    await timers.pass(60_000);
    expect(calls).to.deep.equal([0]);
  });
});

describe('StatusPoller, after an hour', () => {
  const hour = 3_600_000;

  it('asks every minute where nobody said when the waiting ends', async () => {
    const { calls } = watch(async () => pending, { hasDeadline: () => false });
    await timers.pass(hour + 300_000);
    expect(pauses(calls.filter((at) => at < hour)).at(-1)).to.equal(10_000);
    expect(pauses(calls).slice(-3)).to.deep.equal([60_000, 60_000, 60_000]);
  });

  it('goes on as before where somebody did', async () => {
    const { calls } = watch();
    await timers.pass(hour + 300_000);
    expect(pauses(calls).at(-1)).to.equal(10_000);
  });

  it('still asks at once when it is told to', async () => {
    const { calls, poller } = watch(async () => pending, { hasDeadline: () => false });
    await timers.pass(hour + 90_000);
    poller.pollNow({ fresh: false });
    expect(calls.at(-1)).to.equal(timers.now);
    await timers.pass(50_000);
    expect(calls.at(-1)).to.equal(hour + 90_000);
  });

  it('begins the hour anew where the user came back', async () => {
    const { calls, poller } = watch(async () => pending, { hasDeadline: () => false });
    await timers.pass(hour + 90_000);
    poller.pollNow({ fresh: true, isReturn: true });
    await settle();
    await timers.pass(2000);
    expect(calls.at(-1)).to.equal(hour + 92_000);
  });
});

describe('StatusPoller, refused', () => {
  for (const status of [401, 403, 404, 410]) {
    it(`tells once that the endpoint cannot be reached, after three answers of ${status} in a row`, async () => {
      const { news, calls, tries } = watch(refuse(status));
      while (calls.length < 2) await timers.pass(1000);
      expect(news).to.deep.equal([]);
      await timers.pass(600_000);
      expect(news).to.deep.equal(['unreachable']);
      expect(tries.slice(0, 4)).to.deep.equal([1, 2, 3, 4]);
    });
  }

  it('counts them together', async () => {
    const { news } = watch(inTurn(401, 404, 410));
    await timers.pass(30_000);
    expect(news).to.deep.equal(['unreachable']);
  });

  it('goes on slowly: every thirty seconds', async () => {
    const { calls } = watch(refuse(404));
    await timers.pass(300_000);
    expect(
      pauses(calls)
        .slice(2)
        .every((pause) => pause === 30_000),
    ).to.be.true;
  });

  it('still asks at once when it is told to', async () => {
    const { calls, poller } = watch(refuse(404));
    await timers.pass(20_000);
    poller.pollNow({ fresh: false });
    expect(calls.at(-1)).to.equal(20_000);
    await timers.pass(29_000);
    expect(calls.at(-1)).to.equal(20_000);
  });

  it('tells when an answer comes again, before the answer, and asks as often as before', async () => {
    const { news, answers, calls } = watch(inTurn(404, 404, 404, 200));
    await timers.pass(100_000);
    expect(news).to.deep.equal(['unreachable', 'reachable']);
    expect(answers).not.to.be.empty;
    expect(pauses(calls).at(-1)).to.equal(10_000);
  });

  it('tells again where it is refused again', async () => {
    const { news } = watch(inTurn(404, 404, 404, 200, 401));
    await timers.pass(300_000);
    expect(news).to.deep.equal(['unreachable', 'reachable', 'unreachable']);
  });

  for (const other of [200, 400, 409, 429, 500, 503]) {
    it(`does not count across an answer of ${other}`, async () => {
      const { news } = watch(inTurn(404, 404, other, 404, 404, 200));
      await timers.pass(100_000);
      expect(news).to.deep.equal([]);
    });
  }

  it('takes a call that nobody answered for no answer of either kind', async () => {
    const { news } = watch(inTurn(404, undefined, 404, undefined, 404));
    await timers.pass(100_000);
    expect(news).to.deep.equal(['unreachable']);
  });

  it('does not take failures of the network or of the server for a refusal', async () => {
    const { news } = watch(inTurn(undefined, 500, undefined, 502, 503));
    await timers.pass(600_000);
    expect(news).to.deep.equal([]);
  });

  it('tells nothing where the failure was the last one that was waited for', async () => {
    const news: string[] = [];
    new StatusPoller({
      fetchStatus: refuse(404),
      onAnswer: () => {},
      onFailure: (_, failuresInARow) => failuresInARow === 3 && stop.abort(),
      onUnreachable: () => news.push('unreachable'),
      hasDeadline: () => true,
      pace: new CallPace(),
      signal: stop.signal,
    });
    await timers.pass(100_000);
    expect(news).to.deep.equal([]);
    expect(timers.waiting).to.equal(0);
  });

  it('tells the developer what to look at', async () => {
    const lines: string[] = [];
    const { warn } = console;
    console.warn = (line: string) => lines.push(line);
    try {
      watch(refuse(410));
      await timers.pass(30_000);
    } finally {
      console.warn = warn;
    }
    // A line is said once in a page, and another test may have had it said.
    for (const line of lines) expect(line).to.contain('410').and.to.contain('Is the URL right');
  });
});

describe('StatusPoller beside images that are named like what it asks', () => {
  for (const name of ['hidden', 'visibilityState']) {
    it(`asks on where an image is named ${name}`, async () => {
      const image = document.body.appendChild(document.createElement('img'));
      image.setAttribute('name', name);
      try {
        const { calls } = watch();
        await timers.pass(10_000);
        expect(calls).not.to.be.empty;
      } finally {
        image.remove();
      }
    });
  }
});
