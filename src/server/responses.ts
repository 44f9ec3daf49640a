import { CallError } from './call-error.js';

/** No answer about one user's consent may be kept for anybody. */
const PRIVATE = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };

export function jsonResponse(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json(body, { status, headers: { ...headers, ...PRIVATE } });
}

/** `{"error": {"code", "message"}}`. What is not ours is a 500, whose own text stays on the server. */
export function errorResponse(error: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  const known =
    error instanceof CallError ? error : new CallError(500, 'internal', 'The shop failed. Its log has the reason.');
  const { status, code, message, retryAfter } = known;
  const later: Record<string, string> = retryAfter === null ? {} : { 'Retry-After': retryAfter };
  return jsonResponse({ error: { code, message } }, status, { ...headers, ...later });
}

/** The same answer, kept by nobody. */
export function privateResponse(response: Response): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(PRIVATE)) headers.set(name, value);
  return new Response(response.body, { status: response.status, headers });
}
