import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import type { ConsentRequest } from '../../src/consent/consent.js';
import { generic } from '../../src/consent/providers/generic.js';
import { intergiro } from '../../src/consent/providers/intergiro.js';
import type { Action, Effect } from '../../src/journey/actions.js';
import { reduce } from '../../src/journey/reducer.js';
import {
  canStart,
  initialState,
  isActive,
  isTerminal,
  type JourneyState,
  mayStillGoThrough,
  type Outcome,
  states,
  terminalStates,
} from '../../src/journey/state.js';
import { createViewModel } from '../../src/view/view-model.js';
import { actions, attempt, journeys, problem } from './examples.js';

// One seed, so that a failure is the same failure tomorrow.
const runs = { seed: 20261122, numRuns: 3000 } as const;

const instant = fc.option(fc.integer({ min: 0, max: 200 }), { nil: null });
const link = fc.oneof(
  { weight: 6, arbitrary: fc.record({ url: fc.constant('https://psp.example/'), expiresAt: instant }) },
  {
    weight: 1,
    arbitrary: fc.record({
      url: fc.constant('https://psp.example/'),
      expiresAt: instant,
      isSingleUse: fc.constant(true),
    }),
  },
  { weight: 1, arbitrary: fc.record({ url: fc.constant(''), expiresAt: instant, isInApp: fc.constant(true) }) },
);
const request: fc.Arbitrary<ConsentRequest> = fc.record({
  provider: fc.constantFrom(generic, intergiro),
  consent: fc.constantFrom({ id: 'c-1' }, {}),
  link: fc.option(link, { nil: null }),
  exempt: fc.boolean(),
  expiresAt: instant,
});
const returned = fc.constantFrom({}, { status: 'declined' }, { status: 'complete' });
const flow = fc.constantFrom('popup' as const, 'redirect' as const);
const opened = fc.constantFrom('none' as const, 'open' as const);
const by = fc.constantFrom('user' as const, 'host' as const);

/** Ten likely signals for each unlikely one, or journeys would mostly end before they are interesting. */
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('consentReceived' as const), request: fc.option(request, { nil: null }) }),
  },
  { weight: 1, arbitrary: fc.constant<Action>({ type: 'consentReceived', request: null, problem }) },
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant('startRequested' as const),
      attempt: fc.constant(attempt),
      flow,
      window: opened,
      link: fc.option(link, { nil: null }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('windowDecided' as const), flow, window: opened }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ type: fc.constant('linkReceived' as const), link: fc.option(link, { nil: null, freq: 9 }) }),
  },
  { weight: 1, arbitrary: fc.constant<Action>({ type: 'attemptFailed', problem }) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('windowChanged' as const),
      window: fc.constantFrom('none' as const, 'open' as const, 'unobservable' as const, 'closed' as const),
    }),
  },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('reopenRequested' as const), window: opened }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('returnReceived' as const), returned }) },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('statusReceived' as const),
      status: fc.oneof(
        { weight: 6, arbitrary: fc.constant('pending' as const) },
        { weight: 1, arbitrary: fc.constantFrom('complete', 'declined', 'expired', 'failed') },
      ),
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('cancelRequested' as const), by }) },
  {
    weight: 6,
    arbitrary: fc.constantFrom<Action>({ type: 'timePassed' }, { type: 'pageFocused' }, { type: 'statusUnavailable' }),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Action>(
      { type: 'backPressed' },
      { type: 'elementRemoved' },
      { type: 'attemptLost', request: null },
      { type: 'resetRequested' },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('attemptResumed' as const),
      request,
      attempt: fc.constant(attempt),
      flow,
      returned: fc.option(returned, { nil: null }),
      linkExpiresAt: fc.constant(null),
      isInApp: fc.boolean(),
    }),
  },
);

/** The same, and what the protected call does. */
const performingAction: fc.Arbitrary<Action> = fc.oneof(
  { weight: 3, arbitrary: action },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Action>(
      actions.perform,
      actions.perform,
      actions.performed,
      actions.demanded,
      actions['demanded, the same'],
      actions['perform failed'],
      actions['resume, performs'],
      actions['resume, call begun'],
      actions['resume, call failed'],
    ),
  },
);

