/** Webhooks: an address for each type of event, which is asked with GET and has to answer 200 within two seconds. */
import { randomUUID } from 'node:crypto';
import { type Answer, type Call, HttpError } from './http.js';
import { type Hook, inSeconds, type Mangopay } from './mangopay-simulation.js';
import { readReturnUrl, wait } from './switches.js';

const ANSWER_WITHIN_MS = 2_000;

/** Mangopay asks again for three days. */
const TRIES = 3;
const PAUSE_MS = 500;

export function createHook(mangopay: Mangopay, { body }: Call): Answer {
  const { EventType, Url } = body;
  const url = readReturnUrl(Url);
  if (typeof EventType !== 'string' || url === null) {
    throw new HttpError(400, 'param_error', 'EventType and an http(s) Url are required.');
  }
  if (mangopay.hooks.has(EventType)) {
    throw new HttpError(400, 'param_error', `There is a hook for ${EventType} already: change it with PUT.`);
  }
  const hook = { Id: `hook_m_${randomUUID()}`, EventType, Url: url, Status: 'ENABLED', Validity: 'VALID' };
  mangopay.hooks.set(EventType, hook);
  return { status: 200, body: hook };
}

export function listHooks({ hooks }: Mangopay): Answer {
  return { status: 200, body: [...hooks.values()] };
}

export function readHook(mangopay: Mangopay, { params }: Call): Answer {
  return { status: 200, body: findHook(mangopay, params.id) };
}

export function changeHook(mangopay: Mangopay, { params, body }: Call): Answer {
  const hook = findHook(mangopay, params.id);
  const url = readReturnUrl(body.Url ?? hook.Url);
  if (url === null) throw new HttpError(400, 'param_error', 'Url must be an http(s) address.');
  const isDisabled = (body.Status ?? hook.Status) === 'DISABLED';
  Object.assign(hook, { Url: url, Status: isDisabled ? 'DISABLED' : 'ENABLED' });
  return { status: 200, body: hook };
}

function findHook({ hooks }: Mangopay, id: string | undefined): Hook {
  const hook = [...hooks.values()].find(({ Id }) => Id === id);
  if (!hook) throw new HttpError(404, 'ressource_not_found', 'The ressource does not exist');
  return hook;
}

/** Tells whoever has asked for events of this type. `id`: of the user, transfer or recipient. */
export function announce({ hooks }: Mangopay, eventType: string, id: string): void {
  const hook = hooks.get(eventType);
  if (hook?.Status !== 'ENABLED') return;
  const url = new URL(hook.Url);
  // The two s are Mangopay's.
  const event = { EventType: eventType, RessourceId: id, Date: String(inSeconds(Date.now())) };
  for (const [name, value] of Object.entries(event)) url.searchParams.set(name, value);
  void notify(url);
}

async function notify(url: URL): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) }).catch(() => null);
    if (answer?.status === 200) return;
    await wait(PAUSE_MS);
  }
}
