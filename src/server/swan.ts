import { isObject } from '../consent/guards.js';
import type { Raw, StatusWord } from '../consent/provider.js';
import { swan as dialect } from '../consent/providers/swan.js';
import { CallError } from './call-error.js';
import { fingerprintOf } from './digest.js';
import { orderChanged } from './pay-once.js';
import type { ConsentProvider, HostConsent } from './provider.js';
import { askProvider, assertAccess, isSuccess, type ProviderAccess, refusalOf } from './provider-request.js';
import { memoryStore, type Store } from './store.js';
import { readState, type Turns, takeTurn } from './turns.js';

export interface SwanOptions extends ProviderAccess {
  /** Where is remembered which consent stands for an action. By default in this process alone. */
  readonly store?: Store;
}

/** What the user is about to do, from the shop's own order. `id` is the shop's own name for it, unique for ever. */
export interface SwanAction extends HostConsent {
  /**
   * The GraphQL mutation, with one variable `$input`. It selects `id consentUrl status purpose` of the consent, and
   * `__typename` of its own answer.
   */
  readonly mutation: string;
  /** What `$input` is, without `consentRedirectUrl`. */
  readonly input: object;
}

/** What is known of an action. */
interface ActionState {
  /** Of what was wanted first. */
  fingerprint?: string;
  consent?: { readonly id: string; readonly consentUrl: string };
  /** Swan asked for no consent, and has carried it out. */
  isDone?: boolean;
}

const STATUS_QUERY = 'query consent($id: ID!) { consent(consentId: $id) { id status } }';

const CANCELLATION =
  'mutation cancelConsent($input: CancelConsentInput!) { cancelConsent(input: $input) { __typename } }';

/**
 * Swan, on the server. The initiate call is the mutation, since it alone takes the return address. An action has one consent
 * that can be given: where the user comes a second time, the first one is cancelled before another one is asked for.
 *
 * `api` ends before `/graphql`: `https://api.swan.io/sandbox-partner`. The token is the user's own, so that a shop makes this
 * object for each request, with one `store` for all of them.
 *
 * Not confirmed: that `Initiated` is what a payment says that needs no consent.
 * Source: docs.swan.io, "Consent"; the partner schema in swan-io/swan-partner-frontend.
 *
 * @throws TypeError where `api` or `token` is missing.
 */
export function swan({ store = memoryStore(), ...access }: SwanOptions): ConsentProvider<SwanAction> {
  assertAccess('swan', access);

  async function initiate(action: SwanAction, returnUrl: string): Promise<object> {
    const fingerprint = await fingerprintOf([action.mutation, action.input]);
    return takeTurn(turnsOf(store, action), async (state) => {
      state.fingerprint ??= fingerprint;
      if (state.fingerprint !== fingerprint) throw orderChanged();
      const living = await answerOfLiving(access, state);
      if (living) return living;
      const input = { ...action.input, consentRedirectUrl: returnUrl };
      readOutcome(await ask(access, action.mutation, { input }), state);
      return answerOf(state);
    });
  }

  async function status(action: SwanAction): Promise<StatusWord> {
    const { state } = await readState(turnsOf(store, action));
    if (state.isDone) return 'complete';
    return state.consent ? statusOf(access, state.consent.id) : 'pending';
  }

  return { initiate, status };
}

function turnsOf(store: Store, { id }: SwanAction): Turns<ActionState> {
  return { store, name: `sca-consent:swan:${id}`, first: {} };
}

function answerOf({ consent }: ActionState): object {
  return consent ? { redirect_url: consent.consentUrl } : { exempt: true };
}

/** Null where another consent is due. */
async function answerOfLiving(access: ProviderAccess, state: ActionState): Promise<object | null> {
  if (state.isDone) return { exempt: true };
  if (!state.consent) return null;
  const word = await statusOf(access, state.consent.id);
  if (word === 'complete') return { exempt: true };
  // The link leads back to where the first attempt began. One that cannot be cancelled any more is given again all the same.
  if (word === 'pending' && !(await cancel(access, state.consent.id))) return answerOf(state);
  delete state.consent;
  return null;
}

async function statusOf(access: ProviderAccess, id: string): Promise<StatusWord> {
  const { consent } = await ask(access, STATUS_QUERY, { id });
  return (isObject(consent) && dialect.readStatus?.(consent)) || 'pending';
}

async function cancel(access: ProviderAccess, consentId: string): Promise<boolean> {
  const { cancelConsent } = await ask(access, CANCELLATION, { input: { consentId } });
  return isObject(cancelConsent) && cancelConsent.__typename === 'CancelConsentSuccessPayload';
}

/** The answer's `data`. GraphQL answers 200 also where it failed. */
async function ask(access: ProviderAccess, query: string, variables: object): Promise<Raw> {
  const answer = await askProvider(access, { method: 'POST', path: '/graphql', body: { query, variables } });
  if (!isSuccess(answer.status)) throw refusalOf(answer);
  const { data, errors } = isObject(answer.body) ? answer.body : {};
  if (isObject(data) && errors === undefined) return data;
  throw new CallError(502, 'provider_failed', 'The payment provider failed.', { cause: 'it answered with errors' });
}

/**
 * Notes what the mutation came to: its payload, or an object in it, holds the consent.
 *
 * @throws CallError where Swan has rejected it, or it cannot be told what it came to.
 */
function readOutcome(data: Raw, state: ActionState): void {
  const payload = Object.values(data).find(isObject) ?? {};
  if (String(payload.__typename).endsWith('Rejection')) {
    throw new CallError(422, 'provider_refused', 'The payment provider refused the call.');
  }
  const places = [payload, ...Object.values(payload).filter(isObject)];
  const found = places.find((place) => dialect.recognises?.(place));
  const { id, redirect_url } = (found && dialect.readConsent?.(found)) ?? {};
  if (typeof id === 'string' && typeof redirect_url === 'string') {
    state.consent = { id, consentUrl: redirect_url };
    return;
  }
  state.isDone = places.some(({ statusInfo }) => isObject(statusInfo) && statusInfo.status === 'Initiated');
  if (!state.isDone) throw new CallError(502, 'provider_answer', "The payment provider's answer has no consent.");
}
