import { ScaError } from '../errors.js';

const loopback = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;

/** Longer than any provider's; what is longer is no link but an attack or a mistake. */
const longestLink = 8192;

/** A URL, or undefined where the text is none. */
export const parseUrl = (text: string, base?: string): URL | undefined => {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
};

/** The origins of a space-separated list; what is no URL is left out, so a list of none allows none. */
export const parseOrigins = (list: string | null | undefined): readonly string[] | undefined =>
  list?.match(/\S+/g)?.flatMap((name) => parseUrl(name)?.origin ?? []);

const refuse = (why: string): never => {
  throw new ScaError('invalid-link', `The link was refused: ${why}.`);
};

/**
 * The link as a URL, if a browser may be sent there: absolute, https (http on loopback), no userinfo, no characters that a
 * parser drops in silence, and of an allowed origin (space-separated; none: any), compared after parsing. Throws
 * `invalid-link`; the message never holds the link, which is a secret.
 */
export const validateLink = (text: string, allowed: string | null, longest = longestLink): URL => {
  const link = parseUrl(text);
  const origins = parseOrigins(allowed);
  if (text.length > longest) refuse(`it has ${text.length} characters, ${longest} at most: use a shorter return-url`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are what the URL parser drops or turns round.
  if (/[\u0000- \u007f\\]/.test(text)) refuse('it holds white space, a control character or a backslash');
  if (link?.protocol !== 'https:' && !(link?.protocol === 'http:' && loopback.test(link.hostname))) {
    return refuse('it is no absolute https: URL');
  }
  if (/^[^/]*:\/*[^/?#]*@/.test(text)) refuse('it holds a user name');
  if (origins && !origins.includes(link.origin)) refuse(`${link.origin} is not in redirect-origins "${allowed}"`);
  return link;
};
