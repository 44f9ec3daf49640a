import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axes, few } from './cells.js';
import { type Axes, pairwise, product } from './pairwise.js';

/** Counted in another way than pairwise.ts does. */
function missing(of: Axes, cells: readonly Readonly<Record<string, string>>[]): string[] {
  const values = Object.entries(of).flatMap(([axis, all], at) => all.map((value) => ({ at, axis, value })));
  return values
    .flatMap((one) => values.filter(({ at }) => at > one.at).map((other) => ({ one, other })))
    .filter(({ one, other }) => !cells.some((cell) => cell[one.axis] === one.value && cell[other.axis] === other.value))
    .map(({ one, other }) => `${one.axis}=${one.value} & ${other.axis}=${other.value}`);
}

test('every two values of the matrix meet in the few cells', () => {
  assert.deepEqual(missing(axes, few), []);
  assert.ok(few.length >= 20 && few.length <= 25, `${few.length} cells`);
});

test('the set is the same each time, and holds no cell twice', () => {
  assert.deepEqual(pairwise(axes), few);
  assert.equal(new Set(few.map((cell) => JSON.stringify(cell))).size, few.length);
});

test('the whole matrix holds every cell once', () => {
  const all = product(axes);
  assert.equal(all.length, 2 * 4 * 2 * 2 * 5);
  assert.equal(new Set(all.map((cell) => JSON.stringify(cell))).size, all.length);
});

test('the check sees a gap', () => {
  const others = few.filter(({ mode, outcome }) => mode !== 'popup' || outcome !== 'never');
  assert.ok(missing(axes, others).includes('mode=popup & outcome=never'));
});
