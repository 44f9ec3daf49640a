export interface CallErrorOptions {
  /** What was caught. For the server's log: the browser never sees it. */
  readonly cause?: unknown;
  /** Seconds, or a date, as the provider sent it. */
  readonly retryAfter?: string | null;
}

/** A call that fails, as the browser is told of it: the HTTP status, a code for programs, and words of our own. */
export class CallError extends Error {
  override readonly name = 'CallError';
  readonly status: number;
  readonly code: string;
  readonly retryAfter: string | null;

  /** @param message For developers, and sent to the browser: it holds no text of the provider's, no link and no token. */
  constructor(status: number, code: string, message: string, { cause, retryAfter = null }: CallErrorOptions = {}) {
    super(message, { cause });
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}
