/**
 * Return addresses, messages, and what happens in any order, made up at random: no return that is not ours is taken for one,
 * and a journey ends once.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ConsentRequest, Link } from '../../src/consent/consent.js';
import type { Action, ActionType, Effect } from '../../src/journey/actions.js';
import type { JourneyState } from '../../src/journey/state.js';
import { always, built, orError, secret, text, value } from './properties.js';

const { buildReturnUrl } = await built<typeof import('../../src/departure/return-url.js')>('departure/return-url.js');
const { listenForReturn } =
  await built<typeof import('../../src/arrival/return-channel.js')>('arrival/return-channel.js');
const { newAttemptId, parseReturnAddress, withAttempt, withoutAttempt } =
  await built<typeof import('../../src/attempt/attempt-id.js')>('attempt/attempt-id.js');
const { captureReturn } =
  await built<typeof import('../../src/arrival/capture-return.js')>('arrival/capture-return.js');
const { ScaError } = await built<typeof import('../../src/errors.js')>('errors.js');
const { initialState } = await built<typeof import('../../src/journey/state.js')>('journey/state.js');
const { reduce } = await built<typeof import('../../src/journey/reducer.js')>('journey/reducer.js');

/** A page for what reads one. */
function standOn(href: string): void {
  const { origin } = new URL(href);
  Object.assign(globalThis, { location: { href, origin }, document: { baseURI: href }, self: { origin }, origin });
}

test('a return URL leads to this origin or nowhere, with one attempt and that ours', () => {
  standOn('https://shop.example/checkout?step=2#pay');
  const attempt = newAttemptId();
  const tricky = fc.constantFrom(
    '//evil.test',
    '/\\evil.test',
    'https:evil.test',
    '\\\\evil.test',
    'javascript:alert(1)',
    'blob:https://shop.example/1',
    '?sca_attempt=x',
    '/a?sca%5Fattempt=1&b=2',
    'https://shop.example@evil.test',
    'https://shop.example.evil.test',
    ' /x',
    '\t//evil.test',
    './/evil.test',
  );
  always(fc.oneof(tricky, text, fc.webUrl(), fc.constantFrom(null, undefined)), (returnUrl) => {
    // It is the host's own and no secret: the message says what was found.
    const built = orError(() => buildReturnUrl(returnUrl, attempt), ScaError, '');
    if (!built) return;
    const url = new URL(built);
    assert.equal(url.origin, 'https://shop.example');
    assert.deepEqual(url.searchParams.getAll('sca_attempt'), [attempt]);
    assert.equal(url.username + url.password, '');
    // The page's own fragment stays on the page.
    assert.ok(!built.endsWith('#pay') || returnUrl?.endsWith('#pay'));
  });
});

test('an attempt is read out of an address only where it looks like one, and taken out with nothing else', () => {
  const name = fc.constantFrom(
    'sca_attempt',
    'sca%5Fattempt',
    'SCA_ATTEMPT',
    'xsca_attempt',
    'a',
    '%',
    '&',
    '=',
    'sca_attempt[]',
  );
  const query = fc
    .array(fc.tuple(name, fc.oneof(text.map(encodeURIComponentSafe), fc.constant('0'.repeat(32)), fc.constant('%'))))
    .map((all) => all.map(([key, one]) => `${key}=${one}`).join('&'));
  always(query, (search) => {
    const address = `https://shop.example/back?${search}#here`;
    const found = parseReturnAddress(address);
    assert.ok(found === null || /^[\da-f]{32}$/.test(found.attempt));
    if (found) for (const one of Object.values(found.returned)) assert.equal(typeof one, 'string');
    const tidy = withoutAttempt(address).href;
    assert.ok(!new URL(tidy).searchParams.has('sca_attempt'));
    assert.equal(withoutAttempt(tidy).href, tidy);
    assert.equal(new URL(tidy).hash, '#here');
    const attempt = newAttemptId();
    assert.equal(parseReturnAddress(withAttempt(address, attempt))?.attempt, attempt);
  });
});

