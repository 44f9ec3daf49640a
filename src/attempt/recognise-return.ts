import type { AttemptReturn } from './attempt-id.js';
import { type AttemptRecord, loadAll, loadOwn } from './attempt-store.js';
import { holdsId } from './return-parameters.js';

/**
 * A return whose address has lost the attempt's id, or never had it: known by the consent's id among its parameters, on the page
 * that the provider was told of. Null: this browser remembers no such attempt.
 *
 * @param address An absolute URL.
 */
export function recogniseReturn(address: string): AttemptReturn | null {
  const { pathname, searchParams } = new URL(address);
  // The first look into a page's storage is slow, and most pages have nothing to look for.
  if (searchParams.size === 0) return null;
  const returned = Object.fromEntries(searchParams);
  const isOf = ({ consent, knownBy }: AttemptRecord): boolean =>
    knownBy?.path === pathname && holdsId(returned, knownBy.parameters, consent.id);
  const record = loadOwn().find(isOf) ?? loadAll().find(isOf);
  return record ? { attempt: record.attempt, returned } : null;
}
