import { endsOf, isOver } from './deadline.js';
import {
  blank,
  canStart,
  type Effect,
  type Ending,
  isAction,
  isActive,
  type Journey,
  type Outcome,
  type Signal,
  type Signals,
} from './state.js';

type Step = readonly [Journey, readonly Effect[]];

/** What is made of a signal; nothing: the journey stays as it is. */
type Answer = Step | false | null | undefined;
type Answers = { readonly [T in keyof Signals]: (...args: Signals[T]) => Answer };

/**
 * The only truth: what a signal makes of a journey, and what is to be done about it. Pure, and defined for every state and
 * every signal; a signal that has no meaning in a state leaves the journey as it is.
 */
export const step = (journey: Journey, ...[type, ...args]: Signal): Step => {
  const { state, window, ask, attempt, way, away, link, returned, ending, now, verifiable, renewable } = journey;
  const active = isActive(journey);
  /** Nobody was at the provider yet, and there is no link to go with. */
  const blind = state === 'initiating' && !away;
  /** On the way to the provider, or there. */
  const going = active && state !== 'verifying';

  const to = (more: Partial<Journey>, ...effects: Effect[]): Step => [{ ...journey, ...more }, effects];

  /** The consent, and nothing begun. */
  const idle = (ask: Journey['ask']): Journey => ({
    ...blank,
    state: ask ? 'idle' : 'empty',
    ask,
    now,
    verifiable,
    renewable,
  });

  const check = (fresh: boolean): Effect[] => (verifiable ? [{ do: 'check', fresh }] : []);

  const end = (outcome: Outcome): Step =>
    to(
      { state: outcome.state, window: 'none', link: null, ending: null, outcome },
      { do: 'leave' },
      { do: 'tell', outcome, consent: ask?.consent ?? null },
    );

  /** What the host takes from under it. */
  const drop = (): Step => end({ state: 'cancelled', by: 'host' });

  /** The last look said nothing else. */
  const conclude = (ending: Ending): Step => (ending.state === 'idle' ? [idle(ask), []] : end(ending));

  /** Comes to an end, after one last look at the truth where there is somebody to ask. */
  const close = (ending: Ending): Step =>
    verifiable ? to({ state: 'verifying', ending }, ...check(true)) : conclude(ending);

  const expire = (what: 'consent' | 'link'): Step => close({ state: 'expired', what, verified: false });

  const after = (first: readonly Effect[], [next, effects]: Step): Step => [next, [...first, ...effects]];

  /** Goes with the link, or asks for one. */
  const go = (from: Journey, link: Journey['link'] | undefined | false): Step | false =>
    link ? step(from, 'initiated', link) : renewable && [{ ...from, link: null }, [{ do: 'initiate' }]];

  const answers: Answers = {
    given(ask, problem) {
      const next = idle(ask);
      const begun: Journey = { ...next, state: 'initiating' };
      return after(
        // Nothing that runs may be dropped in silence: the old journey ends before a new one begins.
        active ? drop()[1] : [],
        problem ? step(begun, 'failed', problem) : ask?.exempt ? step(begun, 'initiated', null) : step(next, 'time'),
      );
    },

    reset: () => [idle(ask), active ? drop()[1] : []],

    start(attempt, way, window, link) {
      if (!canStart(journey)) return;
      const next = idle(ask);
      const begun: Journey = { ...next, state: 'initiating', attempt, way, window };
      // What is over does not begin.
      const late = step(next, 'time');
      return late[0] !== next
        ? late
        : go(begun, !isOver(link?.expiresAt, now) && link) ||
            step(begun, 'failed', {
              code: 'not-configured',
              message: 'There is no link: set initiate-url or initiate, or a consent with redirect_url.',
              retryable: true,
            });
    },

    initiated: (link) =>
      state === 'initiating' &&
      (!link
        ? end({ state: 'complete', verified: false, exempt: true, returned })
        : way === 'popup' && window === 'none'
          ? // The browser refused the window. The link waits for a second press.
            to({ state: 'authorizing', link })
          : to({ state: 'authorizing', link, away: true }, { do: 'depart' })),

    failed: (problem) => (going || canStart(journey)) && end({ state: 'failed', error: problem }),

    window: (seen) =>
      seen !== window &&
      (blind
        ? // Still blank, so it was never anybody's page but ours: here `closed` is a fact.
          seen === 'closed' && step({ ...journey, window: seen }, 'cancel', 'user')
        : going && to({ window: seen }, ...(seen === 'closed' ? check(false) : []))),

    reopen: (window) =>
      state === 'authorizing' &&
      go({ ...journey, state: 'initiating', window }, link?.url && !link.isExpired ? link : null),

    focus: () => active && away && [journey, check(false)],

    returned: (claim) =>
      active &&
      away &&
      !returned &&
      (verifiable
        ? to(
            // Somebody who came back did not stop: only a clock that ran out still counts.
            { state: 'verifying', returned: claim, ending: ending?.state === 'expired' ? ending : null },
            { do: 'close' },
            ...check(true),
          )
        : ask?.provider.readReturn?.(claim) === 'declined'
          ? end({ state: 'declined', verified: false, returned: claim })
          : end({ state: 'complete', verified: false, exempt: false, returned: claim })),

    status(word) {
      if (!active || blind) return;
      if (word === 'complete') return end({ state: word, verified: true, exempt: false, returned });
      if (word === 'declined') return end({ state: word, verified: true, returned });
      if (word === 'expired') return end({ state: word, what: 'consent', verified: true });
      if (word === 'failed') {
        return end({
          state: word,
          error: {
            code: 'status-failed',
            message: 'The status endpoint answered "failed": ask the provider why.',
            // A new press makes a new one.
            retryable: isAction(journey),
          },
        });
      }
      if (!ending) return to({ undecided: state === 'verifying' });
      const until = ending.state === 'expired' && (ending.what === 'consent' ? ask : (link ?? ask?.link))?.expiresAt;
      // The answer's Date may have put a wrong clock right: then nothing has run out.
      return until && until > now
        ? attempt
          ? to({ state: returned ? 'verifying' : 'authorizing', ending: null })
          : [idle(ask), []]
        : conclude(ending);
    },

    unverified: () => ending && conclude(ending),

    time() {
      const [consentEnd, linkEnd] = endsOf(journey);
      return (
        !ending &&
        (now >= consentEnd
          ? expire('consent')
          : now >= linkEnd &&
            // The consent lives: a press asks the host for a new link. Where there is nobody to ask, time has run out.
            (link && state === 'authorizing' && (link.isExpired || renewable)
              ? !link.isExpired && to({ link: { ...link, isExpired: true } })
              : expire('link')))
      );
    },

    cancel: (by) =>
      active &&
      // Asked twice: the person wants out now, whatever the check would say.
      (ending?.state === 'cancelled'
        ? end({ state: 'cancelled', by })
        : after([{ do: 'close' }], close({ state: 'cancelled', by }))),

    /** The provider's page replaced this one, and this one is shown again: Back was pressed. */
    back: () => state === 'authorizing' && way === 'redirect' && close({ state: 'idle' }),

    resume: (ask, attempt, way, returned, linkExpiresAt) =>
      (state === 'empty' || state === 'idle') &&
      step(
        {
          ...idle(ask),
          state: 'authorizing',
          attempt,
          way,
          window: way === 'popup' && !returned ? 'unobservable' : 'none',
          link: typeof linkExpiresAt === 'number' ? { url: '', expiresAt: linkExpiresAt } : null,
          away: true,
          resumed: true,
        },
        ...(returned ? (['returned', returned] as const) : ([way === 'popup' ? 'focus' : 'back'] as const)),
      ),

    /**
     * Taken out of the page for good, as far as anybody knows. Somebody at the provider may be met again when the element is
     * put back; everything else ends here, since nothing that runs may outlive its element.
     */
    removed: () =>
      ending?.state === 'cancelled'
        ? end(ending)
        : going && (away ? state === 'initiating' && to({ state: 'authorizing' }) : drop()),
  };
  return (answers[type] as (...args: readonly unknown[]) => Answer)(...args) || [journey, []];
};
