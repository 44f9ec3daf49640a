/** A payment at a provider whose creating call is told the return address, and answers with the link. */
import { type Call, HttpError } from './http.js';
import type { Consent, Link, NewConsent, Simulation, Subject } from './ledger.js';
import { disturbCreation, readReturnUrl } from './switches.js';

/** As its provider knows it. */
export interface CreatedPayment {
  consent: Consent;
  link: Link;
  /** Where the link leads. */
  address: string;
}

export type WantedPayment = Pick<NewConsent, 'provider' | 'prefix' | 'addsToReturn' | 'lifetimeMs'> & {
  subject: Subject;
  returnUrl: string;
  /** The path of the provider's page. */
  page: string;
};

export async function createPayment(
  simulation: Simulation,
  { req }: Call,
  { returnUrl, page, ...wanted }: WantedPayment,
): Promise<CreatedPayment> {
  const { ledger, origin } = simulation;
  const switches = await disturbCreation(simulation, req);
  const consent = ledger.openConsent({ ...wanted, kind: 'payment', switches });
  const link = ledger.openLink(consent, switches.decoupled ? null : returnUrl);
  return { consent, link, address: `${origin()}${page}?token=${link.token}` };
}

/** @throws HttpError 422 where it is no http(s) address. */
export function requireReturnUrl(value: unknown, name: string): string {
  const returnUrl = readReturnUrl(value);
  if (returnUrl === null) throw new HttpError(422, 'invalid_return_url', `${name} must be an http(s) URL.`);
  return returnUrl;
}

/** @throws HttpError 422 where it is no positive number, as text or not. `decimals`: of the currency, where it counts the smallest unit. */
export function requireAmount(value: unknown, name: string, decimals = 0): string {
  const amount = Number(value) / 10 ** decimals;
  if (!(amount > 0)) throw new HttpError(422, 'invalid_amount', `${name} must be a positive amount.`);
  return amount.toFixed(2);
}

/** @throws HttpError 404 */
export function requireConsent({ ledger }: Simulation, { params }: Call, provider: Consent['provider']): Consent {
  const consent = ledger.findConsent(params.id ?? '', provider);
  if (!consent) throw new HttpError(404, 'not_found', 'No such payment.');
  return consent;
}
