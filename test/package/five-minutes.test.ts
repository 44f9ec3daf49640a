/** README.md, "Five minutes": the code as it stands there, as a project of its own, against `npx sca-consent simulate`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decide, paidByTransfer } from '../server/providers.js';
import { read } from './files.js';
import { type FiveMinutes, startFiveMinutes } from './five-minutes.js';

function postTo({ origin }: FiveMinutes, path: string, body?: object): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' };
  return fetch(origin + path, { method: 'POST', headers, body: body ? JSON.stringify(body) : null });
}

/** The press on the element's button: the call that makes the transfer. */
async function linkToTransfer(shop: FiveMinutes): Promise<string> {
  const linked = await postTo(shop, '/api/consents/order-1/initiate', { return_url: `${shop.origin}/sca-return.html` });
  const { PendingUserAction } = (await linked.json()) as { PendingUserAction: { RedirectUrl: string } };
  return PendingUserAction.RedirectUrl;
}

for (const program of ['server.js', 'express.js']) {
  test(program, async (t) => {
    const shop = await startFiveMinutes(program);
    t.after(() => shop.close());

    await t.test('the page, the return page and the scripts are there', async () => {
      for (const path of ['/', '/sca-return.html', '/sca-consent/sca-consent.js', '/sca-consent/return.js']) {
        assert.equal((await fetch(shop.origin + path)).status, 200, path);
      }
    });

    await t.test('asked, authorised, paid, and paid once', async () => {
      const asked = await postTo(shop, '/api/pay');
      assert.equal(asked.status, 412);
      const { id } = (await asked.json()) as { id: string };
      const linked = await postTo(shop, `/api/consents/${id}/initiate`, {
        return_url: `${shop.origin}/sca-return.html`,
      });
      const { method } = (await linked.json()) as { method: { redirect_url: string } };
      await decide(method.redirect_url);
      assert.deepEqual(await (await fetch(`${shop.origin}/api/consents/${id}`)).json(), { status: 'complete' });
      const results = [await postTo(shop, '/api/pay'), await postTo(shop, '/api/pay')];
      const bodies = await Promise.all(results.map((result) => result.json()));
      assert.deepEqual(bodies[0], bodies[1]);
      assert.equal((bodies[0] as { transaction: { status: string } }).transaction.status, 'completed');
    });
  });
}

test('mangopay.js', async (t) => {
  const shop = await startFiveMinutes('mangopay.js');
  t.after(() => shop.close());

  await t.test('asked, authorised, paid, and paid once', async () => {
    const asked = await postTo(shop, '/api/pay');
    assert.equal(asked.status, 412);
    assert.deepEqual(await asked.json(), { provider: 'mangopay', id: 'order-1', scope: ['make_payment'] });
    const links = [await linkToTransfer(shop), await linkToTransfer(shop)];
    assert.equal(links[0], links[1]);
    // Nobody has authorised it, so nothing is paid.
    assert.equal((await postTo(shop, '/api/pay')).status, 412);
    await decide(links[0] ?? '');
    assert.deepEqual(await (await fetch(`${shop.origin}/api/consents/order-1`)).json(), { status: 'complete' });
    const results = [await postTo(shop, '/api/pay'), await postTo(shop, '/api/pay')];
    for (const result of results) assert.deepEqual(await result.json(), { transaction: { id: 'order-1' } });
    assert.deepEqual(await paidByTransfer(shop, '1'), [12_990]);
  });

  await t.test('an order of another name is not there', async () => {
    assert.equal((await fetch(`${shop.origin}/api/consents/order-2`)).status, 404);
  });
});

for (const file of ['server.js', 'express.js', 'mangopay.js', 'public/index.html']) {
  test(`${file} has at most 20 lines`, () => {
    const lines = read(`test/package/five-minutes/${file}`).trimEnd().split('\n').length;
    assert.ok(lines <= 20, String(lines));
  });
}
