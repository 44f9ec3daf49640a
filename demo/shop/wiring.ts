/** How each provider's dialect is wired to the element: the few lines that a shop has to know. */

export const providers = ['intergiro', 'mangopay', 'generic'] as const;
export type Provider = (typeof providers)[number];

/** What the customer wants. */
export const cases = ['payment', 'card', 'account', 'enrolment'] as const;
export type Case = (typeof cases)[number];

/** An entry of an account's history: amounts in euros, or in cents as Mangopay has them. */
export interface AccountEntry {
  description?: string;
  amount?: number;
  Tag?: string;
  DebitedFunds?: Funds;
}

/** Mangopay's money: `Amount` in cents. */
interface Funds {
  Amount: number;
  Currency: string;
}

interface ConsentBody {
  id?: string;
  scope?: string[];
}

/**
 * What the shop's backend answers to an action: the provider's own body, so each provider fills other fields. The generic
 * provider's consent is the body itself.
 */
export interface ActionBody extends ConsentBody {
  consent?: ConsentBody;
  PendingUserAction?: { RedirectUrl: string } | null;
  transaction?: { amount: number; currency: string };
  DebitedFunds?: Funds;
  card?: { number: string; expiry: string; cvv?: string };
  transactions?: AccountEntry[];
  error?: { message?: string };
}

export interface ActionResult {
  response: Response;
  /** Null where the answer was not JSON. */
  body: ActionBody | null;
  /** What the user has to authorise first. Null: nothing. */
  consent: object | null;
}

interface ShopSession {
  csrf: string;
  user: { name: string };
  /** Where the providers' links lead. */
  redirectOrigins: string[];
}

/** Scopes for answers that name none: Intergiro documents one for payments only, and the page knows what it asked for. */
const SCOPE: Record<Case, string> = {
  payment: 'make_payment',
  card: 'card_details',
  account: 'account_history',
  enrolment: 'onboarding',
};

/** The shop's endpoints for `initiate-url` and `status-url`. Mangopay has no consent ids: its place is in the session. */
export function endpointsFor(provider: Provider, kind: Case): { initiate?: string; status?: string } {
  if (provider !== 'mangopay') return { initiate: '/api/consents/{id}/initiate', status: '/api/consents/{id}' };
  if (kind === 'enrolment') return {};
  const place = kind === 'payment' ? 'transfers' : 'account';
  return { initiate: `/api/mangopay/${place}/initiate`, status: `/api/mangopay/${place}/status` };
}

/** What names the consent when the action is repeated. */
export function nameOf(provider: Provider, kind: Case, consent: { id?: string } | null): string | undefined {
  if (provider !== 'mangopay') return consent?.id;
  return kind === 'payment' ? 'transfers' : kind;
}

/** The consent in the answer to a protected action; null where the answer is the thing itself. */
function consentIn(kind: Case, response: Response, body: ActionBody | null): object | null {
  const scope = [SCOPE[kind]];
  if (response.status === 412 && body) {
    const consent = body.consent ?? body;
    return { ...consent, scope: consent.scope ?? scope };
  }
  // Mangopay refuses account access with the link in a header, and enrolment carries the link in its body.
  const header = response.headers.get('WWW-Authenticate') ?? '';
  const link = /RedirectUrl=(?<url>\S+)/.exec(header)?.groups?.url;
  if (link) return { PendingUserAction: { RedirectUrl: link }, scope };
  return body?.PendingUserAction ? { ...body, scope } : null;
}

let session: Promise<ShopSession> | undefined;

/** The session, asked for once for each page. */
export function getSession(): Promise<ShopSession> {
  session ??= fetch('/api/session').then((response) => response.json());
  return session;
}

export async function post(path: string, body: object): Promise<Response> {
  const { csrf } = await getSession();
  const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf };
  return fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** Asks for the protected thing: the first time to learn that the user must authorise, and once more after that. */
export async function act(provider: Provider, kind: Case, more: object): Promise<ActionResult> {
  const response = await post(`/api/actions/${kind}`, { provider, ...more });
  const body = await readBody(response);
  return { response, body, consent: consentIn(kind, response, body) };
}

/** Mangopay's account history is an array, every other answer an object. */
async function readBody(response: Response): Promise<ActionBody | null> {
  const body: ActionBody | AccountEntry[] | null = await response.json().catch(() => null);
  return Array.isArray(body) ? { transactions: body } : body;
}
