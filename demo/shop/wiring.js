// @ts-check
/** How each provider's dialect is wired to the element: the few lines a shop has to know. */

/** @typedef {'intergiro' | 'mangopay' | 'generic'} Provider */
/** @typedef {'payment' | 'card' | 'account' | 'enrolment'} Case */

/**
 * Scopes for answers that name none: Intergiro documents one for payments only, and the page knows what it asked for.
 */
const SCOPE = { payment: 'make_payment', card: 'card_details', account: 'account_history', enrolment: 'onboarding' };

/**
 * The shop's endpoints for `initiate-url` and `status-url`. Mangopay has no consent ids, so the session keeps the
 * thing.
 * @param {Provider} provider @param {Case} kind @returns {{ initiate?: string, status?: string }}
 */
export function endpointsFor(provider, kind) {
  if (provider !== 'mangopay') return { initiate: '/api/consents/{id}/initiate', status: '/api/consents/{id}' };
  if (kind === 'enrolment') return {};
  const place = kind === 'payment' ? 'transfers' : 'account';
  return { initiate: `/api/mangopay/${place}/initiate`, status: `/api/mangopay/${place}/status` };
}

/**
 * What names the consent when the action is repeated. @param {Provider} provider @param {Case} kind @param {any}
 * consent
 */
export function nameOf(provider, kind, consent) {
  if (provider !== 'mangopay') return consent?.id;
  return kind === 'payment' ? 'transfers' : kind;
}

/**
 * The consent in the answer to a protected action; null where the answer is the thing itself.
 * @param {Case} kind @param {Response} response @param {any} body
 */
export function consentIn(kind, response, body) {
  const scope = [SCOPE[kind]];
  if (response.status === 412) {
    const consent = body.consent ?? body;
    return { ...consent, scope: consent.scope ?? scope };
  }
  // Mangopay: account access is refused with the link in a header, enrolment carries it in the body.
  const link = /RedirectUrl=(\S+)/.exec(response.headers.get('WWW-Authenticate') ?? '')?.[1];
  if (link) return { PendingUserAction: { RedirectUrl: link }, scope };
  return body?.PendingUserAction ? { ...body, scope } : null;
}

/** @type {Promise<{ csrf: string, user: { name: string }, redirectOrigins: string[] }> | undefined} */
let session;

/** The session, asked for once per page. */
export function getSession() {
  session ??= fetch('/api/session').then((response) => response.json());
  return session;
}

/** @param {string} path @param {object} body */
export async function post(path, body) {
  const { csrf } = await getSession();
  const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf };
  return fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

/**
 * Asks for the protected thing: the first time to learn that the user must authorise, and once more when that is done.
 * @param {Provider} provider @param {Case} kind @param {object} more
 */
export async function act(provider, kind, more) {
  const response = await post(`/api/actions/${kind}`, { provider, ...more });
  const body = await response.json().catch(() => null);
  return { response, body, consent: consentIn(kind, response, body) };
}
