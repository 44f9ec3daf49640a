// @ts-check
/**
 * The little bit of HTTP that the simulated provider and the shop's backend share: routes, bodies, answers. Nothing in
 * here knows about consents; with Express, Fastify or Hono this file is what the framework gives you.
 */
import { createServer } from 'node:http';

/** @typedef {import('node:http').IncomingMessage} IncomingMessage */
/** @typedef {import('node:http').ServerResponse} ServerResponse */
/** @typedef {{ status: number, headers?: Record<string, string | string[]>, body?: unknown }} Answer */
/** @typedef {{ req: IncomingMessage, url: URL, params: Record<string, string>, body: any }} Call */
/** @typedef {(call: Call) => Answer | Promise<Answer>} Handler */
/** @typedef {[method: string, pattern: string, handler: Handler]} Route */

const BODY_LIMIT = 16 * 1024;

/** Thrown anywhere below a handler; becomes the answer `{error: {code, message}}`. */
export class HttpError extends Error {
  /**
   * @param {number} status
   * @param {string} code for programs
   * @param {string} message for developers, never for the user
   */
  constructor(status, code, message) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** @param {unknown} error @returns {Answer} */
export function errorAnswer(error) {
  if (error instanceof HttpError) {
    return { status: error.status, body: { error: { code: error.code, message: error.message } } };
  }
  console.error(error);
  return { status: 500, body: { error: { code: 'internal', message: 'The server failed.' } } };
}

/**
 * The first route that fits, with its `:names` decoded.
 * @param {Route[]} routes @param {string} method @param {string} path
 */
export function findRoute(routes, method, path) {
  const asked = path.split('/');
  for (const [verb, pattern, handler] of routes) {
    const wanted = pattern.split('/');
    if (verb !== method || wanted.length !== asked.length) continue;
    /** @type {Record<string, string>} */
    const params = {};
    const fits = wanted.every((part, at) => {
      const text = asked[at] ?? '';
      if (!part.startsWith(':')) return part === text;
      params[part.slice(1)] = decode(text);
      return text !== '';
    });
    if (fits) return { handler, params };
  }
  return null;
}

/** @param {string} text */
export function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new HttpError(400, 'bad_path', 'The path is not valid percent-encoding.');
  }
}

/**
 * The request's body as text, never more than a few kilobytes: no call here needs them.
 * @param {IncomingMessage} req
 */
export async function readText(req, limit = BODY_LIMIT) {
  const chunks = [];
  let size = 0;
  for await (const chunk of req) {
    size += chunk.length;
    if (size > limit) throw new HttpError(413, 'too_large', `A body may have ${limit} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** @param {IncomingMessage} req @returns {Promise<Record<string, any>>} */
export async function readJson(req) {
  const text = await readText(req);
  if (text === '') return {};
  // A form cannot send this type across sites, so asking for it is one more fence against forged requests.
  if (!/^application\/json\b/i.test(req.headers['content-type'] ?? '')) {
    throw new HttpError(415, 'not_json', 'The body must be application/json.');
  }
  try {
    const value = JSON.parse(text);
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value;
  } catch {
    // Falls through to the one message for everything that is no JSON object.
  }
  throw new HttpError(400, 'bad_json', 'The body must be a JSON object.');
}

/** @param {ServerResponse} res @param {Answer} answer */
export function send(res, { status, headers = {}, body }) {
  // The other side may have gone while we were slow.
  if (res.writableEnded || res.destroyed) return;
  const raw = body === undefined || typeof body === 'string' || Buffer.isBuffer(body);
  const type = raw ? {} : { 'Content-Type': 'application/json; charset=utf-8' };
  res.writeHead(status, { 'X-Content-Type-Options': 'nosniff', ...type, ...headers });
  res.end(raw ? body : JSON.stringify(body));
}

/**
 * Starts a server on a port (0: any free one).
 * @param {(req: IncomingMessage, res: ServerResponse) => Promise<void>} answer
 * @param {{ port: number, hostname: string }} where
 */
export async function listen(answer, { port, hostname }) {
  const server = createServer((req, res) => {
    answer(req, res).catch((error) => send(res, errorAnswer(error)));
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname, () => resolve(undefined));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    port: address.port,
    origin: `http://${hostname}:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve(undefined));
        // Browsers keep connections alive; without this a test would wait for them.
        server.closeAllConnections();
      }),
  };
}
