import { expect } from '@open-wc/testing';
import { tick } from '../src/ticker.js';

/** Which intervals run, and a way to let a second pass at once. */
const withIntervals = (test: (intervals: { readonly running: ReadonlySet<number>; pass(): void }) => void): void => {
  const { setInterval, clearInterval } = globalThis;
  const running = new Map<number, () => void>();
  let id = 0;
  globalThis.setInterval = ((call: () => void, pause: number) => {
    expect(pause).to.equal(1000);
    running.set(++id, call);
    return id;
  }) as unknown as typeof setInterval;
  globalThis.clearInterval = ((gone: number) => running.delete(gone)) as unknown as typeof clearInterval;
  try {
    test({
      get running() {
        return new Set(running.keys());
      },
      pass: () => {
        for (const call of [...running.values()]) call();
      },
    });
  } finally {
    Object.assign(globalThis, { setInterval, clearInterval });
  }
};

describe('tick', () => {
  it('costs one timer for many', () => {
    withIntervals((intervals) => {
      const stops = Array.from({ length: 100 }, () => tick(() => {}));
      expect(intervals.running.size).to.equal(1);
      for (const stop of stops) stop();
    });
  });

  it('calls each once a second', () => {
    withIntervals(({ pass }) => {
      const calls = [0, 0];
      const stops = [tick(() => calls[0]!++), tick(() => calls[1]!++)];
      pass();
      pass();
      expect(calls).to.deep.equal([2, 2]);
      for (const stop of stops) stop();
    });
  });

  it('leaves no timer once all have stopped', () => {
    withIntervals((intervals) => {
      const stops = [tick(() => {}), tick(() => {})];
      stops[0]?.();
      expect(intervals.running.size).to.equal(1);
      stops[1]?.();
      expect(intervals.running.size).to.equal(0);
    });
  });

  it('begins again after that', () => {
    withIntervals((intervals) => {
      tick(() => {})();
      const stop = tick(() => {});
      expect(intervals.running.size).to.equal(1);
      stop();
    });
  });

  it('may be stopped twice', () => {
    withIntervals((intervals) => {
      const stop = tick(() => {});
      const other = tick(() => {});
      stop();
      stop();
      expect(intervals.running.size).to.equal(1);
      other();
    });
  });

  it('goes on for the others when one stops in its own call', () => {
    withIntervals(({ pass }) => {
      let others = 0;
      const stop = tick(() => stop());
      const other = tick(() => others++);
      pass();
      pass();
      expect(others).to.equal(2);
      other();
    });
  });
});
