/** One clock for every countdown on the page: a thousand elements cost one timer. */
const calls = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function callAll(): void {
  for (const call of calls) call();
}

/**
 * Calls once a second.
 *
 * @returns Stops the calls.
 */
export function tick(call: () => void): () => void {
  calls.add(call);
  timer ??= setInterval(callAll, 1000);
  return () => stop(call);
}

function stop(call: () => void): void {
  calls.delete(call);
  if (calls.size > 0) return;
  clearInterval(timer);
  timer = undefined;
}