interface Taken {
  readonly action: Action;
  readonly before: JourneyState;
  readonly after: JourneyState;
  readonly effects: readonly Effect[];
}

const brief = ({ action, before, after, effects }: Taken): string =>
  `${before.now} ${JSON.stringify(action)} -> ${after.state} ${effects.map((effect) => effect.type).join(' ')}`;

/** A story: what the host can do, then signals, each some time after the one before. */
const storyOf = (signals: fc.Arbitrary<Action>, canPerform: boolean, beginning: fc.Arbitrary<ConsentRequest | null>) =>
  fc
    .record({
      canVerify: fc.boolean(),
      canRenewLink: fc.boolean(),
      first: beginning,
      rest: fc.array(fc.tuple(signals, fc.integer({ min: 0, max: 20 })), { maxLength: 39 }),
    })
    .map(({ canVerify, canRenewLink, first, rest }) => {
      let journey: JourneyState = initialState;
      let now = 0;
      const given: [Action, number] = [{ type: 'consentReceived', request: first }, 0];
      const steps = [given, ...rest].map(([action, later]): Taken => {
        now += later;
        const before = Object.freeze({ ...journey, now, canVerify, canRenewLink, canPerform });
        const { state: after, effects } = reduce(before, action);
        journey = after;
        return { action, before, after, effects };
      });
      return Object.assign(steps, {
        [fc.toStringMethod]: () => [JSON.stringify(first), ...steps.map(brief)].join('\n'),
      });
    });

const story = storyOf(action, false, request);
const performingStory = storyOf(performingAction, true, fc.option(request, { nil: null }));

const always = (title: string, holds: (steps: readonly Taken[]) => void, stories = story): void => {
  it(title, function () {
    this.timeout(60_000);
    fc.assert(fc.property(stories, holds), runs);
  });
};

const tellsOf = (effects: readonly Effect[]): readonly Outcome[] =>
  effects.flatMap((effect) => (effect.type === 'reportOutcome' ? [effect.outcome] : []));

/** What begins an attempt or a journey. */
const BEGINNINGS: readonly string[] = [
  'consentReceived',
  'resetRequested',
  'startRequested',
  'attemptResumed',
  'attemptFailed',
];

/** A new consent or a reset drops what runs: the host's own doing, told as that before anything else. */
const isDrop = ({ action, before }: Taken): boolean =>
  isActive(before) && (action.type === 'consentReceived' || action.type === 'resetRequested');

