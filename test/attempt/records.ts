import { newAttemptId } from '../../src/attempt/attempt-id.js';
import type { AttemptRecord } from '../../src/attempt/attempt-store.js';

/** A full-page attempt that lives for another minute. */
export function aRecord(more: Partial<AttemptRecord> = {}): AttemptRecord {
  return {
    attempt: newAttemptId(),
    consent: { id: 'c-1', scope: ['make_payment'] },
    provider: 'intergiro',
    flow: 'redirect',
    page: 'checkout',
    place: '/checkout|',
    expiresAt: Date.now() + 60_000,
    words: { lang: 'sv', returned: 'Du är tillbaka.', link: 'Fortsätt' },
    ...more,
  };
}

/** Nothing is remembered. */
export function clearStorages(): void {
  localStorage.clear();
  sessionStorage.clear();
}
