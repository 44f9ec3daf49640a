// @ts-check
/**
 * What comes from outside, made up at random: nothing may be taken for right that is not, nothing may throw anything but the
 * errors that are meant, and no message may hold what is secret. Runs on the npm build; the seed is fixed, `SEED=5` takes
 * another, `CASES=100000` tries more.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { allowed, hostileConsents, rightLinks, wrongLinks } from './corpus.js';

/** @param {string} path @returns {Promise<any>} */
const built = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href);
const { validateLink } = await built('departure/allowed-link.js');
const { buildReturnUrl } = await built('departure/return-url.js');
const { listenForReturn } = await built('arrival/return-message.js');
const { newAttemptId, readAttempt, withAttempt, withoutAttempt } = await built('attempt.js');
const { providers, readConsentRequest, readConsent } = await built('consent/read-consent.js');
const { readLink, readStatus } = await built('consent/read-link.js');
const { meaningsOf } = await built('consent/scopes.js');
const { InvalidConsentError, ScaError } = await built('errors.js');
const { blank } = await built('journey/journey.js');
const { step } = await built('journey/step.js');

const cases = Number(process.env.CASES ?? 2000);
const runs = { numRuns: cases, seed: Number(process.env.SEED ?? 20_261_124) };
let tried = 0;

/** @template T @param {fc.Arbitrary<T>} what @param {(value: T) => void} holds @param {readonly T[]} [examples] */
const always = (what, holds, examples = []) =>
  fc.assert(
    fc.property(what, (value) => {
      tried += 1;
      holds(value);
    }),
    { ...runs, examples: examples.map((one) => [one]) },
  );

const { warn } = console;
/** @type {string[]} */
const warnings = [];
before(() => {
  console.warn = (text) => void warnings.push(String(text));
});
after(() => {
  console.warn = warn;
  console.log(`hostile input: ${tried} cases tried`);
});

const secret = 's3cr3t-t0ken';
/** Text as it may come, worst first. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom('..', '', '<b>x</b>', '__proto__', '\u0000', '\u202e', `https://psp.example/${secret}`),
);
/** A value of any kind where a certain kind is expected. */
const value = fc.oneof(text, fc.anything({ withNullPrototype: true, maxDepth: 2 }));
const fields = ['id', 'Id', 'status', 'Status', 'scope', 'expires_at', 'redirect_url', 'link_expires_at', 'exempt'];
const flat = fc.dictionary(fc.constantFrom(...fields, 'provider', 'RedirectUrl', 'method', 'token'), value);
const consent = fc.oneof(
  flat,
  fc.record({ consent: fc.oneof(flat, value) }),
  fc.record({ PendingUserAction: fc.oneof(flat, value) }),
  fc.record({ method: fc.oneof(flat, value) }),
  fc.object(),
);

/** Calls it; an error that is meant is its answer. @template T @param {() => T} call @param {any} kind */
const orError = (call, kind, hidden = secret) => {
  try {
    return call();
  } catch (error) {
    assert.ok(error instanceof kind, `an error that nobody meant: ${error}`);
    const { message } = /** @type {Error} */ (error);
    assert.ok(
      !hidden || (message.length < 400 && !message.includes(hidden)),
      `a message that tells too much: ${message}`,
    );
    return undefined;
  }
};

test('a consent is read or refused, and what is read has the shape it is said to have', () => {
  always(
    consent,
    (given) => {
      const read = orError(() => readConsent(given), InvalidConsentError);
      if (!read) return;
      const { id, scope, redirect_url, provider } = read;
      assert.ok(id === undefined || (typeof id === 'string' && id.trim() && id !== '.' && id !== '..'));
      assert.ok(scope === undefined || scope.every((/** @type {unknown} */ one) => typeof one === 'string'));
      assert.ok(redirect_url === undefined || (typeof redirect_url === 'string' && redirect_url));
      assert.ok(providers.some((/** @type {{ name: string }} */ { name }) => name === provider));
      for (const meaning of meaningsOf(scope))
        assert.match(meaning, /^(payment|history|card|activation|identity|recipient|mandate|general)$/);
    },
    hostileConsents,
  );
});