test('a secret of the return is in no storage, no message, no address and no console, wherever it stood', (context) => {
  const attempt = newAttemptId();
  const name = fc.constantFrom(
    'payment_intent_client_secret',
    'setup_intent_client_secret',
    'code',
    'payment%5Fintent%5fclient_secret',
    'a',
    'state',
  );
  const part = fc
    .tuple(fc.constantFrom('&', '&', '&', '?', ';', '&amp;'), name, fc.constantFrom(secret, '1', ''))
    .map(([separator, key, one]) => `${separator}${key}=${key.startsWith('a') || key === 'state' ? '1' : one}`);
  const address = fc
    .tuple(
      fc.array(part, { maxLength: 5 }),
      fc.array(part, { maxLength: 5 }),
      fc.constantFrom('', `#code=${secret}`, '#top'),
    )
    .map(
      ([before, behind, fragment]) =>
        `https://shop.example/back?x=1${before.join('')}&sca_attempt=${attempt}${behind.join('')}${fragment}`,
    );
  const said: unknown[] = [];
  const { log, warn, error } = console;
  context.after(() => Object.assign(console, { log, warn, error }));
  Object.assign(
    console,
    Object.fromEntries(['log', 'warn', 'error'].map((way) => [way, (...all: unknown[]) => said.push(all)])),
  );
  const kept = playStorages();
  always(fc.tuple(address, fc.constantFrom('redirect', 'popup'), fc.boolean()), ([href, flow, isRemembered]) => {
    kept.clear();
    if (isRemembered) kept.set(`sca-consent:${attempt}`, JSON.stringify(recordOf(attempt, flow)));
    const page = playPage(href);
    const captured = captureReturn();
    assert.equal(captured?.attempt, attempt);
    const seen = JSON.stringify([captured, [...kept], page.href(), page.messages, said]);
    assert.ok(!seen.includes(secret), seen);
  });
});

/** What an earlier page of this browser remembered of an intent of Stripe's, whose host also names the code. */
function recordOf(attempt: string, flow: string): object {
  const names = ['payment_intent_client_secret', 'setup_intent_client_secret', 'code'];
  const common = { attempt, flow, provider: 'stripe', consent: { id: 'pi_1' }, page: 'checkout', place: '/checkout|' };
  return { ...common, secretReturn: names, words: { lang: 'en' }, expiresAt: Date.now() + 60_000 };
}

/** Both storages of the browser, in one. */
function playStorages(): Map<string, string> {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, one: string) => kept.set(key, one),
    removeItem: (key: string) => kept.delete(key),
  };
  Object.assign(globalThis, { localStorage: storage, sessionStorage: storage });
  return kept;
}

/** A page at an address, on which nobody has looked for a return yet. */
function playPage(href: string) {
  const messages: unknown[] = [];
  let address = href;
  const { origin } = new URL(href);
  const opener = { postMessage: (message: unknown) => messages.push(message) };
  const replaceState = (_: unknown, __: string, to: string): void => {
    address = to;
  };
  Object.assign(globalThis, {
    location: { href, origin },
    history: { state: null, replaceState },
    opener,
    BroadcastChannel: undefined,
    addEventListener: () => {},
    // Nobody answers, and nobody waits for that here.
    setInterval: () => 0,
    setTimeout: () => 0,
    [Symbol.for('sca-consent.return')]: undefined,
  });
  return { messages, href: () => address };
}

function encodeURIComponentSafe(raw: string): string {
  return encodeURIComponent(raw.replace(/[\ud800-\udfff]/g, ''));
}

