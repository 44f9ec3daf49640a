import { ScaError } from '../errors.js';

const loopback = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;

/** Longer than any provider's; what is longer is no link but an attack or a mistake. */
const longestLink = 8192;

const refuse = (why: string): never => {
  throw new ScaError('invalid-link', `The provider's link was refused: ${why}.`);
};

/** The origins of a space-separated list; what is no origin is left out, so a list of none allows none. */
export const parseOrigins = (list: string | null | undefined): readonly string[] | null => {
  const names = (list ?? '').split(/\s+/).filter(Boolean);
  if (!names.length) return null;
  return names.map(originOf).filter((origin) => origin !== 'null');
};

const originOf = (name: string): string => {
  try {
    return new URL(name).origin;
  } catch {
    return 'null';
  }
};

/**
 * The link as a URL, if a browser may be sent there: absolute, https (http on loopback), no userinfo, no characters that a
 * parser drops in silence, and of an allowed origin, compared after parsing. Throws `invalid-link`; the message never holds
 * the link, which is a secret.
 */
export const allowLink = (text: string, origins: readonly string[] | null): URL => {
  if (text.length > longestLink) refuse(`it is longer than ${longestLink} characters`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are what the URL parser drops or turns round.
  if (/[\u0000- \u007f\\]/.test(text)) refuse('it holds white space, a control character or a backslash');
  let link: URL;
  try {
    link = new URL(text);
  } catch {
    return refuse('it is no absolute URL');
  }
  const { protocol, hostname, origin } = link;
  if (protocol !== 'https:' && !(protocol === 'http:' && loopback.test(hostname))) {
    refuse(`${protocol} is not https:`);
  }
  if (/^[^/]*:\/*[^/?#]*@/.test(text)) refuse('it carries a user name');
  if (origins && !origins.includes(origin)) {
    refuse(`${origin} is not in redirect-origins (${origins.join(' ') || 'which names no valid origin'})`);
  }
  return link;
};
