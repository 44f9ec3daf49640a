import type { Consent } from '../consent/consent.js';
import type { Returned } from '../consent/provider.js';
import type { HostHeaders, HostHeadersSource } from './host-headers.js';
import { type HostAnswer, sendHostRequest } from './host-request.js';

export type { HostHeaders, HostHeadersSource };

/** What the host's `initiate` function is given. */
export interface InitiateRequest {
  readonly consent: Consent;
  /** Where the provider sends the user back. Carries the attempt's id. */
  readonly returnUrl: string;
  readonly signal: AbortSignal;
}

/** What the host's `checkStatus` function is given. */
export interface StatusRequest {
  readonly consent: Consent;
  /** The return address's parameters: a claim and no proof. Null: nobody came back yet. */
  readonly returned: Returned | null;
  readonly signal: AbortSignal;
}

/** How to call the host: the element's properties of the same names. */
export interface HostSettings {
  readonly initiateUrl: string | null;
  readonly statusUrl: string | null;
  readonly initiate: ((request: InitiateRequest) => Promise<unknown>) | null;
  readonly checkStatus: ((request: StatusRequest) => Promise<unknown>) | null;
  readonly credentials: RequestCredentials;
  readonly headers: HostHeadersSource;
  /** Milliseconds for one call. */
  readonly timeout: number;
}

export interface FetchStatusOptions extends StatusRequest {
  /** Ends the call sooner than the `timeout` setting does. */
  readonly timeoutMs?: number | undefined;
}

/** Where the `timeout` attribute is missing or is no positive number. */
const DEFAULT_TIMEOUT_MS = 15_000;

/** Browsers keep a timer's delay in 31 bits. A longer one would end the call before it began. */
const MAX_TIMER_MS = 2_147_483_647;

const ID_PLACE = '{id}';

/**
 * Asks the host's initiate endpoint for the provider's link.
 *
 * @throws {ScaError} as `sendHostRequest` says.
 */
export function requestLink(
  settings: HostSettings,
  { consent, returnUrl, signal }: InitiateRequest,
): Promise<HostAnswer> {
  const { initiate, initiateUrl, headers, credentials } = settings;
  return sendHostRequest({
    name: 'initiate',
    target: initiate
      ? (callSignal) => initiate({ consent, returnUrl, signal: callSignal })
      : fillTemplate(initiateUrl, consent.id),
    body: { return_url: returnUrl },
    headers,
    credentials,
    timeoutMs: limitTimeout(settings.timeout),
    signal,
  });
}

/**
 * Asks the host's status endpoint what became of the consent.
 *
 * @throws {ScaError} as `sendHostRequest` says.
 */
export function fetchStatus(
  settings: HostSettings,
  { consent, returned, signal, timeoutMs }: FetchStatusOptions,
): Promise<HostAnswer> {
  const { checkStatus, statusUrl, headers, credentials } = settings;
  return sendHostRequest({
    name: 'status',
    target: checkStatus
      ? (callSignal) => checkStatus({ consent, returned, signal: callSignal })
      : fillTemplate(statusUrl, consent.id),
    headers,
    credentials,
    timeoutMs: limitTimeout(settings.timeout, timeoutMs),
    signal,
  });
}

/** The attribute whose URL holds `{id}` and would be called: such a URL cannot serve a consent without an id. '': none. */
export function findUrlThatNeedsId({ initiate, initiateUrl, checkStatus, statusUrl }: HostSettings): string {
  if (!initiate && initiateUrl?.includes(ID_PLACE)) return 'initiate-url';
  if (!checkStatus && statusUrl?.includes(ID_PLACE)) return 'status-url';
  return '';
}

/** Fills the id into a URL template. The whole id is percent-encoded, so that it cannot name another endpoint. */
export function fillTemplate(template: string | null, id = ''): string {
  return (template ?? '').replaceAll(ID_PLACE, encodeURIComponent(id));
}

function limitTimeout(timeoutMs: number, maxMs = MAX_TIMER_MS): number {
  return Math.min(timeoutMs > 0 ? timeoutMs : DEFAULT_TIMEOUT_MS, maxMs);
}
