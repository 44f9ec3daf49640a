import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import {
  anElement,
  aPayment,
  buttonNamed,
  change,
  inSeconds,
  linkUrl,
  settle,
  untilState,
  wordsOf,
} from '../helpers/consent-element.js';
import { listenTo, whenTold } from '../helpers/events.js';
import { answers, json, later, never, rejects } from '../helpers/host.js';

const over = aPayment({ expires_at: '2020-01-01T00:00:00Z' });

/** An element that hears of an expired consent, and what it hears. */
const given = async (settings: Parameters<typeof anElement>[0]) => {
  const el = await anElement({ consent: null });
  const heard = listenTo(el);
  await change(el, { consent: over, ...settings });
  return { el, heard };
};

it('a consent whose time is over expires, once and unverified, where nobody can be asked', async () => {
  const { el, heard } = await given({});
  await settle(el);
  expect(heard.ends).to.deep.equal(['consent-expired']);
  expect(heard.of('consent-expired')[0]).to.include({ what: 'consent', verified: false });
  expect(wordsOf(el, 'status')).to.equal('The time to confirm has run out. This payment has not been approved.');
});

for (const form of [
  '2020-01-01T00:00:00.000Z',
  '2020-01-01T00:00:00+02:00',
  '2020-01-01T00:00:00',
  '20200101T000000Z',
]) {
  it(`${form} is understood`, async () => {
    const { heard } = await given({ consent: aPayment({ expires_at: form }) });
    expect(heard.ends).to.deep.equal(['consent-expired']);
  });
}

it('the status endpoint is asked before an expiry is told', async () => {
  const checkStatus = later();
  const { el, heard } = await given({ checkStatus });
  expect(el.state).to.equal('verifying');
  expect(checkStatus.asked[0]?.consent.id).to.equal('c-1');
  expect(heard.ends).to.deep.equal([]);
});

it('an expired consent that was authorised is complete', async () => {
  const { el, heard } = await given({ checkStatus: answers({ status: 'complete' }) });
  await untilState(el, 'complete');
  expect(heard.ends).to.deep.equal(['consent-complete']);
  expect(heard.of('consent-complete')[0]).to.include({ verified: true, exempt: false, returned: null });
});

it('an expired consent that was declined is declined', async () => {
  const { el, heard } = await given({ checkStatus: answers({ status: 'declined' }) });
  await untilState(el, 'declined');
  expect(heard.of('consent-declined')[0]?.verified).to.equal(true);
});

it('an expired consent that is pending is expired, unverified', async () => {
  const { el, heard } = await given({ checkStatus: answers({ status: 'pending' }) });
  await untilState(el, 'expired');
  expect(heard.of('consent-expired')[0]).to.include({ what: 'consent', verified: false });
});

it('an expired consent that the endpoint calls expired is verified', async () => {
  const { el, heard } = await given({ checkStatus: answers({ status: 'expired' }) });
  await untilState(el, 'expired');
  expect(heard.of('consent-expired')[0]).to.include({ what: 'consent', verified: true });
});

it('an expired consent that failed is an error', async () => {
  const { el, heard } = await given({ checkStatus: answers({ status: 'failed' }) });
  await untilState(el, 'failed');
  expect(heard.of('consent-error')[0]?.code).to.equal('status-failed');
});

it('a consent that is passed through counts', async () => {
  const { el } = await given({ checkStatus: answers({ consent: { id: 'c-1', status: 'complete' } }) });
  await untilState(el, 'complete');
});

it('a status call that fails is tried again, three times, before an expiry is told', async function () {
  this.timeout(30_000);
  const checkStatus = rejects();
  const { el, heard } = await given({ checkStatus });
  await untilState(el, 'expired', 25_000);
  expect(checkStatus.asked.length).to.equal(3);
  expect(heard.ends).to.deep.equal(['consent-expired']);
  expect(heard.of('consent-expired')[0]?.verified).to.equal(false);
});

it('a status call that fails and then answers counts', async function () {
  this.timeout(30_000);
  let count = 0;
  const checkStatus = async () => {
    count += 1;
    if (count === 1) throw new Error('down');
    return { status: 'complete' };
  };
  const { el } = await given({ checkStatus });
  await untilState(el, 'complete', 25_000);
});

/** Pending, by a server whose clock says this. */
const serverAt = (instant: number) =>
  answers(json({ status: 'pending' }, { headers: { date: new Date(instant).toUTCString() } }));

