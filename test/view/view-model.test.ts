import { expect } from '@open-wc/testing';
import type { ErrorCode } from '../../src/errors.js';
import { canStart, isActive, isSpent, isTerminal, type JourneyState, windowStatuses } from '../../src/journey/state.js';
import { createViewModel } from '../../src/view/view-model.js';
import en from '../../src/words/en.js';
import { journeys, link, problem, request } from '../journey/examples.js';

const failedWith = (code: ErrorCode, retryable = true): JourneyState => ({
  ...journeys.failed,
  outcome: { state: 'failed', error: { ...problem, code, retryable } },
});

const popup = (window: JourneyState['window']): JourneyState => ({ ...journeys.authorizing, window });
const without = (journey: JourneyState): JourneyState => ({ ...journey, link: null, canRenewLink: false });
const complete = { state: 'complete', verified: true, exempt: false, returned: null } as const;
const done = (more: object): JourneyState => ({ ...journeys.complete, outcome: { ...complete, ...more } });

describe('createViewModel', () => {
  for (const [what, journey, status, button, actions] of [
    ['idle', journeys.idle, undefined, 'start', ''],
    ['the link being asked for', journeys.initiating, 'preparing', 'start', 'cancel'],
    ['the window open', popup('open'), 'waiting', undefined, 'reopen cancel'],
    ['the window out of sight', popup('unobservable'), 'unobservable', undefined, 'reopen cancel'],
    ['the window closed, perhaps', popup('closed'), 'closed', undefined, 'reopen cancel'],
    ['a window that did not open', journeys['authorizing, blocked'], 'blocked', 'open', 'cancel'],
    ['the full page', journeys['authorizing, full page'], 'leaving', undefined, 'reopen cancel'],
    ['the link over', journeys['authorizing, link over'], 'linkOver', undefined, 'reopen cancel'],
    ['no link in hand and nobody to ask', without(popup('unobservable')), 'unobservable', undefined, 'cancel'],
    ['the truth being asked for', journeys['verifying, returned'], 'checking', undefined, 'cancel'],
    ['the truth undecided', { ...journeys['verifying, returned'], undecided: true }, 'pending', undefined, 'cancel'],
    ['complete and verified', done({}), 'complete', undefined, ''],
    ['back, and nobody verified it', done({ verified: false }), 'back', undefined, ''],
    ['exempt', done({ verified: false, exempt: true }), 'exempt', undefined, ''],
    ['declined', journeys.declined, 'declined', undefined, 'again'],
    ['expired', journeys.expired, 'expired', undefined, 'again'],
    ['the link expired, the consent not', journeys['expired, link'], 'expired', 'start', ''],
    ['cancelled', journeys.cancelled, 'cancelled', 'start', ''],
    ['failed', journeys.failed, 'failed', 'retry', ''],
    ['offline', failedWith('offline'), 'offline', 'retry', ''],
    ['too late', failedWith('initiate-timeout'), 'timeout', 'retry', ''],
    ['a bad link', failedWith('invalid-link'), 'failed', 'retry', ''],
    ['the protected call', journeys.performing, 'performing', undefined, ''],
    ['the first protected call', journeys['performing, first'], 'performing', undefined, ''],
    ['a protected call that waits for perform', journeys['performing, waiting'], 'performing', undefined, ''],
    ['a protected call that failed', journeys['failed, call'], 'performFailed', 'retry', ''],
    ['one that failed on an earlier page', journeys['idle, call failed'], 'performFailed', 'retry', ''],
    ['a first call that failed: nothing was confirmed', journeys['failed, first call'], 'failed', 'retry', ''],
    [
      'a call that went well, which nobody verified',
      done({ verified: false, response: {} }),
      'complete',
      undefined,
      '',
    ],
    ['a first call that went well', done({ verified: false, exempt: true, response: {} }), 'exempt', undefined, ''],
    ['stuck', failedWith('invalid-consent', false), 'stuck', undefined, 'again'],
  ] as const) {
    it(`shows ${what}`, () => {
      const view = createViewModel(journey);
      expect(view.status).to.equal(status);
      expect(view.button).to.equal(button);
      expect(view.actions.join(' ')).to.equal(actions);
    });
  }

  // Back, unverified: it must not claim success (contract, section 7).
  it('says complete only of what was verified', () => {
    for (const verified of [true, false])
      expect(createViewModel(done({ verified })).status === 'complete').to.equal(verified);
  });

  for (const [name, journey] of Object.entries(journeys)) {
    it(`leaves nobody without a word or a button (${name})`, () => {
      const { status, button, actions } = createViewModel(journey);
      expect(status ?? button).to.be.ok;
      for (const key of [status, button]) if (key) expect(en[key]).to.be.a('string').and.not.empty;
      // A protected call that was made may have happened: nothing takes it back.
      const isPerformed = journey.isPerforming || journey.authorisation !== null;
      if (isActive(journey)) expect(actions.includes('cancel')).to.equal(!isPerformed);
      if (canStart(journey)) expect(button).to.be.ok;
      if (isTerminal(journey) && isSpent(journey) && journey.state !== 'complete') expect(actions).to.include('again');
    });
  }

  for (const window of windowStatuses) {
    it(`has a sentence for a window that is ${window}`, () => {
      expect(createViewModel(popup(window)).status).to.be.a('string');
    });
  }
});

describe('isSpent', () => {
  const action = { ...request, consent: {} };

  for (const [what, journey, spent] of [
    ['nothing before the end', journeys.authorizing, false],
    ['what is complete', journeys.complete, true],
    ['what was declined', journeys.declined, true],
    ['a consent that expired', journeys.expired, true],
    ['a link that expired, where a new one can be had', journeys['expired, link'], false],
    ['a link that expired, where none can be had', { ...journeys['expired, link'], canRenewLink: false }, true],
    ['what was cancelled', journeys.cancelled, false],
    ['an error that may be tried again', journeys.failed, false],
    ['an error that may not', journeys['failed, stuck'], true],
    // Mangopay: the initiate call is the action, and the next one makes a new one.
    ['a declined action that the next press makes anew', { ...journeys.declined, request: action }, false],
    ['an expired action that the next press makes anew', { ...journeys.expired, request: action }, false],
    ['a declined action that came with its link', { ...journeys.declined, request: { ...action, link } }, true],
    ['a completed action, since nobody wants it twice', { ...journeys.complete, request: action }, true],
  ] as const) {
    it(`is ${spent} of ${what}`, () => {
      expect(isSpent(journey)).to.equal(spent);
    });
  }
});

describe('createViewModel, where the status endpoint is gone', () => {
  for (const [name, journey] of Object.entries(journeys)) {
    if (!isActive(journey)) continue;
    it(`says that the shop cannot be reached (${name})`, () => {
      const { status, button, actions } = createViewModel({ ...journey, unreachable: true });
      expect({ status, button, actions }).to.deep.equal({
        status: 'unreachable',
        button: undefined,
        actions: ['checkAgain', 'cancel'],
      });
    });
  }

  it('looks like a success only where the status endpoint said so', () => {
    expect(createViewModel(done({})).tone).to.equal('good');
    expect(createViewModel(done({ verified: false })).tone).to.equal('plain');
    expect(createViewModel(done({ verified: false, exempt: true })).tone).to.equal('plain');
  });
});
