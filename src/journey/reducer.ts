import type { ConsentRequest, Link } from '../consent/consent.js';
import type { Action, Reduction } from './actions.js';
import { deadlinesOf, hasRunOut, isOver } from './deadline.js';
import { resumeInApp, waitForApp } from './in-app.js';
import { askByCall, performOnceAuthorised, reduceCall, resumeCall } from './performing.js';
import {
  checkStatus,
  conclude,
  dropAttempt,
  end,
  endAfterLastCheck,
  expire,
  fail,
  markOpened,
  prepend,
  toIdle,
  unchanged,
} from './reductions.js';
import {
  canOpenLink,
  canStart,
  isActive,
  type JourneyState,
  mayStillGoThrough,
  type Problem,
  type WindowStatus,
} from './state.js';
import { onReachabilityChanged, onReturnReceived, onStatusReceived, onStatusUnavailable } from './way-back.js';

/**
 * The only truth: what an action makes of a journey, and what must be done about it. Pure, and defined for every state and
 * every action. An action that has no meaning in a state returns that very state and no effects.
 */
export function reduce(state: JourneyState, action: Action): Reduction {
  switch (action.type) {
    case 'consentReceived':
      return onConsentReceived(state, action);
    case 'consentUpdated':
      return onConsentUpdated(state, action.request);
    case 'startRequested':
      return onStartRequested(state, action);
    case 'windowDecided':
      return onWindowDecided(state, action);
    case 'linkReceived':
      return onLinkReceived(state, action.link);
    case 'attemptFailed':
      return onAttemptFailed(state, action.problem);
    case 'windowChanged':
      return onWindowChanged(state, action.window);
    case 'reopenRequested':
      return onReopenRequested(state, action.window);
    case 'pageFocused':
      return onPageFocused(state);
    case 'returnReceived':
      return onReturnReceived(state, action.returned);
    case 'statusReceived':
      return onStatusReceived(state, action.status);
    case 'statusEndpointLost':
    case 'statusEndpointFound':
      return onReachabilityChanged(state, action.type === 'statusEndpointLost');
    case 'statusUnavailable':
      return onStatusUnavailable(state);
    case 'timePassed':
      return onTimePassed(state);
    case 'cancelRequested':
      return onCancelRequested(state, action.by);
    case 'checkRequested':
      return onCheckRequested(state);
    case 'backPressed':
      return onBackPressed(state);
    case 'attemptResumed':
      return onAttemptResumed(state, action);
    case 'attemptLost':
      return onAttemptLost(state, action.request);
    case 'elementRemoved':
      return onElementRemoved(state);
    case 'resetRequested':
      return onResetRequested(state);
    case 'performRequested':
    case 'performSucceeded':
    case 'consentDemanded':
    case 'performFailed':
      return reduceCall(state, action);
  }
}

type ActionOf<Type extends Action['type']> = Extract<Action, { type: Type }>;

// ---------------------------------------------------------------- The beginning

/** Goes to the provider with the link, or asks the host for one. */
function openOrRequestLink(state: JourneyState, link: Link | null): Reduction | null {
  if (link) return onLinkReceived(state, link);
  if (state.canRenewLink) return { state: { ...state, link: null }, effects: [{ type: 'requestLink' }] };
  return null;
}

function onConsentReceived(state: JourneyState, { request, problem }: ActionOf<'consentReceived'>): Reduction {
  const idle = toIdle({ ...state, request, round: 0 });
  const dropped = dropAttempt(state);
  if (problem) return prepend(dropped, fail(idle, problem));
  if (request?.exempt) return prepend(dropped, completeAsExempt(idle));
  // An expired consent is reported as soon as it is set.
  return prepend(dropped, onTimePassed(idle));
}

/** The same consent never restarts a journey, and after the end the journey stays at its end (contract, section 7). */
function onConsentUpdated(state: JourneyState, request: ConsentRequest): Reduction {
  if (!state.request) return unchanged(state);
  // The host hands over what was only remembered: if nothing came of it, it can be started again.
  const ending = state.ending?.state === 'empty' ? ({ state: 'idle' } as const) : state.ending;
  const updated: JourneyState = { ...state, request, ending };
  return request.exempt && state.state === 'idle' ? completeAsExempt(updated) : unchanged(updated);
}

