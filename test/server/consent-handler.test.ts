/** The two endpoints in one function: what it serves, what it refuses, and that it never throws. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CallError, createConsentHandler } from '../../src/server.js';
import { errorOf, handlerFor, initiate, SHOP, status } from './handler.js';

test('initiate answers what the provider gives, and nobody may keep it', async () => {
  const response = await handlerFor().handler(initiate());
  assert.deepEqual([response.status, response.headers.get('Cache-Control')], [200, 'no-store']);
  assert.deepEqual(await response.json(), { redirect_url: `https://psp.example/?back=${SHOP}/back?sca_attempt=1` });
});

test('status answers one of the five words, and nobody may keep it', async () => {
  const response = await handlerFor().handler(status());
  assert.deepEqual([response.status, response.headers.get('Cache-Control')], [200, 'no-store']);
  assert.deepEqual(await response.json(), { status: 'pending' });
});

for (const word of ['success', 'Complete', '', null, {}, true]) {
  test(`a provider object that says ${JSON.stringify(word)} has not said complete`, async () => {
    const provider = { initiate: async () => ({}), status: async () => word as 'complete' };
    const response = await handlerFor({ provider }).handler(status());
    assert.deepEqual(await response.json(), { status: 'pending' });
  });
}

for (const [path, id] of [
  ['/api/consents/c_1', 'c_1'],
  ['/c_1', 'c_1'],
  ['/api/consents', 'null'],
  ['/api/consents/', 'null'],
  ['/', 'null'],
  ['/api/consents/a%2Fb%20c', 'a/b c'],
  ['/api/consents/initiate', 'initiate'],
] as const) {
  test(`GET ${path} asks for the status of ${id}`, async () => {
    const { handler, asked } = handlerFor();
    await handler(status(path));
    assert.deepEqual(asked, [id]);
  });
}

for (const [path, id] of [
  ['/api/consents/c_1/initiate', 'c_1'],
  ['/c_1/initiate', 'c_1'],
  ['/api/consents/initiate', 'null'],
  ['/initiate', 'null'],
] as const) {
  test(`POST ${path} initiates ${id}`, async () => {
    const { handler, asked } = handlerFor();
    assert.equal((await handler(initiate({ path }))).status, 200);
    assert.deepEqual(asked, [id]);
  });
}

test('another base path is taken off as well', async () => {
  const { handler, asked } = handlerFor({ basePath: '/shop/sca/' });
  assert.equal((await handler(status('/shop/sca/c_1'))).status, 200);
  assert.deepEqual(await errorOf(await handler(status('/elsewhere/sca/c_1'))), [404, 'not_found']);
  assert.deepEqual(asked, ['c_1']);
});

for (const path of ['/api/consents/a/b', '/api/consents/a/initiate/b', '/api/consents/a/b/initiate', '/x/y/z']) {
  test(`${path} is no endpoint`, async () => {
    assert.deepEqual(await errorOf(await handlerFor().handler(status(path))), [404, 'not_found']);
  });
}

test("another user's consent is unknown", async () => {
  const { handler } = handlerFor();
  assert.deepEqual(await errorOf(await handler(status('/api/consents/c_2'))), [404, 'not_found']);
  assert.deepEqual(await errorOf(await handler(initiate({ path: '/api/consents/c_2/initiate' }))), [404, 'not_found']);
});

for (const [method, path, allow] of [
  ['GET', '/api/consents/c_1/initiate', 'POST'],
  ['PUT', '/api/consents/c_1/initiate', 'POST'],
  ['POST', '/api/consents/c_1', 'GET'],
  ['DELETE', '/api/consents/c_1', 'GET'],
  ['OPTIONS', '/api/consents/c_1', 'GET'],
] as const) {
  test(`${method} ${path} is refused with the method that is allowed`, async () => {
    const response = await handlerFor().handler(new Request(SHOP + path, { method }));
    assert.deepEqual([response.status, response.headers.get('Allow')], [405, allow]);
  });
}

for (const [headers, isRefused] of [
  [{ 'Sec-Fetch-Site': 'cross-site', Origin: SHOP }, true],
  [{ 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.test' }, true],
  [{ 'Sec-Fetch-Site': 'same-site', Origin: 'https://blog.shop.example' }, true],
  [{ 'Sec-Fetch-Site': 'same-site', Origin: SHOP }, false],
  [{ 'Sec-Fetch-Site': 'same-origin' }, false],
  [{ 'Sec-Fetch-Site': 'none' }, false],
  [{ 'Sec-Fetch-Site': '', Origin: 'https://evil.test' }, true],
  [{ Origin: 'null' }, true],
  [{ Origin: 'https://evil.test' }, true],
  [{ Origin: SHOP }, false],
  [{}, false],
] as const) {
  test(`a POST with ${JSON.stringify(headers)} is ${isRefused ? 'refused before anybody is asked' : 'let through'}`, async () => {
    const { handler, asked } = handlerFor();
    const request = initiate();
    request.headers.delete('Sec-Fetch-Site');
    for (const [name, value] of Object.entries(headers)) request.headers.set(name, value);
    const response = await handler(request);
    assert.equal(response.status, isRefused ? 403 : 200);
    assert.equal(asked.length, isRefused ? 0 : 1);
  });
}

for (const returnUrl of [
  'https://evil.test/',
  '//shop.example/',
  'https://shop.example.evil.test/',
  'https://a:b@shop.example/',
  'https://shop.example@evil.test/',
  'http://shop.example/',
  'https://shop.example:444/',
  `blob:${SHOP}/4f0c`,
  'javascript:alert(1)//shop.example',
  '/sca-return.html',
  '',
  42,
  null,
  undefined,
]) {
  test(`${returnUrl} is no return URL of the shop's`, async () => {
    const response = await handlerFor().handler(initiate({ body: { return_url: returnUrl } }));
    assert.deepEqual(await errorOf(response), [422, 'invalid_return_url']);
  });
}

for (const [what, body, expected] of [
  ['no JSON', '{', [400, 'bad_json']],
  ['nothing', '', [400, 'bad_json']],
  ['no UTF-8', new Uint8Array([0x22, 0xff, 0x22]), [400, 'bad_body']],
  ['an array', '[]', [422, 'invalid_return_url']],
  ['null', 'null', [422, 'invalid_return_url']],
  ['over 16 kB', `{"return_url":"${'x'.repeat(17_000)}"}`, [413, 'too_large']],
] as const) {
  test(`a body that is ${what}: ${expected.join(' ')}`, async () => {
    assert.deepEqual(await errorOf(await handlerFor().handler(initiate({ body }))), expected);
  });
}

test('a body without an end is read to 16 kB and no further', async () => {
  let sent = 0;
  const body = new ReadableStream({
    pull(controller) {
      sent += 1;
      controller.enqueue(new Uint8Array(1024).fill(32));
    },
  });
  const request = new Request(`${SHOP}/c_1/initiate`, { method: 'POST', body, duplex: 'half' } as RequestInit);
  assert.deepEqual(await errorOf(await handlerFor().handler(request)), [413, 'too_large']);
  assert.ok(sent < 30, `${sent} kB`);
});

test('a path that cannot be decoded: 400', async () => {
  assert.deepEqual(await errorOf(await handlerFor().handler(status('/api/consents/%'))), [400, 'bad_path']);
  assert.deepEqual(await errorOf(await handlerFor().handler(status('/api/consents/%E0%A4%A'))), [400, 'bad_path']);
});

for (const where of ['find', 'initiate', 'status'] as const) {
  test(`what ${where} throws is a 500 in our words, and told to the shop alone`, async () => {
    const told: unknown[] = [];
    const failure = () => {
      throw new Error('the password of the database is hunter2');
    };
    const provider = { initiate: async () => ({}), status: async () => 'pending' as const, [where]: failure };
    const options = where === 'find' ? { find: failure } : { provider };
    const { handler } = handlerFor({ ...options, onError: (error) => told.push(error) });
    const response = await handler(where === 'status' ? status() : initiate());
    const text = await response.text();
    assert.deepEqual([response.status, JSON.parse(text).error.code], [500, 'internal']);
    assert.doesNotMatch(text, /hunter2/);
    assert.match(String(told[0]), /hunter2/);
  });
}

test('a log that throws takes no answer away', async () => {
  const failure = () => {
    throw new Error('full');
  };
  const { handler } = handlerFor({ find: failure, onError: failure });
  assert.equal((await handler(status())).status, 500);
});

test('a provider that says how it failed is believed', async () => {
  const provider = {
    initiate: async () => {
      throw new CallError(429, 'busy', 'Later.', { retryAfter: '7' });
    },
    status: async () => 'pending' as const,
  };
  const response = await handlerFor({ provider }).handler(initiate());
  assert.deepEqual([response.status, response.headers.get('Retry-After')], [429, '7']);
});

test('a Response of initiate is passed on, and nobody may keep it', async () => {
  const provider = {
    initiate: async () => new Response('{"error":{}}', { status: 409, headers: { 'Cache-Control': 'public' } }),
    status: async () => 'pending' as const,
  };
  const response = await handlerFor({ provider }).handler(initiate());
  assert.deepEqual([response.status, response.headers.get('Cache-Control')], [409, 'no-store']);
});

test('a record without an id, and a body that find has read, are mistakes that the log names', async () => {
  const told: string[] = [];
  const onError = (error: unknown) => told.push(String(error));
  await handlerFor({ onError, find: () => ({}) as { id: string } }).handler(status());
  const readsBody = async (_id: string | null, request: Request) => {
    await request.text();
    return { id: 'c_1' };
  };
  await handlerFor({ onError, find: readsBody }).handler(initiate());
  assert.match(told[0] ?? '', /without the provider's id/);
  assert.match(told[1] ?? '', /request\.clone\(\)/);
});

const provider = { initiate: async () => ({}), status: async () => 'pending' as const };
for (const [options, message] of [
  [{ provider: {}, find: () => null, returnOrigins: [SHOP] }, /provider/],
  [{ provider, returnOrigins: [SHOP] }, /find/],
  [{ provider, find: () => null, returnOrigins: [] }, /returnOrigins/],
  [{ provider, find: () => null, returnOrigins: [`${SHOP}/`] }, /is no origin/],
  [{ provider, find: () => null, returnOrigins: ['shop.example'] }, /is no origin/],
  [{ provider, find: () => null, returnOrigins: ['*'] }, /is no origin/],
] as const) {
  test(`options that cannot work are refused at the start: ${message}`, () => {
    assert.throws(() => createConsentHandler(options as never), message);
  });
}

test('whatever is sent, there is an answer, and never a success for an unknown user', async () => {
  const { handler } = handlerFor({ find: () => null });
  const anyRequest = fc.record({
    path: fc.oneof(fc.webPath(), fc.string()),
    method: fc.constantFrom('GET', 'POST', 'HEAD', 'PATCH', 'DELETE'),
    body: fc.oneof(fc.json(), fc.string()),
  });
  await fc.assert(
    fc.asyncProperty(anyRequest, async ({ path, method, body }) => {
      const hasBody = method !== 'GET' && method !== 'HEAD';
      const request = new Request(`${SHOP}/${path}`, { method, ...(hasBody && { body }) });
      const response = await handler(request);
      assert.ok(response.status >= 400 && response.status < 500, String(response.status));
      assert.equal(response.headers.get('Cache-Control'), 'no-store');
    }),
  );
});

for (const broken of [null, undefined, {}, { url: 'http://[', method: 'GET' }, 'GET /', 42]) {
  test(`${JSON.stringify(broken)} in place of a request is answered too`, async () => {
    assert.ok((await handlerFor().handler(broken as never)).status >= 400);
  });
}
