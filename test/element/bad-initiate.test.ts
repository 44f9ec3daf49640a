import { expect } from '@open-wc/testing';
import type { ConsentErrorDetail, ErrorCode } from '../../src/index.js';
import {
  allWordsOf,
  anElement,
  aPayment,
  buttonNamed,
  linkUrl,
  maybePart,
  pressMain,
  type Settings,
  settle,
  untilState,
  wordsOf,
} from '../helpers/consent-element.js';
import { listenTo, whenTold } from '../helpers/events.js';
import { answers, json, never, rejects } from '../helpers/host.js';

const secret = 'stack trace of the ledger';
const problem = { headers: { 'content-type': 'application/problem+json' }, status: 500 };
const link = (url: unknown): Settings => ({ initiate: answers({ redirect_url: url }) });

const cases: [what: string, code: ErrorCode, settings: () => Settings, message?: RegExp, status?: number][] = [
  ['no initiate URL and no link', 'not-configured', () => ({ initiate: null }), /initiate-url/],
  ['a return URL of another origin', 'not-configured', () => ({ returnUrl: 'https://other.example/' }), /return-url/],
  ['a return URL that is none', 'not-configured', () => ({ returnUrl: 'https://' }), /return-url/],
  [
    '500 and a problem',
    'initiate-failed',
    () => ({ initiate: answers(json({ detail: secret }, problem)) }),
    /ledger/,
    500,
  ],
  [
    'a titled problem',
    'initiate-failed',
    () => ({ initiate: answers(json({ title: secret }, problem)) }),
    /ledger/,
    500,
  ],
  [
    '422 and an error',
    'initiate-failed',
    () => ({ initiate: answers(json({ error: { message: secret } }, { status: 422 })) }),
    /ledger/,
    422,
  ],
  ['503 and nothing', 'initiate-failed', () => ({ initiate: answers(new Response('', { status: 503 })) }), /503/, 503],
  ['a network that is down', 'initiate-failed', () => ({ initiate: rejects(secret) }), /ledger/],
  ['no answer in time', 'initiate-timeout', () => ({ initiate: never(), timeout: 50 }), /50 ms/],
  ['HTML', 'initiate-failed', () => ({ initiate: answers(new Response(`<h1>${secret}</h1>`)) }), /not JSON/, 200],
  ['an empty 204', 'initiate-failed', () => ({ initiate: answers(new Response(null, { status: 204 })) }), /./, 204],
  ['JSON without a link', 'invalid-link', () => ({ initiate: answers(json({ ok: secret })) }), /redirect_url/],
  ['the JSON null', 'invalid-link', () => ({ initiate: answers(json(null)) }), /redirect_url/],
  ['a list', 'invalid-link', () => ({ initiate: answers(json([linkUrl])) }), /redirect_url/],
  ['nothing', 'invalid-link', () => ({ initiate: answers(undefined) }), /redirect_url/],
  ['a method without a link', 'invalid-link', () => ({ initiate: answers({ method: {} }) })],
  ['a PendingUserAction without a link', 'invalid-link', () => ({ initiate: answers({ PendingUserAction: {} }) })],
  ['a link that is a number', 'invalid-link', () => link(7)],
  ['an empty link', 'invalid-link', () => link('')],
  ['a relative link', 'invalid-link', () => link('/authorise')],
  ['a javascript: link', 'invalid-link', () => link('javascript:alert(1)')],
  ['a JavaScript: link in disguise', 'invalid-link', () => link(' java\nscript:alert(1)')],
  ['a data: link', 'invalid-link', () => link('data:text/html,hello')],
  ['a blob: link', 'invalid-link', () => link(`blob:${location.origin}/x`)],
  ['an http link', 'invalid-link', () => link('http://psp.example/authorise')],
  ['a link to the path of a page of ours', 'invalid-link', () => link(`${location.protocol}psp.example/../delete`)],
  ['a link with one slash', 'invalid-link', () => link('https:/psp.example/authorise')],
  ['a link with a user name', 'invalid-link', () => link('https://psp.example@evil.example/')],
  ['a link with an empty user name', 'invalid-link', () => link('https://@evil.example/')],
  ['another origin', 'invalid-link', () => ({ redirectOrigins: 'https://bank.example' }), /redirect-origins/],
  ['an origin that only begins alike', 'invalid-link', () => ({ redirectOrigins: 'https://psp.exam' })],
  ['another port', 'invalid-link', () => ({ redirectOrigins: 'https://psp.example:8443' })],
  ['an empty list of origins', 'invalid-link', () => ({ redirectOrigins: '' }), /names no origin/],
  ['no valid origin at all', 'invalid-link', () => ({ redirectOrigins: 'psp.example' })],
];

