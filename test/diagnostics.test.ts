import { expect } from '@open-wc/testing';
import { DiagnosticsRecorder } from '../src/diagnostics.js';
import { journeys } from './journey/examples.js';

const { idle, initiating, authorizing, complete } = journeys;
const unobservable = { ...authorizing, window: 'unobservable' } as const;

describe('DiagnosticsRecorder', () => {
  it('begins with nothing', () => {
    expect(new DiagnosticsRecorder(0).read(idle)).to.deep.equal({
      flow: 'none',
      blocked: false,
      resumed: false,
      unobservableAfter: null,
      focusReturned: false,
      channel: null,
      phases: {},
    });
  });

  it('adds up the time in each state', () => {
    const recorder = new DiagnosticsRecorder(100);
    recorder.recordTransition(idle, initiating, 110);
    recorder.recordTransition(initiating, authorizing, 130);
    recorder.recordTransition(authorizing, initiating, 170);
    recorder.recordTransition(initiating, authorizing, 171);
    recorder.recordTransition(authorizing, complete, 180);
    expect(recorder.read(complete).phases).to.deep.equal({ idle: 10, initiating: 21, authorizing: 49 });
  });

  it('starts no new phase while the state stays', () => {
    const recorder = new DiagnosticsRecorder(0);
    recorder.recordTransition(authorizing, unobservable, 5);
    recorder.recordTransition(unobservable, complete, 8);
    expect(recorder.read(complete).phases).to.deep.equal({ authorizing: 8 });
  });

  it('keeps when the window was first lost from sight', () => {
    const recorder = new DiagnosticsRecorder(100);
    recorder.recordTransition(authorizing, unobservable, 150);
    recorder.recordTransition(unobservable, authorizing, 160);
    recorder.recordTransition(authorizing, unobservable, 190);
    expect(recorder.read(complete).unobservableAfter).to.equal(50);
  });

  it('says how the person went and whether it was picked up from an earlier page', () => {
    expect(new DiagnosticsRecorder(0).read({ ...authorizing, resumed: true })).to.include({
      flow: 'popup',
      resumed: true,
    });
  });

  it('says what was seen', () => {
    const recorder = new DiagnosticsRecorder(0);
    recorder.blocked = true;
    recorder.focusReturned = true;
    recorder.channel = 'broadcast';
    expect(recorder.read(complete)).to.include({ blocked: true, focusReturned: true, channel: 'broadcast' });
  });

  it('holds no link, no attempt and no id', () => {
    const recorder = new DiagnosticsRecorder(0);
    recorder.recordTransition(idle, authorizing, 1);
    const text = JSON.stringify(recorder.read(authorizing));
    for (const secret of ['https:', authorizing.attempt, 'c-1']) expect(text).not.to.contain(secret);
  });
});
