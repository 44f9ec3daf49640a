import { describeKind, warn } from '../errors.js';
import type { Consent } from './consent.js';
import { copyOwn, isObject } from './guards.js';
import { findWrapper, type Mistake } from './mistakes.js';
import { findStatusWord, type Provider, type Raw, type StatusWord, statusWords } from './provider.js';

/** What the status endpoint was asked about. */
export interface StatusSubject {
  readonly provider: Provider;
  readonly consent: Consent;
}

const EXPECTED = `{"status": ${statusWords.map((word) => `"${word}"`).join(' | ')}}, or the provider's own consent`;

const OTHER_ID: Mistake = {
  found: "an id that is not the consent's",
  remedy: 'Answer about the consent that was asked for.',
};

const UNKNOWN_WORD: Mistake = {
  found: 'a status that is none of these words',
  remedy: "Translate the provider's word on your server, or name its dialect with the provider attribute.",
};

const NO_STATUS: Mistake = { found: 'an object without a status', remedy: '' };

const UNREADABLE: Mistake = {
  found: 'an answer that throws when it is read',
  remedy: 'If the provider is an object of your own, look at its readStatus and readConsent.',
};

/**
 * Reads what the status endpoint answered, the provider's own way first. What nobody understands is still pending, and is said
 * once in the console: an answer must never be taken for an authorisation by mistake. Never throws.
 */
export function readStatus(body: unknown, subject: StatusSubject): StatusWord {
  const answer = understand(body, subject);
  if (typeof answer === 'string') return answer;
  const { found, remedy } = answer;
  const advice = remedy ? ` ${remedy}` : '';
  warn(`takes the status answer for pending: found ${found}, expected ${EXPECTED}.${advice}`);
  return 'pending';
}

/** The status, or why there is none. */
function understand(body: unknown, subject: StatusSubject): StatusWord | Mistake {
  try {
    if (!isObject(body)) return { found: describeKind(body), remedy: 'Return the parsed JSON.' };
    const answer = copyOwn(body);
    if (!isAbout(answer, subject)) return OTHER_ID;
    return readOwnStatus(answer, subject.provider) ?? readPlainStatus(answer) ?? explain(answer);
  } catch {
    return UNREADABLE;
  }
}

/** A provider object of the host's own may say anything. */
function readOwnStatus(answer: Raw, provider: Provider): StatusWord | undefined {
  const own = provider.readStatus?.(answer);
  return statusWords.find((word) => word === own);
}

/** The five words in `{status}`, or in a consent passed through: `{consent: {status}}`. */
function readPlainStatus(answer: Raw): StatusWord | undefined {
  const word = findStatusWord(statusOf(innerOf(answer)));
  const { data } = answer;
  const content = isObject(data) ? statusOf(data) : undefined;
  // An envelope that says another thing than its content has said nothing about the consent.
  return content === undefined || findStatusWord(content) === word ? word : undefined;
}

/** Some servers write every name with a capital. */
function statusOf({ status, Status }: Raw): unknown {
  return status ?? Status;
}

function innerOf(answer: Raw): Raw {
  return isObject(answer.consent) ? answer.consent : answer;
}

/** An answer about somebody else's consent settles nothing. One without an id is about the consent that was asked for. */
function isAbout(answer: Raw, { provider, consent }: StatusSubject): boolean {
  if (consent.id === undefined) return true;
  const id = findId(answer, provider);
  return id === undefined || id === null || id === consent.id;
}

function findId(answer: Raw, provider: Provider): unknown {
  const inner = innerOf(answer);
  return readOwnId(answer, provider) ?? inner.id ?? inner.Id ?? answer.id ?? answer.Id;
}

/** The dialect knows where its id is. It may be unable to read a plain `{status}`, as that is no consent. */
function readOwnId(answer: Raw, provider: Provider): unknown {
  try {
    return provider.readConsent?.(answer)?.id;
  } catch {
    return undefined;
  }
}

function explain(answer: Raw): Mistake {
  return findWrapper(answer) ?? (statusOf(innerOf(answer)) === undefined ? NO_STATUS : UNKNOWN_WORD);
}
