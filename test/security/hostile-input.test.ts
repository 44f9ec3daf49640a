/**
 * Consents, answers and links from outside, made up at random: nothing may be taken for right that is not, nothing may throw
 * anything but the errors that are meant, and no message may hold what is secret.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { allowed, hostileConsents, rightLinks, wrongLinks } from './corpus.js';
import { always, built, orError, secret, text, value } from './properties.js';

const { validateLink } =
  await built<typeof import('../../src/departure/validate-link.js')>('departure/validate-link.js');
const { providers } = await built<typeof import('../../src/consent/providers/index.js')>('consent/providers/index.js');
const { readConsentRequest, readConsent } =
  await built<typeof import('../../src/consent/read-consent.js')>('consent/read-consent.js');
const { readInitiate } = await built<typeof import('../../src/consent/read-initiate.js')>('consent/read-initiate.js');
const { readStatus } = await built<typeof import('../../src/consent/read-status.js')>('consent/read-status.js');
const { meaningsOf } = await built<typeof import('../../src/consent/scopes.js')>('consent/scopes.js');
const { InvalidConsentError, ScaError } = await built<typeof import('../../src/errors.js')>('errors.js');

const fields = ['id', 'Id', 'status', 'Status', 'scope', 'expires_at', 'redirect_url', 'link_expires_at', 'exempt'];
const flat = fc.dictionary(fc.constantFrom(...fields, 'provider', 'RedirectUrl', 'method', 'token'), value);
const consent: fc.Arbitrary<object> = fc.oneof(
  flat,
  fc.record({ consent: fc.oneof(flat, value) }),
  fc.record({ PendingUserAction: fc.oneof(flat, value) }),
  fc.record({ method: fc.oneof(flat, value) }),
  fc.object(),
);

test('a consent is read or refused, and what is read has the shape it is said to have', () => {
  always(
    consent,
    (given) => {
      const read = orError(() => readConsent(given), InvalidConsentError);
      if (!read) return;
      const { id, scope, redirect_url, provider } = read;
      assert.ok(id === undefined || (typeof id === 'string' && id.trim() && id !== '.' && id !== '..'));
      assert.ok(scope === undefined || scope.every((one: unknown) => typeof one === 'string'));
      assert.ok(redirect_url === undefined || (typeof redirect_url === 'string' && redirect_url));
      assert.ok(providers.some(({ name }) => name === provider));
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
    const found = orError(() => readInitiate(raw, provider, 0), ScaError);
    if (!found) return;
    assert.ok(found.link === null || (typeof found.link.url === 'string' && found.link.url));
    assert.ok(!found.link || found.link.expiresAt === null || Number.isFinite(found.link.expiresAt));
  });
});

test('a status answer is one of five words, and complete only where it says so', () => {
  always(fc.tuple(fc.oneof(consent, value), fc.constantFrom(...providers)), ([raw, provider]) => {
    const word = readStatus(raw, { provider, consent: {} });
    assert.ok(['pending', 'complete', 'declined', 'expired', 'failed'].includes(word));
    const said = JSON.stringify(raw ?? null, (_, one) => (typeof one === 'bigint' ? String(one) : one)) ?? '';
    if (word === 'complete') assert.match(said, /"complete"|"succeeded"|"active"/i);
  });
});

/** A page that opens links: a browser reads them as they stand there. */
const shopPage = 'https://shop.example/a/b';
const fromShop = { openedFrom: 'https://shop.example' };
const fromShopToAllowed = { ...fromShop, redirectOrigins: allowed };

/** Whether a browser on the shop's page may be sent there, said another way than the code says it. */
function mayOpen(link: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  if (link.length > 8192 || /[\u0000-\u0020\u007f\\]/.test(link) || !URL.canParse(link, shopPage)) return false;
  const url = new URL(link, shopPage);
  return url.origin === allowed && !url.username && !url.password;
}

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
    const url = orError(() => validateLink(link, fromShopToAllowed), ScaError);
    if (!url) return;
    assert.ok(mayOpen(link), `opened: ${JSON.stringify(link)}`);
    assert.equal(url.origin, allowed);
    // What was checked is what is opened, whichever of the two is handed on.
    assert.equal(url.href, new URL(link, shopPage).href);
    assert.equal(url.href, new URL(url.href, shopPage).href);
  });
});

for (const link of wrongLinks) {
  test(`refused: ${JSON.stringify(link).slice(0, 70)}`, () => {
    assert.throws(() => validateLink(link, fromShopToAllowed), ScaError);
  });
}

for (const link of rightLinks) {
  test(`allowed: ${link}`, () => {
    assert.equal(validateLink(link, fromShopToAllowed).origin, allowed);
  });
}

const loopback = /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

test('without a list a link is opened only if it is https, or http between two names of this computer, and carries no user', () => {
  always(
    fc.tuple(
      fc.oneof(
        fc.webUrl({ validSchemes: ['http', 'https', 'ftp', 'javascript', 'data'] }),
        fc.constantFrom(...wrongLinks),
        fc.constantFrom('http://localhost:4000/', 'http://127.0.0.1/', 'http://[::1]/', 'http://x.localhost/'),
        text,
      ),
      fc.constantFrom('https://shop.example', 'http://localhost:3000', 'null'),
    ),
    ([link, openedFrom]) => {
      const url = orError(() => validateLink(link, { openedFrom }), ScaError);
      if (!url) return;
      assert.ok(url.protocol === 'https:' || (url.protocol === 'http:' && loopback.test(url.hostname)), link);
      assert.ok(url.protocol === 'https:' || openedFrom === 'http://localhost:3000', `${link} from ${openedFrom}`);
      assert.equal(url.href, new URL(link, `${openedFrom === 'null' ? 'https://x.test' : openedFrom}/a/b`).href);
      assert.equal(url.username + url.password, '');
    },
  );
});
