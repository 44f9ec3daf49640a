/** What a provider or a host's endpoint answered, before anybody has looked inside. */
export type Raw = Readonly<Record<string, unknown>>;

/** The fields of a consent as found, not yet checked. */
export interface RawConsent {
  readonly id?: unknown;
  readonly status?: unknown;
  readonly scope?: unknown;
  readonly expires_at?: unknown;
  readonly redirect_url?: unknown;
  readonly link_expires_at?: unknown;
  readonly exempt?: unknown;
}

/** The fields of an initiate answer as found; `exempt` where the provider asks for nothing. */
export interface RawLink {
  readonly redirect_url?: unknown;
  readonly expires_at?: unknown;
  readonly exempt?: boolean;
}

/** The words of the host's status endpoint. */
export const statusWords = ['pending', 'complete', 'declined', 'expired', 'failed'] as const;
export type StatusWord = (typeof statusWords)[number];

/** What came with the return address, `sca_attempt` aside. A claim and no proof. */
export type Returned = Readonly<Record<string, string>>;

/**
 * One dialect. Everything but `name` may be left out: consents, links and statuses are then read the `generic` way.
 * A host may pass an object of this shape as the element's `provider`.
 */
export interface Provider {
  readonly name: string;
  /** Whether an object has this provider's shape; asked only where `provider` is `auto`. */
  readonly recognises?: (raw: Raw) => boolean;
  /** Where the consent's fields are. May throw `InvalidConsentError`. */
  readonly readConsent?: (raw: Raw) => RawConsent;
  /** Where the link's fields are in the initiate answer; undefined: not this provider's shape. */
  readonly readLink?: (raw: Raw) => RawLink | undefined;
  /** How long a link lives where no answer says so, in milliseconds. */
  readonly linkLifetime?: number;
  /** Adds to the link what the provider expects there. */
  readonly prepareLink?: (link: URL, trip: { readonly returnUrl: string; readonly lang: string }) => void;
  /** The longest link the provider takes, in characters. */
  readonly maxLinkLength?: number;
  /** The provider's own status in one of the contract's words; undefined: nothing recognised. */
  readonly readStatus?: (raw: Raw) => StatusWord | undefined;
  /** What the return parameters hint at; left out: nothing. Asked only where the host has no status endpoint. */
  readonly readReturn?: (returned: Returned) => 'declined' | undefined;
}

export const isObject = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** The word of a table whose pattern a text fits from end to end, whatever its case; undefined: none. */
export const findWord = <Word extends string>(table: Readonly<Record<Word, string>>, text: unknown): Word | undefined =>
  (Object.keys(table) as Word[]).find((word) => isText(text) && new RegExp(`^(${table[word]})$`, 'i').test(text));
