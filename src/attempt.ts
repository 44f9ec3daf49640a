/** The parameter that makes a return ours. */
const attemptParameter = 'sca_attempt';

/** 128 random bits. `crypto.randomUUID` has fewer and is missing on plain http. */
export const newAttempt = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** What an attempt's id looks like; anything else in an address is not ours. */
export const isAttempt = (text: unknown): text is string => /^[\da-f]{32}$/.test(text as string);

const isOurs = (parameter: string): boolean => new URLSearchParams(parameter).has(attemptParameter);

/** The address without the attempt, and with everything else to the letter (which `searchParams.delete` would not keep). */
export const withoutAttempt = (address: string): string => {
  const url = new URL(address);
  if (!url.searchParams.has(attemptParameter)) return address;
  const others = url.search
    .slice(1)
    .split('&')
    .filter((parameter) => !isOurs(parameter));
  url.search = others.join('&');
  return url.href;
};

/** The address with this attempt and no other, and with everything else to the letter. */
export const withAttempt = (address: string, attempt: string): string => {
  const url = new URL(withoutAttempt(address));
  url.search += `${url.search ? '&' : '?'}${attemptParameter}=${attempt}`;
  return url.href;
};

/** The attempt and the other parameters that an address carries; null: no attempt. */
export const readAttempt = (address: string): { attempt: string; returned: Record<string, string> } | null => {
  // Nearly every address has none, and this is asked as the element is first drawn.
  if (!address.includes(attemptParameter)) return null;
  const found = new URL(address).searchParams;
  const attempt = found.get(attemptParameter);
  found.delete(attemptParameter);
  return isAttempt(attempt) ? { attempt, returned: Object.fromEntries(found) } : null;
};
