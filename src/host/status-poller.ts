import type { HostAnswer, HostCallError } from './host-client.js';

/** Asks at once; `fresh` also where an older call is still on its way. The pause begins at its shortest again. */
export type Poll = (fresh: boolean) => void;

const shortest = 2000;
const longest = 10_000;
const growth = 1.5;
/** A host that asks for more than a day does not mean this page. */
const farthest = 86_400_000;

/**
 * Asks the status endpoint again and again: after 2 s, growing to 10 s, a little unevenly so that a thousand shops do not ask
 * in step, one call at a time, waiting while the page is hidden or offline, and as long as `Retry-After` says.
 *
 * @param ask - One call; each gets a signal of its own.
 * @param onFailure - A call failed; `tries` counts the failures in a row.
 * @param signal - Ends it all.
 */
export const startPolling = (
  ask: (signal: AbortSignal) => Promise<HostAnswer>,
  onAnswer: (answer: HostAnswer) => void,
  onFailure: (error: unknown, tries: number) => void,
  signal: AbortSignal,
): Poll => {
  let pause = shortest;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let call: AbortController | null = null;

  const next = (wait: number): void => {
    timer = setTimeout(run, wait * (0.9 + Math.random() * 0.2));
  };

  const run = (wanted = false): void => {
    clearTimeout(timer);
    // A hidden or offline page is not asked for; it asks at once when it is looked at again (the conductor sees to that).
    if (!wanted && (document.hidden || navigator.onLine === false)) {
      next(pause);
      return;
    }
    const mine = new AbortController();
    call = mine;
    void ask(mine.signal)
      .then((answer) => {
        if (call !== mine) return;
        tries = 0;
        onAnswer(answer);
      })
      .catch((error: Partial<HostCallError> | null) => {
        if (call === mine) onFailure(error, ++tries);
        return error?.wait;
      })
      .then((least = 0) => {
        // What heard of it may have ended it all, or asked anew.
        if (call !== mine) return;
        call = null;
        // Browsers take a wait of 25 days and more for none.
        next(Math.max(pause, Math.min(least, farthest)));
        pause = Math.min(longest, pause * growth);
      });
  };

  const stop = (): void => {
    clearTimeout(timer);
    call?.abort();
    call = null;
  };
  signal.addEventListener('abort', stop);
  next(pause);

  return (fresh) => {
    if (signal.aborted || (call && !fresh)) return;
    stop();
    pause = shortest;
    run(true);
  };
};
