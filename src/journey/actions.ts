import type { Consent, ConsentRequest, Link } from '../consent/consent.js';
import type { Returned, StatusWord } from '../consent/provider.js';
import type { Flow, JourneyState, Outcome, Problem, WindowStatus } from './state.js';

/** What happened to a journey. Each action is named by the event that occurred. */
export type Action =
  /** The host handed over a consent, or took it away (null). `problem`: it could not be read. */
  | { readonly type: 'consentReceived'; readonly request: ConsentRequest | null; readonly problem?: Problem }
  /** The host handed over the consent of this journey again, perhaps with another status or expiry. */
  | { readonly type: 'consentUpdated'; readonly request: ConsentRequest }
  /**
   * The user pressed the button. `link`: the one that the consent carried, already checked; null: ask for one. `window` undecided:
   * the browser is still to be asked for it, and `windowDecided` follows at once.
   */
  | {
      readonly type: 'startRequested';
      readonly attempt: string;
      readonly flow: Flow;
      readonly window: 'none' | 'open' | 'undecided';
      readonly link: Link | null;
    }
  /** The browser opened the window, or refused it. `flow`: how the user goes now. */
  | { readonly type: 'windowDecided'; readonly flow: Flow; readonly window: 'none' | 'open' }
  /** The initiate endpoint answered. `link` null: the provider asks for nothing (exempt). */
  | { readonly type: 'linkReceived'; readonly link: Link | null }
  /** The attempt cannot go on. */
  | { readonly type: 'attemptFailed'; readonly problem: Problem }
  /** Something new is known of the provider's window. */
  | { readonly type: 'windowChanged'; readonly window: WindowStatus }
  /** The user asked for the provider's page again. `window`: what became of the new window. */
  | { readonly type: 'reopenRequested'; readonly window: 'none' | 'open' }
  /** The page was looked at again, or woke up. */
  | { readonly type: 'pageFocused' }
  /** A return with this attempt's id was noticed. */
  | { readonly type: 'returnReceived'; readonly returned: Returned }
  | { readonly type: 'statusReceived'; readonly status: StatusWord }
  /** The status endpoint answers 401, 403, 404 or 410 again and again; or it answers as it should once more. */
  | { readonly type: 'statusEndpointLost' }
  | { readonly type: 'statusEndpointFound' }
  /** The last status check failed, so nobody can say otherwise. */
  | { readonly type: 'statusUnavailable' }
  /** The clock moved on, or was corrected. */
  | { readonly type: 'timePassed' }
  | { readonly type: 'cancelRequested'; readonly by: 'user' | 'host' }
  /** The user stopped waiting, and asks what became of it. */
  | { readonly type: 'checkRequested' }
  /** The provider's page had replaced this page, and Back brought this page here again. */
  | { readonly type: 'backPressed' }
  /** An earlier page started this attempt. `linkExpiresAt`: of the opened link; the link itself is not remembered. */
  | {
      readonly type: 'attemptResumed';
      readonly request: ConsentRequest;
      readonly attempt: string;
      readonly flow: Flow;
      readonly returned: Returned | null;
      readonly linkExpiresAt: number | null;
      /** What is remembered of the protected call, where an element makes it. */
      readonly call?: RememberedCall;
      /** The user authorises in an app, and was not led to any page. */
      readonly isInApp?: boolean | undefined;
    }
  /** Another element or another page goes on with the attempt. `request`: what the host handed over to this one. */
  | { readonly type: 'attemptLost'; readonly request: ConsentRequest | null }
  /** The element was taken out of the page. */
  | { readonly type: 'elementRemoved' }
  | { readonly type: 'resetRequested' }
  /** The protected call is to be made: a press without a consent, another press after it failed, or `perform` was set at last. */
  | { readonly type: 'performRequested' }
  /** The protected call was answered well. `response`: what it gave. */
  | { readonly type: 'performSucceeded'; readonly response: unknown }
  /** The protected call was answered with a consent: the user must authorise it first. */
  | { readonly type: 'consentDemanded'; readonly request: ConsentRequest }
  /** The protected call threw, or was answered in any other way. */
  | { readonly type: 'performFailed'; readonly problem: Problem };

/** What an earlier page left of the protected call. */
export interface RememberedCall {
  /** `expected`: not made yet. `begun`: nobody knows its end. `failed`: it failed, and a press makes it again. */
  readonly progress: 'expected' | 'begun' | 'failed';
  /** The status endpoint had said that the user authorised it. */
  readonly verified: boolean;
  /** How many consents in a row the call has answered with. */
  readonly round: number;
}

export type ActionType = Action['type'];

/** What must be done because of an action. */
export type Effect =
  /** Ask the host's initiate endpoint. */
  | { readonly type: 'requestLink' }
  /** Go to the provider with the link. */
  | { readonly type: 'openLink' }
  /** Remember the attempt, though nothing is opened: a reload goes on with it. */
  | { readonly type: 'rememberAttempt' }
  /** Ask the host's status endpoint now. `fresh`: an answer that is already on its way is too old. `isReturn`: the user is back. */
  | { readonly type: 'pollStatus'; readonly fresh: boolean; readonly isReturn?: boolean }
  /** Close the provider's window where the platform allows it. */
  | { readonly type: 'closeWindow' }
  /** Close the window, forget the attempt and let go of its lock. */
  | { readonly type: 'endAttempt' }
  /** Close the window and let go of the lock, and keep what is remembered: the protected call can be made again. */
  | { readonly type: 'keepAttempt' }
  /** Tell the host how it ended. `consent` is the ended journey's, which may already have been replaced. */
  | { readonly type: 'reportOutcome'; readonly outcome: Outcome; readonly consent: Consent | null };

/** What an action makes of a journey. */
export interface Reduction {
  readonly state: JourneyState;
  readonly effects: readonly Effect[];
}