test('what the element tells of a consent never holds the link', () => {
  always(consent, (given) => {
    const ask = orError(
      () => readConsentRequest({ ...given, redirect_url: `https://psp.example/${secret}` }, 'generic', 0),
      ScaError,
    );
    if (!ask) return;
    const { id, status, scope, expires_at } = ask.consent;
    assert.deepEqual(
      Object.keys(ask.consent).sort(),
      Object.keys(JSON.parse(JSON.stringify({ id, status, scope, expires_at }))).sort(),
    );
  });
});

test('what is no object is no consent', () => {
  always(fc.oneof(text, fc.integer(), fc.boolean(), fc.array(value), fc.constant(undefined)), (given) => {
    assert.throws(() => readConsentRequest(given, 'auto', 0), InvalidConsentError);
  });
});

test('an initiate answer gives a link that is text, an exemption, or nothing', () => {
  always(fc.tuple(fc.oneof(consent, value), fc.constantFrom(...providers)), ([raw, provider]) => {
    const found = orError(() => readLink(raw, provider, 0), ScaError);
    if (!found) return;
    assert.ok(found.link === null || (typeof found.link.url === 'string' && found.link.url));
    assert.ok(!found.link || found.link.expiresAt === null || Number.isFinite(found.link.expiresAt));
  });
});

test('a status answer is one of five words, and complete only where it says so', () => {
  always(fc.tuple(fc.oneof(consent, value), fc.constantFrom(...providers)), ([raw, provider]) => {
    const word = readStatus(raw, provider);
    assert.ok(['pending', 'complete', 'declined', 'expired', 'failed'].includes(word));
    const said = JSON.stringify(raw ?? null, (_, one) => (typeof one === 'bigint' ? String(one) : one)) ?? '';
    if (word === 'complete')
      assert.match(said, /complete|approved|authori[sz]ed|accepted|confirmed|succe|active|valid/i);
  });
});

/** Whether a browser may be sent there, said another way than the code says it. @param {string} link */
const mayOpen = (link) => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  if (link.length > 8192 || /[\u0000-\u0020\u007f\\]/.test(link) || !URL.canParse(link)) return false;
  const url = new URL(link);
  return url.origin === allowed && !url.username && !url.password;
};

test('a link is opened only if it is exactly of the allowed origin', () => {
  const parts = fc.constantFrom(
    'https:',
    'http:',
    '//',
    '/',
    '\\',
    '@',
    ':',
    '.',
    'psp.example',
    'evil.test',
    'p',
    '%40',
    '%2e',
    '443',
    '?',
    '#',
    '\t',
    ' ',
    '\u3002',
    'ｐ',
  );
  const pieced = fc.array(parts, { minLength: 1, maxLength: 9 }).map((all) => all.join(''));
  const spoilt = fc
    .tuple(fc.constantFrom(...rightLinks), fc.nat(40), fc.oneof(parts, fc.string({ unit: 'binary', maxLength: 2 })))
    .map(([link, at, more]) => link.slice(0, at) + more + link.slice(at));
  always(fc.oneof(pieced, spoilt, text, fc.webUrl()), (link) => {
    const url = orError(() => validateLink(link, allowed), ScaError);
    if (!url) return;
    assert.ok(mayOpen(link), `opened: ${JSON.stringify(link)}`);
    assert.equal(url.origin, allowed);
  });
});

for (const link of wrongLinks) {
  test(`refused: ${JSON.stringify(link).slice(0, 70)}`, () => {
    assert.throws(() => validateLink(link, allowed), ScaError);
  });
}

for (const link of rightLinks) {
  test(`allowed: ${link}`, () => {
    assert.equal(validateLink(link, allowed).origin, allowed);
  });
}

test('without a list a link is opened only if it is https, or http on loopback, and carries no user', () => {
  always(
    fc.oneof(
      fc.webUrl({ validSchemes: ['http', 'https', 'ftp', 'javascript', 'data'] }),
      fc.constantFrom(...wrongLinks),
      text,
    ),
    (link) => {
      const url = orError(() => validateLink(link, null), ScaError);
      if (!url) return;
      assert.ok(
        url.protocol === 'https:' ||
          (url.protocol === 'http:' && /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname)),
        link,
      );
      assert.equal(url.username + url.password, '');
    },
  );
});

