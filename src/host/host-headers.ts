/** Headers that the host adds to its own calls, for example a CSRF token. A value that is null or undefined is left out. */
export type HostHeaders = Readonly<Record<string, string | null | undefined>> | Headers;

type GivenHeaders = HostHeaders | null | undefined;

/** The same, a promise of it, or a function that is asked again for every call and gives either. */
export type HostHeadersSource =
  | HostHeaders
  | PromiseLike<GivenHeaders>
  | (() => GivenHeaders | PromiseLike<GivenHeaders>)
  | null;

const JSON_TYPE = 'application/json';

/** What the host gives, or a promise of it: tokens are often fetched. */
export function askForHeaders(source: HostHeadersSource): GivenHeaders | PromiseLike<GivenHeaders> {
  return typeof source === 'function' ? source() : source;
}

/** True for a promise, also one of a library or of another frame. */
export function isThenable<Value>(value: Value | PromiseLike<Value>): value is PromiseLike<Value> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

/**
 * Puts the host's headers over ours.
 *
 * @throws {TypeError} where the host's are no headers.
 */
export function mergeHeaders(hasBody: boolean, own: GivenHeaders): Headers {
  const headers = new Headers({ Accept: JSON_TYPE });
  if (hasBody) headers.set('Content-Type', JSON_TYPE);
  // One by one: spreading the host's `content-type` beside our `Content-Type` would send both values.
  for (const [name, value] of listHeaders(own ?? {})) {
    // `Headers` would make the words "null" and "undefined" of them.
    if (value !== null && value !== undefined) headers.set(name, value);
  }
  return headers;
}

/** A `Headers` of another frame is no instance of ours. Both can be walked through, which a plain object cannot. */
function listHeaders(headers: HostHeaders): Iterable<readonly [string, string | null | undefined]> {
  if (typeof headers !== 'object') throw new TypeError(`found a ${typeof headers}`);
  return isIterable(headers) ? headers : Object.entries(headers);
}

function isIterable(headers: HostHeaders): headers is Headers {
  return Symbol.iterator in headers;
}
