/** A provider that asks in its app, and a link that opens once: every action in every state that belongs to them. */
import { expect } from '@open-wc/testing';
import type { Link } from '../../src/consent/consent.js';
import type { Action } from '../../src/journey/actions.js';
import { deadlineOf } from '../../src/journey/deadline.js';
import { reduce } from '../../src/journey/reducer.js';
import type { JourneyState } from '../../src/journey/state.js';
import { createViewModel } from '../../src/view/view-model.js';
import { actions, attempt, inWords, journeys, now, request } from './examples.js';

const show = (journey: JourneyState) => createViewModel(journey, { flow: 'popup', isLong: false });

const later = now + 30_000;
const app: Link = { url: '', expiresAt: later, isInApp: true };

const waiting: JourneyState = {
  ...journeys['verifying, returned'],
  returned: null,
  flow: null,
  window: 'none',
  link: app,
};

const inAppJourneys = {
  waiting,
  'waiting, cancelled': { ...waiting, ending: { state: 'cancelled', by: 'user' } },
  'waiting, expired': { ...waiting, now: later, ending: { state: 'expired', what: 'link', verified: false } },
  'waiting, remembered': { ...waiting, resumed: true, ending: { state: 'empty' } },
} as const satisfies Record<string, JourneyState>;

const inAppActions = {
  'initiated, in app': { type: 'linkReceived', link: app },
  'start, in app': { type: 'startRequested', attempt, flow: 'popup', window: 'none', link: app },
  'resume, in app': {
    type: 'attemptResumed',
    request,
    attempt,
    flow: 'popup',
    returned: null,
    linkExpiresAt: later,
    isInApp: true,
  },
} as const satisfies Record<string, Action>;

/** What is not named does nothing. */
const WAITING: Readonly<Record<keyof typeof inAppJourneys, Readonly<Record<string, string>>>> = {
  waiting: {
    focus: '= check',
    returned: '= close check!',
    'endpoint lost': '=',
    'status pending': '=',
    cancel: '= close check!',
  },
  'waiting, cancelled': {
    focus: '= check',
    returned: '= close check!',
    'endpoint lost': '=',
    'status pending': 'cancelled (cancelled)',
    unverified: 'cancelled (cancelled)',
    cancel: 'cancelled (cancelled)',
    removed: 'cancelled (cancelled)',
  },
  'waiting, expired': {
    'given an over one': '= (cancelled) check!',
    focus: '= check',
    returned: '= close check!',
    'endpoint lost': '=',
    'status pending': 'expired (expired)',
    unverified: 'expired (expired)',
    cancel: '= close check!',
  },
  'waiting, remembered': {
    focus: '= check',
    returned: '= close check!',
    'endpoint lost': '=',
    'status pending': '=',
    unverified: 'empty',
    cancel: '= close check!',
  },
};

/** The same for everybody who waits. */
const WHILE_WAITING: Readonly<Record<string, string>> = {
  'given another': 'idle (cancelled)',
  'given an over one': '= (cancelled) check!',
  'given an exempt one': 'complete (cancelled) (complete)',
  'given a bad one': 'failed (cancelled) (failed)',
  'given none': 'empty (cancelled)',
  'given the same': '=',
  'status complete': 'complete (complete)',
  'status declined': 'declined (declined)',
  'status expired': 'expired (expired)',
  'status failed': 'failed (failed)',
  reset: 'idle (cancelled)',
  'lost, given': 'idle',
  'lost, remembered': 'empty',
};

/** Which journeys the app's actions change; they do nothing to any other. */
const INTO_WAITING: Readonly<Record<keyof typeof inAppActions, Readonly<Record<string, string>>>> = {
  'initiated, in app': {
    initiating: 'verifying close remember check',
    'initiating, away': 'verifying close remember check',
  },
  'start, in app': {
    idle: 'verifying close remember check',
    'idle, over': 'verifying check!',
    'expired, link': 'verifying close remember check',
    cancelled: 'verifying close remember check',
    'cancelled, waited': 'verifying close remember check',
    'idle, by perform': 'verifying close remember check',
    failed: 'verifying close remember check',
  },
  'resume, in app': {
    empty: 'verifying check!',
    idle: 'verifying check',
    'idle, over': 'verifying check',
    'empty, performs': 'verifying check!',
    'idle, by perform': 'verifying check',
    'idle, call failed': 'verifying check',
  },
};

