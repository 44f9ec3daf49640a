/** A shop's process of its own: makes one payment, and may be killed in the middle. Prints what the page would be told. */
import type { Simulator } from '../../src/simulator.js';
import { fileStore } from './file-store.js';
import { bankOf, fetchWith, paymentFor, transferFor, walletsOf } from './providers.js';

export interface PayTask {
  readonly simulator: Pick<Simulator, 'intergiro' | 'mangopay'>;
  /** Of the store. */
  readonly folder: string;
  readonly provider: 'intergiro' | 'mangopay';
  readonly key: string;
  readonly cents?: number;
  /** Dies by SIGKILL before the paying call is sent, or when its answer has come. */
  readonly kill?: 'before' | 'after';
  /** The provider heeds no idempotency key. */
  readonly ignoreKey?: boolean;
  /** What is kept is kept for this part of its time. */
  readonly lifetimes?: number;
}

const task: PayTask = JSON.parse(process.argv[2] ?? '');
const simulator = task.simulator as Simulator;

const dyingFetch: typeof fetch = async (input, init) => {
  const isPaying = init?.method === 'POST';
  if (isPaying && task.kill === 'before') process.kill(process.pid, 'SIGKILL');
  const send = task.ignoreKey ? fetchWith({ ignoreKey: true }) : fetch;
  const response = await send(input, init);
  if (isPaying && task.kill === 'after') process.kill(process.pid, 'SIGKILL');
  return response;
};

const options = { store: fileStore(task.folder, task.lifetimes), fetch: dyingFetch };

async function pay(): Promise<string> {
  if (task.provider === 'intergiro') {
    const { response } = await bankOf(simulator, options).perform(paymentFor(task.key));
    return String(response.status);
  }
  const answer = await walletsOf(simulator, options).transfer(task.key, transferFor(task.key, task.cents));
  return String(answer.PendingUserAction?.RedirectUrl ?? null);
}

console.log(await pay());
