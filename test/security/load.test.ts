/** The small form of load.ts; `npm run test:security` runs the large one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lackIsFailure } from '../../scripts/browsers.js';
import { load, print } from './load.js';

const large = process.env.LOAD === 'large';
const size = large ? { elements: 1000, journeys: 10_000 } : { elements: 100, journeys: 1500 };

test(`${size.elements} elements and ${size.journeys} journeys in one page leave nothing behind`, async (t) => {
  const found = await load(size);
  if ('reason' in found) {
    if (lackIsFailure()) assert.fail(found.reason);
    t.skip(found.reason);
    return;
  }
  print(found);
  const { ends, calls, before, middle, after } = found;
  // Each journey was told once: half of them needed nothing, half were refused by the host.
  assert.deepEqual(ends, { 'consent-complete': size.journeys / 2, 'consent-error': size.journeys / 2 });
  assert.equal(calls, size.journeys / 2, 'one initiate call for each journey of the second half, and no other');
  assert.equal(after.nodes, middle.nodes);
  assert.equal(after.listeners, middle.listeners);
  assert.ok(after.nodes <= before.nodes + 5 && after.listeners <= before.listeners + 2, 'more than before the first');
  // Compiled code and caches grow a little; what leaked would grow with the journeys.
  const perJourney = (after.heap - middle.heap) / (size.journeys / 2);
  assert.ok(perJourney < (large ? 20 : 400), `${perJourney.toFixed(0)} bytes a journey`);
});
