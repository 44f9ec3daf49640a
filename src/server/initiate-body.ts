import { isObject } from '../consent/guards.js';
import { CallError } from './call-error.js';

const MAX_BODY_BYTES = 16 * 1024;

/**
 * The `return_url` of an initiate call, as the URL parser writes it.
 *
 * @throws CallError 413 for a body over 16 kB, 400 for one that is no JSON, 422 for an address that is not the shop's own.
 */
export async function readReturnUrl(request: Request, returnOrigins: readonly string[]): Promise<string> {
  const body = parseJson(await readText(request));
  const returnUrl = isObject(body) ? ownUrl(body.return_url, returnOrigins) : null;
  if (returnUrl !== null) return returnUrl;
  const remedy = 'return_url must be an http(s) address of one of the returnOrigins, without a user name.';
  throw new CallError(422, 'invalid_return_url', remedy);
}

/** Stops reading where it is too much: nobody fills the server's memory. */
async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('Content-Length')) > MAX_BODY_BYTES) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > MAX_BODY_BYTES) {
      await reader?.cancel();
      throw tooLarge();
    }
    chunks.push(part.value);
  }
  return decodeText(chunks, size);
}

function decodeText(chunks: readonly Uint8Array[], size: number): string {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new CallError(400, 'bad_body', 'The body is no UTF-8 text.', { cause });
  }
}

function tooLarge(): CallError {
  return new CallError(413, 'too_large', `A body may have ${MAX_BODY_BYTES} bytes.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CallError(400, 'bad_json', 'The body must be JSON: {"return_url": "https://…"}.', { cause });
  }
}

/** Compared after parsing. `blob:https://shop.example/…` has the shop's origin too, and a user name is shown as a host's. */
function ownUrl(value: unknown, returnOrigins: readonly string[]): string | null {
  if (typeof value !== 'string' || !URL.canParse(value)) return null;
  const { protocol, username, password, origin, href } = new URL(value);
  const isPlain = (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
  return isPlain && returnOrigins.includes(origin) ? href : null;
}
