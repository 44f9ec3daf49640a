// @ts-check
/** Files and the headers pages get. Reads only below the folders it was given. */
import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { decode, HttpError } from '../http.js';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * What a page with a framework or a CDN needs beside: the policies its scripts make (null: it cannot live with trusted
 * types), origins of scripts, and hashes of style elements.
 * @typedef {{ trustedTypes?: readonly string[] | null, scripts?: readonly string[], styles?: readonly string[] }} Allow
 */

/** @param {Allow} allow */
const policy = ({ trustedTypes = [], scripts = [], styles = [] }) =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
    ...(trustedTypes
      ? ["require-trusted-types-for 'script'", `trusted-types ${['lit-html', ...trustedTypes].join(' ')}`]
      : []),
  ].join('; ');

const COOP = ['same-origin', 'same-origin-allow-popups', 'noopener-allow-popups'];
/** Their addresses carry the attempt's id: not into a cache, not into a Referer. */
const RETURN_PAGES = ['/sca-return.html', '/return-shop.html'];

/**
 * @param {Record<string, string>} folders by what the path begins with; the longest that fits is taken
 * @param {Allow} [allow]
 * @returns {(url: URL) => Promise<import('../http.js').Answer>}
 */
export function createStaticFiles(folders, allow = {}) {
  const places = Object.entries(folders).sort(([a], [b]) => b.length - a.length);

  return async (url) => {
    const path = decode(url.pathname === '/' ? '/index.html' : url.pathname);
    const place = places.find(([start]) => path.startsWith(start));
    if (!place || /[\\\0]/.test(path)) throw new HttpError(404, 'not_found', 'No such page.');
    const folder = resolve(place[1]);
    const file = resolve(folder, path.slice(place[0].length));
    const type = TYPES[extname(file)];
    if (!file.startsWith(folder + sep) || type === undefined) throw new HttpError(404, 'not_found', 'No such page.');
    const body = await readFile(file).catch(() => {
      throw new HttpError(404, 'not_found', 'No such page.');
    });
    const headers = { 'Content-Type': type, 'Cache-Control': 'no-cache' };
    return {
      status: 200,
      headers: extname(file) === '.html' ? { ...headers, ...pageHeaders(url, allow) } : headers,
      body,
    };
  };
}

/** `?coop=` and `?csp=off` are for tests. @param {URL} url @param {Allow} allow @returns {Record<string, string>} */
function pageHeaders(url, allow) {
  const coop = url.searchParams.get('coop') ?? '';
  return {
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    ...(url.searchParams.get('csp') !== 'off' && { 'Content-Security-Policy': policy(allow) }),
    ...(COOP.includes(coop) && { 'Cross-Origin-Opener-Policy': coop }),
    ...(RETURN_PAGES.includes(url.pathname) && { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' }),
  };
}
