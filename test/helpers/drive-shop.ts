/**
 * A shop's protected call for the tests, over the real network: it answers as it is told, and keeps what it was asked. It runs
 * in Node, as middleware of the test server.
 */
import type { TestRunnerConfig } from '@web/test-runner';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

/** POST: one call. GET: the calls so far. `shop` says whose, `answers` is JSON: one `Answer` for each call, the last for all that follow. */
export const PAY = '/test-pay';

/** One answer of the protected call. */
export interface ShopAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds until it is given. */
  readonly after?: number;
}

/** The bodies that were posted, by shop. */
const calls = new Map<string, string[]>();

export const shopCalls: Middleware = async (context, next) => {
  const { path, method, query, req } = context;
  if (path !== PAY) return next();
  const shop = String(query.shop);
  const posted = calls.get(shop) ?? [];
  calls.set(shop, posted);
  if (method === 'GET') {
    context.body = JSON.stringify(posted);
    return;
  }
  let body = '';
  for await (const part of req) body += part;
  posted.push(body);
  const answers = JSON.parse(String(query.answers)) as ShopAnswer[];
  const answer = answers[Math.min(posted.length, answers.length) - 1];
  if (answer?.after) await new Promise((done) => setTimeout(done, answer.after));
  context.status = answer?.status ?? 500;
  context.set({ 'Content-Type': 'application/json', ...answer?.headers });
  context.body = typeof answer?.body === 'string' ? answer.body : JSON.stringify(answer?.body ?? null);
};