function completeAsExempt(state: JourneyState): Reduction {
  return end(state, { state: 'complete', verified: false, exempt: true, returned: null });
}

/** A consent that came by the protected call goes with its journey: the next one begins with the call again. */
function onResetRequested(state: JourneyState): Reduction {
  const request = state.round > 0 ? null : state.request;
  return { state: toIdle({ ...state, request }), effects: dropAttempt(state) };
}

function onStartRequested(state: JourneyState, action: ActionOf<'startRequested'>): Reduction {
  if (!canStart(state)) return unchanged(state);
  const { attempt, flow, link } = action;
  const window = action.window === 'undecided' ? 'none' : action.window;
  // An expired consent must not start: expire it instead.
  const idle = toIdle(state);
  const expired = onTimePassed(idle);
  if (expired.state !== idle) return expired;
  const begun: JourneyState = { ...idle, state: 'initiating', attempt, flow, window, performs: state.canPerform };
  const usableLink = link && !hasRunOut(link, state) ? link : null;
  return openOrRequestLink(begun, usableLink) ?? fail(begun, NO_LINK);
}

function onWindowDecided(state: JourneyState, { flow, window }: ActionOf<'windowDecided'>): Reduction {
  if (state.departed) return unchanged(state);
  if (state.state === 'initiating') return unchanged({ ...state, flow, window });
  // The host's script ended the journey while the browser made the window.
  return { state, effects: window === 'open' ? [{ type: 'closeWindow' }] : [] };
}

const NO_LINK: Problem = {
  code: 'not-configured',
  message: 'There is no link: set initiate-url or initiate, or a consent with redirect_url.',
  retryable: true,
};

function onLinkReceived(state: JourneyState, link: Link | null): Reduction {
  if (state.state !== 'initiating') return unchanged(state);
  if (!link) return onExempt(state);
  if (link.isInApp) return waitForApp(state, link);
  const ready: JourneyState = { ...state, state: 'authorizing', link };
  // The browser refused the window: the link waits for a second press.
  if (state.flow === 'popup' && state.window === 'none') return unchanged(ready);
  return { state: { ...markOpened(ready), departed: true }, effects: [{ type: 'openLink' }] };
}

/** The provider asks for nothing after all. The protected call, which asked for it, is still to be made. */
function onExempt(state: JourneyState): Reduction {
  const exempt = { verified: false, exempt: true } as const;
  return performOnceAuthorised(state, exempt) ?? end(state, { state: 'complete', ...exempt, returned: state.returned });
}

function onAttemptFailed(state: JourneyState, problem: Problem): Reduction {
  const onTheWay = state.state === 'initiating' || state.state === 'authorizing';
  return onTheWay || canStart(state) ? fail(state, problem) : unchanged(state);
}

function onAttemptResumed(state: JourneyState, action: ActionOf<'attemptResumed'>): Reduction {
  if (state.state !== 'empty' && state.state !== 'idle') return unchanged(state);
  const { request, attempt, flow, returned, linkExpiresAt, call, isInApp = false } = action;
  const resumed: JourneyState = {
    ...toIdle({ ...state, request, round: call?.round ?? 0 }),
    state: 'authorizing',
    attempt,
    flow,
    window: flow === 'popup' && !returned ? 'unobservable' : 'none',
    link: rememberedLink(linkExpiresAt, isInApp),
    departed: true,
    resumed: true,
    performs: call !== undefined,
  };
  const known = call && resumeCall({ ...resumed, returned }, call);
  if (known) return known;
  if (returned) return onReturnReceived(resumed, returned);
  if (isInApp) return resumeInApp(state, resumed);
  // The host may offer to pay again, so the state says `verifying` until the truth is known.
  const isRemembered = state.state === 'empty';
  if (isRemembered && state.canVerify) return endAfterLastCheck(resumed, { state: 'empty' });
  if (isRemembered && call && state.canPerform) return askByCall(resumed);
  if (flow === 'popup') return onPageFocused(resumed);
  // Somebody who left by full page and is here without a return has pressed Back.
  return onBackPressed(resumed);
}

/** The address itself is not remembered. Null: nobody said when the link ends. */
function rememberedLink(expiresAt: number | null, isInApp: boolean): Link | null {
  if (isInApp) return { url: '', expiresAt, isInApp };
  return expiresAt === null ? null : { url: '', expiresAt };
}

