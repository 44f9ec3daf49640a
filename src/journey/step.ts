import { endsOf, isOver } from './clock.js';
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
} from './journey.js';

type Step = readonly [Journey, readonly Effect[]];

/** What each signal makes of the journey; nothing: it stays as it is. */
type Answers = {
  readonly [T in Signal['type']]: (signal: Extract<Signal, { type: T }>) => Step | false | null | undefined;
};

/**
 * The only truth: what a signal makes of a journey, and what is to be done about it. Pure, and defined for every state and
 * every signal; a signal that has no meaning in a state leaves the journey as it is.
 */
export const step = (journey: Journey, signal: Signal): Step => {
  const { state, window, ask, attempt, way, away, link, returned, ending, now, verifiable, renewable } = journey;
  const active = isActive(journey);
  /** The first link is asked for: nothing was opened but a blank window. */
  const blind = state === 'initiating' && !away;
  /** On the way to the provider or there. */
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

  const look = (fresh: boolean): Effect[] => (verifiable ? [{ do: 'check', fresh }] : []);

  const end = (outcome: Outcome, from = journey): Step => [
    { ...from, state: outcome.state, window: 'none', link: null, ending: null, outcome },
    [{ do: 'leave' }, { do: 'tell', outcome, consent: from.ask?.consent ?? null }],
  ];

  /** It ends as the status endpoint (`verified`), the return or the provider's exemption says. */
  const settle = (
    state: 'complete' | 'declined' | 'expired',
    verified: boolean,
    from = journey,
    exempt = false,
  ): Step => {
    const { returned } = from;
    return end(
      state === 'expired'
        ? { state, verified, what: 'consent' }
        : state === 'declined'
          ? { state, verified, returned }
          : { state, verified, returned, exempt },
      from,
    );
  };

  /** The last look said nothing else. */
  const conclude = (ending: Ending): Step => (ending.state === 'idle' ? [idle(ask), []] : end(ending));

  /** Comes to an end, after one last look at the truth where there is somebody to ask. */
  const close = (ending: Ending): Step =>
    verifiable ? to({ state: 'verifying', ending }, ...look(true)) : conclude(ending);

  const expire = (what: 'consent' | 'link'): Step => close({ state: 'expired', what, verified: false });

  /** Nothing that runs may be dropped in silence: the old journey ends before a new one begins. */
  const instead = ([next, effects]: Step): Step => [
    next,
    active ? [...end({ state: 'cancelled', by: 'host' })[1], ...effects] : effects,
  ];

  /** Opens the link, or asks for one. */
  const go = (from: Journey, link: Journey['link'] | undefined | false): Step | false => {
    // No window: the browser refused it. The link waits for a second press.
    const opened = from.way === 'redirect' || from.window !== 'none';
    return link
      ? [{ ...from, state: 'authorizing', link, away: opened || from.away }, opened ? [{ do: 'depart' }] : []]
      : renewable && [{ ...from, state: 'initiating', link: null }, [{ do: 'initiate' }]];
  };

  const answers: Answers = {
    given({ ask, problem }) {
      const next = idle(ask);
      return instead(
        problem
          ? end({ state: 'failed', error: problem }, next)
          : ask?.exempt
            ? settle('complete', false, next, true)
            : step(next, { type: 'time' }),
      );
    },

    reset: () => instead([idle(ask), []]),

    start({ attempt, way, window, link }) {
      if (!canStart(journey)) return;
      const next = idle(ask);
      // What is over does not begin.
      const late = step(next, { type: 'time' });
      if (late[0] !== next) return late;
      const begun = { ...next, attempt, way, window };
      return (
        go(begun, !isOver(link?.expiresAt, now) && link) ||
        end(
          {
            state: 'failed',
            error: {
              code: 'not-configured',
              message: 'There is no link: set initiate-url or initiate, or a consent with redirect_url.',
              retryable: true,
            },
          },
          begun,
        )
      );
    },

    initiated: ({ link }) =>
      state === 'initiating' && (link ? go(journey, link) : settle('complete', false, journey, true)),

    failed: ({ problem }) => (going || canStart(journey)) && end({ state: 'failed', error: problem }),

    window: ({ window: seen }) =>
      seen !== window &&
      (blind
        ? // Still blank, so it was never anybody's page but ours: here `closed` is a fact.
          seen === 'closed' && step({ ...journey, window: seen }, { type: 'cancel', by: 'user' })
        : going && to({ window: seen }, ...look(false).slice(seen === 'closed' ? 0 : 1))),

    reopen: ({ window }) =>
      state === 'authorizing' && go({ ...journey, window }, link?.url && !link.over ? link : null),

    focus: () => active && away && [journey, look(false)],

    returned: ({ returned: claim }) =>
      active &&
      away &&
      !returned &&
      (verifiable
        ? to(
            // Somebody who came back did not stop: only a clock that ran out still counts.
            { state: 'verifying', returned: claim, ending: ending?.state === 'expired' ? ending : null },
            { do: 'close' },
            ...look(true),
          )
        : settle(ask?.provider.readReturn?.(claim) === 'declined' ? 'declined' : 'complete', false, {
            ...journey,
            returned: claim,
          })),

    status({ word }) {
      if (!active || blind) return;
      if (word === 'failed') {
        return end({
          state: word,
          error: {
            code: 'status-failed',
            message: 'The status endpoint answered "failed".',
            // A new press makes a new one.
            retryable: isAction(journey),
          },
        });
      }
      if (word !== 'pending') return settle(word, true);
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
      if (ending) return;
      if (isOver(consentEnd, now)) return expire('consent');
      if (!isOver(linkEnd, now)) return;
      if (!link || state !== 'authorizing') return expire('link');
      // The consent lives: a press asks the host for a new link. Where there is nobody to ask, time has run out.
      return !link.over && (renewable ? to({ link: { ...link, over: true } }) : expire('link'));
    },

    cancel({ by }) {
      const wanted: Ending = { state: 'cancelled', by };
      // Asked twice: the person wants out now, whatever the check would say.
      if (ending?.state === 'cancelled') return end(wanted);
      const [next, effects] = close(wanted);
      return active && [next, [{ do: 'close' }, ...effects]];
    },

    /** The provider's page replaced this one, and this one is shown again: Back was pressed. */
    back: () => state === 'authorizing' && way === 'redirect' && close({ state: 'idle' }),

    resume({ ask, attempt, way, returned, linkExpiresAt }) {
      const again: Journey = {
        ...idle(ask),
        state: 'authorizing',
        attempt,
        way,
        window: way === 'popup' && !returned ? 'unobservable' : 'none',
        link: typeof linkExpiresAt === 'number' ? { url: '', expiresAt: linkExpiresAt } : null,
        away: true,
        resumed: true,
      };
      return (
        (state === 'empty' || state === 'idle') &&
        step(again, returned ? { type: 'returned', returned } : { type: way === 'popup' ? 'focus' : 'back' })
      );
    },

    /**
     * Taken out of the page for good, as far as anybody knows. Somebody at the provider may be met again when the element is
     * put back; everything else ends here, since nothing that runs may outlive its element.
     */
    removed: () =>
      ending?.state === 'cancelled'
        ? end(ending)
        : going &&
          (away ? state === 'initiating' && to({ state: 'authorizing' }) : end({ state: 'cancelled', by: 'host' })),
  };
  return (answers[signal.type] as (signal: Signal) => ReturnType<Answers['time']>)(signal) || [journey, []];
};
