/** The little bit of HTTP that the simulated providers need: routes, bodies, answers. Nothing in here knows about consents. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Answer {
  status: number;
  headers?: Record<string, string | string[]> | undefined;
  /** Text and buffers are sent as they are, anything else as JSON. */
  body?: unknown;
  /** The work is done, and the connection is cut in place of an answer. */
  isLost?: boolean;
}

export type JsonObject = Record<string, unknown>;

export interface Call {
  req: IncomingMessage;
  url: URL;
  /** The decoded `:names` of the route's pattern. */
  params: Record<string, string>;
  body: JsonObject;
}

export type Handler = (call: Call) => Answer | Promise<Answer>;
export type Route = [method: string, pattern: string, handler: Handler];

export interface Listening {
  port: number;
  origin: string;
  close(): Promise<void>;
}

const BODY_LIMIT_BYTES = 16 * 1024;

/** Thrown anywhere below a handler; it becomes the answer `{error: {code, message}}`. */
export class HttpError extends Error {
  readonly status: number;
  readonly code: string;

  /** `code` is for programs, `message` for developers and never for the user. */
  constructor(status: number, code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
    this.code = code;
  }
}

/** What is sent for something that was thrown. An error that is not ours is logged, and its text stays on the server. */
export function errorAnswer(error: unknown): { status: number; body: { error: { code: string; message: string } } } {
  if (error instanceof HttpError) {
    return { status: error.status, body: { error: { code: error.code, message: error.message } } };
  }
  console.error(error);
  return { status: 500, body: { error: { code: 'internal', message: 'The server failed.' } } };
}

/** The first route that fits, with its `:names` decoded. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): { handler: Handler; params: Record<string, string> } | null {
  for (const [verb, pattern, handler] of routes) {
    if (verb !== method) continue;
    const params = matchPath(pattern, path);
    if (params) return { handler, params };
  }
  return null;
}

function matchPath(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const found = path.split('/');
  if (wanted.length !== found.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const text = found[index] ?? '';
    if (part.startsWith(':')) {
      if (text === '') return null;
      params[part.slice(1)] = decode(text);
    } else if (part !== text) {
      return null;
    }
  }
  return params;
}

/** Decodes a part of a path. Throws a 400 where the percent-encoding is broken. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new HttpError(400, 'bad_path', 'The path is not valid percent-encoding.');
  }
}

/** The request's body as text. No call here needs more than a few kilobytes. */
export async function readText(req: IncomingMessage, limitBytes = BODY_LIMIT_BYTES): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req) {
    size += chunk.length;
    if (size > limitBytes) throw new HttpError(413, 'too_large', `A body may have ${limitBytes} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The request's body as a JSON object; an empty body is an empty object. */
export async function readJson(req: IncomingMessage): Promise<JsonObject> {
  const text = await readText(req);
  if (text === '') return {};
  // An HTML form cannot send this type to another site, so asking for it is one more fence against forged requests.
  if (!/^application\/json\b/i.test(req.headers['content-type'] ?? '')) {
    throw new HttpError(415, 'not_json', 'The body must be application/json.');
  }
  const value = parseJson(text);
  if (!isObject(value)) throw new HttpError(400, 'bad_json', 'The body must be a JSON object.');
  return value;
}

/** The request's body as an HTML form sends it. Every value is a text. */
export async function readForm(req: IncomingMessage): Promise<JsonObject> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(req.headers['content-type'] ?? '')) {
    throw new HttpError(415, 'not_form', 'The body must be application/x-www-form-urlencoded.');
  }
  return Object.fromEntries(new URLSearchParams(await readText(req)));
}

/** Null where the text is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

export function send(res: ServerResponse, { status, headers = {}, body, isLost }: Answer): void {
  // The other side may have gone while we were slow.
  if (res.writableEnded || res.destroyed) return;
  if (isLost) {
    res.destroy();
    return;
  }
  const isRaw = body === undefined || typeof body === 'string' || Buffer.isBuffer(body);
  const type = isRaw ? {} : { 'Content-Type': 'application/json; charset=utf-8' };
  res.writeHead(status, { 'X-Content-Type-Options': 'nosniff', ...type, ...headers });
  res.end(isRaw ? body : JSON.stringify(body));
}

/** Starts a server. Port 0 takes any free port. */
export async function listen(
  answer: (req: IncomingMessage, res: ServerResponse) => Promise<void>,
  { port, hostname }: { port: number; hostname: string },
): Promise<Listening> {
  const server = createServer((req, res) => {
    answer(req, res).catch((error) => send(res, errorAnswer(error)));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    port: address.port,
    origin: `http://${address.family === 'IPv6' && hostname.includes(':') ? `[${hostname}]` : hostname}:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Browsers keep connections alive; without this a test would wait for them.
        server.closeAllConnections();
      }),
  };
}
