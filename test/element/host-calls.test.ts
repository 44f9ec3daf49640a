import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { anElement, aPayment, buttonNamed, linkUrl, press, untilState, wordsOf } from '../helpers/consent-element.js';
import { listenTo, whenTold } from '../helpers/events.js';
import { answers, type Fetched, fakeFetch, json } from '../helpers/host.js';
import { forgetAll, playWindows } from '../helpers/platform.js';

let host: ReturnType<typeof fakeFetch>;
let answer: (asked: Fetched) => Response | Promise<Response>;

beforeEach(() => {
  answer = () => json({ redirect_url: linkUrl });
  host = fakeFetch((asked) => answer(asked));
});
afterEach(() => host.restore());

const byUrl = { initiate: null, initiateUrl: '/api/consents/{id}/initiate' };
const headersOf = ({ init }: Fetched) => new Headers(init.headers);

it('initiate is a POST of the return URL as JSON', async () => {
  const el = await anElement({ ...byUrl, returnUrl: '/back.html' });
  void el.start();
  await untilState(el, 'authorizing');
  const [asked] = host.asked as [Fetched];
  expect(asked.url).to.equal('/api/consents/c-1/initiate');
  expect(asked.init.method).to.equal('POST');
  expect(headersOf(asked).get('content-type')).to.equal('application/json');
  const body = JSON.parse(String(asked.init.body));
  expect(Object.keys(body)).to.deep.equal(['return_url']);
  expect(body.return_url).to.match(/^http.*\/back\.html\?sca_attempt=[\da-f]{32}$/);
});

it('the return URL is this page unless told', async () => {
  const el = await anElement(byUrl);
  void el.start();
  await untilState(el, 'authorizing');
  const { return_url } = JSON.parse(String(host.asked[0]?.init.body));
  expect(new URL(return_url).pathname).to.equal(location.pathname);
});

for (const [id, part] of [
  ['a/b', 'a%2Fb'],
  ['../../admin', '..%2F..%2Fadmin'],
  ['a?b#c', 'a%3Fb%23c'],
  ['$&', '%24%26'],
  ['{id}', '%7Bid%7D'],
  ['é ü', '%C3%A9%20%C3%BC'],
] as const) {
  it(`the id ${id} stays one part of the URL`, async () => {
    const el = await anElement({ ...byUrl, consent: aPayment({ id }) });
    void el.start();
    await untilState(el, 'authorizing');
    expect(host.asked[0]?.url).to.equal(`/api/consents/${part}/initiate`);
  });
}

it('no id is ever left out of a URL that wants one', async () => {
  const el = await anElement({ consent: {}, provider: 'mangopay' });
  Object.assign(el, byUrl);
  await el.updateComplete;
  void el.start();
  expect(host.asked.map(({ url }) => url)).not.to.include('/api/consents//initiate');
});

it('status is a GET', async () => {
  answer = () => json({ status: 'complete' });
  const el = await anElement({
    statusUrl: '/api/consents/{id}',
    consent: aPayment({ expires_at: '2020-01-01T00:00:00Z' }),
  });
  await untilState(el, 'complete');
  const [asked] = host.asked as [Fetched];
  expect(asked.url).to.equal('/api/consents/c-1');
  expect(asked.init.method).to.equal('GET');
  expect(asked.init.body).to.equal(undefined);
});

it('neither call is cached', async () => {
  const el = await anElement(byUrl);
  void el.start();
  await untilState(el, 'authorizing');
  expect(host.asked[0]?.init.cache).to.equal('no-store');
});

it('headers go with both calls', async () => {
  answer = ({ init }) => json(init.method === 'POST' ? { redirect_url: linkUrl } : { status: 'pending' });
  const el = await anElement({ ...byUrl, statusUrl: '/s', headers: { 'X-CSRF': 'abc' } });
  void el.start();
  await untilState(el, 'authorizing');
  el.cancel();
  await untilState(el, 'cancelled');
  expect(host.asked.map((asked) => headersOf(asked).get('x-csrf'))).to.deep.equal(['abc', 'abc']);
});

