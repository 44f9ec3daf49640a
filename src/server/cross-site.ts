import { CallError } from './call-error.js';

/**
 * Refuses a POST that another site's page has sent: the browser says so itself, in a header that no page can write
 * (Fetch Metadata). Browsers without that header send `Origin` with every POST. A request with neither comes from no page.
 *
 * @throws CallError 403
 */
export function assertSameSite(request: Request, ownOrigins: readonly string[]): void {
  const site = request.headers.get('Sec-Fetch-Site');
  if (site === 'same-origin' || site === 'none') return;
  const origin = request.headers.get('Origin');
  // A page of another subdomain is same-site. It counts as the shop's own only where the shop says so.
  const isOwn = origin !== null && ownOrigins.includes(origin);
  const isFromNoPage = site === null && origin === null;
  if (isFromNoPage || (isOwn && site !== 'cross-site')) return;
  throw new CallError(
    403,
    'cross_site',
    "The call comes from another site's page, or of an origin that is not listed.",
  );
}
