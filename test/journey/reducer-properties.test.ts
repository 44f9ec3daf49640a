import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import type { ConsentRequest } from '../../src/consent/consent.js';
import { generic } from '../../src/consent/providers/generic.js';
import { intergiro } from '../../src/consent/providers/intergiro.js';
import { step } from '../../src/journey/reducer.js';
import {
  blank,
  canStart,
  type Effect,
  isActive,
  isTerminal,
  type Journey,
  type Outcome,
  type Signal,
  states,
  terminalStates,
} from '../../src/journey/state.js';
import { viewModelOf } from '../../src/view/view-model.js';
import { attempt, journeys, problem, signals } from './examples.js';

// One seed, so that a failure is the same failure tomorrow.
const runs = { seed: 20261122, numRuns: 3000 } as const;

const instant = fc.option(fc.integer({ min: 0, max: 200 }), { nil: null });
const link = fc.record({ url: fc.constant('https://psp.example/'), expiresAt: instant });
const ask: fc.Arbitrary<ConsentRequest> = fc.record({
  provider: fc.constantFrom(generic, intergiro),
  consent: fc.constantFrom({ id: 'c-1' }, {}),
  link: fc.option(link, { nil: null }),
  exempt: fc.boolean(),
  expiresAt: instant,
});
const returned = fc.constantFrom({}, { status: 'declined' }, { status: 'complete' });
const way = fc.constantFrom('popup' as const, 'redirect' as const);
const opened = fc.constantFrom('none' as const, 'open' as const);
const by = fc.constantFrom('user' as const, 'host' as const);

/** Ten likely signals for each unlikely one, or journeys would mostly end before they are interesting. */
const signal: fc.Arbitrary<Signal> = fc.oneof(
  { weight: 2, arbitrary: fc.tuple(fc.constant('given' as const), fc.option(ask, { nil: null })) },
  { weight: 1, arbitrary: fc.constant<Signal>(['given', null, problem]) },
  {
    weight: 8,
    arbitrary: fc.tuple(
      fc.constant('start' as const),
      fc.constant(attempt),
      way,
      opened,
      fc.option(link, { nil: null }),
    ),
  },
  { weight: 8, arbitrary: fc.tuple(fc.constant('initiated' as const), fc.option(link, { nil: null, freq: 9 })) },
  { weight: 1, arbitrary: fc.constant<Signal>(['failed', problem]) },
  {
    weight: 4,
    arbitrary: fc.tuple(
      fc.constant('window' as const),
      fc.constantFrom('none' as const, 'open' as const, 'unobservable' as const, 'closed' as const),
    ),
  },
  { weight: 4, arbitrary: fc.tuple(fc.constant('reopen' as const), opened) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('returned' as const), returned) },
  {
    weight: 6,
    arbitrary: fc.tuple(
      fc.constant('status' as const),
      fc.oneof(
        { weight: 6, arbitrary: fc.constant('pending' as const) },
        { weight: 1, arbitrary: fc.constantFrom('complete', 'declined', 'expired', 'failed') },
      ),
    ),
  },
  { weight: 3, arbitrary: fc.tuple(fc.constant('cancel' as const), by) },
  { weight: 6, arbitrary: fc.constantFrom<Signal>(['time'], ['focus'], ['unverified']) },
  { weight: 2, arbitrary: fc.constantFrom<Signal>(['back'], ['removed'], ['reset']) },
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constant('resume' as const),
      ask,
      fc.constant(attempt),
      way,
      fc.option(returned, { nil: null }),
    ),
  },
);

interface Taken {
  readonly signal: Signal;
  readonly before: Journey;
  readonly after: Journey;
  readonly effects: readonly Effect[];
}

const brief = ({ signal, before, after, effects }: Taken): string =>
  `${before.now} ${JSON.stringify(signal)} -> ${after.state} ${effects.map((effect) => effect.do).join(' ')}`;

/** A story: what the host can do, then signals, each some time after the one before. */
const story = fc
  .record({
    verifiable: fc.boolean(),
    renewable: fc.boolean(),
    first: ask,
    rest: fc.array(fc.tuple(signal, fc.integer({ min: 0, max: 20 })), { maxLength: 39 }),
  })
  .map(({ verifiable, renewable, first, rest }) => {
    let journey: Journey = blank;
    let now = 0;
    const given: [Signal, number] = [['given', first], 0];
    const steps = [given, ...rest].map(([signal, later]): Taken => {
      now += later;
      const before = Object.freeze({ ...journey, now, verifiable, renewable });
      const [after, effects] = step(before, ...signal);
      journey = after;
      return { signal, before, after, effects };
    });
    return Object.assign(steps, { [fc.toStringMethod]: () => [JSON.stringify(first), ...steps.map(brief)].join('\n') });
  });

const always = (title: string, holds: (steps: readonly Taken[]) => void): void => {
  it(title, function () {
    this.timeout(60_000);
    fc.assert(fc.property(story, holds), runs);
  });
};

const tellsOf = (effects: readonly Effect[]): readonly Outcome[] =>
  effects.flatMap((effect) => (effect.do === 'tell' ? [effect.outcome] : []));

