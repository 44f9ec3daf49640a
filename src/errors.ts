/** Why a journey cannot go on. What the user reads about each is in `words/`. */
export const errorCodes = [
  'invalid-consent',
  'not-configured',
  'initiate-failed',
  'initiate-timeout',
  'offline',
  'invalid-link',
  'status-failed',
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
    this.name = 'ScaError';
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

/** A consent that cannot be read. The message says which field, what was found there and what was expected. */
export class InvalidConsentError extends ScaError {
  /** The field's path, e.g. `scope[1]` or `PendingUserAction.RedirectUrl`. */
  readonly field: string;
  /** What was found: a kind, and the text only where it is short, e.g. `number 5`, `"c-1"`, `a string of 60 characters`. */
  readonly found: string;
  /** What was expected, in English. */
  readonly expected: string;

  constructor(field: string, value: unknown, expected: string) {
    const found = describe(value);
    super('invalid-consent', `${field}: found ${found}, expected ${expected}.`);
    this.name = 'InvalidConsentError';
    this.field = field;
    this.found = found;
    this.expected = expected;
  }
}

/** The longest text that an error message shows. A longer one may be a link or a token. */
const MAX_SHOWN_LENGTH = 24;

/** Says what kind of value was found, and shows a text only where it is too short to be a secret. */
function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'string') return describeText(value);
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'object') return 'an object';
  return `${typeof value} ${String(value)}`;
}

function describeText(text: string): string {
  return text.length > MAX_SHOWN_LENGTH ? `a string of ${text.length} characters` : `"${text}"`;
}

const messagesShown = new Set<string>();

/** Tells a developer in the console, once for each message. A message never holds a link, a token or a consent's content. */
export function warn(message: string): void {
  if (messagesShown.has(message)) return;
  messagesShown.add(message);
  console.warn(`<sca-consent> ${message}`);
}
