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
  readonly link_ready?: unknown;
  readonly exempt?: unknown;
  readonly wait?: unknown;
}

/** The fields of an initiate answer as found, not yet checked. Of the flags only the boolean `true` counts. */
export interface RawLink {
  /** The provider's page. */
  readonly redirect_url?: unknown;
  /** ISO 8601, when the link expires. */
  readonly expires_at?: unknown;
  /** The provider was told the return address as it made this link: `prepareLink` and `linkLifetime` are for other links. */
  readonly ready?: unknown;
  /** The provider asks for nothing, and there is no link. */
  readonly exempt?: unknown;
  /** There is no link: the user authorises in an app, and the status endpoint tells when that is done. */
  readonly wait?: unknown;
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

/** The hint that a dialect's word in the return address stands for; undefined: none. */
export function findHint(vocabulary: StatusVocabulary, text: unknown): ReturnHint | undefined {
  const status = findStatus(vocabulary, text);
  return returnHints.find((hint) => hint === status);
}

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
   * Finds the consent's fields in what the backend got; undefined where that does not have this provider's shape. It is then
   * read in the plain form, which is also the form in which `readConsent` gave it and in which a browser remembers it.
   *
   * @throws InvalidConsentError where the shape is this provider's and a field of it cannot be read.
   */
  readonly readConsent?: (raw: Raw) => RawConsent | undefined;
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
  /** A link opens once: whoever wants to see the provider's page again needs a new one. */
  readonly singleUse?: boolean;
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
  /**
   * Names of the return address's parameters that are secrets. They are neither stored nor told, and taken out of the address.
   * A secret that a server needs must come back to a route of the host's own.
   */
  readonly secretReturn?: readonly string[];
  /**
   * Names of the return address's parameters that hold the consent's id. By them a return is known where the provider dropped
   * `sca_attempt`, or was never told it: on the page of `return-url`, and only for a consent that this browser remembers.
   */
  readonly returnId?: readonly string[];
}