for (const [what, code, settings, message, status] of cases) {
  it(`${what}: ${code}, once`, async () => {
    const el = await anElement({ ...settings() });
    const heard = listenTo(el);
    const outcome = await el.start();
    await settle(el);
    expect(heard.ends).to.deep.equal(['consent-error']);
    const [error] = heard.of('consent-error') as [ConsentErrorDetail];
    expect(error).to.include({ code, retryable: true });
    expect(error.status).to.equal(status);
    expect(error.consent).to.deep.equal(aPayment());
    expect(error.message).to.match(message ?? /./);
    expect(outcome?.detail).to.equal(error);
  });

  it(`${what}: the user reads neither code nor message and may try again`, async () => {
    const el = await anElement({ ...settings() });
    await pressMain(el);
    await untilState(el, 'failed');
    expect(wordsOf(el, 'status')).to.match(
      /^(That did not work|The answer took too long)\. This has not been approved\. Please try again\.$|^(That did not work|The answer took too long)\. This payment has not been approved\. Please try again\.$/,
    );
    expect(allWordsOf(el)).not.to.contain(code);
    expect(allWordsOf(el)).not.to.contain(secret);
    const heard = listenTo(el);
    const button = buttonNamed(el, 'Try again');
    expect(button?.disabled).to.equal(false);
    const again = whenTold(el, 'consent-error');
    button?.click();
    await again;
    expect(heard.names.filter((name) => name !== 'consent-change')).to.deep.equal(['consent-start', 'consent-error']);
  });
}

it('no link ever stands in a message', async () => {
  const el = await anElement({ redirectOrigins: 'https://bank.example' });
  const told = whenTold(el, 'consent-error');
  void el.start();
  expect(JSON.stringify(await told)).not.to.contain('s3cret');
});

it('a bad link that the consent carries is said on pressing', async () => {
  const el = await anElement({ consent: { id: 'c-1', redirect_url: 'javascript:alert(1)' }, initiate: null });
  const told = whenTold(el, 'consent-error');
  void el.start();
  expect((await told).code).to.equal('invalid-link');
});

it('a call that fails while the browser says it is offline is said as such', async () => {
  const initiate = rejects('Failed to fetch');
  const el = await anElement({ initiate });
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  try {
    const told = whenTold(el, 'consent-error');
    void el.start();
    expect((await told).code).to.equal('offline');
  } finally {
    Reflect.deleteProperty(navigator, 'onLine');
  }
  await el.updateComplete;
  expect(initiate.asked.length).to.equal(1);
  expect(wordsOf(el, 'status')).to.equal('You seem to be offline. Check your connection and try again.');
  expect(buttonNamed(el, 'Try again')).to.exist;
});

it('a timeout aborts the call', async () => {
  const initiate = never();
  const el = await anElement({ initiate, timeout: 20 });
  await el.start();
  expect(initiate.asked[0]?.signal.aborted).to.equal(true);
});

it('a second attempt that works forgets the first', async () => {
  const el = await anElement({ initiate: answers({}) });
  await el.start();
  el.initiate = answers({ PendingUserAction: null });
  expect((await el.start())?.type).to.equal('consent-complete');
  await el.updateComplete;
  expect(maybePart(el, 'button')).to.equal(null);
});

it('headers that fail are an error and no dead button', async () => {
  const headers = () => {
    throw new Error(secret);
  };
  const el = await anElement({ initiate: null, initiateUrl: '/nowhere', headers });
  expect((await el.start())?.type).to.equal('consent-error');
});

it('http is fine on loopback', async () => {
  const el = await anElement(link('http://localhost:9/authorise'));
  void el.start();
  await untilState(el, 'authorizing');
});

it('a link of a named origin is fine', async () => {
  const el = await anElement({ redirectOrigins: 'https://bank.example  https://PSP.example:443/' });
  void el.start();
  await untilState(el, 'authorizing');
});
