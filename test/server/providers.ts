/** The simulated providers, their user, and what was paid there, in sentences. */
import assert from 'node:assert/strict';
import { type IntergiroOptions, intergiro, type MangopayOptions, mangopay } from '../../src/server.js';
import type { Simulator } from '../../src/simulator.js';

export type Decision = 'authorised' | 'declined';

/** The user opens the link and decides. */
export async function decide(link: string, decision: Decision = 'authorised'): Promise<void> {
  const url = new URL(link);
  // Mangopay's page wants to know the way back.
  url.searchParams.set('returnUrl', 'https://shop.example/back');
  const body = new URLSearchParams({ decision });
  const answer = await fetch(url, { method: 'POST', body, redirect: 'manual' });
  assert.ok(answer.status === 303 || answer.status === 200, `the page answered ${answer.status}`);
}

/** A fetch that tells the simulated provider how to misbehave. */
export function fetchWith(switches: object): typeof fetch {
  return (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('X-Simulate', JSON.stringify(switches));
    return fetch(input, { ...init, headers });
  };
}

/** Notes every call that is sent. */
export function countingFetch(calls: string[]): typeof fetch {
  return (input, init) => {
    calls.push(`${init?.method} ${new URL(String(input)).pathname}`);
    return fetch(input, init);
  };
}

export const RETURN_URL = 'https://shop.example/back?sca_attempt=1';

export function bankOf(simulator: Simulator, options: Partial<IntergiroOptions> = {}) {
  return intergiro({ ...simulator.intergiro, ...options });
}

/** How the simulated Mangopay is reached. */
type Wallets = { readonly mangopay: Pick<Simulator['mangopay'], 'api' | 'clientId' | 'token'> };

export function walletsOf(simulator: Wallets, options: Partial<MangopayOptions> = {}) {
  return mangopay({ ...simulator.mangopay, ...options });
}

/** A payment of an account that belongs to this order alone, so that what was paid can be counted. */
export function paymentFor(key: string, amount = 129.9) {
  const body = { account_id: `acc_${key}`, amount, currency: 'EUR', beneficiary: { name: 'Ferry Oslo' } };
  return { key, path: '/v3/transactions/pay', body };
}

/** The amounts that were paid for an order, as its account shows them. */
export async function paidAtBank(simulator: Simulator, key: string): Promise<number[]> {
  const bank = bankOf(simulator);
  const path = `/v3/transactions?account_id=acc_${key}`;
  const { consent } = await bank.read(path);
  const id = consent?.id ?? '';
  const { method } = (await bank.initiate({ id }, RETURN_URL)) as { method: { redirect_url: string } };
  await decide(method.redirect_url);
  const { response } = await bank.read(path, { id });
  const { transactions } = (await response.json()) as { transactions: { description: string; amount: number }[] };
  return transactions.filter(({ description }) => description === 'Ferry Oslo').map(({ amount }) => -amount);
}

/** A transfer of a user who belongs to this order alone. */
export function transferFor(key: string, cents = 12_990) {
  return {
    AuthorId: `user_${key}`,
    DebitedFunds: { Currency: 'EUR', Amount: cents },
    Fees: { Currency: 'EUR', Amount: 0 },
    DebitedWalletId: `wallet_${key}`,
    CreditedWalletId: 'wallet_ferry_oslo',
    Tag: 'Ferry Oslo',
  };
}

/** The cents that were paid for an order, as its user's history shows them. */
export async function paidByTransfer(simulator: Wallets, key: string): Promise<number[]> {
  const wallets = walletsOf(simulator);
  const user = `user_${key}`;
  const { consent } = await wallets.transactions(user);
  if (consent?.redirect_url) await decide(consent.redirect_url);
  const { response } = await wallets.transactions(user);
  const transactions = (await response.json()) as { Tag: string; DebitedFunds: { Amount: number } }[];
  return transactions.filter(({ Tag }) => Tag === 'Ferry Oslo').map(({ DebitedFunds }) => DebitedFunds.Amount);
}
