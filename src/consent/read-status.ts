import { isObject } from './guards.js';
import type { Provider, StatusWord } from './provider.js';
import { readPlainStatus } from './providers/generic.js';

/**
 * Reads what the status endpoint answered, the provider's own way first. What nobody understands is still pending: an answer
 * must never be taken for an authorisation by mistake.
 */
export function readStatus(body: unknown, provider: Provider): StatusWord {
  if (!isObject(body)) return 'pending';
  return provider.readStatus?.(body) ?? readPlainStatus(body) ?? 'pending';
}
