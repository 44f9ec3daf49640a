import { expect } from '@open-wc/testing';
import { intergiro } from '../../src/consent/providers/intergiro.js';
import { step } from '../../src/journey/reducer.js';
import { blank, type Effect, type Journey, type Outcome, type Signal } from '../../src/journey/state.js';
import { ask, attempt, journeys, link, now, problem, signals } from './examples.js';

const does = (journey: Journey, signal: Signal): readonly string[] =>
  step(journey, ...signal)[1].map((effect) => effect.do);
const state = (journey: Journey, signal: Signal): string => step(journey, ...signal)[0].state;
const told = (effects: readonly Effect[]): Outcome | undefined => {
  for (const effect of effects) if (effect.do === 'tell') return effect.outcome;
  return undefined;
};
const tells = (journey: Journey, signal: Signal): Outcome | undefined => told(step(journey, ...signal)[1]);

const late = link.expiresAt as number;
const linkOnly = { ...ask, expiresAt: null };

describe('The two clocks', () => {
  it("ask for a new link when only the link's runs out", () => {
    const [over] = step({ ...journeys.authorizing, ask: linkOnly, now: late }, ...signals.time);
    expect(over.state).to.equal('authorizing');
    expect(over.link?.isExpired).to.be.true;
    expect(does(over, signals.reopen)).to.deep.equal(['initiate']);
  });

  it('say expired where nobody can be asked for a new link', () => {
    const journey = { ...journeys.authorizing, ask: linkOnly, now: late, renewable: false, verifiable: false };
    expect(tells(journey, signals.time)).to.deep.equal({ state: 'expired', what: 'link', verified: false });
  });

  it("say expired when the consent's runs out", () => {
    const journey = { ...journeys['authorizing, consent over'], verifiable: false };
    expect(tells(journey, signals.time)).to.deep.equal({ state: 'expired', what: 'consent', verified: false });
  });

  it("let the consent's speak where both run out at once", () => {
    const journey = { ...journeys.authorizing, now: late, verifiable: false };
    expect(tells(journey, signals.time)).to.include({ what: 'consent' });
  });

  it('say expired of what is over when it is set', () => {
    const begun = step({ ...blank, now, verifiable: false }, ...signals['given an over one']);
    expect(told(begun[1])).to.deep.equal({ state: 'expired', what: 'consent', verified: false });
  });

  it('say nothing where a consent has no end', () => {
    const journey = { ...journeys.idle, ask: linkOnly, now: Number.MAX_SAFE_INTEGER };
    expect(step(journey, ...signals.time)).to.deep.equal([journey, []]);
  });

  it('keep a link in the consent that is over, where a new one can be had', () => {
    const journey = { ...journeys.idle, ask: { ...linkOnly, link: { ...link, expiresAt: now } } };
    expect(state(journey, signals.time)).to.equal('idle');
    expect(does(journey, signals.start)).to.deep.equal(['initiate']);
  });

  it('say expired of a link in the consent that is over, where no new one can be had', () => {
    const old = { ...linkOnly, link: { ...link, expiresAt: now } };
    const journey = { ...journeys.idle, ask: old, renewable: false, verifiable: false };
    expect(tells(journey, signals.time)).to.deep.equal({ state: 'expired', what: 'link', verified: false });
  });

  // Contract, section 5: when the consent's clock runs out it is `consent-expired`, and no new link is asked for.
  for (const name of ['start', 'start, blocked', 'start with link', 'start with link, blocked'] as const) {
    it(`do not let a consent that is over begin (${name})`, () => {
      const done = does(journeys['idle, over'], signals[name]);
      expect(done).not.to.include('initiate');
      expect(done).not.to.include('depart');
      expect(state(journeys['idle, over'], signals[name])).not.to.equal('authorizing');
    });
  }

  it('do not let a link in the consent that is over begin, where no new one can be had', () => {
    const old = { ...linkOnly, link: { ...link, expiresAt: now } };
    const journey = { ...journeys.idle, ask: old, renewable: false };
    expect(does(journey, signals.start)).to.deep.equal(['check']);
    const [asked] = step(journey, ...signals.start);
    expect(tells(asked, signals.unverified)).to.deep.equal({ state: 'expired', what: 'link', verified: false });
    // A wrong clock here, says the answer's Date: it may begin after all.
    expect(state({ ...asked, now: now - 1 }, signals['status pending'])).to.equal('idle');
  });

  it('do not let a cancelled journey begin again once its consent is over', () => {
    expect(does({ ...journeys.cancelled, now: late }, signals.start)).not.to.include('initiate');
  });

  it("take the answer's Date into account: a wrong clock here expires nothing", () => {
    const [asked] = step(journeys['authorizing, consent over'], ...signals.time);
    expect(asked.state).to.equal('verifying');
    const [back, effects] = step({ ...asked, now: now - 1 }, ...signals['status pending']);
    expect(back.state).to.equal('authorizing');
    expect(back.ending).to.be.null;
    expect(effects).to.deep.equal([]);
  });

  it("take the answer's Date into account before anything was opened, too", () => {
    const [after] = step({ ...journeys['verifying, expired unopened'], now: now - 1 }, ...signals['status pending']);
    expect(after.state).to.equal('idle');
  });
});

