/**
 * A JSON object as a provider or a host's endpoint sent it, before anybody has looked inside. A dialect is given a copy that
 * holds the answer's own fields and has no prototype, to its depth: a field that was not sent is undefined.
 */
export type Raw = Readonly<Record<string, unknown>>;

/** The fields of a consent as found, not yet checked. Each means what it means in `ReadConsent`. */
export interface RawConsent {
  readonly id?: unknown;
  readonly status?: unknown;
  readonly scope?: unknown;
  readonly expires_at?: unknown;
  readonly redirect_url?: unknown;
  readonly link_expires_at?: unknown;
  readonly exempt?: unknown;
}

/** The fields of an initiate answer as found, not yet checked. */
export interface RawLink {
  /** The provider's page. */
  readonly redirect_url?: unknown;
  /** ISO 8601, when the link expires. */
  readonly expires_at?: unknown;
  /** True: the provider asks for nothing, and there is no link. */
  readonly exempt?: boolean;
}

/** What the host's status endpoint may say. */
export const statusWords = ['pending', 'complete', 'declined', 'expired', 'failed'] as const;
export type StatusWord = (typeof statusWords)[number];

/** The words that a dialect uses for each status, in lower case. */
export type StatusVocabulary = Readonly<Partial<Record<StatusWord, readonly string[]>>>;

/**
 * The status that a dialect's word stands for; undefined where the vocabulary does not have it.
 * Only the case may differ: a text that merely contains "complete" must not count as complete.
 */
export function findStatus(vocabulary: StatusVocabulary, text: unknown): StatusWord | undefined {
  if (typeof text !== 'string') return undefined;
  const word = text.toLowerCase();
  return statusWords.find((status) => Object.hasOwn(vocabulary, status) && vocabulary[status]?.includes(word));
}

/** One of the five words themselves, whatever its case; undefined: it is none. */
export function findStatusWord(text: unknown): StatusWord | undefined {
  if (typeof text !== 'string') return undefined;
  const word = text.toLowerCase();
  return statusWords.find((status) => status === word);
}

/** What a return may hint at. A completion is never read from it: anybody can write an address. */
export const returnHints = ['declined', 'expired', 'failed'] as const satisfies readonly StatusWord[];
export type ReturnHint = (typeof returnHints)[number];

/** The parameters of the return address, `sca_attempt` aside. A claim by whoever made the address, and no proof. */
export type Returned = Readonly<Record<string, string>>;

/**
 * One provider's dialect: where its answers keep what the element needs. Only `name` is required; whatever is left out is
 * read the `generic` way. A host may pass an object of this shape as the element's `provider`.
 */
export interface Provider {
  /** What the `provider` attribute calls it, e.g. `mangopay`. */
  readonly name: string;
  /** Whether a consent has this provider's shape. Asked only where `provider` is `auto`. */
  readonly recognises?: (raw: Raw) => boolean;
  /**
   * Finds the consent's fields in what the backend got.
   *
   * @throws InvalidConsentError where the shape is this provider's and a field of it cannot be read.
   */
  readonly readConsent?: (raw: Raw) => RawConsent;
  /**
   * Finds the link's fields in the initiate answer; undefined where the answer does not have this provider's shape.
   *
   * @throws InvalidConsentError where the shape is this provider's and a field of it cannot be read.
   */
  readonly readLink?: (raw: Raw) => RawLink | undefined;
  /** How long a link lives where no answer says so, in milliseconds from the answer. Left out: nobody knows. */
  readonly linkLifetime?: number;
  /**
   * Adds to the link, in place, what the provider expects there. `returnUrl` is the whole address to come back to, `lang` the
   * BCP 47 tag of the element's language.
   */
  readonly prepareLink?: (link: URL, trip: { readonly returnUrl: string; readonly lang: string }) => void;
  /** The longest link that the provider takes, in characters, after `prepareLink`. */
  readonly maxLinkLength?: number;
  /**
   * Reads the status in the status endpoint's answer, where the provider documents words of its own; undefined where it is not
   * understood. The contract's five words in `status`, or in `consent.status`, are read without it.
   */
  readonly readStatus?: (raw: Raw) => StatusWord | undefined;
  /**
   * What the return address's parameters hint at; undefined: nothing. Asked only where the host has no status endpoint. A
   * completion is never read from them: anybody can write an address.
   */
  readonly readReturn?: (returned: Returned) => ReturnHint | undefined;
}
