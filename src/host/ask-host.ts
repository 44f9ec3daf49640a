import type { Consent } from '../consent/consent.js';
import { callHost, fillTemplate, type HostAnswer, type HostCall } from './call-host.js';

/** What a host's `initiate` is given. */
export interface InitiateRequest {
  readonly consent: Consent;
  /** Where the provider is to send the person; carries the attempt's id. */
  readonly returnUrl: string;
  readonly signal: AbortSignal;
}

/** What a host's `checkStatus` is given. */
export interface StatusRequest {
  readonly consent: Consent;
  readonly signal: AbortSignal;
}

export type HostHeaders = Readonly<Record<string, string>>;

/** How the host is asked: the element's properties of the same names. */
export interface HostSettings {
  readonly initiateUrl: string | null;
  readonly statusUrl: string | null;
  readonly initiate: ((request: InitiateRequest) => Promise<unknown>) | null;
  readonly checkStatus: ((request: StatusRequest) => Promise<unknown>) | null;
  readonly credentials: RequestCredentials;
  readonly headers: HostHeaders | (() => HostHeaders) | null;
  /** Milliseconds for one call. */
  readonly timeout: number;
}

/** Milliseconds for one call, unless told (contract, section 7). */
export const defaultTimeout = 15_000;

const longestTimeout = 2_147_483_647;

const credentialsModes: readonly unknown[] = ['same-origin', 'include', 'omit'];

const callOf = (
  name: HostCall['name'],
  { credentials, headers, timeout }: HostSettings,
  signal: AbortSignal,
): Omit<HostCall, 'to'> => ({
  name,
  credentials: credentialsModes.includes(credentials) ? credentials : 'same-origin',
  headers: (typeof headers === 'function' ? headers() : headers) ?? {},
  // What is no time at all, or longer than a timer can be, would end every call before it began.
  timeout: timeout > 0 ? Math.min(timeout, longestTimeout) : defaultTimeout,
  signal,
});

/** Asks the host for the provider's link (contract, section 4). */
export const askInitiate = (
  settings: HostSettings,
  consent: Consent,
  returnUrl: string,
  signal: AbortSignal,
): Promise<HostAnswer> => {
  const { initiate, initiateUrl } = settings;
  return callHost({
    ...callOf('initiate', settings, signal),
    to: initiate ? (own) => initiate({ consent, returnUrl, signal: own }) : fillTemplate(initiateUrl ?? '', consent.id),
    body: { return_url: returnUrl },
  });
};

/** Asks the host how it stands (contract, section 4), within `atMost` milliseconds. */
export const askStatus = (
  settings: HostSettings,
  consent: Consent,
  atMost: number,
  signal: AbortSignal,
): Promise<HostAnswer> => {
  const { checkStatus, statusUrl } = settings;
  const call = callOf('status', settings, signal);
  return callHost({
    ...call,
    timeout: Math.min(atMost, call.timeout),
    to: checkStatus ? (own) => checkStatus({ consent, signal: own }) : fillTemplate(statusUrl ?? '', consent.id),
  });
};

/** Which URL wants an id, where there is none; an empty string where none does. */
export const wantsId = ({ initiate, initiateUrl, checkStatus, statusUrl }: HostSettings): string => {
  const wants = (url: string | null, call: unknown): boolean => !call && !!url?.includes('{id}');
  return wants(initiateUrl, initiate) ? 'initiate-url' : wants(statusUrl, checkStatus) ? 'status-url' : '';
};
