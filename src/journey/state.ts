import type { Consent, ConsentRequest, Link } from '../consent/consent.js';
import type { Returned, StatusWord } from '../consent/provider.js';
import type { ErrorCode } from '../errors.js';

export const terminalStates = ['complete', 'declined', 'expired', 'cancelled', 'failed'] as const;
export const activeStates = ['initiating', 'authorizing', 'verifying'] as const;
export const states = ['empty', 'idle', ...activeStates, ...terminalStates] as const;

export type State = (typeof states)[number];
export type TerminalState = (typeof terminalStates)[number];

/** What is known of the provider's window. `unobservable`: it may be open or not, nobody here can tell. */
export const windowStatuses = ['none', 'open', 'unobservable', 'closed'] as const;
export type WindowStatus = (typeof windowStatuses)[number];

/** How the person goes to the provider. */
export type Flow = 'popup' | 'redirect';
export type Way = Flow;

/** A problem in the form the `consent-error` event tells it. */
export interface Problem {
  readonly code: ErrorCode;
  readonly message: string;
  readonly status?: number | undefined;
  readonly cause?: unknown;
  readonly retryable: boolean;
}

/** How a journey ended. */
export type Outcome =
  | {
      readonly state: 'complete';
      readonly verified: boolean;
      readonly exempt: boolean;
      readonly returned: Returned | null;
    }
  | { readonly state: 'declined'; readonly verified: boolean; readonly returned: Returned | null }
  | { readonly state: 'expired'; readonly what: 'consent' | 'link'; readonly verified: boolean }
  | { readonly state: 'cancelled'; readonly by: 'user' | 'host' }
  | { readonly state: 'failed'; readonly error: Problem };

/**
 * What becomes of the journey unless one last status check says otherwise: an authorisation that was given is never
 * reported as expired or cancelled. `idle`: Back was pressed at the provider, so it may begin again.
 */
export type Ending = Extract<Outcome, { state: 'expired' | 'cancelled' }> | { readonly state: 'idle' };

/** Everything the journey knows. Frozen in practice: `step` makes a new one. */
export interface Journey {
  readonly state: State;
  readonly window: WindowStatus;
  readonly ask: ConsentRequest | null;
  /** The unguessable id that the return address must carry. */
  readonly attempt: string | null;
  readonly way: Way | null;
  /** The provider's page was opened (or left for): from here on `popup.closed` is a hint and no fact. */
  readonly away: boolean;
  /** The link in hand; it never leaves memory. */
  readonly link: Link | null;
  /** It was picked up from an earlier page, not started on this one. */
  readonly resumed: boolean;
  readonly returned: Returned | null;
  /** The person is back and the status endpoint still says pending. */
  readonly undecided: boolean;
  readonly ending: Ending | null;
  readonly outcome: Outcome | null;

  /** Facts about the host, brought up to date by the conductor before each step. */
  /** Milliseconds since 1970 by the corrected clock. */
  readonly now: number;
  /** There is a status endpoint to ask. */
  readonly verifiable: boolean;
  /** There is an initiate endpoint to ask for a (new) link. */
  readonly renewable: boolean;
}

export const blank: Journey = {
  state: 'empty',
  window: 'none',
  ask: null,
  attempt: null,
  way: null,
  away: false,
  link: null,
  resumed: false,
  returned: null,
  undecided: false,
  ending: null,
  outcome: null,
  now: 0,
  verifiable: false,
  renewable: false,
};

/** What happens to a journey from outside, and what comes with it. */
export interface Signals {
  readonly given: readonly [ask: ConsentRequest | null, problem?: Problem | undefined];
  /** `link`: the one that the consent carried, checked and ready; null: ask for one. */
  readonly start: readonly [attempt: string, way: Way, window: 'none' | 'open', link: Link | null];
  readonly initiated: readonly [link: Link | null];
  readonly failed: readonly [problem: Problem];
  readonly window: readonly [window: WindowStatus];
  readonly reopen: readonly [window: 'none' | 'open'];
  readonly focus: readonly [];
  readonly returned: readonly [returned: Returned];
  readonly status: readonly [word: StatusWord];
  readonly unverified: readonly [];
  readonly time: readonly [];
  readonly cancel: readonly [by: 'user' | 'host'];
  readonly back: readonly [];
  /** `linkExpiresAt`: when the link that was opened runs out; the link itself is not remembered. */
  readonly resume: readonly [
    ask: ConsentRequest,
    attempt: string,
    way: Way,
    returned: Returned | null,
    linkExpiresAt?: number | null,
  ];
  readonly removed: readonly [];
  readonly reset: readonly [];
}

/** A signal as it is sent: its name, then what comes with it. */
export type Signal = { [T in keyof Signals]: readonly [type: T, ...Signals[T]] }[keyof Signals];

/** What the journey wants done. */
export type Effect =
  /** ConsentRequest the host's initiate endpoint. */
  | { readonly do: 'initiate' }
  /** Open the link in hand. */
  | { readonly do: 'depart' }
  /** ConsentRequest the host's status endpoint now; `fresh`: an answer already on its way is too old. */
  | { readonly do: 'check'; readonly fresh: boolean }
  /** Close the provider's window where the platform lets us, and forget the attempt. */
  | { readonly do: 'leave' }
  /** Close the provider's window where the platform lets us. */
  | { readonly do: 'close' }
  /** Tell the host how it ended. */
  | { readonly do: 'tell'; readonly outcome: Outcome; readonly consent: Consent | null };

export const isActive = ({ state }: Journey): boolean => (activeStates as readonly State[]).includes(state);

export const isTerminal = ({ outcome }: Journey): boolean => !!outcome;

/** The initiate call is the action itself (Mangopay): asking again makes a new one, so nothing is ever spent. */
export const isAction = ({ ask, renewable }: Journey): boolean =>
  renewable && !!ask && ask.consent.id === undefined && !ask.link;

/** It ended so that this consent is of no more use: going on takes a fresh one from the host. */
export const isSpent = (journey: Journey): boolean => {
  const { outcome, renewable } = journey;
  if (!outcome || outcome.state === 'cancelled') return false;
  if (outcome.state === 'failed') return !outcome.error.retryable;
  return (
    outcome.state === 'complete' ||
    (!isAction(journey) && !(renewable && outcome.state === 'expired' && outcome.what === 'link'))
  );
};

/** A press may begin an attempt. */
export const canStart = (journey: Journey): boolean => !!journey.ask && !isActive(journey) && !isSpent(journey);
