import { isInApp } from '../journey/in-app.js';
import { canOpenLink, isActive, isSpent, type JourneyState, type WindowStatus } from '../journey/state.js';
import type { Words } from '../words/words.js';

/** The kinds of status sentences, one class of the style sheet each; `plain` needs no rule of its own. */
export const tones = ['plain', 'quiet', 'busy', 'good', 'bad'] as const;
export type Tone = (typeof tones)[number];

/** What the secondary buttons do; each is the key of its words. */
export const secondaryActions = ['reopen', 'checkAgain', 'cancel', 'again'] as const;
export type SecondaryAction = (typeof secondaryActions)[number];

/** What the element shows for a state: its sentence, the kind of that sentence, and what can be done. */
export interface ViewModel {
  /** The key of the status sentence; undefined: there is nothing to say. */
  readonly status: keyof Words | undefined;
  readonly tone: Tone;
  /** The key of the main button's words; undefined: there is no main button. */
  readonly button: keyof Words | undefined;
  /** The main button is at work and cannot be pressed. */
  readonly busy: boolean;
  readonly actions: readonly SecondaryAction[];
}

const BLANK: ViewModel = { status: undefined, tone: 'plain', button: undefined, busy: false, actions: [] };

/** The sentence for what is known of the provider's window. */
const WINDOW_SENTENCES = {
  none: 'blocked',
  open: 'waiting',
  unobservable: 'unobservable',
  closed: 'closed',
} as const satisfies Record<WindowStatus, keyof Words>;

/** What to show for where the journey is. */
export function createViewModel(state: JourneyState): ViewModel {
  if (state.unreachable && isActive(state)) {
    return { ...BLANK, status: 'unreachable', actions: ['checkAgain', 'cancel'] };
  }
  switch (state.state) {
    case 'empty':
    case 'idle':
      return { ...BLANK, button: 'start' };
    case 'initiating':
      return { ...BLANK, status: 'preparing', tone: 'quiet', button: 'start', busy: true, actions: ['cancel'] };
    case 'authorizing':
      return authorizing(state);
    case 'verifying':
      return { ...BLANK, status: verifyingSentence(state), tone: 'busy', actions: ['cancel'] };
    case 'complete':
      return complete(state);
    case 'failed':
      return failed(state);
    case 'declined':
    case 'expired':
    case 'cancelled':
      return { ...BLANK, status: state.state, ...nextStep(state) };
  }
}

function authorizing(state: JourneyState): ViewModel {
  const { flow, departed, window, link } = state;
  // The browser refused the window: a press of the main button opens it.
  if (!departed) return { ...BLANK, status: 'blocked', button: 'open', actions: ['cancel'] };
  const view = { ...BLANK, actions: authorizingActions(state) };
  if (link?.isExpired) return { ...view, status: 'linkOver' };
  // A journey that was found again does not leave: the user may be at the provider in another window.
  if (flow === 'redirect' && window !== 'unobservable') return { ...view, status: 'leaving', tone: 'busy' };
  return { ...view, status: WINDOW_SENTENCES[window], tone: window === 'open' ? 'busy' : 'plain' };
}

/** After a reload the link is not in hand: it opens again only where a new one can be had. */
function authorizingActions(state: JourneyState): readonly SecondaryAction[] {
  return canOpenLink(state) || state.canRenewLink ? ['reopen', 'cancel'] : ['cancel'];
}

function verifyingSentence(state: JourneyState): keyof Words {
  if (isInApp(state) && !state.ending) return 'waitApp';
  return state.undecided ? 'pending' : 'checking';
}

/** Only what the status endpoint verified is called complete, and looks like a success (contract, section 7). */
function complete({ outcome }: JourneyState): ViewModel {
  if (outcome?.state !== 'complete') return BLANK;
  if (outcome.verified) return { ...BLANK, status: 'complete', tone: 'good' };
  return { ...BLANK, status: outcome.exempt ? 'exempt' : 'back' };
}

function failed(state: JourneyState): ViewModel {
  if (isSpent(state)) return { ...BLANK, status: 'stuck', tone: 'bad', actions: ['again'] };
  return { ...BLANK, status: failedSentence(state), tone: 'bad', button: 'retry' };
}

function failedSentence({ outcome }: JourneyState): keyof Words {
  const code = outcome?.state === 'failed' ? outcome.error.code : undefined;
  switch (code) {
    case 'offline':
      return 'offline';
    case 'initiate-timeout':
      return 'timeout';
    default:
      return 'failed';
  }
}

/** A consent that is spent takes a fresh one from the host; any other can be tried again as it is. */
function nextStep(state: JourneyState): Pick<ViewModel, 'button' | 'actions'> {
  return isSpent(state) ? { button: undefined, actions: ['again'] } : { button: 'start', actions: [] };
}
