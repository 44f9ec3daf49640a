/** How each provider's dialect is wired to the element: the few lines that a shop has to know. */

export const providers = [
  'intergiro',
  'mangopay',
  'mangopay-pay-in',
  'swan',
  'mollie',
  'truelayer',
  'berlin-group',
  'stripe',
  'generic',
] as const;
export type Provider = (typeof providers)[number];

/** What the `provider` attribute says: a pay-in is Mangopay's. */
export function dialectOf(provider: Provider): string {
  return provider === 'mangopay-pay-in' ? 'mangopay' : provider;
}

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

/** What can be ordered where: Mangopay issues no cards, and only Mangopay has an enrolment of its own. */
export function casesOf(provider: Provider): readonly Case[] {
  if (provider === 'intergiro' || provider === 'generic') return ['payment', 'card', 'account'];
  return provider === 'mangopay' ? ['payment', 'account', 'enrolment'] : ['payment'];
}

interface ConsentBody {
  id?: string;
  scope?: string[];
}

/**
 * What the shop's backend answers to an action: the consent with a 412, else the provider's own body, so that each provider
 * fills other fields.
 */
export interface ActionBody extends ConsentBody {
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

/**
 * The shop's endpoints for `initiate-url` and `status-url`. Mangopay does not tell whether the user has opened the account:
 * the page finds out by asking for it once more.
 */
export function endpointsFor(provider: Provider, kind: Case): { initiate: string; status?: string } {
  const initiate = '/api/consents/{id}/initiate';
  return provider === 'mangopay' && kind === 'account' ? { initiate } : { initiate, status: '/api/consents/{id}' };
}

/** The consent in the answer to a protected action; null where the answer is the thing itself. */
function consentIn(kind: Case, response: Response, body: ActionBody | null): object | null {
  return response.status === 412 && body ? { ...body, scope: body.scope ?? [SCOPE[kind]] } : null;
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
