import { expect } from '@open-wc/testing';
import { intergiro } from '../../src/consent/providers/intergiro.js';
import { mangopay } from '../../src/consent/providers/mangopay.js';
import type { Action, Effect } from '../../src/journey/actions.js';
import { reduce } from '../../src/journey/reducer.js';
import { initialState, type JourneyState, type Outcome } from '../../src/journey/state.js';
import { actions, attempt, journeys, link, now, problem, request } from './examples.js';

const does = (journey: JourneyState, action: Action): readonly string[] =>
  reduce(journey, action).effects.map((effect) => effect.type);
const state = (journey: JourneyState, action: Action): string => reduce(journey, action).state.state;
const told = (effects: readonly Effect[]): Outcome | undefined => {
  for (const effect of effects) if (effect.type === 'reportOutcome') return effect.outcome;
  return undefined;
};
const tells = (journey: JourneyState, action: Action): Outcome | undefined => told(reduce(journey, action).effects);

const late = link.expiresAt as number;
const linkOnly = { ...request, expiresAt: null };

describe('The two clocks', () => {
  it("request for a new link when only the link's runs out", () => {
    const { state: over } = reduce({ ...journeys.authorizing, request: linkOnly, now: late }, actions.time);
    expect(over.state).to.equal('authorizing');
    expect(over.link?.isExpired).to.be.true;
    expect(does(over, actions.reopen)).to.deep.equal(['requestLink']);
  });

  it('say expired where nobody can be asked for a new link', () => {
    const journey = { ...journeys.authorizing, request: linkOnly, now: late, canRenewLink: false, canVerify: false };
    expect(tells(journey, actions.time)).to.deep.equal({ state: 'expired', what: 'link', verified: false });
  });

  it("say expired when the consent's runs out", () => {
    const journey = { ...journeys['authorizing, consent over'], canVerify: false };
    expect(tells(journey, actions.time)).to.deep.equal({ state: 'expired', what: 'consent', verified: false });
  });

  it("let the consent's speak where both run out at once", () => {
    const journey = { ...journeys.authorizing, now: late, canVerify: false };
    expect(tells(journey, actions.time)).to.include({ what: 'consent' });
  });

  it('say expired of what is over when it is set', () => {
    const begun = reduce({ ...initialState, now, canVerify: false }, actions['given an over one']);
    expect(told(begun.effects)).to.deep.equal({ state: 'expired', what: 'consent', verified: false });
  });

  it('say nothing where a consent has no end', () => {
    const journey = { ...journeys.idle, request: linkOnly, now: Number.MAX_SAFE_INTEGER };
    expect(reduce(journey, actions.time)).to.deep.equal({ state: journey, effects: [] });
  });

  it('end nothing while the clock is in doubt', () => {
    for (const name of ['idle, over', 'authorizing, consent over'] as const) {
      const journey = { ...journeys[name], now: late, clockInDoubt: true };
      expect(reduce(journey, actions.time)).to.deep.equal({ state: journey, effects: [] });
    }
  });

  it('let a start ask the host while the clock is in doubt', () => {
    expect(does({ ...journeys['idle, over'], clockInDoubt: true }, actions.start)).to.include('requestLink');
  });

  it('keep a link in the consent that is over, where a new one can be had', () => {
    const journey = { ...journeys.idle, request: { ...linkOnly, link: { ...link, expiresAt: now } } };
    expect(state(journey, actions.time)).to.equal('idle');
    expect(does(journey, actions.start)).to.deep.equal(['requestLink']);
  });

  it('say expired of a link in the consent that is over, where no new one can be had', () => {
    const old = { ...linkOnly, link: { ...link, expiresAt: now } };
    const journey = { ...journeys.idle, request: old, canRenewLink: false, canVerify: false };
    expect(tells(journey, actions.time)).to.deep.equal({ state: 'expired', what: 'link', verified: false });
  });

  // Contract, section 5: when the consent's clock runs out it is `consent-expired`, and no new link is asked for.
  for (const name of ['start', 'start, blocked', 'start with link', 'start with link, blocked'] as const) {
    it(`do not let a consent that is over begin (${name})`, () => {
      const done = does(journeys['idle, over'], actions[name]);
      expect(done).not.to.include('requestLink');
      expect(done).not.to.include('openLink');
      expect(state(journeys['idle, over'], actions[name])).not.to.equal('authorizing');
    });
  }

  it('do not let a link in the consent that is over begin, where no new one can be had', () => {
    const old = { ...linkOnly, link: { ...link, expiresAt: now } };
    const journey = { ...journeys.idle, request: old, canRenewLink: false };
    expect(does(journey, actions.start)).to.deep.equal(['pollStatus']);
    const { state: asked } = reduce(journey, actions.start);
    expect(tells(asked, actions.unverified)).to.deep.equal({ state: 'expired', what: 'link', verified: false });
    // A wrong clock here, says the answer's Date: it may begin after all.
    expect(state({ ...asked, now: now - 1 }, actions['status pending'])).to.equal('idle');
  });

  it('do not let a cancelled journey begin again once its consent is over', () => {
    expect(does({ ...journeys.cancelled, now: late }, actions.start)).not.to.include('requestLink');
  });

  it("take the answer's Date into account: a wrong clock here expires nothing", () => {
    const { state: asked } = reduce(journeys['authorizing, consent over'], actions.time);
    expect(asked.state).to.equal('verifying');
    const { state: back, effects } = reduce({ ...asked, now: now - 1 }, actions['status pending']);
    expect(back.state).to.equal('authorizing');
    expect(back.ending).to.be.null;
    expect(effects).to.deep.equal([]);
  });

  it("take the answer's Date into account before anything was opened, too", () => {
    const { state: after } = reduce(
      { ...journeys['verifying, expired unopened'], now: now - 1 },
      actions['status pending'],
    );
    expect(after.state).to.equal('idle');
  });
});