test('a message is heard only from this origin, with this attempt, and gives nothing but text', (context) => {
  standOn('https://shop.example/checkout');
  const attempt = newAttemptId();
  const listeners: ((event: object) => void)[] = [];
  const heard: unknown[] = [];
  const stop = new AbortController();
  // An open channel would keep the process alive.
  context.after(() => stop.abort());
  Object.assign(globalThis, {
    addEventListener: (type: string, listener: (event: object) => void) =>
      type === 'message' && listeners.push(listener),
  });
  listenForReturn({ attempt, signal: stop.signal, onReturn: (returned) => heard.push(returned) });
  const origin = fc.constantFrom(
    'https://shop.example',
    'https://shop.example.evil.test',
    'http://shop.example',
    'null',
    '',
  );
  const data = fc.oneof(
    value,
    fc.record(
      { sca: fc.oneof(fc.constant(attempt), value), returned: fc.oneof(fc.dictionary(fc.string(), value), value) },
      { requiredKeys: [] },
    ),
  );
  always(fc.tuple(origin, data), ([from, sent]) => {
    heard.length = 0;
    for (const listener of listeners) listener({ origin: from, data: sent, source: null });
    const message = sent as { sca?: unknown; returned?: unknown } | null | undefined;
    const ours =
      from === 'https://shop.example' &&
      message?.sca === attempt &&
      typeof message.returned === 'object' &&
      message.returned !== null;
    assert.equal(heard.length, ours ? 1 : 0);
    for (const one of heard) for (const part of Object.values(Object(one))) assert.equal(typeof part, 'string');
  });
});

const request: ConsentRequest = {
  provider: { name: 'generic' },
  consent: { id: 'c' },
  link: null,
  exempt: false,
  expiresAt: 1000,
};
const link: Link = { url: 'https://psp.example/', expiresAt: 500 };
const plain: readonly Action[] = [
  { type: 'consentReceived', request },
  { type: 'consentReceived', request: null },
  { type: 'consentUpdated', request },
  { type: 'startRequested', attempt: 'a', flow: 'popup', window: 'open', link: null },
  { type: 'startRequested', attempt: 'b', flow: 'redirect', window: 'none', link },
  { type: 'windowDecided', flow: 'popup', window: 'open' },
  { type: 'windowDecided', flow: 'redirect', window: 'none' },
  { type: 'linkReceived', link },
  { type: 'linkReceived', link: null },
  { type: 'attemptFailed', problem: { code: 'offline', message: '', retryable: true } },
  { type: 'reopenRequested', window: 'open' },
  { type: 'pageFocused' },
  { type: 'returnReceived', returned: {} },
  { type: 'statusUnavailable' },
  { type: 'timePassed' },
  { type: 'cancelRequested', by: 'user' },
  { type: 'backPressed' },
  { type: 'attemptResumed', request, attempt: 'c', flow: 'redirect', returned: null, linkExpiresAt: null },
  { type: 'attemptLost', request: null },
  { type: 'elementRemoved' },
  { type: 'resetRequested' },
];
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.constantFrom(...plain),
  fc
    .constantFrom('pending', 'complete', 'declined', 'expired', 'failed')
    .map((status): Action => ({ type: 'statusReceived', status })),
  fc
    .constantFrom('none', 'open', 'unobservable', 'closed')
    .map((window): Action => ({ type: 'windowChanged', window })),
);
/** Each end belongs to a beginning of its own: a consent that was given, or an attempt. */
const BEGINNINGS: readonly ActionType[] = [
  'consentReceived',
  'startRequested',
  'attemptResumed',
  'attemptFailed',
  'resetRequested',
];

function endsIn(effects: readonly Effect[]): number {
  return effects.filter((effect) => effect.type === 'reportOutcome').length;
}

test('whatever arrives in whatever order, a journey ends once and goes on from its end only by a new beginning', () => {
  const facts = fc.record({ now: fc.constantFrom(0, 600, 2000), canVerify: fc.boolean(), canRenewLink: fc.boolean() });
  always(fc.array(fc.tuple(action, facts), { maxLength: 40 }), (story) => {
    let journey: JourneyState = initialState;
    let begun = 0;
    let ended = 0;
    for (const [one, known] of story) {
      const { state: next, effects } = reduce({ ...journey, ...known }, one);
      if (BEGINNINGS.includes(one.type)) begun += 1;
      const ends = endsIn(effects);
      // A new consent may end two: what ran, and itself, where it needs nothing.
      assert.ok(ends <= (one.type === 'consentReceived' ? 2 : 1));
      ended += ends;
      journey = next;
    }
    // Twice as many: what ran when a new consent came is told as cancelled.
    assert.ok(ended <= 2 * begun);
  });
});
