/** Few cells out of many: every value of every axis still meets every value of every other axis at least once. */

/** What varies, and the values it has. */
export type Axes = Readonly<Record<string, readonly string[]>>;
/** One value of every axis. */
export type CellOf<A extends Axes> = { readonly [K in keyof A]: A[K][number] };
type AnyCell = Readonly<Record<string, string>>;

/** Every cell there is. */
export function product<A extends Axes>(axes: A): CellOf<A>[] {
  let cells: AnyCell[] = [{}];
  for (const [name, values] of Object.entries(axes)) {
    cells = cells.flatMap((cell) => values.map((value) => ({ ...cell, [name]: value })));
  }
  return cells as CellOf<A>[];
}

/** The pairs of values that meet in a cell. */
export function pairsOf(cell: AnyCell): string[] {
  const values = Object.entries(cell).map((entry) => entry.join('='));
  return values.flatMap((one, at) => values.slice(at + 1).map((other) => `${one} & ${other}`));
}

/**
 * Every pair that there is meets in one of the chosen walks. A walk is one cell or several that are walked as one.
 *
 * Again and again the walk with most pairs that have not met; among equals the one whose pairs have met least, so that the
 * rest is spread evenly, then the first, so that it is always the same set.
 */
export function pairwise<Cell extends AnyCell>(walks: readonly (readonly Cell[])[]): (readonly Cell[])[] {
  const candidates = walks.map((cells) => ({ cells, pairs: [...new Set(cells.flatMap(pairsOf))] }));
  const met = new Map(candidates.flatMap(({ pairs }) => pairs).map((pair) => [pair, 0]));
  const times = (pair: string) => met.get(pair) ?? 0;
  const worth = (pairs: readonly string[]) => pairs.reduce((sum, pair) => sum + (times(pair) ? -times(pair) : 1000), 0);
  const chosen: (readonly Cell[])[] = [];
  while ([...met.values()].includes(0)) {
    const worths = candidates.map(({ pairs }) => worth(pairs));
    const best = candidates[worths.indexOf(Math.max(...worths))];
    if (!best) break;
    chosen.push(best.cells);
    for (const pair of best.pairs) met.set(pair, times(pair) + 1);
  }
  return chosen;
}
