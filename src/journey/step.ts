import { isOver } from './clock.js';
import {
  blank,
  canStart,
  type Effect,
  type Ending,
  isActive,
  type Journey,
  type Outcome,
  type Signal,
} from './journey.js';

type Step = readonly [Journey, readonly Effect[]];

const stay = (journey: Journey): Step => [journey, []];

/** The same consent, nothing begun. */
const fresh = ({ ask, now, verifiable, renewable }: Journey): Journey => ({
  ...blank,
  ask,
  now,
  verifiable,
  renewable,
});

const idle = (journey: Journey): Journey => ({ ...fresh(journey), state: journey.ask ? 'idle' : 'empty' });

const tell = (journey: Journey, outcome: Outcome): Effect[] => [
  { do: 'leave' },
  { do: 'tell', outcome, consent: journey.ask?.consent ?? null },
];

const end = (journey: Journey, outcome: Outcome): Step => [
  { ...journey, state: outcome.state, window: 'none', link: null, ending: null, outcome },
  tell(journey, outcome),
];

const fail = (journey: Journey, code: 'status-failed' | 'not-configured', message: string, retryable: boolean): Step =>
  end(journey, { state: 'failed', error: { code, message, retryable } });

/** Comes to an end, after one last look at the truth where there is somebody to ask. */
const close = (journey: Journey, ending: Ending): Step => {
  if (!journey.verifiable) return conclude({ ...journey, ending });
  return [{ ...journey, state: 'verifying', ending }, [{ do: 'check', fresh: true }]];
};

/** The last look said nothing else. */
const conclude = (journey: Journey): Step => {
  const { ending } = journey;
  if (!ending) return stay(journey);
  return ending.state === 'idle' ? [idle(journey), []] : end(journey, ending);
};

const withFirst = (effects: readonly Effect[], [journey, more]: Step): Step => [journey, [...effects, ...more]];

/** Nothing that runs may be dropped in silence: the old journey ends before a new one begins. */
const dropped = (journey: Journey): readonly Effect[] =>
  isActive(journey) ? tell(journey, { state: 'cancelled', by: 'host' }) : [];

const onTime = (journey: Journey): Step => {
  const { state, ask, away, now, link, renewable } = journey;
  if (!ask || journey.ending) return stay(journey);
  const consentOver = isOver(ask.expiresAt, now);
  const expire = (what: 'consent' | 'link'): Step => close(journey, { state: 'expired', what, verified: false });
  if (state === 'idle') {
    if (consentOver) return expire('consent');
    return isOver(ask.link?.expiresAt, now) && !renewable ? expire('link') : stay(journey);
  }
  if (state === 'authorizing') {
    if (consentOver) return expire('consent');
    if (!link || link.over || !isOver(link.expiresAt, now)) return stay(journey);
    // The consent lives: a press asks the host for a new link. Where there is nobody to ask, time has run out.
    return renewable ? stay({ ...journey, link: { ...link, over: true } }) : expire('link');
  }
  if (state === 'verifying') {
    if (consentOver) return expire('consent');
    // The person is back and the provider undecided: the link's end counts only where the consent has none.
    return ask.expiresAt === null && away && isOver(link?.expiresAt, now) ? expire('link') : stay(journey);
  }
  return stay(journey);
};

