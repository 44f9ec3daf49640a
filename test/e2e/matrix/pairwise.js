// @ts-check
/** Few cells out of many: every value of every axis still meets every value of every other axis at least once. */

/** @typedef {Readonly<Record<string, readonly string[]>>} Axes */
/** @template {Axes} A @typedef {{ readonly [K in keyof A]: A[K][number] }} Cell */

/** Every cell there is. @template {Axes} A @param {A} axes @returns {Cell<A>[]} */
export function product(axes) {
  /** @type {Record<string, string>[]} */
  let cells = [{}];
  for (const [name, values] of Object.entries(axes)) {
    cells = cells.flatMap((cell) => values.map((value) => ({ ...cell, [name]: value })));
  }
  return /** @type {Cell<A>[]} */ (cells);
}

/** The pairs of values that meet in a cell. @param {Readonly<Record<string, string>>} cell */
export function pairsOf(cell) {
  const values = Object.entries(cell).map((entry) => entry.join('='));
  return values.flatMap((one, at) => values.slice(at + 1).map((other) => `${one} & ${other}`));
}

/**
 * Again and again the cell with most pairs that have not met; among equals the one whose pairs have met least, so that the
 * rest is spread evenly, then the first, so that it is always the same set.
 * @template {Axes} A @param {A} axes @returns {Cell<A>[]}
 */
export function pairwise(axes) {
  const all = product(axes);
  /** @type {Map<string, number>} */
  const met = new Map(all.flatMap(pairsOf).map((pair) => [pair, 0]));
  const times = (/** @type {string} */ pair) => met.get(pair) ?? 0;
  /** @param {Cell<A>} cell */
  const worth = (cell) => pairsOf(cell).reduce((sum, pair) => sum + (times(pair) ? -times(pair) : 1000), 0);
  /** @type {Cell<A>[]} */
  const chosen = [];
  while ([...met.values()].includes(0)) {
    const best = all.reduce((most, cell) => (worth(cell) > worth(most) ? cell : most));
    chosen.push(best);
    for (const pair of pairsOf(best)) met.set(pair, times(pair) + 1);
  }
  return chosen;
}
