import { isActive, isSpent, type Journey } from '../journey/state.js';
import type { Words } from '../words/words.js';

/** What a state looks like: its sentence, its kind, and what can be done. */
export interface ViewModel {
  readonly status: keyof Words | undefined;
  readonly tone: 'quiet' | 'busy' | 'good' | 'bad' | '';
  /** The main button's words; none: there is no main button. */
  readonly button: keyof Words | undefined;
  readonly busy: boolean;
  readonly actions: readonly ('reopen' | 'cancel' | 'again')[];
}

/** What to show for where the journey is. */
export const viewModelOf = (journey: Journey): ViewModel => {
  const { state, outcome, way, away, window, link, undecided, renewable } = journey;
  const active = isActive(journey);
  const spent = isSpent(journey);
  const busy = state === 'initiating';
  const verifying = state === 'verifying';
  const code = outcome?.state === 'failed' && outcome.error.code;
  const done = outcome?.state === 'complete' && outcome;

  const status = busy
    ? 'preparing'
    : verifying
      ? undecided
        ? 'pending'
        : 'checking'
      : active
        ? !away
          ? 'blocked'
          : link?.isExpired
            ? 'linkOver'
            : way === 'redirect'
              ? 'leaving'
              : window === 'open'
                ? 'waiting'
                : window === 'none'
                  ? 'blocked'
                  : window
        : done
          ? done.exempt
            ? 'exempt'
            : done.verified
              ? 'complete'
              : 'back'
          : !code
            ? outcome?.state
            : spent
              ? 'stuck'
              : code === 'offline'
                ? code
                : code === 'initiate-timeout'
                  ? 'timeout'
                  : 'failed';
  const waits = verifying || status === 'waiting' || status === 'leaving';
  return {
    status,
    tone: busy ? 'quiet' : waits ? 'busy' : done ? 'good' : code ? 'bad' : '',
    button:
      (active ? (busy ? 'start' : !verifying && !away && 'open') : !spent && (code ? 'retry' : 'start')) || undefined,
    busy,
    // Without the link in hand (after a reload) a new one must be had, or there is nothing to open.
    actions: active
      ? !busy && !verifying && away && (link?.url || renewable)
        ? ['reopen', 'cancel']
        : ['cancel']
      : spent && !done
        ? ['again']
        : [],
  };
};