const onStatus = (journey: Journey, word: Extract<Signal, { type: 'status' }>['word']): Step => {
  if (!isActive(journey) || (journey.state === 'initiating' && !journey.away)) return stay(journey);
  const { returned, ending, ask, now } = journey;
  switch (word) {
    case 'complete':
      return end(journey, { state: 'complete', verified: true, exempt: false, returned });
    case 'declined':
      return end(journey, { state: 'declined', verified: true, returned });
    case 'expired':
      return end(journey, { state: 'expired', what: 'consent', verified: true });
    case 'failed':
      // Where the initiate call is the action itself, a new press makes a new one.
      return fail(
        journey,
        'status-failed',
        'The status endpoint answered "failed": the provider could not carry the authorisation out.',
        journey.renewable && ask?.consent.id === undefined && !ask?.link,
      );
    case 'pending': {
      if (!ending) return stay({ ...journey, undecided: journey.state === 'verifying' });
      // The answer's Date may have put a wrong clock right: then nothing has run out.
      const until =
        ending.state === 'expired' &&
        (ending.what === 'consent' ? ask?.expiresAt : (journey.link ?? ask?.link)?.expiresAt);
      if (typeof until === 'number' && !isOver(until, now)) {
        if (!journey.attempt) return [idle(journey), []];
        return stay({ ...journey, ending: null, state: returned ? 'verifying' : 'authorizing' });
      }
      return conclude(journey);
    }
  }
};

const onReturned = (journey: Journey, returned: Extract<Signal, { type: 'returned' }>['returned']): Step => {
  if (!isActive(journey) || !journey.away || journey.returned) return stay(journey);
  const back = { ...journey, returned };
  if (journey.verifiable) {
    // Somebody who came back did not stop: only a clock that ran out still counts.
    const ending = journey.ending?.state === 'expired' ? journey.ending : null;
    return [{ ...back, state: 'verifying', ending }, [{ do: 'close' }, { do: 'check', fresh: true }]];
  }
  const declined = journey.ask?.provider.readReturn?.(returned) === 'declined';
  return end(
    back,
    declined
      ? { state: 'declined', verified: false, returned }
      : { state: 'complete', verified: false, exempt: false, returned },
  );
};

const onStart = (journey: Journey, signal: Extract<Signal, { type: 'start' }>): Step => {
  if (!canStart(journey)) return stay(journey);
  const { attempt, way, window, link } = signal;
  if (isOver(journey.ask?.expiresAt, journey.now)) {
    return close(idle(journey), { state: 'expired', what: 'consent', verified: false });
  }
  const begun: Journey = { ...fresh(journey), state: 'initiating', attempt, way, window };
  if (link && !isOver(link.expiresAt, journey.now)) return onInitiated(begun, link);
  if (journey.renewable) return [begun, [{ do: 'initiate' }]];
  return journey.ask?.link
    ? close(begun, { state: 'expired', what: 'link', verified: false })
    : fail(begun, 'not-configured', nobodyToAsk, true);
};

const nobodyToAsk =
  'There is no link to open and nobody to ask for one: set initiate-url or initiate, or a consent with redirect_url.';

const onInitiated = (journey: Journey, link: Extract<Signal, { type: 'initiated' }>['link']): Step => {
  if (journey.state !== 'initiating') return stay(journey);
  if (!link) return end(journey, { state: 'complete', verified: false, exempt: true, returned: null });
  const ready: Journey = { ...journey, state: 'authorizing', link };
  // No window: the browser refused it. The link waits for a second press.
  if (journey.way === 'popup' && journey.window === 'none') return stay(ready);
  return [{ ...ready, away: true }, [{ do: 'depart' }]];
};

const onReopen = (journey: Journey, window: 'none' | 'open'): Step => {
  const { state, link, renewable, way } = journey;
  if (state !== 'authorizing') return stay(journey);
  const seen: Journey = { ...journey, window };
  if (link?.url && !link.over) {
    return way === 'redirect' || window === 'open' ? [{ ...seen, away: true }, [{ do: 'depart' }]] : stay(seen);
  }
  return renewable ? [{ ...seen, state: 'initiating', link: null }, [{ do: 'initiate' }]] : stay(journey);
};

const onWindow = (journey: Journey, window: Journey['window']): Step => {
  const { state, away } = journey;
  if (window === journey.window) return stay(journey);
  // Still blank, so it was never anybody's page but ours: here `closed` is a fact.
  if (state === 'initiating' && window === 'closed' && !away) return onCancel({ ...journey, window }, 'user');
  if (state !== 'authorizing' && !(state === 'initiating' && away)) return stay(journey);
  return [{ ...journey, window }, window === 'closed' && journey.verifiable ? [{ do: 'check', fresh: false }] : []];
};

