import type { Returned } from '../consent/provider.js';
import { parseReturnAddress } from './attempt-id.js';

/** A name as a pattern. A server may encode the underscore. */
function patternOf(name: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return escaped.replaceAll('_', '(?:_|%5[Ff])');
}

/**
 * Takes parameters out of an address, in the query and in the fragment, and leaves every other character as it was. A value ends
 * at the next `&` or `#`: a secret may hold any other character.
 */
export function withoutParameters(address: string, names: readonly string[]): string {
  if (names.length === 0) return address;
  const one = `(?:${names.map(patternOf).join('|')})(?:=[^&#]*)?(?:&|(?=#)|$)`;
  const inARow = new RegExp(`(?<separator>[?&;#])(?:${one})+`, 'g');
  return address.replace(inARow, (match: string, separator: string) => (match.endsWith('&') ? separator : ''));
}

/** The parameters without those of the names. */
export function omitParameters(returned: Returned, names: readonly string[]): Returned {
  return Object.fromEntries(Object.entries(returned).filter(([name]) => !names.includes(name)));
}

/**
 * What a return address carries beside the attempt, without the secrets. They are taken out of the address first: somebody may
 * have glued one to the value of another parameter.
 */
export function readReturned(address: string, secrets: readonly string[]): Returned {
  const tidied = withoutParameters(address, secrets);
  const returned = parseReturnAddress(tidied)?.returned ?? Object.fromEntries(new URL(tidied).searchParams);
  return omitParameters(returned, secrets);
}

/** Whether one of the parameters holds the consent's id. */
export function holdsId(returned: Returned, names: readonly string[], id: string | undefined): boolean {
  return id !== undefined && names.some((name) => Object.hasOwn(returned, name) && returned[name] === id);
}