// ---------------------------------------------------------------- At the provider

function onWindowChanged(state: JourneyState, window: WindowStatus): Reduction {
  if (window === state.window) return unchanged(state);
  if (state.state === 'initiating' && !state.departed) {
    // A window that is still blank was never anybody's page but ours: here `closed` is a fact.
    return window === 'closed' ? onCancelRequested({ ...state, window }, 'user') : unchanged(state);
  }
  if (state.state !== 'initiating' && state.state !== 'authorizing') return unchanged(state);
  return { state: { ...state, window }, effects: window === 'closed' ? checkStatus(state, false) : [] };
}

function onReopenRequested(state: JourneyState, window: 'none' | 'open'): Reduction {
  if (state.state !== 'authorizing') return unchanged(state);
  const { link } = state;
  const usableLink = canOpenLink(state) ? link : null;
  return openOrRequestLink({ ...state, state: 'initiating', window }, usableLink) ?? unchanged(state);
}

function onPageFocused(state: JourneyState): Reduction {
  const isAway = isActive(state) && state.departed && !state.authorisation;
  return isAway ? { state, effects: checkStatus(state, false) } : unchanged(state);
}

/** The provider's page replaced this one, and Back brought this one here again as it was. */
function onBackPressed(state: JourneyState): Reduction {
  if (state.state !== 'authorizing' || state.flow !== 'redirect') return unchanged(state);
  return endAfterLastCheck(state, { state: 'idle' });
}

/** An earlier page made the protected call in vain, and this page would make it again. */
function isCallRemembered({ authorisation, outcome }: JourneyState): boolean {
  return authorisation !== null && outcome === null;
}

/** Nothing ended: who took the attempt tells its outcome. */
function onAttemptLost(state: JourneyState, request: ConsentRequest | null): Reduction {
  const isOurs = isActive(state) || isCallRemembered(state);
  return isOurs ? { state: toIdle({ ...state, request }), effects: [] } : unchanged(state);
}

/**
 * The element is out of the page for good, as far as anybody knows. A user at the provider may be met again when the element
 * is put back. Everything else ends here, since nothing that runs may outlive its element.
 */
function onElementRemoved(state: JourneyState): Reduction {
  if (state.ending?.state === 'cancelled') return conclude(state);
  if (state.state !== 'initiating' && state.state !== 'authorizing') return unchanged(state);
  if (!state.departed) return end(state, { state: 'cancelled', by: 'host' });
  // The call for another link is aborted with the element.
  return state.state === 'initiating' ? unchanged({ ...state, state: 'authorizing' }) : unchanged(state);
}

// ---------------------------------------------------------------- Time and cancelling

function onTimePassed(state: JourneyState): Reduction {
  if (state.ending) return unchanged(state);
  const deadlines = deadlinesOf(state);
  if (isOver(deadlines.consent, state.now)) return expire(state, 'consent');
  return isOver(deadlines.link, state.now) ? onLinkExpired(state) : unchanged(state);
}

function onLinkExpired(state: JourneyState): Reduction {
  const { link, canRenewLink } = state;
  if (!link || state.state !== 'authorizing') return expire(state, 'link');
  if (link.isExpired) return unchanged(state);
  // The consent lives: the next press asks the host for a new link.
  return canRenewLink ? unchanged({ ...state, link: { ...link, isExpired: true } }) : expire(state, 'link');
}

function onCancelRequested(state: JourneyState, by: 'user' | 'host'): Reduction {
  // Nobody knows whether a protected call that was made has happened: there is no way back from it.
  if (!isActive(state) || state.authorisation || state.isPerforming) return unchanged(state);
  // Asked twice: the user wants to stop now, whatever the last check would say.
  if (state.ending?.state === 'cancelled') return end(state, { state: 'cancelled', by });
  return prepend([{ type: 'closeWindow' }], endAfterLastCheck(state, { state: 'cancelled', by }));
}

/** A journey of its own, which ends with an event of its own. The record is gone: only this page knows of it. */
function onCheckRequested(state: JourneyState): Reduction {
  if (!mayStillGoThrough(state) || !state.canVerify) return unchanged(state);
  return { state: { ...state, state: 'verifying', outcome: null }, effects: checkStatus(state, true) };
}
