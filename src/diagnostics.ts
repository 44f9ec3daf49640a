import type { ReturnChannel } from './arrival/return-channel.js';
import type { Diagnostics } from './events.js';
import type { Journey, State } from './journey/state.js';

/** Writes down what happened behind an outcome. No link, no token, no id. Times are milliseconds since 1970. */
export interface Diary {
  /** What was seen. */
  readonly seen: {
    blocked: boolean;
    focusReturned: boolean;
    /** What brought the news first. */
    channel: ReturnChannel | 'status' | null;
  };
  /** After each step. */
  note(before: Journey, after: Journey, now: number): void;
  read(journey: Journey): Diagnostics;
}

export const openDiary = (startedAt: number): Diary => {
  let since = startedAt;
  const phases: Partial<Record<State, number>> = {};
  const seen: Diary['seen'] & { unobservableAfter: number | null } = {
    blocked: false,
    focusReturned: false,
    channel: null,
    unobservableAfter: null,
  };
  return {
    seen,
    note(before, { state, window }, now) {
      if (window === 'unobservable' && before.window === 'open') seen.unobservableAfter ??= now - startedAt;
      if (state === before.state) return;
      phases[before.state] = (phases[before.state] ?? 0) + now - since;
      since = now;
    },
    read: ({ way, resumed }) => ({ ...seen, way: way ?? 'none', resumed, phases }),
  };
};