describe('The late truth', () => {
  for (const name of ['verifying, cancelled', 'verifying, expired', 'verifying, back'] as const) {
    it(`an authorisation that was given is told as complete (${name})`, () => {
      expect(tells(journeys[name], signals['status complete'])).to.deep.include({ state: 'complete', verified: true });
    });
  }

  it('a return that comes while a cancelled journey is checked takes the cancelling back', () => {
    expect(step(journeys['verifying, cancelled'], ...signals.returned)[0].ending).to.be.null;
  });

  it('return parameters settle nothing where there is a status endpoint', () => {
    const signal: Signal = ['returned', { status: 'complete' }];
    expect(tells(journeys.authorizing, signal)).to.be.undefined;
    expect(state(journeys.authorizing, signal)).to.equal('verifying');
  });

  it('return parameters that say declined settle nothing either where there is one', () => {
    expect(tells(journeys.authorizing, ['returned', { status: 'declined' }])).to.be.undefined;
  });

  it('a return without a status endpoint is complete and unverified', () => {
    expect(tells(journeys['authorizing, unverifiable'], signals.returned)).to.deep.equal({
      state: 'complete',
      verified: false,
      exempt: false,
      returned: { a: '1' },
    });
  });

  it('a return that hints at a refusal is declined and unverified, without a status endpoint', () => {
    const returned = { status: 'declined' };
    expect(tells(journeys['authorizing, unverifiable'], ['returned', returned])).to.deep.equal({
      state: 'declined',
      verified: false,
      returned,
    });
  });

  it('a hint that the dialect does not document is none', () => {
    const journey = { ...journeys['authorizing, unverifiable'], ask: { ...ask, provider: intergiro } };
    expect(tells(journey, ['returned', { status: 'declined' }])).to.include({ state: 'complete' });
  });

  it('the first return wins, the rest are ignored', () => {
    const [first] = step(journeys.authorizing, ...signals.returned);
    expect(step(first, 'returned', { b: '2' })).to.deep.equal([first, []]);
  });

  it('a return before anything was opened is none of ours', () => {
    const journey = { ...journeys['authorizing, blocked'], verifiable: false };
    expect(step(journey, ...signals.returned)).to.deep.equal([journey, []]);
  });
});

describe('A journey', () => {
  it('told as failed by the status endpoint is spent', () => {
    const outcome = tells(journeys.authorizing, signals['status failed']);
    expect(outcome?.state === 'failed' && outcome.error).to.include({ code: 'status-failed', retryable: false });
  });

  it('whose initiate call is the action may be tried again after that', () => {
    const journey = { ...journeys.authorizing, ask: { ...ask, consent: {} } };
    const outcome = tells(journey, signals['status failed']);
    expect(outcome?.state === 'failed' && outcome.error.retryable).to.be.true;
  });

  it('with neither link nor anybody to ask is not configured', () => {
    const outcome = tells({ ...journeys.idle, renewable: false }, signals.start);
    expect(outcome?.state === 'failed' && outcome.error.code).to.equal('not-configured');
  });

  it('keeps no link after its end', () => {
    expect(step(journeys.authorizing, ...signals['status complete'])[0].link).to.be.null;
  });

  it('tells the old consent when a new one takes its place', () => {
    const effect = step(journeys.authorizing, ...signals['given another'])[1].find((one) => one.do === 'tell');
    expect(effect?.do === 'tell' && effect.consent).to.deep.equal({ id: 'c-1' });
  });

  it('begun again knows nothing of the attempt before', () => {
    const before: Journey = { ...journeys.failed, returned: { a: '1' }, resumed: true, undecided: true };
    const [, , ...rest] = signals.start;
    const [after] = step(before, 'start', attempt.replace('0', 'f'), ...rest);
    expect(after).to.deep.equal({ ...journeys.initiating, attempt: attempt.replace('0', 'f') });
  });

  it('that fails before it begins is told, once for each press', () => {
    const [failed, effects] = step(journeys.idle, ...signals.failed);
    expect(told(effects)).to.deep.equal({ state: 'failed', error: problem });
    expect(tells(failed, signals.failed)).to.deep.equal({ state: 'failed', error: problem });
  });

  // The call for the new link is aborted with the element: nothing would ever come of waiting for it.
  it('does not wait for a link when the element is taken out of the page, also for a second link', () => {
    expect(state(journeys.initiating, signals.removed)).not.to.equal('initiating');
    expect(state(journeys['initiating, away'], signals.removed)).not.to.equal('initiating');
  });
});