it('a function of headers is asked each time', async () => {
  answer = () => json({});
  let count = 0;
  const headers = () => {
    count += 1;
    return { 'X-CSRF': String(count) };
  };
  const el = await anElement({ ...byUrl, headers });
  await el.start();
  await el.start();
  expect(host.asked.map((asked) => headersOf(asked).get('x-csrf'))).to.deep.equal(['1', '2']);
});

for (const credentials of ['same-origin', 'include', 'omit'] as const) {
  it(`credentials may be ${credentials}`, async () => {
    const el = await anElement({ ...byUrl, credentials });
    void el.start();
    await untilState(el, 'authorizing');
    expect(host.asked[0]?.init.credentials).to.equal(credentials);
  });
}

for (const spoil of ['removed', 'misspelt']) {
  it(`a credentials attribute that is ${spoil} counts as same-origin`, async () => {
    const el = await anElement({ ...byUrl, credentials: 'omit' });
    if (spoil === 'removed') {
      el.setAttribute('credentials', 'include');
      el.removeAttribute('credentials');
    } else el.setAttribute('credentials', 'always');
    void el.start();
    await untilState(el, 'authorizing');
    expect(host.asked[0]?.init.credentials).to.equal('same-origin');
  });
}

it('initiate takes the place of initiate-url', async () => {
  const el = await anElement({ initiateUrl: '/i' });
  void el.start();
  await untilState(el, 'authorizing');
  expect(host.asked.length).to.equal(0);
});

it('the signal of a call is aborted when the journey is cancelled', async () => {
  answer = () => new Promise(() => {});
  const el = await anElement(byUrl);
  void el.start();
  el.cancel();
  expect(host.asked[0]?.init.signal?.aborted).to.equal(true);
});

it('a real server that knows no such endpoint is initiate-failed with its status', async () => {
  host.restore();
  const el = await anElement({ ...byUrl, initiateUrl: '/test/element/no-such-endpoint' });
  const told = whenTold(el, 'consent-error');
  void el.start();
  const { code, status } = await told;
  expect(code).to.equal('initiate-failed');
  expect(status).to.be.within(400, 599);
});

it('what the console says of a status call that failed is a code and our own sentence', async () => {
  const lines: string[] = [];
  const { warn } = console;
  console.warn = (...line: unknown[]) => lines.push(line.join(' '));
  try {
    answer = () => json({ error: { message: 'session s3cr3t-d73 is locked' } }, { status: 423 });
    await anElement({ statusUrl: '/s', consent: aPayment({ expires_at: '2020-01-01T00:00:00Z' }) });
    await waitUntil(() => lines.length > 0);
  } finally {
    console.warn = warn;
  }
  expect(lines.join('\n')).to.contain('status-failed (HTTP 423)').and.not.to.contain('s3cr3t');
});

it('checkStatus is told what the return address said: null where nobody came back', async () => {
  const checkStatus = answers({ status: 'complete' });
  const el = await anElement({ checkStatus, consent: aPayment({ expires_at: '2020-01-01T00:00:00Z' }) });
  await untilState(el, 'complete');
  expect(checkStatus.asked[0]).to.have.property('returned', null);
});

it('a status endpoint that is gone: the user is told not to pay again, and goes on when it answers', async () => {
  let status: () => unknown = () => json({}, { status: 404 });
  const windows = playWindows();
  try {
    const el = await anElement({ checkStatus: async () => status() });
    const heard = listenTo(el);
    void el.start();
    await untilState(el, 'authorizing');
    for (let count = 0; count < 3; count++) {
      window.dispatchEvent(new Event('online'));
      await aTimeout(700);
    }
    await waitUntil(() => wordsOf(el, 'status').includes('do not pay again'), 'nobody is told', { timeout: 8000 });
    expect(buttonNamed(el, 'Cancel')).to.exist;
    expect(heard.ends).to.deep.equal([]);
    status = () => ({ status: 'complete' });
    await press(el, 'Check again');
    await untilState(el, 'complete');
    expect(heard.ends).to.deep.equal(['consent-complete']);
  } finally {
    windows.restore();
    forgetAll();
  }
}).timeout(15_000);
