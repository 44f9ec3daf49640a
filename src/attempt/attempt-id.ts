/** What an attempt's lock, channel and records are named by, before its id. */
export const prefix = 'sca-consent:';

/** The parameter that makes a return ours. */
const parameter = 'sca_attempt';

/** 128 random bits. `crypto.randomUUID` has fewer and is missing on plain http. */
export const newAttemptId = (): string =>
  crypto.getRandomValues(new Uint8Array(16)).reduce((text, byte) => text + byte.toString(16).padStart(2, '0'), '');

/** What an attempt's id looks like; anything else in an address is not ours. */
export const isAttemptId = (text: unknown): text is string => /^[\da-f]{32}$/.test(text as string);

/** The address without the attempt, and with everything else to the letter (which `searchParams.delete` would not keep). */
export const withoutAttempt = (address: string): URL => {
  const url = new URL(address);
  if (url.searchParams.has(parameter)) {
    const others = url.search.slice(1).split('&');
    url.search = others.filter((other) => !new URLSearchParams(other).has(parameter)).join('&');
  }
  return url;
};

/** The address with this attempt and no other, and with everything else to the letter. */
export const withAttempt = (address: string, attempt: string): string => {
  const url = withoutAttempt(address);
  url.search += `${url.search && '&'}${parameter}=${attempt}`;
  return url.href;
};

/** A way back as it stands in an address. */
export interface Return {
  readonly attempt: string;
  /** The other parameters. */
  readonly returned: Readonly<Record<string, string>>;
}

/** The attempt and the other parameters that an address carries; null: no attempt. */
export const readAttempt = (address: string): Return | null => {
  // Nearly every address has none, and this is asked as the element is first drawn.
  if (!address.includes(parameter)) return null;
  const found = new URL(address).searchParams;
  const attempt = found.get(parameter);
  found.delete(parameter);
  return isAttemptId(attempt) ? { attempt, returned: Object.fromEntries(found) } : null;
};
