/** Why a journey cannot go on. What the user reads about each is in `words/`. */
export const errorCodes = [
  'invalid-consent',
  'not-configured',
  'initiate-failed',
  'initiate-timeout',
  'offline',
  'invalid-link',
  'status-failed',
  'perform-failed',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export interface ScaErrorOptions {
  /** The HTTP status of the host's answer, where there was one. */
  readonly status?: number | undefined;
  /** What was caught. For developers: the user never sees it. */
  readonly cause?: unknown;
  /** Whether pressing the button again can help. By default true, except for `invalid-consent`: the consent stays as it is. */
  readonly retryable?: boolean;
  /** What the console may say, where the message quotes the host's answer or code. By default the message itself. */
  readonly summary?: string | undefined;
}

/** A problem: a `code` to switch on, and a `message` that tells developers what is wrong and how to mend it. */
export class ScaError extends Error {
  readonly code: ErrorCode;
  readonly status: number | undefined;
  readonly retryable: boolean;
  /** The same in our own words alone. The message may quote the host's answer, which has no place in a console. */
  readonly summary: string;

  constructor(
    code: ErrorCode,
    message: string,
    { status, cause, retryable = code !== 'invalid-consent', summary = message }: ScaErrorOptions = {},
  ) {
    super(message, { cause });
    setErrorName(this, 'ScaError');
    this.code = code;
    this.status = status;
    this.retryable = retryable;
    this.summary = summary;
  }
}

/** One line for the console: the code, the HTTP status and our own sentence. A server's words may hold a secret. */
export function describeForConsole(error: unknown): string {
  if (!(error instanceof ScaError)) return 'something that is no ScaError was thrown.';
  const { code, status, summary } = error;
  return `${status === undefined ? code : `${code} (HTTP ${status})`}: ${summary}`;
}

/** Names an error. An assignment would throw where a page has frozen `Error.prototype`, as SES and hardened checkouts do. */
export function setErrorName(error: Error, name: string): void {
  Object.defineProperty(error, 'name', { value: name, configurable: true, writable: true });
}

export interface InvalidConsentOptions {
  /** What was found, where that can be said better than by its kind, e.g. `a Response`. Never a text from outside. */
  readonly found?: string | undefined;
  /** What the developer can do about it, in whole sentences. */
  readonly remedy?: string | undefined;
  /** What was caught. For developers: the user never sees it. */
  readonly cause?: unknown;
}

/**
 * A consent that cannot be read. The message says which field, what was found there, what was expected and, where it is known,
 * what to do about it. The summary, which the console shows, says the same and nothing of the consent's content.
 */
export class InvalidConsentError extends ScaError {
  /** The field's path, e.g. `scope[1]` or `PendingUserAction.RedirectUrl`. */
  readonly field: string;
  /** What was found: a kind, and the text only where it is short, e.g. `number 5`, `"c-1"`, `a string of 60 characters`. */
  readonly found: string;
  /** What was expected, in English. */
  readonly expected: string;

  constructor(field: string, value: unknown, expected: string, options: InvalidConsentOptions = {}) {
    const { found = describe(value), remedy, cause } = options;
    const sentence = (what: string): string =>
      `${field}: found ${what}, expected ${expected}.${remedy ? ` ${remedy}` : ''}`;
    const summary = sentence(options.found ?? describeKind(value));
    super('invalid-consent', sentence(found), { cause, summary });
    setErrorName(this, 'InvalidConsentError');
    this.field = field;
    this.found = found;
    this.expected = expected;
  }
}

/** The longest text that an error message shows. A longer one may be a link or a token. */
const MAX_SHOWN_LENGTH = 24;

/** Says what kind of value was found, and shows a text only where it is too short to be a secret. */
function describe(value: unknown): string {
  if (typeof value === 'string') return describeText(value);
  if (typeof value === 'number' || typeof value === 'boolean') return `${typeof value} ${value}`;
  return describeKind(value);
}

function describeText(text: string): string {
  return text.length > MAX_SHOWN_LENGTH ? `a string of ${text.length} characters` : `"${text}"`;
}

/** Says what kind of value it is, and never what is in it: that may be a link, a token or somebody's id. */
export function describeKind(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (value === '') return 'an empty string';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** This many different messages are shown on a page. More would only be the same again with another number in it. */
const MAX_MESSAGES = 100;

const messagesShown = new Set<string>();

/** Tells a developer in the console, once for each message. A message never holds a link, a token or a consent's content. */
export function warn(message: string): void {
  if (messagesShown.has(message) || messagesShown.size >= MAX_MESSAGES) return;
  messagesShown.add(message);
  console.warn(`<sca-consent> ${message}`);
}
