/** Files and the headers that pages get. Reads only below the folders it was given. */
import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { type Answer, decode, HttpError } from '../http.js';

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.map', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml; charset=utf-8'],
  ['.png', 'image/png'],
  ['.webp', 'image/webp'],
  ['.woff2', 'font/woff2'],
]);

/** What a page with a framework or a CDN needs beside. */
export interface Allow {
  /** The Trusted Types policies that its scripts make. Null: it cannot live with Trusted Types. */
  trustedTypes?: readonly string[] | null;
  /** Origins of scripts. */
  scripts?: readonly string[];
  /** Hashes of style elements. */
  styles?: readonly string[];
}

const OPENER_POLICIES = ['same-origin', 'same-origin-allow-popups', 'noopener-allow-popups'];
/** Their addresses carry the attempt's id, which belongs neither into a cache nor into a Referer. */
const RETURN_PAGES = ['/sca-return.html', '/return-shop.html'];

/** `folders`: by what the path begins with; the longest that fits is taken. */
export function createStaticFiles(folders: Record<string, string>, allow: Allow = {}): (url: URL) => Promise<Answer> {
  const places = Object.entries(folders).sort(([a], [b]) => b.length - a.length);

  return async function answerFile(url) {
    const file = findFile(places, url);
    const type = TYPES.get(extname(file));
    if (type === undefined) throw noSuchPage();
    const body = await readFile(file).catch(() => {
      throw noSuchPage();
    });
    const headers = { 'Content-Type': type, 'Cache-Control': 'no-cache' };
    const isPage = extname(file) === '.html';
    return { status: 200, headers: isPage ? { ...headers, ...pageHeaders(url, allow) } : headers, body };
  };
}

/** The path of the file in its folder. Throws a 404 for what lies outside. */
function findFile(places: [start: string, folder: string][], url: URL): string {
  const path = decode(url.pathname === '/' ? '/index.html' : url.pathname);
  const place = places.find(([start]) => path.startsWith(start));
  if (!place || path.includes('\\') || path.includes('\0')) throw noSuchPage();
  const [start, name] = place;
  const folder = resolve(name);
  const file = resolve(folder, path.slice(start.length));
  if (!file.startsWith(folder + sep)) throw noSuchPage();
  return file;
}

function noSuchPage(): HttpError {
  return new HttpError(404, 'not_found', 'No such page.');
}

/** `?coop=` and `?csp=off` are for tests. */
function pageHeaders(url: URL, allow: Allow): Record<string, string> {
  const headers: Record<string, string> = {
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  };
  if (url.searchParams.get('csp') !== 'off') headers['Content-Security-Policy'] = contentSecurityPolicy(allow);
  const openerPolicy = url.searchParams.get('coop') ?? '';
  if (OPENER_POLICIES.includes(openerPolicy)) headers['Cross-Origin-Opener-Policy'] = openerPolicy;
  if (RETURN_PAGES.includes(url.pathname)) {
    headers['Cache-Control'] = 'no-store';
    headers['Referrer-Policy'] = 'no-referrer';
  }
  return headers;
}

function contentSecurityPolicy({ trustedTypes = [], scripts = [], styles = [] }: Allow): string {
  const directives = [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ];
  if (trustedTypes) {
    directives.push("require-trusted-types-for 'script'", ['trusted-types lit-html', ...trustedTypes].join(' '));
  }
  return directives.join('; ');
}
