import type { ConsentRequest, Link } from '../consent/consent.js';
import type { Returned } from '../consent/provider.js';
import type { ErrorCode } from '../errors.js';

export const terminalStates = ['complete', 'declined', 'expired', 'cancelled', 'failed'] as const;
export const activeStates = ['initiating', 'authorizing', 'verifying'] as const;
export const states = ['empty', 'idle', ...activeStates, ...terminalStates] as const;

export type State = (typeof states)[number];
export type TerminalState = (typeof terminalStates)[number];

/** What is known of the provider's window. `unobservable`: it may be open or closed, this page cannot tell. */
export const windowStatuses = ['none', 'open', 'unobservable', 'closed'] as const;
export type WindowStatus = (typeof windowStatuses)[number];

/** How the user goes to the provider: in a window of its own, or by leaving the whole page. */
export type Flow = 'popup' | 'redirect';

/** Why a journey failed, as the `consent-error` event tells it. */
export interface Problem {
  readonly code: ErrorCode;
  /** For developers: what is wrong and how to mend it. */
  readonly message: string;
  /** The same in our own words alone, for the console. By default the message. */
  readonly summary?: string;
  /** The HTTP status of the host's answer, where there was one. */
  readonly status?: number | undefined;
  readonly cause?: unknown;
  /** Whether pressing the button again can help. */
  readonly retryable: boolean;
}

/** How a journey ended. */
export type Outcome =
  | {
      readonly state: 'complete';
      readonly verified: boolean;
      readonly exempt: boolean;
      readonly returned: Returned | null;
      /** What the protected call gave. Missing: the element made none. */
      readonly response?: unknown;
    }
  | { readonly state: 'declined'; readonly verified: boolean; readonly returned: Returned | null }
  | { readonly state: 'expired'; readonly what: 'consent' | 'link'; readonly verified: boolean }
  | { readonly state: 'cancelled'; readonly by: 'user' | 'host' }
  | { readonly state: 'failed'; readonly error: Problem };

/**
 * What the journey comes to unless one last status check says otherwise. Without that check an authorisation that was given
 * at the last moment would be reported as expired or cancelled. `idle`: the user pressed Back at the provider. `empty`: the
 * page was visited again and the host handed over no consent, so the attempt is only remembered here.
 */
export type Ending = Extract<Outcome, { state: 'expired' | 'cancelled' }> | { readonly state: 'idle' | 'empty' };

/** The user authorised it, as far as is known, and the protected call is still to be made, or is being made. */
export interface Authorisation {
  /** The host's status endpoint said so. False: the user came back, and nobody could be asked. */
  readonly verified: boolean;
  /** The initiate endpoint said that the provider asks for nothing. */
  readonly exempt: boolean;
}

/** Everything the journey knows. Immutable: the reducer makes a new one. */
export interface JourneyState {
  readonly state: State;
  readonly window: WindowStatus;
  /** What the provider wants authorised; null: nothing was handed over. */
  readonly request: ConsentRequest | null;
  /** The unguessable id that the return address must carry. */
  readonly attempt: string | null;
  readonly flow: Flow | null;
  /** The provider's page was opened or left for. From here on `popup.closed` is a hint and no fact (COOP). */
  readonly departed: boolean;
  /** The provider's link. It is a secret and stays in memory. */
  readonly link: Link | null;
  /** An earlier page started this journey, and this page took it up. */
  readonly resumed: boolean;
  /** The return address's parameters; null: nobody came back yet. */
  readonly returned: Returned | null;
  /** The user is back and the status endpoint still says pending. */
  readonly undecided: boolean;
  /** The status endpoint answered three times in a row that it knows nothing, as after a session that ended. */
  readonly unreachable: boolean;
  readonly ending: Ending | null;
  readonly outcome: Outcome | null;
  /** The attempt was begun by an element that makes the protected call itself: once authorised it is not over yet. */
  readonly performs: boolean;
  /** What is known of the authorisation while the protected call is due; null: there is none, or the call was answered well. */
  readonly authorisation: Authorisation | null;
  /** The protected call runs. Nothing stops it but the host's own doing: it may have happened already. */
  readonly isPerforming: boolean;
  /** How many consents in a row the protected call has answered with. 0: the host handed this one over. */
  readonly round: number;

  /** Milliseconds since 1970 by the corrected clock. The controller sets this and the next three before each action. */
  readonly now: number;
  /** The browser's clock has jumped and no server has said yet what time it is, so nothing runs out by `now`. */
  readonly clockInDoubt: boolean;
  /** The host has a status endpoint. */
  readonly canVerify: boolean;
  /** The host has an initiate endpoint, so a new link can be had. */
  readonly canRenewLink: boolean;
  /** The host has given the protected call (`perform`). */
  readonly canPerform: boolean;
}

export const initialState: JourneyState = {
  state: 'empty',
  window: 'none',
  request: null,
  attempt: null,
  flow: null,
  departed: false,
  link: null,
  resumed: false,
  returned: null,
  undecided: false,
  unreachable: false,
  ending: null,
  outcome: null,
  performs: false,
  authorisation: null,
  isPerforming: false,
  round: 0,
  now: 0,
  clockInDoubt: false,
  canVerify: false,
  canRenewLink: false,
  canPerform: false,
};

/** An attempt is under way. */
export function isActive({ state }: JourneyState): boolean {
  return (activeStates as readonly State[]).includes(state);
}

export function isTerminal({ outcome }: JourneyState): boolean {
  return outcome !== null;
}

/** The initiate call is the action itself (Mangopay): calling it again makes a new action, so nothing is ever spent. */
export function isAction({ request, canRenewLink }: JourneyState): boolean {
  return canRenewLink && request !== null && request.consent.id === undefined && !request.link;
}

/** The journey ended and its consent is of no more use: the next attempt needs a fresh one from the host. */
export function isSpent(journey: JourneyState): boolean {
  const { outcome, canRenewLink } = journey;
  switch (outcome?.state) {
    case 'complete':
      return true;
    case 'failed':
      return !outcome.error.retryable;
    case 'expired':
      if (outcome.what === 'link' && canRenewLink) return false;
      return !isAction(journey);
    case 'declined':
      return !isAction(journey);
    default:
      return false;
  }
}

/** The user has authorised it, and the protected call is due or failed: a press makes the call, and no new attempt. */
export function isCallDue(journey: JourneyState): boolean {
  return journey.authorisation !== null && !journey.isPerforming;
}

/** A press makes the protected call without a consent: there is none, or the one that there was is of no more use. */
export function canPerformAnew(journey: JourneyState): boolean {
  if (!journey.canPerform || journey.authorisation || isActive(journey)) return false;
  // Whoever has paid must not pay again by another press: the host resets the element for the next one.
  return journey.outcome?.state !== 'complete' && (journey.request === null || isSpent(journey));
}

/** A press may begin an attempt. */
export function canStart(journey: JourneyState): boolean {
  return journey.request !== null && !journey.authorisation && !isActive(journey) && !isSpent(journey);
}

/**
 * The user stopped waiting when they may have approved already: they were back from the provider, or this page only found the
 * attempt again and does not know. What they approved may still go through.
 */
export function mayStillGoThrough({ outcome, departed, returned, undecided, resumed }: JourneyState): boolean {
  return outcome?.state === 'cancelled' && departed && (returned !== null || undecided || resumed);
}
