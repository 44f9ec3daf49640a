import { expect } from '@open-wc/testing';
import { ScaError } from '../../src/errors.js';
import { type HostAnswer, HostCallError } from '../../src/host/host-request.js';
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
}

const watch = (fetchStatus: (signal: AbortSignal) => Promise<HostAnswer> = async () => pending): Watched => {
  const calls: number[] = [];
  const answers: HostAnswer[] = [];
  const tries: number[] = [];
  const poller = new StatusPoller({
    fetchStatus: (signal) => {
      calls.push(timers.now);
      return fetchStatus(signal);
    },
    onAnswer: (answer) => answers.push(answer),
    onFailure: (_, failuresInARow) => tries.push(failuresInARow),
    signal: stop.signal,
  });
  return { poller, calls, answers, tries };
};

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
    await timers.pass(2000);
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

  it('waits even where Retry-After is longer than a timer can be', async () => {
    const { calls } = watch(async () => {
      throw new HostCallError('status-failed', 'no', { retryAfterMs: 1e12 });
    });
    await timers.pass(600_000);
    expect(calls).to.have.length(1);
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
