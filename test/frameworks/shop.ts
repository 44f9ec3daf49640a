/** Your page and your own backend; the same in every framework. */
import { type Consent, type ReadConsent, readConsent } from 'sca-consent';

let csrf = '';

/** Sent with every call to your endpoints, the element's included: also with the first one after a reload. */
export async function headers(): Promise<Record<string, string>> {
  csrf ||= (await (await fetch('/api/session')).json()).csrf;
  return { 'X-CSRF-Token': csrf };
}

async function post(body: object): Promise<Response> {
  return fetch('/api/actions/payment', {
    method: 'POST',
    headers: { ...(await headers()), 'Content-Type': 'application/json' },
    body: JSON.stringify({ provider: 'intergiro', ...body }),
  });
}

/** The consent that the payment needs first; null where it needs none. */
export const pay = async (): Promise<ReadConsent | null> => readConsent(await post({}));

/** The payment once more: it goes through where the provider, asked by your server, says that it may. */
export async function finish(consent: Consent | null): Promise<string> {
  const { ok } = await post({ consent: consent?.id });
  return ok ? 'Paid' : 'Not paid';
}