/** A page for what reads one. @param {string} href */
const standOn = (href) => {
  const { origin } = new URL(href);
  Object.assign(globalThis, { location: { href, origin }, document: { baseURI: href } });
};

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
    const found = readAttempt(address);
    assert.ok(found === null || /^[\da-f]{32}$/.test(found.attempt));
    if (found) for (const one of Object.values(found.returned)) assert.equal(typeof one, 'string');
    const tidy = withoutAttempt(address).href;
    assert.ok(!new URL(tidy).searchParams.has('sca_attempt'));
    assert.equal(withoutAttempt(tidy).href, tidy);
    assert.equal(new URL(tidy).hash, '#here');
    const attempt = newAttemptId();
    assert.equal(readAttempt(withAttempt(address, attempt))?.attempt, attempt);
  });
});

/** @param {string} raw */
function encodeURIComponentSafe(raw) {
  return encodeURIComponent(raw.replace(/[\ud800-\udfff]/g, ''));
}

test('a message is heard only from this origin, with this attempt, and gives nothing but text', () => {
  standOn('https://shop.example/checkout');
  const attempt = newAttemptId();
  /** @type {((event: object) => void)[]} */
  const listeners = [];
  /** @type {unknown[]} */
  const heard = [];
  const stop = new AbortController();
  Object.assign(globalThis, {
    addEventListener: (/** @type {string} */ type, /** @type {any} */ listener) =>
      type === 'message' && listeners.push(listener),
  });
  listenForReturn(attempt, stop.signal, (/** @type {unknown} */ returned) => heard.push(returned));
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
    const message = /** @type {any} */ (sent);
    const ours =
      from === 'https://shop.example' &&
      message?.sca === attempt &&
      typeof message.returned === 'object' &&
      message.returned !== null;
    assert.equal(heard.length, ours ? 1 : 0);
    for (const one of heard) for (const part of Object.values(Object(one))) assert.equal(typeof part, 'string');
  });
  stop.abort();
});

test('whatever arrives in whatever order, a journey ends once and goes on from its end only by a new beginning', () => {
  const ask = { provider: { name: 'generic' }, consent: { id: 'c' }, link: null, exempt: false, expiresAt: 1000 };
  const link = { url: 'https://psp.example/', expiresAt: 500 };
  const signal = fc.oneof(
    fc.constantFrom(
      ...[
        ['given', ask],
        ['given', null],
        ['start', 'a', 'popup', 'open', null],
        ['start', 'b', 'redirect', 'none', link],
        ['initiated', link],
        ['initiated', null],
        ['failed', { code: 'offline', message: '', retryable: true }],
        ['reopen', 'open'],
        ['focus'],
        ['returned', {}],
        ['unverified'],
        ['time'],
        ['cancel', 'user'],
        ['back'],
        ['resume', ask, 'c', 'redirect', null],
        ['removed'],
        ['reset'],
      ],
    ),
    fc.constantFrom('pending', 'complete', 'declined', 'expired', 'failed').map((word) => ['status', word]),
    fc.constantFrom('none', 'open', 'unobservable', 'closed').map((window) => ['window', window]),
  );
  const facts = fc.record({ now: fc.constantFrom(0, 600, 2000), verifiable: fc.boolean(), renewable: fc.boolean() });
  always(fc.array(fc.tuple(signal, facts), { maxLength: 40 }), (story) => {
    let journey = blank;
    let begun = 0;
    let ended = 0;
    for (const [one, known] of story) {
      const [next, effects] = step({ ...journey, ...known }, ...one);
      // Every end belongs to a beginning of its own: a consent that was given, or an attempt.
      if (['given', 'start', 'resume', 'failed', 'reset'].includes(String(one[0]))) begun += 1;
      ended += effects.filter((/** @type {{ do: string }} */ effect) => effect.do === 'tell').length;
      const twice =
        effects.filter((/** @type {{ do: string }} */ effect) => effect.do === 'tell').length >
        (one[0] === 'given' ? 2 : 1);
      assert.ok(!twice);
      journey = next;
    }
    // One more: what ran when a new consent came is told as cancelled.
    assert.ok(ended <= 2 * begun);
  });
});