/** A new consent or a reset drops what runs: the host's own doing, told as that before anything else. */
const isDrop = ({ signal, before }: Taken): boolean =>
  isActive(before) && (signal[0] === 'given' || signal[0] === 'reset');

describe('Whatever happens', () => {
  always('the state is one of the ten', (steps) => {
    for (const { after } of steps) expect(states).to.include(after.state);
  });

  always('a journey has an outcome exactly where its state is terminal, and it is of that state', (steps) => {
    for (const { after } of steps) {
      expect(isTerminal(after)).to.equal(after.outcome !== null);
      if (after.outcome) expect(after.outcome.state).to.equal(after.state);
      expect(after.state === 'empty').to.equal(after.ask === null && !after.outcome);
    }
  });

  always('a journey is told once at most, and what is told is its outcome', (steps) => {
    let told = 0;
    for (const taken of steps) {
      const { signal, before, after, effects } = taken;
      const tells = [...tellsOf(effects)];
      if (isDrop(taken)) {
        expect(tells.shift()).to.deep.equal({ state: 'cancelled', by: 'host' });
        told = 0;
      }
      // A press that cannot even leave (a bad link, offline) is an attempt too: it begins and ends in one `failed`.
      else if (!isActive(before) && ['given', 'reset', 'start', 'resume', 'failed'].includes(signal[0])) told = 0;
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
    for (const { signal, before, effects } of steps) {
      for (const outcome of tellsOf(effects)) {
        if (outcome.state !== 'complete') continue;
        const byStatus = signal[0] === 'status' && signal[1] === 'complete';
        const byReturn = !before.verifiable && (signal[0] === 'returned' || signal[0] === 'resume');
        const byExemption = signal[0] === 'initiated' ? !signal[1] : signal[0] === 'given' && signal[1]?.exempt;
        expect(outcome.verified).to.equal(byStatus);
        expect(outcome.exempt).to.equal(!!byExemption);
        expect(byStatus || byReturn || byExemption, JSON.stringify(signal)).to.be.ok;
      }
    }
  });

  always('with a status endpoint only its word says declined', (steps) => {
    for (const { signal, before, effects } of steps) {
      for (const outcome of tellsOf(effects)) {
        if (outcome.state !== 'declined') continue;
        expect(outcome.verified).to.equal(signal[0] === 'status');
        expect(before.verifiable && signal[0] !== 'status').to.be.false;
      }
    }
  });

  always('expired and cancelled are never told before the truth was asked for, where it can be', (steps) => {
    let asked = true;
    for (const taken of steps) {
      const { signal, before, effects } = taken;
      if (!isActive(before) || isDrop(taken)) asked = false;
      for (const effect of effects) {
        if (effect.do === 'depart') asked = false;
        if (effect.do === 'check') asked = true;
        // What the host drops or removes it knows of, and what the status says needs no asking.
        if (effect.do !== 'tell' || !before.verifiable || isDrop(taken)) continue;
        if (signal[0] === 'removed' || (signal[0] === 'status' && signal[1] === 'expired')) continue;
        if (effect.outcome.state === 'expired' || effect.outcome.state === 'cancelled') expect(asked).to.be.true;
      }
    }
  });

  always('pressing Cancel twice leads out', (steps) => {
    const { after } = steps.at(-1) as Taken;
    const [once] = step(after, ...signals.cancel);
    const [twice] = step(once, ...signals.cancel);
    expect(isActive(twice)).to.be.false;
    if (isActive(after)) expect(twice.outcome).to.deep.equal({ state: 'cancelled', by: 'user' });
  });

  always('a link is opened only while one is in hand, and asked for only while somebody can be asked', (steps) => {
    for (const { after, effects } of steps) {
      for (const effect of effects) {
        if (effect.do === 'depart') expect(after.state === 'authorizing' && after.away && !!after.link).to.be.true;
        if (effect.do === 'initiate') expect(after.state === 'initiating' && after.renewable).to.be.true;
        if (effect.do === 'check') expect(after.verifiable).to.be.true;
      }
    }
  });

  always('there is something to read or to press, and to press wherever a press may begin', (steps) => {
    for (const { after } of steps) {
      const { status, button, actions } = viewModelOf(after);
      expect(status ?? button).to.be.ok;
      if (canStart(after)) expect(button).to.be.ok;
      if (isActive(after)) expect(actions).to.include('cancel');
    }
  });

  always('after an end nothing more is wanted until something begins', (steps) => {
    for (const { signal, before, effects } of steps) {
      if (!isTerminal(before) || ['given', 'start', 'failed'].includes(signal[0])) continue;
      expect(effects).to.deep.equal([]);
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

describe('A step', () => {
  it('leaves the journey as it was and makes a new one', () => {
    for (const journey of Object.values(journeys)) {
      const before = JSON.stringify(journey);
      for (const signal of Object.values(signals)) step(Object.freeze({ ...journey }), ...signal);
      expect(JSON.stringify(journey)).to.equal(before);
    }
  });
});
