import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import type { InitiateRequest, ScaConsent, State } from '../../src/index.js';
import { activeStates, terminalStates } from '../../src/journey/state.js';
import { aLooseElement, aPayment, linkUrl } from '../helpers/consent-element.js';
import { type Heard, listenTo } from '../helpers/events.js';
import { json } from '../helpers/host.js';
import { forgetAll, type Platform, playWindows } from '../helpers/platform.js';

export const isActive = (state: State): boolean => (activeStates as readonly State[]).includes(state);
const isTerminal = (state: State): boolean => (terminalStates as readonly State[]).includes(state);

const eventOf = (state: State): string => `consent-${state === 'failed' ? 'error' : state}`;

interface Pending {
  readonly resolve: (body: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/** A host's function whose answers are given one by one. */
const asked = <T>() => {
  const waiting: Pending[] = [];
  const requests: T[] = [];
  const call = (request: T): Promise<unknown> => {
    requests.push(request);
    return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
  };
  return Object.assign(call, { requests, waiting });
};

/** One turn of the event loop, and no timer: those are held back by a few milliseconds each. */
const turn = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });

interface Promised {
  settled: boolean;
}

export class World {
  readonly initiate = asked<InitiateRequest>();
  readonly checkStatus = asked<unknown>();
  readonly windows = playWindows();
  readonly places = [document.createElement('div'), document.createElement('section')] as const;
  readonly starts: Promised[] = [];
  readonly heard: Heard;
  readonly el: ScaConsent;
  /** The journey that runs was not told yet. */
  untold = true;
  /** The host was asked for a fresh consent: an equal one begins a journey too. */
  renewing = false;
  /** What was sent that may end a journey well. */
  sentReturn = false;
  sentComplete = false;
  spoke = false;
  consents = 0;

  constructor(
    readonly platform: Platform,
    verifiable: boolean,
  ) {
    document.body.append(...this.places);
    const { initiate, checkStatus } = this;
    this.el = aLooseElement({ initiate, consent: this.aConsent(), ...(verifiable && { checkStatus }) });
    this.heard = listenTo(this.el);
    this.places[0].append(this.el);
  }

  aConsent(): object {
    this.consents += 1;
    return aPayment({ id: `c-${this.consents}` });
  }

  sameConsent(): object {
    return aPayment({ id: `c-${this.consents}` });
  }

  /** The attempt of the last journey that asked for a link. */
  get attempt(): string {
    const { returnUrl } = this.initiate.requests.at(-1) ?? {};
    return new URL(returnUrl ?? location.href).searchParams.get('sca_attempt') ?? '0'.repeat(32);
  }

  start(): void {
    const promised: Promised = { settled: false };
    this.starts.push(promised);
    void this.el.start().then(() => {
      promised.settled = true;
    });
  }

  /** By a real channel, as the return page does. */
  say(name: string, message: unknown): void {
    const channel = this.platform.channel(`sca-consent:${name}`);
    channel.postMessage(message);
    this.spoke = true;
    void this.platform.wait(50).then(() => channel.close());
  }

  /** Long enough for what was set going, short enough that nothing is polled. */
  async settle(): Promise<void> {
    await turn();
    if (this.spoke) await this.platform.wait(15);
    this.spoke = false;
    await this.el.updateComplete;
    await turn();
  }

  close(): void {
    this.windows.restore();
    for (const place of this.places) place.remove();
    forgetAll();
  }
}

/** What a command does; true: it begins a journey for certain. */
type Act = (world: World) => unknown;
type Command = fc.AsyncCommand<object, World>;

const last = <T>(list: readonly T[]): T | undefined => list.at(-1);

/** After each command, whatever it was. */
const holds = (world: World, before: State, told: readonly string[], begins: boolean): void => {
  const { el, heard, starts, untold } = world;
  const { state } = el;
  expect(el.getAttribute('state')).to.equal(state);
  expect(told.length, `told: ${told}`).to.be.at.most(Number(untold) + Number(begins));
  if (begins && isActive(before)) {
    expect(told[0]).to.equal('consent-cancelled');
    expect(heard.of('consent-cancelled').at(-1)?.by).to.equal('host');
  }
  if (!begins && isActive(before) && !isActive(state)) expect(told.length).to.equal(1);
  if (isTerminal(state)) {
    expect(last(heard.ends)).to.equal(eventOf(state));
    if (untold || begins) expect(told).to.include(eventOf(state));
  } else if (!begins && !isTerminal(before)) expect(told).to.deep.equal([]);
  if (!isActive(state)) expect(starts.every(({ settled }) => settled)).to.be.true;
  const complete = told.includes('consent-complete') && last(heard.of('consent-complete'));
  if (complete) {
    if (complete.verified) expect(world.sentComplete).to.be.true;
    else if (!complete.exempt) expect(world.sentReturn && !el.checkStatus).to.be.true;
  }
  world.untold = !isTerminal(state);
};

