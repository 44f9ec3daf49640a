import { expect } from '@open-wc/testing';
import { anElement, aPayment, inSeconds, untilState } from '../helpers/consent-element.js';
import { answers } from '../helpers/host.js';
import { forgetAll, type Platform, playWindows, watchPlatform } from '../helpers/platform.js';

/** What one element may cost. Exact, so it can be held to; what is timed is in `npm run bench`. */
let platform: Platform;
let windows: ReturnType<typeof playWindows>;

beforeEach(() => {
  windows = playWindows();
  platform = watchPlatform();
});

afterEach(() => {
  platform.restore();
  windows.restore();
  forgetAll();
});

const nodesIn = (root: ParentNode): number => root.querySelectorAll('*').length;

describe('What an element costs', () => {
  it('is no node while there is nothing to authorise', async () => {
    const el = await anElement({ consent: null });
    expect(nodesIn(el.shadowRoot as ShadowRoot)).to.equal(0);
  });

  it('is 50 nodes at rest', async () => {
    const el = await anElement({ consent: aPayment() });
    expect(nodesIn(el.shadowRoot as ShadowRoot)).to.be.at.most(50);
  });

  it('is no timer and no channel at rest', async () => {
    await anElement({ consent: aPayment() });
    const { intervals, timeouts, channels } = platform.alive();
    expect({ intervals, timeouts, channels }).to.deep.equal({ intervals: 0, timeouts: 0, channels: 0 });
  });

  it('is one timer for a hundred countdowns', async () => {
    for (let count = 0; count < 100; count++) await anElement({ consent: aPayment({ expires_at: inSeconds(600) }) });
    const { intervals, timeouts } = platform.alive();
    expect({ intervals, timeouts }).to.deep.equal({ intervals: 1, timeouts: 0 });
  });

  it('is one call to each endpoint where the first answer settles it', async () => {
    windows.granted = true;
    const initiate = answers({ redirect_url: 'https://psp.example/authorise' });
    const checkStatus = answers({ status: 'complete' });
    const el = await anElement({ consent: aPayment(), initiate, checkStatus });
    void el.start();
    await untilState(el, 'complete');
    expect([initiate.asked.length, checkStatus.asked.length]).to.deep.equal([1, 1]);
  });
});
