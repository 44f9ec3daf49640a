/** Why a journey cannot go on. The texts for users live in `words/`; `message` is for developers. */
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
  /** What was caught, for developers; never shown. */
  readonly cause?: unknown;
  /** Whether pressing the button again can help. */
  readonly retryable?: boolean;
}

/** One problem: a code to switch on, a message that says what is wrong and how to mend it. */
export class ScaError extends Error {
  readonly code: ErrorCode;
  readonly status: number | undefined;
  readonly retryable: boolean;

  constructor(
    code: ErrorCode,
    message: string,
    { status, cause, retryable = code !== 'invalid-consent' }: ScaErrorOptions = {},
  ) {
    super(message, { cause });
    this.name = 'ScaError';
    this.code = code;
    this.status = status;
    this.retryable = retryable;
  }
}

/** A consent that cannot be read: names the field, what was found and what was expected. */
export class InvalidConsentError extends ScaError {
  readonly field: string;
  readonly found: string;
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

/** Says what a value is without printing what may be a secret: the kind, and the text only where it is short. */
const describe = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'string') return value.length > 24 ? `a string of ${value.length} characters` : `"${value}"`;
  if (typeof value === 'function') return 'a function';
  return typeof value === 'object' ? 'an object' : `${typeof value} ${String(value)}`;
};

/** Refuses what does not hold, with the field, what was found there and what was expected. */
export const must: (holds: unknown, field: string, found: unknown, expected: string) => asserts holds = (
  holds,
  field,
  found,
  expected,
) => {
  if (!holds) throw new InvalidConsentError(field, found, expected);
};

const said = new Set<string>();

/** Tells a developer once, in the console. Never carries a link, a token or a consent's content. */
export const warn = (message: string): void => {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`<sca-consent> ${message}`);
};