const command = (title: string, act: Act): Command => ({
  check: () => true,
  toString: () => title,
  async run(_, world) {
    const { el, heard } = world;
    const before = el.state;
    const ends = heard.ends.length;
    const { length } = heard.names;
    const sets = act(world) === true;
    await world.settle();
    const names = heard.names.slice(length);
    // A press on what has ended begins anew; on what is idle it goes on.
    const begins = sets || (isTerminal(before) && names.includes('consent-start'));
    if (names.includes('consent-renew')) world.renewing = true;
    holds(world, before, heard.ends.slice(ends), begins);
  },
});

const set = (title: string, consent: (world: World) => object | null, isNew: boolean): Command =>
  command(title, (world) => {
    const begins = isNew || world.renewing;
    world.el.consent = consent(world);
    world.renewing = false;
    return begins;
  });

const answerTo = (
  title: string,
  which: (world: World) => { waiting: Pending[] },
  answer: (pending: Pending, world: World) => void,
) =>
  command(title, (world) => {
    const pending = which(world).waiting.shift();
    if (pending) answer(pending, world);
  });

const initiated = (title: string, answer: (pending: Pending) => void) =>
  answerTo(`initiate ${title}`, ({ initiate }) => initiate, answer);

const status = (title: string, answer: (pending: Pending, world: World) => void) =>
  answerTo(`status ${title}`, ({ checkStatus }) => checkStatus, answer);

const word = (name: string) =>
  status(name, ({ resolve }, world) => {
    world.sentComplete ||= name === 'complete';
    resolve({ status: name });
  });

const happens = (target: EventTarget, event: () => Event) =>
  command(`event ${event().type}`, () => void target.dispatchEvent(event()));

const one = (...commands: Command[]) => commands.map((each) => fc.constant(each));

const starts = command('start', (world) => world.start());
const getsLink = initiated('answers a link', ({ resolve }) => resolve({ redirect_url: linkUrl }));
const comesBack = command('return', (world) => {
  world.sentReturn = true;
  world.say(world.attempt, { sca: world.attempt, returned: {} });
});
/** Most stories begin somewhere in the middle, or they would mostly end before they are interesting. */
export const beginnings: readonly Command[][] = [
  [],
  [starts],
  [starts, getsLink],
  [starts, getsLink],
  [starts, getsLink],
];

/** What may happen. Some of it stands here several times, since it is needed to get anywhere. */
const likely = one(
  starts,
  getsLink,
  initiated('answers a link', ({ resolve }) => resolve(json({ redirect_url: linkUrl }))),
  command('reopen', ({ el }) => el.reopen()),
  happens(window, () => new Event('focus')),
  happens(window, () => new Event('focus')),
  word('pending'),
  comesBack,
);

const unlikely = one(
  set('consent new', (world) => world.aConsent(), true),
  set('consent alike', (world) => world.sameConsent(), false),
  set('consent null', () => null, true),
  command('cancel', ({ el }) => el.cancel()),
  command('reset', ({ el }) => {
    el.reset();
    return true;
  }),
  command('explanation', ({ el }) => void (el.isConnected && el.showExplanation())),
  initiated('is exempt', ({ resolve }) => resolve({ PendingUserAction: null })),
  initiated('answers nonsense', ({ resolve }) => resolve({})),
  initiated('answers 500', ({ resolve }) => resolve(json({}, { status: 500 }))),
  initiated('rejects', ({ reject }) => reject(new TypeError('network down'))),
  word('complete'),
  word('declined'),
  word('expired'),
  word('failed'),
  status('rejects', ({ reject }) => reject(new TypeError('network down'))),
  command('windows are granted', ({ windows }) => {
    windows.granted = true;
  }),
  command('windows are refused', ({ windows }) => {
    windows.granted = false;
  }),
  command('the window is closed', ({ windows }) => {
    for (const window of windows.windows) window.closed = true;
  }),
  command('the window is back', (world) => {
    world.sentReturn = true;
    const window = last(world.windows.windows);
    if (window) window.home = last(world.initiate.requests)?.returnUrl ?? null;
  }),
  command('return of nobody', (world) => world.say('0'.repeat(32), { sca: '0'.repeat(32), returned: {} })),
  command('return of another', (world) => world.say(world.attempt, { sca: '0'.repeat(32), returned: {} })),
  command('return of no shape', (world) => world.say(world.attempt, { sca: world.attempt, returned: 'yes' })),
  happens(window, () => new Event('online')),
  happens(window, () => new PageTransitionEvent('pageshow', { persisted: true })),
  happens(window, () => new PageTransitionEvent('pagehide', { persisted: true })),
  happens(document, () => new Event('visibilitychange')),
  command('remove', ({ el }) => el.remove()),
  command('put back', ({ el, places }) => void (el.isConnected || places[0].append(el))),
  command('move', ({ el, places }) => void (el.isConnected && places[1].append(el))),
);

export const stories = fc.commands([...likely, ...likely, ...likely, ...unlikely], { maxCommands: 24, size: 'max' });
