import type { Consent, ReadConsent } from '../consent/consent.js';
import { hasMethod, isObject, ownField } from '../consent/guards.js';
import { readConsent } from '../consent/read-consent.js';
import { describeKind, InvalidConsentError, ScaError, type ScaErrorOptions } from '../errors.js';
import { hintFor, readErrorMessage, readStatus } from './host-errors.js';

/** What the host's `perform` function is given. */
export interface PerformRequest {
  /** Null: nothing is authorised yet. Else make the call with this consent: the user has authorised it. */
  readonly consent: Consent | null;
  /** Aborted where the host itself takes the consent away or resets the element. The call may have happened all the same. */
  readonly signal: AbortSignal;
}

/** The protected call itself. It gives a `Response`, or the body of a 2xx. */
export type Perform = (request: PerformRequest) => Promise<Response | object>;

/** How the protected call went. */
export type PerformResult =
  | { readonly type: 'succeeded'; readonly response: unknown }
  /** The user must authorise this consent first. */
  | { readonly type: 'demanded'; readonly consent: ReadConsent }
  /** `isAnswered`: the server answered. Else nobody knows whether the call happened. */
  | { readonly type: 'failed'; readonly problem: ScaError; readonly isAnswered: boolean };

/** What is read of a response. One of another frame or of a polyfill is no instance of our `Response`. */
type Answer = Pick<Response, 'status' | 'headers' | 'json'>;

/** Where Mangopay's SCA asks by a 401, and where Intergiro's does by a 412. */
const STATUSES_THAT_ASK: readonly number[] = [401, 412];

/** Makes the protected call. Never rejects. */
export async function callPerform(perform: Perform | null, request: PerformRequest): Promise<PerformResult> {
  let answer: unknown;
  try {
    answer = await perform?.(request);
  } catch (cause) {
    return { type: 'failed', problem: toThrownError(cause), isAnswered: readStatus(cause) !== undefined };
  }
  try {
    return await readPerformAnswer(answer);
  } catch (cause) {
    return { type: 'failed', problem: toPerformError(cause), isAnswered: true };
  }
}

async function readPerformAnswer(answer: unknown): Promise<PerformResult> {
  const response = isAnswer(answer) ? answer : null;
  const copy = response ? cloneOf(response) : toAnswer(assertBody(answer));
  if (response) await assertIsAnAnswer(response, copy);
  const consent = await readConsent(copy);
  // `PendingUserAction: null` says that nothing is to be authorised.
  if (!consent || (consent.exempt && isOk(copy.status))) return { type: 'succeeded', response: answer };
  return { type: 'demanded', consent };
}

function isAnswer(value: unknown): value is Answer {
  return hasMethod(value, 'json') && typeof (value as Answer).status === 'number';
}

/** The host reads the body itself, once it is told. */
function cloneOf(response: Answer): Answer {
  if (!('bodyUsed' in response && response.bodyUsed === true)) {
    return hasMethod(response, 'clone') ? (response as Response).clone() : response;
  }
  throw failure(
    'perform gave a Response whose body has been read: give the Response unread (return fetch(…)), or return the body that you read.',
    { status: response.status },
  );
}

/** A plain object stands for the body of a 2xx. @throws ScaError where it is no body. */
function assertBody(value: unknown): object {
  if (!isObject(value)) {
    throw failure(
      `perform gave ${describeKind(value)}: return the Response (perform = ({ consent }) => fetch(…)), or the body of a 2xx as an object.`,
    );
  }
  const status = ownField(value, 'status');
  if (typeof status === 'number' && ownField(value, 'headers') !== undefined) {
    throw failure(
      "perform gave an HTTP client's whole response, whose status would go unseen: return the response's data alone, and throw where it is no 2xx.",
      { status },
    );
  }
  return value;
}

function toAnswer(body: object): Answer {
  return { status: 200, headers: new Headers(), json: async () => body };
}

/** @throws ScaError where it neither is a 2xx nor may ask for an authorisation. */
async function assertIsAnAnswer({ status, headers }: Answer, copy: Answer): Promise<void> {
  const contentType = headers?.get('content-type') ?? '';
  if (isOk(status)) {
    // A page in place of an answer says nothing of what became of the call.
    if (/^text\/html\b/i.test(contentType))
      throw failure(`perform was answered with a page. ${hintFor(status)}`, { status });
    return;
  }
  const isAsked = status === 412 || /PendingUserAction/i.test(headers?.get('www-authenticate') ?? '');
  if (STATUSES_THAT_ASK.includes(status) && isAsked) return;
  const summary = `perform was answered ${status}, neither a 2xx nor a consent to authorise. ${hintFor(status)}`;
  const body: unknown = await copy.json().catch(() => undefined);
  throw failure(readErrorMessage(body) ?? summary, { status, summary });
}

function isOk(status: number): boolean {
  return status >= 200 && status <= 299;
}

function failure(message: string, options: ScaErrorOptions = {}): ScaError {
  return new ScaError('perform-failed', message, options);
}

const THROWN = 'The perform function threw or rejected: detail.cause holds what it threw.';

/** Some HTTP clients throw for whatever is no 2xx. The consent would be in what they threw. */
const CLIENT_THREW =
  'It seems that your HTTP client throws where the answer asks for an authorisation: let it give that answer back (axios: validateStatus, ky: throwHttpErrors), or use fetch.';

function toThrownError(cause: unknown): ScaError {
  const status = readStatus(cause);
  const summary = STATUSES_THAT_ASK.includes(status ?? 0) ? `${THROWN} ${CLIENT_THREW}` : THROWN;
  const message = cause instanceof ScaError ? cause.message : `${summary} ${cause}`;
  return failure(message, { cause, summary, status });
}

/** What could not be read in the answer, as the error of this call. */
function toPerformError(cause: unknown): ScaError {
  if (cause instanceof InvalidConsentError) {
    const beginning = 'perform was answered with a consent that cannot be read.';
    return failure(`${beginning} ${cause.message}`, { cause, summary: `${beginning} ${cause.summary}` });
  }
  return cause instanceof ScaError ? cause : failure(`${UNREADABLE} ${cause}`, { cause, summary: UNREADABLE });
}

const UNREADABLE = 'What perform gave could not be read: detail.cause holds what was thrown.';