describe('While the user authorises in an app', () => {
  for (const [name, journey] of Object.entries(inAppJourneys)) {
    it(`${name}: every action does what the table says`, () => {
      const own = WAITING[name as keyof typeof inAppJourneys];
      for (const [action, one] of Object.entries({ ...actions, ...inAppActions })) {
        const expected = own[action] ?? WHILE_WAITING[action] ?? '.';
        expect(inWords(journey, reduce(journey, one)), action).to.equal(expected);
      }
    });
  }
});

describe('What leads to an app', () => {
  for (const [action, one] of Object.entries(inAppActions)) {
    it(`${action}: does to every journey what the table says`, () => {
      const changed = INTO_WAITING[action as keyof typeof inAppActions];
      for (const [name, journey] of Object.entries(journeys)) {
        expect(inWords(journey, reduce(journey, one)), name).to.equal(changed[name] ?? '.');
      }
    });
  }

  it('opens no window, and says that the user confirms in the app', () => {
    for (const action of [inAppActions['start, in app'], inAppActions['resume, in app']]) {
      const { state } = reduce(journeys.idle, action);
      expect(state).to.deep.include({ state: 'verifying', window: 'none', flow: null, returned: null });
      expect(show(state).status).to.equal('waitApp');
      expect(show({ ...state, undecided: true }).status).to.equal('waitApp');
    }
  });

  it('fails for good where nobody can tell what becomes of it, since another press would ask in the app again', () => {
    const { state } = reduce({ ...journeys.initiating, canVerify: false }, inAppActions['initiated, in app']);
    expect(state.outcome?.state === 'failed' && state.outcome.error).to.deep.include({
      code: 'not-configured',
      retryable: false,
    });
  });

  it('is not resumed where nobody can tell what becomes of it', () => {
    const journey = { ...journeys.idle, canVerify: false };
    expect(inWords(journey, reduce(journey, inAppActions['resume, in app']))).to.equal('.');
  });

  it('goes on waiting where a later visit finds it pending', () => {
    const { state } = reduce(inAppJourneys['waiting, remembered'], actions['status pending']);
    expect(state).to.deep.include({ state: 'verifying', ending: null });
    expect(show(state).status).to.equal('waitApp');
  });

  it('goes on waiting where the clock here was wrong', () => {
    const { state } = reduce({ ...inAppJourneys['waiting, expired'], now }, actions['status pending']);
    expect(state).to.deep.include({ state: 'verifying', ending: null });
  });

  it('says something else once the user came back, or wants to stop', () => {
    expect(show(reduce(waiting, actions.returned).state).status).to.equal('checking');
    expect(show(inAppJourneys['waiting, cancelled']).status).to.equal('checking');
  });

  it('ends with the time that the provider gave it, also where the consent lives longer', () => {
    expect(deadlineOf(waiting)).to.equal(later);
    expect(inWords(waiting, reduce({ ...waiting, now: later }, actions.time))).to.equal('= check!');
  });
});

describe('A link that opens once', () => {
  const once: Link = { url: 'https://psp.example/', expiresAt: null, isSingleUse: true };
  const opened = reduce(journeys.initiating, { type: 'linkReceived', link: once });

  it('is opened', () => {
    expect(inWords(journeys.initiating, opened)).to.equal('authorizing open');
  });

  it('is not opened again: a new one is asked for', () => {
    for (const action of [actions.reopen, actions['reopen, blocked']]) {
      expect(inWords(opened.state, reduce(opened.state, action))).to.equal('initiating request');
    }
  });

  it('is not offered again where no new one can be had', () => {
    const journey = { ...opened.state, canRenewLink: false };
    const { main, second, quiet } = show(journey);
    expect([main, second, quiet?.words]).to.deep.equal([undefined, undefined, 'cancel']);
    expect(inWords(journey, reduce(journey, actions.reopen))).to.equal('.');
  });

  it('waits for the second press where the browser refused the window', () => {
    const blocked = reduce({ ...journeys.initiating, window: 'none' }, { type: 'linkReceived', link: once });
    expect(inWords(blocked.state, reduce(blocked.state, actions.reopen))).to.equal('= open');
  });

  it('that the consent carried is of no more use to it after a cancel', () => {
    const carrying = { ...journeys.idle, request: { ...request, link: once } };
    const { state: away } = reduce(carrying, { ...actions['start with link'], link: once });
    expect(away.request?.link?.isOpened).to.be.true;
  });
});
