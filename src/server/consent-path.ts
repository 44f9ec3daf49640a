import { CallError } from './call-error.js';

/** Which of the two endpoints a request is for. */
export interface Endpoint {
  readonly name: 'initiate' | 'status';
  /** Decoded. Null: the path names none, as where the initiate call is the action. */
  readonly id: string | null;
}

/**
 * The endpoint that a path leads to: `/{id}/initiate`, `/{id}`, `/initiate` or nothing, below the base path. A router that is
 * mounted at the base path has taken it off already.
 *
 * @throws CallError 404 where it is none of these, 400 where the percent-encoding is broken.
 */
export function readEndpoint(request: Request, basePath: string): Endpoint {
  const { pathname } = new URL(request.url, 'http://localhost');
  const parts = belowBase(pathname, basePath).split('/').filter(Boolean);
  const isInitiate = parts.at(-1) === 'initiate' && (parts.length === 2 || request.method !== 'GET');
  const rest = isInitiate ? parts.slice(0, -1) : parts;
  if (rest.length > 1) throw new CallError(404, 'not_found', 'There is no such endpoint.');
  const [id] = rest;
  return { name: isInitiate ? 'initiate' : 'status', id: id === undefined ? null : decode(id) };
}

function belowBase(pathname: string, basePath: string): string {
  const base = basePath.replace(/\/+$/, '');
  return pathname === base || pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (cause) {
    throw new CallError(400, 'bad_path', 'The path is not valid percent-encoding.', { cause });
  }
}
