import { expect } from '@open-wc/testing';
import type { ErrorCode } from '../../src/errors.js';
import {
  canStart,
  isActive,
  isSpent,
  isTerminal,
  type JourneyState,
  mayStillGoThrough,
  windowStatuses,
} from '../../src/journey/state.js';
import { PATIENCE_MS, type ViewModel, type ViewOptions } from '../../src/view/view.js';
import { createViewModel } from '../../src/view/view-model.js';
import en from '../../src/words/en.js';
import { journeys, link, problem, request } from '../journey/examples.js';

const soon: ViewOptions = { flow: 'popup', isLong: false };
const late: ViewOptions = { flow: 'popup', isLong: true };

const failedWith = (code: ErrorCode, retryable = true): JourneyState => ({
  ...journeys.failed,
  outcome: { state: 'failed', error: { ...problem, code, retryable } },
});

const popup = (window: JourneyState['window']): JourneyState => ({ ...journeys.authorizing, window });
const without = (journey: JourneyState): JourneyState => ({ ...journey, link: null, canRenewLink: false });
const complete = { state: 'complete', verified: true, exempt: false, returned: null } as const;
const done = (more: object): JourneyState => ({ ...journeys.complete, outcome: { ...complete, ...more } });
const undecided: JourneyState = { ...journeys['verifying, returned'], undecided: true };
const stopped: JourneyState = { ...journeys.cancelled, returned: {} };

/** The filled button, the outlined one and the quiet one, by their words. */
const buttonsOf = ({ main, second, quiet }: ViewModel): string =>
  [main && `[${main.words}]`, second && `(${second.words})`, quiet?.words].filter(Boolean).join(' ');

