/** README.md, "Five minutes": the code as it stands there, as a project of its own, against `npx sca-consent simulate`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decide } from '../server/providers.js';
import { read } from './files.js';
import { startFiveMinutes } from './five-minutes.js';

for (const program of ['server.js', 'express.js']) {
  test(program, async (t) => {
    const shop = await startFiveMinutes(program);
    t.after(() => shop.close());

    function post(path: string, body?: object): Promise<Response> {
      const headers = { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' };
      return fetch(shop.origin + path, { method: 'POST', headers, body: body ? JSON.stringify(body) : null });
    }

    await t.test('the page, the return page and the scripts are there', async () => {
      for (const path of ['/', '/sca-return.html', '/sca-consent/sca-consent.js', '/sca-consent/return.js']) {
        assert.equal((await fetch(shop.origin + path)).status, 200, path);
      }
    });

    await t.test('asked, authorised, paid, and paid once', async () => {
      const asked = await post('/api/pay');
      assert.equal(asked.status, 412);
      const { id } = (await asked.json()) as { id: string };
      const linked = await post(`/api/consents/${id}/initiate`, { return_url: `${shop.origin}/sca-return.html` });
      const { method } = (await linked.json()) as { method: { redirect_url: string } };
      await decide(method.redirect_url);
      assert.deepEqual(await (await fetch(`${shop.origin}/api/consents/${id}`)).json(), { status: 'complete' });
      const results = [await post('/api/pay'), await post('/api/pay')];
      const bodies = await Promise.all(results.map((result) => result.json()));
      assert.deepEqual(bodies[0], bodies[1]);
      assert.equal((bodies[0] as { transaction: { status: string } }).transaction.status, 'completed');
    });
  });
}

for (const file of ['server.js', 'express.js', 'public/index.html']) {
  test(`${file} has at most 20 lines`, () => {
    const lines = read(`test/package/five-minutes/${file}`).trimEnd().split('\n').length;
    assert.ok(lines <= 20, String(lines));
  });
}
