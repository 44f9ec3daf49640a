/**
 * Another origin for the tests, and an endpoint that leads there. The test server answers as `localhost` and as `127.0.0.1`,
 * which are two origins. It runs in Node, as middleware of the test server.
 */
import type { TestRunnerConfig } from '@web/test-runner';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

/** Answers every origin with JSON and says where that was and how many came: `{host, arrived}`. With `?count` it only says how many came. */
export const ELSEWHERE = '/test-elsewhere';

/** Sends the caller on, method and body and all, to what `to` says. */
export const REDIRECT = '/test-redirect';

let arrived = 0;

export const otherOrigin: Middleware = async (context, next) => {
  const { path, method, query, host } = context;
  if (path === REDIRECT) {
    context.status = 307;
    context.set('Location', String(query.to));
  } else if (path === ELSEWHERE) {
    context.set({
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Headers': '*',
      'Access-Control-Allow-Methods': '*',
    });
    if (method !== 'OPTIONS' && !('count' in query)) arrived += 1;
    context.body = JSON.stringify({ host, arrived });
  } else {
    await next();
  }
};
