/** The call for the link goes out before the browser makes the window, so something may happen while it does. */
import { expect } from '@open-wc/testing';
import type { ScaConsent } from '../../src/sca-consent.js';
import { anElement, linkUrl, untilState } from '../helpers/consent-element.js';
import { listenTo } from '../helpers/events.js';
import { answers } from '../helpers/host.js';
import { forgetAll, playWindows } from '../helpers/platform.js';

let windows: ReturnType<typeof playWindows>;

beforeEach(() => {
  windows = playWindows();
});

afterEach(() => {
  windows.restore();
  forgetAll();
});

/** Does something while the browser makes a window. */
const whileOpening = (act: () => void): void => {
  const open = window.open.bind(window);
  window.open = (...args) => {
    const opened = open(...args);
    act();
    return opened;
  };
};

const begin = async (act: (el: ScaConsent) => void, initiate = answers({ redirect_url: linkUrl })) => {
  const el = await anElement({ initiate });
  const heard = listenTo(el);
  whileOpening(() => act(el));
  const end = el.start();
  return { el, heard, initiate, end };
};

it('the host has been asked for the link by then', async () => {
  const initiate = answers({ redirect_url: linkUrl });
  const found: unknown[] = [];
  await begin((el) => found.push(initiate.asked.length, el.state), initiate);
  expect(found).to.deep.equal([1, 'initiating']);
});

it('the start is told once, with its window', async () => {
  const { el, heard } = await begin(() => {});
  await untilState(el, 'authorizing');
  expect(heard.of('consent-change').map(({ state, window }) => `${state} ${window}`)).to.deep.equal([
    'initiating open',
    'authorizing open',
  ]);
});

it('a second start is the same attempt', async () => {
  const { el, initiate } = await begin((one) => void one.start());
  await untilState(el, 'authorizing');
  expect(initiate.asked.length).to.equal(1);
  expect(windows.windows.length).to.equal(1);
});

it('a cancel ends it, and the window is closed', async () => {
  const { el, end } = await begin((one) => one.cancel());
  expect((await end)?.type).to.equal('consent-cancelled');
  expect(el.state).to.equal('cancelled');
  expect(windows.windows.map(({ closed }) => closed)).to.deep.equal([true]);
});

it('a consent that is taken away ends it, and the window is closed', async () => {
  const { end } = await begin((one) => {
    one.consent = null;
    one.reset();
  });
  expect((await end)?.type).to.equal('consent-cancelled');
  expect(windows.windows.map(({ closed }) => closed)).to.deep.equal([true]);
});
