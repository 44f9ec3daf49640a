import { expect } from '@open-wc/testing';
import { ScaError } from '../../src/errors.js';
import type { HostHeadersSource } from '../../src/host/host-headers.js';
import { sendHostRequest } from '../../src/host/host-request.js';
import { fakeFetch, json } from '../helpers/host.js';

let host: ReturnType<typeof fakeFetch>;
beforeEach(() => {
  host = fakeFetch(() => json({}));
});
afterEach(() => host.restore());

const send = (headers: HostHeadersSource, { signal = new AbortController().signal, timeoutMs = 5000 } = {}) =>
  sendHostRequest({ name: 'initiate', target: '/i', body: {}, headers, credentials: 'same-origin', timeoutMs, signal });

const fail = (...args: Parameters<typeof send>): Promise<unknown> =>
  send(...args).then(
    () => null,
    (error: unknown) => error,
  );

/** The names and values that went out, ours aside. */
const sent = (): Record<string, string> => {
  const { accept, 'content-type': type, ...own } = Object.fromEntries(new Headers(host.asked.at(-1)?.init.headers));
  expect([accept, type]).to.deep.equal(['application/json', 'application/json']);
  return own;
};

const token = { 'X-CSRF': 't' };

const sources: readonly (readonly [string, HostHeadersSource])[] = [
  ['an object', token],
  ['a Headers', new Headers(token)],
  ['a function', () => token],
  ['a promise', Promise.resolve(token)],
  ['an async function', async () => token],
  ['a function that gives a promise of a Headers', () => Promise.resolve(new Headers(token))],
];

for (const [what, headers] of sources) {
  it(`${what} goes with the call`, async () => {
    await send(headers);
    expect(sent()).to.deep.equal({ 'x-csrf': 't' });
  });
}

it('a Headers of another frame, or a promise of one, goes with the call', async () => {
  const frame = document.body.appendChild(document.createElement('iframe'));
  try {
    const foreign = frame.contentWindow as (Window & typeof globalThis) | null;
    if (!foreign) throw new Error('The frame has no window.');
    const headers = new foreign.Headers(token);
    expect(headers).not.to.be.instanceOf(Headers);
    for (const source of [headers, foreign.Promise.resolve(headers)]) {
      await send(source);
      expect(sent()).to.deep.equal({ 'x-csrf': 't' });
    }
  } finally {
    frame.remove();
  }
});

it('a value that is null or undefined is left out, and the word for it is not sent', async () => {
  await send({ 'X-CSRF': undefined, 'X-Other': null, 'X-Kept': '' });
  expect(sent()).to.deep.equal({ 'x-kept': '' });
});

for (const [what, headers] of [
  ['null', null],
  ['a function that gives null', () => null],
  ['a function that gives nothing', () => undefined],
  ['a promise of nothing', Promise.resolve(undefined)],
] as const) {
  it(`${what} adds none`, async () => {
    await send(headers);
    expect(sent()).to.deep.equal({});
  });
}

it('without a promise to wait for, the call is made at once', () => {
  void send(() => token);
  expect(host.asked).to.have.length(1);
});

it('a promise that never settles ends with the timeout', async () => {
  const error = await fail(new Promise(() => {}), { timeoutMs: 10 });
  expect(error).to.have.property('code', 'initiate-timeout');
  expect(host.asked).to.be.empty;
});

it('a call that was aborted meanwhile is not made', async () => {
  const stop = new AbortController();
  const ended = fail(Promise.resolve(token), { signal: stop.signal });
  stop.abort();
  await ended;
  await Promise.resolve();
  expect(host.asked).to.be.empty;
});

const notHeaders: readonly (readonly [string, unknown])[] = [
  [
    'a function that throws',
    () => {
      throw new Error('s3cr3t');
    },
  ],
  ['a promise that rejects', () => Promise.reject(new Error('s3cr3t'))],
  ['a text', 'X-CSRF: s3cr3t'],
  ['a name that no header has', { 'X CSRF': 's3cr3t' }],
  ['a value that no header has', { 'X-CSRF': 's3cr3t\n' + 'X: y' }],
];

for (const [what, headers] of notHeaders) {
  it(`${what} fails the call, says how to mend it, and tells the console no secret`, async () => {
    const error = await fail(headers as HostHeadersSource);
    expect(error).to.be.instanceOf(ScaError).with.property('code', 'initiate-failed');
    const { message, summary, retryable } = error as ScaError;
    expect(message).to.contain('headers property').and.to.contain('expected');
    expect(summary).to.contain('headers property').and.not.to.contain('s3cr3t');
    expect(retryable).to.be.true;
    expect(host.asked).to.be.empty;
  });
}
