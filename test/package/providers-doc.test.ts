/** docs/providers.md: it has every dialect, and its whole example of a provider does what the page says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseReturnAddress } from '../../src/attempt/attempt-id.js';
import type { Provider } from '../../src/consent/provider.js';
import { providers } from '../../src/consent/providers/index.js';
import { readConsentRequest } from '../../src/consent/read-consent.js';
import { readInitiate } from '../../src/consent/read-initiate.js';
import { readStatus } from '../../src/consent/read-status.js';
import { read } from './files.js';

const doc = read('docs/providers.md');
const now = Date.UTC(2026, 0, 1);

async function exampleOf(name: string): Promise<Provider> {
  const [, code = ''] = new RegExp(`\`\`\`js\n([^\`]*export const ${name} = [\\s\\S]*?)\n\`\`\``).exec(doc) ?? [];
  const module = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return module[name];
}

const form = {
  id: 'wf-1',
  url: 'https://webform-sandbox.finapi.io/wf/wf-1',
  status: 'NOT_YET_OPENED',
  expiresAt: '2026-01-01T00:20:00.000+0000',
};

function preparedLink(provider: Provider, returnUrl: string): URL {
  const link = new URL(form.url);
  provider.prepareLink?.(link, { returnUrl, lang: 'en' });
  return link;
}

test('every built-in dialect stands in the table', () => {
  assert.deepEqual(
    providers.map(({ name }) => name).filter((name) => !new RegExp(`^\\| \\[?\`${name}\``, 'm').test(doc)),
    [],
  );
});

test('every parameter by which a dialect knows a return, and every secret, is in the page', () => {
  const names = providers.flatMap(({ returnId = [], secretReturn = [] }) => [...returnId, ...secretReturn]);
  assert.deepEqual(
    names.filter((name) => !doc.includes(`\`${name}\``) && name !== 'setup_intent_client_secret'),
    [],
  );
});

test('every part of a provider stands in the table', () => {
  const source = read('src/consent/provider.ts');
  const [, body = ''] = /export interface Provider \{([\s\S]*?)\n\}/.exec(source) ?? [];
  const parts = [...body.matchAll(/readonly (\w+)\?:/g)].map(([, name = '']) => name);
  assert.ok(parts.length > 9);
  assert.deepEqual(
    parts.filter((part) => !new RegExp(`^\\| \`${part}[\`(]`, 'm').test(doc)),
    [],
  );
});

test('the example reads a consent and its link', async () => {
  const finapi = await exampleOf('finapi');
  const { consent, link } = readConsentRequest(form, finapi, now);
  assert.deepEqual(consent, { id: 'wf-1', status: 'NOT_YET_OPENED', scope: ['account_access'] });
  assert.deepEqual(link, { url: form.url, expiresAt: now + 1_200_000, isSingleUse: true });
  assert.equal(readInitiate({ ...form, expiresAt: undefined }, finapi, now)?.link?.expiresAt, now + 1_200_000);
});

test('the example reads what a browser remembers of its consent', async () => {
  const { consent } = readConsentRequest({ id: 'wf-1', provider: 'finapi' }, await exampleOf('finapi'), now);
  assert.deepEqual(consent, { id: 'wf-1' });
});

test('the example leads back, and hints at a refusal and a failure, and at nothing else', async () => {
  const finapi = await exampleOf('finapi');
  const attempt = 'a'.repeat(32);
  const returnUrl = `https://shop.example/back?sca_attempt=${attempt}`;
  const { searchParams, origin } = preparedLink(finapi, returnUrl);
  assert.equal(origin, 'https://webform-sandbox.finapi.io');
  for (const [name, hint] of [
    ['redirectUrl', undefined],
    ['abortRedirectUrl', 'declined'],
    ['errorRedirectUrl', 'failed'],
  ] as const) {
    const found = parseReturnAddress(searchParams.get(name) ?? '');
    assert.equal(found?.attempt, attempt);
    assert.equal(finapi.readReturn?.(found.returned), hint);
  }
  assert.equal(finapi.readReturn?.({ status: 'COMPLETED' }), undefined);
});

test('the example reads its status words and no others', async () => {
  const subject = { provider: await exampleOf('finapi'), consent: { id: 'wf-1' } };
  const { warn } = console;
  console.warn = () => {};
  try {
    for (const [status, word] of [
      ['NOT_YET_OPENED', 'pending'],
      ['COMPLETED', 'complete'],
      ['COMPLETED_WITH_ERROR', 'failed'],
      ['toString', 'pending'],
      ['something new', 'pending'],
    ] as const) {
      assert.equal(readStatus({ id: 'wf-1', status }, subject), word, status);
    }
    assert.equal(readStatus({ id: 'wf-2', url: form.url, status: 'COMPLETED' }, subject), 'pending');
  } finally {
    console.warn = warn;
  }
});
