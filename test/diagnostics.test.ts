import { expect } from '@open-wc/testing';
import { openDiary } from '../src/diagnostics.js';
import { journeys } from './journey/examples.js';

const { idle, initiating, authorizing, complete } = journeys;
const unobservable = { ...authorizing, window: 'unobservable' } as const;

describe('The diary', () => {
  it('begins with nothing', () => {
    expect(openDiary(0).read(idle)).to.deep.equal({
      way: 'none',
      blocked: false,
      resumed: false,
      unobservableAfter: null,
      focusReturned: false,
      channel: null,
      phases: {},
    });
  });

  it('adds up the time in each state', () => {
    const diary = openDiary(100);
    diary.note(idle, initiating, 110);
    diary.note(initiating, authorizing, 130);
    diary.note(authorizing, initiating, 170);
    diary.note(initiating, authorizing, 171);
    diary.note(authorizing, complete, 180);
    expect(diary.read(complete).phases).to.deep.equal({ idle: 10, initiating: 21, authorizing: 49 });
  });

  it('starts no new phase while the state stays', () => {
    const diary = openDiary(0);
    diary.note(authorizing, unobservable, 5);
    diary.note(unobservable, complete, 8);
    expect(diary.read(complete).phases).to.deep.equal({ authorizing: 8 });
  });

  it('keeps when the window was first lost from sight', () => {
    const diary = openDiary(100);
    diary.note(authorizing, unobservable, 150);
    diary.note(unobservable, authorizing, 160);
    diary.note(authorizing, unobservable, 190);
    expect(diary.read(complete).unobservableAfter).to.equal(50);
  });

  it('says how the person went and whether it was picked up from an earlier page', () => {
    expect(openDiary(0).read({ ...authorizing, resumed: true })).to.include({ way: 'popup', resumed: true });
  });

  it('says what was seen', () => {
    const diary = openDiary(0);
    diary.seen.blocked = true;
    diary.seen.focusReturned = true;
    diary.seen.channel = 'broadcast';
    expect(diary.read(complete)).to.include({ blocked: true, focusReturned: true, channel: 'broadcast' });
  });

  it('holds no link, no attempt and no id', () => {
    const diary = openDiary(0);
    diary.note(idle, authorizing, 1);
    const text = JSON.stringify(diary.read(authorizing));
    for (const secret of ['https:', authorizing.attempt, 'c-1']) expect(text).not.to.contain(secret);
  });
});