describe('The late truth', () => {
  for (const name of ['verifying, cancelled', 'verifying, expired', 'verifying, back'] as const) {
    it(`an authorisation that was given is told as complete (${name})`, () => {
      expect(tells(journeys[name], actions['status complete'])).to.deep.include({ state: 'complete', verified: true });
    });
  }

  it('a return that comes while a cancelled journey is checked takes the cancelling back', () => {
    expect(reduce(journeys['verifying, cancelled'], actions.returned).state.ending).to.be.null;
  });

  it('return parameters settle nothing where there is a status endpoint', () => {
    const action: Action = { type: 'returnReceived', returned: { status: 'complete' } };
    expect(tells(journeys.authorizing, action)).to.be.undefined;
    expect(state(journeys.authorizing, action)).to.equal('verifying');
  });

  it('return parameters that say declined settle nothing either where there is one', () => {
    expect(tells(journeys.authorizing, { type: 'returnReceived', returned: { status: 'declined' } })).to.be.undefined;
  });

  it('a return without a status endpoint is complete and unverified', () => {
    expect(tells(journeys['authorizing, unverifiable'], actions.returned)).to.deep.equal({
      state: 'complete',
      verified: false,
      exempt: false,
      returned: { a: '1' },
    });
  });

  it('a return that hints at a refusal is declined and unverified, without a status endpoint', () => {
    const returned = { status: 'declined' };
    expect(tells(journeys['authorizing, unverifiable'], { type: 'returnReceived', returned })).to.deep.equal({
      state: 'declined',
      verified: false,
      returned,
    });
  });

  it('a session of Mangopay that ended before the user authorised is declined, without a status endpoint', () => {
    const journey = { ...journeys['authorizing, unverifiable'], request: { ...request, provider: mangopay } };
    const returned = { controlStatus: 'PENDING_VALIDATION' };
    expect(tells(journey, { type: 'returnReceived', returned })).to.include({ state: 'declined', verified: false });
    const validated = { controlStatus: 'VALIDATED' };
    expect(tells(journey, { type: 'returnReceived', returned: validated })).to.include({ state: 'complete' });
  });

  it('a return that hints at an expiry or a failure is that, and unverified, without a status endpoint', () => {
    const hinting = (hint: 'expired' | 'failed') => ({
      ...journeys['authorizing, unverifiable'],
      request: { ...request, provider: { name: 'theirs', readReturn: () => hint } },
    });
    expect(tells(hinting('expired'), actions.returned)).to.deep.equal({
      state: 'expired',
      what: 'consent',
      verified: false,
    });
    const failed = tells(hinting('failed'), actions.returned);
    expect(failed?.state === 'failed' && failed.error.code).to.equal('status-failed');
  });

  it('a hint that the dialect does not document is none', () => {
    const journey = { ...journeys['authorizing, unverifiable'], request: { ...request, provider: intergiro } };
    expect(tells(journey, { type: 'returnReceived', returned: { status: 'declined' } })).to.include({
      state: 'complete',
    });
  });

  it('the first return wins, the rest are ignored', () => {
    const { state: first } = reduce(journeys.authorizing, actions.returned);
    expect(reduce(first, { type: 'returnReceived', returned: { b: '2' } })).to.deep.equal({
      state: first,
      effects: [],
    });
  });

  it('a return before anything was opened is none of ours', () => {
    const journey = { ...journeys['authorizing, blocked'], canVerify: false };
    expect(reduce(journey, actions.returned)).to.deep.equal({ state: journey, effects: [] });
  });
});

