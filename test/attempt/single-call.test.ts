/** One protected call for one attempt, whatever elements, copies of the script and tabs there are. */
import { aTimeout, expect } from '@open-wc/testing';
import type { CallProgress } from '../../src/attempt/attempt-store.js';
import * as attemptStore from '../../src/attempt/attempt-store.js';
import { findCall, findOrphanedCall, SingleCall } from '../../src/attempt/single-call.js';
import { aRecord, clearStorages } from './records.js';

beforeEach(clearStorages);
after(clearStorages);

/** A call that is answered when told to. */
function aCall(attempt: string | null, place: string | null = null) {
  let answer: (progress: CallProgress) => void = () => {};
  let made = 0;
  const call = new SingleCall<CallProgress>({
    attempt,
    place,
    verified: true,
    call: () => {
      made += 1;
      return new Promise((resolve) => {
        answer = (progress) => resolve({ result: progress, progress });
      });
    },
  });
  const untilMade = async (): Promise<void> => {
    while (made === 0) await aTimeout(5);
  };
  return { call, untilMade, made: () => made, answer: (progress: CallProgress) => answer(progress) };
}

function remembered(call: CallProgress): string {
  const record = aRecord({ call });
  attemptStore.save(record);
  return record.attempt;
}

const lockOf = (attempt: string): string => `sca-consent:${attempt}:perform`;

describe('A protected call', () => {
  it('is marked as begun before it is made, and with its end after it', async () => {
    const attempt = remembered('expected');
    const { call, untilMade, answer } = aCall(attempt);
    await untilMade();
    expect(attemptStore.load(attempt)).to.include({ call: 'begun', verified: true });
    answer('failed');
    expect(await call.result).to.deep.equal({ type: 'made', result: 'failed' });
    expect(attemptStore.load(attempt)).to.include({ call: 'failed' });
    call.forget();
  });

  it('is found by everybody on the page until its result is taken', async () => {
    const attempt = remembered('expected');
    const { call, untilMade, answer } = aCall(attempt);
    await untilMade();
    expect(findCall(attempt)).to.equal(call);
    answer('answered');
    await call.result;
    expect(findCall(attempt)).to.equal(call);
    call.forget();
    expect(findCall(attempt)).to.be.undefined;
  });

  it('without an attempt is found by its place, once nobody waits for it', async () => {
    const { call, untilMade } = aCall(null, '/checkout|pay');
    await untilMade();
    call.isWatched = true;
    expect(findOrphanedCall('/checkout|pay')).to.be.undefined;
    call.isWatched = false;
    expect(findOrphanedCall('/checkout|pay')).to.equal(call);
    expect(findOrphanedCall('/checkout|other')).to.be.undefined;
    call.abort();
  });

  it('that an earlier page had answered is lost and not made again', async () => {
    const { call, made } = aCall(remembered('answered'));
    expect(await call.result).to.deep.equal({ type: 'lost' });
    expect(made()).to.equal(0);
    call.forget();
  });

  it('waits while another tab makes it, and is not made where that one told the end', async () => {
    const attempt = remembered('begun');
    let ours = aCall(null);
    await navigator.locks.request(lockOf(attempt), async () => {
      ours.call.abort();
      ours = aCall(attempt);
      await aTimeout(100);
      expect(ours.made()).to.equal(0);
      attemptStore.remove(attempt);
    });
    expect(await ours.call.result).to.deep.equal({ type: 'toldElsewhere' });
    expect(ours.made()).to.equal(0);
    ours.call.forget();
  });

  it('is made after another tab that was closed in the middle of it', async () => {
    const attempt = remembered('begun');
    let ours = aCall(null);
    await navigator.locks.request(lockOf(attempt), async () => {
      ours.call.abort();
      ours = aCall(attempt);
      await aTimeout(50);
    });
    await ours.untilMade();
    ours.answer('answered');
    expect(await ours.call.result).to.deep.equal({ type: 'made', result: 'answered' });
    ours.call.forget();
  });

  it('keeps other tabs out while it runs, and not once its page is left', async () => {
    const attempt = remembered('expected');
    const { call, untilMade } = aCall(attempt);
    await untilMade();
    const isFree = (): Promise<boolean> =>
      navigator.locks.request(lockOf(attempt), { ifAvailable: true }, async (lock) => lock !== null);
    expect(await isFree()).to.be.false;
    call.letOthersGoOn();
    await aTimeout(20);
    expect(await isFree()).to.be.true;
    call.forget();
  });

  it('is made where nothing can be remembered', async () => {
    const { call, untilMade, answer } = aCall('0'.repeat(32));
    await untilMade();
    answer('answered');
    expect(await call.result).to.deep.equal({ type: 'made', result: 'answered' });
    expect(attemptStore.loadAll()).to.deep.equal([]);
    call.forget();
  });
});
