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
 * Again and again the cell with most pairs that have not met; among equals the one whose pairs have met least, so that the
 * rest is spread evenly, then the first, so that it is always the same set.
 */
export function pairwise<A extends Axes>(axes: A): CellOf<A>[] {
  const all = product(axes);
  const met = new Map(all.flatMap(pairsOf).map((pair) => [pair, 0]));
  const times = (pair: string) => met.get(pair) ?? 0;
  const worth = (cell: CellOf<A>) => pairsOf(cell).reduce((sum, pair) => sum + (times(pair) ? -times(pair) : 1000), 0);
  const chosen: CellOf<A>[] = [];
  while ([...met.values()].includes(0)) {
    const best = all.reduce((most, cell) => (worth(cell) > worth(most) ? cell : most));
    chosen.push(best);
    for (const pair of pairsOf(best)) met.set(pair, times(pair) + 1);
  }
  return chosen;
}
