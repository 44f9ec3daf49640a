/** A server that imports the element's module too, for its dialects: Lit then puts a registry of its own into Node. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consentResponse } from '../../src/server.js';

test('nothing is said of an element that is not defined, as there is no page', async (t) => {
  await import('../../src/index.js');
  assert.equal(typeof customElements, 'object');
  const { mock } = t.mock.method(console, 'warn', () => {});
  const answer = Response.json({ consent: { id: 'c-1', status: 'pending' } }, { status: 412 });
  assert.equal((await consentResponse(answer))?.status, 412);
  assert.deepEqual(mock.calls, []);
});
