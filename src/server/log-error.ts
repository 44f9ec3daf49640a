import { CallError } from './call-error.js';

/** Whether the shop or the provider failed. A browser's mistakes are no news for the shop's log. */
export function isServersFault(error: unknown): boolean {
  return !(error instanceof CallError) || error.status >= 500;
}

/** One line of the server's log. It has no address, no token and no text of the provider's. */
export function logError(error: unknown): void {
  console.error('sca-consent/server:', error instanceof CallError ? describe(error) : error);
}

function describe({ code, message, cause }: CallError): string {
  return `${code}: ${message}${typeof cause === 'string' ? ` (${cause})` : ''}`;
}
