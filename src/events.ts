import type { Consent } from './consent/consent.js';
import type { Returned } from './consent/provider.js';
import type { Diagnostics } from './diagnostics.js';
import type { ErrorCode } from './errors.js';
import type { Outcome, State, TerminalState, WindowStatus } from './journey/state.js';

/** What every terminal event tells. */
interface OutcomeDetail {
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

export interface ConsentCompleteDetail extends OutcomeDetail {
  /** The host's status endpoint said so. */
  readonly verified: boolean;
  /** The provider asked for nothing. */
  readonly exempt: boolean;
  /** The return URL's parameters: a claim and no proof. Null where nobody came back. */
  readonly returned: Returned | null;
  /** What `perform` gave at last: its Response, or its object. Null where there was no such call, or another page made it. */
  readonly response: unknown;
}

export interface ConsentDeclinedDetail extends OutcomeDetail {
  readonly verified: boolean;
  readonly returned: Returned | null;
}

export interface ConsentExpiredDetail extends OutcomeDetail {
  readonly what: 'consent' | 'link';
  /** The host's status endpoint said so; false: the clock did, and the endpoint (if any) did not say otherwise. */
  readonly verified: boolean;
}

export interface ConsentCancelledDetail extends OutcomeDetail {
  readonly by: 'user' | 'host';
}

export interface ConsentErrorDetail extends OutcomeDetail {
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

/** What `start()` resolves to: the end, as its event tells it. */
export type ConsentOutcome = {
  [S in TerminalState]: {
    readonly state: S;
    readonly type: TerminalEvent<S>;
    readonly detail: ScaConsentEventMap[TerminalEvent<S>]['detail'];
  };
}[TerminalState];

/** The outcome as its event tells it. */
export function describeOutcome(outcome: Outcome, consent: Consent | null, diagnostics: Diagnostics): ConsentOutcome {
  if (outcome.state === 'failed') {
    const { code, message, status, cause, retryable } = outcome.error;
    const detail = { consent, code, message, status, cause, retryable, diagnostics };
    return { state: 'failed', type: 'consent-error', detail };
  }
  if (outcome.state === 'complete') {
    const { verified, exempt, returned, response = null } = outcome;
    const detail = { consent, verified, exempt, returned, response, diagnostics };
    return { state: 'complete', type: 'consent-complete', detail };
  }
  const { state, ...known } = outcome;
  const type = `consent-${state}` as const;
  // TypeScript does not follow which detail belongs to which state through the rest properties.
  return { state, type, detail: { consent, ...known, diagnostics } } as ConsentOutcome;
}

declare global {
  interface GlobalEventHandlersEventMap extends ScaConsentEventMap {}
}
