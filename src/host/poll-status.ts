import { type HostAnswer, HostCallError } from './call-host.js';

export interface PollOptions {
  /** One call; each gets a signal of its own. */
  readonly ask: (signal: AbortSignal) => Promise<HostAnswer>;
  readonly onAnswer: (answer: HostAnswer) => void;
  /** A call failed; `tries` counts the failures in a row. */
  readonly onFailure: (error: unknown, tries: number) => void;
  /** Ends it all. */
  readonly signal: AbortSignal;
}

export interface Poll {
  /** Asks at once; `fresh` also where an older call is still on its way. The pause begins at its shortest again. */
  now(fresh: boolean): void;
}

const shortest = 2000;
const longest = 10_000;
const growth = 1.5;

/**
 * Asks the status endpoint again and again: after 2 s, growing to 10 s, a little unevenly so that a thousand shops do not ask
 * in step, one call at a time, waiting while the page is hidden or offline, and as long as `Retry-After` says.
 */
export const pollStatus = ({ ask, onAnswer, onFailure, signal }: PollOptions): Poll => {
  let pause = shortest;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let call: AbortController | null = null;

  const next = (wait: number): void => {
    clearTimeout(timer);
    if (!signal.aborted) timer = setTimeout(run, wait * (0.9 + Math.random() * 0.2), false);
  };

  const run = async (wanted: boolean): Promise<void> => {
    clearTimeout(timer);
    // A hidden or offline page is not asked for; it asks at once when it is looked at again (the conductor sees to that).
    if (!wanted && (document.hidden || navigator.onLine === false)) {
      next(pause);
      return;
    }
    const mine = new AbortController();
    call = mine;
    let least = 0;
    try {
      const answer = await ask(mine.signal);
      if (mine.signal.aborted) return;
      tries = 0;
      onAnswer(answer);
    } catch (error) {
      if (mine.signal.aborted) return;
      least = error instanceof HostCallError ? error.wait : 0;
      onFailure(error, ++tries);
    }
    if (call === mine) {
      call = null;
      next(Math.max(pause, least));
      pause = Math.min(longest, pause * growth);
    }
  };

  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    call?.abort();
  });
  next(pause);

  return {
    now: (fresh) => {
      if (signal.aborted || (call && !fresh)) return;
      call?.abort();
      pause = shortest;
      void run(true);
    },
  };
};
