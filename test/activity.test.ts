import { expect } from '@open-wc/testing';
import { Activity } from '../src/activity.js';

/** An activity that writes down what it is told. */
const anActivity = () => {
  const log: string[] = [];
  const activity = new Activity<string>((signal, key) => {
    log.push(`start ${key}`);
    signal.addEventListener('abort', () => log.push(`stop ${key}`));
  });
  return { activity, log };
};

describe('Activity', () => {
  it('does not run before it is wanted', () => {
    const { activity, log } = anActivity();
    activity.toggle(null);
    expect(log).to.deep.equal([]);
    expect(activity.signal).to.be.null;
  });

  it('runs once while its key stays', () => {
    const { activity, log } = anActivity();
    activity.toggle('a');
    activity.toggle('a');
    expect(log).to.deep.equal(['start a']);
    expect(activity.signal?.aborted).to.be.false;
  });

  it('starts anew with another key', () => {
    const { activity, log } = anActivity();
    activity.toggle('a');
    activity.toggle('b');
    expect(log).to.deep.equal(['start a', 'stop a', 'start b']);
  });

  it('stops where it is not wanted any more', () => {
    const { activity, log } = anActivity();
    activity.toggle('a');
    activity.toggle(null);
    activity.toggle(null);
    expect(log).to.deep.equal(['start a', 'stop a']);
    expect(activity.signal).to.be.null;
  });
});
