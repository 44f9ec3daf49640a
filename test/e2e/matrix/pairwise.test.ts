import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axes, type Cell, every, few, senseless, type Walked } from './cells.js';
import { type Axes, product } from './pairwise.js';

/** The single cells that a walk stands for. */
function cellsOf(walks: readonly Walked[]): Cell[] {
  return walks.flatMap((walk) => walk.meanwhile.map((meanwhile) => ({ ...walk, meanwhile })));
}

/** Counted in another way than pairwise.ts does. */
function missing(of: Axes, cells: readonly Readonly<Record<string, string>>[]): string[] {
  const values = Object.entries(of).flatMap(([axis, all], at) => all.map((value) => ({ at, axis, value })));
  return values
    .flatMap((one) => values.filter(({ at }) => at > one.at).map((other) => ({ one, other })))
    .filter(({ one, other }) => !cells.some((cell) => cell[one.axis] === one.value && cell[other.axis] === other.value))
    .map(({ one, other }) => `${one.axis}=${one.value} & ${other.axis}=${other.value}`);
}

test('every two values of the matrix meet in the few cells', () => {
  assert.deepEqual(missing(axes, cellsOf(few)), []);
  assert.ok(few.length >= 20 && few.length <= 26, `${few.length} walks`);
});

test('the set holds no walk twice, none that makes no sense, and no more than two things that a page does', () => {
  assert.equal(new Set(few.map((walk) => JSON.stringify(walk))).size, few.length);
  assert.deepEqual(
    cellsOf(few).filter((cell) => senseless(cell)),
    [],
  );
  for (const { meanwhile } of few) assert.ok(meanwhile.length === 1 || !meanwhile.includes('nothing'));
});

test('the whole matrix holds every cell that makes sense once', () => {
  const all = product(axes);
  assert.equal(all.length, 2 * 4 * 2 * 2 * 5 * 8);
  assert.equal(new Set(every.map((cell) => JSON.stringify(cell))).size, every.length);
  assert.equal(every.length, all.length - 4 * 2 * 2 * (3 + 1));
});

test('the check sees a gap', () => {
  const others = cellsOf(few).filter(({ mode, outcome }) => mode !== 'popup' || outcome !== 'never');
  assert.ok(missing(axes, others).includes('mode=popup & outcome=never'));
});
