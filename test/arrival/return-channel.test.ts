import { aTimeout, expect } from '@open-wc/testing';
import { announceReturn, listenForReturn, type ReturnChannel } from '../../src/arrival/return-channel.js';
import { newAttemptId } from '../../src/attempt/attempt-id.js';
import type { Returned } from '../../src/consent/provider.js';
import { closeFrames, openForeignPage, openReturnPage, openSrcdoc } from './frames.js';

interface Waiting {
  readonly attempt: string;
  readonly heard: [Returned, ReturnChannel][];
  stop(): void;
}

const waiting: Waiting[] = [];

/** This page waits for its attempt to come back. */
const wait = (attempt = newAttemptId()): Waiting => {
  const heard: [Returned, ReturnChannel][] = [];
  const controller = new AbortController();
  listenForReturn({ attempt, signal: controller.signal, onReturn: (...news) => heard.push(news) });
  const one = { attempt, heard, stop: () => controller.abort() };
  waiting.push(one);
  return one;
};

/** Long enough for a message to arrive that does. */
const aMoment = () => aTimeout(150);

const returned = { controlStatus: 'VALIDATED' };

afterEach(() => {
  for (const one of waiting.splice(0)) one.stop();
  closeFrames();
});

describe('A return', () => {
  it('is heard by broadcast where the provider took the opener away, and answered', async () => {
    const { attempt, heard } = wait();
    const { messages } = await openReturnPage();
    expect(await messages.announceReturn({ attempt, returned })).to.be.true;
    expect(heard[0]).to.deep.equal([returned, 'broadcast']);
  });

  it('is heard by message where broadcasts do not reach, and answered', async () => {
    const { attempt, heard } = wait();
    const { messages } = await openReturnPage({ opener: window, broadcasts: false });
    expect(await messages.announceReturn({ attempt, returned })).to.be.true;
    expect(heard[0]).to.deep.equal([returned, 'message']);
  });

  it('is heard in a srcdoc frame, whose address has no origin, and answered', async () => {
    const attempt = newAttemptId();
    const frame = await openSrcdoc();
    const module = new URL('../../src/arrival/return-channel.ts', import.meta.url).href;
    const { listenForReturn: listen }: typeof import('../../src/arrival/return-channel.js') = await frame.eval(
      `import(${JSON.stringify(module)})`,
    );
    const heard: unknown[] = [];
    const controller = new AbortController();
    listen({ attempt, signal: controller.signal, onReturn: (...news) => heard.push(news) });
    const { messages } = await openReturnPage({ opener: frame, broadcasts: false });
    expect(await messages.announceReturn({ attempt, returned })).to.be.true;
    expect(heard[0]).to.deep.equal([returned, 'message']);
    controller.abort();
  });

  it('is heard by a page that begins to listen a little later', async () => {
    const attempt = newAttemptId();
    const { messages } = await openReturnPage();
    const told = messages.announceReturn({ attempt, returned });
    await aTimeout(250);
    const { heard } = wait(attempt);
    expect(await told).to.be.true;
    expect(heard).to.have.length.at.least(1);
  });

  it('is not heard where nobody waits', async () => {
    const { messages } = await openReturnPage({ opener: window });
    expect(await messages.announceReturn({ attempt: newAttemptId(), returned })).to.be.false;
  });

  it('is not heard where no channel reaches', async () => {
    const { attempt, heard } = wait();
    const { messages } = await openReturnPage({ broadcasts: false });
    expect(await messages.announceReturn({ attempt, returned })).to.be.false;
    expect(heard).to.deep.equal([]);
  });

  it('of one attempt is not heard by another', async () => {
    const mine = wait();
    const other = wait();
    const { messages } = await openReturnPage({ opener: window });
    expect(await messages.announceReturn({ attempt: mine.attempt, returned })).to.be.true;
    expect(mine.heard).to.have.length.at.least(1);
    expect(other.heard).to.deep.equal([]);
  });

  it('is not heard any more once nobody listens', async () => {
    const { attempt, heard, stop } = wait();
    stop();
    const { messages } = await openReturnPage({ opener: window });
    expect(await messages.announceReturn({ attempt, returned })).to.be.false;
    expect(heard).to.deep.equal([]);
  });

  // A return page that is reloaded asks again, and must not be left waiting.
  it('that is told twice is answered twice', async () => {
    const { attempt } = wait();
    const { messages } = await openReturnPage();
    expect(await messages.announceReturn({ attempt, returned })).to.be.true;
    expect(await messages.announceReturn({ attempt, returned })).to.be.true;
  });

  it('leaves no timer and no listener behind once it was heard', async () => {
    const { attempt, heard } = wait();
    const { messages } = await openReturnPage();
    await messages.announceReturn({ attempt, returned });
    const count = heard.length;
    await aTimeout(450);
    expect(heard).to.have.length(count);
  });
});

describe('A message is ignored', () => {
  const attempt = newAttemptId();

  for (const [what, data] of [
    ['that is nothing', null],
    ['that is text', 'sca-consent'],
    ['that is the attempt', attempt],
    ['that is a number', 5],
    ['that is a list', [attempt]],
    ['of an empty shape', {}],
    ['of another library', { type: 'sca', payload: { attempt } }],
    ['of another attempt', { sca: newAttemptId(), returned }],
    ['of no attempt', { sca: '', returned }],
    ['of an attempt in a list', { sca: [attempt], returned }],
    ['without parameters', { sca: attempt }],
    ['with parameters of null', { sca: attempt, returned: null }],
    ['with parameters of text', { sca: attempt, returned: 'status=complete' }],
    ["that is another waiting page's answer", { sca: attempt, heard: true }],
  ] as const) {
    it(what, async () => {
      const { heard } = wait(attempt);
      const channel = new BroadcastChannel(`sca-consent:${attempt}`);
      channel.postMessage(data);
      window.postMessage(data, location.origin);
      await aMoment();
      channel.close();
      expect(heard).to.deep.equal([]);
    });
  }

  it('of another origin, though it knows the attempt', async () => {
    const { heard } = wait(attempt);
    await openForeignPage({ sca: attempt, returned });
    await aMoment();
    expect(heard).to.deep.equal([]);
  });

  it('of another origin that says it was heard', async () => {
    await openForeignPage({ sca: attempt, heard: true });
    expect(await announceReturn({ attempt, returned })).to.be.false;
  });

  it('that says heard of another attempt', async () => {
    const told = announceReturn({ attempt, returned });
    window.postMessage({ sca: newAttemptId(), heard: true }, location.origin);
    expect(await told).to.be.false;
  });

  it('that says heard in another way than true', async () => {
    const told = announceReturn({ attempt, returned });
    for (const heard of ['true', 1, {}, false]) window.postMessage({ sca: attempt, heard }, location.origin);
    expect(await told).to.be.false;
  });
});

describe('The parameters of a message', () => {
  it('are strings by name, whatever was sent', async () => {
    const { attempt, heard } = wait();
    const sent = { a: 'x', b: 5, c: { d: 'y' }, e: null, f: ['z'], g: '' };
    window.postMessage({ sca: attempt, returned: sent }, location.origin);
    await aMoment();
    expect(heard).to.deep.equal([[{ a: 'x', g: '' }, 'message']]);
  });
});
