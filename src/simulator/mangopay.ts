/**
 * Mangopay's v2.01 API where Strong Customer Authentication shows in it, as its public documentation has it. The call *is* the
 * action: a transfer is created at once and waits for its author.
 */
import { type Answer, type Call, HttpError, type Route } from './http.js';
import { keepAnswer, readKey } from './idempotency.js';
import type { Simulation } from './ledger.js';
import { changeHook, createHook, listHooks, readHook } from './mangopay-hooks.js';
import { createDirectPayIn, createWebPayIn, readPayIn } from './mangopay-pay-ins.js';
import { createRecipient, readRecipient } from './mangopay-recipients.js';
import { type Mangopay, type MangopayHandler, mangopayErrorAnswer } from './mangopay-simulation.js';
import { createTransfer, readTransfer } from './mangopay-transfers.js';
import { enrol, readScaStatus, readTransactions } from './mangopay-users.js';
import { disturbInitiate, readSwitches } from './switches.js';

export function mangopayRoutes(simulation: Simulation & { clientId: string }): Route[] {
  const mangopay: Mangopay = {
    ...simulation,
    transfers: new Map(),
    payIns: new Map(),
    recipients: new Map(),
    accessByUser: new Map(),
    enrolmentsByUser: new Map(),
    hooks: new Map(),
    keptAnswers: new Map(),
  };

  /** Every path names the client. */
  function route(method: string, path: string, handler: MangopayHandler): Route {
    return [
      method,
      `/v2.01/:clientId${path}`,
      (call) => {
        if (call.params.clientId !== mangopay.clientId) throw new HttpError(404, 'not_found', 'No such client.');
        return handler(mangopay, call);
      },
    ];
  }

  return [
    route('POST', '/transfers', action(createTransfer)),
    route('GET', '/transfers/:id', readTransfer),
    route('POST', '/payins/card/web', action(createWebPayIn)),
    route('POST', '/payins/card/direct', action(createDirectPayIn)),
    route('GET', '/payins/:id', readPayIn),
    route('POST', '/users/:id/recipients', action(createRecipient)),
    route('GET', '/recipients/:id', readRecipient),
    route('GET', '/users/:id/transactions', readTransactions),
    route('POST', '/sca/users/:id/enrollment', action(enrol)),
    route('GET', '/sca/users/:id/sca-status', readScaStatus),
    route('GET', '/responses/:key', readResponse),
    route('POST', '/hooks', createHook),
    route('GET', '/hooks', listHooks),
    route('GET', '/hooks/:id', readHook),
    route('PUT', '/hooks/:id', changeHook),
  ];
}

/** A call that hands out a link: it may fail on purpose, and is answered once for each `Idempotency-Key`. */
function action(handler: MangopayHandler): MangopayHandler {
  return async function answerAction(mangopay, call) {
    const key = readKey(call.req);
    if (key !== null && mangopay.keptAnswers.has(key)) {
      const message = 'A resource has already been created with this Idempotency Key';
      throw new HttpError(409, 'idempotent_creation_conflict', message);
    }
    await disturbInitiate(readSwitches(call.req), mangopay.ledger.failuresOf(`${call.url.pathname} ${key}`));
    if (key === null) return handler(mangopay, call);
    const work = { run: () => handler(mangopay, call), toAnswer: mangopayErrorAnswer };
    return keepAnswer(mangopay.keptAnswers, key, work);
  };
}

/** What an earlier call with this key was answered. Mangopay has it for 24 hours. */
function readResponse({ keptAnswers, origin }: Mangopay, { params }: Call): Answer {
  const kept = keptAnswers.get(params.key ?? '');
  if (!kept) throw new HttpError(404, 'ressource_not_found', 'The ressource does not exist');
  const body = {
    StatusCode: String(kept.status),
    ContentLength: String(JSON.stringify(kept.body).length),
    ContentType: 'application/json; charset=utf-8',
    Date: new Date().toUTCString(),
    RequestURL: origin(),
    Resource: kept.body,
  };
  return { status: 200, body };
}
