/** What is passed on of a provider's answer: a 412 with the consent and nothing else, or an error in our words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConsent } from '../../src/index.js';
import { consentResponse } from '../../src/server.js';

const SECRET = 'eyJ0b2tlbi1mb3ItYXBwcyI';

function answer(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });
}

const consent = { id: 'c_1', status: 'pending', scope: ['make_payment'], expires_at: '2030-01-01T00:00:00Z' };

test('a 412 with a consent: the consent, and nothing else of the answer', async () => {
  const given = answer(412, { consent: { ...consent, token: SECRET }, account: SECRET }, { 'Set-Cookie': SECRET });
  const response = await consentResponse(given);
  assert.deepEqual([response?.status, response?.headers.get('Cache-Control')], [412, 'no-store']);
  assert.deepEqual(await response?.json(), { ...consent, provider: 'intergiro' });
  assert.equal(response?.headers.get('Set-Cookie'), null);
});

test('a 401 with Mangopay’s header: a 412 with the link', async () => {
  const link = 'https://sca.mangopay.com/?token=0193';
  const given = answer(401, {}, { 'WWW-Authenticate': `PendingUserAction RedirectUrl=${link}` });
  const response = await consentResponse(given);
  assert.equal(response?.status, 412);
  const body = (await response?.json()) as Record<string, unknown>;
  assert.deepEqual([body.provider, body.redirect_url], ['mangopay', link]);
});

test('what is passed on is understood in the page', async () => {
  const response = await consentResponse(answer(412, { consent }));
  assert.ok(response);
  assert.deepEqual(await readConsent(response), { ...consent, provider: 'intergiro' });
});

for (const body of [{ transaction: { id: 't' } }, { PendingUserAction: null }]) {
  test(`a success that asks for nothing is the caller's: ${JSON.stringify(body)}`, async () => {
    const given = answer(200, body);
    assert.equal(await consentResponse(given), null);
    assert.deepEqual(await given.json(), body);
  });
}

test('a success that asks for a consent is a 412', async () => {
  assert.equal((await consentResponse(answer(200, { consent })))?.status, 412);
});

for (const [status, body, becomes] of [
  [401, { error: SECRET }, 502],
  [403, { error: SECRET }, 502],
  [500, { error: SECRET }, 502],
  [503, SECRET, 502],
  [302, SECRET, 502],
  [404, { error: SECRET }, 404],
  [422, { error: { message: SECRET } }, 422],
  [429, { error: SECRET }, 429],
  [412, SECRET, 502],
  [412, { error: SECRET }, 502],
] as const) {
  test(`${status} ${typeof body === 'string' ? 'of text' : JSON.stringify(Object.keys(body))} becomes ${becomes}, without its words`, async () => {
    const response = await consentResponse(answer(status, body));
    assert.equal(response?.status, becomes);
    assert.ok(!(await response?.text())?.includes(SECRET));
  });
}
