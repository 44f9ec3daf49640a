/**
 * What a link opens: which page is shown, what a decision does, and how the user gets back. Each provider has its own
 * address and its own manner of coming back; the rest is the same.
 */
import type { IncomingMessage } from 'node:http';
import { type Answer, readText } from './http.js';
import { type Consent, type Decision, decide, type Ledger, type Link, type Provider, statusOf } from './ledger.js';
import { errorPage, noticePage, questionPage } from './page.js';
import { readReturnUrl, wait } from './switches.js';

const PAGES = new Map<string, Provider>([
  ['/', 'mangopay'],
  ['/mangopay/pay', 'mangopay'],
  ['/sca/consent', 'intergiro'],
  ['/swan/consent', 'swan'],
  ['/mollie/checkout', 'mollie'],
  ['/truelayer/bank', 'truelayer'],
  ['/berlin-group/authorise', 'berlin-group'],
  ['/stripe/redirect', 'stripe'],
  // The questions that a bank asks in its app, for which no answer has a link.
  ['/truelayer/app', 'truelayer'],
  ['/berlin-group/app', 'berlin-group'],
  ['/consent', 'generic'],
]);

/** The provider whose page has this path. */
export function pageOf(path: string): Provider | undefined {
  return PAGES.get(path);
}

/** The link's address holds a bearer secret, which must neither travel on nor stay in a cache. */
const PRIVATE = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' };

/** What one visit of a page needs. */
interface Visit {
  link: Link;
  /** The `lang` parameter. */
  lang: string | null;
  returnUrl: string | null;
  headers: Record<string, string>;
}

export async function hostedPage(
  ledger: Ledger,
  { provider, req, url }: { provider: Provider; req: IncomingMessage; url: URL },
): Promise<Answer> {
  const link = ledger.findLink(url.searchParams.get('token'));
  if (link?.consent.provider !== provider) {
    const text = 'The link is not complete or not known here.';
    return htmlAnswer(404, errorPage(provider, 'This page cannot be shown', text));
  }
  const { switches } = link.consent;
  const coop: Record<string, string> = switches.coop ? { 'Cross-Origin-Opener-Policy': switches.coop } : {};
  if (switches.coopOnHop && !url.searchParams.has('hop')) return hopTo(url, coop);
  if (req.method === 'GET') await wait(switches.slow);

  const lang = url.searchParams.get('lang');
  const headers = switches.coopOnHop ? {} : coop;
  const isToldByLink = url.pathname === '/';
  const returnUrl = isToldByLink ? readReturnUrl(url.searchParams.get('returnUrl')) : link.returnUrl;
  if (isToldByLink && returnUrl === null) {
    const text = 'The returnUrl parameter is missing: we cannot return you when you have finished.';
    return htmlAnswer(400, errorPage(provider, 'Something is missing', text), { headers });
  }
  const visit = { link, lang, returnUrl, headers };
  const notice = noticeOf(link);
  if (notice) return htmlAnswer(notice.status, noticePage(link, { ...visit, notice: notice.name }), { headers });
  if (req.method === 'POST') return answerDecision(visit, await readText(req));
  return askQuestion(200, visit);
}

/** Policies count on every stop of a redirect: this one severs the opener although the page itself asks for nothing. */
function hopTo(url: URL, coop: Record<string, string>): Answer {
  const next = new URL(url);
  next.searchParams.set('hop', '1');
  return { status: 302, headers: { ...coop, Location: next.pathname + next.search } };
}

/** The user's phone: shows the newest question that a bank asks in its app. */
export function openApp(ledger: Ledger): Answer {
  const link = ledger.findQuestionInApp();
  if (link)
    return { status: 302, headers: { ...PRIVATE, Location: `/${link.consent.provider}/app?token=${link.token}` } };
  return htmlAnswer(404, errorPage('generic', 'Nothing to confirm', 'No bank asks in its app just now.'));
}

/** What stands in the way of the question. */
function noticeOf({ consent, expiresAt }: Link): { status: number; name: 'used' | 'expired' } | null {
  if (consent.decision !== null) return { status: 200, name: 'used' };
  const isExpired = Date.now() >= expiresAt || statusOf(consent) === 'expired';
  return isExpired ? { status: 410, name: 'expired' } : null;
}

function askQuestion(status: number, { link, lang, returnUrl, headers }: Visit): Answer {
  return htmlAnswer(status, questionPage(link, lang), { headers, formAction: returnUrl });
}

/** `form`: the body of the question's form. */
function answerDecision(visit: Visit, form: string): Answer {
  const word = new URLSearchParams(form).get('decision');
  if (word !== 'authorised' && word !== 'declined') return askQuestion(400, visit);

  const { link, returnUrl, headers } = visit;
  decide(link.consent, word);
  if (returnUrl === null || link.consent.switches.never) {
    return htmlAnswer(200, noticePage(link, { ...visit, notice: 'done', returnUrl: null }), { headers });
  }
  const location = returnAddress(returnUrl, link.consent, word);
  return { status: 303, headers: { ...headers, ...PRIVATE, Location: location } };
}

function returnAddress(returnUrl: string, { addsToReturn }: Consent, word: Decision): string {
  const url = new URL(returnUrl);
  for (const [name, value] of Object.entries(addsToReturn?.(word) ?? {})) url.searchParams.append(name, value);
  return url.href;
}

function htmlAnswer(
  status: number,
  body: string,
  { headers = {}, formAction = null }: { headers?: Record<string, string>; formAction?: string | null } = {},
): Answer {
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
