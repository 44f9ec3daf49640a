/** An attribute that was probably meant to be one of ours. */
export interface MisspeltAttribute {
  readonly written: string;
  readonly meant: string;
}

/** A name of at least so many letters may differ in two of them, a shorter one in one. */
const LONG_NAME = 8;

/** Attributes that every element may have, and that are near to one of ours. */
const GLOBAL_NAMES = ['id', 'is', 'lang', 'dir', 'role', 'mode', 'code'];

/**
 * Finds attributes that are nearly one of ours, as `initiate_url` and `payeee` are. Such a one is ignored by the element
 * without a word, and its developer looks for the fault elsewhere.
 */
export function findMisspeltAttributes(
  written: readonly string[],
  known: readonly string[],
): readonly MisspeltAttribute[] {
  const strangers = written.filter((name) => isPlainName(name) && !known.includes(name));
  return strangers.flatMap((name) => {
    const meant = known.find((own) => areNear(plain(name), plain(own)));
    return meant ? [{ written: name, meant }] : [];
  });
}

/** Templates leave names such as `:consent` and `@click` to their framework. */
function isPlainName(name: string): boolean {
  return /^[a-z]/.test(name) && !GLOBAL_NAMES.includes(name);
}

/** `initiate_url`, `initiateUrl` and `initiate-url` are the same words. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '');
}

function areNear(one: string, other: string): boolean {
  const allowed = other.length >= LONG_NAME ? 2 : 1;
  return Math.abs(one.length - other.length) <= allowed && editDistance(one, other) <= allowed;
}

/** How many letters must be added, removed or replaced (Levenshtein). */
function editDistance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...one].entries()) {
    const current = [row + 1];
    for (const [column, target] of [...other].entries()) {
      const replaced = (previous[column] ?? 0) + (letter === target ? 0 : 1);
      const removed = (previous[column + 1] ?? 0) + 1;
      const added = (current[column] ?? 0) + 1;
      current.push(Math.min(replaced, removed, added));
    }
    previous = current;
  }
  return previous[other.length] ?? 0;
}
