import { expect, waitUntil } from '@open-wc/testing';
import * as fc from 'fast-check';
import type { ConsentOutcome } from '../../src/index.js';
import { anElement, aPayment, linkUrl, settle } from '../helpers/consent-element.js';
import { listenTo, terminalNames } from '../helpers/events.js';
import { isShown } from '../helpers/explanation.js';
import { never } from '../helpers/host.js';
import { nothingAlive, type Platform, watchPlatform } from '../helpers/platform.js';
import { beginnings, isActive, stories, World } from './model.js';

/**
 * The element itself against the rules of the contract, whatever the page, the host, the person and the provider do and in
 * whatever order. Real timers and channels; only the provider's window is played, since no script may open one.
 */

// One seed, so that a failure is the same failure tomorrow.
const runs = { seed: 20261122, numRuns: 100, includeErrorInReport: true } as const;

/** At the end there is a way out of wherever it is, and nothing is left of it. */
const ends = async (world: World, removedFirst: boolean): Promise<void> => {
  const { el, heard, platform, initiate, checkStatus, starts, untold } = world;
  const before = heard.ends.length;
  const gone = async (): Promise<void> => {
    el.remove();
    // What is let go of takes a few turns, which may be long ones.
    for (let turn = 0; turn < 50 && JSON.stringify(platform.alive()) !== JSON.stringify(nothingAlive); turn += 1) {
      await platform.wait(60);
    }
    expect(platform.alive(), JSON.stringify(platform.alive())).to.deep.equal(nothingAlive);
  };
  if (removedFirst) await gone();
  for (const { resolve } of initiate.waiting) resolve({ redirect_url: linkUrl });
  for (const { resolve } of checkStatus.waiting) resolve({ status: 'pending' });
  await world.settle();
  el.cancel();
  el.cancel();
  await world.settle();
  expect(isActive(el.state), el.state).to.be.false;
  expect(heard.ends.length - before).to.be.at.most(Number(untold));
  expect(starts.every(({ settled }) => settled)).to.be.true;
  await gone();
};

describe('Whatever happens to an element', () => {
  let platform: Platform;
  beforeEach(() => {
    platform = watchPlatform();
  });
  afterEach(() => platform.restore());

  it('it ends once, is never stuck, and leaves nothing behind', async function () {
    this.timeout(150_000);
    const told = new Set<string>();
    let most = 0;
    const how = fc.record({ verifiable: fc.boolean(), granted: fc.boolean(), removedFirst: fc.boolean() });
    const beginning = fc.constantFrom(...beginnings);
    const property = fc.asyncProperty(how, beginning, stories, async (setting, first, rest) => {
      const world = new World(platform, setting.verifiable);
      world.windows.granted = setting.granted;
      try {
        await world.settle();
        for (const step of first) await step.run({}, world);
        await fc.asyncModelRun(() => ({ model: {}, real: world }), rest);
        most = Math.max(most, platform.alive().listeners.length);
        await ends(world, setting.removedFirst);
        for (const name of world.heard.names) told.add(name);
      } finally {
        world.close();
      }
    });
    await fc.assert(property, runs);
    // What is never reached, and what is never counted, proves nothing.
    expect([...told]).to.include.members(['consent-renew', ...terminalNames]);
    expect(most).to.be.above(0);
  });
});

describe('Inside a listener', () => {
  const aStarted = async () => {
    const el = await anElement({ initiate: never() });
    const end = el.start();
    return { el, end };
  };

  for (const name of ['consent-cancelled', 'consent-change'] as const) {
    it(`what starts again in ${name} gets the end of what it started, not of what ended`, async () => {
      const { el, end } = await aStarted();
      let told: ConsentOutcome | null | undefined;
      el.addEventListener(name, () => void el.start().then((outcome) => (told = outcome)), { once: true });
      el.cancel();
      expect((await end)?.type).to.equal('consent-cancelled');
      await settle(el);
      expect(el.state).to.equal('initiating');
      expect(told).to.equal(undefined);
      el.reset();
      await settle(el);
      expect(told?.type).to.equal('consent-cancelled');
    });
  }

  it('the next consent can be set and started at the end of the last', async () => {
    const { el } = await aStarted();
    const heard = listenTo(el);
    const next = (): void => {
      el.consent = aPayment({ id: 'c-2' });
      void el.start();
    };
    el.addEventListener('consent-complete', next, { once: true });
    el.consent = { PendingUserAction: null };
    await settle(el);
    expect(heard.names).not.to.include('consent-renew');
    expect(el.state).to.equal('initiating');
  });

  it('an element put back when it is told that it was removed is alive', async () => {
    const { el } = await aStarted();
    const parent = el.parentElement as HTMLElement;
    el.addEventListener('consent-cancelled', () => parent.append(el), { once: true });
    el.remove();
    await settle(el);
    void el.start();
    expect(el.state).to.equal('initiating');
  });
});

it('the explanation of an element that was removed is not shown, and is no error', async () => {
  const el = await anElement();
  const parent = el.parentElement as HTMLElement;
  el.remove();
  expect(() => el.showExplanation()).not.to.throw();
  parent.append(el);
  await settle(el);
  el.showExplanation();
  await waitUntil(() => isShown(el), 'it is not shown once it is back', { timeout: 5000 });
});