describe('A journey', () => {
  it('told as failed by the status endpoint is spent', () => {
    const outcome = tells(journeys.authorizing, actions['status failed']);
    expect(outcome?.state === 'failed' && outcome.error).to.include({ code: 'status-failed', retryable: false });
  });

  it('whose initiate call is the action may be tried again after that', () => {
    const journey = { ...journeys.authorizing, request: { ...request, consent: {} } };
    const outcome = tells(journey, actions['status failed']);
    expect(outcome?.state === 'failed' && outcome.error.retryable).to.be.true;
  });

  it('with neither link nor anybody to request is not configured', () => {
    const outcome = tells({ ...journeys.idle, canRenewLink: false }, actions.start);
    expect(outcome?.state === 'failed' && outcome.error.code).to.equal('not-configured');
  });

  it('keeps no link after its end', () => {
    expect(reduce(journeys.authorizing, actions['status complete']).state.link).to.be.null;
  });

  it('tells the old consent when a new one takes its place', () => {
    const effect = reduce(journeys.authorizing, actions['given another']).effects.find(
      (one) => one.type === 'reportOutcome',
    );
    expect(effect?.type === 'reportOutcome' && effect.consent).to.deep.equal({ id: 'c-1' });
  });

  it('begun again knows nothing of the attempt before', () => {
    const before: JourneyState = { ...journeys.failed, returned: { a: '1' }, resumed: true, undecided: true };
    const { state: after } = reduce(before, { ...actions.start, attempt: attempt.replace('0', 'f') });
    expect(after).to.deep.equal({ ...journeys.initiating, attempt: attempt.replace('0', 'f') });
  });

  it('that fails before it begins is told, once for each press', () => {
    const { state: failed, effects } = reduce(journeys.idle, actions.failed);
    expect(told(effects)).to.deep.equal({ state: 'failed', error: problem });
    expect(tells(failed, actions.failed)).to.deep.equal({ state: 'failed', error: problem });
  });

  // The call for the new link is aborted with the element: nothing would ever come of waiting for it.
  it('does not wait for a link when the element is taken out of the page, also for a second link', () => {
    expect(state(journeys.initiating, actions.removed)).not.to.equal('initiating');
    expect(state(journeys['initiating, away'], actions.removed)).not.to.equal('initiating');
  });
});