describe('Whatever happens', () => {
  always('the state is one of the ten', (steps) => {
    for (const { after } of steps) expect(states).to.include(after.state);
  });

  always('a journey has an outcome exactly where its state is terminal, and it is of that state', (steps) => {
    for (const { after } of steps) {
      expect(isTerminal(after)).to.equal(after.outcome !== null);
      if (after.outcome) expect(after.outcome.state).to.equal(after.state);
      expect(after.state === 'empty').to.equal(after.request === null && !after.outcome);
    }
  });

  always('a journey is told once at most, and what is told is its outcome', (steps) => {
    let told = 0;
    for (const taken of steps) {
      const { action, before, after, effects } = taken;
      const tells = [...tellsOf(effects)];
      if (isDrop(taken)) {
        expect(tells.shift()).to.deep.equal({ state: 'cancelled', by: 'host' });
        told = 0;
      }
      // A press that cannot even leave (a bad link, offline) is an attempt too: it begins and ends in one `failed`.
      else if (!isActive(before) && BEGINNINGS.includes(action.type)) told = 0;
      told += tells.length;
      expect(told).to.be.at.most(1);
      if (tells.length) expect(tells).to.deep.equal([after.outcome]);
    }
  });

  always('an end is always told', (steps) => {
    for (const { before, after, effects } of steps) {
      if (isTerminal(after) && after.outcome !== before.outcome) expect(tellsOf(effects)).to.include(after.outcome);
    }
  });

  always('complete is told only by the status, a return that nobody can verify, or an exemption', (steps) => {
    for (const { action, before, effects } of steps) {
      for (const outcome of tellsOf(effects)) {
        if (outcome.state !== 'complete') continue;
        const byStatus = action.type === 'statusReceived' && action.status === 'complete';
        const byReturn = !before.canVerify && (action.type === 'returnReceived' || action.type === 'attemptResumed');
        const byExemption =
          action.type === 'linkReceived' ? !action.link : action.type === 'consentReceived' && action.request?.exempt;
        expect(outcome.verified).to.equal(byStatus);
        expect(outcome.exempt).to.equal(!!byExemption);
        expect(byStatus || byReturn || byExemption, JSON.stringify(action)).to.be.ok;
      }
    }
  });

  always('with a status endpoint only its word says declined', (steps) => {
    for (const { action, before, effects } of steps) {
      for (const outcome of tellsOf(effects)) {
        if (outcome.state !== 'declined') continue;
        expect(outcome.verified).to.equal(action.type === 'statusReceived');
        expect(before.canVerify && action.type !== 'statusReceived').to.be.false;
      }
    }
  });

  always('expired and cancelled are never told before the truth was asked for, where it can be', (steps) => {
    let asked = true;
    for (const taken of steps) {
      const { action, before, effects } = taken;
      if (!isActive(before) || isDrop(taken)) asked = false;
      for (const effect of effects) {
        if (effect.type === 'openLink') asked = false;
        if (effect.type === 'pollStatus') asked = true;
        // What the host drops or removes it knows of, and what the status says needs no asking.
        if (effect.type !== 'reportOutcome' || !before.canVerify || isDrop(taken)) continue;
        if (action.type === 'elementRemoved' || (action.type === 'statusReceived' && action.status === 'expired'))
          continue;
        if (effect.outcome.state === 'expired' || effect.outcome.state === 'cancelled') expect(asked).to.be.true;
      }
    }
  });

  always('pressing Cancel twice leads out', (steps) => {
    const { after } = steps.at(-1) as Taken;
    const { state: once } = reduce(after, actions.cancel);
    const { state: twice } = reduce(once, actions.cancel);
    expect(isActive(twice)).to.be.false;
    if (isActive(after)) expect(twice.outcome).to.deep.equal({ state: 'cancelled', by: 'user' });
  });

  always('a link is opened only while one is in hand, and asked for only while somebody can be asked', (steps) => {
    for (const { after, effects } of steps) {
      for (const effect of effects) {
        if (effect.type === 'openLink')
          expect(after.state === 'authorizing' && after.departed && !!after.link?.url).to.be.true;
        if (effect.type === 'rememberAttempt') expect(after.link?.isInApp).to.be.true;
        if (effect.type === 'requestLink') expect(after.state === 'initiating' && after.canRenewLink).to.be.true;
        if (effect.type === 'pollStatus') expect(after.canVerify).to.be.true;
      }
    }
  });

  always('there is something to read or to press, and to press wherever a press may begin', (steps) => {
    for (const { after } of steps) {
      const view = createViewModel(after, { flow: 'popup', isLong: true });
      if (after.state !== 'empty') expect(view.status ?? view.main).to.be.ok;
      if (canStart(after) && !mayStillGoThrough(after)) expect(view.main).to.be.ok;
      if (isActive(after)) expect(view.quiet?.action).to.equal('cancel');
    }
  });

  always('after an end nothing more is wanted until something begins', (steps) => {
    for (const { action, before, effects } of steps) {
      if (
        !isTerminal(before) ||
        ['consentReceived', 'startRequested', 'attemptFailed', 'checkRequested'].includes(action.type)
      )
        continue;
      // A window that the browser opens after the end is of no use to anybody.
      const isLateWindow = action.type === 'windowDecided' && action.window === 'open' && !before.departed;
      expect(effects).to.deep.equal(isLateWindow ? [{ type: 'closeWindow' }] : []);
    }
  });

  it('reaches every end', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(story, (steps) => {
        for (const { after } of steps) reached.add(after.state);
      }),
      runs,
    );
    expect([...reached]).to.include.members([...terminalStates]);
  });
});

