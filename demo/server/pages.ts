/** Files and the headers that pages get. Reads only below the folders it was given. */
import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';

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

/** Their addresses carry the attempt's id, which belongs neither into a cache nor into a Referer. */
const RETURN_PAGES = ['/sca-return.html', '/return-shop.html'];

export interface PageSettings {
  allow?: Allow | undefined;
  /** Lets a page's address change its headers: for tests. */
  testSwitches?: boolean | undefined;
}

/** `folders`: by what the path begins with; the longest that fits is taken. */
export function createPages(
  folders: Record<string, string>,
  settings: PageSettings = {},
): (url: URL) => Promise<Response> {
  const places = Object.entries(folders).sort(([a], [b]) => b.length - a.length);

  return async function answerPage(url) {
    const file = findFile(places, url);
    const type = TYPES.get(extname(file));
    const body = type === undefined ? null : await readFile(file).catch(() => null);
    if (!type || !body) return new Response('No such page.', { status: 404 });
    const headers = { 'Content-Type': type, 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' };
    const isPage = extname(file) === '.html';
    return new Response(body, { headers: isPage ? { ...headers, ...pageHeaders(url, settings) } : headers });
  };
}

/** The path of the file in its folder; empty for what lies outside. */
function findFile(places: [start: string, folder: string][], url: URL): string {
  const path = decode(url.pathname === '/' ? '/index.html' : url.pathname);
  const place = places.find(([start]) => path.startsWith(start));
  if (!place || path.includes('\\') || path.includes('\0')) return '';
  const [start, name] = place;
  const folder = resolve(name);
  const file = resolve(folder, path.slice(start.length));
  return file.startsWith(folder + sep) ? file : '';
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

function pageHeaders({ pathname, searchParams }: URL, settings: PageSettings): Record<string, string> {
  const { allow = {}, testSwitches = false } = settings;
  const headers: Record<string, string> = {
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Content-Security-Policy': contentSecurityPolicy(allow),
  };
  if (RETURN_PAGES.includes(pathname)) {
    headers['Cache-Control'] = 'no-store';
    headers['Referrer-Policy'] = 'no-referrer';
  }
  if (!testSwitches) return headers;
  if (searchParams.get('csp') === 'off') delete headers['Content-Security-Policy'];
  const openerPolicy = searchParams.get('coop');
  if (openerPolicy) headers['Cross-Origin-Opener-Policy'] = openerPolicy;
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
