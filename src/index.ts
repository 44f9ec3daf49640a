/** The class and everything to use it with. Registers nothing and touches no page: safe to import anywhere, Node included. */

export type { Consent, ConsentInput, ReadConsent } from './consent/consent.js';
export type { Provider, RawConsent, RawLink, Returned, ReturnHint, StatusWord } from './consent/provider.js';
export { providers } from './consent/providers/index.js';
export { type ProviderChoice, readConsent } from './consent/read-consent.js';
export type { Mode } from './departure/flow.js';
export type { Diagnostics } from './diagnostics.js';
export { type ErrorCode, errorCodes, InvalidConsentError, ScaError } from './errors.js';
export type {
  ConsentCancelledDetail,
  ConsentChangeDetail,
  ConsentCompleteDetail,
  ConsentDeclinedDetail,
  ConsentErrorDetail,
  ConsentExpiredDetail,
  ConsentOutcome,
  ConsentRenewDetail,
  ConsentStartDetail,
  ScaConsentEventMap,
} from './events.js';
export type { HostHeaders, HostHeadersSource, InitiateRequest, StatusRequest } from './host/host-client.js';
export type { Perform, PerformRequest } from './host/perform-call.js';
export type { State, WindowStatus } from './journey/state.js';
export { ScaConsent } from './sca-consent.js';
export type { Words } from './words/words.js';
