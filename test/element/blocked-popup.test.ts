import { expect } from '@open-wc/testing';
import {
  anElement,
  buttonNamed,
  linkUrl,
  maybePart,
  press,
  pressMain,
  settle,
  untilState,
  wordsOf,
} from '../helpers/consent-element.js';
import { listenTo } from '../helpers/events.js';
import { answers, never } from '../helpers/host.js';

// Nothing in this file is a user gesture, so the browser refuses every window.

const refused = async (settings = {}) => {
  const el = await anElement(settings);
  const heard = listenTo(el);
  const end = el.start();
  await untilState(el, 'authorizing');
  return { el, heard, end };
};

it('a refused window is no error', async () => {
  const { el, heard } = await refused();
  await settle(el);
  expect(heard.ends).to.deep.equal([]);
  expect(el.state).to.equal('authorizing');
});

it('a refused window is told as none', async () => {
  const { heard } = await refused();
  expect(heard.of('consent-change').map(({ window }) => window)).to.deep.equal(['none', 'none']);
});

it('the ready link is offered', async () => {
  const { el } = await refused();
  expect(wordsOf(el, 'button')).to.equal('Open the secure page');
  expect(wordsOf(el, 'status')).to.equal('Your browser did not open a new window. Press the button to open it.');
});

it('pressing again, still refused, keeps offering it and asks for no new link', async () => {
  const initiate = answers({ redirect_url: linkUrl });
  const { el, heard } = await refused({ initiate });
  await pressMain(el);
  await settle(el);
  expect(wordsOf(el, 'button')).to.equal('Open the secure page');
  expect(initiate.asked.length).to.equal(1);
  expect(heard.ends).to.deep.equal([]);
});

it('start again gives the same end', async () => {
  const { el, end } = await refused();
  const again = el.start();
  el.cancel();
  expect((await again)?.detail).to.equal((await end)?.detail);
});

it('cancel works', async () => {
  const { el, heard } = await refused();
  await press(el, 'Cancel');
  expect(el.state).to.equal('cancelled');
  expect(heard.of('consent-cancelled')[0]?.by).to.equal('user');
});

it('the diagnostics say that it was refused', async () => {
  const { el, end } = await refused();
  el.cancel();
  expect((await end)?.detail.diagnostics).to.include({ flow: 'popup', blocked: true, resumed: false });
});

it('a carried link that is refused is offered too, and no host is asked', async () => {
  const initiate = never();
  const { el } = await refused({ consent: { id: 'c-1', redirect_url: linkUrl }, initiate });
  expect(wordsOf(el, 'button')).to.equal('Open the secure page');
  expect(initiate.asked.length).to.equal(0);
});

it('the status endpoint is not polled while the person has not left', async () => {
  const checkStatus = answers({ status: 'pending' });
  const { el } = await refused({ checkStatus });
  await settle(el);
  expect(checkStatus.asked.length).to.equal(0);
});

it('a link that ran out while it waited is renewed by the press', async () => {
  let count = 0;
  const initiate = async () => {
    count += 1;
    return { redirect_url: linkUrl, expires_at: new Date(Date.now() + (count > 1 ? 600_000 : 900)).toISOString() };
  };
  const { el, heard } = await refused({ initiate });
  await new Promise((done) => setTimeout(done, 2500));
  expect(heard.ends).to.deep.equal([]);
  expect(count).to.equal(1);
  await pressMain(el);
  await settle(el);
  expect(count).to.equal(2);
  expect(el.state).to.equal('authorizing');
});

it('the link never stands in the page', async () => {
  const { el } = await refused();
  expect(el.outerHTML + (el.shadowRoot?.innerHTML ?? '')).not.to.contain('psp.example');
});

it('one secondary action: cancel', async () => {
  const { el } = await refused();
  expect(maybePart(el, 'secondary')).to.equal(buttonNamed(el, 'Cancel'));
  expect(el.shadowRoot?.querySelectorAll('[part=secondary]').length).to.equal(1);
});
