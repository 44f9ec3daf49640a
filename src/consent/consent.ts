import type { Provider } from './provider.js';

/**
 * What the payment provider wants authorised, as the element tells it in its events: never a link, never a token.
 * A field that the provider did not send is left out: Intergiro sends no `scope` and no `expires_at` with card consents,
 * Mangopay no id.
 */
export interface Consent {
  readonly id?: string;
  /** The provider's own word, e.g. Intergiro's `pending`. */
  readonly status?: string;
  /** What is asked, an open list. Intergiro documents `make_payment` alone. */
  readonly scope?: readonly string[];
  /** ISO 8601, when the consent itself expires. */
  readonly expires_at?: string | null;
}

/** A consent with the provider's link where it came with one: what `readConsent` gives and `consent` takes. */
export interface ReadConsent extends Consent {
  /** The name of the dialect that it was read in. */
  readonly provider: string;
  /** The provider's page. A secret for the bearer: keep it out of logs, storage and addresses. */
  readonly redirect_url?: string;
  /** ISO 8601, when the link expires. That is another moment than the consent's own `expires_at`. */
  readonly link_expires_at?: string;
  /** The provider already knows where to send the user back, and nothing is added to the link (Mangopay's pay-ins). */
  readonly link_ready?: boolean;
  /** There is no link: the user authorises in an app. */
  readonly wait?: boolean;
  /** The provider asks for nothing (Mangopay: `PendingUserAction: null`). */
  readonly exempt?: boolean;
}

/**
 * What the element's `consent` property takes: what the backend got, its JSON text, or null. The types refuse a `Response`
 * (pass it to `readConsent` first) and a promise (await it).
 */
export type ConsentInput = ReadConsent | NoResponse | LiteralConsent | string | null;

/** A Response has `json` and a Promise has `then`: both are mistakes that a compiler can find. */
type NoResponse = object & { readonly json?: never; readonly then?: never };

/** With this an object that is written out may have whatever fields its provider sends. */
interface LiteralConsent {
  readonly [field: string]: unknown;
  readonly json?: never;
  readonly then?: never;
}

/** The provider's page and how long it is good for. Kept in memory only, since its URL is a secret. */
export interface Link {
  /**
   * The empty string where the user authorises in an app, and after a reload: the page that knew the URL is gone, and records
   * do not hold it.
   */
  readonly url: string;
  /** Milliseconds since 1970 by the server's clock; null: nobody said. */
  readonly expiresAt: number | null;
  /** True once `expiresAt` has passed: a new link is needed. */
  readonly isExpired?: boolean;
  /** The provider was told the return address as it made the link: nothing is added to it. */
  readonly isReady?: boolean;
  /** It opens once. */
  readonly isSingleUse?: boolean;
  /** It opens once, and was opened: a new link is needed. */
  readonly isOpened?: boolean;
  /** There is nothing to open: the user authorises in an app. */
  readonly isInApp?: boolean;
}

/** A consent that has been read and checked: what the journey works with. */
export interface ConsentRequest {
  /** The dialect that the consent was read in. */
  readonly provider: Provider;
  readonly consent: Consent;
  /** The link, where the consent came with one. */
  readonly link: Link | null;
  /** The provider asks for nothing, and the journey is complete at once. */
  readonly exempt: boolean;
  /** Milliseconds since 1970, by the server's clock, when the consent itself expires; null: nobody said. */
  readonly expiresAt: number | null;
}
