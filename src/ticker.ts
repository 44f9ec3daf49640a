/** One clock for every countdown on the page: a thousand elements cost one timer. */
const ticking = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** Calls once a second until the returned function is called. */
export const tick = (call: () => void): (() => void) => {
  ticking.add(call);
  timer ??= setInterval(() => {
    for (const one of ticking) one();
  }, 1000);
  return () => {
    ticking.delete(call);
    if (!ticking.size) timer = void clearInterval(timer);
  };
};