describe('createViewModel', () => {
  for (const [what, journey, status, look, buttons] of [
    ['idle', journeys.idle, undefined, undefined, '[start]'],
    ['the link being asked for', journeys.initiating, 'preparing', undefined, '[preparing] cancel'],
    ['the window open', popup('open'), 'waiting', 'spinner busy', '(reopen) cancel'],
    ['the window out of sight', popup('unobservable'), 'unobservable', 'window plain', '(reopen) cancel'],
    ['the window closed, perhaps', popup('closed'), 'closed', 'info plain', '[reopen] cancel'],
    ['a window that did not open', journeys['authorizing, blocked'], 'blocked', 'info plain', '[open] cancel'],
    ['the full page', journeys['authorizing, full page'], 'leaving', 'spinner busy', 'cancel'],
    ['the link over', journeys['authorizing, link over'], 'linkOver', 'clock plain', '[reopen] cancel'],
    ['no link in hand and nobody to ask', without(popup('unobservable')), 'unobservable', 'window plain', 'cancel'],
    ['the truth being asked for', journeys['verifying, returned'], 'checking', 'spinner busy', ''],
    ['the truth undecided', undecided, 'pending', 'spinner busy', 'stopWaiting'],
    ['the last check of a cancel', journeys['verifying, cancelled'], 'checking', 'spinner busy', 'cancel'],
    ['complete and verified', done({}), 'complete', 'tick good', ''],
    ['back, and nobody verified it', done({ verified: false }), 'back', 'info plain', ''],
    ['exempt', done({ verified: false, exempt: true }), 'exempt', 'info plain', ''],
    ['declined', journeys.declined, 'declined', 'declined plain', '[again]'],
    ['expired', journeys.expired, 'expired', 'clock plain', '[again]'],
    ['the link expired, the consent not', journeys['expired, link'], 'expired', 'clock plain', '[again]'],
    ['cancelled', journeys.cancelled, 'cancelled', 'stopped plain', '[again]'],
    ['no longer waited for', stopped, 'stopped', 'stopped plain', '(checkAgain)'],
    [
      'no longer waited for, and nobody to ask',
      { ...stopped, canVerify: false },
      'stopped',
      'stopped plain',
      '(again)',
    ],
    ['failed', journeys.failed, 'failed', 'error bad', '[retry]'],
    ['offline', failedWith('offline'), 'offline', 'offline bad', '[retry]'],
    ['too late', failedWith('initiate-timeout'), 'timeout', 'error bad', '[retry]'],
    ['a bad link', failedWith('invalid-link'), 'failed', 'error bad', '[retry]'],
    ['failed at the provider', failedWith('status-failed', false), 'failed', 'error bad', '[again]'],
    ['stuck', failedWith('invalid-consent', false), 'stuck', 'error bad', '(again)'],
    ['the protected call', journeys.performing, 'performing', 'spinner busy', ''],
    ['the first protected call', journeys['performing, first'], 'performing', 'spinner busy', ''],
    ['a protected call that waits for perform', journeys['performing, waiting'], 'performing', 'spinner busy', ''],
    ['a protected call that failed', journeys['failed, call'], 'performFailed', 'error bad', '[retry]'],
    ['one that failed on an earlier page', journeys['idle, call failed'], 'performFailed', 'error bad', '[retry]'],
    [
      'a first call that failed: nothing was confirmed',
      journeys['failed, first call'],
      'failed',
      'error bad',
      '[retry]',
    ],
    ['a call that went well', done({ verified: false, response: {} }), 'complete', 'tick good', ''],
    ['a first call that went well', done({ verified: false, exempt: true, response: {} }), 'exempt', 'info plain', ''],
  ] as const) {
    it(`shows ${what}`, () => {
      const view = createViewModel(journey, soon);
      expect(view.status).to.equal(status);
      expect(view.panel && `${view.panel.sign} ${view.panel.tone}`).to.equal(look);
      expect(buttonsOf(view)).to.equal(buttons);
    });
  }

  for (const [what, journey, buttons] of [
    ['a window that nobody sees', popup('unobservable'), '[reopen] cancel'],
    ['a provider whose page does not come', journeys['authorizing, full page'], '(open) cancel'],
    ['a check that is not answered', journeys['verifying, returned'], 'stopWaiting'],
  ] as const) {
    it(`shows more after a while of ${what}`, () => {
      const status = createViewModel(journey, soon).status;
      expect(status && PATIENCE_MS[status]).to.be.above(0);
      expect(buttonsOf(createViewModel(journey, late))).to.equal(buttons);
    });
  }

  // Back, unverified: it must not claim success (contract, section 7).
  it('says complete only of what was verified, and looks like a success nowhere else', () => {
    for (const [name, journey] of Object.entries({ ...journeys, unverified: done({ verified: false }) })) {
      const { status, panel } = createViewModel(journey, soon);
      const { outcome } = journey;
      const isVerified =
        outcome?.state === 'complete' && (outcome.verified || ('response' in outcome && !outcome.exempt));
      expect(status === 'complete', name).to.equal(isVerified);
      expect(panel?.tone === 'good', name).to.equal(isVerified);
    }
  });

  // A false "not approved" makes people pay twice.
  for (const [what, journey, says] of [
    ['the status endpoint said so', journeys.declined, true],
    [
      'only the return said so',
      { ...journeys.declined, outcome: { ...journeys.declined.outcome, verified: false } },
      false,
    ],
    ['the secure page was never reached', { ...journeys.cancelled, departed: false }, true],
    ['the person was at the provider', journeys.cancelled, false],
    ['the clock alone ran out', journeys['expired, link'], false],
    ['it failed on the way there', { ...journeys.failed, departed: false }, true],
    ['it failed later', journeys.failed, false],
    ['the status endpoint said that it failed', failedWith('status-failed', false), true],
    ['only the return said that it failed', { ...failedWith('status-failed'), canVerify: false }, false],
    [
      'it was stopped during a call that is the action itself',
      { ...journeys.cancelled, departed: false, request: { ...request, consent: {} } },
      false,
    ],
    ['the first protected call failed, which may have happened', journeys['failed, first call'], false],
    [
      'the call for the link failed, which is the action itself',
      { ...journeys.failed, departed: false, request: { ...request, consent: {} } },
      false,
    ],
  ] as const) {
    it(`says that nothing was approved: ${says}, where ${what}`, () => {
      expect(createViewModel(journey as JourneyState, soon).adds === 'notApproved').to.equal(says);
    });
  }

  for (const [name, journey] of Object.entries(journeys)) {
    it(`leaves nobody without a word or a button (${name})`, () => {
      for (const options of [soon, late]) {
        const view = createViewModel(journey, options);
        if (journey.state === 'empty') continue;
        expect(view.status ?? view.main).to.be.ok;
        for (const key of [view.status, view.main?.words]) if (key) expect(en[key]).to.be.a('string').and.not.empty;
        if (canStart(journey) && !mayStillGoThrough(journey)) expect(view.main).to.be.ok;
        // A protected call that was made may have happened: nothing takes it back.
        const isPerformed = journey.isPerforming || journey.authorisation !== null;
        if (isActive(journey) && options.isLong)
          expect(view.quiet?.action).to.equal(isPerformed ? undefined : 'cancel');
      }
    });

    it(`has one filled button at most where the person is needed, and none beside an outlined one (${name})`, () => {
      const { main, second } = createViewModel(journey, soon);
      expect(Boolean(main && second)).to.equal(false);
    });

    it(`offers a consent that is spent to be renewed (${name})`, () => {
      const { main, status } = createViewModel(journey, soon);
      if (!isTerminal(journey) || !isSpent(journey) || journey.state === 'complete' || status === 'stuck') return;
      expect(main?.action).to.equal('start');
      expect(main?.leads).to.equal(null);
    });
  }

  for (const window of windowStatuses) {
    it(`has a sentence for a window that is ${window}`, () => {
      expect(createViewModel(popup(window), soon).status).to.be.a('string');
    });
  }
});

describe('createViewModel, where the status endpoint is gone', () => {
  for (const [name, journey] of Object.entries(journeys)) {
    if (!isActive(journey)) continue;
    it(`says that the shop cannot be reached (${name})`, () => {
      const view = createViewModel({ ...journey, unreachable: true }, soon);
      expect(view.status).to.equal('unreachable');
      expect(buttonsOf(view)).to.equal('(checkAgain) cancel');
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
