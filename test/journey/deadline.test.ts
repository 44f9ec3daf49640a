import { expect } from '@open-wc/testing';
import { COUNTDOWN_WINDOW_MS, deadlineOf, isOver } from '../../src/journey/deadline.js';
import { journeys, link, now, request } from './examples.js';

const early = now + 1000;
const late = now + 2000;
const linkAt = (expiresAt: number | null) => ({ ...link, expiresAt });

describe('isOver', () => {
  for (const [instant, over] of [
    [now - 1, true],
    [now, true],
    [now + 1, false],
    [0, true],
    [null, false],
    [undefined, false],
  ] as const) {
    it(`is ${over} for ${instant ?? 'no instant'}`, () => {
      expect(isOver(instant, now)).to.equal(over);
    });
  }
});

describe('deadlineOf', () => {
  it('is none before there is a consent', () => {
    expect(deadlineOf(journeys.empty)).to.be.null;
  });

  it('is none where nobody said when anything ends', () => {
    const endless = { ...request, expiresAt: null };
    expect(deadlineOf({ ...journeys.idle, request: endless })).to.be.null;
    expect(deadlineOf({ ...journeys.authorizing, request: endless, link: linkAt(null) })).to.be.null;
  });

  it("is the consent's end before anything is opened", () => {
    expect(deadlineOf({ ...journeys.idle, request: { ...request, expiresAt: late } })).to.equal(late);
  });

  it('is the end of the link that the consent carries, where no new one can be had', () => {
    const carrying = { ...request, expiresAt: late, link: linkAt(early) };
    expect(deadlineOf({ ...journeys.idle, request: carrying, canRenewLink: false })).to.equal(early);
  });

  it('is not the end of the link that the consent carries, where a new one can be had', () => {
    const carrying = { ...request, expiresAt: late, link: linkAt(early) };
    expect(deadlineOf({ ...journeys.idle, request: carrying })).to.equal(late);
  });

  it("is the link's end while the person is away, where that comes first", () => {
    const journey = { ...journeys.authorizing, request: { ...request, expiresAt: late } };
    expect(deadlineOf({ ...journey, link: linkAt(early) })).to.equal(early);
  });

  it("is the consent's end while the person is away, where that comes first", () => {
    const journey = { ...journeys.authorizing, request: { ...request, expiresAt: early } };
    expect(deadlineOf({ ...journey, link: linkAt(late) })).to.equal(early);
  });

  it("is the link's end alone where the consent has none", () => {
    const journey = { ...journeys.authorizing, request: { ...request, expiresAt: null } };
    expect(deadlineOf({ ...journey, link: linkAt(early) })).to.equal(early);
  });

  it('is no longer that of a link that is over', () => {
    const journey = { ...journeys['authorizing, link over'], request: { ...request, expiresAt: late } };
    expect(deadlineOf(journey)).to.equal(late);
  });

  // A new link can be had, so what counts from here on is the consent: or its end would go by unnoticed.
  it("is the consent's once the link that it carries is over", () => {
    const journey = { ...journeys.idle, request: { ...request, expiresAt: late, link: linkAt(now - 1) } };
    expect(deadlineOf(journey)).to.equal(late);
  });

  it("is the consent's once the person is back", () => {
    const journey = { ...journeys['verifying, returned'], request: { ...request, expiresAt: late } };
    expect(deadlineOf({ ...journey, link: linkAt(early) })).to.equal(late);
  });

  for (const name of ['initiating', 'complete', 'declined', 'expired', 'cancelled', 'failed'] as const) {
    it(`is none while ${name}`, () => {
      expect(deadlineOf(journeys[name])).to.be.null;
    });
  }
});

describe('The clock', () => {
  it('shows a countdown for less than a day', () => {
    expect(COUNTDOWN_WINDOW_MS).to.equal(24 * 60 * 60 * 1000);
  });
});