describe('Whatever happens where the element makes the protected call', () => {
  const alwaysPerforming = (title: string, holds: (steps: readonly Taken[]) => void): void =>
    always(title, holds, performingStory);

  alwaysPerforming('a journey has an outcome exactly where its state is terminal, and it is of that state', (steps) => {
    for (const { after } of steps) {
      expect(terminalStates.some((state) => state === after.state)).to.equal(after.outcome !== null);
      if (after.outcome) expect(after.outcome.state).to.equal(after.state);
      if (after.state === 'empty')
        expect([after.request, after.attempt, after.authorisation]).to.deep.equal([null, null, null]);
    }
  });

  alwaysPerforming('what is told is the outcome, once, and what was dropped before it', (steps) => {
    for (const { after, effects } of steps) {
      const tells = [...tellsOf(effects)];
      if (tells.length > 0 && tells[0] !== after.outcome) {
        expect(tells.shift()).to.deep.equal({ state: 'cancelled', by: 'host' });
      }
      if (tells.length > 0) expect(tells).to.deep.equal([after.outcome]);
    }
  });

  alwaysPerforming(
    'complete is told by the call alone, or where the consent itself says that nothing is asked',
    (steps) => {
      for (const { action, before, effects } of steps) {
        for (const outcome of tellsOf(effects)) {
          if (outcome.state !== 'complete') continue;
          const byCall = action.type === 'performSucceeded' && before.isPerforming;
          const byConsent = action.type === 'consentReceived' && action.request?.exempt === true;
          expect(byCall || byConsent || action.type === 'consentUpdated', JSON.stringify(action)).to.be.true;
          if (byCall) expect(outcome.verified).to.equal(before.authorisation?.verified ?? false);
        }
      }
    },
  );

  alwaysPerforming(
    'the call runs while the state is verifying, and no link is asked for or opened meanwhile',
    (steps) => {
      for (const { after, effects } of steps) {
        if (!after.isPerforming) continue;
        expect(after.state).to.equal('verifying');
        expect(after.outcome).to.be.null;
        expect(effects.map(({ type }) => type)).not.to.include.members(['requestLink']);
        expect(effects.map(({ type }) => type)).not.to.include.members(['openLink']);
      }
    },
  );

  alwaysPerforming('nobody can cancel the call, and nothing is offered', (steps) => {
    for (const { after } of steps) {
      if (!after.isPerforming) continue;
      expect(reduce(after, actions.cancel)).to.deep.equal({ state: after, effects: [] });
      const { status, main, second, quiet } = createViewModel(after, { flow: 'popup', isLong: true });
      expect([status, main, second, quiet]).to.deep.equal(['performing', undefined, undefined, undefined]);
    }
  });

  alwaysPerforming(
    'what was authorised is performed by the next press, and asks for no other authorisation',
    (steps) => {
      for (const { after } of steps) {
        if (!after.authorisation || after.isPerforming) continue;
        const { state: pressed, effects } = reduce(after, actions.perform);
        expect(pressed.isPerforming).to.be.true;
        expect([pressed.attempt, pressed.request]).to.deep.equal([after.attempt, after.request]);
        expect(effects).to.deep.equal([]);
        expect(canStart(after)).to.be.false;
        if (isActive(after)) continue;
        expect(createViewModel(after, { flow: 'popup', isLong: false }).main?.words).to.equal('retry');
      }
    },
  );

  alwaysPerforming('three consents in a row at most', (steps) => {
    for (const { after } of steps) expect(after.round).to.be.at.most(3);
  });

  it('reaches every end, and every way of performing', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(performingStory, (steps) => {
        for (const { action, before, after } of steps) {
          reached.add(after.state);
          if (before.isPerforming && after !== before)
            reached.add(`${action.type} ${before.authorisation ? 'again' : 'first'}`);
        }
      }),
      runs,
    );
    const ways = ['performSucceeded', 'consentDemanded', 'performFailed'].flatMap((name) => [
      `${name} first`,
      `${name} again`,
    ]);
    expect([...reached]).to.include.members([...terminalStates, ...ways]);
  });
});

describe('A reduction', () => {
  it('leaves the journey as it was and makes a new one', () => {
    for (const journey of Object.values(journeys)) {
      const before = JSON.stringify(journey);
      for (const action of Object.values(actions)) reduce(Object.freeze({ ...journey }), action);
      expect(JSON.stringify(journey)).to.equal(before);
    }
  });
});
