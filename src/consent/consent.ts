import type { Provider } from './provider.js';

/**
 * What the payment provider wants authorised, as the element tells it in its events: never a link, never a token.
 * Absent fields are absent: Intergiro sends no `scope` and no `expires_at` with card consents, Mangopay no id.
 */
export interface Consent {
  readonly id?: string;
  /** The provider's own word, e.g. Intergiro's `pending`. */
  readonly status?: string;
  /** What is asked, an open list. Intergiro documents `make_payment` alone. */
  readonly scope?: readonly string[];
  /** ISO 8601, when the consent itself runs out. */
  readonly expires_at?: string | null;
}

/** A consent with the provider's link where it came with one: what `readConsent` gives and `consent` takes. */
export interface ReadConsent extends Consent {
  /** The dialect it was read as. */
  readonly provider: string;
  /** The provider's page. A secret for the bearer: keep it out of logs, storage and addresses. */
  readonly redirect_url?: string;
  /** ISO 8601, when the link runs out, where that is not when the consent does. */
  readonly link_expires_at?: string;
  /** The provider asks for nothing (Mangopay: `PendingUserAction: null`). */
  readonly exempt?: boolean;
}

/** The provider's page and how long it is good for. Lives in memory only. */
export interface Link {
  /** Empty where the page that knew it is gone: it is not remembered. */
  readonly url: string;
  /** Milliseconds since 1970 by the server's clock; null: nobody said. */
  readonly expiresAt: number | null;
  /** Its time is over. */
  readonly isExpired?: boolean;
}

/** A consent understood: what the journey works with. */
export interface ConsentRequest {
  readonly provider: Provider;
  readonly consent: Consent;
  /** The link, where the consent carried it. */
  readonly link: Link | null;
  readonly exempt: boolean;
  /** Milliseconds since 1970 when the consent itself runs out; null: nobody said. */
  readonly expiresAt: number | null;
}
