/**
 * The host's half: the two endpoints that `<sca-consent>` calls, and the providers behind them. Built on `Request`, `Response`
 * and `fetch` alone, so that it runs in Node, Deno, Bun and workers.
 */

export type { ReadConsent } from './consent/consent.js';
export type { StatusWord } from './consent/provider.js';
export { CallError } from './server/call-error.js';
export { type ConsentHandler, type ConsentHandlerOptions, createConsentHandler } from './server/consent-handler.js';
export { consentResponse } from './server/consent-response.js';
export { type Intergiro, type IntergiroOptions, type IntergiroOrder, intergiro } from './server/intergiro.js';
export {
  type Funds,
  type Mangopay,
  type MangopayAction,
  type MangopayOptions,
  mangopay,
  type TransferBody,
} from './server/mangopay.js';
export type { ScaAnswer } from './server/mangopay-api.js';
export type { HookEvent } from './server/mangopay-enrolment.js';
export { type MollieOptions, type MollieOrder, type MolliePayment, mollie } from './server/mollie.js';
export type { KnownConsent, Performed } from './server/performed.js';
export type { ConsentProvider, HostConsent } from './server/provider.js';
export type { TokenSource } from './server/provider-request.js';
export { memoryStore, type Store } from './server/store.js';
export { type SwanAction, type SwanOptions, swan } from './server/swan.js';