const onCancel = (journey: Journey, by: 'user' | 'host'): Step => {
  if (!isActive(journey)) return stay(journey);
  const ending: Ending = { state: 'cancelled', by };
  // Asked twice: the person wants out now, whatever the check would say.
  if (journey.ending?.state === 'cancelled') return conclude({ ...journey, ending });
  return withFirst([{ do: 'close' }], close(journey, ending));
};

const onResume = (journey: Journey, signal: Extract<Signal, { type: 'resume' }>): Step => {
  if (journey.state !== 'empty' && journey.state !== 'idle') return stay(journey);
  const { ask, attempt, way, returned, linkExpiresAt } = signal;
  const link = typeof linkExpiresAt === 'number' ? { url: '', expiresAt: linkExpiresAt } : null;
  const window = way === 'popup' && !returned ? 'unobservable' : 'none';
  const again: Journey = {
    ...fresh(journey),
    ask,
    attempt,
    way,
    window,
    link,
    away: true,
    resumed: true,
    state: 'authorizing',
  };
  if (returned) return onReturned(again, returned);
  if (way === 'popup') return [again, again.verifiable ? [{ do: 'check', fresh: false }] : []];
  return onBack(again);
};

/** The provider's page replaced this one, and this one is shown again: Back was pressed. */
const onBack = (journey: Journey): Step => {
  if (journey.state !== 'authorizing' || journey.way !== 'redirect') return stay(journey);
  return close(journey, { state: 'idle' });
};

/**
 * Taken out of the page for good, as far as anybody knows. Somebody at the provider may be met again when the element is put
 * back; everything else ends here, since nothing that runs may outlive its element.
 */
const onRemoved = (journey: Journey): Step => {
  const { state, away, ending } = journey;
  if (state === 'initiating' && away) return stay({ ...journey, state: 'authorizing' });
  if ((state === 'initiating' || state === 'authorizing') && !away)
    return end(journey, { state: 'cancelled', by: 'host' });
  return state === 'verifying' && ending?.state === 'cancelled' ? conclude(journey) : stay(journey);
};

/**
 * The only truth: what a signal makes of a journey, and what is to be done about it. Pure, and defined for every state and
 * every signal; a signal that has no meaning in a state leaves the journey as it is.
 */
export const step = (journey: Journey, signal: Signal): Step => {
  switch (signal.type) {
    case 'given': {
      const next: Journey = { ...fresh(journey), ask: signal.ask };
      const begun: Step = signal.problem
        ? end(next, { state: 'failed', error: signal.problem })
        : signal.ask?.exempt
          ? end(next, { state: 'complete', verified: false, exempt: true, returned: null })
          : onTime(idle(next));
      return withFirst(dropped(journey), begun);
    }
    case 'reset':
      return [idle(journey), dropped(journey)];
    case 'start':
      return onStart(journey, signal);
    case 'initiated':
      return onInitiated(journey, signal.link);
    case 'failed':
      return journey.state === 'initiating' || journey.state === 'authorizing' || canStart(journey)
        ? end(journey, { state: 'failed', error: signal.problem })
        : stay(journey);
    case 'window':
      return onWindow(journey, signal.window);
    case 'reopen':
      return onReopen(journey, signal.window);
    case 'focus':
      return journey.verifiable && journey.away && isActive(journey)
        ? [journey, [{ do: 'check', fresh: false }]]
        : stay(journey);
    case 'returned':
      return onReturned(journey, signal.returned);
    case 'status':
      return onStatus(journey, signal.word);
    case 'unverified':
      return journey.state === 'verifying' ? conclude(journey) : stay(journey);
    case 'time':
      return onTime(journey);
    case 'cancel':
      return onCancel(journey, signal.by);
    case 'back':
      return onBack(journey);
    case 'resume':
      return onResume(journey, signal);
    case 'removed':
      return onRemoved(journey);
  }
};
