/** Who imports whom: each name with those it leads to. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/**
 * Every circle's shortest way round, one for each strongly connected component: `['a', 'b', 'a']`.
 * Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1 (1972).
 */
export function circlesIn(graph: Graph): string[][] {
  return componentsOf(graph)
    .map((component) => wayRound(graph, component))
    .filter((way) => way.length > 0);
}

/** What can be reached from one another. */
function componentsOf(graph: Graph): string[][] {
  const components: string[][] = [];
  /** When a name was met, and the earliest name on the stack that it leads back to. */
  const met = new Map<string, { readonly index: number; low: number; isOnStack: boolean }>();
  const stack: string[] = [];

  function visit(name: string): number {
    const mine = { index: met.size, low: met.size, isOnStack: true };
    met.set(name, mine);
    stack.push(name);
    for (const next of graph.get(name) ?? []) {
      const known = met.get(next);
      if (!known) mine.low = Math.min(mine.low, visit(next));
      else if (known.isOnStack) mine.low = Math.min(mine.low, known.index);
    }
    if (mine.low === mine.index) components.push(popDownTo(name));
    return mine.low;
  }

  function popDownTo(name: string): string[] {
    const component = stack.splice(stack.indexOf(name));
    for (const each of component) {
      const known = met.get(each);
      if (known) known.isOnStack = false;
    }
    return component;
  }

  for (const name of graph.keys()) if (!met.has(name)) visit(name);
  return components;
}

/** From the component's first name and back to it; empty where there is no such way. */
function wayRound(graph: Graph, component: readonly string[]): string[] {
  const [start = ''] = component;
  const queue = [[start]];
  const seen = new Set<string>();
  for (let way = queue.shift(); way; way = queue.shift()) {
    for (const next of graph.get(way.at(-1) ?? '') ?? []) {
      if (next === start) return [...way, next];
      if (seen.has(next) || !component.includes(next)) continue;
      seen.add(next);
      queue.push([...way, next]);
    }
  }
  return [];
}
