// @ts-check
/**
 * What a link opens: which page is shown, what a decision does, and how the user gets back. Each provider has its own
 * address and its own manner of coming back; the rest is the same.
 */
import { readText } from '../http.js';
import { decide, statusOf } from './ledger.js';
import { errorPage, noticePage, questionPage } from './page.js';
import { readReturnUrl, wait } from './simulate.js';

/** @typedef {import('./ledger.js').Link} Link */
/** @typedef {import('./ledger.js').Provider} Provider */

/** @type {Record<string, Provider>} */
export const PAGES = { '/': 'mangopay', '/sca/consent': 'intergiro', '/consent': 'generic' };

/** What is added to the return URL. Intergiro documents nothing; Mangopay's was seen in one integrator's code only.
 * @type {Record<Provider, (url: URL, word: 'authorised' | 'declined') => void>} */
const COME_BACK = {
  intergiro: () => {},
  mangopay: (url, word) =>
    url.searchParams.append('controlStatus', word === 'authorised' ? 'VALIDATED' : 'PENDING_VALIDATION'),
  generic: (url, word) => url.searchParams.append('status', word === 'authorised' ? 'complete' : 'declined'),
};

/**
 * @param {ReturnType<typeof import('./ledger.js').createLedger>} ledger
 * @param {import('node:http').IncomingMessage} req @param {URL} url
 * @returns {Promise<import('../http.js').Answer>}
 */
export async function hostedPage(ledger, req, url) {
  const provider = PAGES[url.pathname] ?? 'generic';
  const link = ledger.findLink(url.searchParams.get('token'));
  if (link?.consent.provider !== provider) {
    return html(404, errorPage(provider, 'This page cannot be shown', 'The link is not complete or not known here.'));
  }
  const { consent } = link;
  const { simulate } = consent;
  const coop = simulate.coop && { 'Cross-Origin-Opener-Policy': simulate.coop };
  if (simulate.coopOnHop && !url.searchParams.has('hop')) {
    // Policies count on every stop of a redirect: this one severs the opener although the page itself asks for nothing.
    const next = new URL(url);
    next.searchParams.set('hop', '1');
    return { status: 302, headers: { ...coop, Location: next.pathname + next.search } };
  }
  const headers = simulate.coopOnHop ? {} : { ...coop };
  if (req.method === 'GET') await wait(simulate.slow);

  const lang = url.searchParams.get('lang');
  const returnUrl = provider === 'mangopay' ? readReturnUrl(url.searchParams.get('returnUrl')) : link.returnUrl;
  if (provider === 'mangopay' && returnUrl === null) {
    const text = 'The returnUrl parameter is missing: we cannot return you when you have finished.';
    return html(400, errorPage(provider, 'Something is missing', text), { headers });
  }
  if (consent.decision !== null) return html(200, noticePage(link, 'used', lang, returnUrl), { headers });
  if (Date.now() >= link.expiresAt || statusOf(consent) === 'expired') {
    return html(410, noticePage(link, 'expired', lang, returnUrl), { headers });
  }
  if (req.method !== 'POST') return html(200, questionPage(link, lang), { headers, formAction: returnUrl });

  const word = new URLSearchParams(await readText(req)).get('decision');
  if (word !== 'authorised' && word !== 'declined') {
    return html(400, questionPage(link, lang), { headers, formAction: returnUrl });
  }
  decide(consent, word);
  if (returnUrl === null || simulate.never) return html(200, noticePage(link, 'done', lang, null), { headers });
  const back = new URL(returnUrl);
  COME_BACK[provider](back, word);
  return { status: 303, headers: { ...headers, ...PRIVATE, Location: back.href } };
}

/** The address holds a bearer secret: it must not travel on, nor stay in a cache. */
const PRIVATE = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' };

/**
 * @param {number} status @param {string} body
 * @param {{ headers?: Record<string, string>, formAction?: string | null }} [more]
 */
function html(status, body, { headers = {}, formAction = null } = {}) {
  // form-action also judges where a form's answer redirects to, so the way back has to be allowed.
  const targets = formAction ? `'self' ${new URL(formAction).origin}` : "'self'";
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    `form-action ${targets}`,
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
  const fixed = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy };
  return { status, headers: { ...fixed, ...PRIVATE, ...headers }, body };
}
