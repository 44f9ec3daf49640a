import type { ReturnChannel } from './arrival/return-channel.js';
import type { Consent } from './consent/consent.js';
import type { Returned } from './consent/provider.js';
import type { ErrorCode } from './errors.js';
import type { State, TerminalState, Way, WindowStatus } from './journey/state.js';

/** What happened behind an outcome, for support and statistics. No link, no token, no id. */
export interface Diagnostics {
  /** How the person went: a window, the whole page, or not at all. */
  readonly way: Way | 'none';
  /** The browser refused the window. */
  readonly blocked: boolean;
  /** Picked up on this page from an earlier one. */
  readonly resumed: boolean;
  /** Milliseconds from the start until the window could no longer be observed (COOP); null: it always could. */
  readonly unobservableAfter: number | null;
  /** The person's focus came back to this page while the provider's was open. */
  readonly focusReturned: boolean;
  /** What brought the news first; null: nothing came back. */
  readonly channel: ReturnChannel | 'status' | null;
  /** Milliseconds spent in each state. */
  readonly phases: Readonly<Partial<Record<State, number>>>;
}

interface Told {
  readonly consent: Consent | null;
  readonly diagnostics: Diagnostics;
}

/** Nothing has happened yet; `preventDefault()` keeps it so. */
export interface ConsentStartDetail {
  readonly consent: Consent | null;
}

export interface ConsentChangeDetail {
  readonly state: State;
  readonly previous: State;
  readonly window: WindowStatus;
}

export interface ConsentCompleteDetail extends Told {
  /** The host's status endpoint said so. */
  readonly verified: boolean;
  /** The provider asked for nothing. */
  readonly exempt: boolean;
  /** The return URL's parameters: a claim and no proof. Null where nobody came back. */
  readonly returned: Returned | null;
}

export interface ConsentDeclinedDetail extends Told {
  readonly verified: boolean;
  readonly returned: Returned | null;
}

export interface ConsentExpiredDetail extends Told {
  readonly what: 'consent' | 'link';
  /** The host's status endpoint said so; false: the clock did, and the endpoint (if any) did not say otherwise. */
  readonly verified: boolean;
}

export interface ConsentCancelledDetail extends Told {
  readonly by: 'user' | 'host';
}

export interface ConsentErrorDetail extends Told {
  readonly code: ErrorCode;
  /** For developers: what is wrong and how to mend it. Never shown to the user. */
  readonly message: string;
  /** The HTTP status of the host's answer, where there was one. */
  readonly status: number | undefined;
  readonly cause: unknown;
  /** The button stays usable; pressing it begins a new attempt. */
  readonly retryable: boolean;
}

export interface ConsentRenewDetail {
  readonly consent: Consent | null;
}

export interface ScaConsentEventMap {
  'consent-start': CustomEvent<ConsentStartDetail>;
  'consent-change': CustomEvent<ConsentChangeDetail>;
  'consent-complete': CustomEvent<ConsentCompleteDetail>;
  'consent-declined': CustomEvent<ConsentDeclinedDetail>;
  'consent-expired': CustomEvent<ConsentExpiredDetail>;
  'consent-cancelled': CustomEvent<ConsentCancelledDetail>;
  'consent-error': CustomEvent<ConsentErrorDetail>;
  'consent-renew': CustomEvent<ConsentRenewDetail>;
}

type TerminalEvent<S extends TerminalState> = S extends 'failed' ? 'consent-error' : `consent-${Exclude<S, 'failed'>}`;

/** The event that tells an end. */
export const terminalEvent = <S extends TerminalState>(state: S): TerminalEvent<S> =>
  `consent-${state === 'failed' ? 'error' : state}` as TerminalEvent<S>;

/** What `start()` resolves to: the end, as its event tells it. */
export type ConsentOutcome = {
  [S in TerminalState]: {
    readonly state: S;
    readonly type: TerminalEvent<S>;
    readonly detail: ScaConsentEventMap[TerminalEvent<S>]['detail'];
  };
}[TerminalState];

declare global {
  interface GlobalEventHandlersEventMap extends ScaConsentEventMap {}
}
