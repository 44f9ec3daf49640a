/** SHA-256, in 64 hexadecimal digits. */
export async function digest(text: string): Promise<string> {
  const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What two objects of the same content have in common, whatever the order of their fields. */
export function fingerprintOf(value: unknown): Promise<string> {
  return digest(JSON.stringify(value, sortFields) ?? '');
}

function sortFields(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/**
 * The same parts give the same key, in every process and after every crash, so that a call that is repeated is known again.
 * Mangopay takes 16 to 36 letters, digits and dashes.
 */
export async function idempotencyKeyFor(...parts: readonly (string | number)[]): Promise<string> {
  return (await digest(JSON.stringify(parts))).slice(0, 32);
}
