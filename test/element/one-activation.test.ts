import { expect } from '@open-wc/testing';
import type { ScaConsent } from '../../src/index.js';
import { anElement, aPayment, buttonNamed, change, press, settle, untilState } from '../helpers/consent-element.js';
import { listenTo } from '../helpers/events.js';
import { answers, later, never } from '../helpers/host.js';
import { forgetAll, playWindows } from '../helpers/platform.js';

afterEach(forgetAll);

/** The halves of one double click, as a browser counts them. */
const doubleClick = async (el: ScaConsent, name: string): Promise<void> => {
  for (const detail of [1, 2]) {
    buttonNamed(el, name)?.dispatchEvent(new MouseEvent('click', { detail, bubbles: true, composed: true }));
    await el.updateComplete;
  }
};

const declined = async (): Promise<ScaConsent> => {
  const el = await anElement({ initiate: never(), checkStatus: answers({ status: 'declined' }) });
  void el.start();
  el.cancel();
  await untilState(el, 'declined');
  return el;
};

it('a double click on "Start again" asks for one fresh consent', async () => {
  const el = await declined();
  const heard = listenTo(el);
  await doubleClick(el, 'Start again');
  expect(heard.names).to.deep.equal(['consent-renew']);
});

it('a second press while the host is still at it asks for nothing more', async () => {
  const el = await declined();
  const heard = listenTo(el);
  for (let count = 0; count < 6; count++) await press(el, 'Start again');
  expect(heard.names).to.deep.equal(['consent-renew']);
});

it('the fresh consent that was asked for is spent in its turn, and asked for again', async () => {
  const el = await declined();
  await press(el, 'Start again');
  await change(el, { consent: aPayment({ id: 'c-2' }) });
  void el.start();
  el.cancel();
  await untilState(el, 'declined');
  const heard = listenTo(el);
  await press(el, 'Start again');
  expect(heard.names).to.deep.equal(['consent-renew']);
});

it('a double click on Cancel is one cancel: what was authorised meanwhile is complete', async () => {
  const status = later();
  const el = await anElement({ initiate: never(), checkStatus: status });
  const heard = listenTo(el);
  void el.start();
  await el.updateComplete;
  await doubleClick(el, 'Cancel');
  expect(heard.ends).to.deep.equal([]);
  status.answer({ status: 'complete' });
  await untilState(el, 'complete');
});

it('a double click on "Open again" opens no second window', async () => {
  const windows = playWindows();
  windows.granted = true;
  try {
    const el = await anElement({ checkStatus: answers({ status: 'pending' }) });
    void el.start();
    await untilState(el, 'authorizing');
    await settle(el);
    const opened = windows.windows.length;
    await doubleClick(el, 'Open again');
    expect(windows.windows.length).to.equal(opened);
    el.reset();
  } finally {
    windows.restore();
  }
});

it('a held Enter key is one press', async () => {
  const el = await declined();
  const held = new KeyboardEvent('keydown', {
    key: 'Enter',
    repeat: true,
    bubbles: true,
    composed: true,
    cancelable: true,
  });
  buttonNamed(el, 'Start again')?.dispatchEvent(held);
  expect(held.defaultPrevented).to.be.true;
  const first = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true });
  buttonNamed(el, 'Start again')?.dispatchEvent(first);
  expect(first.defaultPrevented).to.be.false;
});