it('a client’s clock that is fast is put right, and nothing has expired', async () => {
  const consent = aPayment({ expires_at: inSeconds(-60) });
  const { el, heard } = await given({ consent, checkStatus: serverAt(Date.now() - 3_600_000) });
  await untilState(el, 'idle');
  await settle(el);
  expect(heard.ends).to.deep.equal([]);
  expect(wordsOf(el, 'countdown')).to.match(/^Time left: (59|58):\d\d$/);
  expect(buttonNamed(el, 'Continue to confirmation')).to.exist;
});

it('a server’s clock that agrees lets it expire', async () => {
  const { el } = await given({ checkStatus: serverAt(Date.now()) });
  await untilState(el, 'expired');
});

it('a client’s clock that is slow is put right by the initiate answer', async () => {
  const date = new Date(Date.now() + 3_600_000).toUTCString();
  const el = await anElement({
    consent: aPayment({ expires_at: inSeconds(1800) }),
    initiate: answers(json({ redirect_url: linkUrl }, { headers: { date } })),
  });
  void el.start();
  await untilState(el, 'expired');
});

it('a start that the clock’s correction takes back is told, and the promise is kept', async () => {
  const el = await anElement({ consent: aPayment({ expires_at: inSeconds(1) }) });
  el.checkStatus = serverAt(Date.now() - 3_600_000);
  const heard = listenTo(el);
  const end = el.start();
  await untilState(el, 'authorizing');
  await waitUntil(() => heard.of('consent-change').some(({ previous }) => previous === 'verifying'), '', {
    timeout: 5000,
  });
  // Either it goes on where it was, or it has ended and says so.
  if (el.state === 'authorizing') return;
  expect(await Promise.race([end, aTimeout(200).then(() => 'nothing')])).not.to.equal('nothing');
  expect(heard.ends.length).to.equal(1);
});

it('an expiry that is no date counts as none', async () => {
  const el = await anElement({ consent: aPayment({ expires_at: 'tomorrow' }) });
  expect(el.state).to.equal('idle');
  expect(wordsOf(el, 'countdown')).to.equal('');
});

it('no expiry, no countdown', async () => {
  expect(wordsOf(await anElement(), 'countdown')).to.equal('');
});

it('a countdown is shown when less than a day is left', async () => {
  const el = await anElement({ consent: aPayment({ expires_at: inSeconds(86_000) }) });
  expect(wordsOf(el, 'countdown')).to.match(/^Time left: 23:5\d:\d\d$/);
});

it('no countdown when more than a day is left', async () => {
  const el = await anElement({ consent: aPayment({ expires_at: inSeconds(87_000) }) });
  expect(wordsOf(el, 'countdown')).to.equal('');
});

it('the countdown goes on', async () => {
  const el = await anElement({ consent: aPayment({ expires_at: inSeconds(300) }) });
  const before = wordsOf(el, 'countdown');
  await aTimeout(2100);
  expect(wordsOf(el, 'countdown')).not.to.equal(before);
});

it('a consent expires while it is looked at', async () => {
  const el = await anElement({ consent: aPayment({ expires_at: inSeconds(1) }) });
  expect((await whenTold(el, 'consent-expired')).what).to.equal('consent');
});

it('a press on a consent whose time has just run out asks nothing', async () => {
  const initiate = never();
  const el = await anElement({ consent: aPayment({ expires_at: inSeconds(0.3) }), initiate });
  await aTimeout(350);
  void el.start();
  expect(initiate.asked.length).to.equal(0);
});

it('a consent that expires while the link is asked for is told after the answer', async () => {
  const initiate = later();
  const el = await anElement({ consent: aPayment({ expires_at: inSeconds(0.5) }), initiate });
  void el.start();
  await aTimeout(600);
  initiate.answer({ redirect_url: linkUrl });
  await untilState(el, 'expired');
});

const mangopayLink = { provider: 'mangopay', redirect_url: linkUrl, link_expires_at: '2020-01-01T00:00:00Z' };

it('a carried link whose time is over expires as a link where nobody can renew it', async () => {
  const { el, heard } = await given({ consent: mangopayLink, initiate: null });
  expect(el.state).to.equal('expired');
  expect(heard.of('consent-expired').map(({ what }) => what)).to.deep.equal(['link']);
});

it('a carried link whose time is over is renewed by the press', async () => {
  const initiate = never();
  const { el } = await given({ consent: mangopayLink, initiate });
  expect(el.state).to.equal('idle');
  void el.start();
  expect(initiate.asked.length).to.equal(1);
});

it('no link or token is told with an expiry', async () => {
  const { heard } = await given({ consent: mangopayLink, initiate: null });
  expect(JSON.stringify(heard.events.map(({ detail }) => detail))).not.to.contain('s3cret');
});
